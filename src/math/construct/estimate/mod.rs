//! How large a network would become, before it is constructed.
//!
//! In the published construction entry (i, j) carries the product of all distances x_{i'j'} − b_{i'} with i' ≤ i and
//! j' ≤ j, in the integer construction about one distance for each group of the segment, and every entry carries outputs
//! over their common denominator. So a network's size follows from its shape, the number of samples and the lengths of a
//! distance and of an output. Estimates are bounds: what comes out is at most twice as much, mostly less, and of ordinary
//! tables more than a third. They take a bounded time however awkward the numbers are.

pub(in crate::math::construct) mod lengths;

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

use crate::math::Rational;
use crate::math::construct::integer::{FEW, Groups, SHORT};
use crate::math::construct::method::Method;
use crate::math::construct::projection::Projected;
use crate::math::exact::fraction::{common_denominator, spread};
use crate::math::shape::Shape;
use lengths::Lengths;

/// What a construction leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Decimal digits of all parameters.
    pub digits: u64,
    /// Bytes that construction and check keep in memory.
    pub bytes: u64,
    /// Multiplications of two 32-bit words, and what takes as long.
    pub products: u64,
}

/// A common denominator, which any network of the samples carries in its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommonDenominator {
    /// Whose it is.
    pub of: Values,
    /// Its decimal digits, never too few.
    pub digits: u64,
}

/// Inputs or outputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Values {
    /// Those of one coordinate.
    Inputs,
    /// All of them: the constructions bring them to one denominator.
    Outputs,
}

impl CommonDenominator {
    /// The longest of `samples`.
    #[must_use]
    pub fn longest(samples: &Projected) -> Self {
        let lengths = samples.lengths();
        let inputs = lengths.inputs.iter().map(|column| column.unit).max().unwrap_or(0);
        let (of, bits) = if inputs > lengths.outputs.unit {
            (Values::Inputs, inputs)
        } else {
            (Values::Outputs, lengths.outputs.unit)
        };
        Self { of, digits: bits.saturating_mul(3) / 10 + 1 }
    }
}

/// Bits of a float64 as numerator and denominator.
const FLOAT_BITS: u64 = 128;

/// How much longer than those of 1 the numerator and denominator of a float64 can be.
const FLOAT_RANGE: u64 = 2_200;

/// Multiplications that take as long as sorting a position in, however short the numbers are.
const SORTING: u64 = 1_000;

/// Multiplications that projecting may take within an estimate; beyond, positions are bounded by the lengths of the inputs.
const AFFORDABLE: u64 = 1 << 25;

impl Estimate {
    /// The estimate for constructing `samples` by `method`.
    ///
    /// ```
    /// use zerofit::math::construct::{estimate::Estimate, method::Method, projection::Projected};
    /// use zerofit::share::presets::Preset;
    ///
    /// let data = Preset::Article.table().draft().parse().expect("the article's nine samples");
    /// let samples = Projected::new(data);
    /// let [published, integer] = [Method::Published, Method::Integer].map(|method| Estimate::of(&samples, method));
    /// assert!(integer.digits < published.digits);
    /// ```
    #[must_use]
    pub fn of(samples: &Projected, method: Method) -> Self {
        Self::in_shape(samples.data().shape(), samples, method)
    }

    /// The same in other hidden layers, which must fit the samples.
    #[must_use]
    pub fn in_shape(shape: Shape, samples: &Projected, method: Method) -> Self {
        Self::new(shape, &Numbers::new(samples, method), method)
    }

    /// The hidden layers with the fewest neurons in which a restart can stand before every group of the integer
    /// construction, and their estimate: far shorter numbers than at the capacity. `None` where they would take more than
    /// `bytes`, or are too wide.
    #[must_use]
    pub fn restarting_within(bytes: u64, samples: &Projected) -> Option<(Shape, Self)> {
        let shape = samples.data().shape().restarting_for(samples.data().samples().len())?;
        let estimate = Self::new(shape, &Numbers::new(samples, Method::Integer), Method::Integer);
        (estimate.bytes <= bytes).then_some((shape, estimate))
    }

    /// The largest hidden layers in proportion to those of `samples` whose estimate stays within `bytes`.
    #[must_use]
    pub fn largest_within(bytes: u64, samples: &Projected, method: Method) -> Option<Shape> {
        const PARTS: usize = 64;
        let (shape, numbers) = (samples.data().shape(), Numbers::new(samples, method));
        let part = |parts: usize| {
            let of = |width: usize| (width * parts / PARTS).max(1);
            Shape::new(shape.idim(), of(shape.a1()), of(shape.a2()), shape.m()).ok()
        };
        (1..=PARTS).rev().filter_map(part).find(|&shape| Self::new(shape, &numbers, method).bytes <= bytes)
    }

