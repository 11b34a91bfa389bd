//! Lehmer's greatest common divisor: most steps of Euclid's algorithm done on leading digits alone.
//!
//! The library's own is quadratic with a step for every bit; this one takes a step for every thirty, which is what
//! lets thousands of fractions of thousands of digits be reduced when they are to be shown.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, Zero};

use crate::math::Rational;

/// The greatest common divisor of |a| and |b|; gcd(0, b) = |b|.
#[must_use]
pub fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    let (large, small) = if a.magnitude() < b.magnitude() { (b, a) } else { (a, b) };
    let (mut large, mut small) = (digits(large.magnitude()), digits(small.magnitude()));
    while small.len() > 2 {
        match Step::leading(&large, &small) {
            Some(step) => step.apply(&mut large, &mut small),
            None => {
                let rest = BigUint::from_slice(&large) % BigUint::from_slice(&small);
                large = std::mem::replace(&mut small, digits(&rest));
            }
        }
    }
    let (large, small) = (BigUint::new(large), BigUint::new(small));
    if small.is_zero() {
        return large.into();
    }
    // The library's takes a step for every bit: not for the long one.
    (large % &small).gcd(&small).into()
}

/// `numerator / denominator` (`denominator` > 0) in lowest terms.
#[must_use]
pub(in crate::math) fn lowest_terms(numerator: &BigInt, denominator: &BigInt) -> Rational {
    let common = gcd(numerator, denominator);
    if common.is_one() {
        Rational::from_lowest_terms(numerator.clone(), denominator.clone())
    } else {
        Rational::from_lowest_terms(numerator / &common, denominator / &common)
    }
}

/// Base 2^32, least first, without leading zeros.
fn digits(value: &BigUint) -> Vec<u32> {
    value.iter_u32_digits().collect()
}

/// Several steps of Euclid at once: (a, b) ↦ (first · (a, b), second · (a, b)).
struct Step {
    first: (i64, i64),
    second: (i64, i64),
}

/// Coefficients stay below this, so that a sum of two products with digits leaves room for a carry.
const COEFFICIENT_LIMIT: i64 = 1 << 30;

impl Step {
    /// The steps that the leading 62 bits of a ≥ b decide (Collins' condition); `None` where they decide none.
    fn leading(a: &[u32], b: &[u32]) -> Option<Self> {
        let shift = (32 * a.len() - a.last()?.leading_zeros() as usize).saturating_sub(62);
        let (mut p, mut q) = (window(a, shift), window(b, shift));
        let (mut u, mut v) = ((1, 0), (0, 1));
        while q != 0 {
            let quotient = p / q;
            let rest = p % q;
            let Some(next) = combination(u, quotient, v) else { break };
            // Collins: the quotient is that of the full numbers too.
            let largest = |row: (i64, i64)| row.0.abs().max(row.1.abs());
            if rest < largest(next) || q - rest < largest(v) + largest(next) {
                break;
            }
            (p, q) = (q, rest);
            (u, v) = (v, next);
        }
        (u != (1, 0)).then_some(Self { first: u, second: v })
    }

    fn apply(&self, a: &mut Vec<u32>, b: &mut Vec<u32>) {
        b.resize(a.len(), 0);
        let (mut first_carry, mut second_carry) = (0, 0);
        for (a, b) in a.iter_mut().zip(b.iter_mut()) {
            let (x, y) = (i64::from(*a), i64::from(*b));
            let first = self.first.0 * x + self.first.1 * y + first_carry;
            let second = self.second.0 * x + self.second.1 * y + second_carry;
            (*a, *b) = (first as u32, second as u32);
            (first_carry, second_carry) = (first >> 32, second >> 32);
        }
        for number in [a, b] {
            number.truncate(number.iter().rposition(|&digit| digit != 0).map_or(0, |last| last + 1));
        }
    }
}

/// u − quotient·v, where that is within the limit.
fn combination(u: (i64, i64), quotient: i64, v: (i64, i64)) -> Option<(i64, i64)> {
    let one = |u: i64, v: i64| {
        quotient.checked_mul(v).and_then(|product| u.checked_sub(product)).filter(|x| x.abs() < COEFFICIENT_LIMIT)
    };
    Some((one(u.0, v.0)?, one(u.1, v.1)?))
}

/// Bits `shift`, …, `shift + 61` of a number that has none above.
fn window(digits: &[u32], shift: usize) -> i64 {
    let digit = |k: usize| u128::from(digits.get(shift / 32 + k).copied().unwrap_or(0)) << (32 * k);
    ((digit(0) | digit(1) | digit(2)) >> (shift % 32)) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn big(digits: Vec<u32>) -> BigInt {
        BigUint::new(digits).into()
    }

    proptest! {
        #[test]
        fn agrees_with_the_library(
            a in proptest::collection::vec(any::<u32>(), 0..60),
            b in proptest::collection::vec(any::<u32>(), 0..60),
            common in proptest::collection::vec(any::<u32>(), 0..20),
        ) {
            let common = big(common);
            let (a, b) = (big(a) * &common, big(b) * &common);
            prop_assert_eq!(gcd(&a, &b), a.gcd(&b));
        }

        #[test]
        fn agrees_on_close_and_extreme_numbers(n in 60u64..400, add in -3i64..4, shift in 0u64..70) {
            let a: BigInt = (BigInt::from(1) << n) + add;
            let b: BigInt = (BigInt::from(1) << n.saturating_sub(shift)) - 1;
            prop_assert_eq!(gcd(&a, &b), a.gcd(&b));
            prop_assert_eq!(gcd(&-&a, &b), a.gcd(&b));
        }
    }

    #[test]
    fn zero_divides_nothing() {
        let seven = BigInt::from(-7);
        assert_eq!(gcd(&BigInt::ZERO, &seven), BigInt::from(7));
        assert_eq!(gcd(&seven, &BigInt::ZERO), BigInt::from(7));
        assert_eq!(gcd(&BigInt::ZERO, &BigInt::ZERO), BigInt::ZERO);
    }
}
