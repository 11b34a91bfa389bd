//! From a data set to a network: projection, padding to the capacity, construction, and the rows of the layers.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::One;

use self::blocks::Units;
use self::line::{Line, Point};
use super::Rational;
use super::factored::Factored;
use super::method::Method;
use super::network::{Affine, Layer, Network};
use super::parameters::Parameters;
use super::progress::Progress;
use super::projection::{self, Projection, WeightOrder};
use super::published::{self, OnLine, Zigzags};
use super::sample::DataSet;
use super::scalar::{Float, Scalar};

mod blocks;
mod floats;
mod integers;
mod line;
mod single;

/// A network and what is worth knowing of how it was made.
#[derive(Clone, Debug)]
pub struct Constructed {
    /// The network, exact.
    pub network: Network,
    /// How the weights of the projection were chosen.
    pub order: WeightOrder,
}

/// Constructs a network for `data`: any number of outputs, any number of samples up to the capacity (theorem 4).
///
/// By [`Method::Published`] and [`Method::Integer`] it reproduces every sample with error exactly 0. By
/// [`Method::Float`] its weights are float64 numbers, held exactly, and the errors are what they are.
#[must_use]
pub fn construct(data: &DataSet, method: Method, progress: &mut Progress<'_>) -> Constructed {
    match method {
        Method::Published => published(data, progress),
        Method::Integer => integers::construct(data, progress),
        Method::Float => floats::construct(data, progress),
    }
}

/// The published construction carried out in float64 from the first operation on.
#[must_use]
pub fn in_floats(data: &DataSet) -> Parameters<Float> {
    let projection = projection::published(data.samples());
    let exact_unit = separating_unit(&projection);
    published_parameters(data, &projection, &Rational::one(), &exact_unit, &mut Progress::new(&mut |_, _, _| {}))
}

fn published(data: &DataSet, progress: &mut Progress<'_>) -> Constructed {
    let projection = projection::published(data.samples());
    let unit = separating_unit(&projection);
    let parameters = published_parameters::<Factored>(data, &projection, &unit, &unit, progress);
    Constructed { network: network(data, &parameters), order: projection.order }
}

/// Twice the common denominator of the positions: in units of its reciprocal every position and every threshold (a mean
/// of two positions) is an integer, so that dividing by a distance adds one factor to a denominator and nothing else.
fn separating_unit(projection: &Projection) -> Rational {
    Rational::from(projection.positions.iter().fold(BigInt::one(), |lcm, t| lcm.lcm(t.denom())) * 2)
}

/// Runs the construction on positions t·unit and converts its parameters back to t.
///
/// The neurons of single points rise within 1/`separating` before them.
fn published_parameters<S: Scalar>(
    data: &DataSet,
    projection: &Projection,
    unit: &Rational,
    separating: &Rational,
    progress: &mut Progress<'_>,
) -> Parameters<S> {
    let line = Line::new(data, projection, &Rational::one());
    let scaled_unit = S::nearest(unit);
    let block = |d: usize| {
        let samples =
            line.grouped().iter().map(|Point { t, y, .. }| (S::nearest(&(t * unit)), S::nearest(&y[d]))).collect();
        published::construct(&OnLine { samples, a1: line.a1, a2: line.k, unit: scaled_unit.clone() }, progress)
    };
    let blocks = if line.k == 0 {
        let leftmost = S::nearest(&(line.first() * unit)) - &scaled_unit;
        let empty = Zigzags { thresholds: vec![leftmost; line.a1], neurons: Vec::new(), constant: S::small(0) };
        vec![empty; line.m]
    } else {
        (0..line.m).map(block).collect()
    };
    let kinks = line.single().iter().map(|point| &point.t - separating.recip()).collect();
    blocks::parameters(&line, projection, &Units { unit, kinks }, &blocks)
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
    Affine::new(row.iter().map(numerator).collect(), numerator(bias), common.value().clone().into())
}
