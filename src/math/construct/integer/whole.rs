//! Integers in machine words or of any length.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::Signed;

/// An integer type that the interpolants are put together in.
pub(super) trait Whole: Integer + Signed + Clone + Into<BigInt> {
    /// How many bits the longest distance and the longest output may have together; `None` where any number will do.
    const ROOM: Option<u64>;

    /// `value`, which has at most [`Self::ROOM`] bits.
    fn new(value: &BigInt) -> Self;

    /// 8·log2 of |self| + 1, about.
    fn length(&self) -> u64;
}

/// For distances and outputs so short that nothing made of them can overflow: slopes have at most 6 bits more than the
/// outputs, values at thresholds are products of a slope and a distance, and less than 16 of those are summed.
impl Whole for i64 {
    const ROOM: Option<u64> = Some(52);

    fn new(value: &BigInt) -> Self {
        value.try_into().expect("a short integer")
    }

    fn length(&self) -> u64 {
        eighths(self.unsigned_abs() + 1, 0)
    }
}

impl Whole for BigInt {
    const ROOM: Option<u64> = None;

    fn new(value: &BigInt) -> Self {
        value.clone()
    }

    fn length(&self) -> u64 {
        let dropped = self.bits().saturating_sub(60);
        let top = if dropped == 0 { self.magnitude().clone() } else { self.magnitude() >> dropped };
        eighths(u64::try_from(top).expect("60 bits") + 1, dropped)
    }
}

/// 8·log2 of `value`·2^`shift`, the fraction by the three bits after the first.
fn eighths(value: u64, shift: u64) -> u64 {
    let bits = value.ilog2();
    let fraction = (u128::from(value) << 3 >> bits) as u64 - 8;
    8 * (u64::from(bits) + shift) + fraction
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_grow_with_the_number_and_agree() {
        let mut last = 0;
        for value in [0i64, 1, 2, 3, 7, 8, 100, 12_345, 1 << 40] {
            let length = value.length();
            assert!(length >= last && length == (-value).length() && length == BigInt::from(value).length(), "{value}");
            last = length;
        }
        assert_eq!((BigInt::from(1) << 1_000u32).length(), 8_000);
    }
}
