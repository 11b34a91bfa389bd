//! How long integers are when they are written down.

use num_bigint::BigUint;
use num_traits::{One, Pow, Zero};

use crate::math::Rational;

/// Decimal digits of numerator and denominator together; a denominator of 1 has none.
#[must_use]
pub fn digits(value: &Rational) -> usize {
    let denominator = if value.denom().is_one() { 0 } else { integer_digits(value.denom().magnitude()) };
    integer_digits(value.numer().magnitude()) + denominator
}

/// Decimal digits of `value`; one for 0.
#[must_use]
pub fn integer_digits(value: &BigUint) -> usize {
    if value.is_zero() {
        return 1;
    }
    // 10^(log10(2)·(bits − 1)) ≤ value < 10^(log10(2)·bits), with log10(2) between these two quotients of 10^11.
    let scaled =
        |bits: u64, log: u64| usize::try_from(u128::from(bits) * u128::from(log) / 100_000_000_000).unwrap_or(0);
    let least = scaled(value.bits() - 1, 30_102_999_566) + 1;
    let most = scaled(value.bits(), 30_102_999_567) + 1;
    if least < most && *value >= BigUint::from(10u32).pow(least) { most } else { least }
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
}
