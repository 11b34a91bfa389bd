//! The constructions of the same samples side by side.

use super::few::Few;
use crate::math::construct::method::Method;
use crate::protocol::orders::{Estimate, Figures, MethodFigures};

/// What is known of each construction.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison(Few<Method, Compared>);

/// How far the comparison is with one construction.
#[derive(Clone, Debug, PartialEq)]
pub enum Compared {
    /// It is being constructed, or waits for its turn.
    Running,
    /// It would take long, or is not possible.
    Asking(Estimate),
    /// What it is like.
    Done(Figures),
}

impl Comparison {
    /// What is known of `method`; nothing before it was asked for.
    #[must_use]
    pub fn of(&self, method: Method) -> Option<&Compared> {
        self.0.get(&method)
    }

    pub(super) fn begin(&mut self, method: Method) {
        self.0.insert(method, Compared::Running);
    }

    pub(super) fn clear(&mut self) {
        self.0 = Few::default();
    }

    pub(super) fn receive(&mut self, MethodFigures { method, figures }: MethodFigures) {
        self.0.insert(method, figures.map_or_else(Compared::Asking, Compared::Done));
    }
}