    fn new(shape: Shape, numbers: &Numbers<'_>, method: Method) -> Self {
        match method {
            Method::Published => published(shape, numbers),
            Method::Integer => integer(shape, numbers),
            Method::Float => float(shape, numbers),
        }
    }

    /// What comes to `bits` in numbers that are kept as `copies` while `products` are worked out.
    fn of_bits(shape: Shape, numbers: &Numbers<'_>, bits: u64, copies: u64, products: u64) -> Self {
        let [idim, a1, a2, m] = widths(shape);
        let entries = a1 * a2 + a1 * idim + m * a2;
        let samples = numbers.bytes() + WORKSPACE;
        Self {
            digits: bits.saturating_mul(3) / 10 + 2 * entries,
            bytes: (bits / 8).saturating_mul(copies).saturating_add(entries * 64 * copies).saturating_add(samples),
            products: products.saturating_add(numbers.projecting),
        }
    }
}

/// Bytes that any construction takes beside its numbers.
const WORKSPACE: u64 = 1 << 19;

/// What an estimate needs to know of samples.
struct Numbers<'a> {
    lengths: &'a Lengths,
    samples: u64,
    /// Bits of a position in units that make positions and thresholds integers.
    position: u64,
    /// Multiplications that projecting takes.
    projecting: u64,
}

impl<'a> Numbers<'a> {
    fn new(samples: &'a Projected, method: Method) -> Self {
        let (lengths, count) = (samples.lengths(), samples.data().samples().len() as u64);
        let projecting = projecting(lengths, count, method);
        let position = if lengths.is_plain && projecting <= AFFORDABLE {
            position_bits(samples, method)
        } else {
            most_position_bits(lengths, method)
        };
        Self { lengths, samples: count, position, projecting }
    }

    /// Bits of a typical distance between a position and the threshold of its group, of `a1`.
    fn distance(&self, a1: u64) -> u64 {
        self.position.saturating_sub(u64::from(a1.ilog2())).max(2)
    }

    /// Bytes of the samples and their positions.
    fn bytes(&self) -> u64 {
        let numbers = self.lengths.inputs.iter().chain([&self.lengths.outputs]);
        let sample: u64 = numbers.map(|column| (column.unit + column.whole) / 8 + 64).sum();
        self.samples.saturating_mul(sample + self.position / 2)
    }

    /// Bits of the weights and biases of the first layer.
    fn first_layer(&self, shape: Shape) -> u64 {
        let units: u64 = self.lengths.inputs.iter().map(|column| column.unit).sum();
        let row = units + self.threshold() + shape.idim() as u64 * self.position;
        (shape.a1() as u64).saturating_mul(row)
    }

    /// Bits of a threshold, which may lie far from 0 however near the positions are to each other.
    fn threshold(&self) -> u64 {
        self.lengths.inputs.iter().map(|column| column.whole).fold(self.position, u64::max)
    }
}

fn published(shape: Shape, numbers: &Numbers<'_>) -> Estimate {
    let [_, a1, a2, m] = widths(shape);
    let (entries, outputs) = (a1 * a2, numbers.lengths.outputs);
    // Numerator and denominator, each about twice the products of the distances.
    let distances = m.saturating_mul((a1 * (a2 / m).max(1)).pow(2)).saturating_mul(numbers.distance(a1));
    let outputs = (entries + a2 + m * a2 + m) * (outputs.whole + outputs.unit);
    // The last bias of each output contains an output averaged with a threshold, and so do the weights beside it.
    let last = 2 * m * (a1 + 1) * numbers.threshold() + 2 * single(a2 % m, m, numbers.position);
    let second = distances.saturating_add(outputs).saturating_add(last);
    let words = second / entries / 32 + 1;
    let products = entries.saturating_mul(product(words));
    Estimate::of_bits(shape, numbers, second.saturating_add(numbers.first_layer(shape)), 10, products)
}

