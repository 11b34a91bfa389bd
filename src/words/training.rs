//! What is said of training.

use std::fmt::Display;
use std::ops::RangeInclusive;

use super::figures::three_digits;
use crate::notation::symbols::ten_to;

words! {
    TITLE = "Train it instead";
    INTRODUCTION = "A network without error exists; that does not mean that training finds it. Here the same network is trained on the same samples by gradient (L-BFGS on the mean squared error, in float64), again and again from new starting points. The errors are those of the worst sample, in the outputs' own units.";
    SEED = "Seed";
    STARTS = "Starts";
    ITERATIONS = "Iterations at most";
    START_FROM = "Start from";
    RANDOM = "random weights";
    CONSTRUCTED = "the constructed network with noise";
    NOISE = "Noise ε";
    NOISE_FAULT = "Noise ε must be a number from 0 to 1.";
    ABOUT_NOISE = "Every weight and bias of the float64 construction of these samples is multiplied by 1 + ε·u with u at random between −1 and 1. With ε = 0 it is left alone.";
    START = "Start training";
    STOP = "Stop training";
    STALE = "This run was on the table as it was before.";
    PREPARING = "Getting ready…";
    CHART = "Error of every start so far, by iteration";
    CONSTRUCTION = "the construction: 0";
    ERROR = "max |error|";
    ITERATION = "iteration";
    ALL_STARTS = "All starts";
    START_NUMBER = "Start";
    ITERATIONS_DONE = "Iterations";
    END = "How it ended";
    CONVERGED = "converged";
    STUCK = "no step helped any more";
    LIMIT = "its iterations were used up";
    GOING_ON = "not yet";
    REFUSED = "The samples have faults. Mend the table first.";
}

/// What a field for a count or a seed accepts.
#[must_use]
pub fn whole_between(field: &str, range: &RangeInclusive<impl Display>) -> String {
    format!("{field} must be a whole number from {} to {}.", range.start(), range.end())
}

/// An error, to three digits.
#[must_use]
pub fn error(value: f64) -> String {
    if value.is_finite() { three_digits(value) } else { "beyond float64".to_owned() }
}

/// 10^`exponent`, written out where that is short.
#[must_use]
pub fn power_of_ten(exponent: i32) -> String {
    match exponent {
        -3..=4 => error(10f64.powi(exponent)),
        _ => ten_to(exponent.into()),
    }
}

/// How a run that goes on is going on: `begun` of `starts` starts, the `iteration` of the latest, the least error.
#[must_use]
pub fn running(begun: usize, starts: usize, iteration: usize, best: f64) -> String {
    format!("Start {begun} of {starts}, iteration {iteration}. Nearest so far: max |error| {}.", error(best))
}

/// What came of a run: how many of its starts have ended, and the least and the median error.
#[must_use]
pub fn outcome(ended: usize, starts: usize, best: f64, median: Option<f64>) -> String {
    let stopped = if ended < starts { format!("Stopped after {ended} of {starts} starts. ") } else { String::new() };
    let half = median
        .filter(|_| ended > 1)
        .map_or_else(String::new, |median| format!(" Half of the starts ended at {} or more.", error(median)));
    let best = error(best);
    match ended {
        0 | 1 => format!("{stopped}max |error| {best}; the construction has 0."),
        _ => format!("{stopped}Best of {ended} starts: max |error| {best}; the construction has 0.{half}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_are_short() {
        let errors = [0.0, 9.1234, 41.666, 99_999.0, 1.756e14, 1.665e-7, 0.00123, f64::INFINITY].map(error);
        assert_eq!(errors, ["0", "9.12", "41.7", "100000", "1.76·10¹⁴", "1.66·10⁻⁷", "0.00123", "beyond float64"]);
    }

    #[test]
    fn powers_of_ten_are_shorter() {
        assert_eq!([-12, -3, 0, 4, 14].map(power_of_ten), ["10⁻¹²", "0.001", "1", "10000", "10¹⁴"]);
    }

    #[test]
    fn a_run_is_told_in_a_sentence_or_two() {
        assert_eq!(running(3, 12, 240, 9.1), "Start 3 of 12, iteration 240. Nearest so far: max |error| 9.1.");
        assert_eq!(
            outcome(12, 12, 9.1, Some(24.0)),
            "Best of 12 starts: max |error| 9.1; the construction has 0. Half of the starts ended at 24 or more."
        );
        assert_eq!(outcome(1, 1, 0.5, Some(0.5)), "max |error| 0.5; the construction has 0.");
        assert_eq!(outcome(0, 12, 60.0, None), "Stopped after 0 of 12 starts. max |error| 60; the construction has 0.");
    }
}
