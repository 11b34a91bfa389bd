//! Compact weights: the smaller the spread of the positions, the smaller every later number.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use super::{Projection, WeightOrder, common_denominators};
use crate::math::Rational;
use crate::math::table::sample::Sample;

/// Integer weights whose positions are integers of small spread max t − min t.
///
/// The best of: every coordinate alone; mixed radix, which always separates; small integer vectors from a fixed
/// sequence. Fractional coordinates are multiplied by their least common denominator, which becomes part of the weight.
///
/// # Panics
///
/// Where two inputs are equal, or there is no sample: a [`DataSet`](crate::math::table::sample::DataSet) rules out both.
#[must_use]
pub fn compact(samples: &[Sample]) -> Projection {
    let scales = common_denominators(samples);
    let columns = Columns::new(samples, &scales);
    let mut best = columns.mixed_radix();
    let mut least = columns.spread(&best);
    for k in 0..scales.len() {
        let mut unit = vec![BigInt::zero(); scales.len()];
        unit[k] = BigInt::one();
        columns.keep_better(unit, &mut best, &mut least);
    }
    if scales.len() > 1 {
        columns.try_small_vectors(&mut best, &mut least);
    }
    let positions = columns.positions(&best).into_iter().map(Rational::from).collect();
    let weights = best.into_iter().zip(scales).map(|(w, scale)| Rational::from(w * scale)).collect();
    Projection { weights, order: WeightOrder::Compact, positions }
}

/// The coordinates of all samples, made integer.
struct Columns {
    /// L_k·x_k of every sample, a coordinate a list.
    values: Vec<Vec<BigInt>>,
    /// The same modulo 2^64: positions that differ there differ.
    words: Vec<Vec<u64>>,
    /// max − min of every coordinate.
    ranges: Vec<BigInt>,
}

impl Columns {
    fn new(samples: &[Sample], scales: &[BigInt]) -> Self {
        let column = |(k, scale): (usize, &BigInt)| -> Vec<BigInt> {
            let whole =
                |x: &Rational| if x.denom() == scale { x.numer().clone() } else { x.numer() * (scale / x.denom()) };
            samples.iter().map(|sample| whole(&sample.input[k])).collect()
        };
        let values: Vec<_> = scales.iter().enumerate().map(column).collect();
        let words = values.iter().map(|column| column.iter().map(low_word).collect()).collect();
        let ranges = values.iter().map(|column| range(column)).collect();
        Self { values, words, ranges }
    }

    /// 1, range_0 + 1, (range_0 + 1)·(range_1 + 1), …: the positions are numbers whose digits are the coordinates.
    fn mixed_radix(&self) -> Vec<BigInt> {
        let mut next = BigInt::one();
        let weight = |range: &BigInt| {
            let weight = next.clone();
            next *= range + 1;
            weight
        };
        self.ranges.iter().map(weight).collect()
    }

    fn positions(&self, weights: &[BigInt]) -> Vec<BigInt> {
        let at = |n: usize| self.values.iter().zip(weights).map(|(column, w)| w * &column[n]).sum();
        (0..self.values[0].len()).map(at).collect()
    }

    fn spread(&self, weights: &[BigInt]) -> BigInt {
        range(&self.positions(weights))
    }

    /// Σ |w_k|·range_k, which the spread cannot exceed.
    fn greatest_spread(&self, weights: &[BigInt]) -> BigInt {
        weights.iter().zip(&self.ranges).map(|(w, range)| w.abs() * range).sum()
    }

    /// Whether all positions differ. Where they do so only beyond 64 bits, the answer is no.
    fn separates(&self, weights: &[BigInt]) -> bool {
        let weights: Vec<_> = weights.iter().map(low_word).collect();
        let at = |n: usize| {
            let terms = self.words.iter().zip(&weights).map(|(column, w)| w.wrapping_mul(column[n]));
            terms.fold(0, u64::wrapping_add)
        };
        let count = self.words[0].len();
        let mut seen = HashSet::with_capacity_and_hasher(count, BuildHasherDefault::<Spread>::default());
        (0..count).all(|n| seen.insert(at(n)))
    }

