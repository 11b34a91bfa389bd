//! Fractions that are not reduced, and the few formulas about denominators, lengths and ranges that come back everywhere.

use std::cmp::Ordering;
use std::ops::{Neg, Sub};

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use crate::math::Rational;
use crate::math::exact::gcd::{gcd, lowest_terms};

/// A fraction with a positive denominator, not necessarily in lowest terms.
///
/// Equality and order are those of the numbers, whatever their terms.
#[derive(Clone, Debug)]
pub struct Fraction {
    numerator: BigInt,
    denominator: BigInt,
}

impl Fraction {
    /// `numerator` / `denominator`, whatever the sign of the denominator.
    ///
    /// # Panics
    ///
    /// Where `denominator` is 0.
    #[must_use]
    pub fn new(numerator: BigInt, denominator: BigInt) -> Self {
        assert!(!denominator.is_zero(), "a fraction with the denominator 0");
        if denominator.is_negative() {
            Self { numerator: -numerator, denominator: -denominator }
        } else {
            Self { numerator, denominator }
        }
    }

    /// The numerator, which has the sign.
    #[must_use]
    pub fn numerator(&self) -> &BigInt {
        &self.numerator
    }

    /// The denominator, positive.
    #[must_use]
    pub fn denominator(&self) -> &BigInt {
        &self.denominator
    }

    /// Whether the number is 0.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.numerator.is_zero()
    }

    /// The same number in lowest terms.
    #[must_use]
    pub fn reduced(&self) -> Rational {
        if self.is_zero() { Rational::zero() } else { lowest_terms(&self.numerator, &self.denominator) }
    }

    /// Compares the absolute values.
    #[must_use]
    pub fn compare_magnitudes(&self, other: &Self) -> Ordering {
        compare_magnitudes((&self.numerator, &self.denominator), (&other.numerator, &other.denominator))
    }
}

impl Sub<&Rational> for &Fraction {
    type Output = Fraction;

    fn sub(self, other: &Rational) -> Fraction {
        Fraction {
            numerator: &self.numerator * other.denom() - other.numer() * &self.denominator,
            denominator: &self.denominator * other.denom(),
        }
    }
}

impl From<&Rational> for Fraction {
    fn from(value: &Rational) -> Self {
        Self { numerator: value.numer().clone(), denominator: value.denom().clone() }
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        compare((&self.numerator, &self.denominator), (&other.numerator, &other.denominator))
    }
}

/// Compares two fractions (numerator, positive denominator).
#[must_use]
pub fn compare(a: (&BigInt, &BigInt), b: (&BigInt, &BigInt)) -> Ordering {
    let signs = a.0.sign().cmp(&b.0.sign());
    let magnitudes = || compare_magnitudes(a, b);
    signs.then_with(|| if a.0.is_negative() { magnitudes().reverse() } else { magnitudes() })
}

/// Compares the absolute values of two fractions (numerator, denominator), whatever their signs.
#[must_use]
pub fn compare_magnitudes((a, over_a): (&BigInt, &BigInt), (b, over_b): (&BigInt, &BigInt)) -> Ordering {
    if over_a == over_b {
        return a.magnitude().cmp(b.magnitude());
    }
    compare_products(a.magnitude(), over_b.magnitude(), b.magnitude(), over_a.magnitude())
}

/// Compares `a·b` with `c·d`, multiplying only where the bit lengths leave it open.
#[must_use]
pub fn compare_products(a: &BigUint, b: &BigUint, c: &BigUint, d: &BigUint) -> Ordering {
    if a.is_zero() || b.is_zero() || c.is_zero() || d.is_zero() {
        return (a * b).cmp(&(c * d));
    }
    // A product of positive numbers with p and q bits has p + q − 1 or p + q bits.
    let (left, right) = (a.bits() + b.bits(), c.bits() + d.bits());
    if left.abs_diff(right) > 1 { left.cmp(&right) } else { (a * b).cmp(&(c * d)) }
}

/// The least common multiple of positive `denominators`; 1 where there are none.
#[must_use]
pub fn common_denominator<'a>(denominators: impl IntoIterator<Item = &'a BigInt>) -> BigInt {
    denominators.into_iter().fold(BigInt::one(), least_common_multiple)
}

