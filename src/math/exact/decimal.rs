//! How long integers are when they are written down.

use num_bigint::{BigInt, BigUint};
use num_traits::{One, Pow, Zero};

use super::gcd::gcd;
use crate::math::Rational;

/// Decimal digits of numerator and denominator together; a denominator of 1 has none.
#[must_use]
pub fn digits(value: &Rational) -> usize {
    let denominator = if value.denom().is_one() { 0 } else { integer_digits(value.denom().magnitude()) };
    integer_digits(value.numer().magnitude()) + denominator
}

/// The same of `numerator` / `denominator` (> 0) in lowest terms, to which it need not be brought for that.
#[must_use]
pub fn digits_in_lowest_terms(numerator: &BigInt, denominator: &BigInt) -> usize {
    let common = gcd(numerator, denominator);
    let digits_of = |part: &BigInt| quotient_digits(part.magnitude(), common.magnitude());
    digits_of(numerator) + if *denominator == common { 0 } else { digits_of(denominator) }
}

/// Decimal digits of `value`; one for 0.
#[must_use]
pub fn integer_digits(value: &BigUint) -> usize {
    quotient_digits(value, &BigUint::one())
}

/// Decimal digits of `value` / `divisor`, which is an integer: in most cases its bits are enough to tell.
fn quotient_digits(value: &BigUint, divisor: &BigUint) -> usize {
    if value.is_zero() {
        return 1;
    }
    let shift = value.bits() - divisor.bits();
    let bits = shift + u64::from(*value >= divisor << shift);
    // 10^(log10(2)·(bits − 1)) ≤ value < 10^(log10(2)·bits), with log10(2) between these two quotients of 10^11.
    let scaled =
        |bits: u64, log: u64| usize::try_from(u128::from(bits) * u128::from(log) / 100_000_000_000).unwrap_or(0);
    let least = scaled(bits - 1, 30_102_999_566) + 1;
    let most = scaled(bits, 30_102_999_567) + 1;
    if least < most && value / divisor >= BigUint::from(10u32).pow(least) { most } else { least }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_counted_exactly_at_powers_of_ten() {
        for exponent in 0u32..200 {
            let power = BigUint::from(10u32).pow(exponent);
            assert_eq!(integer_digits(&power), exponent as usize + 1);
            assert_eq!(integer_digits(&(&power * 10u32 - 1u32)), exponent as usize + 1);
        }
    }

    #[test]
    fn lowest_terms_are_counted_without_being_formed() {
        let power = |exponent: u32| BigInt::from(10).pow(exponent);
        let numbers = [BigInt::zero(), BigInt::one(), power(40), power(40) - 1, power(41) + 1, BigInt::from(-6)];
        for numerator in &numbers {
            for (denominator, common) in [(1, 1), (7, 3), (9, 999)].map(|(d, c)| (BigInt::from(d), BigInt::from(c))) {
                let (numerator, denominator) = (numerator * &common, &denominator * &common);
                let expected = digits(&Rational::new(numerator.clone(), denominator.clone()));
                assert_eq!(digits_in_lowest_terms(&numerator, &denominator), expected, "{numerator}/{denominator}");
            }
        }
    }
}
