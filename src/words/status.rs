//! The result line: how things stand with the table on the page, why, and the ways on.

use super::figures::{done_of_all, float_error};
use super::message::Count;
use super::{and, exact_samples, merged};

texts! { "status-" =>
    EMPTY;
    EMPTY_WAYS;
    WHY_EXACT;
    WHY_PRECISE;
    ROUNDED;
    AS_IT_WAS;
    RESTORED;
    UNREAD;
    SAVE_UNREAD;
    TABLE_STAYS;
    GO_TO_CELL;
    OPEN_EXAMPLE;
    START_WITH_EXAMPLE;
    USE_INTEGER;
    STOP;
}

messages! { "status-" =>
    /// All faults but the first, which stands in the line.
    pub fn more(count: usize as Count);
    /// A check that was stopped: how many of the samples that were checked are exact.
    pub fn stopped(samples: String);

    fn here_they_are(samples: String);
    fn checking(progress: String);
    fn checking_all_exact(progress: String);
    fn float_of(samples: String);
    fn float_error_of(samples: String, error: String);
}

/// A check that is complete, of which every sample is exact.
#[must_use]
pub fn exact(samples: usize) -> String {
    here_they_are(exact_samples(samples, samples, samples))
}

/// A check that goes on.
#[must_use]
pub fn check_goes_on(exact: usize, done: usize, samples: usize) -> String {
    let progress = done_of_all(done, samples);
    if exact == done { checking_all_exact(progress) } else { checking(progress) }
}

/// A float construction, of whose samples not all are exact: the largest error in float64, once it is known.
#[must_use]
pub fn float(exact: usize, samples: usize, error: Option<Option<f64>>) -> String {
    let samples = exact_samples(exact, samples, samples);
    error.map_or_else(|| float_of(samples.clone()), |error| float_error_of(samples.clone(), float_error(error)))
}

/// Why a result is exact, and what else is worth knowing of its rows.
#[must_use]
pub fn why_exact(left_out: usize) -> String {
    if left_out == 0 { WHY_EXACT.into() } else { and(&WHY_EXACT, &merged(left_out)) }
}
