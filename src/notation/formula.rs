//! Formulas with numbers put in: exact where every number stands there whole, else about right, which is said once.

use std::fmt;

use num_traits::Signed;

use super::number::{ShortNumber, on_screen};
use crate::math::Rational;

/// What holds between the sides of a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Relation {
    /// =
    #[default]
    Exactly,
    /// ≈
    About,
}

/// A formula: sides that are all the same number, `s₀ = (49 − 1) / 2 = 24`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    sides: Vec<String>,
    relation: Relation,
}

impl fmt::Display for Formula {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = match self.relation {
            Relation::Exactly => " = ",
            Relation::About => " ≈ ",
        };
        f.write_str(&self.sides.join(sign))
    }
}

/// Writes the numbers of a formula and keeps in mind whether all of them are whole.
#[derive(Debug, Default)]
pub struct Numbers {
    relation: Relation,
}

impl Numbers {
    /// A number as a side or a term.
    pub fn plain(&mut self, value: &Rational) -> String {
        match Shown::new(value) {
            Shown::Whole(text) => text,
            Shown::About(text) => {
                self.relation = Relation::About;
                text
            }
        }
    }

    /// A number as a factor: with parentheses around what is negative, a fraction or about right.
    pub fn factor(&mut self, value: &Rational) -> String {
        let shown = Shown::new(value);
        let text = self.plain(value);
        match shown {
            Shown::Whole(text) if !text.contains(['\u{2212}', '/']) => text,
            Shown::Whole(_) | Shown::About(_) => format!("({text})"),
        }
    }

    /// A number before what it multiplies, for a term of [`sum`]: its minus stands before any parentheses.
    pub fn coefficient(&mut self, value: &Rational) -> String {
        let sign = if value.is_negative() { "\u{2212}" } else { "" };
        format!("{sign}{}", self.factor(&value.abs()))
    }

    /// The formula with these sides, in which all numbers stand that were written.
    #[must_use]
    pub fn formula<const N: usize>(&self, sides: [String; N]) -> Formula {
        Formula { sides: sides.into(), relation: self.relation }
    }
}

/// The sum of `terms`: those that begin with a minus are taken away.
#[must_use]
pub fn sum(terms: &[String]) -> String {
    let mut sum = String::new();
    for term in terms {
        let (sign, rest) = term.strip_prefix('\u{2212}').map_or((" + ", term.as_str()), |rest| (" \u{2212} ", rest));
        if sum.is_empty() {
            sum.push_str(term);
        } else {
            sum.extend([sign, rest]);
        }
    }
    sum
}

/// The formula `left` = `value`.
#[must_use]
pub fn value_of(left: String, value: &Rational) -> Formula {
    let mut numbers = Numbers::default();
    let value = numbers.plain(value);
    numbers.formula([left, value])
}

/// A number by itself: whole where it is short, else `≈` and about how large it is.
#[must_use]
pub fn show(value: &Rational) -> String {
    match Shown::new(value) {
        Shown::Whole(text) => text,
        Shown::About(text) => format!("≈ {text}"),
    }
}

enum Shown {
    Whole(String),
    About(String),
}

impl Shown {
    fn new(value: &Rational) -> Self {
        let short = ShortNumber::new(value);
        match short.approximation {
            Some(about) if !short.whole => Self::About(about),
            _ => Self::Whole(on_screen(&short.text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number::parse;

    fn number(text: &str) -> Rational {
        parse(text).expect("a number")
    }

    #[track_caller]
    fn check(a: &str, b: &str, expected: &str) {
        let (a, b) = (number(a), number(b));
        let mut numbers = Numbers::default();
        let product = format!("{}·{}", numbers.factor(&a), numbers.factor(&b));
        let value = numbers.plain(&(a * b));
        assert_eq!(numbers.formula(["p".to_owned(), product, value]).to_string(), expected);
    }

    #[test]
    fn a_formula_says_once_whether_it_is_exact() {
        check("2", "-3", "p = 2·(\u{2212}3) = \u{2212}6");
        check("1/2", "10", "p = (1/2)·10 = 5");
        check("1e20", "1e-20", "p ≈ (1·10²⁰)·(1·10⁻²⁰) ≈ 1");
        check("-1e20", "2", "p ≈ (\u{2212}1·10²⁰)·2 ≈ \u{2212}2·10²⁰");
    }

    #[test]
    fn the_terms_of_a_sum_are_joined_by_their_signs() {
        let mut numbers = Numbers::default();
        let term = |(value, name): (&str, &str)| format!("{}·{name}", numbers.coefficient(&number(value)));
        let terms = [("-51", "h"), ("-130", "i"), ("176", "j"), ("-3/7", "k"), ("-1e20", "l")].map(term);
        let joined = "\u{2212}51·h \u{2212} 130·i + 176·j \u{2212} (3/7)·k \u{2212} (1·10²⁰)·l";
        assert_eq!(sum(&terms), joined);
        assert_eq!(sum(&["…".to_owned(), terms[1].clone(), "…".to_owned()]), "… \u{2212} 130·i + …");
    }

    #[test]
    fn a_number_by_itself_says_whether_it_is_whole() {
        assert_eq!([show(&number("-3/7")), show(&number("1e20"))], ["\u{2212}3/7", "≈ 1·10²⁰"]);
        assert_eq!(value_of("c".to_owned(), &number("1e20")).to_string(), "c ≈ 1·10²⁰");
    }
}
