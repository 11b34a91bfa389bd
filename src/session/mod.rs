//! The page's state machine, without a page: what was typed, what is being computed, what was found.

pub mod check_run;
pub mod comparison;
pub mod document;
pub mod edits;
mod first;
pub mod outcome;
pub mod phase;
pub mod see;

use std::rc::Rc;

use crate::math::construct::method::Method;
use crate::protocol::{Estimate, JobId, Reply, Request, Table};
use comparison::Comparison;
use document::{Content, Document};
use outcome::Outcome;
use phase::{Failure, Phase};

/// A matrix of at most this many columns comes with all of them.
pub const FEW_COLUMNS: usize = 12;

/// A check that would still take longer than this gets more workers.
const LONG_CHECK_MS: f64 = 700.0;

/// More workers than this would not be worth their memory.
const MOST_ASSISTANTS: usize = 3;

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
    machine: Machine,
    /// Other constructions of the same samples.
    pub comparison: Comparison,
    /// The assistants of this job.
    assistants: Vec<Role>,
}

/// What the session has to know of where it runs.
#[derive(Clone, Copy, Debug)]
pub struct Machine {
    /// Milliseconds since some moment.
    pub now: fn() -> f64,
    /// Workers that can run at the same time.
    pub cores: usize,
}

/// A worker's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// Constructs, and answers every question.
    Main,
    /// Constructs the same network, to take part in its check.
    Assistant(usize),
    /// Constructs other networks of the same samples, to compare.
    Comparer,
}

/// What has to be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Send this to a worker, which is started where it does not run.
    Send(Role, Request),
    /// Terminate all workers.
    TerminateAll,
    /// Terminate a worker, where it runs.
    Terminate(Role),
    /// The content changed: write it into the address.
    Remember,
}

impl Session {
    /// A session that opens with `document`, and what starts it.
    #[must_use]
    pub fn new(document: Document, machine: Machine) -> (Self, Vec<Effect>) {
        let (comparison, assistants) = (Comparison::default(), Vec::new());
        let mut session = Self { document, phase: Phase::Done, outcome: None, job: 0, machine, comparison, assistants };
        let effects = session.construct();
        (session, effects)
    }

    /// What is on the page.
    #[must_use]
    pub fn content(&self) -> &Content {
        self.document.content()
    }

