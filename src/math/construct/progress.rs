//! How long computations say how far they are.

use serde::{Deserialize, Serialize};

/// What is being computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Fixing the neurons of the second layer.
    Construct,
}

/// Receives (step, done, total) with done ≤ total.
pub struct Progress<'a>(&'a mut dyn FnMut(Step, usize, usize));

impl<'a> Progress<'a> {
    /// Reports go to `listener`.
    pub fn new(listener: &'a mut dyn FnMut(Step, usize, usize)) -> Self {
        Self(listener)
    }

    pub(super) fn report(&mut self, step: Step, done: usize, total: usize) {
        (self.0)(step, done, total);
    }
}
