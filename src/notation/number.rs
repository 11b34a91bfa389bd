//! Numbers as they are shown: short in a table, whole on demand, and about how large.

use num_bigint::{BigInt, BigUint};
use num_traits::{One, Pow, Signed, Zero};
use serde::{Deserialize, Serialize};

use super::symbols::ten_to;
use crate::math::Rational;
use crate::math::exact::decimal::integer_digits;

pub use crate::math::exact::decimal::digits;

/// Digits that an integer may have and still be shown whole in a table.
const SHOWN_WHOLE: usize = 14;
/// Leading and trailing digits shown of a longer one.
const SHOWN_ENDS: usize = 5;

/// A number in a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortNumber {
    /// `-12/7`, or `-12345…67890/7` where a part is long.
    pub text: String,
    /// Whether `text` is the whole number.
    pub whole: bool,
    /// Decimal digits of numerator and denominator together; a denominator of 1 has none.
    pub digits: usize,
    /// Six significant digits, unless `text` is a short integer.
    pub approximation: Option<String>,
}

impl ShortNumber {
    /// How `value` is shown.
    #[must_use]
    pub fn new(value: &Rational) -> Self {
        let (numerator, numerator_whole) = shorten(value.numer());
        let mut text = numerator;
        let mut whole = numerator_whole;
        if !value.denom().is_one() {
            let (denominator, denominator_whole) = shorten(value.denom());
            text = format!("{text}/{denominator}");
            whole &= denominator_whole;
        }
        let approximation = (!value.is_integer() || !whole).then(|| approximate(value));
        Self { text, whole, digits: digits(value), approximation }
    }

    /// The number in a narrow cell: whole where it is short, else about how large it is. Never a part of it, which would
    /// read as another number.
    #[must_use]
    pub fn in_cell(&self) -> String {
        /// Characters of a number that fits.
        const FITS: usize = 9;
        match &self.approximation {
            Some(approximation) if self.text.chars().count() > FITS => about(approximation),
            _ => on_screen(&self.text),
        }
    }

    /// How each of `values` is shown.
    #[must_use]
    pub fn list(values: &[Rational]) -> Vec<Self> {
        values.iter().map(Self::new).collect()
    }
}

/// A number with every digit, for copying.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeNumber {
    /// With its sign.
    pub numerator: String,
    /// Positive.
    pub denominator: String,
}

impl WholeNumber {
    /// All digits of `value`.
    #[must_use]
    pub fn new(value: &Rational) -> Self {
        Self { numerator: value.numer().to_string(), denominator: value.denom().to_string() }
    }

    /// The number, where this is one: both parts integers, the denominator positive.
    #[must_use]
    pub fn value(&self) -> Option<Rational> {
        let (numerator, denominator): (BigInt, BigInt) = (self.numerator.parse().ok()?, self.denominator.parse().ok()?);
        denominator.is_positive().then(|| Rational::new(numerator, denominator))
    }

    /// `p/q`, or `p` where q = 1.
    #[must_use]
    pub fn fraction(&self) -> String {
        if self.is_integer() { self.numerator.clone() } else { format!("{}/{}", self.numerator, self.denominator) }
    }

    /// `\frac{p}{q}`, the sign in front.
    #[must_use]
    pub fn latex(&self) -> String {
        if self.is_integer() {
            return self.numerator.clone();
        }
        match self.numerator.strip_prefix('-') {
            Some(magnitude) => format!("-\\frac{{{magnitude}}}{{{}}}", self.denominator),
            None => format!("\\frac{{{}}}{{{}}}", self.numerator, self.denominator),
        }
    }

    /// `Fraction(p, q)` of Python's `fractions`.
    #[must_use]
    pub fn python(&self) -> String {
        format!("Fraction({}, {})", self.numerator, self.denominator)
    }

    fn is_integer(&self) -> bool {
        self.denominator == "1"
    }
}

/// A number as it is shown: with the sign U+2212, which reads better than the hyphen of numbers that are copied.
#[must_use]
pub fn on_screen(text: &str) -> String {
    text.replace('-', "\u{2212}")
}

/// What a number is that is about `approximation`: no line breaks after the sign.
#[must_use]
pub fn about(approximation: &str) -> String {
    format!("≈\u{a0}{approximation}")
}

/// `value` to six significant digits, rounded half away from zero: `0.333333`, `1.5·10⁴⁰`.
#[must_use]
pub fn approximate(value: &Rational) -> String {
    if value.is_zero() {
        return "0".to_owned();
    }
    let (digits, exponent) = significant(value.numer().magnitude(), value.denom().magnitude());
    let sign = if value.is_negative() { "\u{2212}" } else { "" };
    format!("{sign}{}", notation(&digits, exponent))
}

