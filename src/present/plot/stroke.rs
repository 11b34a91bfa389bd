//! Curves as they are drawn: ten thousand samples are not drawn again while nothing about their curve has changed.

use std::mem;
use std::rc::Rc;

use super::camera::Camera;
use super::curve::Curve;
use super::frame::Frame;
use super::frame::Pixel;
use super::model::Plot;
use super::path::{Drawing, Exit, draw};
use crate::present::picture::{pixels, push_point};

/// The curves of the last picture, to be kept for the next.
#[derive(Debug, Default)]
pub struct Strokes {
    camera: Option<Camera>,
    drawn: Vec<(Rc<Curve>, Stroke)>,
}

/// A curve as a camera sees it, as path data.
#[derive(Clone, Debug)]
pub(super) struct Stroke {
    /// The curve itself.
    pub(super) line: Rc<str>,
    /// Marks where the line leaves the frame.
    pub(super) exits: Rc<str>,
    /// Dots, or squares where there are many, for the samples in view; one for those on the same two pixels.
    pub(super) samples: Rc<str>,
}

impl Strokes {
    /// The curves of `plot`, each with its stroke.
    pub(super) fn draw(&mut self, plot: &Plot, camera: &Camera) -> &[(Rc<Curve>, Stroke)] {
        let known = if self.camera == Some(*camera) { mem::take(&mut self.drawn) } else { Vec::new() };
        let stroke = |curve: &Rc<Curve>| {
            let before = known.iter().find(|(other, _)| Rc::ptr_eq(other, curve));
            before.map_or_else(|| Stroke::new(plot, curve, camera), |(_, stroke)| stroke.clone())
        };
        self.drawn = plot.curves.iter().map(|curve| (curve.clone(), stroke(curve))).collect();
        self.camera = Some(*camera);
        &self.drawn
    }
}

impl Stroke {
    fn new(plot: &Plot, curve: &Curve, camera: &Camera) -> Self {
        let Drawing { path, exits } = draw(&curve.vertices, camera);
        let exits: String = exits.iter().map(|exit| mark(exit, &camera.frame)).collect();
        let (mut samples, is_crowded) = (String::new(), plot.is_crowded(camera));
        for at in dots(plot, curve, camera) {
            add_dot(&mut samples, at, is_crowded);
        }
        Self { line: path.into(), exits: exits.into(), samples: samples.into() }
    }
}

/// Where samples are drawn, one for what is on the same two pixels.
fn dots(plot: &Plot, curve: &Curve, camera: &Camera) -> impl Iterator<Item = Pixel> {
    // The frame in squares of two pixels, row by row.
    let columns = (camera.frame.width / 2.0) as usize + 2;
    let mut taken = vec![false; columns * ((camera.frame.height / 2.0) as usize + 2)];
    let dots = plot.in_view(camera).filter_map(move |rank| plot.dot(curve, rank, camera));
    dots.filter(move |&(x, y)| {
        let square = (y / 2.0).round() as usize * columns + (x / 2.0).round() as usize;
        !mem::replace(&mut taken[square], true)
    })
}

/// Adds a dot to path data: a point with the size and shape of the stroke, or, where there are many, a square to be
/// filled, because thousands of those are drawn several times faster than strokes.
fn add_dot(data: &mut String, (x, y): Pixel, is_crowded: bool) {
    let (offset, outline) = if is_crowded { (1.25, "h2.5v2.5h-2.5z") } else { (0.0, "h0") };
    data.push('M');
    push_point(data, (x - offset, y - offset));
    data.push_str(outline);
}

/// A small triangle at the edge: the curve goes on beyond it.
fn mark(&Exit { x, up }: &Exit, frame: &Frame) -> String {
    let (edge, depth) = if up { (frame.top, 7.0) } else { (frame.bottom, -7.0) };
    format!("M{} {}l4 {depth}h-8z", pixels(x), pixels(edge))
}

#[cfg(test)]
mod tests {
    use std::slice;

    use num_traits::{One, Zero};

    use super::*;
    use crate::math::Rational;
    use crate::present::plot::axis::Axis;
    use crate::present::plot::curve::Vertex;
    use crate::present::plot::plane::{Plane, Positions};
    use crate::present::plot::scale::Scale;
    use crate::present::plot::series::Series;
    use crate::present::plot::view::{Interval, View};
    use crate::present::plot::wide::Wide;

    fn curve(ends: [f64; 2]) -> Rc<Curve> {
        let mut curve = Curve::new(Series::Output(0));
        curve.extend([0.0, 1.0].into_iter().zip(ends).map(|(t, y)| Vertex { t, y: Wide::new(y) }));
        Rc::new(curve)
    }

    fn plane() -> Rc<Plane> {
        let axis = Axis::new(Rational::zero(), &Rational::one());
        let (bounds, restarts, positions) = (Rc::default(), Rc::default(), Rc::default());
        Rc::new(Plane {
            x: axis.clone(),
            y: axis,
            bounds,
            restarts,
            positions,
            samples: Vec::new(),
            rows: Vec::new(),
            axis: Positions::Projected,
            outputs: 1,
        })
    }

    #[test]
    fn only_what_has_changed_is_drawn_again() {
        let (first, second) = (curve([0.0, 1.0]), curve([1.0, 0.0]));
        let camera = Camera::home(Scale::LINEAR, Frame::new(640.0, 360.0));
        let mut strokes = Strokes::default();
        let mut lines = |curves: &[Rc<Curve>], camera: &Camera| {
            let drawn = strokes.draw(&Plot { plane: plane(), curves: curves.to_vec() }, camera);
            drawn.iter().map(|(_, stroke)| stroke.line.clone()).collect::<Vec<_>>()
        };
        let before = lines(slice::from_ref(&first), &camera);
        let after = lines(&[second.clone(), first.clone()], &camera);
        assert!(Rc::ptr_eq(&before[0], &after[1]), "the same curve in the same view");
        assert_ne!(after[0], after[1], "another curve");
        let closer = Camera { view: View { x: Interval { from: 0.0, to: 0.5 }, ..camera.view }, ..camera };
        assert_ne!(lines(&[first], &closer)[0], before[0], "another view");
    }
}
