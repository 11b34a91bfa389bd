//! Comparing sizes without floats.

/// 64·log2(`value`), to about a sixtieth of a bit below 2^6 and linear between powers of two; 0 for 0.
pub(super) fn log(value: u64) -> u64 {
    let Some(exponent) = value.checked_ilog2() else { return 0 };
    let mantissa = if exponent >= 6 { value >> (exponent - 6) } else { value << (6 - exponent) };
    u64::from(exponent) * 64 + (mantissa & 63)
}

/// `a`·2^20 / `b`, about.
pub(super) fn ratio(a: u64, b: u64) -> u64 {
    let shift = (a.checked_ilog2().unwrap_or(0)).saturating_sub(42);
    ((a >> shift) << 20) / (b >> shift).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logarithms_count_in_64ths_of_a_bit() {
        assert_eq!([0, 1, 2, 3, 4, 6, 1 << 53].map(log), [0, 0, 64, 96, 128, 160, 53 * 64]);
        assert!((1..10_000).all(|value| log(value) <= log(value + 1)));
    }

    #[test]
    fn ratios_are_right_to_six_digits() {
        assert_eq!(ratio(3, 4), 3 << 18);
        assert_eq!(ratio(3 << 55, 1 << 57), 3 << 18);
        assert_eq!(ratio(0, 7), 0);
    }
}
