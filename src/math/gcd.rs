//! Lehmer's greatest common divisor: most steps of Euclid's algorithm done on leading digits alone.
//!
//! The library's own is quadratic with a step for every bit; this one takes a step for every thirty, which is what
//! lets thousands of fractions of thousands of digits be reduced when they are to be shown.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, ToPrimitive};

use super::Rational;

/// The greatest common divisor of |a| and |b|; gcd(0, b) = |b|.
#[must_use]
pub fn gcd(a: &BigInt, b: &BigInt) -> BigInt {
    let (mut large, mut small) = (a.magnitude().clone(), b.magnitude().clone());
    if large < small {
        std::mem::swap(&mut large, &mut small);
    }
    while small.bits() > 64 {
        match cofactors(&large, &small) {
            Some(step) => (large, small) = step.apply(&large, &small),
            None => (large, small) = (small.clone(), large % small),
        }
    }
    if small == BigUint::ZERO {
        return large.into();
    }
    let rest = (large % &small).to_u64().unwrap_or(0);
    rest.gcd(&small.to_u64().unwrap_or(0)).into()
}

/// `numerator / denominator` (`denominator` > 0) in lowest terms.
#[must_use]
pub(super) fn lowest_terms(numerator: &BigInt, denominator: &BigInt) -> Rational {
    let common = gcd(numerator, denominator);
    if common.is_one() {
        Rational::new_raw(numerator.clone(), denominator.clone())
    } else {
        Rational::new_raw(numerator / &common, denominator / &common)
    }
}

/// Several steps of Euclid at once: (a, b) ↦ ±(x·a − y·b), ∓(z·a − w·b), signs by parity.
struct Cofactors {
    x: u32,
    y: u32,
    z: u32,
    w: u32,
    odd: bool,
}

impl Cofactors {
    fn apply(&self, a: &BigUint, b: &BigUint) -> (BigUint, BigUint) {
        if self.odd {
            (b * self.y - a * self.x, a * self.z - b * self.w)
        } else {
            (a * self.x - b * self.y, b * self.w - a * self.z)
        }
    }
}

/// The steps of Euclid that the leading 62 bits of a ≥ b decide (Collins' condition); `None` where they decide none.
fn cofactors(a: &BigUint, b: &BigUint) -> Option<Cofactors> {
    const LEADING: u64 = 62;
    let shift = a.bits().saturating_sub(LEADING);
    let (mut p, mut q) = (leading(a, shift), leading(b, shift));
    // Rows of the step matrix: magnitudes of the coefficients of a and b.
    let (mut u, mut v) = ((1u64, 0u64), (0u64, 1u64));
    let mut odd = false;
    while q != 0 {
        let quotient = p / q;
        let rest = p - quotient * q;
        let Some(next) = step(u, v, quotient) else { break };
        // Collins: the quotient is that of the full numbers too.
        if rest < next.1.max(next.0) || q - rest < v.1.max(v.0) + next.1.max(next.0) {
            break;
        }
        (p, q) = (q, rest);
        (u, v) = (v, next);
        odd = !odd;
    }
    if u == (1, 0) {
        return None;
    }
    let word = |value: u64| u32::try_from(value).ok();
    Some(Cofactors { x: word(u.0)?, y: word(u.1)?, z: word(v.0)?, w: word(v.1)?, odd })
}

/// u + quotient·v, where that still fits 31 bits.
fn step(u: (u64, u64), v: (u64, u64), quotient: u64) -> Option<(u64, u64)> {
    let grown = |u: u64, v: u64| quotient.checked_mul(v)?.checked_add(u).filter(|&value| value < 1 << 31);
    Some((grown(u.0, v.0)?, grown(u.1, v.1)?))
}

/// `value >> shift`, which fits a word, without shifting the whole number.
fn leading(value: &BigUint, shift: u64) -> u64 {
    let words_below = usize::try_from(shift / 64).unwrap_or(usize::MAX);
    let mut digits = value.iter_u64_digits().skip(words_below);
    let low = digits.next().unwrap_or(0);
    let high = digits.next().unwrap_or(0);
    let offset = shift % 64;
    if offset == 0 { low } else { low >> offset | high << (64 - offset) }
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
