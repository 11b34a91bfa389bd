//! Counts and measured numbers, to read.

use super::number::notation;

/// A count with its digits grouped by narrow spaces, at which no line breaks.
#[must_use]
pub fn grouped(value: usize) -> String {
    let digits = value.to_string();
    let first = digits.len() % 3;
    let mut text = digits[..first].to_owned();
    for group in digits.as_bytes()[first..].chunks(3) {
        if !text.is_empty() {
            text.push('\u{202f}');
        }
        text.extend(group.iter().map(|&digit| char::from(digit)));
    }
    text
}

/// A number to three significant digits.
#[must_use]
pub fn three_digits(value: f64) -> String {
    let written = format!("{:.2e}", value.abs());
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    let parts = written.split_once('e').and_then(|(digits, exponent)| Some((digits, exponent.parse().ok()?)));
    match parts {
        Some((digits, exponent)) => {
            let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
            format!("{sign}{}", notation(&digits, exponent))
        }
        // Infinite, or not a number.
        None => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_three() {
        let numbers = [0, 7, 12, 123, 1_234, 123_456, 1_309_524];
        let expected = ["0", "7", "12", "123", "1\u{202f}234", "123\u{202f}456", "1\u{202f}309\u{202f}524"];
        assert_eq!(numbers.map(grouped), expected);
    }
}
