//! The integer construction for a data set.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::beam::{self, Choice};
use super::block::{Block, Neuron};
use super::grid::Grid;
use super::groups::Groups;
use super::layout::Thresholds;
use super::meeting::Meeting;
use super::thresholds::Placement;
use super::whole::Whole;
use crate::math::Rational;
use crate::math::construct::Constructed;
use crate::math::construct::positions::{Point, ascending};
use crate::math::construct::progress::{Progress, Step};
use crate::math::construct::projection::{Projected, Projection};
use crate::math::construct::single::{Ramp, Tail, Target, weights};
use crate::math::exact::fraction::{alternating, common_denominator, spread};
use crate::math::exact::limbs::Limbs;
use crate::math::exact::long::Long;
use crate::math::network::{Affine, Layer, Network};
use crate::math::shape::Shape;
use crate::math::table::sample::DataSet;

/// The most weights in the second layer for which several projections and all placements are tried.
pub(in crate::math::construct) const FEW: u64 = 400;

/// Bits of the longest line on which they are: on a longer one each try takes long.
pub(in crate::math::construct) const SHORT: u64 = 1_024;

/// How many projections are tried with all placements.
const PROJECTIONS: usize = 3;

/// No other is tried once the numbers that came out have so many bits, each number's squared: about a tenth of a second.
const MOST_WORK: u64 = 1 << 28;

/// The integer construction of `samples`.
pub(in crate::math::construct) fn construct(samples: &Projected, progress: &mut Progress<'_>) -> Constructed {
    let data = samples.data();
    let groups = Groups::new(data.samples().len(), data.shape());
    let outputs = data.samples().iter().flat_map(|sample| &sample.output);
    let common = common_denominator(outputs.map(Rational::denom));
    let projection = samples.compact();
    let weights = (groups.count() * groups.size * data.shape().m()) as u64;
    if weights > FEW || spread(&projection.positions).numer().bits() > SHORT {
        let task = Task::new(data, groups, common, projection);
        return task.network(&task.first_fit(progress), projection);
    }
    let projections = samples.candidates();
    if let Some(choice) = beam::choose(data.samples(), &groups, &common, projections) {
        let task = Task::new(data, groups, common, &choice.projection);
        return task.network(&task.fit_choice(&choice, progress), &choice.projection);
    }
    let (mut fits, mut left) = (Vec::new(), MOST_WORK);
    for projection in projections.iter().take(PROJECTIONS) {
        let task = Task::new(data, groups.clone(), common.clone(), projection);
        fits.push((task.shortest(&mut left, progress), task, projection));
        if left == 0 {
            break;
        }
    }
    let (second, task, projection) =
        fits.iter().min_by_key(|(second, ..)| second.bits()).expect("there is a projection");
    task.network(second, projection)
}

/// The samples on the line, and what each is to be fitted by.
struct Task {
    shape: Shape,
    groups: Groups,
    /// Ascending.
    points: Vec<Point>,
    /// The common denominator of all outputs: the blocks fit `common`·y.
    common: BigInt,
}

/// The second hidden layer in positions q·t.
struct Second {
    /// q.
    q: u32,
    /// All a1, ascending.
    thresholds: Vec<BigInt>,
    /// How many of them do something; the others are right of all samples.
    used: usize,
    /// Where the last group ends.
    end: BigInt,
    /// A block for each output; none where a2 < m.
    blocks: Vec<Block>,
}

impl Task {
    fn new(data: &DataSet, groups: Groups, common: BigInt, projection: &Projection) -> Self {
        Self { shape: data.shape(), groups, points: ascending(data, projection), common }
    }

    /// The shortest of the layers with different placements of the thresholds, of as many as what is `left` of
    /// [`MOST_WORK`] is enough for.
    fn shortest(&self, left: &mut u64, progress: &mut Progress<'_>) -> Second {
        let mut tried = Vec::new();
        for second in Placement::all().filter_map(|placement| self.fit(placement, progress)) {
            *left = left.saturating_sub(second.work());
            tried.push(second);
            if *left == 0 {
                break;
            }
        }
        tried.into_iter().min_by_key(Second::bits).expect("q = 2 leaves room for an integer")
    }

