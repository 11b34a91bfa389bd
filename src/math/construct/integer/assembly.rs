//! The integer construction for a data set.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::{Block, Grid, Neuron, Placement};
use crate::math::Rational;
use crate::math::construct::Constructed;
use crate::math::construct::positions::{Line, Point, unit};
use crate::math::construct::progress::{Progress, Step};
use crate::math::construct::projection::{self, Projection};
use crate::math::construct::single::{Ramp, Tail, Target, weights};
use crate::math::construct::zigzag::{Group, group};
use crate::math::exact::limbs::Limbs;
use crate::math::exact::long::Long;
use crate::math::network::{Affine, Layer, Network};
use crate::math::table::sample::DataSet;

/// The most weights in the second layer for which all placements are tried.
const FEW: usize = 400;

/// The integer construction of `data`.
pub(in crate::math::construct) fn construct(data: &DataSet, progress: &mut Progress<'_>) -> Constructed {
    let projection = projection::compact(data.samples());
    let line = Line::new(data, &projection, &unit());
    let common = line.points().iter().flat_map(|point| &point.y).fold(BigInt::one(), |lcm, y| lcm.lcm(y.denom()));
    let second = Second::shortest(&line, &common, progress);
    let outputs = second.outputs(&line);
    let layers = [second.first_layer(&projection), second.into_rows(&line), outputs];
    Constructed { network: Network::new(data.shape(), layers), order: projection.order }
}

/// The second hidden layer in positions q·t.
struct Second {
    /// q.
    q: u32,
    /// b_0, …, b_{a1−1}.
    thresholds: Vec<BigInt>,
    /// A block for each output; none where a2 < m.
    blocks: Vec<Block>,
    /// The common denominator of all outputs: the blocks fit `common`·y.
    common: BigInt,
}

impl Second {
    /// The shortest of those with different placements of the thresholds, where there is time to try them.
    fn shortest(line: &Line, common: &BigInt, progress: &mut Progress<'_>) -> Self {
        let mut fit = |placement| Self::fit(line, common, placement, progress);
        let found = if line.a1 * line.k * line.m <= FEW {
            Placement::all().filter_map(fit).min_by_key(Self::bits)
        } else {
            Placement::MIDDLE.into_iter().find_map(&mut fit)
        };
        found.expect("twice an integer leaves room for another integer")
    }

    /// `None` where the placement leaves no room for a threshold.
    fn fit(line: &Line, common: &BigInt, placement: Placement, progress: &mut Progress<'_>) -> Option<Self> {
        let (q, common) = (placement.q, common.clone());
        if line.k == 0 {
            let leftmost = position(line.first(), q) - 1;
            return Some(Self { q, thresholds: vec![leftmost; line.a1], blocks: Vec::new(), common });
        }
        let positions: Vec<_> = line.grouped().iter().map(|point| position(&point.t, q)).collect();
        let mut thresholds = placement.thresholds(&positions, line.k)?;
        let groups = |d: usize| -> Vec<_> {
            let outputs = line.grouped().iter().map(|point| scaled(&point.y[d], &common));
            let samples: Vec<_> = positions.iter().cloned().zip(outputs).collect();
            let ends = thresholds.iter().zip(&thresholds[1..]);
            let chunks = samples.chunks(line.k).zip(ends).enumerate();
            chunks.map(|(i, (rows, (start, end)))| group(i, rows, start.clone(), end.clone())).collect()
        };
        let all = (0..line.m).map(groups);
        let blocks = match Grid::<Limbs>::new(&groups(0)) {
            Some(grid) => fit(&grid, all, progress),
            None => fit(&Grid::<BigInt>::new(&groups(0))?, all, progress),
        };
        thresholds.pop();
        Some(Self { q, thresholds, blocks, common })
    }

    /// The length of all numbers that depend on the placement.
    fn bits(&self) -> u64 {
        let neuron = |neuron: &Neuron| {
            let numbers = neuron.weights.iter().chain([&neuron.bias, &neuron.scale]);
            numbers.map(BigInt::bits).sum::<u64>()
        };
        let neurons = self.blocks.iter().flat_map(|block| &block.neurons);
        self.thresholds.iter().map(BigInt::bits).sum::<u64>() + neurons.map(neuron).sum::<u64>()
    }

    /// W1 and b1.
    fn first_layer(&self, projection: &Projection) -> Layer {
        let weights: Vec<_> = projection.weights.iter().map(|w| position(w, self.q)).collect();
        self.thresholds.iter().map(|b| Affine::new(weights.clone(), -b, BigInt::one())).collect()
    }

    /// W2 and b2.
    fn into_rows(self, line: &Line) -> Layer {
        let ramp = |point: &Point| {
            let mut weights = vec![BigInt::zero(); line.a1];
            weights[line.a1 - 1] = BigInt::one();
            Affine::new(weights, self.ramp(point).at, BigInt::one())
        };
        let ramps: Vec<_> = line.single().iter().map(ramp).collect();
        let neurons = self.blocks.into_iter().flat_map(|block| block.neurons);
        neurons.map(|neuron| Affine::new(neuron.weights, neuron.bias, BigInt::one())).chain(ramps).collect()
    }

    /// The neuron of a single point: 1 there, and 0 one unit before and earlier.
    fn ramp(&self, point: &Point) -> Ramp<BigInt> {
        Ramp { at: 1 - self.distance(point), slope: BigInt::one() }
    }

    /// From the last threshold.
    fn distance(&self, point: &Point) -> BigInt {
        position(&point.t, self.q) - self.thresholds.last().expect("a shape has a first layer")
    }

    /// W3 and b3.
    fn outputs(&self, line: &Line) -> Layer {
        (0..line.m).map(|d| self.output(line, d)).collect()
    }

    fn output(&self, line: &Line, d: usize) -> Affine {
        let block = self.blocks.get(d);
        let neurons = block.map_or(&[][..], |block| &block.neurons);
        let constant = block.map_or(BigInt::zero(), |block| block.constant.clone());
        let scale = neurons.iter().fold(BigInt::one(), |lcm, neuron| lcm.lcm(&neuron.scale));
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

/// A block for each output.
fn fit<L: Long>(
    grid: &Grid<L>,
    outputs: impl ExactSizeIterator<Item = Vec<Group<BigInt>>>,
    progress: &mut Progress<'_>,
) -> Vec<Block> {
    let total = outputs.len() * grid.pivots();
    let mut done = 0;
    let mut fit = |groups: Vec<_>| {
        Block::fit(grid, &groups, || {
            done += 1;
            progress.report(Step::Construct, done, total);
        })
    };
    outputs.map(&mut fit).collect()
}

/// q·t, for an integer t.
fn position(t: &Rational, q: u32) -> BigInt {
    t.numer() * q
}

/// y·`common`, an integer.
fn scaled(y: &Rational, common: &BigInt) -> BigInt {
    if common.is_one() { y.numer().clone() } else { y.numer() * (common / y.denom()) }
}
