//! What is on the page, with its undo history.

use std::mem;

use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::math::table::sample::Draft;
use crate::share::kept::{Kept, Step};
use crate::share::link::{Shared, Table};
use crate::share::presets::Preset;
use crate::share::random::RandomTable;
use crate::share::title::Title;

/// The most steps that can be undone.
const MAX_STEPS: usize = 200;

/// The table as typed, where it came from, and how the network is to be constructed.
#[derive(Clone, Debug, Eq)]
pub struct Content {
    /// The table.
    pub draft: Draft,
    /// The random table that this is, as long as nobody has changed it: its link is its seed.
    pub random: Option<RandomTable>,
    /// The construction.
    pub method: Method,
    /// The example that edits have made this of, which its title tells.
    pub example: Option<Preset>,
}

/// What it was made of is no part of it: a link to the same table does not know.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        (self.method, &self.random) == (other.method, &other.random) && self.draft == other.draft
    }
}

impl Content {
    /// What a link holds.
    #[must_use]
    pub fn opened(shared: &Shared) -> Self {
        let random = if let Table::Random(random) = &shared.table { Some(random.clone()) } else { None };
        Self { draft: shared.table.draft(), random, method: shared.method, example: None }
    }

    /// An example, by the construction that it is there to show.
    #[must_use]
    pub fn example(preset: Preset) -> Self {
        Self::opened(&Shared { table: preset.table(), method: preset.method() })
    }

    /// What the table is called: what came of an example is called after it.
    #[must_use]
    pub fn title(&self) -> Title {
        match (Title::of(&self.draft, self.random.as_ref()), self.example) {
            (Title::Own, Some(example)) => Title::Changed(example),
            (title, _) => title,
        }
    }

    /// What a link to this holds.
    #[must_use]
    pub fn shared(&self) -> Shared {
        let table = match &self.random {
            Some(random) => Table::Random(random.clone()),
            None => Table::Typed(self.draft.clone()),
        };
        Shared { table, method: self.method }
    }

    fn kept(&self) -> Step {
        Step { shared: self.shared(), example: self.example }
    }

    fn restored(step: &Step) -> Self {
        Self { example: step.example, ..Self::opened(&step.shared) }
    }

    /// The same table for a network of another shape. A random table of another shape would be another table, so it
    /// counts as typed from here on.
    #[must_use]
    pub fn with_shape(&self, shape: Shape) -> Self {
        if shape == self.draft.shape { self.clone() } else { self.edited(Draft { shape, ..self.draft.clone() }) }
    }

    /// The same construction of another table, which was typed.
    #[must_use]
    pub fn with_draft(&self, draft: Draft) -> Self {
        Self { draft, random: None, method: self.method, example: None }
    }

    /// The same construction of what an edit has made of this table.
    #[must_use]
    pub fn edited(&self, draft: Draft) -> Self {
        let (Title::Example(example) | Title::Changed(example)) = self.title() else { return self.with_draft(draft) };
        Self { example: Some(example), ..self.with_draft(draft) }
    }
}

/// Content, and what it was before and after. Rows are shared between the steps, so a step costs little.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    content: Content,
    past: Vec<Content>,
    future: Vec<Content>,
}

impl Document {
    /// A document without history.
    #[must_use]
    pub fn new(content: Content) -> Self {
        Self { content, past: Vec::new(), future: Vec::new() }
    }

    /// The document that was kept.
    #[must_use]
    pub fn restored(kept: &Kept) -> Self {
        let steps = |steps: &[Step]| steps.iter().map(Content::restored).collect();
        let (past, mut future): (Vec<_>, Vec<_>) = (steps(kept.past()), steps(kept.future()));
        future.reverse();
        Self { content: Content::restored(kept.present()), past, future }
    }

    /// What a browser keeps of this in a page that it may load again with one of the fragments `replaces` in its address.
    #[must_use]
    pub fn kept(&self, replaces: Vec<String>) -> Kept {
        let past = self.past.iter().map(Content::kept).collect();
        let future = self.future.iter().rev().map(Content::kept).collect();
        Kept::new(past, self.content.kept(), future, replaces)
    }

    /// What is on the page.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Replaces the content; `false` where nothing changed.
    pub fn edit(&mut self, content: Content) -> bool {
        if content == self.content {
            return false;
        }
        self.past.push(mem::replace(&mut self.content, content));
        if self.past.len() > MAX_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        true
    }

    /// Goes a step back; `false` at the beginning.
    pub fn undo(&mut self) -> bool {
        step(&mut self.past, &mut self.content, &mut self.future)
    }

    /// Goes a step forward; `false` at the end.
    pub fn redo(&mut self) -> bool {
        step(&mut self.future, &mut self.content, &mut self.past)
    }
}

fn step(from: &mut Vec<Content>, content: &mut Content, to: &mut Vec<Content>) -> bool {
    let Some(next) = from.pop() else { return false };
    to.push(mem::replace(content, next));
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::edit::remove_rows;
    use crate::share::presets::Preset;

    #[test]
    fn what_was_kept_is_restored_with_every_step() {
        let content = |preset: Preset| Content::opened(&Shared { table: preset.table(), method: Method::default() });
        let mut document = Document::new(content(Preset::Article));
        for preset in [Preset::Xor, Preset::Sine, Preset::Article] {
            document.edit(content(preset));
        }
        document.undo();
        document.undo();
        assert_eq!(Document::restored(&document.kept(vec!["1abc".to_owned()])), document);
    }

    #[test]
    fn what_came_of_an_example_is_called_after_it_when_it_is_restored() {
        let draft = remove_rows(&Preset::Sine.table().draft(), 0..1);
        let document = Document::new(Content::example(Preset::Sine).edited(draft));
        let restored = Document::restored(&document.kept(Vec::new()));
        assert_eq!(restored.content().title(), Title::Changed(Preset::Sine));
    }
}
