//! Axes: exact values to and from coordinates in which the data lie between 0 and 1, and what is written beside them.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Pow, Signed, ToPrimitive, Zero};

use super::wide::Wide;
use crate::math::Rational;
use crate::math::exact::fraction::Fraction;
use crate::notation::number::approximate;
use crate::notation::symbols::ten_to;

/// An exact linear map: `origin` is at 0, `origin + span` at 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    origin: Rational,
    span: Rational,
}

/// A place on an axis with its label.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its place in the axis's coordinates: 0 at the origin, 1 at the end of the span.
    pub at: f64,
    /// The number there, as it is written beside the axis.
    pub label: String,
}

/// Coordinates are read back in steps of 2^−40 of the span.
const RESOLUTION: f64 = (1u64 << 40) as f64;

/// Characters of a label in full, at most, where a shorter form says the same.
const LONGEST: usize = 7;

impl Axis {
    /// The axis on which `least` is at 0 and `greatest` at 1; where they are equal, `greatest` + 1 is.
    #[must_use]
    pub fn new(least: Rational, greatest: &Rational) -> Self {
        let span = greatest - &least;
        let span = if span.is_positive() { span } else { Rational::from(BigInt::from(1)) };
        Self { origin: least, span }
    }

    /// The value at 0.
    #[must_use]
    pub fn origin(&self) -> &Rational {
        &self.origin
    }

    /// How much larger the value at 1 is; positive.
    #[must_use]
    pub fn span(&self) -> &Rational {
        &self.span
    }

    /// The coordinate of `value`.
    #[must_use]
    pub fn place(&self, value: &Fraction) -> Wide {
        let (numerator, denominator) = (value.numerator(), value.denominator());
        let distance = numerator * self.origin.denom() - self.origin.numer() * denominator;
        Wide::quotient(&(distance * self.span.denom()), &(denominator * self.origin.denom() * self.span.numer()))
    }

    /// The coordinate of `value`, at most 1e280 in magnitude.
    #[must_use]
    pub fn coordinate(&self, value: &Rational) -> f64 {
        self.wide(value).to_f64()
    }

    /// The coordinate of `value`, whatever its size.
    #[must_use]
    pub fn wide(&self, value: &Rational) -> Wide {
        self.place(&value.into())
    }

    /// The value at `coordinate`, to 2^−40 of the span.
    #[must_use]
    pub fn value(&self, coordinate: f64) -> Rational {
        let steps = (coordinate * RESOLUTION).round().to_i128().unwrap_or(0);
        &self.origin + &self.span * Rational::new(steps.into(), BigInt::from(1u64 << 40))
    }

    /// About the value at a coordinate of any size.
    #[must_use]
    pub fn approximate(&self, coordinate: Wide) -> String {
        let (mantissa, exponent) = coordinate.parts();
        // 2^52 makes the mantissa an integer.
        let whole = BigInt::from((mantissa * (1u64 << 52) as f64).to_i64().unwrap_or(0));
        let shift = exponent - 52;
        let power = BigInt::from(1) << shift.unsigned_abs();
        let value = if shift < 0 { Rational::new(whole, power) } else { Rational::from(whole * power) };
        approximate(&(&self.origin + &self.span * value))
    }

    /// The shortest decimal number within `tolerance`, in coordinates, of the value at `coordinate`.
    #[must_use]
    pub fn round_value(&self, coordinate: f64, tolerance: f64) -> Rational {
        let value = self.value(coordinate);
        let room = &self.span
            * Rational::new((tolerance * RESOLUTION).to_i128().unwrap_or(1).max(1).into(), BigInt::from(1u64 << 40));
        let step = power_of_ten(decimal_exponent(&room));
        (value / &step).round() * step
    }

    /// Round numbers between two coordinates, at most about `count`, that do not collide.
    #[must_use]
    pub fn ticks(&self, from: f64, to: f64, count: usize) -> Vec<Tick> {
        let (least, greatest) = (self.value(from), self.value(to));
        let width = &greatest - &least;
        if !width.is_positive() || count == 0 {
            return Vec::new();
        }
        let step = nice_step(&(width / BigInt::from(count)));
        let first = (least / &step).ceil().to_integer();
        let last = (greatest / &step).floor().to_integer();
        // None where no round number is between the two.
        let count = (last - &first + 1u32).to_usize().unwrap_or(0);
        (0..count)
            .map(|n| &step * (&first + BigInt::from(n)))
            .map(|value| Tick { at: self.coordinate(&value), label: label(&value, &step) })
            .collect()
    }

    /// As [`Self::ticks`], and where these are fewer than `least` up to four more, so that the scale can be read.
    #[must_use]
    pub fn ticks_at_least(&self, least: usize, from: f64, to: f64, count: usize) -> Vec<Tick> {
        let mut ticks = self.ticks(from, to, count);
        for more in 1..=4 {
            if ticks.len() >= least {
                break;
            }
            ticks = self.ticks(from, to, count + more);
        }
        ticks
    }

    /// ±10^`exponent` with its coordinate.
    #[must_use]
    pub fn power(&self, positive: bool, exponent: i32) -> (Wide, String) {
        let value = power_of_ten(exponent);
        let value = if positive { value } else { -value };
        (self.wide(&value), power_label(&value, exponent))
    }
}

