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
    /// What was ordered last, and before that for the network that is shown.
    ordered: Vec<(JobId, Order)>,
    /// The jobs of those that the page's own program was given since it was started.
    owned: Vec<JobId>,
    /// The job whose network the study has, or is about to have.
    studied: Option<JobId>,
}

impl Team {
    pub(super) fn new(notify: Callback<Notice<Reply>>) -> Self {
        Self { notify, own: None, study: None, ordered: Vec::new(), owned: Vec::new(), studied: None }
    }

    /// Sends `request` to the worker that can do it, which is started where it does not run. The network that is `shown`
    /// may be that of an older job.
    ///
    /// # Errors
    ///
    /// Where the browser has no worker to give.
    pub(super) fn send(&mut self, program: &Exact, request: &Request, shown: Option<JobId>) -> Result<(), Failure> {
        if let Ask::Construct(order) = &request.ask {
            self.ordered.retain(|(job, _)| Some(*job) == shown);
            self.owned.retain(|job| Some(*job) == shown);
            self.ordered.push((request.job, order.clone()));
        }
        // About a network whose worker was terminated there is nobody to ask.
        if matches!(request.ask, Ask::Question(_)) && self.order(request.job).is_none() {
            return Ok(());
        }
        if self.is_for_own(request) {
            if matches!(request.ask, Ask::Construct(_)) {
                self.owned.push(request.job);
            }
            running(&mut self.own, program, &self.notify)?.send(request);
        } else {
            self.study(request)?;
        }
        Ok(())
    }

    /// Lets those who run speak as the page does now.
    pub(super) fn speak(&self) {
        self.own.iter().for_each(WorkerHandle::speak);
        self.study.iter().for_each(WorkerHandle::speak);
    }

    /// Questions about a network go where it was constructed, if they can be answered there.
    fn is_for_own(&self, request: &Request) -> bool {
        let is_question = matches!(request.ask, Ask::Question(_));
        request.ask.is_first_look() && (!is_question || self.owned.contains(&request.job))
    }

    fn order(&self, job: JobId) -> Option<&Order> {
        self.ordered.iter().rev().find(|(of, _)| *of == job).map(|(_, order)| order)
    }

    fn study(&mut self, request: &Request) -> Result<(), Failure> {
        let order = self.order(request.job).cloned();
        let study = running(&mut self.study, &Study, &self.notify)?;
        match request.ask {
            Ask::Construct(_) => {
                // Its network is of no use any more: two large ones may not fit.
                self.own = None;
                self.owned.clear();
                self.studied = Some(request.job);
            }
            Ask::Question(_) if self.studied != Some(request.job) => {
                // The same table makes the same network. The page, which has been told of the first, ignores this one.
                if let Some(order) = order {
                    self.studied = Some(request.job);
                    let again = Order { consent: Consent::Given, ..order };
                    study.send(&Request { job: request.job, ask: Ask::Construct(again) });
                }
            }
            Ask::Question(_) | Ask::Compare(_) | Ask::HoldOut(_) | Ask::Trade(_) => {}
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
