//! From idim dimensions to a line: weights w such that the positions t_n = w·x_n are pairwise different
//! (`docs/MATHS.md`, section 2).

use num_bigint::BigInt;

use crate::math::Rational;
use crate::math::exact::fraction::{common_denominator, spread};
use crate::math::table::sample::Sample;

mod columns;
mod compact;
mod projected;
mod published;
mod search;
mod shortest;

pub use compact::{candidates, compact};
pub use projected::Projected;
pub use published::published;

/// Positions of samples on a line.
#[derive(Clone, Debug)]
pub struct Projection {
    /// w ∈ ℚ^idim.
    pub weights: Vec<Rational>,
    /// How the weights were chosen.
    pub order: WeightOrder,
    /// t_n = w·x_n for every sample, in the order of the samples; pairwise different.
    pub positions: Vec<Rational>,
}

/// How the weights of a projection were chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum WeightOrder {
    /// Coordinate k has weight K_{idim−1−k}, as in the published program.
    Published,
    /// Coordinate k has weight K_k, on inputs made integer: always separates. Used where the published order does not.
    Safe,
    /// Integers with which the positions, integers too, lie close together.
    Compact,
}

fn dot(weights: &[Rational], input: &[Rational]) -> Rational {
    weights.iter().zip(input).map(|(w, x)| w * x).sum()
}

/// max − min of every input coordinate.
fn ranges(samples: &[Sample]) -> Vec<Rational> {
    (0..samples[0].input.len()).map(|k| spread(samples.iter().map(|sample| &sample.input[k]))).collect()
}

/// L_k, the least common denominator of every input coordinate.
fn common_denominators(samples: &[Sample]) -> Vec<BigInt> {
    (0..samples[0].input.len())
        .map(|k| common_denominator(samples.iter().map(|sample| sample.input[k].denom())))
        .collect()
}
