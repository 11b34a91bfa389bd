//! The table with its undo history.

use crate::math::sample::Draft;

/// The most steps that can be undone.
const MAX_STEPS: usize = 200;

/// A draft and the drafts before and after it. Rows are shared between them, so a step costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    draft: Draft,
    past: Vec<Draft>,
    future: Vec<Draft>,
}

impl Document {
    /// A document without history.
    #[must_use]
    pub fn new(draft: Draft) -> Self {
        Self { draft, past: Vec::new(), future: Vec::new() }
    }

    /// The table as it is.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// Whether there is a step to undo, and one to redo.
    #[must_use]
    pub fn can_undo_redo(&self) -> (bool, bool) {
        (!self.past.is_empty(), !self.future.is_empty())
    }

    /// Replaces the table; `false` where nothing changed.
    pub fn edit(&mut self, draft: Draft) -> bool {
        if draft == self.draft {
            return false;
        }
        self.past.push(std::mem::replace(&mut self.draft, draft));
        if self.past.len() > MAX_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        true
    }

    /// Goes a step back; `false` at the beginning.
    pub fn undo(&mut self) -> bool {
        step(&mut self.past, &mut self.draft, &mut self.future)
    }

    /// Goes a step forward; `false` at the end.
    pub fn redo(&mut self) -> bool {
        step(&mut self.future, &mut self.draft, &mut self.past)
    }
}

fn step(from: &mut Vec<Draft>, draft: &mut Draft, to: &mut Vec<Draft>) -> bool {
    let Some(next) = from.pop() else { return false };
    to.push(std::mem::replace(draft, next));
    true
}
