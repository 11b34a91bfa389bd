//! The form for training: seed, starts, iterations, and where to start.

use std::ops::RangeInclusive;

use super::whole;
use crate::math::exact::rounding::nearest_f64;
use crate::math::table::number::{NumberFault, parse};
use crate::training::run::{MAX_ITERATIONS, MAX_STARTS, Settings};
use crate::training::start::Start;
use crate::words::{Text, field_fault, training as words};

/// A field of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrainingField {
    /// The seed, from 0 to 2^32 − 1.
    Seed,
    /// The number of starts, from 1 to [`MAX_STARTS`].
    Starts,
    /// The most iterations of a start, from 1 to [`MAX_ITERATIONS`].
    Iterations,
    /// The noise ε on the constructed network, from 0 to 1.
    Noise,
}

/// Which weights descent starts from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StartFrom {
    /// Random weights, others for each start.
    #[default]
    Random,
    /// The weights of the constructed network, each with noise.
    Constructed,
}

/// What is typed and chosen, whatever it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrainingForm {
    texts: [String; 4],
    start_from: StartFrom,
}

/// Why the form stands for no settings.
#[derive(Clone, Debug, PartialEq)]
pub enum TrainingFormFault {
    /// A field without a whole number of this range.
    NotWhole(TrainingField, RangeInclusive<u64>),
    /// A noise that is no number.
    NoiseUnreadable(NumberFault),
    /// A noise below 0 or above 1.
    NoiseOutside,
}

impl TrainingField {
    /// Its name.
    #[must_use]
    pub fn label(self) -> Text {
        match self {
            Self::Seed => words::SEED,
            Self::Starts => words::STARTS,
            Self::Iterations => words::ITERATIONS,
            Self::Noise => words::NOISE,
        }
    }
}

impl TrainingFormFault {
    /// What is wrong, in words.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::NotWhole(field, range) => words::whole_between(&field.label(), range),
            Self::NoiseUnreadable(fault) => field_fault(&TrainingField::Noise.label(), *fault),
            Self::NoiseOutside => words::NOISE_FAULT.into(),
        }
    }
}

impl Default for TrainingForm {
    /// 12 random starts with at most 1000 iterations each.
    fn default() -> Self {
        Self { texts: ["1", "12", "1000", "0.001"].map(str::to_owned), start_from: StartFrom::Random }
    }
}

impl TrainingForm {
    /// What is typed in a field.
    #[must_use]
    pub fn text(&self, field: TrainingField) -> &str {
        &self.texts[field as usize]
    }

    /// Which weights descent starts from.
    #[must_use]
    pub fn start_from(&self) -> StartFrom {
        self.start_from
    }

    /// The form with starts that begin elsewhere; the noise counts only near the constructed network.
    #[must_use]
    pub fn starting_from(self, start_from: StartFrom) -> Self {
        Self { start_from, ..self }
    }

    /// The form with another text in a field.
    #[must_use]
    pub fn with(mut self, field: TrainingField, text: String) -> Self {
        self.texts[field as usize] = text;
        self
    }

    /// The settings that the texts stand for.
    ///
    /// # Errors
    ///
    /// With the first field that has no number it can use.
    pub fn settings(&self) -> Result<Settings, TrainingFormFault> {
        Ok(Settings {
            seed: self.whole(TrainingField::Seed, 0..=u32::MAX)?,
            starts: self.whole(TrainingField::Starts, 1..=MAX_STARTS)?,
            iterations: self.whole(TrainingField::Iterations, 1..=MAX_ITERATIONS)?,
            start: match self.start_from {
                StartFrom::Random => Start::Random,
                StartFrom::Constructed => Start::Constructed { noise: self.noise()? },
            },
        })
    }

    fn whole<N>(&self, field: TrainingField, range: RangeInclusive<N>) -> Result<N, TrainingFormFault>
    where
        N: std::str::FromStr + PartialOrd + Copy + TryInto<u64>,
    {
        let end = |end: N| end.try_into().unwrap_or(u64::MAX);
        let fault = || TrainingFormFault::NotWhole(field, end(*range.start())..=end(*range.end()));
        whole::within(self.text(field), &range).ok_or_else(fault)
    }

    /// Written as every number of the page: `0.001`, `1e-3`, `1/1000`. A comma can be nothing but the decimal sign here, and
    /// the keypads of some phones have no point.
    fn noise(&self) -> Result<f64, TrainingFormFault> {
        let text = self.text(TrainingField::Noise).replacen([',', '，'], ".", 1);
        let number = parse(&text).map_err(TrainingFormFault::NoiseUnreadable)?;
        let noise = nearest_f64(number.numer(), number.denom());
        if (0.0..=1.0).contains(&noise) { Ok(noise) } else { Err(TrainingFormFault::NoiseOutside) }
    }
}
