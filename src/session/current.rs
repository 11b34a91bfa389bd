//! The check of the network that is shown, and who helps with it.

use super::check_run::Activity;
use super::{Current, Effect, Role, ask};
use crate::protocol::questions::check::Check;

/// A check that would still take longer than this gets more workers.
const LONG_CHECK_MS: f64 = 700.0;

/// More workers than this would not be worth their memory.
const MOST_ASSISTANTS: usize = 3;

impl Current {
    pub(super) fn activity(&self) -> Activity {
        self.outcome.check().activity()
    }

    /// The next portion of the check for `role`, as long as the check is on and `role` takes part in it.
    pub(super) fn deal(&mut self, role: Role) -> Vec<Effect> {
        if role != Role::Main && !self.assistants.contains(&role) {
            return Vec::new();
        }
        let job = self.outcome.job();
        let turns = self.outcome.check_mut().deal(role);
        turns.map(|turns| ask(role, job, Check { turns }.into())).into_iter().collect()
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
        let assistants = std::mem::take(&mut self.assistants);
        assistants.iter().for_each(|&role| self.outcome.check_mut().take_back(role));
        assistants.into_iter().map(Effect::Terminate).collect()
    }
}