    /// The first placement in the middle for which there is room.
    fn first_fit(&self, progress: &mut Progress<'_>) -> Second {
        Placement::MIDDLE
            .into_iter()
            .find_map(|placement| self.fit(placement, progress))
            .expect("q = 2 leaves room for an integer")
    }

    /// `None` where the placement leaves no room for a threshold.
    fn fit(&self, placement: Placement, progress: &mut Progress<'_>) -> Option<Second> {
        let q = placement.q;
        let positions = self.positions(q);
        if self.groups.count() == 0 {
            let leftmost: BigInt = &positions[0] - 1;
            let thresholds = vec![leftmost.clone(); self.shape.a1()];
            return Some(Second { q, thresholds, used: self.shape.a1(), end: leftmost, blocks: Vec::new() });
        }
        let thresholds = Thresholds::new(&self.groups, &positions, placement, |i| self.meetings(&positions, i))?;
        Some(self.layer(q, &positions, &thresholds, &self.constants(), progress))
    }

    /// The layer with the thresholds and constants of `choice`.
    fn fit_choice(&self, choice: &Choice, progress: &mut Progress<'_>) -> Second {
        let positions = self.positions(choice.q);
        let thresholds = Thresholds::of_one_segment(&self.groups, &positions, choice.thresholds.clone());
        self.layer(choice.q, &positions, &thresholds, &choice.constants, progress)
    }

    /// q·t of all points.
    fn positions(&self, q: u32) -> Vec<BigInt> {
        self.points.iter().map(|point| position(&point.t, q)).collect()
    }

    /// C of every output: one less than the least output at a first pivot.
    fn constants(&self) -> Vec<BigInt> {
        let first = |i: usize| {
            let ranks = self.groups.ranks(i);
            &self.points[if i.is_multiple_of(2) { ranks.start } else { ranks.end - 1 }]
        };
        let least = |d: usize| (0..self.groups.count()).map(|i| scaled(&first(i).y[d], &self.common)).min();
        (0..self.shape.m()).map(|d| least(d).expect("there is a group") - 1).collect()
    }

    fn layer(
        &self,
        q: u32,
        positions: &[BigInt],
        thresholds: &Thresholds,
        constants: &[BigInt],
        progress: &mut Progress<'_>,
    ) -> Second {
        let blocks = self.blocks(thresholds, positions, constants, progress);
        let end = thresholds.end().clone();
        let level = self.groups.levels.then_some(&end);
        let mut thresholds: Vec<_> = thresholds.all().chain(level).cloned().collect();
        let used = thresholds.len();
        thresholds.resize(self.shape.a1(), positions.last().expect("a data set has a sample") + 1);
        Second { q, thresholds, used, end, blocks }
    }

    /// The network with this second layer.
    fn network(&self, second: &Second, projection: &Projection) -> Constructed {
        let layers = [self.first_layer(second, projection), self.second_layer(second), self.outputs(second)];
        Constructed { network: Network::new(self.shape, layers), order: projection.order }
    }

    /// In machine words where they do, with short steps where they do.
    fn blocks(
        &self,
        thresholds: &Thresholds,
        positions: &[BigInt],
        constants: &[BigInt],
        progress: &mut Progress<'_>,
    ) -> Vec<Block> {
        let bits = |values: &mut dyn Iterator<Item = BigInt>| values.map(|value| value.bits()).max().unwrap_or(0);
        let span = &positions[self.groups.grouped - 1] - &positions[0];
        let outputs = bits(&mut self.points.iter().flat_map(|point| &point.y).map(|y| scaled(y, &self.common)));
        let room = span.bits() + outputs + 2;
        if self.groups.restarts_everywhere() && <i64 as Whole>::ROOM.is_none_or(|most| room <= most) {
            return self.blocks_in::<i64, Limbs>(thresholds, positions, constants, progress).expect("no congruences");
        }
        let short = self.blocks_in::<BigInt, Limbs>(thresholds, positions, constants, progress);
        let long = || self.blocks_in::<BigInt, BigInt>(thresholds, positions, constants, progress);
        short.or_else(long).expect("any step is short enough")
    }

