//! The check: does the network's output equal the expected one, sample by sample, exactly?

use num_bigint::BigInt;
use num_traits::Zero;

use super::Rational;
use super::forward::Evaluator;
use super::sample::Sample;

/// What a forward pass says of one sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// f(x_n) − y_n for each output, in lowest terms.
    pub differences: Vec<Rational>,
}

impl Verdict {
    /// Whether every output is as expected, with error exactly 0.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.differences.iter().all(Zero::is_zero)
    }
}

/// Evaluates the network at `sample` and compares.
#[must_use]
pub fn check(evaluator: &Evaluator<'_>, sample: &Sample) -> Verdict {
    let outputs = evaluator.output(&sample.input);
    Verdict {
        differences: outputs.iter().zip(&sample.output).map(|(got, expected)| difference(got, expected)).collect(),
    }
}

fn difference((numerator, denominator): &(BigInt, BigInt), expected: &Rational) -> Rational {
    let missing = numerator * expected.denom() - expected.numer() * denominator;
    if missing.is_zero() { Rational::default() } else { Rational::new(missing, denominator * expected.denom()) }
}
