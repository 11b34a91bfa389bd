//! From exact numbers to the nearest float64.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

/// The float64 nearest to `numerator / denominator` (`denominator` > 0, lowest terms not needed), ties to even.
///
/// Infinite where the quotient is beyond float64's range. Quotients below 2^−1021 may be rounded twice, which moves
/// them by at most one unit of the smallest float64.
#[must_use]
pub fn nearest_f64(numerator: &BigInt, denominator: &BigInt) -> f64 {
    // 66 quotient bits: the 53 that float64 keeps, a guard bit, and more than one below that.
    const QUOTIENT_BITS: i64 = 66;
    let bits = |n: &BigInt| i64::try_from(n.bits()).unwrap_or(i64::MAX / 4);
    let shift = QUOTIENT_BITS - (bits(numerator) - bits(denominator));
    let magnitude = numerator.abs();
    let (dividend, divisor) =
        if shift >= 0 { (magnitude << shift, denominator.clone()) } else { (magnitude, denominator << -shift) };
    let mut quotient: BigInt = &dividend / &divisor;
    if &quotient * &divisor != dividend {
        // A sticky bit: what was cut off decides between the two neighbours of a tie.
        quotient.set_bit(0, true);
    }
    let rounded = quotient.to_u128().map_or(0.0, |q| q as f64);
    let value = scale(rounded, -shift);
    if numerator.is_negative() { -value } else { value }
}

/// `value · 2^exponent`, in steps that neither overflow nor lose bits before the end.
fn scale(mut value: f64, mut exponent: i64) -> f64 {
    while exponent != 0 && value != 0.0 && value.is_finite() {
        let step = exponent.clamp(-1000, 1000);
        value *= 2f64.powi(i32::try_from(step).unwrap_or(0));
        exponent -= step;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::Rational;
    use proptest::prelude::*;

    #[track_caller]
    fn check(numerator: &str, denominator: &str, expected: f64) {
        let parse = |text: &str| text.parse::<BigInt>().expect("an integer");
        let got = nearest_f64(&parse(numerator), &parse(denominator));
        assert_eq!(got.to_bits(), expected.to_bits(), "{numerator}/{denominator}: {got} instead of {expected}");
    }

    #[test]
    fn rounds_to_the_nearest_float() {
        check("0", "1", 0.0);
        check("1", "3", 1.0 / 3.0);
        check("-22", "7", -22.0 / 7.0);
        check("9007199254740993", "1", 9007199254740992.0);
        check("9007199254740995", "1", 9007199254740996.0);
        check("18014398509481987", "2", 9007199254740994.0);
        check(&format!("1{}", "0".repeat(300)), "1", 1e300);
        check("1", &format!("1{}", "0".repeat(300)), 1e-300);
        check(&format!("-1{}", "0".repeat(400)), "1", f64::NEG_INFINITY);
        check("1", &format!("1{}", "0".repeat(400)), 0.0);
    }

    #[test]
    fn a_tie_is_broken_by_what_lies_below_the_guard_bits() {
        // 2^53 + 1 is a tie; the least bit above it, however far down, decides upwards.
        let tie: BigInt = (BigInt::from(1) << 53) + 1;
        let unit: BigInt = BigInt::from(1) << 500;
        let above: BigInt = &tie * &unit + 1;
        check(&(&tie * &unit).to_string(), &unit.to_string(), 9007199254740992.0);
        check(&above.to_string(), &unit.to_string(), 9007199254740994.0);
    }

    /// A finite float's value, from its bits.
    fn exact(float: f64) -> Rational {
        let bits = float.to_bits();
        let (fraction, exponent) = (bits & ((1 << 52) - 1), (bits >> 52) & 0x7ff);
        let mantissa = if exponent == 0 { fraction } else { fraction | 1 << 52 };
        let magnitude = Rational::new(BigInt::from(mantissa) << exponent.max(1), BigInt::from(1) << 1075);
        if float.is_sign_negative() { -magnitude } else { magnitude }
    }

    /// No neighbour is nearer, and of two that are as near the one with an even mantissa is taken.
    #[track_caller]
    fn check_nearest(value: &Rational) {
        let got = nearest_f64(value.numer(), value.denom());
        let distance = |float: f64| (exact(float) - value).abs();
        for neighbour in [got.next_up(), got.next_down()] {
            let order = distance(got).cmp(&distance(neighbour));
            assert!(order.is_lt() || order.is_eq() && got.to_bits().is_multiple_of(2), "{value}: {got} or {neighbour}");
        }
    }

    proptest! {
        #[test]
        fn no_float_is_nearer(n in any::<i128>(), d in 1i128.., up in 0u32..400, down in 0u32..400) {
            check_nearest(&Rational::new(BigInt::from(n) << up, BigInt::from(d) << down));
        }

        #[test]
        fn no_float_is_nearer_at_and_beside_the_middle_between_two(
            mantissa in 1u64 << 52..1 << 53,
            exponent in 0u32..900,
            beside in -1i8..2,
        ) {
            // (2·mantissa + 1)/2 units: a tie, moved by a millionth or not at all.
            let middle = Rational::new(BigInt::from(2 * mantissa + 1), 2.into());
            let value = middle + Rational::new(beside.into(), 1_000_000.into());
            check_nearest(&(&value * (BigInt::from(1) << exponent)));
            check_nearest(&(-value / (BigInt::from(1) << exponent)));
        }
    }
}
