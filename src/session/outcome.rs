//! What the page knows of a network that was constructed.

use std::collections::HashMap;
use std::rc::Rc;

use super::check_run::CheckRun;
use crate::math::method::Method;
use crate::math::network::{Matrix, Place};
use crate::math::shape::Shape;
use crate::present::number::WholeNumber;
use crate::protocol::{Cells, JobId, Size, Summary, TraceLines, VerdictLine};

/// A network that was constructed, as far as the page has asked for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The job that made it.
    pub job: JobId,
    /// Its shape.
    pub shape: Shape,
    /// How it was constructed.
    pub method: Method,
    /// What came out.
    pub summary: Summary,
    /// How far its check is.
    pub check: CheckRun,
    /// How long its fractions are, once they are counted.
    pub size: Option<Size>,
    /// Windows of the matrices.
    pub cells: HashMap<Matrix, Rc<Cells>>,
    /// A window of the check: first sample and lines.
    pub verdicts: Rc<(usize, Vec<VerdictLine>)>,
    /// The selected sample's way through the network.
    pub trace: Option<Rc<TraceLines>>,
    /// The entry that was opened.
    pub entry: Option<Rc<(Place, WholeNumber)>>,
}

impl Outcome {
    pub(super) fn new(job: JobId, shape: Shape, method: Method, summary: Summary, now: f64) -> Self {
        Self {
            job,
            shape,
            method,
            summary,
            check: CheckRun::new(summary.samples, now),
            size: None,
            cells: HashMap::new(),
            verdicts: Rc::default(),
            trace: None,
            entry: None,
        }
    }
}
