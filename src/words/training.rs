//! What is said of training.

use std::fmt::Display;
use std::ops::RangeInclusive;

use crate::notation::figures::three_digits;
use crate::notation::symbols::ten_to;

texts! { "training-" =>
    TITLE;
    INTRODUCTION;
    SEED;
    STARTS;
    ITERATIONS;
    START_FROM;
    RANDOM;
    CONSTRUCTED;
    NOISE;
    NOISE_FAULT;
    ABOUT_NOISE;
    START;
    STOP;
    STALE;
    PREPARING;
    CHART;
    CONSTRUCTION;
    ERROR;
    ITERATION;
    ALL_STARTS;
    START_NUMBER;
    ITERATIONS_DONE;
    END;
    CONVERGED;
    STUCK;
    LIMIT;
    GOING_ON;
    REFUSED;
    BEYOND_FLOAT64;
}

messages! { "training-" =>
    /// How a run that goes on is going on: `begun` of `starts` starts, the `iteration` of the latest, the least error.
    pub fn running(begun: usize, starts: usize, iteration: usize, best: f64 as error);

    fn whole(field: &str, least: String, greatest: String);
    fn one_ended(best: f64 as error);
    fn ended(ended: usize, best: f64 as error);
    fn ended_median(ended: usize, best: f64 as error, median: f64 as error);
    fn stopped(ended: usize, starts: usize, outcome: String);
}

/// What a field for a count or a seed accepts.
#[must_use]
pub fn whole_between(field: &str, range: &RangeInclusive<impl Display>) -> String {
    whole(field, range.start().to_string(), range.end().to_string())
}

/// An error, to three digits.
#[must_use]
pub fn error(value: f64) -> String {
    if value.is_finite() { three_digits(value) } else { BEYOND_FLOAT64.into() }
}

/// 10^`exponent`, written out where that is short.
#[must_use]
pub fn power_of_ten(exponent: i32) -> String {
    match exponent {
        -3..=4 => error(10f64.powi(exponent)),
        _ => ten_to(exponent.into()),
    }
}

/// What came of a run: how many of its starts have ended, and the least and the median error.
#[must_use]
pub fn outcome(ended_starts: usize, starts: usize, best: f64, median: Option<f64>) -> String {
    let outcome = match (ended_starts, median) {
        (0 | 1, _) => one_ended(best),
        (_, None) => ended(ended_starts, best),
        (_, Some(median)) => ended_median(ended_starts, best, median),
    };
    if ended_starts < starts { stopped(ended_starts, starts, outcome) } else { outcome }
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
