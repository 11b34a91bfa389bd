//! Inner products of integers: what a forward pass spends its time on.
//!
//! In machine words where it is certain beforehand that no sum leaves them. Otherwise long integers are cut into 32-bit
//! limbs once, and what they are multiplied by into digits so short that the products of limbs and digits can be summed
//! in machine words without a carry; carries are resolved once an inner product, not once a term.

use std::borrow::Borrow;
use std::cell::OnceCell;
use std::ops::Range;

use num_bigint::{BigInt, BigUint, Sign};

use crate::math::exact::int::{Int, short};

/// Integers w_0, …, w_{n−1} of either sign, ready for many inner products.
#[derive(Debug)]
pub(in crate::math) struct Row(Weights);

#[derive(Debug)]
enum Weights {
    /// Σ |w_k| is at most `norm`, which is `u64::MAX` where that is larger.
    Short {
        weights: Vec<i64>,
        norm: u64,
    },
    Long(Limbs),
}

impl Row {
    /// The row of these integers. It takes as much memory as if each were as long as the longest, and one limb more.
    #[must_use]
    pub(in crate::math) fn new<T: Borrow<BigInt>>(values: &[T]) -> Self {
        let weights = values.iter().map(|value| i64::try_from(value.borrow()).ok()).collect::<Option<Vec<_>>>();
        Self(weights.map_or_else(|| Weights::Long(Limbs::new(values)), Weights::short))
    }

    /// The row of these integers, where they fit machine words.
    #[must_use]
    pub(in crate::math) fn of_short(values: &[BigInt]) -> Option<Self> {
        let row = Self::new(values);
        matches!(row.0, Weights::Short { .. }).then_some(row)
    }

    /// Σ_k w_k·v_k.
    #[must_use]
    pub(in crate::math) fn dot(&self, values: &Values) -> Int {
        match &self.0 {
            Weights::Short { weights, norm } => match &values.words {
                Some(words) if words.is_safe(*norm) => Int::Short(words.dot(weights)),
                _ => values.digits().sum(|place| BigInt::from(dot_with_place(weights, place))).into(),
            },
            Weights::Long(limbs) => values.digits().sum(|place| limbs.dot_with_place(place)).into(),
        }
    }
}

impl Weights {
    fn short(weights: Vec<i64>) -> Self {
        let norm = weights.iter().fold(0u64, |norm, weight| norm.saturating_add(weight.unsigned_abs()));
        Self::Short { weights, norm }
    }
}

/// Non-negative integers v_0, …, v_{n−1} to be multiplied by many rows.
#[derive(Debug)]
pub(in crate::math) struct Values {
    values: Vec<Int>,
    /// The same, where all fit machine words.
    words: Option<Words>,
    /// The same, once they are needed.
    digits: OnceCell<Digits>,
}

impl Values {
    /// These integers.
    ///
    /// # Panics
    ///
    /// Where one is negative.
    #[must_use]
    pub(in crate::math) fn new(values: Vec<Int>) -> Self {
        let words = short(&values).map(Words::new);
        Self { values, words, digits: OnceCell::new() }
    }

    /// The integers.
    #[must_use]
    pub(in crate::math) fn all(&self) -> &[Int] {
        &self.values
    }

    /// Whether all fit machine words.
    #[must_use]
    pub(in crate::math) fn are_short(&self) -> bool {
        self.words.is_some()
    }

    fn digits(&self) -> &Digits {
        self.digits.get_or_init(|| Digits::new(&self.values.iter().map(Int::to_big).collect::<Vec<_>>()))
    }
}

/// Non-negative machine words.
#[derive(Debug)]
struct Words {
    values: Vec<i64>,
    largest: u64,
    /// Where the values are that are not 0.
    runs: Vec<Range<usize>>,
}

impl Words {
    fn new(values: Vec<i64>) -> Self {
        assert!(values.iter().all(|value| *value >= 0), "values have no sign");
        let largest = values.iter().map(|value| value.unsigned_abs()).max().unwrap_or(0);
        let mut runs = Vec::new();
        let mut start = 0;
        for run in values.chunk_by(|a, b| (*a == 0) == (*b == 0)) {
            if run[0] != 0 {
                runs.push(start..start + run.len());
            }
            start += run.len();
        }
        Self { values, largest, runs }
    }

