//! The map of an output over the plane of two inputs.

use serde::{Deserialize, Serialize};

use super::plot_axes::AxisEnds;
use super::plot_curve::Vertices;
use crate::protocol::float_bytes::FloatBytes;

/// The map of an output of a network with two inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MapOf {
    /// Which output.
    pub output: usize,
}

/// What a map is drawn of. On every line w·x = t the network has one value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MapLines {
    /// Which output.
    pub output: usize,
    /// The first input: the least of the samples is at 0, the greatest at 1.
    pub x: AxisEnds,
    /// The second input.
    pub y: AxisEnds,
    /// Outputs.
    pub z: AxisEnds,
    /// The position, as a coordinate of the plot's axis, where both coordinates are 0, and how much it grows along each.
    pub position: [f64; 3],
    /// Of so many samples one is shown, from the first on.
    pub every: usize,
    /// Both coordinates of the samples that are shown.
    pub samples: FloatBytes,
    /// The row of the table of each of them.
    pub rows: Vec<u32>,
    /// Thresholds as coordinates of positions, ascending.
    pub thresholds: FloatBytes,
    /// The output along the positions, as far as they reach on the map.
    pub vertices: Vertices,
}
