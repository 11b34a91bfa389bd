//! The plot as a picture: ticks, curves, samples.

use num_traits::Zero;

use super::axis::Tick;
use super::camera::Camera;
use super::frame::Frame;
use super::model::Plot;
use super::plane::Positions;
use super::scale::{Beyond, Scale};
use super::stroke::Strokes;
use super::view::Interval;
use super::wide::Wide;
use crate::math::Rational;
use crate::present::picture::{Anchor, Form, Picture, pixels};
use crate::words::{Text, plot as words};

/// Pixels between two labels, at least.
const LABEL_WIDTH: f64 = 72.0;
const LABEL_HEIGHT: f64 = 34.0;
/// Round numbers along an axis, at least.
const LEAST_TICKS: usize = 3;
/// More selected samples than this would hide what is around them.
const FEW: usize = 40;
/// Pixels to the next sample that a number between the two takes.
const LEAST_ROOM: f64 = 20.0;

impl Plot {
    /// What `camera` sees; `selected` are samples by their ranks among the positions, `strokes` what was drawn before.
    #[must_use]
    pub fn picture(&self, camera: &Camera, selected: &[usize], strokes: &mut Strokes) -> Picture {
        let Frame { width, height, .. } = camera.frame;
        let mut picture = Picture { width, height, ..Picture::default() };
        self.add_bands(&mut picture, camera);
        self.add_scales(&mut picture, camera);
        self.add_ticks(&mut picture, camera);
        let drawn = strokes.draw(self, camera);
        for (curve, stroke) in drawn {
            picture.add(curve.series.class(), Form::path(stroke.line.clone()));
            picture.add("exit", Form::path(stroke.exits.clone()));
        }
        let is_crowded = self.is_crowded(camera);
        if is_crowded {
            // Through so many samples a curve fills the frame.
            picture.add("veil", inside(&camera.frame));
        }
        for (curve, stroke) in drawn.iter().filter(|(curve, _)| !curve.expected.is_empty()) {
            picture.add(if is_crowded { "samples many" } else { "samples" }, Form::path(stroke.samples.clone()));
            for (x, y) in selected.iter().filter_map(|&rank| self.dot(curve, rank, camera)) {
                let (class, r) = if selected.len() > FEW { ("selected small", 4.0) } else { ("selected", 8.0) };
                picture.add(class, Form::Circle { x, y, r });
            }
        }
        picture
    }

    /// Writes pivot numbers beside samples, given by their ranks.
    pub fn add_pivots(&self, picture: &mut Picture, pivots: &[(usize, usize)], camera: &Camera) {
        let Some(curve) = self.curves.iter().find(|curve| !curve.expected.is_empty()) else { return };
        for &(rank, pivot) in pivots {
            let Some((x, y)) = self.dot(curve, rank, camera) else { continue };
            let next = self.plane.positions.get(rank + 1).map(|&position| camera.column(position));
            // Not where the next sample is.
            let is_crowded = next.is_some_and(|next| next - x < LEAST_ROOM);
            let (side, anchor) = if is_crowded { (-7.0, Anchor::End) } else { (7.0, Anchor::Start) };
            picture.write("label pivot", (x + side, y - 7.0), anchor, pivot.to_string());
        }
    }

    fn add_ticks(&self, picture: &mut Picture, camera: &Camera) {
        let (frame, positions) = (&camera.frame, camera.view.x);
        let count = (frame.inner_width() / LABEL_WIDTH) as usize;
        let columns = self.plane.x.ticks_at_least(LEAST_TICKS, positions.from, positions.to, count);
        for Tick { at, label } in columns {
            let x = camera.column(at);
            picture.add("tick", Form::path(format!("M{} {}v5", pixels(x), pixels(frame.bottom))));
            // A label at the edge would be cut off.
            let (at, anchor) = if x > frame.right - 32.0 { (frame.width, Anchor::End) } else { (x, Anchor::Middle) };
            picture.write("label", (at, frame.bottom + 18.0), anchor, label);
        }
        for (row, label) in self.rows_and_zero(camera) {
            let d = format!("M{} {}H{}", pixels(frame.left), pixels(row), pixels(frame.right));
            picture.add(if label == "0" { "zero-line" } else { "grid-line" }, Form::path(d));
            picture.write("label", (frame.left - 6.0, row + 4.0), Anchor::End, label);
        }
        picture.add("outline", inside(frame));
        let below = (f64::midpoint(frame.left, frame.right), frame.height - 6.0);
        picture.write("label", below, Anchor::Middle, axis_name(self.plane.axis));
        picture.write("label", (0.0, frame.top - 7.0), Anchor::Start, words::OUTPUT);
    }

