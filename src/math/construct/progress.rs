//! How long computations say how far they are.

use serde::{Deserialize, Serialize};

/// What is being computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Fixing the neurons of the second layer.
    Construct,
}

/// Where reports (step, done, total) with done ≤ total go, if anywhere.
pub struct Progress<'a>(Option<&'a mut dyn FnMut(Step, usize, usize)>);

impl<'a> Progress<'a> {
    /// Reports go to `listener`.
    pub fn new(listener: &'a mut dyn FnMut(Step, usize, usize)) -> Self {
        Self(Some(listener))
    }

    /// Nobody listens.
    #[must_use]
    pub fn ignored() -> Self {
        Self(None)
    }

    pub(super) fn report(&mut self, step: Step, done: usize, total: usize) {
        if let Some(listener) = &mut self.0 {
            listener(step, done, total);
        }
    }
}
