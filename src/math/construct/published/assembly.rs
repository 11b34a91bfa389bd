//! From blocks of zig-zags on the line to the six parameter arrays, over any scalar.

use super::zigzags::Zigzags;
use crate::math::Rational;
use crate::math::construct::positions::{Point, Positions};
use crate::math::construct::projection::Projection;
use crate::math::construct::single::{Ramp, Tail, Target, weights};
use crate::math::construct::zigzag::Neuron;
use crate::math::exact::scalar::Scalar;
use crate::math::network::parameters::Parameters;

/// Where the positions t·`unit` are computed with, and where the neurons of the single points begin to rise.
pub(super) struct Units<'a> {
    /// What positions are multiplied by.
    pub(super) unit: &'a Rational,
    /// For every single point, a position before it and not before the previous one.
    pub(super) kinks: Vec<Rational>,
}

/// The parameters of the network whose block for output d is `blocks[d]`, all with the thresholds of the first.
///
/// Where a2 < m the blocks have no neurons, and their thresholds lie below all positions.
pub(super) fn parameters<S: Scalar>(
    positions: &Positions,
    projection: &Projection,
    units: &Units<'_>,
    blocks: &[Zigzags<S>],
) -> Parameters<S> {
    let unit = S::nearest(units.unit);
    let thresholds = &blocks[0].thresholds;
    let targets = targets(positions, units, thresholds.last().expect("a shape has a first layer"));
    let rows = second_layer(positions.a1, &unit, blocks, &targets);
    let (w2, b2) = rows.into_iter().map(|row| (row.weights, row.bias)).unzip();
    let constants: Vec<S> = blocks.iter().map(|block| block.constant.clone()).collect();
    let tails = blocks.iter().enumerate().flat_map(|(d, block)| tails(d, block)).collect();
    let single = weights(tails, &constants, targets);
    Parameters {
        w1: vec![projection.weights.iter().map(S::nearest).collect(); positions.a1],
        b1: thresholds.iter().map(|b| -b.clone() / &unit).collect(),
        w2,
        b2,
        w3: (0..positions.m).map(|d| output_row(d, blocks, &single)).collect(),
        b3: constants,
    }
}

/// The single points, at their distances from the threshold `last`.
fn targets<S: Scalar>(positions: &Positions, units: &Units<'_>, last: &S) -> Vec<Target<S>> {
    let distance = |t: &Rational| S::nearest(&(t * units.unit)) - last;
    let points = positions.single().iter().zip(&units.kinks);
    points.map(|(point, kink)| target(point, distance(&point.t), &distance(kink))).collect()
}

/// A single point at distance `at` whose neuron begins to rise at the distance `begin`.
fn target<S: Scalar>(point: &Point, at: S, begin: &S) -> Target<S> {
    let slope = S::small(1) / &(at.clone() - begin);
    let neuron = Ramp { at: -(slope.clone() * begin), slope };
    Target { at, y: point.y.iter().map(S::nearest).collect(), neuron }
}

/// Weights on the first layer, and a bias.
struct Row<S> {
    weights: Vec<S>,
    bias: S,
}

/// The zig-zags of all blocks, then the neurons of the single points.
fn second_layer<S: Scalar>(a1: usize, unit: &S, blocks: &[Zigzags<S>], targets: &[Target<S>]) -> Vec<Row<S>> {
    let zigzags = blocks.iter().flat_map(|block| &block.neurons).map(|neuron| zigzag_row(neuron, unit));
    zigzags.chain(targets.iter().map(|target| ramp_row(a1, &target.neuron, unit))).collect()
}

fn zigzag_row<S: Scalar>(neuron: &Neuron<S>, unit: &S) -> Row<S> {
    let weights = neuron.weights().into_iter().map(|change| change * unit).collect();
    Row { weights, bias: neuron.bias.clone() }
}

/// A ramp takes the last first-layer neuron alone.
fn ramp_row<S: Scalar>(a1: usize, ramp: &Ramp<S>, unit: &S) -> Row<S> {
    let mut weights = vec![S::small(0); a1];
    weights[a1 - 1] = ramp.slope.clone() * unit;
    Row { weights, bias: ramp.at.clone() }
}

/// Row d of W3: the signs of output d's own block, 0 for the others, then what each single point adds.
fn output_row<S: Scalar>(d: usize, blocks: &[Zigzags<S>], single: &[Vec<S>]) -> Vec<S> {
    let sign = |e: usize, neuron: &Neuron<S>| if e == d { neuron.sign.clone() } else { S::small(0) };
    let zigzags = blocks.iter().enumerate().flat_map(|(e, block)| block.neurons.iter().map(move |n| sign(e, n)));
    zigzags.chain(single.iter().map(|row| row[d].clone())).collect()
}

/// What the neurons of output d's block are to the right of the last threshold.
fn tails<S: Scalar>(d: usize, block: &Zigzags<S>) -> Vec<Tail<S>> {
    let widths: Vec<S> = block.thresholds.windows(2).map(|pair| pair[1].clone() - &pair[0]).collect();
    block.neurons.iter().map(|neuron| tail(d, neuron, &widths)).collect()
}

fn tail<S: Scalar>(d: usize, neuron: &Neuron<S>, widths: &[S]) -> Tail<S> {
    let climb = |at: S, (slope, width): (&S, &S)| at + &(slope.clone() * width);
    Tail {
        at: neuron.slopes.iter().zip(widths).fold(neuron.bias.clone(), climb),
        slope: neuron.slopes.last().expect("a shape has a first layer").clone(),
        weights: vec![(d, neuron.sign.clone())],
    }
}
