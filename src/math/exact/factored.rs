//! Exact rationals that never need a greatest common divisor: the denominator is kept as a product of factors.
//!
//! In the construction every division is by a short number (a distance between two positions), and the same
//! distances come back in one denominator after another. A sum brings both sides to the common multiple of their
//! factor lists, so denominators grow as the true ones do, while nothing is ever reduced.

use std::cmp::Ordering;
use std::ops::{Add, Div, Mul, Neg, Sub};
use std::rc::Rc;

use num_bigint::{BigInt, BigUint, Sign};
use num_traits::{One, Signed, Zero};

use crate::math::Rational;
use crate::math::exact::fraction::compare_products;
use crate::math::exact::scalar::Scalar;

/// `numerator / Π factors`, exactly.
#[derive(Clone, Debug)]
pub struct Factored {
    numerator: BigInt,
    denominator: Rc<Factors>,
}

impl Factored {
    /// The numerator over [`Self::denominator`].
    #[must_use]
    pub fn numerator(&self) -> &BigInt {
        &self.numerator
    }

    /// The denominator's factors.
    #[must_use]
    pub fn denominator(&self) -> &Factors {
        &self.denominator
    }

    fn new(numerator: BigInt, denominator: Rc<Factors>) -> Self {
        Self { numerator, denominator }
    }

    /// `self ± other`: `combine` is applied to the two numerators over a common denominator.
    fn sum(self, other: &Self, combine: impl Fn(BigInt, &BigInt) -> BigInt) -> Self {
        if Rc::ptr_eq(&self.denominator, &other.denominator) {
            return Self::new(combine(self.numerator, &other.numerator), self.denominator);
        }
        let (left, right) = self.denominator.missing(&other.denominator);
        let common = if left.is_one() {
            self.denominator
        } else if right.is_one() {
            Rc::clone(&other.denominator)
        } else {
            let powers = self.denominator.merge(&other.denominator, u32::max);
            Rc::new(Factors { powers, value: &self.denominator.value * &left })
        };
        let left = times(self.numerator, left);
        if right.is_one() {
            return Self::new(combine(left, &other.numerator), common);
        }
        Self::new(combine(left, &(&other.numerator * BigInt::from(right))), common)
    }
}

fn times(value: BigInt, factor: BigUint) -> BigInt {
    if factor.is_one() { value } else { value * BigInt::from(factor) }
}

impl Scalar for Factored {
    fn nearest(value: &Rational) -> Self {
        let mut factors = Factors::default();
        factors.push(value.denom().magnitude());
        Self::new(value.numer().clone(), Rc::new(factors))
    }

    fn small(value: i32) -> Self {
        Self::new(BigInt::from(value), Rc::default())
    }
}

impl Add<&Self> for Factored {
    type Output = Self;

    fn add(self, other: &Self) -> Self {
        self.sum(other, |left, right| left + right)
    }
}

impl Sub<&Self> for Factored {
    type Output = Self;

    fn sub(self, other: &Self) -> Self {
        self.sum(other, |left, right| left - right)
    }
}

impl Mul<&Self> for Factored {
    type Output = Self;

    fn mul(self, other: &Self) -> Self {
        Self::new(self.numerator * &other.numerator, self.denominator.product(&other.denominator))
    }
}

impl Div<&Self> for Factored {
    type Output = Self;

    /// # Panics
    ///
    /// Where `other` is 0.
    fn div(self, other: &Self) -> Self {
        assert!(!other.numerator.is_zero(), "division by zero");
        let numerator = times(self.numerator, other.denominator.value.clone());
        let mut denominator = Rc::unwrap_or_clone(self.denominator);
        denominator.push(other.numerator.magnitude());
        Self::new(if other.numerator.is_negative() { -numerator } else { numerator }, Rc::new(denominator))
    }
}

impl Neg for Factored {
    type Output = Self;

    fn neg(self) -> Self {
        Self::new(-self.numerator, self.denominator)
    }
}

impl PartialEq for Factored {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Factored {}

impl PartialOrd for Factored {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Factored {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = self.numerator.sign();
        if sign != other.numerator.sign() || sign == Sign::NoSign {
            return sign.cmp(&other.numerator.sign());
        }
        let (left, right) = self.denominator.missing(&other.denominator);
        let magnitude = compare_products(self.numerator.magnitude(), &left, other.numerator.magnitude(), &right);
        if sign == Sign::Minus { magnitude.reverse() } else { magnitude }
    }
}

/// A positive integer as a product of factors (not necessarily primes), each with its multiplicity.
#[derive(Clone, Debug)]
pub struct Factors {
    /// Ascending, without repetition and without 1.
    powers: Vec<(Rc<BigUint>, u32)>,
    /// Their product. Every operation makes it from those it has, which costs less than multiplying it out again.
    value: BigUint,
}

impl Default for Factors {
    fn default() -> Self {
        Self { powers: Vec::new(), value: BigUint::one() }
    }
}

impl Factors {
    /// The product of all factors.
    #[must_use]
    pub fn value(&self) -> &BigUint {
        &self.value
    }

    /// The factor list of a common multiple of both: of each factor the larger multiplicity.
    #[must_use]
    pub fn common_multiple(&self, other: &Self) -> Self {
        let value = &self.value * self.missing(other).0;
        Self { powers: self.merge(other, u32::max), value }
    }

