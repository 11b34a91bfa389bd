//! The worker that constructs, checks and shows networks. No browser here: the clock and the way back are given.

use super::answers::KeptNetwork;
use super::estimates;
use super::study::{STUDY, Study};
use crate::math::construct::method::Method;
use crate::math::construct::progress;
use crate::math::construct::projection::Projected;
use crate::math::construct::{self, Constructed};
use crate::math::table::fault::Fault;
use crate::protocol::orders::{Construction, Estimate, Faults, MethodFigures, Order, Progress, Summary};
use crate::protocol::questions::{AnyAnswer, AnyQuestion};
use crate::protocol::{Ask, JobId, Reply, Request, Say};

/// Milliseconds after which a slice of long work ends, so that other questions are heard.
const SLICE_MS: f64 = 30.0;
/// The longest slice of measuring, which takes as long as the answer before it: parts of a plot cannot be cut as short.
const MEASURING_MS: f64 = 250.0;

/// The worker's state: the network of the last job, for everything the page asks of it.
pub struct ExactWorker<Clock> {
    now: Clock,
    /// What it does beyond a first look, where it does.
    study: Option<Study>,
    kept: Option<(JobId, KeptNetwork)>,
    /// Milliseconds that the last answer took, but for measuring.
    last_answer: f64,
}

/// What an order comes to before it is begun.
enum Accepted {
    Samples(Projected, Method),
    Faulty(Vec<Fault>),
    TooLong(Estimate),
    /// The page makes the table of a draft. This was no such table, so there is none to blame.
    Unreadable,
}

impl<Clock: Fn() -> f64> ExactWorker<Clock> {
    /// No network yet; `now` tells milliseconds.
    #[must_use]
    pub fn new(now: Clock) -> Self {
        Self { now, study: Some(STUDY), kept: None, last_answer: 0.0 }
    }

    /// A worker that does what [`Ask::is_first_look`], and nothing else: its program has no code for more.
    #[must_use]
    pub fn first_look(now: Clock) -> Self {
        Self { now, study: None, kept: None, last_answer: 0.0 }
    }

    /// Does what `request` asks and sends every reply through `reply`. Questions about another network are ignored.
    pub fn handle(&mut self, request: Request, reply: &mut dyn FnMut(Reply)) {
        let Request { job, ask } = request;
        let mut say = |say| reply(Reply { job, say });
        match ask {
            Ask::Construct(order) => self.construct(job, order, &mut |found| say(Say::Construction(found))),
            Ask::Compare(order) => {
                if let Some(found) = self.compare(order) {
                    say(Say::Comparison(found));
                }
            }
            Ask::HoldOut(order) => {
                if let Some(found) = self.study.and_then(|study| (study.hold_out)(order)) {
                    say(Say::HeldOut(found));
                }
            }
            Ask::Trade(order) => {
                if let Some(study) = self.study {
                    (study.trade)(order, &mut |news| say(Say::Trade(news)));
                }
            }
            Ask::Question(question) => {
                if let Some(answer) = self.answer(job, question) {
                    say(Say::Answer(answer));
                }
            }
        }
    }

    fn construct(&mut self, job: JobId, order: Order, tell: &mut dyn FnMut(Construction)) {
        match accept(order) {
            Accepted::Samples(samples, method) => self.keep(job, samples, method, tell),
            Accepted::Faulty(faults) => tell(Construction::Faulty(Faults::new(faults))),
            Accepted::TooLong(estimate) => tell(Construction::Estimated(estimate)),
            Accepted::Unreadable => {}
        }
    }

    fn keep(&mut self, job: JobId, projected: Projected, method: Method, tell: &mut dyn FnMut(Construction)) {
        // The old network goes first: two large ones may not fit.
        self.kept = None;
        let start = (self.now)();
        let mut report = |step, done, total| tell(Construction::Progress(Progress { step, done, total }));
        let Some(made) = self.made(&projected, method, &mut progress::Progress::new(&mut report)) else { return };
        let construct_ms = (self.now)() - start;
        let without_spare = estimates::without_spare(&projected, method);
        let data = projected.into_data();
        let (samples, merged, order) = (data.samples().len(), data.merged().len(), made.order);
        let kept = KeptNetwork::new(data, method, made.network, self.study);
        let summary = Summary { samples, merged, order, restarts: kept.restarts(), without_spare, construct_ms };
        self.kept = Some((job, kept));
        tell(Construction::Done(summary));
    }

    /// `None` for a construction that is not in the program.
    fn made(&self, samples: &Projected, method: Method, progress: &mut progress::Progress<'_>) -> Option<Constructed> {
        match (self.study, method) {
            (Some(study), _) => Some((study.construct)(samples, method, progress)),
            (None, Method::Integer) => Some(construct::construct_integer(samples, progress)),
            (None, Method::Published | Method::Float) => None,
        }
    }

    fn compare(&self, order: Order) -> Option<MethodFigures> {
        let (study, method) = (self.study?, order.method);
        let figures = match accept(order) {
            Accepted::Samples(samples, method) => Ok((study.compare)(&samples, method, &self.now)),
            Accepted::TooLong(estimate) => Err(estimate),
            // The job's own construction says so.
            Accepted::Faulty(_) | Accepted::Unreadable => return None,
        };
        Some(MethodFigures { method, figures })
    }

    fn answer(&mut self, job: JobId, question: AnyQuestion) -> Option<AnyAnswer> {
        let (start, measures) = ((self.now)(), matches!(question, AnyQuestion::Measure(_)));
        let slice = if measures { self.last_answer.clamp(SLICE_MS, MEASURING_MS) } else { SLICE_MS };
        let (_, network) = self.kept.as_mut().filter(|(kept, _)| *kept == job)?;
        let answer = network.answer(question, &|| (self.now)() > start + slice);
        if !measures {
            self.last_answer = (self.now)() - start;
        }
        answer
    }
}

/// The order's data set, where it has no faults and the construction may begin; otherwise why not.
fn accept(Order { table, method, consent }: Order) -> Accepted {
    let Some(draft) = table.into_draft() else { return Accepted::Unreadable };
    let samples = match draft.parse() {
        Ok(data) => Projected::new(data),
        Err(faults) => return Accepted::Faulty(faults),
    };
    match estimates::permit(&samples, method, consent) {
        Ok(()) => Accepted::Samples(samples, method),
        Err(estimate) => Accepted::TooLong(*estimate),
    }
}

#[cfg(test)]
mod tests;
