//! The published weights: each larger than everything that the coordinates before it can sum to.

use std::collections::HashSet;

use num_bigint::BigInt;
use num_traits::One;

use super::{Projection, WeightOrder, common_denominators, dot, ranges};
use crate::math::Rational;
use crate::math::table::sample::Sample;

/// The published weights K_0 = 1, K_{k+1} = 1 + 2·(1 + range_k)·K_k for `samples` with pairwise different inputs.
///
/// In the published program's order where that separates the samples, in the safe order otherwise.
///
/// # Panics
///
/// Where two inputs are equal, or there is no sample: a [`DataSet`](crate::math::table::sample::DataSet) rules out both.
#[must_use]
pub fn published(samples: &[Sample]) -> Projection {
    let mut weights = growing_weights(&ranges(samples));
    weights.reverse();
    separating(samples, weights, WeightOrder::Published).unwrap_or_else(|| {
        let weights = safe_weights(samples);
        separating(samples, weights, WeightOrder::Safe).expect("the safe order separates different inputs")
    })
}

fn separating(samples: &[Sample], weights: Vec<Rational>, order: WeightOrder) -> Option<Projection> {
    let positions: Vec<_> = samples.iter().map(|sample| dot(&weights, &sample.input)).collect();
    let different = positions.iter().collect::<HashSet<_>>().len() == positions.len();
    different.then_some(Projection { weights, order, positions })
}

/// K_k·L_k, with L_k the least common denominator of coordinate k and K computed from the integers L_k·x_k.
fn safe_weights(samples: &[Sample]) -> Vec<Rational> {
    let scales = common_denominators(samples);
    let ranges: Vec<_> = ranges(samples).into_iter().zip(&scales).map(|(range, scale)| range * scale).collect();
    growing_weights(&ranges).into_iter().zip(scales).map(|(weight, scale)| weight * scale).collect()
}

fn growing_weights(ranges: &[Rational]) -> Vec<Rational> {
    let mut next = Rational::one();
    let grow = |range: &Rational| {
        let weight = next.clone();
        next = Rational::one() + (Rational::one() + range) * &weight * BigInt::from(2);
        weight
    };
    ranges.iter().map(grow).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(input: &[i64]) -> Sample {
        let exact = |&value: &i64| Rational::from(BigInt::from(value));
        Sample { row: 0, input: input.iter().map(exact).collect(), output: vec![Rational::default()] }
    }

    #[track_caller]
    fn check(inputs: &[&[i64]], order: WeightOrder, weights: &[&str]) {
        let samples: Vec<_> = inputs.iter().map(|input| sample(input)).collect();
        let projection = published(&samples);
        assert_eq!(projection.order, order);
        assert_eq!(projection.weights.iter().map(ToString::to_string).collect::<Vec<_>>(), weights);
    }

    #[test]
    fn the_published_order_is_used_where_it_separates() {
        check(&[&[0, 0], &[1, 0], &[0, 7], &[1, 9]], WeightOrder::Published, &["5", "1"]);
    }

    #[test]
    fn the_safe_order_is_used_where_the_published_one_collides() {
        check(&[&[0, 5], &[1, 0], &[0, 7], &[1, 9]], WeightOrder::Safe, &["1", "5"]);
    }
}
