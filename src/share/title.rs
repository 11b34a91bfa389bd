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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_called_by_its_name() {
        for preset in Preset::ALL {
            assert_eq!(Title::of(&preset.table().draft(), preset.random().as_ref()), Title::Example(preset));
        }
    }
}
