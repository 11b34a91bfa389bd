//! The text of one cell as a number, under a convention of writing numbers.
//!
//! ```text
//! number   = [sign [blanks]] ( mixed | fraction | decimal [blanks] ["%"] | currency [blanks] decimal
//!            | decimal [blanks] currency )
//! mixed    = digits blanks digits "/" digits                     1 2/3, 1½
//! fraction = digits "/" [sign] digits                            3/7, 3⁄4, ½, 1/-2
//! decimal  = whole [ sign10 [digits] ] [ ("e" | "E") [sign] digits ]
//! whole    = digits | groups of digits parted by one kind of mark
//! ```
//!
//! Point and comma are each either the decimal sign or a mark between groups, which depends on the convention
//! ([`Decimal`]); apostrophe, underscore and the spaces are marks in all. Groups are of three digits, the first of one
//! to three and without a leading 0; between commas also Indian ones (`1,00,000`). A blank and three digits before a
//! fraction bar (`10 000/3`) could be a group as well as a mixed number and is refused by name, and so is `(3)`.
//!
//! Full-width characters, ½ and its kind, dashes used as minus, `\frac{3}{4}`, `Fraction(3, 4)` and `np.float64(0.1)`
//! are the same numbers in other writing. What comes out is in the grammar of
//! [`math::table::number`](crate::math::table::number), digit for digit: nothing is computed.

use std::borrow::Cow;

use super::forms::scalar;
use crate::math::table::writing::{self, SOFT_HYPHEN};

/// Which of point and comma is the decimal sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Decimal {
    /// `1.5`; a comma parts groups: `1,234.5`.
    Point,
    /// `1,5`; a point parts groups: `1.234,5`.
    Comma,
    /// `1.5` and `1,5`, in one table; neither parts groups.
    Either,
}

impl Decimal {
    /// All conventions, the usual one first.
    pub const ALL: [Self; 3] = [Self::Point, Self::Comma, Self::Either];
}

/// A mark between groups of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum Grouping {
    /// `1,234`
    Comma,
    /// `1.234`
    Point,
    /// `1'234`
    Apostrophe,
    /// `1 234`, whatever the width of the space.
    Space,
    /// `1_234`
    Underscore,
}

/// Why a cell is no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum CellFault {
    /// Nothing in it, or one of the words for a missing value.
    Missing,
    /// Of no known form.
    Text,
    /// Its point or comma is of no use under the convention: `2,5` where the point is the decimal sign.
    DecimalSign,
    /// `10 000/3`: a group of digits, or a whole number and a fraction.
    GroupedFraction,
    /// `(3)`: −3 to accountants, 3 to everybody else.
    Parentheses,
    /// A soft hyphen before a number: a minus to some, and nothing to others.
    SoftHyphen,
    /// Infinity.
    Infinite,
}

/// What the conventions make of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// The same number in all.
    Same,
    /// `1.234`: one thousand and more where points part groups.
    PointEither,
    /// `1,234`: one thousand and more where commas part groups.
    CommaEither,
    /// `1.5`: the point is the decimal sign.
    PointDecimal,
    /// `1,5`: the comma is the decimal sign.
    CommaDecimal,
    /// `1.234.567` and `1.234,5`: points part groups.
    PointGroups,
    /// `1,234,567` and `1,234.5`: commas part groups.
    CommaGroups,
}

impl Sense {
    /// The decimal sign, if there is one in the cell; `Err` where the convention cannot read it.
    fn decimal_sign(self, decimal: Decimal) -> Result<Option<u8>, CellFault> {
        use Decimal::{Comma, Either, Point};
        match (self, decimal) {
            (Self::Same, _) | (Self::PointEither, Comma) | (Self::CommaEither, Point) => Ok(None),
            (Self::PointEither | Self::PointDecimal, Point | Either) | (Self::CommaGroups, Point) => Ok(Some(b'.')),
            (Self::CommaEither | Self::CommaDecimal, Comma | Either) | (Self::PointGroups, Comma) => Ok(Some(b',')),
            _ => Err(CellFault::DecimalSign),
        }
    }

    /// Whether `decimal` makes a number of it.
    pub(super) fn is_number(self, decimal: Decimal) -> bool {
        self.decimal_sign(decimal).is_ok()
    }

