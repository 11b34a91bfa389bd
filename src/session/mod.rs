//! The page's state machine, without a page: what was typed, what is being computed, what was found.

pub mod check_run;
pub mod comparison;
mod current;
pub mod document;
pub mod drawings;
mod effect;
mod few;
mod first_questions;
pub mod hold_out;
pub mod outcome;
pub mod page;
pub mod paper;
pub mod phase;
pub mod shuffle;
pub mod trade;

use std::rc::Rc;

use crate::math::construct::method::Method;
use crate::protocol::handshake::Failure;
use crate::protocol::orders::{Consent, Construction, Estimate, Faults, MethodFigures, Order, Summary};
use crate::protocol::questions::sample_trace::SampleTrace;
use crate::protocol::questions::{AnyAnswer, AnyQuestion};
use crate::protocol::trade::Find;
use crate::protocol::{Ask, JobId, Reply, Request, Say, Table};
use check_run::Activity;
use comparison::Comparison;
use document::{Content, Document};
pub use effect::{Desk, Effect, Role};
use first_questions::first_questions;
use hold_out::HoldOut;
use outcome::{Made, Next, Outcome};
use phase::{Lack, Phase};
use trade::Trade;

/// A matrix of at most this many columns comes with all of them.
pub const FEW_COLUMNS: usize = 12;

/// The table with its history, and what became of it. Commands go in, effects come out; `now` is the time of a command
/// in milliseconds of any clock that does not go back.
#[derive(Clone, Debug)]
pub struct Session {
    document: Document,
    /// Of the table on the page.
    job: JobId,
    state: State,
    /// What spare neurons buy: kept while the table is edited.
    trade: Trade,
    /// Workers that can run at the same time.
    cores: usize,
}

#[derive(Clone, Debug)]
enum State {
    /// The table has a network.
    Constructed(Current),
    /// The table has none, or none yet; the last network that there was is shown until its successor comes.
    Lacking { lack: Lack, last: Option<Outcome> },
}

/// The network of the table on the page, with everything that goes on as long as it is that.
#[derive(Clone, Debug)]
struct Current {
    outcome: Outcome,
    /// Other constructions of the same samples.
    comparison: Comparison,
    /// Samples that are held out of another network.
    hold_out: Option<HoldOut>,
    /// Who was called to help with the check.
    assistants: Vec<Role>,
    /// Those of them who have made the network.
    ready: Vec<Role>,
}

impl Session {
    /// A session that opens with `document` on a machine that can run `cores` workers at the same time, and what
    /// starts it.
    #[must_use]
    pub fn new(document: Document, cores: usize, now: f64) -> (Self, Vec<Effect>) {
        let state = State::Lacking { lack: Lack::Constructing { progress: None, since: now }, last: None };
        let session = Self { document, job: 1, state, trade: Trade::default(), cores };
        let begin = Effect::Send(Role::Main, session.construct_request(Consent::Needed));
        (session, vec![begin])
    }

    /// What is on the page.
    #[must_use]
    pub fn content(&self) -> &Content {
        self.document.content()
    }

