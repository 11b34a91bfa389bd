//! The shortest projections that were found, in order.

use num_bigint::BigInt;

use super::columns::Columns;

/// How many weight vectors are remembered.
pub(super) const REMEMBERED: usize = 8;

/// The shortest of the weights that separate the samples.
pub(super) struct Shortest<'a> {
    columns: &'a Columns,
    /// By ascending spread, at least one and at most [`REMEMBERED`].
    found: Vec<Candidate>,
}

/// Weights for the integer columns.
pub(super) struct Candidate {
    pub(super) weights: Vec<BigInt>,
    spread: BigInt,
}

impl<'a> Shortest<'a> {
    /// The mixed radix weights, which always separate.
    pub(super) fn new(columns: &'a Columns) -> Self {
        let weights = columns.mixed_radix();
        let spread = columns.mixed_radix_spread(&weights);
        Self { columns, found: vec![Candidate { weights, spread }] }
    }

    /// All of them, by ascending spread.
    pub(super) fn into_found(self) -> impl Iterator<Item = Candidate> {
        self.found.into_iter()
    }

    /// The least spread so far.
    pub(super) fn spread(&self) -> &BigInt {
        &self.found[0].spread
    }

    /// Remembers `weights` where they separate, are new and among the shortest; says whether they are the shortest of all.
    pub(super) fn offer(&mut self, weights: Vec<BigInt>) -> bool {
        let limit = if self.found.len() < REMEMBERED { None } else { self.found.last() };
        let limit = limit.map(|longest| &longest.spread);
        let Some(spread) = self.columns.separating_spread(&weights, limit) else { return false };
        let opposite: Vec<_> = weights.iter().map(|w| -w).collect();
        if self.found.iter().any(|known| known.weights == weights || known.weights == opposite) {
            return false;
        }
        let rank = self.found.partition_point(|known| known.spread <= spread);
        self.found.insert(rank, Candidate { weights, spread });
        self.found.truncate(REMEMBERED);
        rank == 0
    }
}
