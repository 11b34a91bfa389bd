//! Long integers as lists of 32-bit limbs, for positions whose distances fit 31 bits.
//!
//! In two's complement every sum, product by a short number and exact quotient is one pass from the lowest limb up,
//! whatever the signs. Limbs of 32 bits are what a browser multiplies fastest.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint, Sign};

use super::long::Long;

/// A long integer in two's complement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limbs {
    /// Lowest first; the highest bit is the sign. No shorter list has the same value; 0 is the empty one.
    limbs: Vec<u32>,
}

const BITS: u32 = u32::BITS;

impl Limbs {
    fn is_negative(&self) -> bool {
        self.limbs.last().is_some_and(|&limb| limb >> (BITS - 1) == 1)
    }

    /// What every limb beyond the highest one would be.
    fn extension(&self) -> u32 {
        if self.is_negative() { u32::MAX } else { 0 }
    }

    fn extend(&mut self, length: usize) {
        let extension = self.extension();
        if self.limbs.len() < length {
            self.limbs.resize(length, extension);
        }
    }

    /// Drops limbs that only repeat the sign.
    fn trim(&mut self) {
        let extension = self.extension();
        while let Some((&last, rest)) = self.limbs.split_last() {
            let sign = rest.last().is_some_and(|&limb| limb >> (BITS - 1) == 1);
            if last != extension || sign != (extension != 0) {
                break;
            }
            self.limbs.pop();
        }
    }

    /// self += a·x·2^(32·shift); the result fits the limbs that are there.
    fn accumulate(&mut self, a: &Self, x: u32, shift: usize) {
        let (low, high) = self.limbs[shift..].split_at_mut(a.limbs.len());
        let mut carry = 0;
        for (limb, &term) in low.iter_mut().zip(&a.limbs) {
            carry = step(limb, term, x, carry);
        }
        let extension = a.extension();
        for limb in high {
            carry = step(limb, extension, x, carry);
        }
    }

    fn combine(&mut self, other: &Self, mask: u32) {
        self.extend(self.limbs.len().max(other.limbs.len()) + 1);
        let (low, high) = self.limbs.split_at_mut(other.limbs.len());
        // −b is the complement of b, plus 1.
        let mut carry = mask & 1;
        for (limb, &term) in low.iter_mut().zip(&other.limbs) {
            carry = sum(limb, term ^ mask, carry);
        }
        let extension = other.extension() ^ mask;
        for limb in high {
            carry = sum(limb, extension, carry);
        }
        self.trim();
    }
}

// What is done for every limb is inlined however small the program is to be: a call takes longer.

/// limb += term + carry; the new carry.
#[inline(always)]
fn sum(limb: &mut u32, term: u32, carry: u32) -> u32 {
    let wide = u64::from(*limb) + u64::from(term) + u64::from(carry);
    *limb = low(wide);
    low(wide >> BITS)
}

/// limb += term·x + carry; the new carry.
#[inline(always)]
fn step(limb: &mut u32, term: u32, x: u32, carry: u32) -> u32 {
    let wide = u64::from(term) * u64::from(x) + u64::from(*limb) + u64::from(carry);
    *limb = low(wide);
    low(wide >> BITS)
}

#[allow(clippy::cast_possible_truncation, reason = "the low limb is what is wanted")]
fn low(wide: u64) -> u32 {
    wide as u32
}

/// A short number as a limb.
fn limb(x: i64) -> u32 {
    u32::try_from(x).expect("short numbers are not negative and fit a limb")
}

/// The inverse of the odd `x` modulo 2^32, by Newton's iteration: 3·x ^ 2 has five bits, and every step doubles them.
fn inverse(x: u32) -> u32 {
    let mut inverse = x.wrapping_mul(3) ^ 2;
    for _ in 0..3 {
        inverse = inverse.wrapping_mul(2u32.wrapping_sub(x.wrapping_mul(inverse)));
    }
    inverse
}

/// Hensel's division of one limb by the odd `x`: the limb of the quotient, and what is taken from the next limb.
#[inline(always)]
fn divide(limb: u32, taken: u32, x: u32, inverse: u32) -> (u32, u32) {
    let (rest, borrow) = limb.overflowing_sub(taken);
    let quotient = rest.wrapping_mul(inverse);
    (quotient, low((u64::from(quotient) * u64::from(x)) >> BITS) + u32::from(borrow))
}

impl Long for Limbs {
    type Step = i64;

    fn step(value: &BigInt) -> Option<i64> {
        i32::try_from(value).ok().map(i64::from)
    }

    fn add(&mut self, other: &Self) {
        self.combine(other, 0);
    }

    fn subtract(&mut self, other: &Self) {
        self.combine(other, u32::MAX);
    }

    fn set_product(&mut self, a: &Self, b: &Self) {
        self.limbs.clear();
        if let [1] = b.limbs[..] {
            self.limbs.extend_from_slice(&a.limbs);
            return;
        }
        self.limbs.resize(a.limbs.len() + b.limbs.len(), 0);
        for (shift, &x) in b.limbs.iter().enumerate() {
            self.accumulate(a, x, shift);
        }
        self.trim();
    }

    fn add_product(&mut self, a: &Self, x: &i64) {
        self.extend(self.limbs.len().max(a.limbs.len() + 1) + 1);
        self.accumulate(a, limb(*x), 0);
        self.trim();
    }

    fn scale(&mut self, x: &i64) {
        self.extend(self.limbs.len() + 1);
        let (x, mut carry) = (limb(*x), 0);
        for limb in &mut self.limbs {
            let term = std::mem::take(limb);
            carry = step(limb, term, x, carry);
        }
        self.trim();
    }

