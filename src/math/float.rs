//! Float64: what becomes of exact weights that are rounded, and the forward pass in float64.

use super::Rational;
use super::network::{Affine, Network};
use super::parameters::Parameters;
use super::rounding::nearest_f64;
use super::scalar::Scalar;

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