    fn keep_better(&self, weights: Vec<BigInt>, best: &mut Vec<BigInt>, least: &mut BigInt) {
        if self.separates(&weights) {
            let spread = self.spread(&weights);
            if spread < *least {
                (*best, *least) = (weights, spread);
            }
        }
    }

    /// Vectors with entries from −B to B, for B = 1, 2, 4, … until a B has brought one that separates.
    fn try_small_vectors(&self, best: &mut Vec<BigInt>, least: &mut BigInt) {
        // As many for each B as take little time beside the construction itself.
        const POSITIONS: usize = 100_000;
        let count = self.words[0].len();
        let tries = (POSITIONS / count).clamp(8, 64);
        let pairs = BigInt::from(count) * count / 2;
        let total: BigInt = self.ranges.iter().sum();
        let mut sequence = Sequence(0);
        let mut bound = 1u64;
        while &total * bound / 4 < *least {
            // Among so many random positions on so short a line two are certain to meet, but for structured data.
            if &total * bound * 20 > pairs {
                let before = least.clone();
                for _ in 0..tries {
                    let weights: Vec<_> = self.ranges.iter().map(|_| sequence.within(bound)).collect();
                    if self.greatest_spread(&weights) < *least {
                        self.keep_better(weights, best, least);
                    }
                }
                if *least < before {
                    return;
                }
            }
            let Some(next) = bound.checked_mul(2).filter(|&next| next < 1 << 62) else { return };
            bound = next;
        }
    }
}

fn range(values: &[BigInt]) -> BigInt {
    match (values.iter().max(), values.iter().min()) {
        (Some(max), Some(min)) => max - min,
        _ => BigInt::zero(),
    }
}

/// `value` modulo 2^64.
fn low_word(value: &BigInt) -> u64 {
    let low = value.iter_u64_digits().next().unwrap_or(0);
    if value.is_negative() { low.wrapping_neg() } else { low }
}

/// A hash for words that nobody chooses to collide, several times as fast as the one that guards against that.
#[derive(Default)]
struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.write_u64(byte.into());
        }
    }

    fn write_u64(&mut self, word: u64) {
        let mixed = (self.0 ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

/// SplitMix64: a fixed sequence, so that the same samples always get the same weights.
struct Sequence(u64);

impl Sequence {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// An integer from −`bound` to `bound`.
    fn within(&mut self, bound: u64) -> BigInt {
        BigInt::from(self.next() % (2 * bound + 1)) - bound
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number;

    fn samples(rows: &[&str]) -> Vec<Sample> {
        let input = |row: &&str| row.split(' ').map(|text| number::parse(text).expect("a number")).collect();
        rows.iter().enumerate().map(|(row, text)| Sample { row, input: input(text), output: Vec::new() }).collect()
    }

    #[track_caller]
    fn check(rows: &[&str], spread: &str) {
        let projection = compact(&samples(rows));
        let different: HashSet<_> = projection.positions.iter().collect();
        assert_eq!(different.len(), rows.len());
        assert!(projection.weights.iter().chain(&projection.positions).all(Rational::is_integer));
        let positions: Vec<_> = projection.positions.iter().map(Rational::to_integer).collect();
        assert_eq!(range(&positions).to_string(), spread);
    }

    #[test]
    fn a_coordinate_that_separates_is_enough() {
        check(&["0 1 99", "50 2 98", "0 4 7"], "3");
    }

    #[test]
    fn a_full_grid_is_numbered_without_gaps() {
        check(&["0 0", "1 0", "2 0", "0 1", "1 1", "2 1"], "5");
    }

    #[test]
    fn fractions_become_integers() {
        check(&["1/2", "1/3", "-7"], "45");
    }

    #[test]
    fn positions_may_be_longer_than_a_word() {
        let far = format!("1{}", "0".repeat(40));
        check(&["0 0", "0 1", "1 0", &format!("{far} 1")], &far);
    }
}