    /// The integers that `self` and `other` have to be multiplied by to become their common multiple.
    #[must_use]
    pub fn missing(&self, other: &Self) -> (BigUint, BigUint) {
        if self.powers.is_empty() || other.powers.is_empty() {
            return (other.value.clone(), self.value.clone());
        }
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (factor, ours, theirs) in self.zip(other) {
            match ours.cmp(&theirs) {
                Ordering::Less => left.push((factor.as_ref(), theirs - ours)),
                Ordering::Greater => right.push((factor.as_ref(), ours - theirs)),
                Ordering::Equal => {}
            }
        }
        (product(left), product(right))
    }

    fn product(self: &Rc<Self>, other: &Rc<Self>) -> Rc<Self> {
        if other.powers.is_empty() {
            Rc::clone(self)
        } else if self.powers.is_empty() {
            Rc::clone(other)
        } else {
            let powers = self.merge(other, |ours, theirs| ours + theirs);
            Rc::new(Self { powers, value: &self.value * &other.value })
        }
    }

    fn merge(&self, other: &Self, power: impl Fn(u32, u32) -> u32) -> Vec<(Rc<BigUint>, u32)> {
        self.zip(other).map(|(factor, ours, theirs)| (Rc::clone(factor), power(ours, theirs))).collect()
    }

    fn push(&mut self, factor: &BigUint) {
        if factor.is_one() {
            return;
        }
        self.value *= factor;
        match self.powers.binary_search_by(|(have, _)| have.as_ref().cmp(factor)) {
            Ok(at) => self.powers[at].1 += 1,
            Err(at) => self.powers.insert(at, (Rc::new(factor.clone()), 1)),
        }
    }

    /// Every factor of either list, ascending, with its multiplicity in both.
    fn zip<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = (&'a Rc<BigUint>, u32, u32)> {
        let (mut left, mut right) = (self.powers.iter().peekable(), other.powers.iter().peekable());
        std::iter::from_fn(move || {
            let order = match (left.peek(), right.peek()) {
                (Some((a, _)), Some((b, _))) => {
                    if Rc::ptr_eq(a, b) {
                        Ordering::Equal
                    } else {
                        a.cmp(b)
                    }
                }
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => return None,
            };
            let ours = if order.is_le() { left.next() } else { None };
            let theirs = if order.is_ge() { right.next() } else { None };
            let (factor, _) = ours.or(theirs)?;
            Some((factor, ours.map_or(0, |(_, power)| *power), theirs.map_or(0, |(_, power)| *power)))
        })
    }
}

/// Π factor^power.
fn product<'a>(powers: impl IntoIterator<Item = (&'a BigUint, u32)>) -> BigUint {
    let mut packed = Vec::new();
    let mut word = 1u64;
    for (factor, power) in powers {
        let short = u64::try_from(factor);
        for _ in 0..power {
            match short.ok().and_then(|short| word.checked_mul(short)) {
                Some(longer) => word = longer,
                None => packed.push(std::mem::replace(&mut word, short.unwrap_or(1)).into()),
            }
            if short.is_err() {
                packed.push(factor.clone());
            }
        }
    }
    packed.push(BigUint::from(word));
    balanced(&packed)
}

/// The product of at least one number, multiplying numbers of about the same length: long by long costs least.
fn balanced(numbers: &[BigUint]) -> BigUint {
    match numbers {
        [number] => number.clone(),
        _ => {
            let (left, right) = numbers.split_at(numbers.len() / 2);
            balanced(left) * balanced(right)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    fn rational() -> impl Strategy<Value = Rational> {
        let long = (any::<i64>(), any::<u64>()).prop_map(|(n, d)| (BigInt::from(n) << 70, (BigInt::from(d) << 40) + 1));
        let short = (-9i64..10, 1i64..7).prop_map(|(n, d)| (n.into(), d.into()));
        prop_oneof![4 => short, 1 => long].prop_map(|(n, d)| Rational::new(n, d))
    }

    fn reduced(value: &Factored) -> Rational {
        Rational::new(value.numerator().clone(), value.denominator().value().clone().into())
    }

    proptest! {
        #[test]
        fn arithmetic_and_order_are_those_of_fractions(steps in vec((0..4, rational()), 1..30)) {
            let (mut factored, mut exact) = (Factored::small(1), Rational::one());
            let mut last = (factored.clone(), exact.clone());
            for (operation, by) in steps {
                let operand = if by.is_zero() { last.clone() } else { (Factored::nearest(&by), by) };
                last = (factored.clone(), exact.clone());
                (factored, exact) = match operation {
                    0 => (factored + &operand.0, exact + operand.1),
                    1 => (factored - &operand.0, exact - operand.1),
                    2 => (factored * &operand.0, exact * operand.1),
                    _ if operand.1.is_zero() => last.clone(),
                    _ => (factored / &operand.0, exact / operand.1),
                };
                prop_assert_eq!(&reduced(&factored), &exact);
                prop_assert_eq!(factored.cmp(&last.0), exact.cmp(&last.1));
                let factors = factored.denominator();
                let powers = factors.powers.iter().map(|(factor, power)| factor.pow(*power));
                prop_assert_eq!(powers.product::<BigUint>(), factors.value().clone());
            }
        }
    }
}
