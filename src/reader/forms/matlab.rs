//! MATLAB and Octave matrices: `A = [1, 2; 3 4]`, rows ending with `;` or the line.
//!
//! `%` begins a comment, `...` carries a row on to the next line. Cells are parted by commas or blanks.

use std::borrow::Cow;

use super::super::form::Form;
use super::super::source::Source;
use super::super::{Fault, Header};

/// Whether `text` is a list in brackets without lists in it whose rows end with `;` or, without a comma, with the line.
pub(super) fn is_matrix(text: &str) -> bool {
    let Some(inner) = inner(text) else { return false };
    if inner.contains(['[', '{', '(']) {
        return false;
    }
    let mut lines = inner.trim().split('\n').map(str::trim_end);
    let last = lines.next_back();
    inner.contains(';') || last.is_some() && lines.next().is_some_and(|line| !line.ends_with([',', ';']))
}

/// The rows of the matrix.
pub(super) fn source(text: &str) -> Result<Source<'_>, Fault> {
    let inner = inner(text).ok_or(Fault::Broken { form: Form::Matlab, line: 1, column: 1 })?;
    let mut rows: Vec<Vec<Cow<'_, str>>> = Vec::new();
    let mut carried = Vec::new();
    for (at, line) in inner.lines().enumerate() {
        let line = line.split('%').next().unwrap_or_default();
        let (line, carries) = match line.split_once("...") {
            // Within a line, and in a list without commas or semicolons, it stands for cells that are left out.
            Some((_, rest)) if !rest.trim().is_empty() || !inner.contains([',', ';']) => {
                return Err(Fault::Shortened { line: 1 + at });
            }
            Some((before, _)) => (before, true),
            None => (line, false),
        };
        let mut parts = line.split(';').peekable();
        while let Some(part) = parts.next() {
            carried.extend(part.split([' ', '\t', ',']).filter(|cell| !cell.is_empty()).map(Cow::Borrowed));
            let ended = parts.peek().is_some() || !carries;
            if ended && !carried.is_empty() {
                rows.push(std::mem::take(&mut carried));
            }
        }
    }
    rows.extend((!carried.is_empty()).then_some(carried));
    if rows.is_empty() {
        return Err(Fault::Empty);
    }
    Ok(Source::program(Form::Matlab, rows, Header::None))
}

/// What is between the brackets of `[…]`, `name = […]` and the same with `;` behind.
fn inner(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches(';').trim_end();
    let (before, rest) = text.split_once('[')?;
    let name = before.trim();
    let assigned = name.strip_suffix('=').is_some_and(|name| {
        let name = name.trim();
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    });
    if name.is_empty() || assigned { rest.strip_suffix(']') } else { None }
}