    /// Whether the two conventions make different things of it.
    pub(super) fn differs(self, one: Decimal, other: Decimal) -> bool {
        self.decimal_sign(one) != self.decimal_sign(other)
    }
}

/// A cell's number in the strict grammar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number<'t> {
    /// The number, without groups, with a point as the decimal sign.
    pub text: Cow<'t, str>,
    /// The mark between its groups.
    pub grouping: Option<Grouping>,
}

/// The number in `text` under a convention.
///
/// # Errors
///
/// Why it is none.
///
/// ```
/// use zerofit::reader::number::{Decimal, number};
/// assert_eq!(number("1.234,5", Decimal::Comma).map(|number| number.text.into_owned()), Ok("1234.5".to_owned()));
/// ```
pub fn number(text: &str, decimal: Decimal) -> Result<Number<'_>, CellFault> {
    let text = text.trim();
    // Most cells are digits with at most one sign within, and need not be taken apart.
    match simple(text).map(|sense| sense.decimal_sign(decimal)) {
        Some(Ok(Some(b','))) => return Ok(Number { text: Cow::Owned(text.replacen(',', ".", 1)), grouping: None }),
        Some(Ok(sign)) if sign.is_some() || !text.bytes().any(|byte| matches!(byte, b'.' | b',')) => {
            return Ok(Number { text: Cow::Borrowed(text), grouping: None });
        }
        _ => {}
    }
    scan(&fold(text))?.write(decimal)
}

/// What the conventions make of `text`.
///
/// # Errors
///
/// Why it is a number in none.
pub(super) fn sense(text: &str) -> Result<Sense, CellFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(CellFault::Missing);
    }
    if let Some(sense) = simple(text) {
        return Ok(sense);
    }
    Ok(scan(&fold(text))?.sense)
}

/// The same text in ASCII, and in plain writing where a program or a typesetter wrote it.
fn fold(text: &str) -> Cow<'_, str> {
    match scalar::plain(text) {
        Some(plain) => Cow::Owned(writing::fold(&plain).into_owned()),
        None => writing::fold(text),
    }
}

/// Whether `text` stands for a value that is not there: empty, `?`, `NA`, `NaN`, `null`, `None`, a dash.
#[must_use]
pub fn is_missing(text: &str) -> bool {
    const WORDS: [&str; 9] = ["na", "n/a", "#n/a", "nan", "null", "none", "nil", "<na>", "nat"];
    let text = text.trim();
    text.len() <= 4
        && !text.starts_with(|sign: char| sign.is_ascii_digit())
        && (matches!(text, "" | "?" | "-" | "--" | "–" | "—")
            || WORDS.iter().any(|word| text.eq_ignore_ascii_case(word)))
}

/// What a number of digits with at most one point or comma between them is, and a minus: most cells are such.
fn simple(text: &str) -> Option<Sense> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let Some(at) = digits.bytes().position(|byte| !byte.is_ascii_digit()) else {
        return (!digits.is_empty()).then_some(Sense::Same);
    };
    let groups = (1..=3).contains(&at) && digits.len() == at + 4 && !digits.starts_with('0');
    let between = at > 0 && digits.len() > at + 1 && digits.as_bytes()[at + 1..].iter().all(u8::is_ascii_digit);
    match (digits.as_bytes()[at], groups) {
        _ if !between => None,
        (b'.', false) => Some(Sense::PointDecimal),
        (b'.', true) => Some(Sense::PointEither),
        (b',', false) => Some(Sense::CommaDecimal),
        (b',', true) => Some(Sense::CommaEither),
        _ => None,
    }
}

/// A number taken apart.
struct Scanned<'f> {
    sense: Sense,
    negative: bool,
    body: Body<'f>,
}

enum Body<'f> {
    /// `percent` is for a value in hundredths.
    Decimal { mantissa: &'f str, exponent: Option<&'f str>, percent: bool },
    /// `whole` is empty where there is none.
    Fraction { whole: &'f str, numerator: &'f str, denominator: &'f str },
}

