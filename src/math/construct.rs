//! From a data set to a network: projection, padding to the capacity, construction, and the rows of the layers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::One;

use super::Rational;
use super::factored::{Factored, Factors};
use super::method::Method;
use super::network::{Affine, Layer, Network};
use super::parameters::Parameters;
use super::progress::Progress;
use super::projection::{self, Projection, WeightOrder};
use super::published::{self, OnLine};
use super::sample::DataSet;
use super::scalar::{Float, Scalar};

/// A network and what is worth knowing of how it was made.
#[derive(Clone, Debug)]
pub struct Constructed {
    /// The network, exact.
    pub network: Network,
    /// Which order of the published weights separated the samples.
    pub order: WeightOrder,
}

/// The network that `method` makes of `data`.
///
/// # Panics
///
/// Where the data set has more than one output.
#[must_use]
pub fn construct(data: &DataSet, method: Method, progress: &mut Progress<'_>) -> Constructed {
    match method {
        Method::Published => exact(data, progress),
    }
}

/// The published construction of `data` in exact arithmetic.
///
/// # Panics
///
/// Where the data set has more than one output.
#[must_use]
pub fn exact(data: &DataSet, progress: &mut Progress<'_>) -> Constructed {
    let projection = projection::published(data.samples());
    // Twice the common denominator makes every position and every threshold (a mean of two positions) an integer,
    // so that dividing by a distance adds one factor to a denominator and nothing else.
    let common = projection.positions.iter().fold(BigInt::one(), |lcm, t| lcm.lcm(t.denom()));
    let unit = Rational::from(common * 2);
    let parameters = parameters::<Factored>(data, &projection, &unit, progress);
    Constructed { network: network(data, &parameters), order: projection.order }
}

/// The published construction carried out in float64 from the first operation on.
///
/// # Panics
///
/// As [`exact`].
#[must_use]
pub fn in_floats(data: &DataSet) -> Parameters<Float> {
    let projection = projection::published(data.samples());
    parameters(data, &projection, &Rational::one(), &mut Progress::new(&mut |_, _, _| {}))
}

/// Runs the construction on positions t·unit and converts its parameters back to t.
fn parameters<S: Scalar>(
    data: &DataSet,
    projection: &Projection,
    unit: &Rational,
    progress: &mut Progress<'_>,
) -> Parameters<S> {
    assert_eq!(data.shape().m(), 1, "the published construction has one output");
    let (a1, a2) = (data.shape().a1(), data.shape().a2());
    let samples = padded(data, projection);
    let samples = samples.iter().map(|(t, y)| (S::nearest(&(t * unit)), S::nearest(y))).collect();
    let unit = S::nearest(unit);
    let zigzags = published::construct(&OnLine { samples, a1, a2, unit: unit.clone() }, progress);
    let weights: Vec<S> = projection.weights.iter().map(S::nearest).collect();
    let scaled = |slopes: Vec<S>| slopes.into_iter().map(|slope| slope * &unit).collect();
    Parameters {
        w1: vec![weights; a1],
        b1: zigzags.thresholds.into_iter().map(|b| -b / &unit).collect(),
        w2: zigzags.neurons.iter().map(|neuron| scaled(neuron.weights())).collect(),
        b2: zigzags.neurons.iter().map(|neuron| neuron.bias.clone()).collect(),
        w3: vec![zigzags.neurons.into_iter().map(|neuron| neuron.sign).collect()],
        b3: vec![zigzags.constant],
    }
}

/// (t, y) sorted by t, with virtual positions one unit apart to the right up to the capacity.
fn padded(data: &DataSet, projection: &Projection) -> Vec<(Rational, Rational)> {
    let outputs = data.samples().iter().map(|sample| sample.output[0].clone());
    let mut line: Vec<_> = projection.positions.iter().cloned().zip(outputs).collect();
    line.sort_by(|left, right| left.0.cmp(&right.0));
    while line.len() < data.shape().capacity() {
        let (t, y) = line.last().expect("a data set has a sample");
        line.push((t + BigInt::one(), y.clone()));
    }
    line
}

fn network(data: &DataSet, parameters: &Parameters<Factored>) -> Network {
    let layer = |weights: &[Vec<Factored>], biases: &[Factored]| -> Layer {
        weights.iter().zip(biases).map(|(row, bias)| over_common_denominator(row, bias)).collect()
    };
    let Parameters { w1, b1, w2, b2, w3, b3 } = parameters;
    Network::new(data.shape(), [layer(w1, b1), layer(w2, b2), layer(w3, b3)])
}

fn over_common_denominator(row: &[Factored], bias: &Factored) -> Affine {
    let common = row.iter().fold(bias.denominator().clone(), |lcm, entry| lcm.common_multiple(entry.denominator()));
    let numerator = |entry: &Factored| entry.numerator() * BigInt::from(entry.denominator().missing(&common).0);
    Affine::new(row.iter().map(numerator).collect(), numerator(bias), Factors::value(&common).into())
}
