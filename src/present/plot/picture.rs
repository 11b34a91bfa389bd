//! The plot as a picture: bands, ticks, curves, samples.

use std::rc::Rc;

use num_traits::Zero;

use super::axis::{Axis, Tick};
use super::frame::Frame;
use super::path::Vertex;
use super::scale::Scale;
use super::series::Series;
use super::stroke::Strokes;
use super::view::View;
use super::wide::Wide;
use crate::math::Rational;
use crate::notation::symbols::indexed;
use crate::present::picture::{Anchor, Form, Picture, pixels};

/// Everything that can be seen of a network along its projection.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// Positions: the first sample is at 0, the last at 1.
    pub x: Axis,
    /// Values: the least expected output is at 0, the greatest at 1.
    pub y: Axis,
    /// Where groups begin, b_0, b_1, …, and where the last one ends, as coordinates.
    pub bounds: Rc<Vec<f64>>,
    /// Coordinates of the samples' positions, ascending.
    pub positions: Rc<Vec<f64>>,
    /// What is drawn, from the back to the front.
    pub curves: Vec<Rc<Curve>>,
}

/// One curve.
#[derive(Clone, Debug)]
pub struct Curve {
    /// Which one.
    pub series: Series,
    /// Its corners, ascending in position.
    pub vertices: Vec<Vertex>,
    /// Of an output, what is expected of it at each of [`Plot::positions`], as coordinates.
    pub expected: Vec<f64>,
    /// Its least and greatest value at a corner.
    pub extremes: Option<(Wide, Wide)>,
}

impl PartialEq for Curve {
    fn eq(&self, other: &Self) -> bool {
        // Most curves that are compared are one and the same, of thousands of corners.
        std::ptr::eq(self, other)
            || (self.series, self.extremes) == (other.series, other.extremes)
                && self.vertices == other.vertices
                && self.expected == other.expected
    }
}

impl Curve {
    /// A curve without corners yet.
    #[must_use]
    pub fn new(series: Series) -> Self {
        Self { series, vertices: Vec::new(), expected: Vec::new(), extremes: None }
    }

    /// Adds corners at its right end.
    pub fn extend(&mut self, vertices: impl Iterator<Item = Vertex>) {
        for vertex in vertices {
            let (least, greatest) = self.extremes.unwrap_or((vertex.y, vertex.y));
            let lower = if vertex.y < least { vertex.y } else { least };
            let upper = if vertex.y > greatest { vertex.y } else { greatest };
            self.extremes = Some((lower, upper));
            self.vertices.push(vertex);
        }
    }
}

/// Pixels between two labels, at least.
const LABEL_WIDTH: f64 = 90.0;
const LABEL_HEIGHT: f64 = 34.0;
/// More selected samples than this would hide what is around them.
const FEW: usize = 40;
/// More samples than this in view are drawn smaller.
const MANY: usize = 500;
/// Bands narrower than this are not drawn.
const LEAST_BAND: f64 = 3.0;
/// Pixels to the next sample that a number between the two takes.
const LEAST_ROOM: f64 = 20.0;
/// In bands narrower than this, the name would be too near to the threshold's.
const LEAST_NAMED_BAND: f64 = 90.0;

impl Plot {
    /// The picture of `view` on `scale`; `selected` are samples by their ranks among the positions, `strokes` what was
    /// drawn before.
    #[must_use]
    pub fn picture(
        &self,
        (scale, view, frame): (Scale, &View, &Frame),
        selected: &[usize],
        strokes: &mut Strokes,
    ) -> Picture {
        let mut picture = Picture { width: frame.width, height: frame.height, ..Picture::default() };
        self.add_bands(&mut picture, view, frame);
        self.add_ticks(&mut picture, scale, view, frame);
        let drawn = strokes.draw(self, scale, view, frame);
        for (curve, stroke) in drawn {
            picture.add(curve.series.class(), Form::path(stroke.line.clone()));
            picture.add("exit", Form::path(stroke.exits.clone()));
        }
        let is_crowded = self.is_crowded(view);
        if is_crowded {
            // Through so many samples a curve fills the frame.
            picture.add("veil", inside(frame));
        }
        for (curve, stroke) in drawn.iter().filter(|(curve, _)| !curve.expected.is_empty()) {
            picture.add(if is_crowded { "samples many" } else { "samples" }, Form::path(stroke.samples.clone()));
            for (x, y) in selected.iter().filter_map(|&rank| self.dot(curve, rank, view, frame)) {
                let (class, r) = if selected.len() > FEW { ("selected small", 4.0) } else { ("selected", 8.0) };
                picture.add(class, Form::Circle { x, y, r });
            }
        }
        picture
    }

