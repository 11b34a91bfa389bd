//! Compact weights: the smaller the spread of the positions, the smaller every later number.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::columns::Columns;
use super::search::search;
use super::shortest::{Candidate, REMEMBERED, Shortest};
use super::{Projection, WeightOrder, common_denominators};
use crate::math::Rational;
use crate::math::table::sample::Sample;

/// Integer weights whose positions are integers of small spread max t − min t.
///
/// The best of: every coordinate alone; mixed radix, which always separates; what a random search of fixed seed finds.
/// Fractional coordinates are multiplied by their least common denominator, which becomes part of the weight.
/// The same samples always get the same weights (`docs/MATHS.md`, section 2).
///
/// # Panics
///
/// Where two inputs are equal, or there is no sample: a [`DataSet`](crate::math::table::sample::DataSet) rules out both.
#[must_use]
pub fn compact(samples: &[Sample]) -> Projection {
    projections(samples, 1).remove(0)
}

/// The few shortest projections that were found, by ascending spread: the first is [`compact`]'s.
///
/// # Panics
///
/// As [`compact`].
#[must_use]
pub fn candidates(samples: &[Sample]) -> Vec<Projection> {
    projections(samples, REMEMBERED)
}

/// The `count` shortest projections, or fewer.
pub(super) fn projections(samples: &[Sample], count: usize) -> Vec<Projection> {
    let scales = common_denominators(samples);
    let columns = Columns::new(samples, &scales);
    let mut shortest = Shortest::new(&columns);
    for k in 0..scales.len() {
        let mut unit = vec![BigInt::zero(); scales.len()];
        unit[k] = BigInt::one();
        shortest.offer(unit);
    }
    if scales.len() > 1 {
        search(&columns, &mut shortest);
    }
    let projection = |Candidate { weights, .. }: Candidate| Projection {
        positions: columns.positions(&weights).into_iter().map(Rational::from).collect(),
        weights: weights.into_iter().zip(&scales).map(|(w, scale)| Rational::from(w * scale)).collect(),
        order: WeightOrder::Compact,
    };
    shortest.into_found().take(count).map(projection).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::math::table::number;

    fn samples(rows: &[&str]) -> Vec<Sample> {
        let input = |row: &&str| row.split(' ').map(|text| number::parse(text).expect("a number")).collect();
        rows.iter().enumerate().map(|(row, text)| Sample { row, input: input(text), output: Vec::new() }).collect()
    }

    fn spread(projection: &Projection) -> Rational {
        let positions = &projection.positions;
        positions.iter().max().expect("a position") - positions.iter().min().expect("a position")
    }

    #[track_caller]
    fn check(rows: &[&str], expected: &str) {
        let projection = compact(&samples(rows));
        let different: HashSet<_> = projection.positions.iter().collect();
        assert_eq!(different.len(), rows.len());
        assert!(projection.weights.iter().chain(&projection.positions).all(Rational::is_integer));
        assert_eq!(spread(&projection).to_string(), expected);
    }

    #[test]
    fn a_coordinate_that_separates_is_enough() {
        check(&["0 1 99", "50 2 98", "0 4 7"], "3");
    }

    #[test]
    fn a_full_grid_is_numbered_without_gaps() {
        check(&["0 0", "1 0", "2 0", "0 1", "1 1", "2 1"], "5");
    }

    #[test]
    fn fractions_become_integers() {
        check(&["1/2", "1/3", "-7"], "45");
    }

    #[test]
    fn positions_may_be_longer_than_a_word() {
        let far = format!("1{}", "0".repeat(40));
        check(&["0 0", "0 1", "1 0", &format!("{far} 1")], &far);
    }

    #[test]
    fn two_far_coordinates_may_lie_close_together_in_a_third_direction() {
        let rows: Vec<_> = (0..20).map(|n| format!("{} {}", 1_000 * (n % 5) + n, 1_000 * (n % 5))).collect();
        check(&rows.iter().map(String::as_str).collect::<Vec<_>>(), "19");
    }

    #[test]
    fn two_samples_are_separated_by_the_nearest_coordinate() {
        check(&["0 500 9", "40 500 6"], "3");
    }

    #[test]
    fn candidates_are_different_directions_by_ascending_spread() {
        let rows: Vec<_> =
            (0..30).map(|n| format!("{} {} {}", n * n * 7 % 83, n * n * n % 89, n * 45 % 97 / 2)).collect();
        let found = candidates(&samples(&rows.iter().map(String::as_str).collect::<Vec<_>>()));
        assert!((3..=REMEMBERED).contains(&found.len()));
        assert!(found.is_sorted_by_key(spread));
        for (n, projection) in found.iter().enumerate() {
            let opposite: Vec<_> = projection.weights.iter().map(|w| -w).collect();
            let same = |other: &Projection| other.weights == projection.weights || other.weights == opposite;
            assert!(!found[..n].iter().any(same), "{:?} twice", projection.weights);
        }
    }
}
