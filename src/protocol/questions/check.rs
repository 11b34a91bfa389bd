//! The check of all samples, in turns.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Check samples, as many of these turns as fit a slice of time; [`spread`] says which sample a turn means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Turns of the check.
    pub turns: Range<usize>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The turns that were done: the first ones of those asked for.
    pub turns: Range<usize>,
    /// Those of them whose sample is not exact.
    pub inexact: Vec<usize>,
}

/// The sample that comes at `turn` when `samples` samples are checked: spread over the whole table, so that an
/// unfinished check says something of all of it. A bijection of `0..samples`.
#[must_use]
pub fn spread(turn: usize, samples: usize) -> usize {
    // Steps of about the golden section leave no region out for long.
    let golden = (samples as u128 * 618 / 1000) as usize;
    let step = (golden.max(1)..).find(|step| num_integer::gcd(*step, samples) == 1).unwrap_or(1);
    // Below `samples` again, after a product that need not fit.
    (turn as u128 * step as u128 % samples as u128) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_meets_every_sample_once() {
        for samples in [1, 2, 3, 9, 400, 1_000, 9_999] {
            let met: std::collections::HashSet<_> = (0..samples).map(|turn| spread(turn, samples)).collect();
            assert_eq!(met.len(), samples);
            assert!(met.iter().all(|&sample| sample < samples));
        }
    }
}
