//! Reads a catalogue: one file a language, in a part of the syntax of Project Fluent (<https://projectfluent.org>).
//!
//! ```text
//! # A comment. Keys are the names of what says them in Rust.
//! hide_layer = Hide { $name }
//! merged = { $rows ->
//!     [one] { $rows } row repeats another and was left out.
//!    *[other] { $rows } rows repeat others and were left out.
//!  }
//! ```
//!
//! A pattern is one line, but for the choices in it, of which each is one again. A choice is made by a number: `[0]` is
//! that very number, `[one]` what the language's plural rule says, `*[other]` everything else. `{ "text" }` keeps
//! spaces at an end.

use super::Category;
use crate::math::sorting;

/// A language's texts, in the order of their keys.
#[derive(Debug, PartialEq)]
pub(super) struct Catalogue(Vec<(&'static str, Pattern)>);

/// One text: its pieces, one after the other.
pub(super) type Pattern = Vec<Piece>;

/// A piece of a text.
#[derive(Debug, PartialEq)]
pub(super) enum Piece {
    /// As it stands.
    Text(&'static str),
    /// The value of this name.
    Place(&'static str),
    /// One of several texts.
    Choice {
        /// The name of the number that chooses.
        of: &'static str,
        /// The texts for some numbers: the first that fits is taken.
        cases: Vec<(Case, Pattern)>,
        /// The text for all others.
        other: Pattern,
    },
}

/// Which numbers a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// This one.
    Number(usize),
    /// All of a category.
    Category(Category),
}

/// Why a text is no catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CatalogueFault {
    /// The line that cannot be read, from 1; of a catalogue that ends too early the one after its last.
    pub line: usize,
}

impl Catalogue {
    /// The catalogue that `text` holds.
    pub(super) fn read(text: &'static str) -> Result<Self, CatalogueFault> {
        let mut reader = Reader { rest: text };
        let at_fault = |reader: Reader| {
            let read = &text[..text.len() - reader.rest.len()];
            CatalogueFault { line: read.matches('\n').count() + 1 }
        };
        let mut messages = Vec::new();
        while !reader.skip_comments() {
            match reader.message() {
                Some(message) => messages.push(message),
                None => return Err(at_fault(reader)),
            }
        }
        sorting::sort_by_key(&mut messages, |(key, _)| *key);
        Ok(Self(messages))
    }

    /// The text of this key.
    pub(super) fn get(&self, key: &str) -> Option<&Pattern> {
        let at = self.0.binary_search_by_key(&key, |(key, _)| key).ok()?;
        Some(&self.0[at].1)
    }

    /// The keys of all texts.
    pub(super) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.0.iter().map(|(key, _)| *key)
    }

    /// All texts with their keys.
    #[cfg(test)]
    pub(super) fn messages(&self) -> &[(&'static str, Pattern)] {
        &self.0
    }
}

struct Reader {
    rest: &'static str,
}

impl Reader {
    /// Goes on to the next key; whether there is none.
    fn skip_comments(&mut self) -> bool {
        self.rest = self.rest.trim_start_matches('\n');
        while self.rest.starts_with('#') {
            self.rest = self.rest.split_once('\n').map_or("", |(_, rest)| rest).trim_start_matches('\n');
        }
        self.rest.is_empty()
    }

    fn message(&mut self) -> Option<(&'static str, Pattern)> {
        let key = self.name()?;
        self.spaces();
        self.sign("=")?;
        let pattern = self.pattern()?;
        (!pattern.is_empty()).then_some((key, pattern))
    }

    /// As far as the end of the line.
    fn pattern(&mut self) -> Option<Pattern> {
        self.spaces();
        let mut pieces = Vec::new();
        loop {
            let end = self.rest.find(['\n', '{', '}']).unwrap_or(self.rest.len());
            let text = self.take(end);
            let is_last = self.rest.is_empty() || self.rest.starts_with('\n');
            let text = if is_last { text.trim_end_matches(' ') } else { text };
            if !text.is_empty() {
                pieces.push(Piece::Text(text));
            }
            if is_last {
                return Some(pieces);
            }
            pieces.push(self.placeable()?);
        }
    }

    fn placeable(&mut self) -> Option<Piece> {
        self.sign("{")?;
        self.spaces();
        let piece = if self.sign("\"").is_some() {
            let text = self.take(self.rest.find(['"', '\\', '\n'])?);
            self.sign("\"")?;
            Piece::Text(text)
        } else {
            self.sign("$")?;
            let of = self.name()?;
            self.spaces();
            if self.sign("->").is_some() { self.choice(of)? } else { Piece::Place(of) }
        };
        self.blank();
        self.sign("}")?;
        Some(piece)
    }

    fn choice(&mut self, of: &'static str) -> Option<Piece> {
        let mut cases = Vec::new();
        loop {
            self.blank();
            if self.sign("*[other]").is_some() {
                return Some(Piece::Choice { of, cases, other: self.pattern()? });
            }
            self.sign("[")?;
            let case = Case::from_name(self.take(self.rest.find(']')?))?;
            self.sign("]")?;
            cases.push((case, self.pattern()?));
        }
    }

    fn name(&mut self) -> Option<&'static str> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        self.rest.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| self.take(end))
    }

    fn sign(&mut self, sign: &str) -> Option<()> {
        self.rest = self.rest.strip_prefix(sign)?;
        Some(())
    }

    fn spaces(&mut self) {
        self.rest = self.rest.trim_start_matches(' ');
    }

    fn blank(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\n']);
    }

    fn take(&mut self, end: usize) -> &'static str {
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}

impl Case {
    fn from_name(name: &str) -> Option<Self> {
        name.parse().ok().map(Self::Number).or_else(|| Category::from_name(name).map(Self::Category))
    }
}
