//! Where the work on the current table stands.

use std::rc::Rc;

use super::check_run::CheckStatus;
use crate::protocol::handshake::Failure;
use crate::protocol::orders::{Estimate, Faults, Progress};

/// What became of the table that is on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// It has a network, whose samples are being checked or have been.
    Constructed(CheckStatus),
    /// It has none, or none yet.
    Lacking(Lack),
}

/// Why a table has no network.
#[derive(Clone, Debug, PartialEq)]
pub enum Lack {
    /// A worker constructs.
    Constructing {
        /// How far it is; nothing before the worker has begun.
        progress: Option<Progress>,
        /// When it began, in milliseconds of the page's clock.
        since: f64,
    },
    /// The table has faults.
    Faulty(Rc<Faults>),
    /// The construction would take long, or is not possible at all: nothing was begun.
    Asking(Estimate),
    /// The user stopped the construction.
    Cancelled,
    /// The worker failed.
    Failed(Failure),
}

impl Phase {
    /// Whether the table has a network.
    #[must_use]
    pub fn is_constructed(&self) -> bool {
        matches!(self, Self::Constructed(_))
    }

    /// Whether a worker constructs.
    #[must_use]
    pub fn is_constructing(&self) -> bool {
        matches!(self, Self::Lacking(Lack::Constructing { .. }))
    }
}
