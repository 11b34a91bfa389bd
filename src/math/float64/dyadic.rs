//! The numbers of binary floating-point formats: an odd integer times a power of two.

use num_bigint::BigInt;
use num_traits::float::FloatCore;
use num_traits::{One, ToPrimitive, Zero};

use crate::math::Rational;

/// `odd`·2^`exponent`; 0 is 0·2^0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dyadic {
    pub(super) odd: i64,
    pub(super) exponent: i64,
}

impl Dyadic {
    pub(super) const ZERO: Self = Self { odd: 0, exponent: 0 };

    /// `value`·2^`exponent`; `None` where the odd part is longer than 63 bits.
    pub(super) fn new(value: i128, exponent: i64) -> Option<Self> {
        if value == 0 {
            return Some(Self::ZERO);
        }
        let zeros = value.trailing_zeros();
        Some(Self { odd: i64::try_from(value >> zeros).ok()?, exponent: exponent + i64::from(zeros) })
    }

    /// The number that `value` is.
    ///
    /// The nearest finite float64 stands for an infinite one, and 0 for what is not a number.
    pub(super) fn of_float(value: f64) -> Self {
        let finite = if value.is_nan() { 0.0 } else { value.clamp(f64::MIN, f64::MAX) };
        let (mantissa, exponent, sign) = finite.integer_decode();
        Self::new(i128::from(mantissa) * i128::from(sign), exponent.into()).expect("a mantissa has 53 bits")
    }

    /// `numerator` / `denominator` where it is such a number, with an odd part of at most 63 bits.
    pub(super) fn of_fraction(numerator: &BigInt, denominator: &BigInt) -> Option<Self> {
        if numerator.is_zero() {
            return Some(Self::ZERO);
        }
        if denominator.is_one()
            && let Some(integer) = numerator.to_i64()
        {
            return Self::new(integer.into(), 0);
        }
        let zeros = |value: &BigInt| value.trailing_zeros().unwrap_or(0);
        let (above, below) = (numerator >> zeros(numerator), denominator >> zeros(denominator));
        let odd = &above / &below;
        if &odd * &below != above {
            return None;
        }
        let exponent = i64::try_from(zeros(numerator)).ok()? - i64::try_from(zeros(denominator)).ok()?;
        Some(Self { odd: odd.to_i64()?, exponent })
    }

    /// The number in units of 2^`unit`, where it is an integer of at most 63 bits.
    pub(super) fn in_units_of(self, unit: i64) -> Option<i64> {
        if self.odd == 0 {
            return Some(0);
        }
        let shift = u32::try_from(self.exponent - unit).ok().filter(|&shift| shift < 63)?;
        i64::try_from(i128::from(self.odd) << shift).ok()
    }

    /// The length of the odd part.
    pub(super) fn bits(self) -> u32 {
        u64::BITS - self.odd.unsigned_abs().leading_zeros()
    }

    pub(super) fn value(self) -> Rational {
        let power = BigInt::from(1) << self.exponent.unsigned_abs();
        if self.exponent < 0 {
            Rational::from_lowest_terms(self.odd.into(), power)
        } else {
            Rational::from(BigInt::from(self.odd) * power)
        }
    }
}
