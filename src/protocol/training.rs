//! Every message between the page and its trainer.
//!
//! A trainer does one run; it is stopped by terminating it.

use serde::{Deserialize, Serialize};

use super::Table;
use crate::training::run::{Point, Settings};

/// From the page to the trainer: train on these samples.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// The samples as typed, and the shape.
    pub table: Table,
    /// How.
    pub settings: Settings,
}

/// From the trainer to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
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
