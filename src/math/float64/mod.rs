//! Float64: what becomes of exact weights that are rounded, and the forward pass in float64.

mod certificate;
mod dyadic;
mod exactness;
mod format;
mod precision;
mod tally;

pub use certificate::{Bits, Certificate, Certifier};
pub use exactness::{Exactness, ExactnessPass, Guarantee};
pub use format::Format;
pub use precision::{OrderedPass, Precision};
pub use tally::Tally;

use num_bigint::BigInt;

use dyadic::Dyadic;

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
    let entries = || weights.iter().chain([&bias]).map(|&value| Dyadic::of_float(value));
    let least = entries().map(|entry| entry.exponent).min().unwrap_or(0).min(0);
    let numerator = |entry: Dyadic| BigInt::from(entry.odd) << (entry.exponent - least);
    let weights = entries().take(weights.len()).map(numerator).collect();
    Affine::new(weights, numerator(Dyadic::of_float(bias)), BigInt::from(1) << -least)
}

/// f(x) in float64, for the input rounded to float64.
#[must_use]
pub fn forward(parameters: &Parameters<f64>, input: &[Rational]) -> Vec<f64> {
    let input: Vec<f64> = input.iter().map(f64::nearest).collect();
    let first = rectified(affine(&parameters.w1, &parameters.b1, &input));
    let second = rectified(affine(&parameters.w2, &parameters.b2, &first));
    affine(&parameters.w3, &parameters.b3, &second)
}

/// f(x_n) − y_n for f in float64, rounded only then; `None` where it overflowed on the way.
#[must_use]
pub fn errors(parameters: &Parameters<f64>, input: &[Rational], expected: &[Rational]) -> Vec<Option<f64>> {
    let outputs = forward(parameters, input);
    outputs.into_iter().zip(expected).map(|(got, y)| Some(f64::nearest(&tally::error(got, y)?))).collect()
}

/// Each sum from left to right, as hardware has it; several sums at once, since an addition waits for the one before.
fn affine(weights: &[Vec<f64>], biases: &[f64], values: &[f64]) -> Vec<f64> {
    let mut sums = biases.to_vec();
    for (rows, sums) in weights.chunks(4).zip(sums.chunks_mut(4)) {
        if let ([a, b, c, d], [sum_a, sum_b, sum_c, sum_d]) = (rows, &mut *sums) {
            for ((((a, b), c), d), value) in a.iter().zip(b).zip(c).zip(d).zip(values) {
                *sum_a += a * value;
                *sum_b += b * value;
                *sum_c += c * value;
                *sum_d += d * value;
            }
        } else {
            for (row, sum) in rows.iter().zip(sums) {
                row.iter().zip(values).for_each(|(weight, value)| *sum += weight * value);
            }
        }
    }
    sums
}

fn rectified(values: Vec<f64>) -> Vec<f64> {
    // Unlike f64::max, a comparison lets a NaN through, so that an overflow is not mistaken for 0.
    values.into_iter().map(|value| if value < 0.0 { 0.0 } else { value }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sum_is_taken_from_left_to_right() {
        const LENGTH: usize = 11;
        let value = |n: usize| 1.0 / (n as f64 - 20.5);
        let values: Vec<_> = (0..LENGTH).map(value).collect();
        let sum = |row: &[f64], bias| row.iter().zip(&values).fold(bias, |sum, (weight, value)| sum + weight * value);
        for count in 1..10 {
            let row = |row: usize| (0..LENGTH).map(|k| value(LENGTH * row + k)).collect::<Vec<_>>();
            let (rows, biases): (Vec<_>, Vec<_>) = (0..count).map(|n| (row(n), value(n))).unzip();
            let expected: Vec<_> = rows.iter().zip(&biases).map(|(row, &bias)| sum(row, bias)).collect();
            assert_eq!(affine(&rows, &biases, &values), expected);
            let bias_last = rows.iter().zip(&biases).map(|(row, bias)| sum(row, 0.0) + bias);
            assert!(count < 9 || bias_last.ne(expected), "another order would do as well");
        }
    }
}
