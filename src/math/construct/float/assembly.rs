//! The float construction for a data set.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use crate::math::Rational;
use crate::math::construct::Constructed;
use crate::math::construct::float::{Block, Pattern, affine, thresholds};
use crate::math::construct::positions::{Point, Positions};
use crate::math::construct::progress::{Progress, Step};
use crate::math::construct::projection::{Projected, Projection};
use crate::math::exact::fraction::{alternating, spread};
use crate::math::exact::scalar::Scalar;
use crate::math::float64;
use crate::math::network::parameters::Parameters;

/// The float construction of `samples`.
pub(in crate::math::construct) fn construct(samples: &Projected, progress: &mut Progress<'_>) -> Constructed {
    let (data, projection) = (samples.data(), samples.compact());
    let step = mean_gap(projection);
    let positions = Positions::new(data, projection, &step);
    let inputs = data.samples().iter().map(|sample| sample.input.iter().map(f64::nearest).collect()).collect();
    let floats = Floats { positions: &positions, inputs, step: f64::nearest(&step) };
    let parameters = floats.parameters(projection, progress);
    Constructed { network: float64::exact(data.shape(), &parameters), order: projection.order }
}

/// The data set in float64.
struct Floats<'a> {
    positions: &'a Positions,
    /// Of every sample.
    inputs: Vec<Vec<f64>>,
    /// The mean distance between neighbouring positions.
    step: f64,
}

impl Floats<'_> {
    fn parameters(&self, projection: &Projection, progress: &mut Progress<'_>) -> Parameters<f64> {
        let Positions { a1, m, k, .. } = *self.positions;
        let x = self.pivots(|point| f64::nearest(&point.t));
        let outputs: Vec<_> = (0..m).map(|d| self.pivots(|point| f64::nearest(&point.y[d]))).collect();
        let ends = self.thresholds(&x, &outputs);
        let mut network = Parameters {
            w1: vec![projection.weights.iter().map(f64::nearest).collect(); a1],
            b1: ends[..a1].iter().map(|b| -b).collect(),
            w2: Vec::new(),
            b2: Vec::new(),
            w3: vec![Vec::new(); m],
            b3: Vec::new(),
        };
        for (d, y) in outputs.iter().enumerate() {
            let block = self.block(&network, &x, y, &ends);
            for (e, row) in network.w3.iter_mut().enumerate() {
                row.extend((0..k).map(|j| if e == d { alternating(j, 1.0) } else { 0.0 }));
            }
            network.w2.extend(block.weights);
            network.b2.extend(block.biases);
            network.b3.push(block.constant);
            progress.report(Step::Construct, d + 1, m);
        }
        self.add_single(&mut network);
        network
    }

    /// The block for one output, corrected at the samples.
    fn block(&self, first: &Parameters<f64>, x: &[Vec<f64>], y: &[Vec<f64>], ends: &[f64]) -> Block {
        if self.positions.k == 0 {
            return Block { weights: Vec::new(), biases: Vec::new(), constant: 0.0 };
        }
        let mut block = Block::fit(&Pattern::new(x, y), ends);
        let groups: Vec<_> = self.positions.groups().collect();
        let with_samples = groups.iter().filter(|group| group.iter().any(|point| point.sample.is_some())).count();
        block.correct(&y[..with_samples], |i| groups[i].iter().map(|point| self.hidden(first, point, i + 1)).collect());
        block
    }

    /// `value` at the pivots, by group.
    fn pivots(&self, value: impl Fn(&Point) -> f64) -> Vec<Vec<f64>> {
        self.positions.groups().map(|group| group.into_iter().map(&value).collect()).collect()
    }

    /// b_0, …, b_{a1}; without groups all of them lie left of all positions.
    fn thresholds(&self, x: &[Vec<f64>], outputs: &[Vec<Vec<f64>>]) -> Vec<f64> {
        let beyond = self.step / 2.0;
        if self.positions.k == 0 {
            return vec![f64::nearest(self.positions.first()) - beyond; self.positions.a1 + 1];
        }
        let patterns: Vec<_> = outputs.iter().map(|y| Pattern::new(x, y)).collect();
        let need = |i: usize, j: usize| patterns.iter().filter_map(|pattern| pattern.need(i, j)).fold(0.0, f64::max);
        let needs: Vec<_> = (0..x.len()).map(|i| (0..self.positions.k).map(|j| need(i, j)).collect()).collect();
        thresholds(x, &needs, beyond)
    }

    /// The values of the first `count` first-layer neurons at `point`, as the forward pass computes them.
    fn hidden(&self, first: &Parameters<f64>, point: &Point, count: usize) -> Vec<f64> {
        let neuron = |(weights, bias): (&Vec<f64>, &f64)| match point.sample {
            Some(sample) => affine(weights, *bias, &self.inputs[sample]).max(0.0),
            None => (f64::nearest(&point.t) + bias).max(0.0),
        };
        first.w1.iter().zip(&first.b1).map(neuron).take(count).collect()
    }

    /// The neurons of the points to the right of the groups: each is 0 up to the point before its own, and there 1.
    fn add_single(&self, network: &mut Parameters<f64>) {
        let Positions { a1, m, .. } = *self.positions;
        let mut before = self.positions.grouped().last().map_or(-network.b1[0], |point| f64::nearest(&point.t));
        for point in self.positions.single() {
            let hidden = self.hidden(network, point, a1);
            let second = network.w2.iter().zip(&network.b2).map(|(row, bias)| affine(row, *bias, &hidden).max(0.0));
            let second: Vec<_> = second.collect();
            let slope = 1.0 / (f64::nearest(&point.t) - before);
            let bias = -(before + network.b1[a1 - 1]) * slope;
            let at = bias + slope * hidden[a1 - 1];
            for d in 0..m {
                let output = affine(&network.w3[d], network.b3[d], &second);
                network.w3[d].push((f64::nearest(&point.y[d]) - output) / at);
            }
            let mut row = vec![0.0; a1];
            row[a1 - 1] = slope;
            network.w2.push(row);
            network.b2.push(bias);
            before = f64::nearest(&point.t);
        }
    }
}

/// The mean distance between neighbouring positions; 1 for a single one.
fn mean_gap(projection: &Projection) -> Rational {
    let spread = spread(&projection.positions);
    if spread.is_zero() { Rational::one() } else { spread / BigInt::from(projection.positions.len() - 1) }
}
