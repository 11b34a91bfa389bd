//! The published construction for a data set, in exact fractions or in float64.

mod assembly;
pub mod zigzags;

use num_bigint::BigInt;
use num_traits::One;

use crate::math::Rational;
use crate::math::construct::Constructed;
use crate::math::construct::positions::{Point, Positions};
use crate::math::construct::progress::Progress;
use crate::math::construct::projection::{self, Projected, Projection};
use crate::math::exact::factored::Factored;
use crate::math::exact::fraction::common_denominator;
use crate::math::exact::scalar::{Float, Scalar};
use crate::math::network::parameters::Parameters;
use crate::math::network::{Affine, Layer, Network};
use crate::math::table::sample::DataSet;
use assembly::Units;
use zigzags::{Problem, Zigzags};

/// The published construction carried out in float64 from the first operation on.
#[must_use]
pub fn in_floats(data: &DataSet) -> Parameters<Float> {
    let projection = projection::published(data.samples());
    let exact_unit = separating_unit(&projection);
    published_parameters(data, &projection, &Rational::one(), &exact_unit, &mut Progress::ignored())
}

pub(super) fn construct(samples: &Projected, progress: &mut Progress<'_>) -> Constructed {
    let (data, projection) = (samples.data(), samples.published());
    let unit = separating_unit(projection);
    let parameters = published_parameters::<Factored>(data, projection, &unit, &unit, progress);
    Constructed { network: network(data, &parameters), order: projection.order }
}

/// Twice the common denominator of the positions: in units of its reciprocal every position and every threshold (a mean
/// of two positions) is an integer, so that dividing by a distance adds one factor to a denominator and nothing else.
fn separating_unit(projection: &Projection) -> Rational {
    Rational::from(common_denominator(projection.positions.iter().map(Rational::denom)) * 2)
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
    let positions = Positions::new(data, projection, &Rational::one());
    let scaled_unit = S::nearest(unit);
    let block = |d: usize| {
        let samples =
            positions.grouped().iter().map(|Point { t, y, .. }| (S::nearest(&(t * unit)), S::nearest(&y[d]))).collect();
        zigzags::construct(&Problem { samples, a1: positions.a1, a2: positions.k, unit: scaled_unit.clone() }, progress)
    };
    let blocks = if positions.k == 0 {
        let leftmost = S::nearest(&(positions.first() * unit)) - &scaled_unit;
        let empty = Zigzags { thresholds: vec![leftmost; positions.a1], neurons: Vec::new(), constant: S::small(0) };
        vec![empty; positions.m]
    } else {
        (0..positions.m).map(block).collect()
    };
    let kinks = positions.single().iter().map(|point| &point.t - separating.recip()).collect();
    assembly::parameters(&positions, projection, &Units { unit, kinks }, &blocks)
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
