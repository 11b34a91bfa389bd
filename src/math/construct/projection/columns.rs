//! The coordinates of all samples, made integer.

use std::collections::HashSet;
use std::hash::{BuildHasherDefault, Hasher};

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::math::Rational;
use crate::math::exact::fraction::spread;
use crate::math::table::sample::Sample;

/// Bits of a spread that is not worth finding exactly.
const LONG: u64 = 4_096;

/// L_k·x_k of every sample, by coordinate.
pub(super) struct Columns {
    values: Vec<Vec<BigInt>>,
    /// The same modulo 2^64: positions that differ there differ.
    words: Vec<Vec<u64>>,
    /// max − min of every coordinate.
    ranges: Vec<BigInt>,
}

impl Columns {
    /// The coordinates of `samples`, each multiplied by its least common denominator in `scales`.
    pub(super) fn new(samples: &[Sample], scales: &[BigInt]) -> Self {
        let values: Vec<_> = scales.iter().enumerate().map(|(k, scale)| column(samples, k, scale)).collect();
        let words = values.iter().map(|column| column.iter().map(low_word).collect()).collect();
        let ranges = values.iter().map(spread).collect();
        Self { values, words, ranges }
    }

    /// Number of samples.
    pub(super) fn count(&self) -> usize {
        self.words[0].len()
    }

    /// max − min of every coordinate.
    pub(super) fn ranges(&self) -> &[BigInt] {
        &self.ranges
    }

    /// 1, range_0 + 1, (range_0 + 1)·(range_1 + 1), …: the positions are numbers whose digits are the coordinates.
    pub(super) fn mixed_radix(&self) -> Vec<BigInt> {
        let mut next = BigInt::one();
        let weight = |range: &BigInt| {
            let weight = next.clone();
            next *= range + 1;
            weight
        };
        self.ranges.iter().map(weight).collect()
    }

    /// Σ w_k·L_k·x_k of every sample.
    pub(super) fn positions(&self, weights: &[BigInt]) -> Vec<BigInt> {
        let weighted: Vec<_> = self.values.iter().zip(weights).filter(|(_, w)| !w.is_zero()).collect();
        let at = |n: usize| weighted.iter().map(|(column, w)| *w * &column[n]).sum();
        (0..self.count()).map(at).collect()
    }

    /// max − min of the positions by the mixed radix `weights`; where these are long, the most that it can be.
    pub(super) fn mixed_radix_spread(&self, weights: &[BigInt]) -> BigInt {
        let (weight, range) = weights.last().zip(self.ranges.last()).expect("an input has a coordinate");
        let most: BigInt = weight * (range + 1) - 1;
        if most.bits() > LONG { most } else { self.spread_of(weights, &self.position_words(weights)) }
    }

    /// max − min of the positions, where it is below `limit` and they all differ.
    ///
    /// Where they differ only modulo more than 2^64, it is taken that they do not.
    pub(super) fn separating_spread(&self, weights: &[BigInt], limit: Option<&BigInt>) -> Option<BigInt> {
        let words = self.position_words(weights);
        let spread = self.spread_of(weights, &words);
        let short = limit.is_none_or(|limit| spread < *limit);
        (short && all_differ(&words)).then_some(spread)
    }

    fn spread_of(&self, weights: &[BigInt], words: &[u64]) -> BigInt {
        let greatest: BigInt = weights.iter().zip(&self.ranges).map(|(w, range)| w.abs() * range).sum();
        if greatest.bits() >= 63 {
            return spread(&self.positions(weights));
        }
        // No two positions are further apart than that: differences modulo 2^64 are the differences.
        let offsets = || words.iter().map(|word| word.wrapping_sub(words[0]).cast_signed());
        let (least, most) = (offsets().min(), offsets().max());
        BigInt::from(most.expect("a sample")) - least.expect("a sample")
    }

    /// The positions modulo 2^64.
    fn position_words(&self, weights: &[BigInt]) -> Vec<u64> {
        let mut sums = vec![0u64; self.count()];
        for (column, w) in self.words.iter().zip(weights).filter(|(_, w)| !w.is_zero()) {
            let w = low_word(w);
            for (sum, value) in sums.iter_mut().zip(column) {
                *sum = sum.wrapping_add(w.wrapping_mul(*value));
            }
        }
        sums
    }
}

/// `scale`·x_k of every sample, an integer.
fn column(samples: &[Sample], k: usize, scale: &BigInt) -> Vec<BigInt> {
    let whole = |x: &Rational| if x.denom() == scale { x.numer().clone() } else { x.numer() * (scale / x.denom()) };
    samples.iter().map(|sample| whole(&sample.input[k])).collect()
}

fn all_differ(words: &[u64]) -> bool {
    let mut seen = HashSet::with_capacity_and_hasher(words.len(), BuildHasherDefault::<Spread>::default());
    words.iter().all(|&word| seen.insert(word))
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
