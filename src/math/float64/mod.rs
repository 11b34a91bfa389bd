//! Float64: what becomes of exact weights that are rounded, and the forward pass in float64.

mod precision;
mod tally;

pub use precision::Precision;
pub use tally::Tally;

use num_bigint::BigInt;
use num_traits::float::FloatCore;

use crate::math::Rational;
use crate::math::exact::rounding::nearest_f64;
use crate::math::exact::scalar::Scalar;
use crate::math::network::parameters::Parameters;
use crate::math::network::{Affine, Layer, Network};
use crate::math::shape::Shape;

/// Every parameter of `network`, rounded to the nearest float64.
#[must_use]
pub fn rounded(network: &Network) -> Parameters<f64> {
    let [first, second, third] = network.layers();
    let weights = |layer: &[Affine]| -> Vec<Vec<f64>> { layer.iter().map(row).collect() };
    let biases =
        |layer: &[Affine]| layer.iter().map(|neuron| nearest_f64(neuron.bias(), neuron.denominator())).collect();
    Parameters {
        w1: weights(first),
        b1: biases(first),
        w2: weights(second),
        b2: biases(second),
        w3: weights(third),
        b3: biases(third),
    }
}

fn row(neuron: &Affine) -> Vec<f64> {
    neuron.weights().iter().map(|weight| nearest_f64(weight, neuron.denominator())).collect()
}

/// The network whose weights are exactly those of `parameters`.
///
/// A weight that overflowed is the largest float64 there is, and one that is not a number is 0: samples so large that
/// this happens get a network all the same, with an error to match.
///
/// # Panics
///
/// Where the arrays do not fit `shape`.
#[must_use]
pub fn exact(shape: Shape, parameters: &Parameters<f64>) -> Network {
    let Parameters { w1, b1, w2, b2, w3, b3 } = parameters;
    let layer = |weights: &[Vec<f64>], biases: &[f64]| -> Layer {
        weights.iter().zip(biases).map(|(row, &bias)| exact_row(row, bias)).collect()
    };
    Network::new(shape, [layer(w1, b1), layer(w2, b2), layer(w3, b3)])
}

fn exact_row(weights: &[f64], bias: f64) -> Affine {
    let entries: Vec<_> = weights.iter().chain([&bias]).map(|&value| dyadic(value)).collect();
    let least = entries.iter().map(|&(_, exponent)| exponent).min().unwrap_or(0).min(0);
    let mut numerators: Vec<_> =
        entries.iter().map(|(mantissa, exponent)| BigInt::from(*mantissa) << (exponent - least)).collect();
    let bias = numerators.pop().unwrap_or_default();
    Affine::new(numerators, bias, BigInt::from(1) << -least)
}

/// The number that `value`, which is finite, is.
fn exact_value(value: f64) -> Rational {
    let (odd, exponent) = dyadic(value);
    let power = BigInt::from(1) << exponent.unsigned_abs();
    if exponent < 0 {
        Rational::from_lowest_terms(odd.into(), power)
    } else {
        Rational::from(BigInt::from(odd) * power)
    }
}

/// The value as mantissa·2^exponent, the mantissa odd or 0.
fn dyadic(value: f64) -> (i64, i64) {
    let finite = if value.is_nan() { 0.0 } else { value.clamp(f64::MIN, f64::MAX) };
    let (mantissa, exponent, sign) = finite.integer_decode();
    let zeros = mantissa.trailing_zeros();
    if mantissa == 0 {
        return (0, 0);
    }
    let odd = i64::try_from(mantissa >> zeros).unwrap_or(i64::MAX);
    (odd * i64::from(sign), i64::from(exponent) + i64::from(zeros))
}

/// f(x) in float64, for the input rounded to float64.
#[must_use]
pub fn forward(parameters: &Parameters<f64>, input: &[Rational]) -> Vec<f64> {
    let input: Vec<f64> = input.iter().map(f64::nearest).collect();
    let first = rectified(affine(&parameters.w1, &parameters.b1, &input));
    let second = rectified(affine(&parameters.w2, &parameters.b2, &first));
    affine(&parameters.w3, &parameters.b3, &second)
}

/// f(x_n) − y_n in float64, `None` where it overflowed on the way.
#[must_use]
pub fn errors(parameters: &Parameters<f64>, input: &[Rational], expected: &[Rational]) -> Vec<Option<f64>> {
    let outputs = forward(parameters, input);
    let error = |(got, y): (f64, &Rational)| Some(got - f64::nearest(y)).filter(|error| error.is_finite());
    outputs.into_iter().zip(expected).map(error).collect()
}

fn affine(weights: &[Vec<f64>], biases: &[f64], values: &[f64]) -> Vec<f64> {
    let sum = |(row, bias): (&Vec<f64>, &f64)| row.iter().zip(values).fold(*bias, |sum, (w, value)| sum + w * value);
    weights.iter().zip(biases).map(sum).collect()
}

fn rectified(values: Vec<f64>) -> Vec<f64> {
    // Unlike f64::max, a comparison lets a NaN through, so that an overflow is not mistaken for 0.
    values.into_iter().map(|value| if value < 0.0 { 0.0 } else { value }).collect()
}