fn scan(text: &str) -> Result<Scanned<'_>, CellFault> {
    if is_missing(text) {
        return Err(CellFault::Missing);
    }
    let (negative, magnitude) = split_sign(text);
    // Spreadsheets write the sign of an amount at the left of its cell.
    let magnitude = magnitude.trim_start();
    if magnitude.starts_with('(') && magnitude.ends_with(')') {
        let inner = magnitude[1..magnitude.len() - 1].trim();
        return Err(if is_bare(inner) { CellFault::Parentheses } else { CellFault::Text });
    }
    if let Some(number) = magnitude.strip_prefix(SOFT_HYPHEN) {
        return Err(if is_bare(number) { CellFault::SoftHyphen } else { CellFault::Text });
    }
    if ["inf", "infinity", "∞"].iter().any(|word| magnitude.eq_ignore_ascii_case(word)) {
        return Err(CellFault::Infinite);
    }
    match magnitude.split_once('/') {
        Some((left, right)) => scan_fraction(negative, left, right),
        None => scan_decimal(negative, magnitude),
    }
}

/// Whether `text` is a number with neither of those around it, however many there are.
fn is_bare(text: &str) -> bool {
    !text.contains(['(', SOFT_HYPHEN]) && scan(text).is_ok()
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

fn scan_fraction<'f>(negative: bool, left: &'f str, right: &'f str) -> Result<Scanned<'f>, CellFault> {
    let (below, denominator) = split_sign(right.trim_start());
    if left.starts_with(' ') || !is_digits(denominator) {
        return Err(CellFault::Text);
    }
    let left = left.trim_end();
    let (whole, numerator) = left.split_once(' ').map_or(("", left), |(whole, rest)| (whole, rest.trim_start()));
    // Whatever could be a group is not for us to take apart.
    let like_group = is_whole(left) || is_groups(left, ',') || is_groups(left, '.');
    if !is_digits(left) && (like_group || is_whole(whole) && is_digits(numerator) && numerator.len() == 3) {
        return Err(CellFault::GroupedFraction);
    }
    // A minus behind a mixed number could be the fraction's own.
    let is_simple = whole.is_empty() || is_digits(whole) && right.trim_start() == denominator;
    if !is_digits(numerator) || !is_simple {
        return Err(CellFault::Text);
    }
    let body = Body::Fraction { whole, numerator, denominator };
    Ok(Scanned { sense: Sense::Same, negative: negative != below, body })
}

fn scan_decimal(negative: bool, text: &str) -> Result<Scanned<'_>, CellFault> {
    const CURRENCIES: [char; 4] = ['$', '€', '£', '¥'];
    let bare = text.strip_prefix(CURRENCIES).or_else(|| text.strip_suffix(CURRENCIES));
    let text = bare.map_or(text, str::trim);
    let (text, percent) = text.strip_suffix('%').map_or((text, false), |rest| (rest.trim_end(), true));
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(m, e)| (m, Some(e)));
    if exponent.is_some_and(|exponent| percent || !is_digits(split_sign(exponent).1)) {
        return Err(CellFault::Text);
    }
    let sense = match (sense_of(mantissa).ok_or(CellFault::Text)?, exponent) {
        // Nobody writes an exponent behind groups.
        (Sense::PointEither, Some(_)) => Sense::PointDecimal,
        (Sense::CommaEither, Some(_)) => Sense::CommaDecimal,
        (sense, _) => sense,
    };
    Ok(Scanned { sense, negative, body: Body::Decimal { mantissa, exponent, percent } })
}

fn sense_of(mantissa: &str) -> Option<Sense> {
    let count = |sign: u8| mantissa.bytes().filter(|&byte| byte == sign).count();
    match (count(b'.'), count(b',')) {
        (0, 0) => is_whole(mantissa).then_some(Sense::Same),
        (1, 0) => {
            let (whole, digits) = mantissa.split_once('.')?;
            let part = |text: &str, is: fn(&str) -> bool| text.is_empty() || is(text);
            let decimal = mantissa.len() > 1 && part(whole, is_whole) && part(digits, is_digits);
            either(decimal, is_groups(mantissa, '.'), Sense::PointDecimal, Sense::PointEither)
        }
        (0, 1) => {
            let (whole, digits) = mantissa.split_once(',')?;
            let decimal = is_whole(whole) && is_digits(digits);
            either(decimal, is_groups(mantissa, ','), Sense::CommaDecimal, Sense::CommaEither)
        }
        (_, 0) => is_groups(mantissa, '.').then_some(Sense::PointGroups),
        (0, _) => is_comma_groups(mantissa).then_some(Sense::CommaGroups),
        _ => {
            let (whole, digits) = mantissa.rsplit_once(['.', ','])?;
            let points = is_groups(whole, '.') && mantissa.contains(',');
            let commas = is_comma_groups(whole) && mantissa.contains('.');
            match (is_digits(digits), points, commas) {
                (true, true, _) => Some(Sense::PointGroups),
                (true, _, true) => Some(Sense::CommaGroups),
                _ => None,
            }
        }
    }
}