/// The least common multiple of two positive numbers.
pub(in crate::math) fn least_common_multiple(a: BigInt, b: &BigInt) -> BigInt {
    if b.is_one() || &a == b {
        return a;
    }
    let (quotient, rest) = b.div_rem(&a);
    if rest.is_zero() { quotient * a } else { &a / gcd(&a, b) * b }
}

/// max − min of `values`; 0 where there are none.
#[must_use]
pub fn spread<'a, T>(values: impl IntoIterator<Item = &'a T>) -> T
where
    T: Ord + Zero + 'a,
    &'a T: Sub<Output = T>,
{
    let mut values = values.into_iter();
    let Some(first) = values.next() else { return T::zero() };
    let (least, largest) = values.fold((first, first), |(least, largest), v| (least.min(v), largest.max(v)));
    largest - least
}

/// (−1)^`k`·`value`.
#[must_use]
pub fn alternating<T: Neg<Output = T>>(k: usize, value: T) -> T {
    if k.is_multiple_of(2) { value } else { -value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// Numerators and denominators of every length, small ones often enough to meet.
    fn terms() -> impl Strategy<Value = (BigInt, BigInt)> {
        let short = (-9i64..10, 1i64..7).prop_map(|(n, d)| (n.into(), d.into()));
        let long = (any::<i64>(), 1u64.., 0u32..90, 0u32..90)
            .prop_map(|(n, d, up, down)| (BigInt::from(n) << up, (BigInt::from(d) << down) + 1));
        prop_oneof![short, long]
    }

    proptest! {
        #[test]
        fn fractions_are_ordered_and_subtracted_as_the_numbers(a in terms(), b in terms(), factor in 1i64..50) {
            let (left, right) = (Rational::new(a.0.clone(), a.1.clone()), Rational::new(b.0.clone(), b.1.clone()));
            let (a, b) = (Fraction::new(a.0 * -factor, a.1 * -factor), Fraction::new(b.0, b.1));
            prop_assert_eq!(a.cmp(&b), left.cmp(&right));
            prop_assert_eq!(a == b, left == right);
            prop_assert_eq!(a.compare_magnitudes(&b), left.abs().cmp(&right.abs()));
            prop_assert_eq!(a.reduced(), left.clone());
            prop_assert_eq!(&a, &Fraction::from(&left));
            prop_assert_eq!((&a - &right).reduced(), left - right);
        }

        #[test]
        fn products_compare_as_when_multiplied_out(numbers in vec(vec(any::<u32>(), 0..4), 4)) {
            let [a, b, c, d] = [0, 1, 2, 3].map(|k| BigUint::new(numbers[k].clone()));
            prop_assert_eq!(compare_products(&a, &b, &c, &d), (&a * &b).cmp(&(&c * &d)));
            prop_assert_eq!(compare_products(&a, &b, &b, &a), Ordering::Equal);
        }

        #[test]
        fn a_common_denominator_is_the_least(numbers in vec(1u64..5000, 0..6)) {
            let numbers: Vec<BigInt> = numbers.into_iter().map(BigInt::from).collect();
            let expected = numbers.iter().fold(BigInt::one(), |common, number| common.lcm(number));
            prop_assert_eq!(common_denominator(&numbers), expected);
        }

        #[test]
        fn no_two_values_lie_further_apart_than_the_spread(values in vec(-99i64..99, 1..9)) {
            let values: Vec<BigInt> = values.into_iter().map(BigInt::from).collect();
            let distances = values.iter().flat_map(|a| values.iter().map(move |b| (a - b).abs()));
            prop_assert_eq!(Some(spread(&values)), distances.max());
        }
    }

    #[test]
    fn signs_alternate() {
        assert_eq!([0, 1, 2, 3].map(|k| alternating(k, 5)), [5, -5, 5, -5]);
        assert_eq!(spread::<BigInt>(&[]), BigInt::ZERO);
    }

    #[test]
    #[should_panic(expected = "denominator 0")]
    fn nothing_is_divided_by_zero() {
        let _ = Fraction::new(BigInt::one(), BigInt::ZERO);
    }
}
