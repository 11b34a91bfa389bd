//! Integer thresholds between groups of integer positions.

use num_bigint::BigInt;
use num_integer::Integer;

/// What is free in the choice of positions and thresholds. None of it matters to exactness; the results differ in length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    /// What positions are multiplied by.
    pub q: u32,
    /// Where between two groups a threshold lies, in quarters of the gap.
    pub quarter: u32,
}

impl Placement {
    /// In the middle of the gaps. With q = 2 there is an integer in every gap between integers.
    pub const MIDDLE: [Self; 2] = [Self { q: 1, quarter: 2 }, Self { q: 2, quarter: 2 }];

    /// All that are worth trying where trying is cheap.
    pub fn all() -> impl Iterator<Item = Self> {
        [1, 2, 3, 4, 6].into_iter().flat_map(|q| (0..=4).map(move |quarter| Self { q, quarter }))
    }

    /// b_0, …, b_{a1} for ascending positions, already multiplied by q, `k` to a group: one below all, one above all, and
    /// one in every gap between groups. `None` where there is no integer in a gap.
    #[must_use]
    pub fn thresholds(self, positions: &[BigInt], k: usize) -> Option<Vec<BigInt>> {
        let last = positions.len() - 1;
        let between = (k..=last).step_by(k).map(|n| self.between(&positions[n - 1], &positions[n]));
        let ends = [Some(&positions[0] - 1), Some(&positions[last] + 1)];
        let [first, end] = ends;
        std::iter::once(first).chain(between).chain(std::iter::once(end)).collect()
    }

    fn between(self, left: &BigInt, right: &BigInt) -> Option<BigInt> {
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
    fn check(placement: Placement, positions: &[i64], expected: Option<&[i64]>) {
        let positions: Vec<_> = positions.iter().map(|&t| BigInt::from(t * i64::from(placement.q))).collect();
        let expected = expected.map(|expected| expected.iter().map(|&b| BigInt::from(b)).collect());
        assert_eq!(placement.thresholds(&positions, 2), expected);
    }

    #[test]
    fn thresholds_lie_strictly_between_the_groups() {
        check(Placement { q: 1, quarter: 2 }, &[0, 1, 5, 9], Some(&[-1, 3, 10]));
        check(Placement { q: 1, quarter: 4 }, &[0, 1, 5, 9], Some(&[-1, 4, 10]));
        check(Placement { q: 1, quarter: 0 }, &[0, 1, 2, 9], None);
        check(Placement { q: 2, quarter: 0 }, &[-9, -8, -7, -6], Some(&[-19, -15, -11]));
        check(Placement { q: 2, quarter: 2 }, &[-9, -8, 7, 8], Some(&[-19, -1, 17]));
    }
}
