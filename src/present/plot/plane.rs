//! The plot's two axes with the samples' positions and groups: as coordinates, and exact, as the worker has them.

use std::ops::Range;
use std::rc::Rc;

use num_bigint::BigInt;

use super::axis::Axis;
use super::curve::Vertex;
use super::view::BEYOND;
use crate::math::Rational;
use crate::math::network::line::{Combination, Corners, Line, Placed, Point, Restarts};
use crate::math::table::sample::Sample;

/// Values of curves are rounded to 2^−100 of the axis' span: a float's own rounding is 2^−53 at its end.
const FINENESS: u32 = 100;

/// Where curves are drawn. Compared by identity, not by its thousands of numbers.
#[derive(Clone, Debug)]
pub struct Plane {
    /// Positions: the first sample is at 0, the last at 1.
    pub x: Axis,
    /// Values: the least expected output is at 0, the greatest at 1.
    pub y: Axis,
    /// The thresholds, and where the last group ends, as coordinates.
    pub bounds: Rc<Vec<f64>>,
    /// Which of these are restarts: no group is right of them, up to the next.
    pub restarts: Rc<Restarts>,
    /// Coordinates of the samples' positions, ascending.
    pub positions: Rc<Vec<f64>>,
    /// Index of the sample at each of the positions.
    pub samples: Vec<usize>,
    /// The row of the table at each of them, from 0.
    pub rows: Vec<usize>,
    /// What the positions are.
    pub axis: Positions,
    /// m, the number of the network's outputs.
    pub outputs: usize,
}

/// What is written along the positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Positions {
    /// t = w·x.
    Projected,
    /// The only input itself: t is so many times it.
    Input,
}

/// The same before anything is rounded: a network's samples along its projection, and the axes that they span.
#[derive(Clone, Debug)]
pub struct ExactPlane {
    /// Positions: the first sample is at 0, the last at 1.
    pub x: Axis,
    /// Values: the least expected output is at 0, the greatest at 1.
    pub y: Axis,
    /// The samples' positions, exact, ascending.
    positions: Vec<Rational>,
    /// The part of the line that is drawn.
    span: (Rational, Rational),
}

impl PartialEq for Plane {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Plane {
    /// The rank of a sample among the positions.
    #[must_use]
    pub fn rank(&self, sample: usize) -> Option<usize> {
        self.samples.iter().position(|&other| other == sample)
    }
}

impl ExactPlane {
    /// The plane for `samples`.
    ///
    /// # Panics
    ///
    /// Where there is no sample.
    #[must_use]
    pub fn new(line: &Line<'_>, placed: &Placed, samples: &[Sample]) -> Self {
        let positions: Vec<_> = placed.sorted().iter().map(|(t, _)| t.clone()).collect();
        let x = Axis::new(positions[0].clone(), &positions[positions.len() - 1]);
        let outputs = || samples.iter().flat_map(|sample| &sample.output);
        let least = outputs().min().cloned().unwrap_or_default();
        let y = Axis::new(least.clone(), outputs().max().unwrap_or(&least));
        // A threshold may be further out than what is seen: the outer pieces reach beyond it.
        let outer = |i: usize| line.threshold(i);
        let from = x.value(-BEYOND).min(outer(0) - x.span());
        let to = x.value(1.0 + BEYOND).max(outer(line.threshold_count() - 1) + x.span());
        Self { x, y, positions, span: (from, to) }
    }

    /// The thresholds, and where the last group ends, as coordinates.
    ///
    /// No neuron marks that end: it is halfway to the next sample, or one mean distance right of the last.
    #[must_use]
    pub fn bounds(&self, line: &Line<'_>, placed: &Placed) -> Vec<f64> {
        let mut bounds: Vec<_> = (0..line.threshold_count()).map(|i| self.x.coordinate(&line.threshold(i))).collect();
        let coordinate = |rank: usize| self.positions.get(rank).map(|t| self.x.coordinate(t));
        let next = placed.groups().last().map_or(0, |group| group.ranks.end);
        let last = self.positions.len().min(next).checked_sub(1).and_then(coordinate);
        let end = match (last, coordinate(next)) {
            (Some(last), Some(single)) if next > 0 => f64::midpoint(last, single),
            (Some(last), None) => last + 1.0 / self.positions.len() as f64,
            _ => return bounds,
        };
        bounds.push(end.max(bounds[bounds.len() - 1]));
        bounds
    }

    /// Coordinates of the positions, ascending.
    #[must_use]
    pub fn positions(&self) -> Vec<f64> {
        self.positions.iter().map(|t| self.x.coordinate(t)).collect()
    }

    /// The same plane, with as much of the line as lies between two positions drawn, too.
    #[must_use]
    pub fn reaching(&self, from: Rational, to: Rational) -> Self {
        let (least, greatest) = self.span.clone();
        Self { span: (least.min(from), greatest.max(to)), ..self.clone() }
    }

    /// What is expected of output `d` at each of the positions, as coordinates.
    #[must_use]
    pub fn expected(&self, placed: &Placed, samples: &[Sample], d: usize) -> Vec<f64> {
        placed.sorted().iter().map(|(_, n)| self.y.coordinate(&samples[*n].output[d])).collect()
    }

    /// The corners of `combination` in `pieces`, of the pieces 0..=a1 between thresholds, and its values at the samples;
    /// as many pieces as there are until `is_over`, one at least. Also where it stopped.
    #[must_use]
    pub fn vertices(
        &self,
        line: &Line<'_>,
        combination: &Combination,
        pieces: &Range<usize>,
        is_over: impl Fn() -> bool,
    ) -> (Vec<Vertex>, usize) {
        let fineness = self.y.span() / (BigInt::from(1) << FINENESS);
        let corners = Corners::new(line, combination, &self.span, &fineness);
        let mut sweep = line.sweep_of(combination.neurons());
        let mut vertices = Vec::new();
        while let Some(piece) = sweep.step().filter(|piece| piece.index < pieces.end) {
            if piece.index >= pieces.start {
                let points = corners.of(&piece, &self.positions);
                vertices.extend(points.iter().map(|point| self.vertex(point)));
                if is_over() {
                    return (vertices, piece.index + 1);
                }
            }
        }
        (vertices, pieces.end.min(line.threshold_count() + 1))
    }

    fn vertex(&self, Point { t, y }: &Point) -> Vertex {
        Vertex { t: self.x.place(t).to_f64(), y: self.y.place(y) }
    }
}
