//! The check of the network that is shown, and who helps with it.

use super::check_run::Activity;
use super::comparison::Comparison;
use super::outcome::Outcome;
use super::{Current, Effect, Role, ask};
use crate::protocol::questions::check::Check;

/// A check that would still take longer than this gets more workers.
const LONG_CHECK_MS: f64 = 700.0;

/// More workers than this would not be worth their memory.
const MOST_ASSISTANTS: usize = 3;

impl Current {
    /// Nobody helps yet.
    pub(super) fn new(outcome: Outcome) -> Self {
        let (comparison, hold_out) = (Comparison::default(), None);
        Self { outcome, comparison, hold_out, assistants: Vec::new(), ready: Vec::new() }
    }

    pub(super) fn activity(&self) -> Activity {
        self.outcome.check().activity()
    }

    /// The next portions of the check for all who take part in it and have none, as long as it is on.
    pub(super) fn deal(&mut self) -> Vec<Effect> {
        let everybody = [Role::Main].into_iter().chain(self.ready.clone());
        everybody.filter_map(|role| self.deal_to(role)).collect()
    }

    fn deal_to(&mut self, role: Role) -> Option<Effect> {
        // The main worker measures first where others will check: the figures are to come no later.
        if role == Role::Main && self.outcome.measured().is_none() && !self.assistants.is_empty() {
            return None;
        }
        let job = self.outcome.job();
        let turns = self.outcome.check_mut().deal(role)?;
        Some(ask(role, job, Check { turns }.into()))
    }

    /// An assistant has made the network.
    pub(super) fn take_in(&mut self, role: Role) -> Vec<Effect> {
        if self.assistants.contains(&role) && !self.ready.contains(&role) {
            self.ready.push(role);
        }
        self.deal()
    }

    /// An assistant has failed: the others do what it was given.
    pub(super) fn let_go(&mut self, role: Role) -> Vec<Effect> {
        self.ready.retain(|&ready| ready != role);
        self.outcome.check_mut().take_back(role);
        self.deal()
    }

    /// Those who are called to help with the check, once, where it will take long.
    pub(super) fn call_assistants(&mut self, cores: usize) -> Vec<Role> {
        let is_long = self.outcome.check().remaining().is_some_and(|ms| ms > LONG_CHECK_MS);
        if is_long && self.assistants.is_empty() {
            self.assistants = (0..cores.saturating_sub(1).min(MOST_ASSISTANTS)).map(Role::Assistant).collect();
            return self.assistants.clone();
        }
        Vec::new()
    }

    pub(super) fn dismiss_assistants(&mut self) -> Vec<Effect> {
        self.ready.clear();
        let assistants = std::mem::take(&mut self.assistants);
        assistants.iter().for_each(|&role| self.outcome.check_mut().take_back(role));
        assistants.into_iter().map(Effect::Terminate).collect()
    }
}
