//! Integer thresholds between groups of integer positions.

use num_bigint::BigInt;

/// b_0, …, b_{a1}: odd integers, one below and above the even `positions` (ascending, `k` a group) and in the middle of
/// the gaps between groups.
#[must_use]
pub fn thresholds(positions: &[BigInt], k: usize) -> Vec<BigInt> {
    let last = positions.len() - 1;
    let between = (k..=last).step_by(k).map(|n| {
        let middle: BigInt = (&positions[n - 1] + &positions[n]) >> 1;
        middle | BigInt::from(1)
    });
    std::iter::once(&positions[0] - 1).chain(between).chain(std::iter::once(&positions[last] + 1)).collect()
}
