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
    // The first scale at which something separates; data with a structure may need a much longer line than random ones.
    let mut scale = BigInt::one().max(&count * &count / 8);
    while scale < *shortest.spread() {
        let found = (0..TRIES_AT_SCALE).any(|_| {
            let length = percent(&scale, 50, 200, &mut random);
            shortest.offer(vector(columns.ranges(), &length, &mut random))
        });
        if found {
            break;
        }
        scale *= 2;
    }
    for _ in 0..tries(columns.count()) {
        let length = percent(shortest.spread(), 70, 200, &mut random);
        shortest.offer(vector(columns.ranges(), &length, &mut random));
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
