//! How long integers are when they are written down.

use std::f64::consts::LOG10_2;

use num_bigint::{BigInt, BigUint};
use num_traits::{One, Pow, ToPrimitive, Zero};

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

/// Decimal digits of `value` / `divisor`, which is an integer.
fn quotient_digits(value: &BigUint, divisor: &BigUint) -> usize {
    if value.is_zero() {
        return 1;
    }
    let logarithm = logarithm(value) - logarithm(divisor);
    let nearest = logarithm.round();
    if (logarithm - nearest).abs() > LOGARITHM_ERROR {
        return logarithm.floor() as usize + 1;
    }
    // Next to a power of ten the number itself decides.
    let (power, quotient) = (nearest as u32, value / divisor);
    power as usize + usize::from(quotient >= BigUint::from(10u32).pow(power))
}

/// Far more than two logarithms are wrong by, of numbers of less than 2^32 bits.
const LOGARITHM_ERROR: f64 = 1e-5;

/// About log10 `value`, which is not 0.
fn logarithm(value: &BigUint) -> f64 {
    let cut = value.bits().saturating_sub(64);
    let leading = (value >> cut).to_u64().unwrap_or(u64::MAX) as f64;
    leading.log10() + cut as f64 * LOG10_2
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
