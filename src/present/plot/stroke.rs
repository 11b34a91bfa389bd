//! Curves as they are drawn: ten thousand samples are not drawn again while nothing about their curve has changed.

use std::mem;
use std::rc::Rc;

use super::frame::Frame;
use super::path::{Drawing, draw};
use super::picture::{Curve, Plot};
use super::scale::Scale;
use super::view::View;
use crate::present::picture::{pixels, push_point};

/// The curves of the last picture, to be kept for the next.
#[derive(Debug, Default)]
pub struct Strokes {
    eye: Option<(Scale, View, Frame)>,
    drawn: Vec<(Rc<Curve>, Stroke)>,
}

/// A curve in a view, as path data.
#[derive(Clone, Debug)]
pub(super) struct Stroke {
    /// Its line.
    pub(super) line: Rc<str>,
    /// Marks where the line leaves the view.
    pub(super) exits: Rc<str>,
    /// Its samples.
    pub(super) samples: Rc<str>,
}

impl Strokes {
    /// The curves of `plot`, each with its stroke.
    pub(super) fn draw(&mut self, plot: &Plot, scale: Scale, view: &View, frame: &Frame) -> &[(Rc<Curve>, Stroke)] {
        let eye = Some((scale, *view, *frame));
        let known = if self.eye == eye { mem::take(&mut self.drawn) } else { Vec::new() };
        let stroke = |curve: &Rc<Curve>| {
            let before = known.iter().find(|(other, _)| Rc::ptr_eq(other, curve));
            before.map_or_else(|| Stroke::new(plot, curve, (scale, view, frame)), |(_, stroke)| stroke.clone())
        };
        self.drawn = plot.curves.iter().map(|curve| (curve.clone(), stroke(curve))).collect();
        self.eye = eye;
        &self.drawn
    }
}

impl Stroke {
    fn new(plot: &Plot, curve: &Curve, (scale, view, frame): (Scale, &View, &Frame)) -> Self {
        let Drawing { path, exits } = draw(&curve.vertices, scale, view, frame);
        let exits: String = exits.iter().map(|exit| mark(exit.x, exit.up, frame)).collect();
        let (mut samples, is_crowded) = (String::new(), plot.is_crowded(view));
        for at in dots(plot, curve, view, frame) {
            add_dot(&mut samples, at, is_crowded);
        }
        Self { line: path.into(), exits: exits.into(), samples: samples.into() }
    }
}

/// Where samples are drawn, one for what is on the same two pixels.
fn dots(plot: &Plot, curve: &Curve, view: &View, frame: &Frame) -> impl Iterator<Item = (f64, f64)> {
    // The frame in squares of two pixels, row by row.
    let columns = (frame.width / 2.0) as usize + 2;
    let mut taken = vec![false; columns * ((frame.height / 2.0) as usize + 2)];
    let dots = plot.seen(view).filter_map(move |rank| plot.dot(curve, rank, view, frame));
    dots.filter(move |&(x, y)| {
        let square = (y / 2.0).round() as usize * columns + (x / 2.0).round() as usize;
        !mem::replace(&mut taken[square], true)
    })
}

/// Adds a dot to path data: a point with the size and shape of the stroke, or, where there are many, a square to be
/// filled, because thousands of those are drawn several times faster than strokes.
fn add_dot(data: &mut String, (x, y): (f64, f64), is_crowded: bool) {
    let (offset, outline) = if is_crowded { (1.25, "h2.5v2.5h-2.5z") } else { (0.0, "h0") };
    data.push('M');
    push_point(data, (x - offset, y - offset));
    data.push_str(outline);
}

/// A small triangle at the edge: here the curve goes on.
fn mark(x: f64, up: bool, frame: &Frame) -> String {
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
    use crate::present::plot::path::Vertex;
    use crate::present::plot::series::Series;
    use crate::present::plot::view::Interval;
    use crate::present::plot::wide::Wide;

    fn curve(ends: [f64; 2]) -> Rc<Curve> {
        let mut curve = Curve::new(Series::Output(0));
        curve.extend([0.0, 1.0].into_iter().zip(ends).map(|(t, y)| Vertex { t, y: Wide::new(y) }));
        Rc::new(curve)
    }

    #[test]
    fn only_what_has_changed_is_drawn_again() {
        let axis = Axis::new(Rational::zero(), &Rational::one());
        let plot = |curves: &[Rc<Curve>]| Plot {
            x: axis.clone(),
            y: axis.clone(),
            bounds: Rc::default(),
            positions: Rc::default(),
            curves: curves.to_vec(),
        };
        let (first, second) = (curve([0.0, 1.0]), curve([1.0, 0.0]));
        let (view, frame) = (View::home(Scale::Linear), Frame::new(640.0, 360.0));
        let mut strokes = Strokes::default();
        let mut lines = |curves: &[Rc<Curve>], view: &View| {
            let drawn = strokes.draw(&plot(curves), Scale::Linear, view, &frame);
            drawn.iter().map(|(_, stroke)| stroke.line.clone()).collect::<Vec<_>>()
        };
        let before = lines(slice::from_ref(&first), &view);
        let after = lines(&[second.clone(), first.clone()], &view);
        assert!(Rc::ptr_eq(&before[0], &after[1]), "the same curve in the same view");
        assert_ne!(after[0], after[1], "another curve");
        let closer = View { x: Interval { from: 0.0, to: 0.5 }, ..view };
        assert_ne!(lines(&[first], &closer)[0], before[0], "another view");
    }
}
