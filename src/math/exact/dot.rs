//! Inner products of long integers with shorter ones: what a forward pass spends its time on.
//!
//! The long ones are cut into 32-bit limbs once. The short ones are cut into digits so short that the products of limbs
//! and digits can be summed in machine words without a carry; carries are resolved once an inner product, not once a
//! term.

use std::borrow::Borrow;

use num_bigint::{BigInt, BigUint, Sign};

/// Long integers w_0, …, w_{n−1} of either sign, ready for many inner products.
#[derive(Debug)]
pub(in crate::math) struct Row {
    /// The integers one after another, each in two's complement with `width` limbs, least first.
    limbs: Vec<u32>,
    width: usize,
}

/// Non-negative integers v_0, …, v_{n−1}, cut into digits.
#[derive(Debug)]
pub(in crate::math) struct Digits {
    /// For each power of the base 2^`bits`, least first: (k, digit of v_k) where that digit is not 0.
    places: Vec<Vec<(usize, u32)>>,
    bits: u64,
}

impl Row {
    /// The row of these integers. It takes as much memory as if each were as long as the longest, and one limb more.
    #[must_use]
    pub(in crate::math) fn new<T: Borrow<BigInt>>(values: &[T]) -> Self {
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

    /// Σ_k w_k·v_k.
    #[must_use]
    pub(in crate::math) fn dot(&self, values: &Digits) -> BigInt {
        let places = values.places.iter().rev().map(|place| self.dot_with_place(place));
        places.reduce(|sum, place| (sum << values.bits) + place).unwrap_or_default()
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

impl Digits {
    /// The digits of these integers.
    ///
    /// # Panics
    ///
    /// Where one is negative.
    #[must_use]
    pub(in crate::math) fn new(values: &[BigInt]) -> Self {
        assert!(values.iter().all(|value| value.sign() != Sign::Minus), "digits have no sign");
        let bits = digit_bits(values.len());
        let longest = values.iter().map(BigInt::bits).max().unwrap_or(0);
        let place = |at: u64| {
            let digits = values.iter().map(|value| digit(value.magnitude(), at * bits, bits)).enumerate();
            digits.filter(|(_, digit)| *digit != 0).collect()
        };
        Self { places: (0..longest.div_ceil(bits)).map(place).collect(), bits }
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

    fn integer(words: usize) -> impl Strategy<Value = BigInt> {
        let limb = prop_oneof![Just(0), Just(u32::MAX), any::<u32>()];
        (any::<bool>(), vec(limb, 0..words)).prop_map(|(negative, limbs)| {
            let magnitude = BigInt::from(BigUint::new(limbs));
            if negative { -magnitude } else { magnitude }
        })
    }

    fn check(row: &[BigInt], values: &[BigInt]) {
        let expected: BigInt = row.iter().zip(values).map(|(w, v)| w * v).sum();
        assert_eq!(Row::new(row).dot(&Digits::new(values)), expected);
    }

    proptest! {
        #[test]
        fn agrees_with_products_summed_one_by_one(terms in vec((integer(12), integer(5)), 0..40)) {
            let (row, values): (Vec<_>, Vec<_>) = terms.into_iter().map(|(w, v)| (w, v.magnitude().clone().into())).unzip();
            check(&row, &values);
        }
    }

    #[test]
    fn the_largest_sums_fit() {
        for terms in [1, 2, 127, 128, 1_001] {
            let longest: BigInt = (BigInt::from(1) << 320) - 1;
            let values = vec![(BigInt::from(1) << digit_bits(terms)) - 1; terms];
            check(&vec![longest.clone(); terms], &values);
            check(&vec![-longest; terms], &values);
        }
    }
}
