//! Texts as values: those without places, and the messages with values in theirs.

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;

use super::catalogue::{Case, Pattern, Piece};
use super::language::{Language, first, now};
use crate::notation::figures::grouped;
use crate::notation::formula::Formula;

/// A text without places, in the language that is spoken when it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(&'static str);

impl Text {
    /// The text of a key, which must be one of the catalogue: see [`texts!`](super::texts).
    pub(super) const fn of(key: &'static str) -> Self {
        Self(key)
    }

    /// The text.
    #[must_use]
    pub fn text(self) -> &'static str {
        match pattern(self.0).map(|(_, pattern)| &pattern[..]) {
            Some([Piece::Text(text)]) => text,
            _ => self.0,
        }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.text()
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.text().to_owned()
    }
}

/// A number whose digits are grouped where it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count(pub(super) usize);

/// What stands at a place of a message.
pub(super) enum Value<'a> {
    Text(Cow<'a, str>),
    Number(usize),
    Count(usize),
}

impl Value<'_> {
    fn number(&self) -> Option<usize> {
        match *self {
            Self::Text(_) => None,
            Self::Number(number) | Self::Count(number) => Some(number),
        }
    }

    fn push_to(&self, text: &mut String) {
        match self {
            Self::Text(value) => text.push_str(value),
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::Count(number) => text.push_str(&grouped(*number)),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<Text> for Value<'_> {
    fn from(text: Text) -> Self {
        Self::Text(Cow::Borrowed(text.text()))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<&Formula> for Value<'_> {
    fn from(formula: &Formula) -> Self {
        Self::Text(Cow::Owned(formula.to_string()))
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number)
    }
}

impl From<Count> for Value<'_> {
    fn from(Count(number): Count) -> Self {
        Self::Count(number)
    }
}

/// The message `key` with `values` at its places.
pub(super) fn say(key: &str, values: &[(&str, Value<'_>)]) -> String {
    let mut text = String::new();
    match pattern(key) {
        Some((language, pattern)) => push(&mut text, language, pattern, values),
        None => text.push_str(key),
    }
    text
}

/// The spoken language's, or where it has none the first's.
fn pattern(key: &str) -> Option<(&'static Language, &'static Pattern)> {
    [now(), first()].into_iter().find_map(|spoken| Some((spoken.language, spoken.catalogue.get(key)?)))
}

fn push(text: &mut String, language: &Language, pattern: &Pattern, values: &[(&str, Value<'_>)]) {
    let value = |name: &str| values.iter().find(|(other, _)| *other == name).map(|(_, value)| value);
    for piece in pattern {
        match piece {
            Piece::Text(part) => text.push_str(part),
            Piece::Place(name) => match value(name) {
                Some(value) => value.push_to(text),
                None => text.push_str(name),
            },
            Piece::Choice { of, cases, other } => {
                let number = value(of).and_then(Value::number);
                let fits = |case: Case| match case {
                    Case::Number(only) => number == Some(only),
                    Case::Category(category) => number.map(|number| language.category(number)) == Some(category),
                };
                let chosen = cases.iter().find(|(case, _)| fits(*case)).map_or(other, |(_, chosen)| chosen);
                push(text, language, chosen, values);
            }
        }
    }
}
