//! Numbers in cells: decimals where they end soon, else fractions. Either way exact.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use crate::math::Rational;

/// The longest decimals, in places behind the point.
const PLACES: usize = 20;

/// The number as a decimal with a point, or as p/q.
pub(super) fn cell(value: &Rational) -> String {
    match places(value.denom()) {
        Some(0) => value.numer().to_string(),
        // Three places could be a group of digits.
        Some(3) => decimal(value, 4),
        Some(places) => decimal(value, places),
        None => value.to_string(),
    }
}

/// How many places a fraction with this denominator has as a decimal, where they are few.
fn places(denominator: &BigInt) -> Option<usize> {
    let mut power = BigInt::one();
    for places in 0..=PLACES {
        if (&power % denominator).is_zero() {
            return Some(places);
        }
        power *= 10;
    }
    None
}

fn decimal(value: &Rational, places: usize) -> String {
    let power = BigInt::from(10).pow(u32::try_from(places).expect("few places"));
    let digits = format!("{:0>width$}", (value.numer().abs() * power / value.denom()).to_string(), width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    let sign = if value.is_negative() { "-" } else { "" };
    format!("{sign}{whole}.{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number::parse;

    #[track_caller]
    fn check(number: &str, expected: &str) {
        assert_eq!(cell(&parse(number).expect("a number")), expected);
    }

    #[test]
    fn decimals_that_end_soon_are_written_as_such() {
        check("-3", "-3");
        check("1/2", "0.5");
        check("-1/80", "-0.0125");
        check("1.234", "1.2340");
        check("123456789/20", "6172839.45");
        check("1/3", "1/3");
        check("-1/6000000000000000000000", "-1/6000000000000000000000");
    }
}