    /// Whether the shown result belongs to an older table than the one on the page.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.outcome.is_some() && !self.phase.is_current()
    }

    /// The page's content becomes `content`, as one step that can be undone.
    pub fn edit(&mut self, content: Content) -> Vec<Effect> {
        if self.document.edit(content) { self.changed() } else { Vec::new() }
    }

    /// Takes back the last edit.
    pub fn undo(&mut self) -> Vec<Effect> {
        if self.document.undo() { self.changed() } else { Vec::new() }
    }

    /// Takes back the last undo.
    pub fn redo(&mut self) -> Vec<Effect> {
        if self.document.redo() { self.changed() } else { Vec::new() }
    }

    /// Stops the construction, or the check.
    pub fn cancel(&mut self) -> Vec<Effect> {
        match self.phase {
            Phase::Constructing { .. } => {
                self.phase = Phase::Cancelled;
                vec![Effect::TerminateAll]
            }
            Phase::Checking => {
                self.phase = Phase::Paused;
                self.dismiss_assistants()
            }
            _ => Vec::new(),
        }
    }

    /// Goes on: with the check that was stopped, or afresh with new workers.
    pub fn retry(&mut self) -> Vec<Effect> {
        if self.phase == Phase::Paused {
            self.phase = Phase::Checking;
            let now = (self.machine.now)();
            if let Some(outcome) = &mut self.outcome {
                outcome.check.resume(now);
            }
            return self.deal(Role::Main);
        }
        self.phase = Phase::Done;
        let mut effects = vec![Effect::TerminateAll];
        effects.extend(self.construct());
        effects
    }

    /// Begins what would take long.
    pub fn permit(&mut self) -> Vec<Effect> {
        if matches!(self.phase, Phase::Asking(Estimate { is_possible: true, .. })) {
            self.begin(true)
        } else {
            Vec::new()
        }
    }

    /// Constructs the samples by `method`, too, to compare; nothing while they have no network.
    pub fn compare(&mut self, method: Method, permitted: bool) -> Vec<Effect> {
        if !self.phase.is_current() {
            return Vec::new();
        }
        self.comparison.begin(method);
        let table = Table::new(&self.content().draft);
        vec![Effect::Send(Role::Comparer, Request::Compare { job: self.job, table, method, permitted })]
    }

    /// A worker failed. The check goes on without an assistant.
    pub fn fail(&mut self, role: Role, failure: Failure) {
        match role {
            Role::Main => self.phase = Phase::Failed(failure),
            Role::Assistant(_) => {
                if let Some(outcome) = &mut self.outcome {
                    outcome.check.take_back(role);
                }
            }
            Role::Comparer => self.comparison.clear(),
        }
    }

    /// Takes in what a worker says; replies to older jobs are ignored.
    pub fn receive(&mut self, role: Role, reply: Reply) -> Vec<Effect> {
        match (role, reply) {
            (Role::Main, Reply::Progress { job, step, done, total }) => {
                if let (true, Phase::Constructing { progress, .. }) = (job == self.job, &mut self.phase) {
                    *progress = Some((step, done, total));
                }
            }
            (Role::Main, Reply::Faulty { job, faults }) if job == self.job => {
                self.phase = Phase::Faulty(Rc::new(faults));
            }
            (Role::Main, Reply::Constructed { job, summary }) if job == self.job && self.is_constructing() => {
                let Content { draft, method, .. } = self.document.content();
                let now = (self.machine.now)();
                let outcome = Outcome::new(job, draft.shape, *method, summary, now);
                self.phase = Phase::Checking;
                return self.show(outcome);
            }
            (Role::Assistant(_), Reply::Constructed { job, .. }) if job == self.job => return self.deal(role),
            (Role::Main, Reply::Estimated { job, estimate, .. }) if job == self.job => {
                self.phase = Phase::Asking(estimate);
            }
            (Role::Comparer, reply) => self.comparison.receive(reply, self.job),
            (_, Reply::Checked { job, turns, inexact }) => {
                let now = (self.machine.now)();
                self.with_outcome(job, |outcome| outcome.check.report(role, &turns, &inexact, now));
                return self.go_on_checking(role);
            }
            (_, Reply::Measuring { job }) => return vec![Effect::Send(Role::Main, Request::Measure { job })],
            (_, reply) => self.keep(reply),
        }
        Vec::new()
    }

    /// Asks about the shown network; nothing where there is none.
    pub fn ask(&self, request: Request) -> Vec<Effect> {
        self.outcome.is_some().then_some(Effect::Send(Role::Main, request)).into_iter().collect()
    }

    /// Shows one sample: its way through the network, and the lines of the check around it.
    pub fn select(&self, sample: usize) -> Vec<Effect> {
        self.outcome.as_ref().map(|outcome| self.ask(Request::Trace { job: outcome.job, sample })).unwrap_or_default()
    }

    /// The row of the selected sample, as long as the table is the one that the network was made of.
    #[must_use]
    pub fn selected_row(&self) -> Option<usize> {
        let outcome = self.outcome.as_ref().filter(|_| !self.is_stale())?;
        outcome.trace.as_ref().map(|trace| trace.row)
    }

    /// Puts the opened entry away.
    pub fn close_entry(&mut self) {
        if let Some(outcome) = &mut self.outcome {
            outcome.entry = None;
        }
    }

    /// Keeps an answer with the network it is about.
    fn keep(&mut self, reply: Reply) {
        match reply {
            Reply::Measured { job, size, floats } => {
                self.with_outcome(job, |outcome| outcome.measured = Some((size, floats)));
            }
            Reply::Cells { job, matrix, cells } => self.with_outcome(job, |outcome| {
                outcome.cells.insert(matrix, Rc::new(cells));
            }),
            Reply::Entry { job, place, number } => {
                self.with_outcome(job, |outcome| outcome.entry = Some(Rc::new((place, number))));
            }
            Reply::Verdicts { job, first, lines } => {
                self.with_outcome(job, |outcome| outcome.verdicts = Some(Rc::new((first, lines))));
            }
            Reply::Trace { job, trace } => self.with_outcome(job, |outcome| outcome.trace = Some(Rc::new(trace))),
            Reply::See { job, answer } => self.with_outcome(job, |outcome| outcome.seen.take(answer)),
            _ => {}
        }
    }

    fn with_outcome(&mut self, job: JobId, change: impl FnOnce(&mut Outcome)) {
        if let Some(outcome) = self.outcome.as_mut().filter(|outcome| outcome.job == job) {
            change(outcome);
        }
    }

    fn is_constructing(&self) -> bool {
        matches!(self.phase, Phase::Constructing { .. })
    }

    fn changed(&mut self) -> Vec<Effect> {
        let mut effects = vec![Effect::Remember];
        effects.extend(self.construct());
        effects
    }

    /// Starts a job on the current table, instead of a running one.
    fn construct(&mut self) -> Vec<Effect> {
        // A worker that constructs hears nothing; one that checks hears the new job after its slice.
        let mut effects = vec![Effect::TerminateAll];
        if !self.is_constructing() {
            effects = self.dismiss_assistants();
            effects.push(Effect::Terminate(Role::Comparer));
        }
        self.job += 1;
        self.comparison.clear();
        effects.extend(self.begin(false));
        effects
    }

    fn begin(&mut self, permitted: bool) -> Vec<Effect> {
        self.phase = Phase::Constructing { progress: None, since: (self.machine.now)() };
        vec![self.construct_request(Role::Main, permitted)]
    }

    fn construct_request(&self, role: Role, permitted: bool) -> Effect {
        let Content { draft, method, .. } = self.document.content();
        Effect::Send(role, Request::Construct { job: self.job, table: Table::new(draft), method: *method, permitted })
    }

    fn dismiss_assistants(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.assistants).into_iter().map(Effect::Terminate).collect()
    }

    /// Shows a new network where the last one was: what was opened stays open.
    fn show(&mut self, mut outcome: Outcome) -> Vec<Effect> {
        let before = self.outcome.take();
        if let Some(before) = &before {
            outcome.keep_open(before);
        }
        let questions = first::questions(&outcome, before.as_ref());
        self.outcome = Some(outcome);
        let mut effects = self.deal(Role::Main);
        effects.extend(questions.into_iter().map(|request| Effect::Send(Role::Main, request)));
        effects
    }

    /// The next portion of the check for `role`, as long as the check is on.
    fn deal(&mut self, role: Role) -> Vec<Effect> {
        let (job, checking) = (self.job, self.phase == Phase::Checking);
        let outcome = self.outcome.as_mut().filter(|outcome| checking && outcome.job == job);
        let turns = outcome.and_then(|outcome| outcome.check.deal(role));
        turns.map(|turns| Effect::Send(role, Request::Check { job, turns })).into_iter().collect()
    }

    fn go_on_checking(&mut self, role: Role) -> Vec<Effect> {
        let Some(outcome) = self.outcome.as_ref().filter(|_| self.phase == Phase::Checking) else { return Vec::new() };
        if outcome.check.is_complete() {
            self.phase = Phase::Done;
            return self.dismiss_assistants();
        }
        let is_long = outcome.check.remaining().is_some_and(|ms| ms > LONG_CHECK_MS);
        let mut effects = self.deal(role);
        if is_long && self.assistants.is_empty() {
            let count = self.machine.cores.saturating_sub(1).min(MOST_ASSISTANTS);
            self.assistants = (0..count).map(Role::Assistant).collect();
            effects.extend(self.assistants.iter().map(|&assistant| self.construct_request(assistant, true)));
        }
        effects
    }
}

#[cfg(test)]
mod tests;
