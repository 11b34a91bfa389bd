//! The corners of a curve, piece by piece.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::present::plot::curve::Vertex;
use crate::present::plot::series::Series;
use crate::present::plot::wide::Wide;
use crate::protocol::float_bytes::FloatBytes;

/// Corners of a curve in some of the a1 + 1 pieces between thresholds, as many as fit a slice of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlotCurve {
    /// Which curve.
    pub series: Series,
    /// Which pieces.
    pub pieces: Range<usize>,
}

/// A curve in some pieces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CurvePart {
    /// Which curve.
    pub series: Series,
    /// The pieces that were done: the first ones of those asked for.
    pub pieces: Range<usize>,
    /// Its corners in them.
    pub vertices: Vertices,
    /// Of an output, and with piece 0 only: what is expected of it at the positions, as coordinates.
    pub expected: FloatBytes,
}

/// Corners of a curve on the wire: position, mantissa and exponent of each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Vertices(FloatBytes);

impl Vertices {
    /// `vertices` on the wire.
    #[must_use]
    pub fn new(vertices: &[Vertex]) -> Self {
        let parts = |vertex: &Vertex| {
            let (mantissa, exponent) = vertex.y.parts();
            [vertex.t, mantissa, f64::from(exponent)]
        };
        Self(FloatBytes(vertices.iter().flat_map(parts).collect()))
    }

    /// The corners that were sent.
    pub fn iter(&self) -> impl Iterator<Item = Vertex> + '_ {
        let (triples, _) = self.0.0.as_chunks::<3>();
        triples.iter().map(|&[t, mantissa, exponent]| Vertex { t, y: Wide::from_parts(mantissa, exponent as i32) })
    }
}