    /// Whether no sum of products with weights whose sizes add up to `norm` leaves a machine word.
    fn is_safe(&self, norm: u64) -> bool {
        norm.checked_mul(self.largest).is_some_and(|size| i64::try_from(size).is_ok())
    }

    fn dot(&self, weights: &[i64]) -> i64 {
        let mut sum = 0;
        for run in &self.runs {
            let terms = weights[run.clone()].iter().zip(&self.values[run.clone()]);
            sum += terms.map(|(weight, value)| weight * value).sum::<i64>();
        }
        sum
    }
}

/// Integers one after another, each in two's complement with `width` limbs, least first.
#[derive(Debug)]
struct Limbs {
    limbs: Vec<u32>,
    width: usize,
}

impl Limbs {
    fn new<T: Borrow<BigInt>>(values: &[T]) -> Self {
        let values = values.iter().map(Borrow::borrow);
        // Digits are so short that a sum is at most 31 bits longer than the longest integer. One more is for the sign.
        let longest = values.clone().map(BigInt::bits).max().unwrap_or(0);
        let width = usize::try_from(longest.div_ceil(32)).expect("an integer in memory") + 1;
        let mut limbs = Vec::with_capacity(width * values.len());
        for value in values {
            let start = limbs.len();
            limbs.extend(value.iter_u32_digits());
            limbs.resize(start + width, 0);
            if value.sign() == Sign::Minus {
                negate(&mut limbs[start..]);
            }
        }
        Self { limbs, width }
    }

    fn dot_with_place(&self, place: &[(usize, u32)]) -> BigInt {
        let mut sums = vec![0u64; self.width];
        for &(k, digit) in place {
            let digit = u64::from(digit);
            for (sum, &limb) in sums.iter_mut().zip(&self.limbs[k * self.width..][..self.width]) {
                *sum += u64::from(limb) * digit;
            }
        }
        from_twos_complement(carried(&sums))
    }
}

/// The same for machine words: digits are so short that no sum leaves 127 bits.
fn dot_with_place(weights: &[i64], place: &[(usize, u32)]) -> i128 {
    place.iter().map(|&(k, digit)| i128::from(weights[k]) * i128::from(digit)).sum()
}

/// Non-negative integers v_0, …, v_{n−1}, cut into digits.
#[derive(Debug)]
struct Digits {
    /// For each power of the base 2^`bits`, least first: (k, digit of v_k) where that digit is not 0.
    places: Vec<Vec<(usize, u32)>>,
    bits: u64,
}

impl Digits {
    /// The digits of these integers.
    ///
    /// # Panics
    ///
    /// Where one is negative.
    fn new(values: &[BigInt]) -> Self {
        assert!(values.iter().all(|value| value.sign() != Sign::Minus), "digits have no sign");
        let bits = digit_bits(values.len());
        let longest = values.iter().map(BigInt::bits).max().unwrap_or(0);
        let place = |at: u64| {
            let digits = values.iter().map(|value| digit(value.magnitude(), at * bits, bits)).enumerate();
            digits.filter(|(_, digit)| *digit != 0).collect()
        };
        Self { places: (0..longest.div_ceil(bits)).map(place).collect(), bits }
    }

    /// What `dot` is for the integers, where it is linear and known for one digit of each.
    fn sum(&self, dot: impl Fn(&[(usize, u32)]) -> BigInt) -> BigInt {
        let places = self.places.iter().rev().map(|place| dot(place));
        places.reduce(|sum, place| (sum << self.bits) + place).unwrap_or(BigInt::ZERO)
    }
}

/// How long digits may be so that the sum of `terms` products with limbs stays below 2^63.
fn digit_bits(terms: usize) -> u64 {
    31 - u64::from(terms.checked_ilog2().unwrap_or(0) + 1)
}

