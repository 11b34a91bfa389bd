//! A step of the walk through the construction.

use serde::{Deserialize, Serialize};

use crate::notation::number::ShortNumber;
use crate::present::walk::Step;

/// A step of the walk through the construction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkStep {
    /// Which step, from 0.
    pub number: usize,
}

/// A step of the walk, as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StepLines {
    /// Which step, from 0.
    pub number: usize,
    /// What there is to say and to draw.
    pub step: Step<FactLine>,
}

/// A number with its symbol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactLine {
    /// The symbol.
    pub symbol: String,
    /// The number.
    pub number: ShortNumber,
    /// Where the network holds it, in words; empty where it does not.
    pub place: String,
}
