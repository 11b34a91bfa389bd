//! What a worker is told to construct, and how it tells what came of it.

use serde::{Deserialize, Serialize};

use super::Table;
use super::questions::measure::Measurement;
use crate::math::construct::estimate::Values;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Step;
use crate::math::construct::projection::WeightOrder;
use crate::math::shape::Shape;
use crate::math::table::fault::Fault;
use crate::notation::number::ShortNumber;

/// A table, and how a network is to be constructed that reproduces it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    /// The samples as typed.
    pub table: Table,
    /// The construction.
    pub method: Method,
    /// Whether somebody has agreed to wait.
    pub consent: Consent,
}

impl Order {
    /// Whether the page's own program does it: see [`Ask::is_first_look`](super::Ask::is_first_look).
    #[must_use]
    pub fn is_first_look(&self) -> bool {
        self.method == Method::Integer
    }
}

/// Whether somebody has agreed to wait for what takes long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Consent {
    /// Nobody has: what would take long is estimated and not begun.
    Needed,
    /// Somebody has. What does not fit into memory is not begun all the same.
    Given,
}

/// How a construction goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Construction {
    /// It goes on.
    Progress(Progress),
    /// There is no network: the table has faults.
    Faulty(Faults),
    /// It would take long, or more memory than there is; nothing was begun.
    Estimated(Estimate),
    /// The network exists.
    Done(Summary),
}

/// What a construction is like beside others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MethodFigures {
    /// The construction.
    pub method: Method,
    /// What it is like; or, where it would take long or more memory than there is, what it would take: nothing was
    /// begun.
    pub figures: Result<Figures, Estimate>,
}

/// How far a construction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// Parts done.
    pub done: usize,
    /// Parts in all.
    pub total: usize,
}

/// The faults of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Faults {
    /// The first of them, in the order of the table.
    pub listed: Vec<Fault>,
    /// How many more there are.
    pub more: usize,
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

    /// How many samples there are, where they are too many.
    #[must_use]
    pub fn samples(&self) -> Option<usize> {
        self.listed
            .iter()
            .find_map(|fault| if let Fault::TooMany { samples, .. } = fault { Some(*samples) } else { None })
    }

    /// All of them.
    #[must_use]
    pub fn count(&self) -> usize {
        self.listed.len().saturating_add(self.more)
    }
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
    /// How many restarts the network has.
    pub restarts: usize,
    /// Digits, about, that the same samples would take without the first layer's spare neurons, where it has some.
    pub without_spare: Option<f64>,
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
    /// The largest layers that would fit, for fewer samples, where these do not.
    pub fits: Option<Shape>,
    /// Whether it fits into memory.
    pub is_possible: bool,
    /// Layers with spare neurons in which the same samples take less.
    pub spare: Option<SpareShape>,
    /// Whose common denominator makes the numbers long, and its digits, where that is the reason.
    pub reason: Option<(Values, f64)>,
}

/// Layers in which a restart stands before every group of the integer construction, and what that takes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpareShape {
    /// The layers.
    pub shape: Shape,
    /// Decimal digits of all parameters.
    pub digits: f64,
    /// Seconds of construction.
    pub seconds: f64,
}

/// What a construction is like, for a comparison.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// How long its numbers are, and what float64 makes of it, over all samples.
    pub measurement: Measurement,
    /// Samples that were checked, spread over the table.
    pub checked: usize,
    /// How many of them are exact.
    pub exact: usize,
    /// The largest |f(x_n) − y_n| among them, evaluated exactly.
    pub exact_error: ShortNumber,
    /// Milliseconds of construction.
    pub construct_ms: f64,
}
