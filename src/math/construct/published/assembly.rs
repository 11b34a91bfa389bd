//! From blocks of zig-zags on the line to the six parameter arrays, over any scalar.

use super::zigzags::Zigzags;
use crate::math::Rational;
use crate::math::construct::positions::{Line, Point};
use crate::math::construct::projection::Projection;
use crate::math::construct::single::{Ramp, Tail, Target, weights};
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
    line: &Line,
    projection: &Projection,
    units: &Units<'_>,
    blocks: &[Zigzags<S>],
) -> Parameters<S> {
    let unit = S::nearest(units.unit);
    let thresholds = blocks[0].thresholds.clone();
    let last = thresholds.last().expect("a shape has a first layer").clone();
    let distance = |t: &Rational| S::nearest(&(t * units.unit)) - &last;
    let target = |(Point { t, y, .. }, kink): (&Point, &Rational)| {
        let (at, begin) = (distance(t), distance(kink));
        let slope = S::small(1) / &(at.clone() - &begin);
        let neuron = Ramp { at: -(slope.clone() * &begin), slope };
        Target { at, y: y.iter().map(S::nearest).collect(), neuron }
    };
    let targets: Vec<_> = line.single().iter().zip(&units.kinks).map(target).collect();
    let ramps = targets.iter().map(|target| (target.neuron.at.clone(), target.neuron.slope.clone()));
    let (mut b2, mut w2) = (Vec::new(), Vec::new());
    for neuron in blocks.iter().flat_map(|block| &block.neurons) {
        w2.push(neuron.weights().into_iter().map(|slope| slope * &unit).collect());
        b2.push(neuron.bias.clone());
    }
    for (at, slope) in ramps {
        let mut row = vec![S::small(0); line.a1];
        row[line.a1 - 1] = slope * &unit;
        w2.push(row);
        b2.push(at);
    }
    let constants: Vec<S> = blocks.iter().map(|block| block.constant.clone()).collect();
    let tails = blocks.iter().enumerate().flat_map(|(d, block)| tails(d, block)).collect();
    let single = weights(tails, &constants, targets);
    let w3 = (0..line.m).map(|d| {
        let own = |e: usize| {
            if e == d { blocks[e].neurons.iter().map(|n| n.sign.clone()).collect() } else { vec![S::small(0); line.k] }
        };
        (0..line.m).flat_map(own).chain(single.iter().map(|row| row[d].clone())).collect()
    });
    Parameters {
        w1: vec![projection.weights.iter().map(S::nearest).collect(); line.a1],
        b1: thresholds.into_iter().map(|b| -b / &unit).collect(),
        w2,
        b2,
        w3: w3.collect(),
        b3: constants,
    }
}

/// What the neurons of output d's block are to the right of the last threshold.
fn tails<S: Scalar>(d: usize, block: &Zigzags<S>) -> impl Iterator<Item = Tail<S>> {
    let widths: Vec<S> = block.thresholds.windows(2).map(|pair| pair[1].clone() - &pair[0]).collect();
    block.neurons.iter().map(move |neuron| {
        let climb = |at: S, (slope, width): (&S, &S)| at + &(slope.clone() * width);
        Tail {
            at: neuron.slopes.iter().zip(&widths).fold(neuron.bias.clone(), climb),
            slope: neuron.slopes.last().expect("a shape has a first layer").clone(),
            weights: vec![(d, neuron.sign.clone())],
        }
    })
}
