//! The integer construction for a data set.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::Constructed;
use super::line::{Line, Point, unit};
use super::single::{Ramp, Tail, Target, weights};
use crate::math::Rational;
use crate::math::integral::{Block, Grid, thresholds};
use crate::math::network::{Affine, Layer, Network};
use crate::math::progress::{Progress, Step};
use crate::math::projection::{self, Projection};
use crate::math::sample::DataSet;
use crate::math::zigzag::group;

/// What positions are multiplied by, so that an odd threshold fits between any two.
const Q: u32 = 2;

/// The integer construction of `data`.
pub(super) fn construct(data: &DataSet, progress: &mut Progress<'_>) -> Constructed {
    let projection = projection::compact(data.samples());
    let line = Line::new(data, &projection, &unit());
    let common = line.points().iter().flat_map(|point| &point.y).fold(BigInt::one(), |lcm, y| lcm.lcm(y.denom()));
    let second = Second::fit(&line, &common, progress);
    let layers = [first_layer(&projection, &second.thresholds), second.rows(&line), second.outputs(&line)];
    Constructed { network: Network::new(data.shape(), layers), order: projection.order }
}

fn first_layer(projection: &Projection, thresholds: &[BigInt]) -> Layer {
    let weights: Vec<_> = projection.weights.iter().map(|w| w.to_integer() * Q).collect();
    thresholds.iter().map(|b| Affine::new(weights.clone(), -b, BigInt::one())).collect()
}

/// The second hidden layer in positions q·t.
struct Second {
    /// b_0, …, b_{a1−1}.
    thresholds: Vec<BigInt>,
    /// A block for each output; none where a2 < m.
    blocks: Vec<Block>,
    /// The common denominator of all outputs: the blocks fit `common`·y.
    common: BigInt,
}

impl Second {
    fn fit(line: &Line, common: &BigInt, progress: &mut Progress<'_>) -> Self {
        let Line { a1, m, k, .. } = *line;
        if k == 0 {
            let leftmost = position(line.first()) - 1;
            return Self { thresholds: vec![leftmost; a1], blocks: Vec::new(), common: common.clone() };
        }
        let positions: Vec<_> = line.grouped().iter().map(|point| position(&point.t)).collect();
        let mut thresholds = thresholds(&positions, k);
        let groups = |d: usize| -> Vec<_> {
            let outputs = line.grouped().iter().map(|point| scaled(&point.y[d], common));
            let samples: Vec<_> = positions.iter().cloned().zip(outputs).collect();
            let ends = thresholds.iter().zip(&thresholds[1..]);
            let chunks = samples.chunks(k).zip(ends).enumerate();
            chunks.map(|(i, (rows, (start, end)))| group(i, rows, start.clone(), end.clone())).collect()
        };
        let grid = Grid::<BigInt>::new(&groups(0));
        let mut done = 0;
        let block = |d| {
            let outputs: Vec<_> = groups(d).into_iter().map(|group| group.y).collect();
            Block::fit(&grid, &outputs, || {
                done += 1;
                progress.report(Step::Construct, done, m * k);
            })
        };
        let blocks = (0..m).map(block).collect();
        thresholds.pop();
        Self { thresholds, blocks, common: common.clone() }
    }

    /// W2 and b2.
    fn rows(&self, line: &Line) -> Layer {
        let neurons = self.blocks.iter().flat_map(|block| &block.neurons);
        let zigzags = neurons.map(|neuron| Affine::new(neuron.weights.clone(), neuron.bias.clone(), BigInt::one()));
        let ramp = |point: &Point| {
            let mut weights = vec![BigInt::zero(); line.a1];
            weights[line.a1 - 1] = BigInt::one();
            Affine::new(weights, self.ramp(point).at, BigInt::one())
        };
        zigzags.chain(line.single().iter().map(ramp)).collect()
    }

    /// The neuron of a single point: 1 there, and 0 one unit before and earlier.
    fn ramp(&self, point: &Point) -> Ramp<BigInt> {
        Ramp { at: 1 - self.distance(point), slope: BigInt::one() }
    }

    /// From the last threshold.
    fn distance(&self, point: &Point) -> BigInt {
        position(&point.t) - self.thresholds.last().expect("a shape has a first layer")
    }

    /// W3 and b3.
    fn outputs(&self, line: &Line) -> Layer {
        (0..line.m).map(|d| self.output(line, d)).collect()
    }

    fn output(&self, line: &Line, d: usize) -> Affine {
        let block = self.blocks.get(d);
        let neurons = block.map_or(&[][..], |block| &block.neurons);
        let constant = block.map_or(BigInt::zero(), |block| block.constant.clone());
        let scale = neurons.last().map_or(BigInt::one(), |neuron| neuron.scale.clone());
        let sign = |j: usize| if j.is_multiple_of(2) { BigInt::one() } else { -BigInt::one() };
        let own: Vec<_> = neurons.iter().enumerate().map(|(j, neuron)| sign(j) * (&scale / &neuron.scale)).collect();
        let bias = constant * &scale;
        let tails = neurons.iter().zip(&own).map(|(neuron, weight)| {
            let (at, slope) = neuron.last.clone();
            Tail { at, slope, weights: vec![(0, weight.clone())] }
        });
        let target = |point: &Point| Target {
            at: self.distance(point),
            y: vec![scaled(&point.y[d], &self.common) * &scale],
            neuron: self.ramp(point),
        };
        let targets = line.single().iter().map(target).collect();
        let single = weights(tails.collect(), std::slice::from_ref(&bias), targets).into_iter().flatten();
        let zeros = |count: usize| std::iter::repeat_n(BigInt::zero(), count);
        let k = line.k;
        let row = zeros(d * k).chain(own).chain(zeros((line.m - 1 - d) * k)).chain(single).collect();
        Affine::new(row, bias, scale * &self.common)
    }
}

/// q·t, an integer.
fn position(t: &Rational) -> BigInt {
    t.to_integer() * Q
}

/// y·`common`, an integer.
fn scaled(y: &Rational, common: &BigInt) -> BigInt {
    y.numer() * (common / y.denom())
}
