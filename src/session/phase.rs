//! Where the work on the current table stands.

use std::rc::Rc;

use crate::math::construct::progress::Step;
use crate::protocol::{Estimate, Faults};

/// What became of the table that is on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// A worker constructs.
    Constructing {
        /// What, how much of it is done, and of how much; nothing before the worker has begun.
        progress: Option<(Step, usize, usize)>,
        /// When it began.
        since: f64,
    },
    /// The network is there, and its samples are being checked.
    Checking,
    /// The user stopped the check.
    Paused,
    /// The network is there and checked.
    Done,
    /// The table has faults.
    Faulty(Rc<Faults>),
    /// The construction would take long, or is not possible at all: nothing was begun.
    Asking(Estimate),
    /// The user stopped the construction.
    Cancelled,
    /// The worker failed.
    Failed(Failure),
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The worker stopped or could not be started: why, in the browser's words.
    Crashed(String),
    /// The worker is of another version than the page.
    WrongVersion,
}

impl Phase {
    /// Whether the last result is that of the table on the page.
    #[must_use]
    pub fn is_current(&self) -> bool {
        matches!(self, Self::Checking | Self::Paused | Self::Done)
    }
}
