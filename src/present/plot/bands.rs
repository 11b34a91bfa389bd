//! The ground of the plot: a band for each group, and a mark where neurons begin anew.

use super::camera::Camera;
use super::drawing::vertical;
use super::model::Plot;
use crate::math::network::line::Site;
use crate::notation::symbols;
use crate::present::picture::{Anchor, Form, Picture};
use crate::words::plot as words;

/// Bands narrower than this are not drawn, and marks are not narrower.
const LEAST_BAND: f64 = 3.0;
/// In bands narrower than this, the name would be too near to the threshold's.
const LEAST_NAMED_BAND: f64 = 90.0;
/// Pixels from one threshold's name to the next, at least.
const LABEL_ROOM: f64 = 30.0;

/// A part of the line as a camera sees it.
struct Band {
    site: Site,
    /// The threshold that it begins with, counted from the left.
    threshold: usize,
    /// Pixel columns of its ends, within the frame.
    left: f64,
    right: f64,
    /// Whether its threshold is in view.
    begins_in_view: bool,
}

impl Plot {
    /// Adds groups, thresholds and restarts.
    pub(super) fn add_bands(&self, picture: &mut Picture, camera: &Camera) {
        let bands: Vec<_> = self.bands(camera).collect();
        for band in bands.iter().filter(|band| band.is_wide()) {
            if let Site::Group(group) = band.site {
                add_group(picture, band, group, camera);
            }
        }
        // A mark is wider than what it marks: it would hide groups that have no room themselves.
        let marks = bands.windows(2).filter(|pair| pair[0].is_restart() && pair[1].is_wide());
        let marks: Vec<_> = marks.map(|pair| mark(&pair[0], camera)).collect();
        let has_marks = !marks.is_empty();
        for mark in marks {
            picture.add("restart", mark);
        }
        if has_marks {
            add_legend(picture, camera);
        }
        self.add_names(picture, &bands, camera);
    }

    fn bands(&self, camera: &Camera) -> impl Iterator<Item = Band> {
        let column = |position: f64| camera.column(position).clamp(camera.frame.left, camera.frame.right);
        self.plane.bounds.windows(2).enumerate().map(move |(threshold, pair)| Band {
            site: self.plane.restarts.site(threshold),
            threshold,
            left: column(pair[0]),
            right: column(pair[1]),
            begins_in_view: camera.view.x.contains(pair[0]),
        })
    }

    /// The thresholds' symbols, as far as there is room for them. One of a restart has to leave room for the group's.
    fn add_names(&self, picture: &mut Picture, bands: &[Band], camera: &Camera) {
        let mut free_from = f64::NEG_INFINITY;
        let is_named = |band: &&Band| {
            band.begins_in_view && if band.is_restart() { band.width() > LABEL_ROOM } else { band.is_wide() }
        };
        for band in bands.iter().filter(is_named) {
            if band.left > free_from {
                let name = symbols::threshold(band.threshold, &self.plane.restarts);
                picture.write("label", (band.left, camera.frame.top - 7.0), Anchor::Middle, name);
                free_from = band.left + LABEL_ROOM;
            }
        }
    }
}

impl Band {
    fn width(&self) -> f64 {
        self.right - self.left
    }

    fn is_wide(&self) -> bool {
        self.width() >= LEAST_BAND
    }

    fn is_restart(&self) -> bool {
        matches!(self.site, Site::Restart(_))
    }
}

fn add_group(picture: &mut Picture, band: &Band, group: usize, camera: &Camera) {
    let frame = &camera.frame;
    let class = if group.is_multiple_of(2) { "band even" } else { "band odd" };
    let (width, height) = (band.width(), frame.inner_height());
    picture.add(class, Form::Rectangle { x: band.left, y: frame.top, width, height });
    if band.begins_in_view {
        picture.add("threshold", Form::path(vertical(band.left, frame)));
    }
    if width > LEAST_NAMED_BAND {
        let middle = f64::midpoint(band.left, band.right);
        picture.write("label", (middle, frame.top - 7.0), Anchor::Middle, words::group(group));
    }
}

/// From r to b, or a little wider where that could not be seen.
fn mark(band: &Band, camera: &Camera) -> Form {
    let width = band.width().max(LEAST_BAND);
    let x = f64::midpoint(band.left, band.right) - width / 2.0;
    Form::Rectangle { x, y: camera.frame.top, width, height: camera.frame.inner_height() }
}

/// What the marks are, below the frame on the left.
fn add_legend(picture: &mut Picture, camera: &Camera) {
    let (x, y) = (6.0, camera.frame.height - 6.0);
    picture.add("restart", Form::Rectangle { x, y: y - 11.0, width: LEAST_BAND, height: 14.0 });
    picture.write("label", (x + LEAST_BAND + 5.0, y), Anchor::Start, words::RESTART);
}
