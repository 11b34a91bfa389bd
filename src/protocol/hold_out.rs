//! Samples held out: a network made of the others, and what it makes of these.

use serde::{Deserialize, Serialize};

use super::orders::{Estimate, Order};
use super::questions::verdicts::VerdictLine;
use crate::notation::number::ShortNumber;

/// A table, and how many of its samples are held out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HoldOutOrder {
    /// The table, and how the network is to be constructed.
    pub order: Order,
    /// What is held out.
    pub share: Share,
}

/// Which samples are held out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How many of a hundred.
    pub percent: usize,
    /// Which.
    pub seed: u64,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum HeldOut {
    /// The network exists.
    Found(Found),
    /// It would take long, or more memory than there is; nothing was begun.
    Estimated(Estimate),
    /// There is but one sample.
    TooFew,
}

/// A network made of some of the samples, and what it makes of all of them. What it has not seen counts apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Samples that it was made of.
    pub seen: usize,
    /// At how many of these it is exact.
    pub seen_exact: usize,
    /// Samples that it has not seen.
    pub unseen: usize,
    /// At how many of these it is exact.
    pub unseen_exact: usize,
    /// At how many it is right when it is rounded, where all outputs are whole.
    pub rounded: Option<usize>,
    /// How many of them have the output that is the most frequent one among those that it was made of.
    pub commonest: usize,
    /// At half of them or more it is off by this much or more.
    pub median: ShortNumber,
    /// The most that it is off.
    pub largest: ShortNumber,
    /// What it makes of those that it has not seen, the first ones of them.
    pub lines: Vec<VerdictLine>,
}
