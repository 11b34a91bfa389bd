//! The form for a random table: a seed and two ranges.

use std::str::FromStr;

use super::whole;
use crate::math::shape::Shape;
use crate::share::random::{RandomFault, RandomTable};
use crate::words::{self, Text};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RandomField {
    /// The seed, from 0 to 2^64 − 1.
    Seed,
    /// The least input, a 64-bit integer.
    InputsFrom,
    /// The greatest input, a 64-bit integer.
    InputsTo,
    /// The least output, a 64-bit integer.
    OutputsFrom,
    /// The greatest output, a 64-bit integer.
    OutputsTo,
}

/// What is typed, whatever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RandomForm {
    texts: [String; RandomField::ALL.len()],
}

/// Why the form stands for no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RandomFormFault {
    /// A field without a whole number, or with one beyond 64 bits.
    NotWhole(RandomField),
    /// Numbers that no table is made from.
    Impossible(RandomFault),
}

impl RandomField {
    /// All, in the order of the form.
    pub const ALL: [Self; 5] = [Self::Seed, Self::InputsFrom, Self::InputsTo, Self::OutputsFrom, Self::OutputsTo];

    /// Its name.
    #[must_use]
    pub fn label(self) -> Text {
        words::RANDOM_FIELDS[self as usize]
    }
}

impl RandomFormFault {
    /// What is wrong, in words.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::NotWhole(field) => words::not_whole(&field.label()),
            Self::Impossible(fault) => words::random_fault(fault),
        }
    }
}

impl Default for RandomForm {
    /// Seed 1, and numbers from 0 to 99.
    fn default() -> Self {
        Self { texts: ["1", "0", "99", "0", "99"].map(str::to_owned) }
    }
}

impl RandomForm {
    /// The form that stands for `table`.
    #[must_use]
    pub fn of(table: &RandomTable) -> Self {
        let (inputs, outputs) = (table.input_range(), table.output_range());
        let ends = [inputs.0, inputs.1, outputs.0, outputs.1].map(|end| end.to_string());
        let [inputs_from, inputs_to, outputs_from, outputs_to] = ends;
        Self { texts: [table.seed().to_string(), inputs_from, inputs_to, outputs_from, outputs_to] }
    }

    /// What is typed in a field.
    #[must_use]
    pub fn text(&self, field: RandomField) -> &str {
        &self.texts[field as usize]
    }

    /// The form with another text in a field.
    #[must_use]
    pub fn with(mut self, field: RandomField, text: String) -> Self {
        self.texts[field as usize] = text;
        self
    }

    /// As many samples as a network of this shape fits.
    ///
    /// # Errors
    ///
    /// Where a field has no whole number, or there is no such table.
    pub fn table(&self, shape: Shape) -> Result<RandomTable, RandomFormFault> {
        let seed = self.whole(RandomField::Seed)?;
        let inputs = (self.whole(RandomField::InputsFrom)?, self.whole(RandomField::InputsTo)?);
        let outputs = (self.whole(RandomField::OutputsFrom)?, self.whole(RandomField::OutputsTo)?);
        RandomTable::new(shape, shape.capacity(), seed, inputs, outputs).map_err(RandomFormFault::Impossible)
    }

    fn whole<N: FromStr>(&self, field: RandomField) -> Result<N, RandomFormFault> {
        whole::read(self.text(field)).ok_or(RandomFormFault::NotWhole(field))
    }
}
