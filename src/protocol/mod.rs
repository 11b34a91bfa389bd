//! Every message between the page and its workers.
//!
//! Numbers cross as text, in windows of what is shown; a table crosses as it was typed and is parsed on arrival. A
//! worker says [`Reply::Ready`] with its version first; nothing that is sent before that is heard. Long work is asked
//! for in slices, so that a worker hears other questions, and the page's change of mind, in between.

pub mod floats;
pub mod see;
mod table;

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::math::construct::method::Method;
use crate::math::construct::progress::Step;
use crate::math::construct::projection::WeightOrder;
use crate::math::network::{Matrix, Place};
use crate::math::table::fault::Fault;
use crate::notation::number::{ShortNumber, WholeNumber};

pub use table::Table;

/// Raised with every change of the messages. A page and a worker of different versions do not talk to each other.
pub const VERSION: u32 = 3;

/// Counts the jobs of a page; replies to an older job are ignored.
pub type JobId = u32;

/// From the page to a worker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// Construct a network, which is kept for the other requests.
    Construct {
        /// The job's number.
        job: JobId,
        /// The samples as typed.
        table: Table,
        /// How.
        method: Method,
        /// Whether it may take long.
        permitted: bool,
    },
    /// Construct, check and measure another network, and forget it.
    Compare {
        /// The job that it is compared with.
        job: JobId,
        /// The samples as typed.
        table: Table,
        /// How.
        method: Method,
        /// Whether it may take long.
        permitted: bool,
    },
    /// Check samples, as many of these turns as fit a slice of time; [`spread`] says which sample a turn means.
    Check {
        /// Of which network.
        job: JobId,
        /// Turns of the check.
        turns: Range<usize>,
    },
    /// Go on reducing fractions and counting digits, for a slice of time.
    Measure {
        /// Of which network.
        job: JobId,
    },
    /// A window of a matrix.
    Cells {
        /// Of which network.
        job: JobId,
        /// Which matrix.
        matrix: Matrix,
        /// Rows and columns.
        window: Window,
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
        /// Samples, in the order of the table.
        samples: Range<usize>,
        /// Whether to evaluate in float64, too.
        floats: bool,
    },
    /// One sample's way through the network.
    Trace {
        /// Of which network.
        job: JobId,
        /// Index of the sample.
        sample: usize,
    },
    /// Something to be seen.
    See {
        /// Of which network.
        job: JobId,
        /// What.
        question: see::Question,
    },
}

/// From a worker to the page.
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
    /// The table has faults.
    Faulty {
        /// The job.
        job: JobId,
        /// What is wrong.
        faults: Faults,
    },
    /// It would take long, or more memory than there is; nothing was begun.
    Estimated {
        /// The job.
        job: JobId,
        /// The construction that was asked for.
        method: Method,
        /// What it would take.
        estimate: Estimate,
    },
    /// Answer to [`Request::Compare`].
    Compared {
        /// The job.
        job: JobId,
        /// The construction.
        method: Method,
        /// What it is like.
        figures: Figures,
    },
    /// The network exists.
    Constructed {
        /// The job.
        job: JobId,
        /// What came out.
        summary: Summary,
    },
    /// Answer to [`Request::Check`].
    Checked {
        /// The job.
        job: JobId,
        /// The turns that were done: the first ones of those asked for.
        turns: Range<usize>,
        /// Those of them whose sample is not exact.
        inexact: Vec<usize>,
    },
    /// There is more to measure: ask again.
    Measuring {
        /// The job.
        job: JobId,
    },
    /// The fractions are reduced and counted.
    Measured {
        /// The job.
        job: JobId,
        /// How long they are.
        size: Size,
        /// What float64 makes of them.
        floats: Floats,
    },
    /// Answer to [`Request::Cells`].
    Cells {
        /// The job.
        job: JobId,
        /// Which matrix.
        matrix: Matrix,
        /// Its entries.
        cells: Cells,
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
    /// Answer to [`Request::See`].
    See {
        /// The job.
        job: JobId,
        /// What there is to be seen.
        answer: see::Answer,
    },
}

