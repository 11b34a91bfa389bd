//! The network's output at any input.

use serde::{Deserialize, Serialize};

use crate::math::network::line::Site;
use crate::notation::number::ShortNumber;
use crate::present::plot::wide::Wide;

/// The network's output somewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ProbeAt {
    /// At an input, as typed.
    Input(Vec<String>),
    /// At a sample, by its index.
    Sample(usize),
    /// At a position.
    Position {
        /// Its coordinate on the plot's axis.
        at: f64,
        /// How far off the position may be, as a coordinate, for the sake of a short number.
        tolerance: f64,
    },
}

/// The network somewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Probe {
    /// The input, in full.
    pub input: Vec<String>,
    /// Its position t = w·x.
    pub position: ShortNumber,
    /// The position as a coordinate, at most 1e280 in magnitude.
    pub at: f64,
    /// The outputs.
    pub output: Vec<ShortNumber>,
    /// The outputs as coordinates.
    pub heights: Vec<Wide>,
    /// The part of the line that the position is in; nothing left of all thresholds.
    pub site: Option<Site>,
    /// Neurons of the second layer that act there.
    pub active: Vec<usize>,
    /// Index of the sample that is there, if there is one.
    pub sample: Option<usize>,
    /// The row of the table that this sample was typed in.
    pub sample_row: Option<usize>,
}