    /// A block for each output; `None` where a step is too long for `L`.
    fn blocks_in<T: Whole, L: Long>(
        &self,
        thresholds: &Thresholds,
        positions: &[BigInt],
        constants: &[BigInt],
        progress: &mut Progress<'_>,
    ) -> Option<Vec<Block>> {
        let layout = thresholds.layout::<T>(&self.groups, positions);
        let grid = Grid::<L>::new(&layout)?;
        let total = self.shape.m() * layout.pivots();
        let mut done = 0;
        let block = |d: usize| {
            let y: Vec<Vec<T>> = (0..self.groups.count()).map(|i| self.pivots(i, d)).collect();
            Block::fit(&layout, &grid, &y, &T::new(&constants[d]), || {
                done += 1;
                progress.report(Step::Construct, done, total);
            })
        };
        Some((0..self.shape.m()).map(block).collect())
    }

    /// The pivots that group `i` and the group before have in common; `None` where a number is too long to compare.
    fn meetings(&self, positions: &[BigInt], i: usize) -> Option<Vec<Meeting>> {
        let (left, right) = (self.groups.ranks(i - 1), self.groups.ranks(i));
        let origin = &positions[left.end - 1];
        let relative = |rank: usize| i64::try_from(&positions[rank] - origin).ok();
        // Neighbouring groups have opposite pivot orders.
        let ranks = |j: usize| {
            if i.is_multiple_of(2) { (left.end - 1 - j, right.start + j) } else { (left.start + j, right.end - 1 - j) }
        };
        let meeting = |(j, d): (usize, usize)| {
            let (before, after) = ranks(j);
            let output = |rank: usize| scaled(&self.points[rank].y[d], &self.common);
            let rise = i64::try_from(output(after) - output(before)).ok()?;
            Some(Meeting { positions: [relative(before)?, relative(after)?], rise })
        };
        let pivots = left.len().min(right.len());
        (0..pivots).flat_map(|j| (0..self.shape.m()).map(move |d| (j, d))).map(meeting).collect()
    }

    /// Output `d` of group `i`, in pivot order.
    fn pivots<T: Whole>(&self, i: usize, d: usize) -> Vec<T> {
        let points = &self.points[self.groups.ranks(i)];
        let mut y: Vec<_> = points.iter().map(|point| T::new(&scaled(&point.y[d], &self.common))).collect();
        if !i.is_multiple_of(2) {
            y.reverse();
        }
        y
    }

    fn single(&self) -> &[Point] {
        &self.points[self.groups.grouped..]
    }

    /// Neurons of an output's block, the last of which may have nothing to do.
    fn block_size(&self) -> usize {
        self.shape.a2() / self.shape.m()
    }

    /// W1 and b1.
    fn first_layer(&self, second: &Second, projection: &Projection) -> Layer {
        let weights: Vec<_> = projection.weights.iter().map(|w| position(w, second.q)).collect();
        second.thresholds.iter().map(|b| Affine::new(weights.clone(), -b, BigInt::one())).collect()
    }

    /// W2 and b2.
    fn second_layer(&self, second: &Second) -> Layer {
        let a1 = self.shape.a1();
        let row = |mut weights: Vec<BigInt>, bias: BigInt| {
            weights.resize(a1, BigInt::zero());
            Affine::new(weights, bias, BigInt::one())
        };
        let idle = || row(Vec::new(), BigInt::zero());
        let neuron = |Neuron { weights, bias, end, .. }: &Neuron| {
            let level = self.groups.levels.then(|| -&end.1);
            row(weights.iter().cloned().chain(level).collect(), bias.clone())
        };
        let ramp = |point: &Point| {
            let mut weights = vec![BigInt::zero(); second.used];
            weights[second.used - 1] = BigInt::one();
            row(weights, second.ramp(point).at)
        };
        let block = |block: &Block| {
            let mut rows: Vec<_> = block.neurons.iter().map(neuron).collect();
            rows.resize_with(self.block_size(), idle);
            rows
        };
        let mut rows: Layer = second.blocks.iter().flat_map(block).chain(self.single().iter().map(ramp)).collect();
        rows.resize_with(self.shape.a2(), idle);
        rows
    }