/// Bits `start`, …, `start + count − 1` of `value`; `count` < 32.
fn digit(value: &BigUint, start: u64, count: u64) -> u32 {
    let skipped = usize::try_from(start / 64).unwrap_or(usize::MAX);
    let mut words = value.iter_u64_digits().skip(skipped);
    let (low, high) = (words.next().unwrap_or(0), words.next().unwrap_or(0));
    let offset = start % 64;
    let bits = low >> offset | high.checked_shl(64 - offset as u32).unwrap_or(0);
    (bits & ((1 << count) - 1)) as u32
}

/// The limbs of Σ sums_k·2^(32·k), modulo 2^(32·length).
fn carried(sums: &[u64]) -> Vec<u32> {
    let mut carry = 0;
    let limb = |sum: &u64| {
        let total = sum + carry;
        carry = total >> 32;
        total as u32
    };
    sums.iter().map(limb).collect()
}

fn from_twos_complement(mut limbs: Vec<u32>) -> BigInt {
    let negative = limbs.last().is_some_and(|limb| limb >> 31 == 1);
    if negative {
        negate(&mut limbs);
    }
    BigInt::new(if negative { Sign::Minus } else { Sign::Plus }, limbs)
}

/// −`limbs` in two's complement.
fn negate(limbs: &mut [u32]) {
    let mut carry = true;
    for limb in limbs {
        (*limb, carry) = (!*limb).overflowing_add(u32::from(carry));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn long(words: usize) -> impl Strategy<Value = BigInt> {
        let limb = prop_oneof![Just(0), Just(u32::MAX), any::<u32>()];
        (any::<bool>(), vec(limb, 0..words)).prop_map(|(negative, limbs)| {
            let magnitude = BigInt::from(BigUint::new(limbs));
            if negative { -magnitude } else { magnitude }
        })
    }

    /// About ± a power of two up to 2^64: sums and products of such leave a machine word, or just not.
    fn near_a_word() -> impl Strategy<Value = BigInt> {
        (0u32..=64, -2i64..=2, any::<bool>()).prop_map(|(power, more, negative)| {
            let value: BigInt = (BigInt::from(1) << power) + more;
            if negative { -value } else { value }
        })
    }

    fn magnitude(value: &BigInt) -> BigInt {
        value.magnitude().clone().into()
    }

    fn check(row: &[BigInt], values: &[BigInt]) {
        let expected: BigInt = row.iter().zip(values).map(|(w, v)| w * v).sum();
        let values = Values::new(values.iter().map(Int::from).collect());
        assert_eq!(Row::new(row).dot(&values), Int::from(expected));
    }

    proptest! {
        #[test]
        fn agrees_with_products_summed_one_by_one(terms in vec((long(12), long(5)), 0..40)) {
            let (row, values): (Vec<_>, Vec<_>) = terms.into_iter().map(|(w, v)| (w, magnitude(&v))).unzip();
            check(&row, &values);
        }

        #[test]
        fn agrees_where_sums_leave_a_machine_word(terms in vec((near_a_word(), near_a_word()), 0..6)) {
            let (row, values): (Vec<_>, Vec<_>) = terms.into_iter().map(|(w, v)| (w, magnitude(&v))).unzip();
            check(&row, &values);
        }
    }

    #[test]
    fn the_largest_sums_fit() {
        for terms in [1, 2, 127, 128, 1_001] {
            let values = vec![(BigInt::from(1) << digit_bits(terms)) - 1; terms];
            for largest in [(BigInt::from(1) << 320) - 1, BigInt::from(i64::MAX)] {
                check(&vec![largest.clone(); terms], &values);
                check(&vec![-largest; terms], &values);
            }
        }
    }

    #[test]
    fn values_that_are_zero_count_for_nothing() {
        let values = [0, 3, 0, 0, 7, 2, 0].map(BigInt::from);
        check(&[5, -1, 4, i64::MAX, 2, -9, i64::MIN].map(BigInt::from), &values);
        check(&[5; 7].map(BigInt::from), &[0; 7].map(BigInt::from));
    }
}
