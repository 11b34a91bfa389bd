//! What the page knows of a network that was constructed.

use std::collections::HashMap;
use std::rc::Rc;

use super::check_run::CheckRun;
use super::see::Seen;
use crate::math::construct::method::Method;
use crate::math::network::{Matrix, Place};
use crate::math::shape::Shape;
use crate::notation::number::WholeNumber;
use crate::protocol::{Cells, Floats, JobId, Size, Summary, TraceLines, VerdictLine};

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
    /// How long its fractions are and what float64 makes of them, once that is measured.
    pub measured: Option<(Size, Floats)>,
    /// Windows of the matrices.
    pub cells: HashMap<Matrix, Rc<Cells>>,
    /// A window of the check, once it has come: first sample and lines.
    pub verdicts: Option<Rc<(usize, Vec<VerdictLine>)>>,
    /// The selected sample's way through the network.
    pub trace: Option<Rc<TraceLines>>,
    /// The entry that was opened.
    pub entry: Option<Rc<(Place, WholeNumber)>>,
    /// What there is to be seen.
    pub seen: Seen,
}

impl Outcome {
    /// The largest error in float64, where the network is meant for it and that is measured.
    #[must_use]
    pub fn float_error(&self) -> Option<f64> {
        let (_, floats) = self.measured.as_ref().filter(|_| self.method == Method::Float)?;
        floats.error
    }

    pub(super) fn new(job: JobId, shape: Shape, method: Method, summary: Summary, now: f64) -> Self {
        Self {
            job,
            shape,
            method,
            summary,
            check: CheckRun::new(summary.samples, now),
            measured: None,
            cells: HashMap::new(),
            verdicts: None,
            trace: None,
            entry: None,
            seen: Seen::default(),
        }
    }

    /// Keeps what was opened of `before`, as far as it exists here, until its successor comes.
    pub(super) fn keep_open(&mut self, before: &Self) {
        let is_here = |place: Place| {
            let (rows, columns) = place.matrix.size(self.shape);
            place.row < rows && place.column < columns
        };
        self.trace = before.trace.clone().filter(|trace| trace.sample < self.summary.samples);
        self.entry = before.entry.clone().filter(|entry| is_here(entry.0));
    }
}