    /// W3 and b3.
    fn outputs(&self, second: &Second) -> Layer {
        (0..self.shape.m()).map(|d| self.output(second, d)).collect()
    }

    fn output(&self, second: &Second, d: usize) -> Affine {
        let block = second.blocks.get(d);
        let neurons = block.map_or(&[][..], |block| &block.neurons);
        let constant = block.map_or(BigInt::zero(), |block| block.constant.clone());
        let scale = common_denominator(neurons.iter().map(|neuron| &neuron.scale));
        let weight = |(j, neuron): (usize, &Neuron)| alternating(j, &scale / &neuron.scale);
        let own: Vec<_> = neurons.iter().enumerate().map(weight).collect();
        let bias = constant * &scale;
        let tails = neurons.iter().zip(&own).map(|(neuron, weight)| self.tail(second, neuron, weight)).collect();
        let target = |point: &Point| Target {
            at: second.distance(point),
            y: vec![scaled(&point.y[d], &self.common) * &scale],
            neuron: second.ramp(point),
        };
        let targets = self.single().iter().map(target).collect();
        let single = weights(tails, std::slice::from_ref(&bias), targets).into_iter().flatten();
        let mut row = vec![BigInt::zero(); d * self.block_size()];
        row.extend(own);
        row.resize(self.shape.m() * self.block_size(), BigInt::zero());
        row.extend(single);
        row.resize(self.shape.a2(), BigInt::zero());
        Affine::new(row, bias, scale * &self.common)
    }

    /// What a neuron of a block is right of the last threshold that does something.
    fn tail(&self, second: &Second, neuron: &Neuron, weight: &BigInt) -> Tail<BigInt> {
        let (end, slope) = neuron.end.clone();
        let weights = vec![(0, weight.clone())];
        if self.groups.levels {
            return Tail { at: end, slope: BigInt::zero(), weights };
        }
        let at = end - &slope * (&second.end - second.last());
        Tail { at, slope, weights }
    }
}

impl Second {
    /// The length of all numbers that depend on the placement.
    fn bits(&self) -> u64 {
        let neuron = |neuron: &Neuron| {
            let numbers = neuron.weights.iter().chain([&neuron.bias, &neuron.scale]);
            numbers.map(BigInt::bits).sum::<u64>()
        };
        let neurons = self.blocks.iter().flat_map(|block| &block.neurons);
        self.thresholds.iter().map(BigInt::bits).sum::<u64>() + neurons.map(neuron).sum::<u64>()
    }

    /// About how many operations on bits it took.
    fn work(&self) -> u64 {
        let weights = self.blocks.iter().flat_map(|block| &block.neurons).flat_map(|neuron| &neuron.weights);
        weights.map(|weight| weight.bits().saturating_pow(2)).fold(0, u64::saturating_add)
    }

    /// The last threshold that does something.
    fn last(&self) -> &BigInt {
        &self.thresholds[self.used - 1]
    }

    /// The neuron of a single point: 1 there, and 0 one unit before and earlier.
    fn ramp(&self, point: &Point) -> Ramp<BigInt> {
        Ramp { at: 1 - self.distance(point), slope: BigInt::one() }
    }

    /// From the last threshold that does something.
    fn distance(&self, point: &Point) -> BigInt {
        position(&point.t, self.q) - self.last()
    }
}

/// q·t, for an integer t.
fn position(t: &Rational, q: u32) -> BigInt {
    t.numer() * q
}

/// y·`common`, an integer.
fn scaled(y: &Rational, common: &BigInt) -> BigInt {
    if common.is_one() { y.numer().clone() } else { y.numer() * (common / y.denom()) }
}
