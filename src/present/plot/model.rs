//! What a plot shows: axes and curves, and which sample is where. Nothing is drawn here.

use std::ops::Range;
use std::rc::Rc;

use super::camera::Camera;
use super::curve::Curve;
use super::frame::Pixel;
use super::plane::Plane;
use super::scale::Scale;
use super::wide::Wide;

/// Everything that is plotted of a network along its projection.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Where the curves are drawn.
    pub plane: Rc<Plane>,
    /// What is drawn, from the back to the front.
    pub curves: Vec<Rc<Curve>>,
}

/// A sample that is drawn near a pixel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Near {
    /// Its rank among the positions.
    pub rank: usize,
    /// Pixels from there to it.
    pub distance: f64,
}

/// More samples than this in view are drawn smaller.
const MANY: usize = 500;

impl Plot {
    /// The scale on which all curves fit.
    #[must_use]
    pub fn scale(&self) -> Scale {
        let extremes = || self.curves.iter().filter_map(|curve| curve.extremes);
        let least = extremes().map(|(least, _)| least).reduce(|a, b| if b < a { b } else { a });
        let greatest = extremes().map(|(_, greatest)| greatest).reduce(|a, b| if b > a { b } else { a });
        Scale::bands(least.unwrap_or_default(), greatest.unwrap_or(Wide::ONE))
    }

    /// Where the sample of this rank is drawn on `curve`, if it is in view.
    #[must_use]
    pub fn dot(&self, curve: &Curve, rank: usize, camera: &Camera) -> Option<Pixel> {
        camera.sample(*self.plane.positions.get(rank)?, *curve.expected.get(rank)?)
    }

    /// The sample that is drawn nearest to a pixel; `None` where no sample is in view.
    #[must_use]
    pub fn nearest(&self, camera: &Camera, (x, y): Pixel) -> Option<Near> {
        let dots = self.curves.iter().flat_map(|curve| {
            self.in_view(camera).filter_map(move |rank| Some((rank, self.dot(curve, rank, camera)?)))
        });
        let near = dots.map(|(rank, dot)| Near { rank, distance: (dot.0 - x).hypot(dot.1 - y) });
        near.min_by(|a, b| a.distance.total_cmp(&b.distance))
    }

    /// Whether so many samples are in view that they are drawn smaller.
    pub(super) fn is_crowded(&self, camera: &Camera) -> bool {
        self.in_view(camera).len() > MANY
    }

    /// Ranks of the samples whose positions are in view.
    pub(super) fn in_view(&self, camera: &Camera) -> Range<usize> {
        let positions = &self.plane.positions;
        let first = positions.partition_point(|&position| position < camera.view.x.from);
        first..positions.partition_point(|&position| position <= camera.view.x.to)
    }
}
