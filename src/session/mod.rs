//! The page's state machine, without a page: what was typed, what is being computed, what was found.

pub mod document;

use std::collections::HashMap;

use crate::math::fault::Fault;
use crate::math::network::{Matrix, Place};
use crate::math::progress::Step;
use crate::math::sample::Draft;
use crate::math::shape::Shape;
use crate::present::number::{ShortNumber, WholeNumber};
use crate::protocol::{JobId, Reply, Request, Size, Summary, Table, TraceLines, VerdictLine};
use document::Document;

/// Everything the page shows.
#[derive(Clone, Debug)]
pub struct Session {
    /// The table with its history.
    pub document: Document,
    /// What the current table led to.
    pub phase: Phase,
    /// The last good result, kept until there is a newer one.
    pub outcome: Option<Outcome>,
    job: JobId,
}

/// Where the work on the current table stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// The worker computes.
    Running {
        /// What, or nothing yet.
        progress: Option<(Step, usize, usize)>,
    },
    /// [`Session::outcome`] is that of the current table.
    Done,
    /// The table has faults.
    Faulty(Vec<Fault>),
    /// The user stopped the work.
    Cancelled,
    /// The worker failed: why, in the browser's words.
    Failed(Failure),
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The worker stopped or could not be started.
    Crashed(String),
    /// The worker is of another version than the page.
    WrongVersion,
    /// The worker did not accept the table.
    Refused,
}

/// A network that was constructed and checked, as far as the page has asked for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The job that made it.
    pub job: JobId,
    /// Its shape.
    pub shape: Shape,
    /// What came out.
    pub summary: Summary,
    /// How long its fractions are, once they are counted.
    pub size: Option<Size>,
    /// Windows of the matrices: first row and rows.
    pub cells: HashMap<Matrix, (usize, Vec<Vec<ShortNumber>>)>,
    /// A window of the check: first sample and lines.
    pub verdicts: (usize, Vec<VerdictLine>),
    /// The selected sample's way through the network.
    pub trace: Option<TraceLines>,
    /// The entry that was opened.
    pub entry: Option<(Place, WholeNumber)>,
}

/// What has to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send this to the worker.
    Send(Request),
    /// Terminate the worker and start another.
    Restart,
    /// The table changed: write it into the address.
    Remember,
}

impl Session {
    /// A session that opens with `draft`, and what starts it.
    #[must_use]
    pub fn new(document: Document) -> (Self, Vec<Effect>) {
        let mut session = Self { document, phase: Phase::Done, outcome: None, job: 0 };
        let effects = session.construct();
        (session, effects)
    }

    /// Whether the shown result belongs to an older table than the one on the page.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.outcome.is_some() && self.phase != Phase::Done
    }

    /// The table becomes `draft`, as one step that can be undone.
    pub fn edit(&mut self, draft: Draft) -> Vec<Effect> {
        if self.document.edit(draft) { self.changed() } else { Vec::new() }
    }

    /// Takes back the last edit.
    pub fn undo(&mut self) -> Vec<Effect> {
        if self.document.undo() { self.changed() } else { Vec::new() }
    }

    /// Takes back the last undo.
    pub fn redo(&mut self) -> Vec<Effect> {
        if self.document.redo() { self.changed() } else { Vec::new() }
    }

    /// Stops the running job.
    pub fn cancel(&mut self) -> Vec<Effect> {
        let Phase::Running { .. } = self.phase else { return Vec::new() };
        self.phase = Phase::Cancelled;
        vec![Effect::Restart]
    }

    /// Starts the work on the current table again, with a new worker.
    pub fn retry(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Restart];
        self.phase = Phase::Done;
        effects.extend(self.construct());
        effects
    }

    /// The worker failed.
    pub fn fail(&mut self, failure: Failure) {
        self.phase = Phase::Failed(failure);
    }

    /// Takes in what the worker says; replies to older jobs are ignored.
    pub fn receive(&mut self, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::Ready { .. } => {}
            Reply::Progress { job, step, done, total } => {
                if let (true, Phase::Running { progress }) = (job == self.job, &mut self.phase) {
                    *progress = Some((step, done, total));
                }
            }
            Reply::Checked { job, summary } if job == self.job && self.is_running() => {
                self.phase = Phase::Done;
                self.outcome = Some(Outcome::new(job, self.document.draft().shape, summary));
                return self.first_windows();
            }
            Reply::Refused { job } if job == self.job => self.fail(Failure::Refused),
            Reply::Checked { .. } | Reply::Refused { .. } => {}
            Reply::Measured { job, size } => self.with_outcome(job, |outcome| outcome.size = Some(size)),
            Reply::Cells { job, matrix, first, rows } => {
                self.with_outcome(job, |outcome| {
                    outcome.cells.insert(matrix, (first, rows));
                });
            }
            Reply::Entry { job, place, number } => {
                self.with_outcome(job, |outcome| outcome.entry = Some((place, number)));
            }
            Reply::Verdicts { job, first, lines } => {
                self.with_outcome(job, |outcome| outcome.verdicts = (first, lines));
            }
            Reply::Trace { job, trace } => self.with_outcome(job, |outcome| outcome.trace = Some(trace)),
        }
        Vec::new()
    }

    /// Asks about the shown network; nothing where there is none.
    pub fn ask(&self, question: impl FnOnce(JobId) -> Request) -> Vec<Effect> {
        self.outcome.as_ref().map(|outcome| Effect::Send(question(outcome.job))).into_iter().collect()
    }

    /// Puts the opened entry away.
    pub fn close_entry(&mut self) {
        if let Some(outcome) = &mut self.outcome {
            outcome.entry = None;
        }
    }

    fn with_outcome(&mut self, job: JobId, change: impl FnOnce(&mut Outcome)) {
        if let Some(outcome) = self.outcome.as_mut().filter(|outcome| outcome.job == job) {
            change(outcome);
        }
    }

    fn is_running(&self) -> bool {
        matches!(self.phase, Phase::Running { .. })
    }

    fn changed(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Remember];
        effects.extend(self.construct());
        effects
    }

    /// Starts a job on the current table, instead of a running one; or notes the table's faults.
    fn construct(&mut self) -> Vec<Effect> {
        let mut effects = if self.is_running() { vec![Effect::Restart] } else { Vec::new() };
        self.job += 1;
        match self.document.draft().parse() {
            Ok(_) => {
                self.phase = Phase::Running { progress: None };
                effects
                    .push(Effect::Send(Request::Construct { job: self.job, table: Table::new(self.document.draft()) }));
            }
            Err(faults) => self.phase = Phase::Faulty(faults),
        }
        effects
    }

    fn first_windows(&mut self) -> Vec<Effect> {
        let job = self.job;
        let cells = Matrix::ALL.map(|matrix| Request::Cells { job, matrix, first: 0, count: FIRST_ROWS });
        let verdicts = Request::Verdicts { job, first: 0, count: FIRST_ROWS };
        cells.into_iter().chain([verdicts, Request::Measure { job }]).map(Effect::Send).collect()
    }
}

/// Rows asked for before anybody has scrolled.
pub const FIRST_ROWS: usize = 30;

impl Outcome {
    fn new(job: JobId, shape: Shape, summary: Summary) -> Self {
        Self {
            job,
            shape,
            summary,
            size: None,
            cells: HashMap::new(),
            verdicts: (0, Vec::new()),
            trace: None,
            entry: None,
        }
    }
}

#[cfg(test)]
mod tests;