impl Reply {
    /// Whether it tells of a part of something longer, and another such reply is about to come.
    #[must_use]
    pub fn is_progress(&self) -> bool {
        matches!(self, Self::Progress { .. } | Self::Checked { .. } | Self::Measuring { .. })
    }
}

/// The sample that comes at `turn` when `samples` samples are checked: spread over the whole table, so that an
/// unfinished check says something of all of it. A bijection of `0..samples`.
#[must_use]
pub fn spread(turn: usize, samples: usize) -> usize {
    // Steps of about the golden section leave no region out for long.
    let golden = samples * 618 / 1000;
    let step = (golden.max(1)..).find(|step| num_integer::gcd(*step, samples) == 1).unwrap_or(1);
    turn * step % samples
}

/// A rectangle of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Rows from 0.
    pub rows: Range<usize>,
    /// Columns from 0.
    pub columns: Range<usize>,
}

/// The entries in a window of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    /// Where they are.
    pub window: Window,
    /// Rows of entries.
    pub rows: Vec<Vec<ShortNumber>>,
    /// Whether this is W1 and all of its rows are equal.
    pub equal_rows: bool,
}

/// The faults of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faults {
    /// The first of them, in the order of the table.
    pub listed: Vec<Fault>,
    /// How many more there are.
    pub more: usize,
}

/// What came out of a construction.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Number of samples.
    pub samples: usize,
    /// Rows left out because they repeat another.
    pub merged: usize,
    /// Which order of the weights separated the samples.
    pub order: WeightOrder,
    /// Milliseconds of construction.
    pub construct_ms: f64,
}

/// What a construction would take, before it is begun.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// Decimal digits of all parameters.
    pub digits: f64,
    /// Bytes of memory.
    pub bytes: f64,
    /// Seconds of construction.
    pub seconds: f64,
    /// The largest layers that would fit, where these do not.
    pub fits: Option<(usize, usize)>,
    /// Whether it fits into memory.
    pub is_possible: bool,
}

/// What a construction is like, for a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// How long its numbers are.
    pub size: Size,
    /// What float64 makes of it, over all samples.
    pub floats: Floats,
    /// Samples that were checked, spread over the table.
    pub checked: usize,
    /// How many of them are exact.
    pub exact: usize,
    /// The largest |f(x_n) − y_n| among them, evaluated exactly.
    pub exact_error: ShortNumber,
    /// Milliseconds of construction.
    pub construct_ms: f64,
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

/// What becomes of a network in floating-point arithmetic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Floats {
    /// The largest |weight|, about.
    pub largest_weight: String,
    /// The largest |f(x_n) − y_n| in float64; `None` where it overflows.
    pub error: Option<f64>,
    /// Whether rounding the float64 outputs to the outputs' common denominator gives every output back exactly.
    pub rounds_back: bool,
    /// Whether float64 evaluates every sample without any rounding on the way: decided, not measured.
    pub is_exact: bool,
    /// The same of float32.
    pub is_exact_in_f32: bool,
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
    /// In float64, where that was asked for.
    pub floats: Option<FloatErrors>,
}

/// f(x_n) − y_n in float64, an entry an output; `None` where it overflows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FloatErrors {
    /// The same weights, rounded and evaluated.
    pub rounded: Vec<Option<f64>>,
    /// The published construction carried out in float64; nothing for other constructions.
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

impl Faults {
    /// More faults than this are counted, not sent.
    const LISTED: usize = 1_000;

    /// `faults` on the wire.
    #[must_use]
    pub fn new(mut faults: Vec<Fault>) -> Self {
        let more = faults.len().saturating_sub(Self::LISTED);
        faults.truncate(Self::LISTED);
        Self { listed: faults, more }
    }

    /// All of them.
    #[must_use]
    pub fn count(&self) -> usize {
        self.listed.len() + self.more
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_meets_every_sample_once() {
        for samples in [1, 2, 3, 9, 400, 1_000, 9_999] {
            let met: std::collections::HashSet<_> = (0..samples).map(|turn| spread(turn, samples)).collect();
            assert_eq!(met.len(), samples);
            assert!(met.iter().all(|&sample| sample < samples));
        }
    }
}