    /// The logarithmic scale on which all curves fit.
    #[must_use]
    pub fn signed_log(&self) -> Scale {
        let extremes = || self.curves.iter().filter_map(|curve| curve.extremes);
        let least = extremes().map(|(least, _)| least).reduce(|a, b| if b < a { b } else { a });
        let greatest = extremes().map(|(_, greatest)| greatest).reduce(|a, b| if b > a { b } else { a });
        Scale::signed_log(least.unwrap_or_default(), greatest.unwrap_or(Wide::ONE))
    }

    /// The scale on which the curves are seen best: logarithmic where they leave the samples' range by far.
    #[must_use]
    pub fn fitting_scale(&self) -> Scale {
        /// Heights of the samples' range, up or down.
        const FAR: f64 = 30.0;
        let far = |&(least, greatest): &(Wide, Wide)| least < Wide::new(-FAR) || greatest > Wide::new(FAR);
        let any_far = self.curves.iter().filter_map(|curve| curve.extremes.as_ref()).any(far);
        if any_far { self.signed_log() } else { Scale::Linear }
    }

    /// Where the sample of this rank is drawn on `curve`, if it is in the view.
    #[must_use]
    pub fn dot(&self, curve: &Curve, rank: usize, view: &View, frame: &Frame) -> Option<(f64, f64)> {
        // Samples are in the range that every scale leaves as it is.
        let (position, height) = (*self.positions.get(rank)?, *curve.expected.get(rank)?);
        let seen = view.x.contains(position) && view.y.contains(height);
        seen.then(|| (frame.x(view, position), frame.y(view, height)))
    }