/// About one distance for each group of a segment, less what distances of the same neuron have in common; 0 in the rows
/// and columns that nothing is left for.
fn integer(shape: Shape, numbers: &Numbers<'_>) -> Estimate {
    let [_, a1, a2, m] = widths(shape);
    let (groups, outputs) = (Groups::new(numbers.samples as usize, shape), numbers.lengths.outputs);
    let distance = numbers.distance(groups.count().max(1) as u64);
    let pairs: u64 = groups.segments.iter().map(|segment| (segment.len() as u64).pow(2)).sum();
    let rows = (groups.size * shape.m()) as u64;
    let inside = (rows * pairs).saturating_mul(distance) / 2;
    // Both weights of a restart are as long as a distance, at least.
    let restarts = rows * groups.segments.len() as u64 * distance;
    let used = rows * (groups.thresholds() as u64 + 1);
    let single = single(groups.single as u64, m, numbers.position);
    let last = m * (rows + groups.single as u64 + 1) * (outputs.unit + outputs.whole);
    let second = inside.saturating_add(restarts + used * outputs.whole + last).saturating_add(single);
    let words = second / (a1 * a2) / 32 + 1;
    let solving = (3 * rows * pairs).saturating_mul(product(distance / 32 + 1));
    let scaling = numbers.samples * m * (outputs.whole / 32 + 1) * 8;
    let tries = if rows * groups.count() as u64 <= FEW && numbers.position <= SHORT { 40 } else { 1 };
    let products = (a1 * a2 * words * 16).saturating_add(solving.saturating_mul(tries)).saturating_add(scaling);
    Estimate::of_bits(shape, numbers, second.saturating_add(numbers.first_layer(shape)), 5, products)
}

/// Bits of the output weights of `count` samples that stand alone, which take what those before make of each.
fn single(count: u64, m: u64, position: u64) -> u64 {
    (m * count * (count + 1)).saturating_mul(position) / 2
}

fn float(shape: Shape, numbers: &Numbers<'_>) -> Estimate {
    let [idim, a1, a2, m] = widths(shape);
    let entries = a1 * a2 + a1 * idim + m * a2;
    let inputs = numbers.lengths.inputs.iter().map(|column| column.magnitude + column.unit).max().unwrap_or(0);
    // Slopes are outputs over distances, and change by ratios of distances from group to group.
    let bits = entries * (FLOAT_BITS + (3 * (inputs + numbers.lengths.outputs.magnitude)).min(FLOAT_RANGE));
    // Exact positions are rounded, and every weight is corrected.
    let products = entries * 1_000 + numbers.samples.saturating_mul(product(numbers.position / 32)) / 2;
    Estimate::of_bits(shape, numbers, bits, 4, products)
}

fn widths(shape: Shape) -> [u64; 4] {
    [shape.idim(), shape.a1(), shape.a2(), shape.m()].map(|width| width as u64)
}

/// Multiplications of words that two numbers of `words` words take: all pairs while they are short.
fn product(words: u64) -> u64 {
    words.saturating_mul(words.min(10 * words.isqrt()))
}

/// Multiplications that take as long as finding the positions of samples with numbers of these lengths.
fn projecting(lengths: &Lengths, samples: u64, method: Method) -> u64 {
    let cells = samples * lengths.inputs.len() as u64;
    let words = |bits: u64| bits / 32 + 1;
    let all = words(lengths.inputs.iter().map(|column| column.whole).sum());
    let longest = words(lengths.inputs.iter().map(|column| column.whole).max().unwrap_or(0));
    let each = match method {
        Method::Published => 1_500 + 2 * product(all),
        Method::Integer | Method::Float if lengths.separating.is_some() => 16 + 8 * longest,
        Method::Integer | Method::Float => 16 + 8 * longest * all.isqrt(),
    };
    samples * SORTING + cells.saturating_mul(each)
}

/// Bits of the range of the positions in units that make both them and thresholds integers.
fn position_bits(samples: &Projected, method: Method) -> u64 {
    let projection = match method {
        Method::Published => samples.published(),
        Method::Integer | Method::Float => samples.compact(),
    };
    let positions = &projection.positions;
    let unit = common_denominator(positions.iter().map(Rational::denom));
    // Twice, or a few times, the common denominator: thresholds lie between positions.
    let scaled: BigInt = (spread(positions).to_integer() + 1) * unit * 4;
    scaled.bits()
}

/// The same or more, of samples that are not projected.
fn most_position_bits(lengths: &Lengths, method: Method) -> u64 {
    let mixed_radix = || lengths.inputs.iter().map(|column| column.whole + 2).sum();
    let alone = lengths.separating.filter(|_| method != Method::Published);
    alone.unwrap_or_else(mixed_radix) + 3
}
