//! Reading one typed number exactly.
//!
//! ```text
//! number   = [sign] ( mixed | fraction | decimal )
//! mixed    = digits blanks digits "/" digits          1 2/3; not three digits before the "/", as in 10 000/3
//! fraction = digits "/" [sign] digits                 3/7, 1/-2
//! decimal  = ( digits ["." [digits]] | "." digits ) [ ("e" | "E") [sign] digits ]
//! sign     = "+" | "-"
//! ```
//!
//! Other writings of these characters ([`writing`]) are the same numbers. White space around a number is ignored. Digits
//! and exponents are capped before any big number is built, so that no text can make reading slow.

use num_bigint::BigInt;
use num_traits::{Pow, Zero};

use super::writing;
use crate::math::Rational;

/// The most digits that a number may have, written out as a fraction: numerator and denominator each.
pub const MAX_DIGITS: usize = 1_000;

/// Why a text is not a number that can be used here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum NumberFault {
    /// Nothing but white space.
    Empty,
    /// Not of an accepted form.
    Unreadable,
    /// A comma, which is a decimal point to some and a separator to others.
    Comma,
    /// `(3)`: −3 to accountants, 3 to everybody else.
    Parentheses,
    /// `10 000/3`: three digits after a blank could be a group as well as the numerator of a mixed number.
    GroupedFraction,
    /// A denominator of 0.
    ZeroDenominator,
    /// More than [`MAX_DIGITS`] digits, written out.
    TooLong,
}

/// The number that `text` writes, exactly: `0.1` is 1/10.
///
/// ```
/// use zerofit::math::table::number::{NumberFault, parse};
///
/// let third = parse("1/3").expect("a fraction");
/// assert_eq!(parse("-1 2/3").expect("a mixed number"), third.clone() - parse("2").expect("an integer"));
/// assert_eq!((third * parse("0.3").expect("a decimal")).to_string(), "1/10");
/// assert_eq!(parse("1/0"), Err(NumberFault::ZeroDenominator));
/// ```
///
/// # Errors
///
/// Where `text` is not of an accepted form, or would have more than [`MAX_DIGITS`] digits.
pub fn parse(text: &str) -> Result<Rational, NumberFault> {
    let text = writing::fold(text);
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberFault::Empty);
    }
    if text.contains([',', '，', '،', '٫']) {
        return Err(NumberFault::Comma);
    }
    let (negative, magnitude) = split_sign(text);
    if let Some(inner) = magnitude.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let is_number = unsigned(inner.trim()).is_ok();
        return Err(if is_number { NumberFault::Parentheses } else { NumberFault::Unreadable });
    }
    let value = unsigned(magnitude)?;
    Ok(if negative { -value } else { value })
}

fn unsigned(magnitude: &str) -> Result<Rational, NumberFault> {
    match magnitude.split_once('/') {
        Some((left, denominator)) => fraction(left, denominator),
        None => decimal(magnitude),
    }
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// `3/7`, or `1 2/3` where `left` holds two numbers.
fn fraction(left: &str, denominator: &str) -> Result<Rational, NumberFault> {
    let mut parts = left.split_whitespace();
    let (Some(first), second, None) = (parts.next(), parts.next(), parts.next()) else {
        return Err(NumberFault::Unreadable);
    };
    if left.starts_with(char::is_whitespace) {
        return Err(NumberFault::Unreadable);
    }
    if second.is_some_and(|second| second.len() == 3 && second.bytes().all(|byte| byte.is_ascii_digit())) {
        return Err(NumberFault::GroupedFraction);
    }
    let (whole, numerator) = second.map_or(("0", first), |second| (first, second));
    let (negative, denominator) = split_sign(denominator.trim_start());
    // A minus behind a mixed number could be the fraction's own.
    if negative && second.is_some() {
        return Err(NumberFault::Unreadable);
    }
    let [whole, numerator, denominator] = [digits(whole)?, digits(numerator)?, digits(denominator)?];
    if denominator.is_zero() {
        return Err(NumberFault::ZeroDenominator);
    }
    let value = Rational::from(whole) + Rational::new(numerator, denominator);
    Ok(if negative { -value } else { value })
}

/// `12`, `0.25`, `.25`, `1e-3`.
fn decimal(text: &str) -> Result<Rational, NumberFault> {
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(m, e)| (m, Some(e)));
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if whole.is_empty() && decimals.is_empty() {
        return Err(NumberFault::Unreadable);
    }
    let exponent = exponent.map_or(Ok(0), read_exponent)?;
    let joined = digits(&format!("{whole}{decimals}"))?;
    let shift = exponent - i64::try_from(decimals.len()).map_err(|_| NumberFault::TooLong)?;
    let places = usize::try_from(shift.unsigned_abs()).map_err(|_| NumberFault::TooLong)?;
    if places + whole.len() + decimals.len() > MAX_DIGITS {
        return Err(NumberFault::TooLong);
    }
    let power = BigInt::from(10).pow(places);
    Ok(if shift < 0 { Rational::new(joined, power) } else { Rational::from(joined * power) })
}

