//! How long the numbers of a network are, and what float64 makes of them.

use serde::{Deserialize, Serialize};

use crate::math::float64::Exactness;
use crate::math::network::Place;
use crate::math::sorting;

/// Go on reducing fractions, counting digits and evaluating in float64, for a slice of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure;

/// How far it came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Measured {
    /// There is more to measure: ask again.
    Partly,
    /// Everything is measured.
    Wholly(Measurement),
}

/// What was measured of a network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measurement {
    /// How long its numbers are.
    pub size: Size,
    /// What float64 makes of it.
    pub float64: Float64Figures,
}

/// How long the fractions of a network are, in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// Decimal digits of all numerators and of all denominators other than 1.
    pub digits: usize,
    /// Digits of the longest entry.
    pub longest: usize,
    /// Where that is.
    pub place: Place,
}

/// What becomes of a network in floating-point arithmetic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Float64Figures {
    /// The largest |weight|, as in a narrow cell.
    pub largest_weight: String,
    /// The largest |f(x_n) − y_n| in float64; `None` where it overflows.
    pub error: Option<f64>,
    /// Whether rounding the float64 outputs to the outputs' common denominator gives every output back exactly.
    pub rounds_back: bool,
    /// Whether float64 evaluates every sample as it is without any rounding on the way: decided, not measured.
    pub is_exact: bool,
    /// The same of float32.
    pub is_exact_in_f32: bool,
    /// What is known of the rounding on the way, in `units`.
    pub exactness: Exactness,
    /// The units in which inputs and outputs are integers, or floating-point numbers.
    pub units: SampleUnits,
}

/// The denominators in whose units inputs and outputs are taken, in decimal; 1 for a column that is taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SampleUnits {
    /// One for each input.
    pub inputs: Vec<String>,
    /// One for each output.
    pub outputs: Vec<String>,
}

impl SampleUnits {
    /// The units other than 1, each once: `1/10`.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut found: Vec<_> = self.inputs.iter().chain(&self.outputs).filter(|unit| *unit != "1").collect();
        sorting::sort(&mut found);
        found.dedup();
        found.into_iter().map(|unit| format!("1/{unit}")).collect()
    }
}
