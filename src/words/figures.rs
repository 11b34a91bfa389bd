//! Counts, times and errors, to read.

use super::message::{Count, Text};
use crate::notation::figures::{grouped, three_digits};
use crate::notation::number::about;

texts! { "" =>
    OVERFLOWS;
    EXACT_IN_BOTH;
    EXACT_IN_FLOAT64;
    ROUNDS_TO_EXACT;
    NOT_EXACT;
}

messages! { "" =>
    /// `1 digit`, `9 digits`.
    pub fn digits(digits: usize as Count);

    fn of_milliseconds(number: String);
    fn of_seconds(number: String);
    fn of_minutes(number: String);
    fn of_hours(number: String);
    fn thousand(number: String);
    fn million(number: String);
    fn billion(number: String);
    fn kilobytes(number: String);
    fn megabytes(number: String);
    fn gigabytes(number: String);
    fn done_of(done: usize as Count, total: usize as Count);
    /// How much of something is done, in figures.
    pub fn done_of_all(done: usize as Count, total: usize as Count);
    fn share_after(percent: usize, time: String);
}

/// An error in float64, or that there is none to name.
#[must_use]
pub fn float_error(error: Option<f64>) -> String {
    match error {
        None => OVERFLOWS.into(),
        Some(0.0) => "0".to_owned(),
        Some(error) => about(&three_digits(error)),
    }
}

/// Milliseconds, to a sensible number of digits.
#[must_use]
pub fn milliseconds(ms: f64) -> String {
    match ms {
        ms if ms < 10.0 => of_milliseconds(format!("{ms:.1}")),
        ms if ms < 1000.0 => of_milliseconds(format!("{ms:.0}")),
        ms => of_seconds(format!("{:.2}", ms / 1000.0)),
    }
}

/// A count with its digits grouped by narrow spaces, at which no line breaks.
#[must_use]
pub fn count(value: usize) -> String {
    grouped(value)
}

/// What float64 and float32 make of a network, in a few words.
#[must_use]
pub fn in_floats(is_exact: bool, is_exact_in_f32: bool, rounds_back: bool) -> Text {
    match (is_exact, is_exact_in_f32, rounds_back) {
        (_, true, _) => EXACT_IN_BOTH,
        (true, ..) => EXACT_IN_FLOAT64,
        (_, _, true) => ROUNDS_TO_EXACT,
        _ => NOT_EXACT,
    }
}

/// Float64 errors of all outputs of a sample.
#[must_use]
pub fn float_errors(errors: &[Option<f64>]) -> String {
    errors.iter().map(|&error| float_error(error)).collect::<Vec<_>>().join("   ")
}

/// How much of something is done, in figures, and as a share with how long it has been going on, in milliseconds.
#[must_use]
pub fn progress(done: usize, total: usize, elapsed: f64) -> [String; 2] {
    let percent = (done * 100).checked_div(total).unwrap_or(0);
    [done_of(done, total), share_after(percent, milliseconds(elapsed))]
}

/// A rough number, to two digits.
#[must_use]
pub fn rough(value: f64) -> String {
    match value {
        value if value < 1e4 => format!("{value:.0}"),
        value if value < 1e6 => thousand(format!("{:.0}", value / 1e3)),
        value if value < 1e9 => million(format!("{:.1}", value / 1e6)),
        value => billion(format!("{:.1}", value / 1e9)),
    }
}

/// A rough amount of memory.
#[must_use]
pub fn memory(bytes: f64) -> String {
    match bytes {
        bytes if bytes < 1e6 => kilobytes(format!("{:.0}", bytes / 1e3)),
        bytes if bytes < 1e9 => megabytes(format!("{:.0}", bytes / 1e6)),
        bytes => gigabytes(format!("{:.1}", bytes / 1e9)),
    }
}

/// A rough time.
#[must_use]
pub fn duration(seconds: f64) -> String {
    match seconds {
        seconds if seconds < 1.0 => of_milliseconds(format!("{:.0}", seconds * 1e3)),
        seconds if seconds < 90.0 => of_seconds(format!("{seconds:.0}")),
        seconds if seconds < 5400.0 => of_minutes(format!("{:.0}", seconds / 60.0)),
        seconds => of_hours(format!("{:.1}", seconds / 3600.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_times_are_readable() {
        assert_eq!([count(7), count(1_234), count(1_309_524)], ["7", "1\u{202f}234", "1\u{202f}309\u{202f}524"]);
        assert_eq!([milliseconds(0.25), milliseconds(42.4), milliseconds(1234.0)], ["0.2 ms", "42 ms", "1.23 s"]);
        assert_eq!(float_error(Some(-0.01234)), "≈\u{a0}\u{2212}0.0123");
        assert_eq!(float_error(Some(284e-15)), "≈\u{a0}2.84·10⁻¹³");
        assert_eq!(float_error(Some(99.96)), "≈\u{a0}100");
        assert_eq!([float_error(Some(0.0)), float_error(None)], ["0", "overflows"]);
        assert_eq!(progress(3, 12, 1500.0).concat(), "3 of 12 · 25 % · 1.50 s");
        assert_eq!([digits(1), digits(36_454)], ["1 digit", "36\u{202f}454 digits"]);
    }
}