fn read_exponent(text: &str) -> Result<i64, NumberFault> {
    let (negative, magnitude) = split_sign(text);
    let value = digits(magnitude)?;
    // Whatever does not fit is far beyond the cap; the cap itself is checked with the mantissa.
    let value = i64::try_from(value).unwrap_or(i64::MAX / 2).min(i64::MAX / 2);
    Ok(if negative { -value } else { value })
}

/// One or more ASCII digits.
fn digits(text: &str) -> Result<BigInt, NumberFault> {
    if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NumberFault::Unreadable);
    }
    if text.len() > MAX_DIGITS {
        return Err(NumberFault::TooLong);
    }
    text.parse().map_err(|_| NumberFault::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn reads(text: &str, expected: &str) {
        assert_eq!(parse(text).map(|value| value.to_string()), Ok(expected.to_owned()), "{text:?}");
    }

    #[track_caller]
    fn refuses(text: &str, expected: NumberFault) {
        assert_eq!(parse(text), Err(expected), "{text:?}");
    }

    #[test]
    fn every_accepted_form_is_exact() {
        reads("12", "12");
        reads("-3", "-3");
        reads("+3", "3");
        reads("0.25", "1/4");
        reads(".25", "1/4");
        reads("7.", "7");
        reads("1e-3", "1/1000");
        reads("1.5E+2", "150");
        reads("-3/7", "-3/7");
        reads("6/4", "3/2");
        reads("1 2/3", "5/3");
        reads("-1 2/3", "-5/3");
        reads("3 / 4", "3/4");
        reads("\u{2212}4", "-4");
        reads("\u{a0} 0.1\u{202f}", "1/10");
        reads("-0", "0");
        reads("007", "7");
        reads("1/-2", "-1/2");
        reads("-1/-2", "1/2");
        reads("½", "1/2");
        reads("-1½", "-3/2");
        reads("3⁄4", "3/4");
        reads("–3", "-3");
        reads("１２", "12");
        reads("\u{202d}42\u{202c}", "42");
        reads("\u{200e}0.5\u{200b}", "1/2");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "abc", "1 2", "--1", "1/2/3", "1.2.3", "/2", "1/", "e5", "1e", ".", "- 3", "0x10", "NaN", "∞", "1e5/2",
            "½3", "1 2/-3", "()", "(x)",
        ] {
            refuses(text, NumberFault::Unreadable);
        }
        refuses("", NumberFault::Empty);
        refuses(" \u{a0}\t", NumberFault::Empty);
        refuses("1,5", NumberFault::Comma);
        refuses("1，5", NumberFault::Comma);
        refuses("(3)", NumberFault::Parentheses);
        refuses("-( 1/2 )", NumberFault::Parentheses);
        refuses("1/0", NumberFault::ZeroDenominator);
        refuses("10 000/3", NumberFault::GroupedFraction);
        refuses("-12\u{a0}500/100", NumberFault::GroupedFraction);
    }

    #[test]
    fn digits_and_exponents_are_capped() {
        refuses("1e999999999", NumberFault::TooLong);
        refuses("1e-99999999999999999999999", NumberFault::TooLong);
        refuses(&"9".repeat(MAX_DIGITS + 1), NumberFault::TooLong);
        refuses(&format!("1/{}", "9".repeat(MAX_DIGITS + 1)), NumberFault::TooLong);
        reads(&"9".repeat(MAX_DIGITS), &"9".repeat(MAX_DIGITS));
    }

    proptest! {
        #[test]
        fn what_is_printed_reads_as_the_same_number(numerator in "-?[0-9]{1,300}", denominator in "[1-9][0-9]{0,300}") {
            let [numerator, denominator] = [numerator, denominator].map(|text| text.parse::<BigInt>().expect("digits"));
            let value = Rational::new(numerator, denominator);
            prop_assert_eq!(parse(&value.to_string()), Ok(value));
        }

        /// Three digits after the blank of a mixed number would be a group of thousands.
        #[test]
        fn every_form_of_a_number_is_the_same(
            whole in 0u32..,
            decimals in "[0-9]{1,2}|[0-9]{4,9}",
            sign in "[-+\u{2212}]?",
        ) {
            let power = 10u64.pow(u32::try_from(decimals.len()).expect("at most nine"));
            let forms = [
                format!("{sign}{whole}.{decimals}"),
                format!("{sign}{whole} {decimals}/{power}"),
                format!("{sign}{whole}{decimals}e-{}", decimals.len()),
                format!("{sign}{whole}{decimals}/{power}"),
            ];
            let values = forms.map(|form| parse(&form).expect("a number"));
            prop_assert!(values.iter().all(|value| *value == values[0]), "{values:?}");
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            if let Ok(value) = parse(&text) {
                let has_digits = writing::fold(&text).chars().any(|c| c.is_ascii_digit());
                prop_assert!(has_digits, "{text:?} as {value}");
            }
        }
    }
}
