//! Sizes of long numbers by their leading bits: enough to guess where to begin a search that is then decided exactly.

use std::cmp::Ordering;

use num_bigint::BigInt;

/// About `mantissa`·2^`exponent`, rounded down; the mantissa has exactly 32 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leading {
    exponent: i64,
    mantissa: u64,
}

impl Leading {
    /// About `value`·2^`exponent`, for `value` > 0.
    pub(super) fn new(value: u64, exponent: i64) -> Self {
        let zeros = i64::from(value.leading_zeros());
        let normal = value << zeros >> 32;
        Self { mantissa: normal, exponent: exponent + 32 - zeros }
    }

    pub(super) fn times(self, other: Self) -> Self {
        Self::new(self.mantissa * other.mantissa, self.exponent + other.exponent)
    }

    pub(super) fn over(self, other: Self) -> Self {
        Self::new((self.mantissa << 32) / other.mantissa, self.exponent - other.exponent - 32)
    }

    /// The number rounded down to a multiple of its own last place, and that last place.
    pub(super) fn to_integer(self) -> (BigInt, BigInt) {
        if self.exponent >= 0 {
            (BigInt::from(self.mantissa) << self.exponent, BigInt::from(1) << self.exponent)
        } else {
            (BigInt::from(self.mantissa >> (-self.exponent).min(63)), BigInt::from(1))
        }
    }
}

impl PartialOrd for Leading {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Leading {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.exponent, self.mantissa).cmp(&(other.exponent, other.mantissa))
    }
}
