//! What a worker does with a request. No browser here: the clock and the way back are given.

use super::job::Job;
use super::measure::Measuring;
use super::{compare, estimates};
use crate::math::construct;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::table::sample::DataSet;
use crate::notation::number::WholeNumber;
use crate::protocol::{Faults, JobId, Reply, Request, Summary, Table};

/// Milliseconds after which a slice of long work ends, so that other questions are heard.
const SLICE_MS: f64 = 30.0;

/// The worker's state: the network of the last job, for everything the page asks of it.
pub struct Jobs {
    now: fn() -> f64,
    current: Option<Current>,
}

struct Current {
    id: JobId,
    job: Job,
    measuring: Measuring,
}

impl Jobs {
    /// No network yet; `now` tells milliseconds.
    #[must_use]
    pub fn new(now: fn() -> f64) -> Self {
        Self { now, current: None }
    }

    /// Does what `request` asks and sends every reply through `reply`. Requests for another network are ignored.
    pub fn handle(&mut self, request: Request, reply: &mut dyn FnMut(Reply)) {
        match request {
            Request::Construct { job, table, method, permitted } => {
                if let Some(data) = accept(job, table, method, permitted, reply) {
                    self.construct(job, data, method, reply);
                }
            }
            Request::Compare { job, table, method, permitted } => {
                if let Some(data) = accept(job, table, method, permitted, reply) {
                    reply(Reply::Compared { job, method, figures: compare::figures(&data, method, self.now) });
                }
            }
            request => {
                if let Some(answer) = self.answer(request) {
                    reply(answer);
                }
            }
        }
    }

    fn construct(&mut self, id: JobId, data: DataSet, method: Method, reply: &mut dyn FnMut(Reply)) {
        // The old network goes first: two large ones may not fit.
        self.current = None;
        let start = (self.now)();
        let mut report = |step, done, total| reply(Reply::Progress { job: id, step, done, total });
        let made = construct::construct(&data, method, &mut Progress::new(&mut report));
        let summary = Summary {
            samples: data.samples().len(),
            merged: data.merged().len(),
            order: made.order,
            construct_ms: (self.now)() - start,
        };
        let measuring = Measuring::new(&made.network);
        self.current = Some(Current { id, job: Job::new(data, method, made.network), measuring });
        reply(Reply::Constructed { job: id, summary });
    }

    fn answer(&mut self, request: Request) -> Option<Reply> {
        let deadline = (self.now)() + SLICE_MS;
        let now = self.now;
        let id = id(&request);
        let Current { job, measuring, .. } = self.current.as_mut().filter(|current| current.id == id)?;
        match request {
            Request::Construct { .. } | Request::Compare { .. } => None,
            Request::Check { turns, .. } => {
                let (turns, inexact) = job.check(turns, || now() > deadline);
                Some(Reply::Checked { job: id, turns, inexact })
            }
            Request::Measure { .. } => Some(match measuring.advance(job.network(), job.data(), || now() > deadline) {
                Some((size, floats)) => Reply::Measured { job: id, size, floats },
                None => Reply::Measuring { job: id },
            }),
            Request::Cells { matrix, window, .. } => {
                Some(Reply::Cells { job: id, matrix, cells: job.cells(matrix, &window) })
            }
            Request::Entry { place, .. } => {
                let entry = job.network().entry(place.matrix, place.row, place.column)?;
                Some(Reply::Entry { job: id, place, number: WholeNumber::new(&entry) })
            }
            Request::Verdicts { samples, floats, .. } => {
                let first = samples.start;
                Some(Reply::Verdicts { job: id, first, lines: job.lines(samples, floats) })
            }
            Request::See { question, .. } => {
                Some(Reply::See { job: id, answer: job.see(question, || now() > deadline)? })
            }
            Request::Trace { sample, .. } => Some(Reply::Trace { job: id, trace: job.trace(sample)? }),
        }
    }
}

/// The table's data set, where it has no faults and the construction may begin; otherwise says why not.
fn accept(job: JobId, table: Table, method: Method, permitted: bool, reply: &mut dyn FnMut(Reply)) -> Option<DataSet> {
    // The page makes the table of a draft; if it had not, there would be no table to blame.
    let data = match table.into_draft()?.parse() {
        Ok(data) => data,
        Err(faults) => {
            reply(Reply::Faulty { job, faults: Faults::new(faults) });
            return None;
        }
    };
    let estimate = estimates::of(&data, method);
    if !estimate.is_possible || (!permitted && estimate.seconds > estimates::LONG) {
        reply(Reply::Estimated { job, method, estimate });
        return None;
    }
    Some(data)
}

fn id(request: &Request) -> JobId {
    match *request {
        Request::Construct { job, .. }
        | Request::Compare { job, .. }
        | Request::Check { job, .. }
        | Request::Measure { job }
        | Request::Cells { job, .. }
        | Request::Entry { job, .. }
        | Request::Verdicts { job, .. }
        | Request::Trace { job, .. }
        | Request::See { job, .. } => job,
    }
}

#[cfg(test)]
mod tests;
