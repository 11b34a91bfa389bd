//! One sample's way through the network.

use serde::{Deserialize, Serialize};

use crate::notation::number::ShortNumber;

/// One sample's way through the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SampleTrace {
    /// Of the sample with this index.
    Of(usize),
    /// Of the sample in this row of the table, from 0.
    InRow(usize),
}

/// Everything between input and output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TraceLines {
    /// Index of the sample.
    pub sample: usize,
    /// Row of the table, from 0.
    pub row: usize,
    /// t = w·x.
    pub position: ShortNumber,
    /// relu(W1·x + b1).
    pub first: Vec<ShortNumber>,
    /// W2·h + b2.
    pub second: Vec<ShortNumber>,
    /// relu of that.
    pub activations: Vec<ShortNumber>,
    /// f(x).
    pub output: Vec<ShortNumber>,
}
