//! Counts, times and errors, to read.

use crate::notation::number::notation;

/// An error in float64, or that there is none to name.
#[must_use]
pub fn float_error(error: Option<f64>) -> String {
    match error {
        None => "overflows".to_owned(),
        Some(0.0) => "0".to_owned(),
        Some(error) => format!("≈ {}", three_digits(error)),
    }
}

/// A number to three significant digits, in the notation of the rest of the page.
pub(super) fn three_digits(value: f64) -> String {
    let written = format!("{:.2e}", value.abs());
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    let parts = written.split_once('e').and_then(|(digits, exponent)| Some((digits, exponent.parse().ok()?)));
    match parts {
        Some((digits, exponent)) => format!("{sign}{}", notation(&digits.replace('.', ""), exponent)),
        // Infinite, or not a number.
        None => value.to_string(),
    }
}

/// Milliseconds, to a sensible number of digits.
#[must_use]
pub fn milliseconds(ms: f64) -> String {
    match ms {
        ms if ms < 10.0 => format!("{ms:.1} ms"),
        ms if ms < 1000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.2} s", ms / 1000.0),
    }
}

/// A count with its digits grouped by thin spaces.
#[must_use]
pub fn count(value: usize) -> String {
    let digits = value.to_string();
    let grouped = digits.bytes().rev().collect::<Vec<_>>();
    let groups: Vec<_> =
        grouped.chunks(3).map(|group| group.iter().rev().map(|&b| char::from(b)).collect::<String>()).collect();
    groups.into_iter().rev().collect::<Vec<_>>().join("\u{2009}")
}

/// `1 sample`, `9 samples`.
#[must_use]
pub fn plural(number: usize, noun: &str) -> String {
    format!("{} {noun}{}", count(number), if number == 1 { "" } else { "s" })
}

/// What float64 and float32 make of a network, in a few words.
#[must_use]
pub fn in_floats(is_exact: bool, is_exact_in_f32: bool, rounds_back: bool) -> &'static str {
    match (is_exact, is_exact_in_f32, rounds_back) {
        (_, true, _) => "exact, float32 too",
        (true, ..) => "exact",
        (_, _, true) => "rounds to exact",
        _ => "not exact",
    }
}

/// Float64 errors of all outputs of a sample.
#[must_use]
pub fn float_errors(errors: &[Option<f64>]) -> String {
    errors.iter().map(|&error| float_error(error)).collect::<Vec<_>>().join("   ")
}

/// How much of something is done, in figures, and as a share with how long it has been going on.
#[must_use]
pub fn progress(done: usize, total: usize, elapsed: f64) -> [String; 2] {
    let percent = (done * 100).checked_div(total).unwrap_or(0);
    [format!("{} of {} · ", count(done), count(total)), format!("{percent} % · {}", milliseconds(elapsed))]
}

/// A rough number, to two digits.
#[must_use]
pub fn rough(value: f64) -> String {
    match value {
        value if value < 1e4 => format!("{value:.0}"),
        value if value < 1e6 => format!("{:.0} thousand", value / 1e3),
        value if value < 1e9 => format!("{:.1} million", value / 1e6),
        value => format!("{:.1} billion", value / 1e9),
    }
}

/// A rough amount of memory.
#[must_use]
pub fn memory(bytes: f64) -> String {
    match bytes {
        bytes if bytes < 1e6 => format!("{:.0} kB", bytes / 1e3),
        bytes if bytes < 1e9 => format!("{:.0} MB", bytes / 1e6),
        bytes => format!("{:.1} GB", bytes / 1e9),
    }
}

/// A rough time.
#[must_use]
pub fn duration(seconds: f64) -> String {
    match seconds {
        seconds if seconds < 1.0 => format!("{:.0} ms", seconds * 1e3),
        seconds if seconds < 90.0 => format!("{seconds:.0} s"),
        seconds if seconds < 5400.0 => format!("{:.0} minutes", seconds / 60.0),
        seconds => format!("{:.1} hours", seconds / 3600.0),
    }
}

/// Decimal digits.
#[must_use]
pub fn digits(digits: usize) -> String {
    format!("{} digits", count(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_times_are_readable() {
        assert_eq!([count(7), count(1_234), count(1_309_524)], ["7", "1\u{2009}234", "1\u{2009}309\u{2009}524"]);
        assert_eq!([milliseconds(0.25), milliseconds(42.4), milliseconds(1234.0)], ["0.2 ms", "42 ms", "1.23 s"]);
        assert_eq!(float_error(Some(-0.01234)), "≈ \u{2212}0.0123");
        assert_eq!(float_error(Some(284e-15)), "≈ 2.84·10⁻¹³");
        assert_eq!(float_error(Some(99.96)), "≈ 100");
        assert_eq!([float_error(Some(0.0)), float_error(None)], ["0", "overflows"]);
        assert_eq!(progress(3, 12, 1500.0).concat(), "3 of 12 · 25 % · 1.50 s");
    }
}