/// The positive number with these significant digits, the first of them worth 10^`exponent`: as a power of ten where
/// that is shorter.
pub(crate) fn notation(digits: &str, exponent: i64) -> String {
    let significant = digits.trim_end_matches('0');
    let zeros = |count: i64| "0".repeat(usize::try_from(count).unwrap_or(0));
    match exponent {
        0..=5 => {
            let digits = format!("{digits}{}", zeros(exponent + 1 - digits.len() as i64));
            let (whole, rest) = digits.split_at(usize::try_from(exponent).unwrap_or(0) + 1);
            format!("{whole}.{rest}").trim_end_matches('0').trim_end_matches('.').to_owned()
        }
        -4..=-1 => format!("0.{}{significant}", zeros(-1 - exponent)),
        _ => {
            let (whole, rest) = significant.split_at(1);
            let point = if rest.is_empty() { "" } else { "." };
            format!("{whole}{point}{rest}·{}", ten_to(exponent))
        }
    }
}

/// Six significant digits and the exponent of the first, in exact arithmetic.
fn significant(numerator: &BigUint, denominator: &BigUint) -> (String, i64) {
    const DIGITS: i64 = 6;
    let length = |n: &BigUint| i64::try_from(integer_digits(n)).unwrap_or(i64::MAX / 2);
    // The quotient is below 10^(exponent + 1); whether it is below 10^exponent too shows when it is divided.
    let mut exponent = length(numerator) - length(denominator);
    loop {
        let shift = DIGITS - 1 - exponent;
        let power = BigUint::from(10u32).pow(shift.unsigned_abs());
        let (top, bottom) = if shift >= 0 {
            (numerator * power, denominator.clone())
        } else {
            (numerator.clone(), denominator * power)
        };
        if length(&(&top / &bottom)) < DIGITS {
            exponent -= 1;
            continue;
        }
        let rounded = (((top << 1u32) + &bottom) / (bottom << 1u32)).to_string();
        // 999999.5 becomes 1000000: a digit more, all of them after the first 0.
        return if rounded.len() > 6 { (rounded[..6].to_owned(), exponent + 1) } else { (rounded, exponent) };
    }
}

fn shorten(value: &BigInt) -> (String, bool) {
    let length = integer_digits(value.magnitude());
    if length <= SHOWN_WHOLE {
        return (value.to_string(), true);
    }
    let leading = value.magnitude() / BigUint::from(10u32).pow(length - SHOWN_ENDS);
    let trailing = value.magnitude() % BigUint::from(10u32).pow(SHOWN_ENDS);
    let sign = if value.is_negative() { "-" } else { "" };
    (format!("{sign}{leading}…{trailing:0>SHOWN_ENDS$}"), false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number::parse;

    #[track_caller]
    fn check_short(number: &str, text: &str, digits: usize, approximation: Option<&str>) {
        let short = ShortNumber::new(&parse(number).expect("a number"));
        assert_eq!((short.text.as_str(), short.digits, short.approximation.as_deref()), (text, digits, approximation));
    }

    #[test]
    fn long_numbers_show_their_ends() {
        check_short("148", "148", 3, None);
        check_short("-3/7", "-3/7", 2, Some("\u{2212}0.428571"));
        check_short("-12345678901234567890", "-12345…67890", 20, Some("\u{2212}1.23457·10¹⁹"));
        check_short("1/10000000000000000003", "1/10000…00003", 21, Some("1·10⁻¹⁹"));
        check_short("0", "0", 1, None);
    }

    #[track_caller]
    fn check_approximation(number: &str, expected: &str) {
        assert_eq!(approximate(&parse(number).expect("a number")), expected);
    }

    #[test]
    fn approximations_have_six_significant_digits() {
        check_approximation("1/3", "0.333333");
        check_approximation("2/3", "0.666667");
        check_approximation("999999.5", "1·10⁶");
        check_approximation("999999.4", "999999");
        check_approximation("1.5e40", "1.5·10⁴⁰");
        check_approximation("-0.00012345649", "\u{2212}0.000123456");
        check_approximation("0.0000123", "1.23·10⁻⁵");
        check_approximation("100", "100");
    }

    #[test]
    fn a_whole_number_copies_in_three_forms() {
        let number = WholeNumber::new(&parse("-3/7").expect("a number"));
        assert_eq!([number.fraction(), number.latex(), number.python()], ["-3/7", "-\\frac{3}{7}", "Fraction(-3, 7)"]);
        let number = WholeNumber::new(&parse("5").expect("a number"));
        assert_eq!([number.fraction(), number.latex(), number.python()], ["5", "5", "Fraction(5, 1)"]);
    }
}
