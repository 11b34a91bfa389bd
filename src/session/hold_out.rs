//! Samples of the table on the page that are held out of a network beside its own.

use std::rc::Rc;

use super::{Effect, Role, Session, State};
use crate::protocol::handshake::Failure;
use crate::protocol::hold_out::{HeldOut, HoldOutOrder, Share};
use crate::protocol::orders::{Consent, Order};
use crate::protocol::{Ask, JobId, Request, Table};

/// What is held out, and what became of it.
#[derive(Clone, Debug, PartialEq)]
pub struct HoldOut {
    /// Which samples.
    pub share: Share,
    /// What came of it, or why nothing did; `None` while the network is made.
    pub answer: Option<Result<Rc<HeldOut>, Failure>>,
}

impl Session {
    /// What is held out of the table on the page, if anything.
    #[must_use]
    pub fn held_out(&self) -> Option<&HoldOut> {
        match &self.state {
            State::Constructed(current) => current.hold_out.as_ref(),
            State::Lacking { .. } => None,
        }
    }

    /// Makes a network without `share` of the samples; nothing while they have none.
    pub fn hold_out(&mut self, share: Share, consent: Consent) -> Vec<Effect> {
        let State::Constructed(current) = &mut self.state else { return Vec::new() };
        current.hold_out = Some(HoldOut { share, answer: None });
        let content = self.document.content();
        let order = Order { table: Table::new(&content.draft), method: content.method, consent };
        let ask = Ask::HoldOut(HoldOutOrder { order, share });
        vec![Effect::Terminate(Role::Examiner), Effect::Send(Role::Examiner, Request { job: self.job, ask })]
    }

    /// Puts away what is held out, also while it is being tried.
    pub fn put_back(&mut self) -> Vec<Effect> {
        if let State::Constructed(current) = &mut self.state {
            current.hold_out = None;
        }
        vec![Effect::Terminate(Role::Examiner)]
    }

    pub(super) fn receive_held_out(&mut self, job: JobId, answer: HeldOut) {
        if let State::Constructed(current) = &mut self.state
            && job == self.job
            && let Some(hold_out) = &mut current.hold_out
        {
            hold_out.answer = Some(Ok(Rc::new(answer)));
        }
    }
}