    /// The rank of the sample that is drawn nearest to a pixel, and how far away that is.
    #[must_use]
    pub fn nearest(&self, view: &View, frame: &Frame, (x, y): (f64, f64)) -> Option<(usize, f64)> {
        let dots = self.curves.iter().flat_map(|curve| {
            let ranks = self.seen(view).filter_map(move |rank| Some((rank, self.dot(curve, rank, view, frame)?)));
            ranks.map(|(rank, dot)| (rank, (dot.0 - x).hypot(dot.1 - y)))
        });
        dots.min_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Whether so many samples are in the view that they are drawn smaller.
    pub(super) fn is_crowded(&self, view: &View) -> bool {
        self.seen(view).len() > MANY
    }

    /// Ranks of the samples whose positions are in the view.
    pub(super) fn seen(&self, view: &View) -> std::ops::Range<usize> {
        let rank = |position: f64| self.positions.partition_point(|&other| other < position);
        rank(view.x.from)..self.positions.partition_point(|&other| other <= view.x.to)
    }

    /// Adds a probe at a position, with its values: a line, and a cross at each value in the view.
    pub fn add_probe(
        &self,
        picture: &mut Picture,
        (at, values): (f64, &[Wide]),
        (scale, view, frame): (Scale, &View, &Frame),
    ) {
        if !view.x.contains(at) {
            return;
        }
        let x = frame.x(view, at);
        picture.add("probe-line", Form::path(vertical(x, frame)));
        for height in values.iter().map(|&value| scale.height(value)).filter(|&height| view.y.contains(height)) {
            let y = frame.y(view, height);
            let d = format!("M{} {}h16m-8 -8v16", pixels(x - 8.0), pixels(y));
            picture.add("probe-cross", Form::path(d));
        }
    }

    /// Writes pivot numbers beside samples, given by their ranks.
    pub fn add_pivots(&self, picture: &mut Picture, pivots: &[(usize, usize)], (view, frame): (&View, &Frame)) {
        let Some(curve) = self.curves.iter().find(|curve| !curve.expected.is_empty()) else { return };
        for &(rank, pivot) in pivots {
            let Some((x, y)) = self.dot(curve, rank, view, frame) else { continue };
            let next = self.positions.get(rank + 1).map(|&position| frame.x(view, position));
            // Not where the next sample is.
            let is_crowded = next.is_some_and(|next| next - x < LEAST_ROOM);
            let (side, anchor) = if is_crowded { (-7.0, Anchor::End) } else { (7.0, Anchor::Start) };
            picture.write("label pivot", (x + side, y - 7.0), anchor, pivot.to_string());
        }
    }

    fn add_bands(&self, picture: &mut Picture, view: &View, frame: &Frame) {
        let mut labelled = f64::NEG_INFINITY;
        for (i, pair) in self.bounds.windows(2).enumerate() {
            let column = |position: f64| frame.x(view, position).clamp(frame.left, frame.right);
            let (left, right) = (column(pair[0]), column(pair[1]));
            if right - left < LEAST_BAND {
                continue;
            }
            let class = if i % 2 == 0 { "band even" } else { "band odd" };
            let height = frame.bottom - frame.top;
            picture.add(class, Form::Rectangle { x: left, y: frame.top, width: right - left, height });
            if view.x.contains(pair[0]) {
                picture.add("threshold", Form::path(vertical(left, frame)));
                if left > labelled + 30.0 {
                    picture.write("label", (left, frame.top - 7.0), Anchor::Middle, indexed("b", i));
                    labelled = left;
                }
            }
            if right - left > LEAST_NAMED_BAND {
                let words = format!("group {i}");
                picture.write("label", (f64::midpoint(left, right), frame.top - 7.0), Anchor::Middle, words);
            }
        }
    }

    fn add_ticks(&self, picture: &mut Picture, scale: Scale, view: &View, frame: &Frame) {
        let width = frame.right - frame.left;
        let columns = self.x.ticks(view.x.from, view.x.to, (width / LABEL_WIDTH) as usize);
        for Tick { at, label } in columns {
            let x = frame.x(view, at);
            picture.add("tick", Form::path(format!("M{} {}v5", pixels(x), pixels(frame.bottom))));
            // A label at the edge would be cut off.
            let (at, anchor) = if x > frame.right - 32.0 { (frame.width, Anchor::End) } else { (x, Anchor::Middle) };
            picture.write("label", (at, frame.bottom + 18.0), anchor, label);
        }
        for (row, label) in self.rows_and_zero(scale, view, frame) {
            let d = format!("M{} {}H{}", pixels(frame.left), pixels(row), pixels(frame.right));
            picture.add(if label == "0" { "zero-line" } else { "grid-line" }, Form::path(d));
            picture.write("label", (frame.left - 6.0, row + 4.0), Anchor::End, label);
        }
        picture.add("outline", inside(frame));
        let below = (f64::midpoint(frame.left, frame.right), frame.height - 6.0);
        picture.write("label", below, Anchor::Middle, "position t = w·x");
        picture.write("label", (frame.left - 6.0, frame.top - 7.0), Anchor::End, "output");
    }

    /// The rows, and among them the one where outputs are 0, where rectifiers begin.
    fn rows_and_zero(&self, scale: Scale, view: &View, frame: &Frame) -> Vec<(f64, String)> {
        let mut rows = self.rows(scale, view, frame);
        let height = scale.height(self.y.wide(&Rational::zero()));
        if view.y.contains(height) && rows.iter().all(|(_, label)| label != "0") {
            let zero = frame.y(view, height);
            rows.retain(|(row, _)| (row - zero).abs() >= LABEL_HEIGHT * 0.5);
            rows.push((zero, "0".to_owned()));
        }
        rows
    }

    /// Pixel rows with their labels: round numbers, and on the logarithmic scale powers of ten beyond the samples.
    fn rows(&self, scale: Scale, view: &View, frame: &Frame) -> Vec<(f64, String)> {
        let row = |height: f64| frame.y(view, height);
        let pixels_per_height = (frame.bottom - frame.top) / view.y.width();
        let linear = |from: f64, to: f64| {
            let count = ((to - from) * pixels_per_height / LABEL_HEIGHT) as usize;
            self.y.ticks(from, to, count).into_iter().map(|tick| (row(tick.at), tick.label))
        };
        let Scale::SignedLog { decade } = scale else { return linear(view.y.from, view.y.to).collect() };
        let mut rows: Vec<_> = linear(view.y.from.max(0.0), view.y.to.min(1.0)).collect();
        let stride = (LABEL_HEIGHT / (decade * pixels_per_height)).ceil().max(1.0) as i32;
        for positive in [true, false] {
            let mut last = if positive { row(1.0) } else { row(0.0) };
            let furthest = (view.y.to.abs().max(view.y.from.abs()) / decade) as i32 + 1;
            let span = Wide::quotient(self.y.span().numer(), self.y.span().denom()).log10() as i32;
            for exponent in (span - 1..=span + furthest).filter(|exponent| exponent % stride == 0) {
                let (value, label) = self.y.power(positive, exponent);
                let (height, at) = (scale.height(value), row(scale.height(value)));
                let beyond = if positive { value > Wide::ONE } else { value < Wide::default() };
                if beyond && view.y.contains(height) && (at - last).abs() >= LABEL_HEIGHT * 0.6 {
                    rows.push((at, label));
                    last = at;
                }
            }
        }
        rows
    }
}

fn inside(frame: &Frame) -> Form {
    Form::Rectangle { x: frame.left, y: frame.top, width: frame.right - frame.left, height: frame.bottom - frame.top }
}

fn vertical(x: f64, frame: &Frame) -> String {
    format!("M{} {}V{}", pixels(x), pixels(frame.top), pixels(frame.bottom))
}
