//! What files in several languages share: comments, lists of numbers, Python's numbers, and numbers as bytes.

use num_bigint::BigInt;
use num_traits::One;

use crate::math::Rational;
use crate::math::exact::decimal::integer_digits;
use crate::math::float64::Format;

/// Numbers in a line of a list.
const PER_LINE: usize = 12;
/// Python refuses decimal integers of more than 4,300 digits.
const DECIMAL_DIGITS: usize = 4_000;

/// `lines`, each behind the `mark` of a comment.
pub(super) fn comment(mark: &str, lines: &[String]) -> String {
    lines.iter().map(|line| format!("{mark} {line}\n")).collect()
}

/// A list in `brackets` over as many lines as it takes, each behind `indent`.
pub(super) fn list(items: &[String], [open, close]: [&str; 2], indent: &str) -> String {
    if items.len() <= PER_LINE {
        return format!("{open}{}{close}", items.join(", "));
    }
    let lines: Vec<_> = items.chunks(PER_LINE).map(|line| format!("{indent}    {}", line.join(", "))).collect();
    format!("{open}\n{}\n{indent}{close}", lines.join(",\n"))
}

/// Lists in a list, one below the other, each behind `indent` and four blanks.
pub(super) fn rows(rows: &[Vec<String>], brackets: [&str; 2], indent: &str) -> String {
    let within = format!("{indent}    ");
    let rows: String = rows.iter().map(|row| format!("{within}{},\n", list(row, brackets, &within))).collect();
    let [open, close] = brackets;
    format!("{open}\n{rows}{indent}{close}")
}

/// A list of texts, the same in Python and JSON.
pub(super) fn texts(texts: &[String]) -> String {
    serde_json::json!(texts).to_string()
}

/// Each number so that a reader of decimals gets the same float64.
pub(super) fn floats(values: &[f64]) -> Vec<String> {
    values.iter().map(|value| format!("{value:?}")).collect()
}

/// The numbers in `format`, little-endian.
pub(super) fn bytes(values: &[f64], format: Format) -> Vec<u8> {
    match format {
        Format::Float64 => values.iter().flat_map(|value| value.to_le_bytes()).collect(),
        // Only networks that float32 holds exactly are written in it.
        Format::Float32 => values.iter().flat_map(|&value| (value as f32).to_le_bytes()).collect(),
    }
}

/// An integer, or a fraction of Python's `fractions`.
pub(super) fn python_number(value: &Rational) -> String {
    let numerator = python_integer(value.numer());
    if value.denom().is_one() { numerator } else { format!("Fraction({numerator}, {})", python_integer(value.denom())) }
}

/// In hexadecimal where it is too long for Python's decimals.
pub(super) fn python_integer(value: &BigInt) -> String {
    if integer_digits(value.magnitude()) <= DECIMAL_DIGITS { value.to_string() } else { format!("{value:#x}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integers_beyond_python_s_limit_are_hexadecimal() {
        assert_eq!(python_integer(&BigInt::from(-17)), "-17");
        let long = -(BigInt::one() << 16_384u32);
        assert_eq!(python_integer(&long), format!("-0x1{}", "0".repeat(4_096)));
    }
}
