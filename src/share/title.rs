//! What a table is called: after the example or the seed that it comes from.

use std::rc::Rc;

use super::data::Data;
use super::presets::Preset;
use super::random::RandomTable;
use crate::math::table::sample::Draft;

/// Where a table comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Title {
    /// It is an example as it was made.
    Example(Preset),
    /// It was an example before somebody edited it.
    Changed(Preset),
    /// It came with the page as a file, and is as it was.
    Data(Data),
    /// It was drawn at random with this seed.
    Random(u64),
    /// It has a name of its own.
    Named(Rc<str>),
    /// Somebody's own, without a name.
    Own,
}

impl Title {
    /// The title of the table `draft`, which is `random` where that is given.
    #[must_use]
    pub fn of(draft: &Draft, random: Option<&RandomTable>) -> Self {
        let example = Preset::ALL.into_iter().find(|preset| match (preset.random(), random) {
            (Some(theirs), Some(random)) => theirs == *random,
            (None, None) => preset.table().draft() == *draft,
            (Some(_), None) | (None, Some(_)) => false,
        });
        match (example, random) {
            (Some(example), _) => Self::Example(example),
            (None, Some(random)) => Self::Random(random.seed()),
            (None, None) => match Data::of(draft) {
                Some(data) => Self::Data(data),
                None if draft.names.table.is_empty() => Self::Own,
                None => Self::Named(draft.names.table.as_str().into()),
            },
        }
    }

    /// The title after an edit that has made `next` of the table: what came of an example is called after it.
    #[must_use]
    pub fn edited(&self, next: Self) -> Self {
        match (self, next) {
            (Self::Example(preset) | Self::Changed(preset), Self::Own) => Self::Changed(*preset),
            (_, next) => next,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Width;

    #[test]
    fn every_example_is_called_by_its_name() {
        for preset in Preset::ALL {
            assert_eq!(Title::of(&preset.table().draft(), preset.random().as_ref()), Title::Example(preset));
        }
    }

    #[test]
    fn an_edited_example_is_a_changed_one_until_it_is_the_same_again() {
        let draft = Preset::Xor.table().draft();
        let wider = draft.shape.with(Width::A1, 3).expect("a shape");
        let changed = Title::of(&Draft { shape: wider, ..draft.clone() }, None);
        assert_eq!(changed, Title::Own);
        let title = Title::Example(Preset::Xor).edited(changed.clone());
        assert_eq!(title, Title::Changed(Preset::Xor));
        assert_eq!(title.edited(changed.clone()), title);
        assert_eq!(title.edited(Title::of(&draft, None)), Title::Example(Preset::Xor));
        assert_eq!(Title::Own.edited(changed), Title::Own);
    }
}
