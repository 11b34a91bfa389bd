//! The workers of one part: the page's own program, with which a first look comes soon, and the program that studies a
//! network, fetched when something is asked that is not in the first.

use yew::Callback;

use crate::protocol::handshake::{Failure, Notice};
use crate::protocol::orders::{Consent, Order};
use crate::protocol::{Ask, JobId, Reply, Request};
use crate::worker::handle::{Exact, Program, Study, WorkerHandle};

/// Up to two workers that answer as one.
pub(super) struct Team {
    notify: Callback<Notice<Reply>>,
    own: Option<WorkerHandle<Exact>>,
    study: Option<WorkerHandle<Study>>,
    /// What was ordered last.
    ordered: Option<(JobId, Order)>,
    /// The job whose network the study has, or is about to have.
    studied: Option<JobId>,
}

impl Team {
    pub(super) fn new(notify: Callback<Notice<Reply>>) -> Self {
        Self { notify, own: None, study: None, ordered: None, studied: None }
    }

    /// Sends `request` to the worker that can do it, which is started where it does not run.
    ///
    /// # Errors
    ///
    /// Where the browser has no worker to give.
    pub(super) fn send(&mut self, program: &Exact, request: &Request) -> Result<(), Failure> {
        if let Ask::Construct(order) = &request.ask {
            self.ordered = Some((request.job, order.clone()));
        }
        if self.is_for_own(request) {
            running(&mut self.own, program, &self.notify)?.send(request);
        } else {
            self.study(request)?;
        }
        Ok(())
    }

    /// Questions about a network go where it was constructed, if they can be answered there.
    fn is_for_own(&self, request: &Request) -> bool {
        let is_question = matches!(request.ask, Ask::Question(_));
        let is_own = |(_, order): &(JobId, Order)| order.is_first_look();
        request.ask.is_first_look() && (!is_question || self.ordered.as_ref().is_none_or(is_own))
    }

    fn study(&mut self, request: &Request) -> Result<(), Failure> {
        let study = running(&mut self.study, &Study, &self.notify)?;
        match request.ask {
            Ask::Construct(_) => {
                // Its network is of no use any more: two large ones may not fit.
                self.own = None;
                self.studied = Some(request.job);
            }
            Ask::Question(_) if self.studied != Some(request.job) => {
                // The same table makes the same network. The page, which has been told of the first, ignores this one.
                if let Some((job, order)) = self.ordered.clone().filter(|(job, _)| *job == request.job) {
                    self.studied = Some(job);
                    study.send(&Request { job, ask: Ask::Construct(Order { consent: Consent::Given, ..order }) });
                }
            }
            Ask::Question(_) | Ask::Compare(_) | Ask::Trade(_) => {}
        }
        study.send(request);
        Ok(())
    }
}

/// The worker, started where it does not run.
fn running<'a, P: Program<Request = Request, Reply = Reply>>(
    worker: &'a mut Option<WorkerHandle<P>>,
    program: &P,
    notify: &Callback<Notice<Reply>>,
) -> Result<&'a WorkerHandle<P>, Failure> {
    let started = match worker.take() {
        Some(running) => running,
        None => {
            let notify = notify.clone();
            WorkerHandle::start(program, move |notice| notify.emit(notice))?
        }
    };
    Ok(worker.insert(started))
}