fn either(decimal: bool, groups: bool, only_decimal: Sense, both: Sense) -> Option<Sense> {
    decimal.then_some(if groups { both } else { only_decimal })
}

pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Digits, in groups by a mark that has no other meaning or in none.
fn is_whole(text: &str) -> bool {
    is_digits(text) || ['\'', ' ', '_'].iter().any(|&mark| is_groups(text, mark))
}

fn is_groups(text: &str, mark: char) -> bool {
    let Some((first, rest)) = text.split_once(mark) else { return false };
    is_first_group(first, 3) && rest.split(mark).all(|group| is_digits(group) && group.len() == 3)
}

/// Groups of three, or of two but for the last.
fn is_comma_groups(text: &str) -> bool {
    let Some((rest, last)) = text.rsplit_once(',') else { return false };
    let mut groups = rest.split(',');
    let first = groups.next().unwrap_or_default();
    let pairs = is_first_group(first, 2) && groups.all(|group| is_digits(group) && group.len() == 2);
    is_groups(text, ',') || pairs && is_digits(last) && last.len() == 3
}

/// Whether `group` can begin a number in groups.
pub(super) fn is_first_group(group: &str, longest: usize) -> bool {
    is_digits(group) && group.len() <= longest && !group.starts_with('0')
}

impl Scanned<'_> {
    fn write(&self, decimal: Decimal) -> Result<Number<'static>, CellFault> {
        let mut text = String::from(if self.negative { "-" } else { "" });
        let mut grouping = None;
        match self.body {
            Body::Fraction { whole, numerator, denominator } => {
                let parts: &[&str] = if whole.is_empty() { &[] } else { &[whole, " "] };
                text.extend(parts.iter().chain(&[numerator, "/", denominator]).copied());
            }
            Body::Decimal { mantissa, exponent, percent } => {
                grouping = push_mantissa(&mut text, mantissa, self.sense.decimal_sign(decimal)?);
                if percent && text.contains('.') {
                    text.push_str("e-2");
                } else if percent {
                    text.push_str("/100");
                } else if let Some(exponent) = exponent {
                    text.extend(["e", exponent]);
                }
            }
        }
        Ok(Number { text: Cow::Owned(text), grouping })
    }
}