    fn divide_exactly(&mut self, x: &i64) {
        let (mut x, zeros) = (limb(*x), x.trailing_zeros());
        if zeros > 0 {
            x >>= zeros;
            let mut above = self.extension();
            for limb in self.limbs.iter_mut().rev() {
                let whole = *limb;
                *limb = whole >> zeros | above << (BITS - zeros);
                above = whole;
            }
        }
        let (inverse, mut taken) = (inverse(x), 0);
        for limb in &mut self.limbs {
            (*limb, taken) = divide(*limb, taken, x, inverse);
        }
        self.trim();
    }

    fn residues(a: &Self, b: &Self, m: &i64) -> (i64, i64) {
        if m % 2 == 0 {
            return (remainder(a, *m), remainder(b, *m));
        }
        let length = a.limbs.len().max(b.limbs.len());
        (reduced(a, length, *m), reduced(b, length, *m))
    }
}

/// `value` modulo m.
fn remainder(value: &Limbs, m: i64) -> i64 {
    let m = u64::from(limb(m));
    let start = if value.is_negative() { m - 1 } else { 0 };
    let rest = value.limbs.iter().rev().fold(start, |rest, &limb| (rest << BITS | u64::from(limb)) % m);
    i64::from(low(rest))
}

/// −`value`·2^(−32·length) modulo the odd m (Montgomery's reduction), for a value of at most `length` limbs.
fn reduced(value: &Limbs, length: usize, m: i64) -> i64 {
    let x = limb(m);
    let inverse = inverse(x);
    let mut taken = value.limbs.iter().fold(0, |taken, &limb| divide(limb, taken, x, inverse).1);
    for _ in value.limbs.len()..length {
        taken = divide(value.extension(), taken, x, inverse).1;
    }
    (i64::from(taken) + i64::from(value.is_negative())) % m
}

impl PartialOrd for Limbs {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Limbs {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_sign = other.is_negative().cmp(&self.is_negative());
        let by_length = self.limbs.len().cmp(&other.limbs.len());
        let by_length = if self.is_negative() { by_length.reverse() } else { by_length };
        by_sign.then(by_length).then_with(|| self.limbs.iter().rev().cmp(other.limbs.iter().rev()))
    }
}

impl From<BigInt> for Limbs {
    fn from(value: BigInt) -> Self {
        let mut limbs = Self { limbs: value.iter_u32_digits().collect() };
        limbs.limbs.push(0);
        if value.sign() == Sign::Minus {
            negate(&mut limbs.limbs);
        }
        limbs.trim();
        limbs
    }
}

impl From<Limbs> for BigInt {
    fn from(mut value: Limbs) -> Self {
        if value.is_negative() {
            negate(&mut value.limbs);
            return Self::from_biguint(Sign::Minus, BigUint::new(value.limbs));
        }
        BigUint::new(value.limbs).into()
    }
}

/// Two's complement.
fn negate(limbs: &mut [u32]) {
    let mut carry = 1;
    for limb in limbs {
        let complement = !std::mem::take(limb);
        carry = sum(limb, complement, carry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use num_integer::Integer;
    use proptest::prelude::*;

    /// Integers of every length, often with limbs at their extremes.
    fn integer() -> impl Strategy<Value = BigInt> {
        let digit = prop_oneof![Just(0), Just(1), Just(1 << 31), Just(u32::MAX), any::<u32>()];
        (any::<bool>(), proptest::collection::vec(digit, 0..9)).prop_map(|(negative, digits)| {
            BigInt::from_biguint(if negative { Sign::Minus } else { Sign::Plus }, BigUint::new(digits))
        })
    }

    fn short() -> impl Strategy<Value = i64> {
        prop_oneof![1i64..100, 1i64..(1 << 31)]
    }

    fn long(value: &BigInt) -> Limbs {
        value.clone().into()
    }

    #[track_caller]
    fn check(value: &Limbs, expected: &BigInt) {
        assert_eq!(&BigInt::from(value.clone()), expected);
        assert_eq!(value, &long(expected), "not in the shortest form");
    }

    proptest! {
        #[test]
        fn arithmetic_agrees_with_the_library(a in integer(), b in integer(), x in short()) {
            let mut value = long(&a);
            check(&value, &a);
            value.add(&long(&b));
            check(&value, &(&a + &b));
            value.subtract(&long(&a));
            check(&value, &b);
            value.add_product(&long(&a), &x);
            check(&value, &(&b + &a * x));
            value.scale(&x);
            check(&value, &((&b + &a * x) * x));
            value.divide_exactly(&x);
            check(&value, &(&b + &a * x));
            let factor = b.magnitude().clone().into();
            value.set_product(&long(&a), &long(&factor));
            check(&value, &(&a * &factor));
            prop_assert_eq!(long(&a).cmp(&long(&b)), a.cmp(&b));
        }

        #[test]
        fn residues_share_a_unit(a in integer(), b in integer(), m in short()) {
            let (left, right) = Limbs::residues(&long(&a), &long(&b), &m);
            prop_assert!((0..m).contains(&left) && (0..m).contains(&right));
            // e·a·b and e·b·a are the same; so are they with a common factor taken out of either.
            prop_assert!((&a * right - &b * left).is_multiple_of(&m.into()));
            let (one, _) = Limbs::residues(&long(&BigInt::from(1)), &long(&a), &m);
            prop_assert_eq!(one.gcd(&m), 1);
        }
    }
}