    /// The rows, and among them the one where outputs are 0, where rectifiers begin.
    fn rows_and_zero(&self, camera: &Camera) -> Vec<(f64, String)> {
        let mut rows = self.rows(camera);
        let height = camera.scale.height(self.plane.y.wide(&Rational::zero()));
        if camera.view.y.contains(height) && rows.iter().all(|(_, label)| label != "0") {
            let zero = camera.row(height);
            rows.retain(|(row, _)| (row - zero).abs() >= LABEL_HEIGHT * 0.5);
            rows.push((zero, "0".to_owned()));
        }
        rows
    }

    /// Pixel rows with their labels: round numbers in the samples' range and in the bands, powers of ten where a band is
    /// logarithmic.
    fn rows(&self, camera: &Camera) -> Vec<(f64, String)> {
        let Interval { from, to } = camera.view.y;
        let Scale { above, below } = camera.scale;
        let least = if below == Beyond::PLAIN { from } else { from.max(0.0) };
        let greatest = if above == Beyond::PLAIN { to } else { to.min(1.0) };
        let mut rows =
            self.round_rows(LEAST_TICKS, least, greatest, (greatest - least) / camera.pixel_height(), camera);
        for side in [Side::Above, Side::Below] {
            for row in self.rows_beyond(side, camera) {
                let is_free = |other: &(f64, String)| (other.0 - row.0).abs() >= LABEL_HEIGHT * 0.6;
                if rows.iter().all(is_free) {
                    rows.push(row);
                }
            }
        }
        rows
    }

    fn rows_beyond(&self, side: Side, camera: &Camera) -> Vec<(f64, String)> {
        let Interval { from, to } = camera.view.y;
        // From the range's edge outwards.
        let height = if side == Side::Above { to - from.max(1.0) } else { to.min(0.0) - from };
        match side.of(camera.scale) {
            Beyond::PLAIN => Vec::new(),
            _ if height <= 0.0 => Vec::new(),
            Beyond::Linear { ratio } => {
                let reach =
                    |height: f64| if side == Side::Above { 1.0 + (height - 1.0) * ratio } else { height * ratio };
                let (least, greatest) = if side == Side::Above {
                    (reach(from.max(1.0)), reach(to))
                } else {
                    (reach(from), reach(to.min(0.0)))
                };
                self.round_rows(1, least, greatest, height / camera.pixel_height(), camera)
            }
            Beyond::Logarithmic { decade } => self.power_rows(side, decade, camera),
        }
    }

    /// Round numbers between two values, which are so many pixels apart: if there is room, `count` at least.
    fn round_rows(&self, count: usize, from: f64, to: f64, pixels: f64, camera: &Camera) -> Vec<(f64, String)> {
        let least = if pixels > LABEL_HEIGHT { count } else { 1 };
        let ticks = self.plane.y.ticks_at_least(least, from, to, (pixels / LABEL_HEIGHT).max(1.0) as usize);
        ticks.into_iter().map(|tick| (camera.row_of(Wide::new(tick.at)), tick.label)).collect()
    }

    /// Powers of ten on one side of the samples' range, as many as their labels leave room for.
    fn power_rows(&self, side: Side, decade: f64, camera: &Camera) -> Vec<(f64, String)> {
        let (heights, axis) = (camera.view.y, &self.plane.y);
        let stride = (LABEL_HEIGHT * camera.pixel_height() / decade).ceil().max(1.0) as i32;
        let furthest = (heights.to.abs().max(heights.from.abs()) / decade) as i32 + 1;
        let span = Wide::quotient(axis.span().numer(), axis.span().denom()).log10() as i32;
        let powers = (span - 1..=span + furthest).filter(|exponent| exponent % stride == 0);
        let powers = powers.map(|exponent| axis.power(side == Side::Above, exponent));
        let is_beyond = |value: Wide| if side == Side::Above { value > Wide::ONE } else { value < Wide::default() };
        let seen = powers.filter(|(value, _)| is_beyond(*value) && heights.contains(camera.scale.height(*value)));
        seen.map(|(value, label)| (camera.row_of(value), label)).collect()
    }

