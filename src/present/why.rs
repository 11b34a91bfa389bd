//! Why every table fits, in four small figures of the network on the page: positions, groups, a zig-zag, the function
//! through the points.

use num_traits::Zero;

use super::picture::{Form, Picture, pixels};
use super::plot::camera::Camera;
use super::plot::curve::Curve;
use super::plot::frame::Frame;
use super::plot::model::Plot;
use super::plot::path::draw;
use super::plot::plane::Plane;
use super::plot::scale::Scale;
use super::plot::view::{Interval, View};
use crate::math::Rational;
use crate::math::network::line::Site;

/// Size of a figure in CSS pixels, and of what is drawn in it.
const FRAME: Frame = Frame { width: 236.0, height: 84.0, left: 10.0, right: 226.0, top: 10.0, bottom: 74.0 };
/// More samples than this are shown by as many, spread over them.
const MOST: usize = 60;
/// Groups narrower than this are not told apart.
const LEAST_GROUP: f64 = 2.0;

/// Where the inputs go: above, the samples in the order of the table; below, the same at their positions.
#[must_use]
pub fn positions(plane: &Plane) -> Picture {
    let mut picture = blank();
    let last = plane.samples.len().saturating_sub(1).max(1) as f64;
    let ranks: Vec<_> = shown(plane).collect();
    let place = |rank: usize| Some((*plane.samples.get(rank)? as f64 / last, *plane.positions.get(rank)?));
    let ends: Vec<_> = ranks.into_iter().filter_map(place).map(|(above, at)| (across(above), column(at))).collect();
    for (above, below) in &ends {
        let (x, y) = (pixels(*below), pixels(FRAME.bottom - 6.0));
        picture.add("mini-link", Form::path(format!("M{} {}L{x} {y}", pixels(*above), pixels(FRAME.top + 6.0))));
    }
    picture.add("tick", Form::path(format!("M{} {}H{}", pixels(4.0), pixels(FRAME.bottom - 6.0), pixels(232.0))));
    for (above, below) in ends {
        picture.add("mini-dot before", Form::Circle { x: above, y: FRAME.top + 6.0, r: 2.5 });
        picture.add("mini-dot", Form::Circle { x: below, y: FRAME.bottom - 6.0, r: 2.5 });
    }
    picture
}

/// How the positions are cut into groups.
#[must_use]
pub fn groups(plane: &Plane) -> Picture {
    let mut picture = blank();
    add_groups(&mut picture, plane);
    let y = FRAME.bottom - 18.0;
    picture.add("tick", Form::path(format!("M{} {}H{}", pixels(4.0), pixels(y), pixels(232.0))));
    for at in shown(plane).filter_map(|rank| plane.positions.get(rank)) {
        picture.add("mini-dot", Form::Circle { x: column(*at), y, r: 2.5 });
    }
    picture
}

/// A neuron of the second layer before its rectifier, about zero.
#[must_use]
pub fn zig_zag(plane: &Plane, curve: &Curve) -> Picture {
    let mut picture = blank();
    add_thresholds(&mut picture, plane);
    let x = View::home().x;
    let zero = plane.y.wide(&Rational::zero()).to_f64();
    let seen = || curve.vertices.iter().filter(|vertex| x.contains(vertex.t)).map(|vertex| vertex.y.to_f64());
    let (least, greatest) = seen().fold((zero, zero), |(least, greatest), y| (least.min(y), greatest.max(y)));
    let y = Interval { from: least, to: greatest.max(least + f64::MIN_POSITIVE) };
    let camera = Camera { scale: Scale::LINEAR, view: View { x, y }, frame: FRAME };
    picture.add("zero-line", Form::path(format!("M{} {}H{}", pixels(4.0), pixels(camera.row(zero)), pixels(232.0))));
    picture.add("curve zigzag", Form::path(draw(&curve.vertices, &camera).path));
    picture
}

/// The finished function through the samples.
#[must_use]
pub fn function(plot: &Plot) -> Picture {
    let mut picture = blank();
    let camera = Camera::home(plot.scale(), FRAME);
    for curve in &plot.curves {
        picture.add("curve thin", Form::path(draw(&curve.vertices, &camera).path));
        let dots = shown(&plot.plane).filter_map(|rank| plot.dot(curve, rank, &camera));
        dots.for_each(|(x, y)| picture.add("mini-dot", Form::Circle { x, y, r: 2.5 }));
    }
    picture
}

fn blank() -> Picture {
    Picture { width: FRAME.width, height: FRAME.height, ..Picture::default() }
}

fn across(share: f64) -> f64 {
    FRAME.left + share * FRAME.inner_width()
}

fn column(position: f64) -> f64 {
    across(View::home().x.share(position))
}

/// Ranks of the samples that are shown.
fn shown(plane: &Plane) -> impl Iterator<Item = usize> {
    let count = plane.positions.len();
    (0..count).step_by(count.div_ceil(MOST).max(1))
}

fn add_groups(picture: &mut Picture, plane: &Plane) {
    for (n, pair) in plane.bounds.windows(2).enumerate() {
        let [left, right] = [pair[0], pair[1]].map(|bound| column(bound).clamp(FRAME.left, FRAME.right));
        if let Site::Group(group) = plane.restarts.site(n)
            && right - left >= LEAST_GROUP
        {
            let class = if group % 2 == 0 { "band even" } else { "mini-group" };
            picture.add(
                class,
                Form::Rectangle { x: left, y: FRAME.top, width: right - left, height: FRAME.inner_height() },
            );
        }
    }
    add_thresholds(picture, plane);
}

fn add_thresholds(picture: &mut Picture, plane: &Plane) {
    let mut last = f64::NEG_INFINITY;
    let ends = plane.bounds.len().saturating_sub(1);
    for x in plane.bounds[..ends].iter().map(|&bound| column(bound)) {
        if x - last >= LEAST_GROUP && (FRAME.left..=FRAME.right).contains(&x) {
            picture
                .add("threshold", Form::path(format!("M{} {}V{}", pixels(x), pixels(FRAME.top), pixels(FRAME.bottom))));
            last = x;
        }
    }
}