/// The least of 1, 2, 5 times a power of ten that is not below `width` > 0.
fn nice_step(width: &Rational) -> Rational {
    let power = power_of_ten(decimal_exponent(width));
    [1, 2, 5, 10].into_iter().map(|factor| &power * BigInt::from(factor)).find(|step| step >= width).unwrap_or(power)
}

/// The exponent of the greatest power of ten that is not above `value` > 0.
fn decimal_exponent(value: &Rational) -> i32 {
    let estimate = Wide::quotient(value.numer(), value.denom()).log10().floor() as i32;
    // The logarithm may be a little off at a power of ten.
    (estimate - 1..=estimate + 1).rev().find(|&exponent| &power_of_ten(exponent) <= value).unwrap_or(estimate)
}

fn power_of_ten(exponent: i32) -> Rational {
    let power = BigInt::from(10).pow(exponent.unsigned_abs());
    if exponent < 0 { Rational::new(1.into(), power) } else { Rational::from(power) }
}

/// `value`, a multiple of `step`, in full where that is short or six digits cannot tell it from its neighbours.
fn label(value: &Rational, step: &Rational) -> String {
    let whole = decimal(value);
    let distinct = || step * BigInt::from(100_000) >= value.abs();
    if whole.chars().count() > LONGEST && distinct() { approximate(value) } else { whole }
}

/// ±10^`exponent`, in full where that is short.
fn power_label(value: &Rational, exponent: i32) -> String {
    let whole = decimal(value);
    let sign = if value.is_negative() { "\u{2212}" } else { "" };
    if whole.chars().count() > LONGEST { format!("{sign}{}", ten_to(exponent.into())) } else { whole }
}

/// A number with finitely many decimals, in full.
fn decimal(value: &Rational) -> String {
    let mut decimals = 0usize;
    let mut scaled = value.clone();
    while !scaled.is_integer() && decimals < 60 {
        scaled *= BigInt::from(10);
        decimals += 1;
    }
    let (whole, rest) = scaled.to_integer().abs().div_rem(&BigInt::from(10).pow(decimals));
    let sign = if value.is_negative() { "\u{2212}" } else { "" };
    if rest.is_zero() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest:0>decimals$}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number::parse;

    fn number(text: &str) -> Rational {
        parse(text).expect("a number")
    }

    #[track_caller]
    fn check_ticks((least, greatest): (&str, &str), (from, to): (f64, f64), expected: &[&str]) {
        let axis = Axis::new(number(least), &number(greatest));
        let ticks = axis.ticks(from, to, 5);
        assert_eq!(ticks.iter().map(|tick| tick.label.as_str()).collect::<Vec<_>>(), expected);
        assert!(ticks.iter().all(|tick| tick.at >= from - 1e-9 && tick.at <= to + 1e-9), "{ticks:?}");
    }

    #[test]
    fn ticks_are_round_numbers() {
        check_ticks(("0", "100"), (0.0, 1.0), &["0", "20", "40", "60", "80", "100"]);
        check_ticks(("-3", "3"), (-0.2, 1.2), &["\u{2212}4", "\u{2212}2", "0", "2", "4"]);
        check_ticks(("0", "1"), (0.5, 0.55), &["0.5", "0.52", "0.54"]);
        assert_eq!(Axis::new(number("0"), &number("1")).ticks(0.51, 0.59, 1), [], "there is none between the two");
        check_ticks(("1e60", "5e60"), (0.0, 1.0), &["1·10⁶⁰", "2·10⁶⁰", "3·10⁶⁰", "4·10⁶⁰", "5·10⁶⁰"]);
    }

    #[test]
    fn there_are_some_ticks_however_little_room_there_is() {
        let axis = Axis::new(number("1"), &number("81"));
        let labels = |ticks: Vec<Tick>| ticks.into_iter().map(|tick| tick.label).collect::<Vec<_>>();
        assert_eq!(labels(axis.ticks(0.0, 1.0, 2)), ["50"]);
        assert_eq!(labels(axis.ticks_at_least(3, 0.0, 1.0, 2)), ["20", "40", "60", "80"]);
    }

    #[test]
    fn neighbouring_ticks_are_told_apart() {
        check_ticks(
            ("60502822101", "60502822105"),
            (0.0, 0.5),
            &["60502822101", "60502822101.5", "60502822102", "60502822102.5", "60502822103"],
        );
    }

    #[test]
    fn powers_of_ten_are_written_shortly() {
        let axis = Axis::new(number("0"), &number("1"));
        for (positive, exponent, expected) in [(true, 3, "1000"), (true, 123, "10¹²³"), (false, 8, "\u{2212}10⁸")]
        {
            assert_eq!(axis.power(positive, exponent).1, expected);
        }
    }

    #[test]
    fn coordinates_and_values_are_inverse() {
        let axis = Axis::new(number("-7/3"), &number("1e30"));
        for coordinate in [0.0, 1.0, -0.25, 0.125, 3.0] {
            assert!((axis.coordinate(&axis.value(coordinate)) - coordinate).abs() < 1e-11);
        }
        assert_eq!(Axis::new(number("5"), &number("5")).value(1.0), number("6"));
        let axis = Axis::new(number("20"), &number("93"));
        assert_eq!(axis.round_value(0.5, 0.01), number("56.5"));
    }
}
