//! Integer thresholds between groups of integer positions.

use num_bigint::BigInt;
use num_integer::Integer;

/// What is free in the choice of positions and thresholds. None of it matters to exactness; the results differ in length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placement {
    /// What positions are multiplied by.
    pub(super) q: u32,
    /// Where between two groups a threshold lies, in quarters of the gap.
    pub(super) quarter: u32,
}

impl Placement {
    /// In the middle of the gaps. With q = 2 there is an integer in every gap between integers.
    pub(super) const MIDDLE: [Self; 2] = [Self { q: 1, quarter: 2 }, Self { q: 2, quarter: 2 }];

    /// All that are worth trying where trying is cheap.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        [1, 2, 3, 4, 6].into_iter().flat_map(|q| (0..=4).map(move |quarter| Self { q, quarter }))
    }

    /// A threshold b with `left` < b ≤ `right`, for a restart one unit before it. There always is one.
    pub(super) fn restarted(self, left: &BigInt, right: &BigInt) -> BigInt {
        let room: BigInt = right - left - 1;
        let inside: BigInt = left + 1 + room * self.quarter / 4;
        if self.q.is_even() { (inside - 1) | BigInt::from(1) } else { inside }
    }

    /// An integer strictly between `left` and `right`, if there is one that suits.
    pub(super) fn between(self, left: &BigInt, right: &BigInt) -> Option<BigInt> {
        let inside: BigInt = (left * (4 - self.quarter) + right * self.quarter) / 4;
        let inside = inside.max(left + 1).min(right - 1);
        // Even positions and odd thresholds have odd distances, by which it is easier to divide.
        let odd = if self.q.is_even() { inside | BigInt::from(1) } else { inside };
        (*left < odd && odd < *right).then_some(odd)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(placement: Placement, [left, right]: [i64; 2], between: Option<i64>, restarted: i64) {
        let [left, right] = [left, right].map(|t| BigInt::from(t * i64::from(placement.q)));
        assert_eq!(placement.between(&left, &right), between.map(BigInt::from));
        assert_eq!(placement.restarted(&left, &right), BigInt::from(restarted));
    }

    #[test]
    fn thresholds_lie_strictly_between_groups_of_a_segment() {
        check(Placement { q: 1, quarter: 2 }, [1, 5], Some(3), 3);
        check(Placement { q: 1, quarter: 4 }, [1, 5], Some(4), 5);
        check(Placement { q: 2, quarter: 4 }, [1, 5], Some(9), 9);
        check(Placement { q: 1, quarter: 0 }, [1, 2], None, 2);
        check(Placement { q: 2, quarter: 0 }, [-8, -7], Some(-15), -15);
        check(Placement { q: 2, quarter: 2 }, [-8, 7], Some(-1), -1);
    }
}
