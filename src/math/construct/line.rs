//! The samples on the line, in the parts that theorem 4 treats differently.

use num_bigint::BigInt;
use num_traits::One;

use crate::math::Rational;
use crate::math::projection::Projection;
use crate::math::sample::DataSet;

/// As many points as the capacity, ascending. Where the data set has fewer, virtual ones follow on the right.
pub(super) struct Line {
    points: Vec<Point>,
    /// Groups: the neurons of the first hidden layer.
    pub(super) a1: usize,
    /// Number of outputs.
    pub(super) m: usize,
    /// Points of a group, and neurons of the block that every output gets: a2 div m.
    pub(super) k: usize,
}

/// A position t and the m outputs there.
#[derive(Clone, Debug)]
pub(super) struct Point {
    pub(super) t: Rational,
    pub(super) y: Vec<Rational>,
    /// Which sample it is; none for a virtual point.
    pub(super) sample: Option<usize>,
}

impl Line {
    /// The samples of `data` at their positions, virtual points `step` apart.
    pub(super) fn new(data: &DataSet, projection: &Projection, step: &Rational) -> Self {
        let outputs = data.samples().iter().map(|sample| sample.output.clone());
        let mut points: Vec<_> = projection
            .positions
            .iter()
            .cloned()
            .zip(outputs)
            .enumerate()
            .map(|(n, (t, y))| Point { t, y, sample: Some(n) })
            .collect();
        points.sort_by(|left, right| left.t.cmp(&right.t));
        let shape = data.shape();
        while points.len() < shape.capacity() {
            let Point { t, y, .. } = points.last().expect("a data set has a sample").clone();
            points.push(Point { t: t + step, y, sample: None });
        }
        Self { points, a1: shape.a1(), m: shape.m(), k: shape.a2() / shape.m() }
    }

    /// The first a1·k points, which the blocks fit.
    pub(super) fn grouped(&self) -> &[Point] {
        &self.points[..self.a1 * self.k]
    }

    /// The same by groups, in pivot order: ascending where i is even, descending where i is odd.
    pub(super) fn groups(&self) -> impl Iterator<Item = Vec<&Point>> {
        self.grouped()
            .chunks(self.k.max(1))
            .enumerate()
            .map(|(i, group)| if i.is_multiple_of(2) { group.iter().collect() } else { group.iter().rev().collect() })
    }

    /// The a2 mod m points to the right of them, each with a neuron of its own.
    pub(super) fn single(&self) -> &[Point] {
        &self.points[self.a1 * self.k..]
    }

    /// All points.
    pub(super) fn points(&self) -> &[Point] {
        &self.points
    }

    /// The leftmost position.
    pub(super) fn first(&self) -> &Rational {
        &self.points[0].t
    }
}

/// One, as a distance between positions.
pub(super) fn unit() -> Rational {
    BigInt::one().into()
}
