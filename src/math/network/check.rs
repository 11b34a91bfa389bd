//! The check: does the network's output equal the expected one, sample by sample, exactly?

use std::borrow::Borrow;

use num_traits::{Signed, Zero};

use crate::math::Rational;
use crate::math::network::Network;
use crate::math::network::forward::Evaluator;
use crate::math::table::sample::Sample;

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

    /// The largest |f(x_n) − y_n| of the outputs.
    #[must_use]
    pub fn error(&self) -> Rational {
        self.differences.iter().map(Signed::abs).fold(Rational::zero(), Ord::max)
    }
}

/// Evaluates the network at `sample` and compares.
///
/// ```
/// use num_bigint::BigInt;
/// use zerofit::math::Rational;
/// use zerofit::math::network::{Affine, Network, check::check, forward::Evaluator};
/// use zerofit::math::shape::Shape;
/// use zerofit::math::table::sample::Sample;
///
/// // f(x) = relu(relu(x − 1/2)) + 1, made by hand.
/// let row = |weight: i32, bias: i32, denominator: i32| Affine::new(vec![weight.into()], bias.into(), denominator.into());
/// let layers = [vec![row(2, -1, 2)], vec![row(1, 0, 1)], vec![row(1, 1, 1)]];
/// let network = Network::new(Shape::new(1, 1, 1, 1).expect("widths"), layers);
///
/// let exact = |numerator: i32, denominator: i32| Rational::new(BigInt::from(numerator), BigInt::from(denominator));
/// let sample = |input, output| Sample { row: 0, input: vec![input], output: vec![output] };
/// let evaluator = Evaluator::new(&network);
/// assert!(check(&evaluator, &sample(exact(5, 2), exact(3, 1))).is_exact());
/// let off = check(&evaluator, &sample(exact(5, 6), exact(1, 1)));
/// assert_eq!(off.differences, [exact(1, 3)]);
/// ```
#[must_use]
pub fn check(evaluator: &Evaluator<impl Borrow<Network>>, sample: &Sample) -> Verdict {
    let outputs = evaluator.output(&sample.input);
    let differences = outputs.iter().zip(&sample.output).map(|(got, expected)| {
        let difference = got - expected;
        if difference.is_zero() { Rational::zero() } else { difference.reduced() }
    });
    Verdict { differences: differences.collect() }
}

/// Whether every output is as expected: [`Verdict::is_exact`] without working out by how much they are not.
#[must_use]
pub fn is_exact(evaluator: &Evaluator<impl Borrow<Network>>, sample: &Sample) -> bool {
    let outputs = evaluator.output(&sample.input);
    outputs.iter().zip(&sample.output).all(|(got, expected)| (got - expected).is_zero())
}
