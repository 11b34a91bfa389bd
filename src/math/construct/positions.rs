//! The samples on the line, in the parts that theorem 4 treats differently (`docs/MATHS.md`, section 7).

use crate::math::Rational;
use crate::math::construct::projection::Projection;
use crate::math::sorting;
use crate::math::table::sample::DataSet;

/// As many points as the capacity, ascending. Where the data set has fewer, virtual ones follow on the right.
pub(in crate::math::construct) struct Positions {
    points: Vec<Point>,
    /// Groups: the neurons of the first hidden layer.
    pub(in crate::math::construct) a1: usize,
    /// Number of outputs.
    pub(in crate::math::construct) m: usize,
    /// Points of a group, and neurons of the block that every output gets: a2 div m.
    pub(in crate::math::construct) k: usize,
}

/// A position t and the m outputs there.
#[derive(Clone, Debug)]
pub(in crate::math::construct) struct Point {
    pub(in crate::math::construct) t: Rational,
    pub(in crate::math::construct) y: Vec<Rational>,
    /// Which sample it is; none for a virtual point.
    pub(in crate::math::construct) sample: Option<usize>,
}

impl Positions {
    /// The samples of `data` at their positions, virtual points `step` apart.
    pub(in crate::math::construct) fn new(data: &DataSet, projection: &Projection, step: &Rational) -> Self {
        let mut points = ascending(data, projection);
        let shape = data.shape();
        while points.len() < shape.capacity() {
            let Point { t, y, .. } = points.last().expect("a data set has a sample").clone();
            points.push(Point { t: t + step, y, sample: None });
        }
        Self { points, a1: shape.a1(), m: shape.m(), k: shape.a2() / shape.m() }
    }

    /// The first a1·k points, which the blocks fit.
    pub(in crate::math::construct) fn grouped(&self) -> &[Point] {
        &self.points[..self.a1 * self.k]
    }

    /// The same by groups, in pivot order: ascending where i is even, descending where i is odd.
    pub(in crate::math::construct) fn groups(&self) -> impl Iterator<Item = Vec<&Point>> {
        self.grouped()
            .chunks(self.k.max(1))
            .enumerate()
            .map(|(i, group)| if i.is_multiple_of(2) { group.iter().collect() } else { group.iter().rev().collect() })
    }

    /// The a2 mod m points to the right of them, each with a neuron of its own.
    pub(in crate::math::construct) fn single(&self) -> &[Point] {
        &self.points[self.a1 * self.k..]
    }

    /// The leftmost position.
    pub(in crate::math::construct) fn first(&self) -> &Rational {
        &self.points[0].t
    }
}

/// The samples of `data` at their positions, ascending.
pub(in crate::math::construct) fn ascending(data: &DataSet, projection: &Projection) -> Vec<Point> {
    let outputs = data.samples().iter().map(|sample| sample.output.clone());
    let mut points: Vec<_> = projection
        .positions
        .iter()
        .cloned()
        .zip(outputs)
        .enumerate()
        .map(|(n, (t, y))| Point { t, y, sample: Some(n) })
        .collect();
    sorting::sort_by(&mut points, |left, right| left.t.cmp(&right.t));
    points
}
