//! Floats for pixels, of numbers far beyond float64's range.

use num_bigint::{BigInt, BigUint};
use num_traits::{Signed, ToPrimitive};
use serde::{Deserialize, Serialize};

use crate::math::Rational;

/// mantissa·2^exponent with 53 significant bits: enough to place a pixel, whatever the size of the number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Wide {
    /// 0, or of a magnitude in [1, 2).
    mantissa: f64,
    exponent: i32,
}

/// Beyond this a float cannot be multiplied by a zoom factor any more.
const LIMIT: f64 = 1e280;

impl Wide {
    /// The number 1.
    pub const ONE: Self = Self { mantissa: 1.0, exponent: 0 };

    /// About `numerator` / `denominator`, to a relative error below 2^−50.
    #[must_use]
    pub fn quotient(numerator: &BigInt, denominator: &BigInt) -> Self {
        let (top, raised) = leading(numerator.magnitude());
        let (bottom, lowered) = leading(denominator.magnitude());
        let sign = if numerator.is_negative() == denominator.is_negative() { 1.0 } else { -1.0 };
        Self::scaled(sign * top / bottom, raised - lowered)
    }

    /// About `value`, as of [`Self::quotient`].
    #[must_use]
    pub fn of(value: &Rational) -> Self {
        Self::quotient(value.numer(), value.denom())
    }

    /// The same number as `value`, which is finite.
    #[must_use]
    pub fn new(value: f64) -> Self {
        Self::scaled(value, 0)
    }

    /// The number value·2^exponent.
    fn scaled(value: f64, exponent: i32) -> Self {
        if value == 0.0 {
            return Self::default();
        }
        // A fraction in [1/2, 1).
        let (fraction, power) = libm::frexp(value);
        Self { mantissa: 2.0 * fraction, exponent: exponent + power - 1 }
    }

    /// The mantissa, 0 or of a magnitude in [1, 2), and the exponent of two.
    #[must_use]
    pub fn parts(self) -> (f64, i32) {
        (self.mantissa, self.exponent)
    }

    /// The number of these parts, whatever the mantissa's magnitude.
    #[must_use]
    pub fn from_parts(mantissa: f64, exponent: i32) -> Self {
        Self::scaled(mantissa, exponent)
    }

    /// The nearest float; at most 1e280 in magnitude, which is outside of every view, and 0 where floats end.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        libm::ldexp(self.mantissa, self.exponent).clamp(-LIMIT, LIMIT)
    }

    /// log10 |self|; −∞ for 0.
    #[must_use]
    pub fn log10(self) -> f64 {
        self.mantissa.abs().log10() + f64::from(self.exponent) * std::f64::consts::LOG10_2
    }

    /// 1 − self.
    #[must_use]
    pub fn complement(self) -> Self {
        Self::ONE.plus(Self { mantissa: -self.mantissa, ..self })
    }

    /// The number `share` of the way from here to `other`.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        self.times(1.0 - share).plus(other.times(share))
    }

    fn times(self, factor: f64) -> Self {
        Self::scaled(self.mantissa * factor, self.exponent)
    }

    fn plus(self, other: Self) -> Self {
        let exponent = match (self.mantissa == 0.0, other.mantissa == 0.0) {
            (true, _) => return other,
            (_, true) => return self,
            _ => self.exponent.max(other.exponent),
        };
        let aligned = |wide: Self| libm::ldexp(wide.mantissa, wide.exponent - exponent);
        Self::scaled(aligned(self) + aligned(other), exponent)
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        // Of two numbers of one sign, the exponent decides, then the mantissa.
        let rank = |wide: &Self| {
            let sign = if wide.mantissa == 0.0 { 0.0 } else { wide.mantissa.signum() };
            (sign, sign * f64::from(wide.exponent), wide.mantissa)
        };
        rank(self).partial_cmp(&rank(other))
    }
}

/// The leading bits as a float, and what power of two it is to be multiplied by.
fn leading(value: &BigUint) -> (f64, i32) {
    let cut = value.bits().saturating_sub(64);
    let top = (value >> cut).to_u64().unwrap_or(u64::MAX);
    (top as f64, i32::try_from(cut).unwrap_or(i32::MAX / 4))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn power(exponent: u32) -> BigInt {
        BigInt::from(10).pow(exponent)
    }

    #[track_caller]
    fn check(numerator: &BigInt, denominator: &BigInt, float: f64, log10: f64) {
        let wide = Wide::quotient(numerator, denominator);
        assert!((wide.to_f64() - float).abs() <= float.abs() * 1e-14, "{wide:?} is {}", wide.to_f64());
        assert!((wide.log10() - log10).abs() < 1e-10, "{wide:?} has the logarithm {}", wide.log10());
    }

    #[test]
    fn sizes_beyond_floats_keep_sign_and_logarithm() {
        check(&BigInt::from(-1), &BigInt::from(3), -1.0 / 3.0, (1.0f64 / 3.0).log10());
        check(&power(250), &BigInt::from(7), 1e250 / 7.0, 250.0 - 7f64.log10());
        check(&-power(5000), &BigInt::from(1), -LIMIT, 5000.0);
        check(&BigInt::from(1), &power(5000), 0.0, -5000.0);
        assert_eq!(Wide::quotient(&BigInt::from(0), &power(3)), Wide::default());
    }

    #[test]
    fn the_way_between_two_numbers_is_a_line() {
        let huge = Wide::quotient(&power(400), &BigInt::from(1));
        assert!((Wide::new(-7.0).towards(huge, 1e-3).log10() - 397.0).abs() < 1e-10);
        assert_eq!(Wide::new(2.0).towards(Wide::new(10.0), 0.25), Wide::new(4.0));
        assert_eq!(Wide::new(3.0).complement(), Wide::new(-2.0));
    }

    #[test]
    fn numbers_are_ordered_by_size() {
        let tiny = Wide::quotient(&BigInt::from(1), &power(400));
        let huge = Wide::quotient(&power(400), &BigInt::from(1));
        let ascending = [tiny, Wide::new(0.3), Wide::new(1.999), Wide::new(2.0), Wide::new(3.0), huge];
        let minus = |wide: Wide| Wide::from_parts(-wide.parts().0, wide.parts().1);
        let all: Vec<_> =
            ascending.iter().rev().copied().map(minus).chain([Wide::default()]).chain(ascending).collect();
        assert!(all.is_sorted_by(|a, b| a < b), "{all:?}");
    }
}
