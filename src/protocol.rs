//! Every message between the page and its worker.
//!
//! Numbers cross as text, in windows of what is shown; a table crosses as it was typed and is parsed again on arrival.
//! The worker says [`Reply::Ready`] with its version first; nothing that is sent before that is heard.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::math::network::{Matrix, Place};
use crate::math::progress::Step;
use crate::math::projection::WeightOrder;
use crate::math::sample::{Draft, Row};
use crate::math::shape::{Shape, WidthError};
use crate::present::number::{ShortNumber, WholeNumber};

/// Raised with every change of the messages. A page and a worker of different versions do not talk to each other.
pub const VERSION: u32 = 1;

/// Counts the jobs of a page; replies to an older job are ignored.
pub type JobId = u32;

/// From the page to the worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Construct and check; the network of the last job that ended is kept for the other requests.
    Construct {
        /// The job's number.
        job: JobId,
        /// The samples as typed.
        table: Table,
    },
    /// Reduce all fractions and count their digits.
    Measure {
        /// Of which network.
        job: JobId,
    },
    /// Some rows of a matrix.
    Cells {
        /// Of which network.
        job: JobId,
        /// Which matrix.
        matrix: Matrix,
        /// First row.
        first: usize,
        /// Number of rows.
        count: usize,
    },
    /// One entry with all its digits.
    Entry {
        /// Of which network.
        job: JobId,
        /// Which entry.
        place: Place,
    },
    /// Some lines of the check.
    Verdicts {
        /// Of which network.
        job: JobId,
        /// First sample.
        first: usize,
        /// Number of samples.
        count: usize,
    },
    /// One sample's way through the network.
    Trace {
        /// Of which network.
        job: JobId,
        /// Index of the sample.
        sample: usize,
    },
}

/// From the worker to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// The worker listens.
    Ready {
        /// Its [`VERSION`].
        version: u32,
    },
    /// How far a job is.
    Progress {
        /// The job.
        job: JobId,
        /// What is being done.
        step: Step,
        /// Parts done.
        done: usize,
        /// Parts in all.
        total: usize,
    },
    /// The network exists and every sample is checked.
    Checked {
        /// The job.
        job: JobId,
        /// What came out.
        summary: Summary,
    },
    /// The fractions are reduced and counted.
    Measured {
        /// The job.
        job: JobId,
        /// How long they are.
        size: Size,
    },
    /// The table could not be used by the worker, though the page thought it could.
    Refused {
        /// The job.
        job: JobId,
    },
    /// Answer to [`Request::Cells`].
    Cells {
        /// The job.
        job: JobId,
        /// Which matrix.
        matrix: Matrix,
        /// First row.
        first: usize,
        /// Rows of entries.
        rows: Vec<Vec<ShortNumber>>,
    },
    /// Answer to [`Request::Entry`].
    Entry {
        /// The job.
        job: JobId,
        /// Which entry.
        place: Place,
        /// All digits.
        number: WholeNumber,
    },
    /// Answer to [`Request::Verdicts`].
    Verdicts {
        /// The job.
        job: JobId,
        /// First sample.
        first: usize,
        /// A line a sample.
        lines: Vec<VerdictLine>,
    },
    /// Answer to [`Request::Trace`].
    Trace {
        /// The job.
        job: JobId,
        /// Everything between input and output.
        trace: TraceLines,
    },
}

/// A table as typed, with its widths: what a draft is on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// idim, a1, a2, m.
    pub widths: [usize; 4],
    /// Texts of the inputs and outputs of each row.
    pub rows: Vec<(Vec<String>, Vec<String>)>,
}

/// What came out of a job.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Number of samples.
    pub samples: usize,
    /// How many of them the network reproduces exactly.
    pub exact: usize,
    /// Rows left out because they repeat another.
    pub merged: usize,
    /// Which order of the weights separated the samples.
    pub order: Order,
    /// Milliseconds of construction.
    pub construct_ms: f64,
    /// Milliseconds of the check of all samples.
    pub check_ms: f64,
}

/// [`WeightOrder`] on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// As published.
    Published,
    /// The order that always separates.
    Safe,
}

impl From<WeightOrder> for Order {
    fn from(order: WeightOrder) -> Self {
        match order {
            WeightOrder::Published => Self::Published,
            WeightOrder::Safe => Self::Safe,
        }
    }
}

/// How long the fractions of a network are, in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Decimal digits of all numerators and of all denominators other than 1.
    pub digits: usize,
    /// Digits of the longest entry.
    pub longest: usize,
    /// Where that is.
    pub place: Place,
}

/// One sample in the check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VerdictLine {
    /// Row of the table, from 0.
    pub row: usize,
    /// y_n.
    pub expected: Vec<ShortNumber>,
    /// f(x_n).
    pub output: Vec<ShortNumber>,
    /// f(x_n) − y_n.
    pub difference: Vec<ShortNumber>,
    /// Whether every difference is exactly 0.
    pub exact: bool,
    /// The error of the same weights, rounded and evaluated in float64; `None` where it overflows.
    pub rounded: Vec<Option<f64>>,
    /// The error of the construction carried out in float64; `None` where it overflows.
    pub in_floats: Vec<Option<f64>>,
}

/// One sample's way through the network.
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

impl Table {
    /// `draft` on the wire.
    #[must_use]
    pub fn new(draft: &Draft) -> Self {
        let shape = draft.shape;
        Self {
            widths: [shape.idim(), shape.a1(), shape.a2(), shape.m()],
            rows: draft.rows.iter().map(|row| (row.inputs.clone(), row.outputs.clone())).collect(),
        }
    }

    /// The draft that was sent.
    ///
    /// # Errors
    ///
    /// Where a width is out of range.
    pub fn into_draft(self) -> Result<Draft, WidthError> {
        let [idim, a1, a2, m] = self.widths;
        let row = |(inputs, outputs)| Rc::new(Row { inputs, outputs });
        Ok(Draft { shape: Shape::new(idim, a1, a2, m)?, rows: self.rows.into_iter().map(row).collect() })
    }
}