    /// The content with its history.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Where the work on the table stands.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match &self.state {
            State::Constructed(current) => Phase::Constructed(current.outcome.check().status()),
            State::Lacking { lack, .. } => Phase::Lacking(lack.clone()),
        }
    }

    /// The network to be shown: the table's, or the last one that there was.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        match &self.state {
            State::Constructed(current) => Some(&current.outcome),
            State::Lacking { last, .. } => last.as_ref(),
        }
    }

    /// Whether the shown network belongs to an older table than the one on the page.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        matches!(self.state, State::Lacking { last: Some(_), .. })
    }

    /// Whether the worker that made the shown network is still there, to answer what is asked about it.
    #[must_use]
    pub fn can_answer(&self) -> bool {
        !matches!(self.state, State::Lacking { lack: Lack::Cancelled | Lack::Failed(_), .. })
    }

    /// The table's faults, where it has some.
    #[must_use]
    pub fn faults(&self) -> Option<&Rc<Faults>> {
        match &self.state {
            State::Lacking { lack: Lack::Faulty(faults), .. } => Some(faults),
            _ => None,
        }
    }

    /// How many samples the table has: what was found of it, where it was read, without the rows that repeat others;
    /// before that as many as it has rows, without as many as repeated others in the last table of so many.
    #[must_use]
    pub fn sample_count(&self) -> usize {
        let rows = || self.content().draft.sample_count();
        match &self.state {
            State::Constructed(current) => current.outcome.summary().samples,
            State::Lacking { lack: Lack::Faulty(faults), .. } => faults.samples().unwrap_or_else(rows),
            State::Lacking { last, .. } => {
                let (rows, last) = (rows(), last.as_ref().map(Outcome::summary));
                let repeated = last.filter(|last| last.samples + last.merged == rows).map_or(0, |last| last.merged);
                rows - repeated
            }
        }
    }

    /// Other constructions of the table's samples; `None` while it has no network.
    #[must_use]
    pub fn comparison(&self) -> Option<&Comparison> {
        match &self.state {
            State::Constructed(current) => Some(&current.comparison),
            State::Lacking { .. } => None,
        }
    }

    /// The row of the selected sample, as long as the table is the one that the network was made of.
    #[must_use]
    pub fn selected_row(&self) -> Option<usize> {
        match &self.state {
            State::Constructed(current) => current.outcome.trace().map(|trace| trace.row),
            State::Lacking { .. } => None,
        }
    }

    /// The page's content becomes `content`, as one step that can be undone.
    pub fn edit(&mut self, content: Content, now: f64) -> Vec<Effect> {
        if self.document.edit(content) { self.changed(now) } else { Vec::new() }
    }

    /// Takes back the last edit.
    pub fn undo(&mut self, now: f64) -> Vec<Effect> {
        if self.document.undo() { self.changed(now) } else { Vec::new() }
    }

    /// Takes back the last undo.
    pub fn redo(&mut self, now: f64) -> Vec<Effect> {
        if self.document.redo() { self.changed(now) } else { Vec::new() }
    }

    /// Stops the construction, or the check.
    pub fn cancel(&mut self) -> Vec<Effect> {
        match &mut self.state {
            State::Lacking { lack: lack @ Lack::Constructing { .. }, .. } => {
                *lack = Lack::Cancelled;
                vec![Effect::TerminateAll]
            }
            State::Constructed(current) if current.activity() == Activity::Running => {
                current.outcome.check_mut().pause();
                current.dismiss_assistants()
            }
            _ => Vec::new(),
        }
    }

    /// Goes on: with the check that was stopped, or afresh with new workers.
    pub fn retry(&mut self, now: f64) -> Vec<Effect> {
        match &mut self.state {
            State::Constructed(current) if current.activity() == Activity::Paused => {
                current.outcome.check_mut().resume(now);
                current.deal()
            }
            _ => {
                let mut effects = vec![Effect::TerminateAll];
                effects.extend(self.stop_trade());
                effects.extend(self.begin_job(now));
                effects
            }
        }
    }

    /// Begins what would take long.
    pub fn permit(&mut self, now: f64) -> Vec<Effect> {
        match self.state {
            State::Lacking { lack: Lack::Asking(Estimate { is_possible: true, .. }), .. } => {
                self.begin(Consent::Given, now)
            }
            _ => Vec::new(),
        }
    }

    /// Constructs the samples by `method`, too, to compare; nothing while they have no network.
    pub fn compare(&mut self, method: Method, consent: Consent) -> Vec<Effect> {
        let State::Constructed(current) = &mut self.state else { return Vec::new() };
        current.comparison.begin(method);
        let order = Order { table: Table::new(&self.document.content().draft), method, consent };
        vec![Effect::Send(Role::Comparer, Request { job: self.job, ask: Ask::Compare(order) })]
    }

    /// A worker failed. The check goes on without an assistant.
    pub fn fail(&mut self, role: Role, failure: Failure) -> Vec<Effect> {
        match (role, &mut self.state) {
            (Role::Main, _) => {
                let effects = self.leave();
                self.lack(Lack::Failed(failure));
                effects
            }
            (Role::Assistant(_), State::Constructed(current)) => current.let_go(role),
            (Role::Comparer, State::Constructed(current)) => {
                current.comparison.clear();
                Vec::new()
            }
            (Role::Examiner, State::Constructed(current)) => {
                current.hold_out.iter_mut().for_each(|hold_out| hold_out.answer = Some(Err(failure)));
                Vec::new()
            }
            (Role::Trader(Find::Curve), _) => self.stop_curve(),
            (Role::Trader(Find::Smallest(_)), _) => self.stop_search(),
            (Role::Assistant(_) | Role::Comparer | Role::Examiner, State::Lacking { .. }) => Vec::new(),
        }
    }

    /// Takes in what a worker says; replies to older jobs are ignored.
    pub fn receive(&mut self, role: Role, Reply { job, say }: Reply, now: f64) -> Vec<Effect> {
        match say {
            Say::Construction(found) => self.receive_construction(role, job, found, now),
            Say::Comparison(figures) => {
                self.receive_comparison(job, figures);
                Vec::new()
            }
            Say::HeldOut(answer) => {
                self.receive_held_out(job, answer);
                Vec::new()
            }
            Say::Trade(news) => self.receive_trade(job, news, now),
            Say::Answer(answer) => self.receive_answer(role, job, answer, now),
        }
    }

    /// Asks about the shown network; nothing where that is not the job's.
    #[must_use]
    pub fn ask(&self, job: JobId, question: AnyQuestion) -> Vec<Effect> {
        let is_shown = self.outcome().is_some_and(|outcome| outcome.job() == job);
        is_shown.then(|| ask(Role::Main, job, question)).into_iter().collect()
    }

    /// Shows one sample: its way through the network, and the lines of the check around it.
    #[must_use]
    pub fn select(&self, sample: usize) -> Vec<Effect> {
        self.trace(SampleTrace::Of(sample))
    }

    /// Shows the sample in a row of the table, if there is one.
    #[must_use]
    pub fn select_row(&self, row: usize) -> Vec<Effect> {
        self.trace(SampleTrace::InRow(row))
    }

    fn trace(&self, question: SampleTrace) -> Vec<Effect> {
        let question = |outcome: &Outcome| ask(Role::Main, outcome.job(), question.into());
        self.outcome().map(question).into_iter().collect()
    }

    /// Puts the selected sample's way through the network away.
    pub fn unselect(&mut self) {
        if let Some(outcome) = self.outcome_mut() {
            outcome.unselect();
        }
    }

    /// Prints the table and its network: all that is printed of that is gathered first.
    pub fn print(&mut self) -> Vec<Effect> {
        if let State::Constructed(current) = &mut self.state {
            current.outcome.paper_mut().is_wanted = true;
            return self.gather();
        }
        vec![Effect::Print]
    }

    /// Asks for the next part of what is printed, or prints where all of it is there.
    fn gather(&mut self) -> Vec<Effect> {
        let rows = self.document.content().draft.rows.len();
        let State::Constructed(Current { outcome, .. }) = &mut self.state else { return Vec::new() };
        let (job, shape) = (outcome.job(), outcome.shape());
        if !outcome.paper().is_wanted {
            return Vec::new();
        }
        match outcome.paper().missing(shape, rows) {
            Some(part) => vec![ask(Role::Main, job, part.into())],
            None => {
                outcome.paper_mut().is_wanted = false;
                vec![Effect::Print]
            }
        }
    }

    /// Puts the opened entry away.
    pub fn close_entry(&mut self) {
        if let Some(outcome) = self.outcome_mut() {
            outcome.close_entry();
        }
    }

    fn outcome_mut(&mut self) -> Option<&mut Outcome> {
        match &mut self.state {
            State::Constructed(current) => Some(&mut current.outcome),
            State::Lacking { last, .. } => last.as_mut(),
        }
    }

    fn receive_construction(&mut self, role: Role, job: JobId, found: Construction, now: f64) -> Vec<Effect> {
        if job != self.job {
            return Vec::new();
        }
        match (&mut self.state, role, found) {
            (State::Lacking { lack: lack @ Lack::Constructing { .. }, .. }, Role::Main, found) => match found {
                Construction::Progress(told) => {
                    if let Lack::Constructing { progress, .. } = lack {
                        *progress = Some(told);
                    }
                    Vec::new()
                }
                Construction::Faulty(faults) => {
                    *lack = Lack::Faulty(Rc::new(faults));
                    Vec::new()
                }
                Construction::Estimated(estimate) => {
                    *lack = Lack::Asking(estimate);
                    Vec::new()
                }
                Construction::Done(summary) => self.show(summary, now),
            },
            (State::Constructed(current), Role::Assistant(_), Construction::Done(_)) => current.take_in(role),
            _ => Vec::new(),
        }
    }

    fn receive_comparison(&mut self, job: JobId, figures: MethodFigures) {
        if let State::Constructed(current) = &mut self.state
            && job == self.job
        {
            current.comparison.receive(figures);
        }
    }

    /// Keeps an answer with the network it is about, and goes on where it was a part.
    fn receive_answer(&mut self, role: Role, job: JobId, answer: AnyAnswer, now: f64) -> Vec<Effect> {
        let Some(outcome) = self.outcome_mut().filter(|outcome| outcome.job() == job) else { return Vec::new() };
        match outcome.take(role, answer, now) {
            Next::Nothing => Vec::new(),
            Next::Ask(question) => vec![ask(role, job, question)],
            Next::CheckOn => self.go_on_checking(),
            Next::Gather => self.gather(),
        }
    }

    fn changed(&mut self, now: f64) -> Vec<Effect> {
        let mut effects = vec![Effect::Remember];
        effects.extend(self.construct(now));
        effects
    }

    /// Starts a job on the current table, instead of a running one.
    fn construct(&mut self, now: f64) -> Vec<Effect> {
        let mut effects = match &self.state {
            // A worker that constructs hears nothing; one that checks hears the new job after its slice.
            State::Lacking { lack: Lack::Constructing { .. }, .. } => vec![Effect::TerminateAll],
            _ => self.leave(),
        };
        effects.extend(self.begin_job(now));
        effects
    }

    fn begin_job(&mut self, now: f64) -> Vec<Effect> {
        self.job += 1;
        self.begin(Consent::Needed, now)
    }

    fn begin(&mut self, consent: Consent, now: f64) -> Vec<Effect> {
        self.lack(Lack::Constructing { progress: None, since: now });
        vec![Effect::Send(Role::Main, self.construct_request(consent))]
    }

    /// From here on the table has no network, and `lack` is why. The last one stays.
    fn lack(&mut self, lack: Lack) {
        let state = std::mem::replace(&mut self.state, State::Lacking { lack, last: None });
        if let State::Lacking { last, .. } = &mut self.state {
            *last = state.into_outcome();
        }
    }

    fn construct_request(&self, consent: Consent) -> Request {
        let Content { draft, method, .. } = self.document.content();
        let order = Order { table: Table::new(draft), method: *method, consent };
        Request { job: self.job, ask: Ask::Construct(order) }
    }

    /// Ends what goes on beside the main worker.
    fn leave(&mut self) -> Vec<Effect> {
        let mut effects = match &mut self.state {
            State::Constructed(current) => {
                let mut effects = current.dismiss_assistants();
                effects.extend(current.hold_out.take().map(|_| Effect::Terminate(Role::Examiner)));
                effects
            }
            State::Lacking { .. } => Vec::new(),
        };
        effects.push(Effect::Terminate(Role::Comparer));
        effects.extend(self.stop_trade());
        effects
    }

    /// Shows a new network where the last one was.
    fn show(&mut self, summary: Summary, now: f64) -> Vec<Effect> {
        let (job, Content { draft, method, .. }) = (self.job, self.document.content());
        let names = draft.names.clone();
        let made = Made { job, shape: draft.shape, method: *method, summary, names };
        let outcome = Outcome::new(made, self.outcome(), now);
        let questions = first_questions(&outcome, self.outcome());
        let mut current = Current::new(outcome);
        let mut effects = current.deal();
        effects.extend(questions.into_iter().map(|question| ask(Role::Main, job, question)));
        self.state = State::Constructed(current);
        effects
    }

    fn go_on_checking(&mut self) -> Vec<Effect> {
        let State::Constructed(current) = &mut self.state else { return Vec::new() };
        match current.activity() {
            Activity::Paused => Vec::new(),
            Activity::Complete => current.dismiss_assistants(),
            Activity::Running => {
                let assistants = current.call_assistants(self.cores);
                let mut effects = current.deal();
                if !assistants.is_empty() {
                    let request = self.construct_request(Consent::Given);
                    effects.extend(assistants.into_iter().map(|role| Effect::Send(role, request.clone())));
                }
                effects
            }
        }
    }
}

impl State {
    fn into_outcome(self) -> Option<Outcome> {
        match self {
            Self::Constructed(current) => Some(current.outcome),
            Self::Lacking { last, .. } => last,
        }
    }
}

fn ask(role: Role, job: JobId, question: AnyQuestion) -> Effect {
    Effect::Send(role, Request { job, ask: Ask::Question(question) })
}

#[cfg(test)]
mod tests;
