//! A curve as it comes from the worker: corners with float coordinates.

use super::series::Series;
use super::wide::Wide;

/// A corner of a curve: its position and its value in axis coordinates.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Vertex {
    /// Position: 0 at the first sample, 1 at the last.
    pub t: f64,
    /// Value: 0 at the least expected output, 1 at the greatest.
    pub y: Wide,
}

/// The graph of a piecewise linear function, by its corners.
#[derive(Clone, Debug)]
pub struct Curve {
    /// The function that it is the graph of.
    pub series: Series,
    /// Its corners, ascending in position.
    pub vertices: Vec<Vertex>,
    /// Of an output, what is expected of it at each of the samples' positions, as coordinates.
    pub expected: Vec<f64>,
    /// Its least and greatest value at a corner; `None` without corners.
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

impl Vertex {
    /// The place on the line to `other` at a share of the way, from 0 to 1.
    pub(super) fn on_the_way(&self, other: &Self, share: f64) -> Self {
        Self { t: self.t + share * (other.t - self.t), y: self.y.towards(other.y, share) }
    }

    /// The place on the line to `other` at position `t`.
    pub(super) fn towards(&self, other: &Self, t: f64) -> Self {
        Self { t, y: self.y.towards(other.y, (t - self.t) / (other.t - self.t)) }
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
