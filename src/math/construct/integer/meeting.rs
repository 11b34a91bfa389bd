//! The threshold between the first two groups of a segment, where it can make their congruences solvable without a scale.

use num_bigint::BigInt;
use num_integer::Integer;

use super::thresholds::Placement;

/// Pivot j of two neighbouring groups.
pub(super) struct Meeting {
    /// Its positions in both, relative to the last position of the left group.
    pub(super) positions: [i64; 2],
    /// How the output differs.
    pub(super) rise: i64,
}

/// Thresholds that are compared, at most.
const TRIED: i64 = 32;

/// A threshold strictly between `left` and `right`, like `usual`, for which as little as possible has to be scaled.
///
/// The slopes left and right of a threshold b are free in the first two groups of a segment, so L_j has integer ones exactly
/// where gcd(b − x, x' − b) divides the rise from x to x'. A power of two that does not is no harm: it is one in a float, too.
pub(super) fn meeting(
    usual: BigInt,
    [left, right]: [&BigInt; 2],
    placement: Placement,
    meetings: &[Meeting],
) -> BigInt {
    let (Ok(at), Ok(width)) = (i64::try_from(&usual - left), i64::try_from(right - left)) else { return usual };
    let step = if placement.q.is_even() { 2 } else { 1 };
    let near = (0..TRIED).flat_map(|n| [at - n * step, at + n * step]).filter(|b| (1..width).contains(b));
    let scaled = |&b: &i64| meetings.iter().map(|meeting| scaled_bits(meeting, b)).sum::<u32>();
    near.min_by_key(scaled).map_or(usual, |b| left + b)
}

/// About log2 of the odd number that everything has to be multiplied by.
fn scaled_bits(&Meeting { positions: [left, right], rise }: &Meeting, b: i64) -> u32 {
    let common = (b - left).gcd(&(right - b));
    let lift = common / common.gcd(&rise);
    (lift >> lift.trailing_zeros()).ilog2()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_is_found_that_needs_no_scale() {
        // 0 to 9 with a rise of 1: b = 3 and b = 6 would leave a factor 3 on both sides.
        let meetings = [Meeting { positions: [0, 9], rise: 1 }];
        let find = |usual: i64| {
            let ends = [BigInt::from(100), BigInt::from(109)];
            meeting(BigInt::from(usual), [&ends[0], &ends[1]], Placement { q: 1, quarter: 2 }, &meetings)
        };
        assert_eq!([102, 103, 106].map(find), [102, 102, 105].map(BigInt::from));
    }
}
