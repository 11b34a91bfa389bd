//! A random search for weights of small spread, bounded by work.
//!
//! Among N random positions on a line of length S about N²/(2·S) pairs coincide. So with T tries weights are found whose
//! spread is about N²/ln T: it pays to try vectors whose spread is at most about twice the best so far.

use crate::math::sorting;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::columns::Columns;
use super::shortest::Shortest;

/// Positions to compute, over all tries: a fraction of what the construction itself takes.
const POSITIONS: usize = 1 << 20;

/// Tries at each scale until one separates.
const TRIES_AT_SCALE: usize = 16;

/// Offers random vectors to `shortest`, the same for the same columns.
pub(super) fn search(columns: &Columns, shortest: &mut Shortest<'_>) {
    let mut random = ChaCha8Rng::seed_from_u64(0);
    let count = BigInt::from(columns.count());
    let mut work = Work::new(columns);
    // The first scale at which something separates; data with a structure may need a much longer line than random ones.
    let mut scale = BigInt::one().max(&count * &count / 8).max(least_range(columns) >> NEGLIGIBLE);
    while scale < *shortest.spread() {
        let found = (0..TRIES_AT_SCALE).any(|_| {
            let length = percent(&scale, 50, 200, &mut random);
            let weights = vector(columns.ranges(), &length, &mut random);
            work.spend(&weights, &length) && shortest.offer(weights)
        });
        if found || work.is_done() {
            break;
        }
        scale *= 2;
    }
    let mut work = Work::new(columns);
    for _ in 0..tries(columns.count()) {
        let length = percent(shortest.spread(), 70, 200, &mut random);
        let weights = vector(columns.ranges(), &length, &mut random);
        if !work.spend(&weights, &length) {
            break;
        }
        shortest.offer(weights);
    }
}

/// Of numbers longer by so many bits no multiple but 0 is tried.
const NEGLIGIBLE: u64 = 64;

/// The smallest range of a coordinate that is not the same everywhere.
fn least_range(columns: &Columns) -> BigInt {
    columns.ranges().iter().filter(|range| !range.is_zero()).min().cloned().unwrap_or_default()
}

/// What may still be spent on looking at positions, in operations on words.
struct Work {
    left: u64,
    samples: u64,
}

/// For a position's coordinate: more than it takes in ordinary tables, whose numbers are of one word.
const OPERATIONS: u64 = 8;

/// More are not spent: about a tenth of a second.
const MOST_OPERATIONS: u64 = 1 << 26;

/// Operations on words that take as long as allocating a number.
const ALLOCATING: u64 = 64;

/// Positions that take as long as making the weights, each of which takes a division.
const WEIGHTS: u64 = 4;

impl Work {
    fn new(columns: &Columns) -> Self {
        let coordinates = (POSITIONS * columns.ranges().len()) as u64;
        Self { left: (OPERATIONS * coordinates).min(MOST_OPERATIONS), samples: columns.count() as u64 }
    }

    /// Takes what a look at the positions by `weights` costs, which lie about `length` apart; whether there was enough.
    fn spend(&mut self, weights: &[BigInt], length: &BigInt) -> bool {
        let coordinates = weights.iter().filter(|w| !w.is_zero()).count() as u64;
        let words = length.bits() / 32;
        let each = if words < 2 { 1 } else { ALLOCATING + words.saturating_pow(2) / 2 };
        self.left = self.left.saturating_sub(((self.samples + WEIGHTS) * coordinates).saturating_mul(each));
        !self.is_done()
    }

    fn is_done(&self) -> bool {
        self.left == 0
    }
}

/// For how many vectors there is time; fewer where there are few samples, of which few vectors are worth a try, and where
/// there are many: with a restart before every group their construction takes hardly longer than a few looks at each.
fn tries(count: usize) -> usize {
    (POSITIONS / (count + ((count * count) >> 12))).min(4 * count * count)
}

/// From `least` to `most` percent of `value`.
fn percent(value: &BigInt, least: u64, most: u64, random: &mut impl Rng) -> BigInt {
    value * (least + random.next_u64() % (most - least + 1)) / 100
}

/// A vector with Σ |w_k|·range_k about `length`, all divisions of the length being equally likely (Dirichlet).
fn vector(ranges: &[BigInt], length: &BigInt, random: &mut impl Rng) -> Vec<BigInt> {
    let mut cuts: Vec<u64> = (1..ranges.len()).map(|_| random.next_u64()).collect();
    sorting::sort(&mut cuts);
    cuts.push(u64::MAX);
    let mut before = 0;
    let signs = random.next_u64();
    let weight = |(k, (range, cut)): (usize, (&BigInt, u64))| {
        let share = cut - std::mem::replace(&mut before, cut);
        if range.is_zero() {
            return BigInt::zero();
        }
        let twice: BigInt = (length * share) >> 63u32;
        let rounded = (twice / range + 1u32).div_floor(&BigInt::from(2));
        if signs >> (k % 64) & 1 == 0 { rounded } else { -rounded }
    };
    ranges.iter().zip(cuts).enumerate().map(weight).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Rational;
    use crate::math::table::sample::Sample;

    /// How many looks at the positions of four samples with two inputs of so many bits there are.
    fn looks(bits: u64) -> usize {
        let range = BigInt::one() << bits;
        let at = |n: usize| [&range * n, &range * (n * n)].map(Rational::from).into();
        let samples = [0, 1, 2, 3].map(|row| Sample { row, input: at(row), output: Vec::new() });
        let columns = Columns::new(&samples, &[BigInt::one(), BigInt::one()]);
        let (mut work, weights) = (Work::new(&columns), vec![BigInt::one(), BigInt::one()]);
        (0..).take_while(|_| work.spend(&weights, &range)).count()
    }

    #[test]
    fn long_numbers_are_looked_at_as_seldom_as_they_are_slow() {
        assert!(looks(10) > tries(4), "all tries");
        assert!((100..2_000).contains(&looks(2_000)), "{}", looks(2_000));
        assert!((1..50).contains(&looks(20_000)), "{}", looks(20_000));
    }
}
