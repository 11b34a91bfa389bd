//! How large a network would become, before it is constructed.
//!
//! In the published construction entry (i, j) carries the product of all distances x_{i'j'} − b_{i'} with i' ≤ i and
//! j' ≤ j, in the integer construction about one distance for each group of the segment. So a network's size follows from
//! its shape, the number of samples and the length of a distance. Estimates are right within a factor of three.

use num_bigint::BigInt;

use crate::math::Rational;
use crate::math::construct::integer::Groups;
use crate::math::construct::method::Method;
use crate::math::construct::projection::Projected;
use crate::math::exact::fraction::{common_denominator, spread};
use crate::math::shape::Shape;

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

/// Bits of a float64, and of the numerator or denominator that says the same exactly.
const FLOAT_BITS: u64 = 64;

/// Multiplications that take as long as finding the position of a sample and sorting it in, however short the numbers are.
const PROJECTING: u64 = 1_000;

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
        let data = samples.data();
        Self::new(data.shape(), data.samples().len(), distance_bits(samples, method), method)
    }

    /// The hidden layers with the fewest neurons in which a restart can stand before every group of the integer
    /// construction, and their estimate: far shorter numbers than at the capacity. `None` where they would take more than
    /// `bytes`, or are too wide.
    #[must_use]
    pub fn restarting_within(bytes: u64, samples: &Projected) -> Option<(Shape, Self)> {
        let count = samples.data().samples().len();
        let shape = samples.data().shape().restarting_for(count)?;
        let estimate = Self::new(shape, count, distance_bits(samples, Method::Integer), Method::Integer);
        (estimate.bytes <= bytes).then_some((shape, estimate))
    }

    /// The largest hidden layers in proportion to those of `samples` whose estimate stays within `bytes`.
    #[must_use]
    pub fn largest_within(bytes: u64, samples: &Projected, method: Method) -> Option<Shape> {
        const PARTS: usize = 64;
        let (shape, distance) = (samples.data().shape(), distance_bits(samples, method));
        let count = samples.data().samples().len();
        let part = |parts: usize| {
            let of = |width: usize| (width * parts / PARTS).max(1);
            Shape::new(shape.idim(), of(shape.a1()), of(shape.a2()), shape.m()).ok()
        };
        (1..=PARTS).rev().filter_map(part).find(|&shape| Self::new(shape, count, distance, method).bytes <= bytes)
    }

    fn new(shape: Shape, samples: usize, distance_bits: u64, method: Method) -> Self {
        let [a1, a2, m] = [shape.a1(), shape.a2(), shape.m()].map(|width| width as u64);
        let entries = a1 * a2;
        let (bits, copies) = match method {
            // Numerator and denominator, each about twice the products of the distances.
            Method::Published => (m * (a1 * (a2 / m).max(1)).pow(2).saturating_mul(distance_bits), 8),
            Method::Integer => (integer_bits(shape, samples, distance_bits), 3),
            Method::Float => (entries * FLOAT_BITS, 4),
        };
        let words = (bits / entries / 32).max(1);
        let lengths = match method {
            Method::Published => entries.saturating_mul(words.pow(2)) / 2,
            Method::Integer => entries * words * 16,
            // The correction evaluates every neuron at every sample that it is active at.
            Method::Float => entries.saturating_mul(shape.capacity() as u64 / 4 + 64),
        };
        let products = lengths.saturating_add(samples as u64 * PROJECTING);
        let others = a1 * shape.idim() as u64 + m * a2;
        let digits = bits.saturating_mul(3) / 10 + 2 * (entries + others);
        Self { digits, bytes: (bits / 8).saturating_mul(copies) + (entries + others) * 64 * copies, products }
    }
}

/// About one distance for each group of a segment, less what distances of the same neuron have in common; 0 in the rows
/// and columns that nothing is left for.
fn integer_bits(shape: Shape, samples: usize, distance_bits: u64) -> u64 {
    let groups = Groups::new(samples.min(shape.capacity()), shape);
    let squares: u64 = groups.segments.iter().map(|segment| (segment.len() as u64).pow(2)).sum();
    let rows = (groups.size * shape.m()) as u64;
    let inside = rows.saturating_mul(squares).saturating_mul(distance_bits) / 2;
    // Both weights of a restart are as long as a distance, at least.
    inside.saturating_add(rows * groups.segments.len() as u64 * distance_bits)
}

/// Bits of a typical distance between a position and the threshold of its group, in units that make both integers.
fn distance_bits(samples: &Projected, method: Method) -> u64 {
    let projection = match method {
        Method::Published => samples.published(),
        Method::Integer | Method::Float => samples.compact(),
    };
    let positions = &projection.positions;
    let unit = common_denominator(positions.iter().map(Rational::denom));
    let span = spread(positions).to_integer() + 1;
    // Twice, or a few times, the common denominator: thresholds lie between positions.
    let scaled: BigInt = span * unit * 4 / BigInt::from(samples.data().shape().a1());
    scaled.bits().max(2)
}