    /// Tints the bands in which heights are drawn smaller, and says how much.
    fn add_scales(&self, picture: &mut Picture, camera: &Camera) {
        let (frame, heights) = (&camera.frame, camera.view.y);
        for side in [Side::Above, Side::Below] {
            let (name, edge) = match side.of(camera.scale) {
                Beyond::PLAIN => continue,
                Beyond::Linear { ratio } => (words::scale_of(ratio), side.edge()),
                Beyond::Logarithmic { .. } => (words::LOGARITHMIC.into(), side.edge()),
            };
            let row = camera.row(edge.clamp(heights.from, heights.to));
            let (top, bottom) = if side == Side::Above { (frame.top, row) } else { (row, frame.bottom) };
            if bottom - top < LABEL_HEIGHT * 0.5 {
                continue;
            }
            let (x, width) = (frame.left, frame.inner_width());
            picture.add("beyond", Form::Rectangle { x, y: top, width, height: bottom - top });
            let at = if side == Side::Above { top + 14.0 } else { bottom - 6.0 };
            picture.write("label scale", (frame.right - 6.0, at), Anchor::End, name);
        }
    }

    /// Writes the row of the table beside every sample, where there are few.
    pub fn add_rows(&self, picture: &mut Picture, camera: &Camera) {
        let samples = self.in_view(camera);
        let Some(curve) = self.curves.iter().find(|curve| !curve.expected.is_empty()) else { return };
        if self.plane.positions.len() > FEW {
            return;
        }
        for rank in samples {
            let (Some((x, y)), Some(row)) = (self.dot(curve, rank, camera), self.plane.rows.get(rank)) else {
                continue;
            };
            let next = self.plane.positions.get(rank + 1).map(|&position| camera.column(position));
            let is_crowded = next.is_some_and(|next| next - x < LEAST_ROOM) || camera.frame.right - x < LEAST_ROOM;
            let (side, anchor) = if is_crowded { (-7.0, Anchor::End) } else { (7.0, Anchor::Start) };
            picture.write("label row-label", (x + side, y + 4.0), anchor, (row + 1).to_string());
        }
    }
}

/// A side of the samples' range of outputs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Above,
    Below,
}

impl Side {
    fn of(self, scale: Scale) -> Beyond {
        match self {
            Self::Above => scale.above,
            Self::Below => scale.below,
        }
    }

    /// Where it begins.
    fn edge(self) -> f64 {
        match self {
            Self::Above => 1.0,
            Self::Below => 0.0,
        }
    }
}

/// Adds a probe at a position, with its values: a line, and a cross at each value in view.
pub fn add_probe(picture: &mut Picture, position: f64, values: &[Wide], camera: &Camera) {
    let Camera { scale, view, frame } = camera;
    if !view.x.contains(position) {
        return;
    }
    let x = camera.column(position);
    picture.add("probe-line", Form::path(vertical(x, frame)));
    for height in values.iter().map(|&value| scale.height(value)).filter(|&height| view.y.contains(height)) {
        let d = format!("M{} {}h16m-8 -8v16", pixels(x - 8.0), pixels(camera.row(height)));
        picture.add("probe-cross", Form::path(d));
    }
}

fn axis_name(axis: Positions) -> Text {
    match axis {
        Positions::Projected => words::POSITION,
        Positions::Input => words::INPUT,
    }
}

fn inside(frame: &Frame) -> Form {
    Form::Rectangle { x: frame.left, y: frame.top, width: frame.inner_width(), height: frame.inner_height() }
}

pub(super) fn vertical(x: f64, frame: &Frame) -> String {
    format!("M{} {}V{}", pixels(x), pixels(frame.top), pixels(frame.bottom))
}
