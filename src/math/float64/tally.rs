//! What becomes of a network in float64, sample by sample.

use num_bigint::BigInt;
use num_traits::{One, Signed};

use super::dyadic::Dyadic;
use super::{forward, rounded};
use crate::math::Rational;
use crate::math::exact::fraction::common_denominator;
use crate::math::exact::scalar::Scalar;
use crate::math::network::Network;
use crate::math::network::parameters::Parameters;
use crate::math::table::sample::DataSet;

/// A network evaluated in float64 against the outputs it was made for.
#[derive(Clone, Debug)]
pub struct Tally {
    parameters: Parameters<f64>,
    /// The common denominator of every output.
    denominators: Vec<BigInt>,
    /// The largest |f(x_n) − y_n| so far; infinite where a value overflowed on the way.
    pub largest_error: f64,
    /// How many samples so far have outputs that, rounded to the common denominator of all samples' outputs, are as
    /// expected.
    pub given_back: usize,
}

impl Tally {
    /// Nothing evaluated yet.
    #[must_use]
    pub fn new(network: &Network, data: &DataSet) -> Self {
        let common = |d: usize| common_denominator(data.samples().iter().map(|sample| sample.output[d].denom()));
        let denominators = (0..data.shape().m()).map(common).collect();
        Self { parameters: rounded(network), denominators, largest_error: 0.0, given_back: 0 }
    }

    /// Evaluates one sample.
    pub fn add(&mut self, input: &[Rational], output: &[Rational]) {
        let values = forward(&self.parameters, input);
        let mut given_back = true;
        for ((value, expected), denominator) in values.into_iter().zip(output).zip(&self.denominators) {
            let error = error(value, expected);
            let magnitude = error.as_ref().map_or(f64::INFINITY, |error| f64::nearest(&error.abs()));
            self.largest_error = self.largest_error.max(magnitude);
            given_back &= error.is_some_and(|error| is_less_than_half(&error, denominator));
        }
        self.given_back += usize::from(given_back);
    }

    /// The largest magnitude of a parameter, rounded to float64.
    #[must_use]
    pub fn largest_weight(&self) -> f64 {
        let Parameters { w1, b1, w2, b2, w3, b3 } = &self.parameters;
        let all = [w1, w2, w3].into_iter().flatten().chain([b1, b2, b3]).flatten();
        all.fold(0.0, |largest, weight| weight.abs().max(largest))
    }
}

/// `value` − `expected`, exactly; `None` where the value overflowed.
pub(super) fn error(value: f64, expected: &Rational) -> Option<Rational> {
    value.is_finite().then(|| Dyadic::of_float(value).value() - expected)
}

/// Whether a number rounds to the multiple of 1/`denominator` that it is this far away from.
fn is_less_than_half(error: &Rational, denominator: &BigInt) -> bool {
    error.abs() * denominator * BigInt::from(2) < Rational::one()
}
