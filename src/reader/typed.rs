//! One cell as it is typed.
//!
//! In the page's own writing the point is the decimal sign, so `1.234` is that. A comma is read where only one reading
//! makes a number of it (`2,5`, `1,234.5`); `1,234` is asked about.

use std::borrow::Cow;

use super::encoding;
use super::number::{CellFault, Decimal, Sense, number, sense};

/// What a typed text says.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Typed {
    /// One number, in the grammar of the table.
    Number(String),
    /// Two numbers.
    Ambiguous {
        /// The number where the comma parts groups.
        grouped: String,
        /// The number where the comma is the decimal sign.
        decimal: String,
    },
}

/// The number in `text`; under `decimal`, where the table has a convention.
///
/// # Errors
///
/// Why it is none.
///
/// ```
/// use zerofit::reader::typed::{Typed, typed};
/// assert_eq!(typed("2,5", None), Ok(Typed::Number("2.5".to_owned())));
/// ```
pub fn typed(text: &str, decimal: Option<Decimal>) -> Result<Typed, CellFault> {
    let text = encoding::visible(Cow::Borrowed(text));
    let under = |decimal| number(&text, decimal).map(|number| number.text.into_owned());
    match (decimal, sense(&text)?) {
        (Some(decimal), _) => under(decimal).map(Typed::Number),
        (None, Sense::CommaEither) => {
            Ok(Typed::Ambiguous { grouped: under(Decimal::Point)?, decimal: under(Decimal::Comma)? })
        }
        (None, Sense::CommaDecimal | Sense::PointGroups) => under(Decimal::Comma).map(Typed::Number),
        (None, _) => under(Decimal::Point).map(Typed::Number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(typed(text, None), Ok(Typed::Number(expected.to_owned())), "{text:?}");
    }

    #[test]
    fn only_a_comma_that_could_be_both_is_asked_about() {
        check("1.234", "1.234");
        check("2,5", "2.5");
        check("1,234.5", "1234.5");
        check("1.234,5", "1234.5");
        check("1.234.567", "1234567");
        check("\u{200e}–3\u{200b}", "-3");
        check("Fraction(-5, 2)", "-5/2");
        let both = Typed::Ambiguous { grouped: "1020".to_owned(), decimal: "1.020".to_owned() };
        assert_eq!(typed("1,020", None), Ok(both));
        assert_eq!(typed("1,020", Some(Decimal::Comma)), Ok(Typed::Number("1.020".to_owned())));
        assert_eq!(typed("2,5", Some(Decimal::Point)), Err(CellFault::DecimalSign));
        assert_eq!(typed("10 000/3", None), Err(CellFault::GroupedFraction));
    }
}