/// The digits, with a point for `sign`; the mark that was left out.
fn push_mantissa(text: &mut String, mantissa: &str, sign: Option<u8>) -> Option<Grouping> {
    let mut grouping = None;
    for byte in mantissa.bytes() {
        match byte {
            _ if Some(byte) == sign => text.push('.'),
            b',' => grouping = Some(Grouping::Comma),
            b'.' => grouping = Some(Grouping::Point),
            b'\'' => grouping = Some(Grouping::Apostrophe),
            b'_' => grouping = Some(Grouping::Underscore),
            b' ' => grouping = Some(Grouping::Space),
            _ => text.push(char::from(byte)),
        }
    }
    grouping
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::number::parse;

    /// `expected` under point, comma and either; `!` where it is no number.
    #[track_caller]
    fn check(text: &str, expected: [&str; 3]) {
        let read = |decimal| number(text, decimal).map_or("!".to_owned(), |number| number.text.into_owned());
        assert_eq!(Decimal::ALL.map(read), expected, "{text:?}");
    }

    #[track_caller]
    fn check_same(text: &str, expected: &str) {
        check(text, [expected; 3]);
        assert!(parse(expected).is_ok(), "{expected:?} is not in the strict grammar");
    }

    #[track_caller]
    fn refuses(text: &str, expected: CellFault) {
        assert_eq!(number(text, Decimal::Point), Err(expected), "{text:?}");
        assert_eq!(sense(text).err(), Some(expected), "{text:?}");
    }

    #[test]
    fn point_and_comma_are_what_the_convention_says() {
        check("1.5", ["1.5", "!", "1.5"]);
        check("1,5", ["!", "1.5", "1.5"]);
        check("1.234", ["1.234", "1234", "1.234"]);
        check("1,234", ["1234", "1.234", "1.234"]);
        check("0,500", ["!", "0.500", "0.500"]);
        check("0.500", ["0.500", "!", "0.500"]);
        check("1.234.567", ["!", "1234567", "!"]);
        check("1,234,567", ["1234567", "!", "!"]);
        check("1,00,000", ["100000", "!", "!"]);
        check("1.234,5", ["!", "1234.5", "!"]);
        check("1,234.5", ["1234.5", "!", "!"]);
        check("-12.345,75", ["!", "-12345.75", "!"]);
        check("1234,567", ["!", "1234.567", "1234.567"]);
        check("1.234e2", ["1.234e2", "!", "1.234e2"]);
        check("12.34.567", ["!", "!", "!"]);
    }

    #[test]
    fn other_marks_are_groups_in_all_conventions() {
        for space in ['\u{a0}', '\u{2009}', '\u{202f}', ' '] {
            check_same(&format!("1{space}234{space}567"), "1234567");
            check(&format!("1{space}234,5"), ["!", "1234.5", "1234.5"]);
        }
        check_same("1'234", "1234");
        check_same("1’234", "1234");
        check_same("1_000_000", "1000000");
        for text in ["1 23", "1  234", "1234 567", "1 234'567", "0 123"] {
            check(text, ["!"; 3]);
        }
        assert_eq!(number("1’234", Decimal::Point).map(|number| number.grouping), Ok(Some(Grouping::Apostrophe)));
    }

    #[test]
    fn other_writings_of_numbers_are_read() {
        check_same("½", "1/2");
        check_same("1½", "1 1/2");
        check_same("-2 ¾", "-2 3/4");
        check_same("3⁄4", "3/4");
        check_same("１２／３", "12/3");
        check_same("–3", "-3");
        check_same("\u{2212}3", "-3");
        check_same("1/-2", "-1/2");
        check_same("-1/-2", "1/2");
        check_same("1 2/3", "1 2/3");
        check_same("3 %", "3/100");
        check("2.5%", ["2.5e-2", "!", "2.5e-2"]);
        check_same("+7", "7");
        check_same("1e-3", "1e-3");
        check_same("Fraction(-5, 2)", "-5/2");
        check_same("np.int64(3)", "3");
        check_same("−½", "-1/2");
        check_same("- 3", "-3");
        check_same("$5", "5");
        check_same("-€ 5", "-5");
        check_same("5 £", "5");
        check("1.234,50 €", ["!", "1234.50", "!"]);
        check_same("-\\frac{5}{2}", "-5/2");
    }

    #[test]
    fn what_could_be_two_things_is_refused_by_name() {
        for text in ["10 000/3", "1 234/5", "12\u{a0}500/100", "10,000/3", "10.000/3", "1'000/3", "1 000 000/7"] {
            refuses(text, CellFault::GroupedFraction);
        }
        refuses("(3)", CellFault::Parentheses);
        refuses("(1,234.50)", CellFault::Parentheses);
        refuses("($5)", CellFault::Parentheses);
        for text in ["", " ", "?", "NA", "n/a", "NaN", "null", "None", "–"] {
            refuses(text, CellFault::Missing);
        }
        refuses("-inf", CellFault::Infinite);
        refuses("\u{ad}5", CellFault::SoftHyphen);
        refuses("\u{ad}\u{ad}5", CellFault::Text);
        for text in [
            "abc", "1 2", "--1", "- -3", "1/2/3", "1.5/2", ".", ",5", "2,", "1e", "0x10", "3 in", "(a)", "%", "½3",
            "½½", "1 2/-3", "1½/2", "1，5", "½%", "5²", "€", "$5€", "5 $ 6",
        ] {
            refuses(text, CellFault::Text);
        }
    }
}
