//! Every message between the page and its trainer.
//!
//! A trainer does one run; it is stopped by terminating it. It says [`Reply::Ready`] with its version first, and
//! nothing that is sent before that is heard.

use serde::{Deserialize, Serialize};

use crate::protocol::Table;
use crate::training::run::{Point, Settings};

/// Raised with every change of the messages.
pub const VERSION: u32 = 2;

/// From the page to the trainer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Train on these samples.
    Train {
        /// The samples as typed, and the shape.
        table: Table,
        /// How.
        settings: Settings,
    },
}

/// From the trainer to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The trainer listens.
    Ready {
        /// Its [`VERSION`].
        version: u32,
    },
    /// What has happened since the last message: the points to draw, and the latest.
    Progress {
        /// In the order of the run.
        points: Vec<Point>,
    },
    /// All starts have ended.
    Done,
    /// The table has faults, though the page thought it had none.
    Refused,
}
