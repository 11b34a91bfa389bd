//! MATLAB and Octave matrices, as they are written and as they are printed.
//!
//! Written, `A = [1, 2; 3 4]`, a row ends with `;` or the line. `%` begins a comment, `...` carries a row on to the next
//! line. Cells are parted by commas or blanks.
//!
//! Printed, the rows stand below `A =`, maybe with a factor, `1.0e+03 *`, above them, and wide matrices in blocks of
//! columns: `Columns 1 through 8`.

use std::borrow::Cow;

use super::super::form::Form;
use super::super::source::Source;
use super::super::{Fault, Header};

/// The largest power of ten of a factor: beyond it there is no number of MATLAB.
const MOST_POWER: i32 = 400;

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

/// Where a matrix is computed with, which is not done here: `A = 1e3*[1 2; 3 4]`, `[1 2; 3 4]'`.
pub(super) fn computed(text: &str) -> Option<usize> {
    let whole = text.trim().trim_end_matches(';');
    let (before, rest) = whole.split_once('[')?;
    let (_, after) = rest.rsplit_once(']')?;
    let (name, factor) = before.split_once('=').unwrap_or(("", before));
    let is_one = (name.trim().is_empty() || is_name(name)) && !before.contains(['\n', ',', ';', '(']);
    let start = text.find(whole)?;
    if !is_one || after.contains('\n') {
        None
    } else if factor.trim().ends_with(['*', '+', '-']) {
        Some(start + before.len() - factor.trim_start().len())
    } else if factor.trim().is_empty() && after.trim_start().starts_with(['\'', '.', '*', '/', '+', '-', '^']) {
        Some(start + whole.len() - after.trim_start().len())
    } else {
        None
    }
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

/// The matrix that `text` prints; `None` where it does not begin as a print does.
pub(super) fn print(text: &str) -> Option<Source<'_>> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    let is_named = lines.next_if(|line| is_name_of_print(line)).is_some();
    // A single word "Column 1" could be the header of a column.
    let begins = |line: &&str| factor(line).is_some() || line.starts_with("Columns") && begins_block(line);
    if !(is_named || lines.peek().is_some_and(begins)) || text.contains('[') {
        return None;
    }
    let mut rows: Vec<Vec<Cow<'_, str>>> = Vec::new();
    let (mut power, mut at) = (0, 0);
    for line in lines {
        if let Some(found) = factor(line) {
            power = found;
        } else if begins_block(line) {
            at = 0;
        } else {
            let cells = line.split_whitespace().map(|cell| scaled(cell, power));
            match rows.get_mut(at) {
                Some(row) => row.extend(cells),
                None => rows.push(cells.collect()),
            }
            at += 1;
        }
    }
    (!rows.is_empty()).then(|| Source::program(Form::Matlab, rows, Header::None))
}

/// Whether `line` is `A =` or, as live scripts print, `A = 2×3`.
fn is_name_of_print(line: &str) -> bool {
    let Some((name, size)) = line.split_once('=') else { return false };
    let is_number = |text: &str| text.parse::<usize>().is_ok();
    let is_size =
        size.trim().split_once(['×', 'x']).is_some_and(|(rows, columns)| is_number(rows) && is_number(columns));
    is_name(name) && (size.trim().is_empty() || is_size)
}

fn begins_block(line: &str) -> bool {
    let mut words = line.trim_end_matches(':').split(' ');
    let is_number = |word: Option<&str>| word.is_some_and(|word| word.parse::<usize>().is_ok());
    match (words.next(), is_number(words.next()), words.next()) {
        (Some("Column"), true, None) => true,
        (Some("Columns"), true, Some("through" | "and" | "to")) => is_number(words.next()),
        _ => false,
    }
}

/// The power of ten of `1.0e+03 *`, which all numbers below are to be multiplied with.
fn factor(line: &str) -> Option<i32> {
    let power = line.strip_suffix('*')?.trim_end().strip_prefix("1.0e")?.parse().ok()?;
    (-MOST_POWER..=MOST_POWER).contains(&power).then_some(power)
}

/// `cell` with its point moved by `power` places, where it is a decimal.
fn scaled(cell: &str, power: i32) -> Cow<'_, str> {
    let (sign, digits) = cell.strip_prefix('-').map_or(("", cell), |digits| ("-", digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let digits = format!("{whole}{part}");
    if power == 0 || whole.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed(cell);
    }
    let end = whole.len() as i32 + power;
    // As many zeros on either side as it takes for the point to be within.
    let before = usize::try_from(1 - end).unwrap_or(0);
    let after = usize::try_from(end).unwrap_or(0).saturating_sub(digits.len());
    let digits = format!("{}{digits}{}", "0".repeat(before), "0".repeat(after));
    let (whole, part) = digits.split_at(usize::try_from(end).unwrap_or(0).max(1));
    let whole = match whole.trim_start_matches('0') {
        "" => "0",
        whole => whole,
    };
    Cow::Owned(if part.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") })
}

/// What is between the brackets of `[…]`, `name = […]` and the same with `;` behind.
fn inner(text: &str) -> Option<&str> {
    let text = text.trim().trim_end_matches(';').trim_end();
    let (before, rest) = text.split_once('[')?;
    let name = before.trim();
    if name.is_empty() || name.strip_suffix('=').is_some_and(is_name) { rest.strip_suffix(']') } else { None }
}

fn is_name(text: &str) -> bool {
    let name = text.trim();
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}
