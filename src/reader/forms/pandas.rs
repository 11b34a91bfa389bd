//! What pandas prints: aligned columns, a header without a name for the index, and a last line about the table.
//!
//! The columns are read as cells between blanks; what is peculiar is the last line: `[2 rows x 3 columns]`,
//! `Name: y, dtype: float64`, `Length: 9, dtype: int64`. Prints that leave out rows say `...`, which
//! [`Fault::Shortened`](crate::reader::Fault::Shortened) names. A table that is wider than the screen is printed in
//! blocks of columns, the header of all but the last with a backslash at its end; each block begins with the index. The
//! name of an index stands in a line of its own.

use std::borrow::Cow;

use super::super::form::Form;
use super::super::records::Records;
use super::super::source::Source;
use super::super::{Header, Index, Separator};

/// A print without its last line.
pub(in super::super) struct Print<'t> {
    pub(in super::super) text: &'t str,
    /// A series, which has no header, has an index all the same.
    pub(in super::super) index: Option<Index>,
}

/// `text` without the last line that pandas writes below a table, if it has one.
pub(in super::super) fn print(text: &str) -> Print<'_> {
    let trimmed = text.trim_end();
    let last = trimmed.rsplit(['\n', '\r']).next().unwrap_or_default();
    let above = &trimmed[..trimmed.len() - last.len()];
    let series = last.starts_with("dtype: ") || last.contains(", dtype: ");
    let frame = last.starts_with('[') && last.ends_with(" columns]") && last.contains(" rows x ");
    if !(series || frame) || above.trim().is_empty() {
        return Print { text, index: None };
    }
    Print { text: above, index: series.then_some(Index::LeftOut) }
}

/// The rows of a print that are not lines of cells; `None` where `text` is no such print.
pub(super) fn source(text: &str) -> Option<Source<'_>> {
    in_blocks(text).or_else(|| with_named_index(text)).or_else(|| with_spaced_names(text))
}

/// The rows of a print in blocks of columns, side by side again; `None` where `text` is no such print.
fn in_blocks(text: &str) -> Option<Source<'_>> {
    let header = text.trim_start().lines().next().unwrap_or_default();
    let text = if header.trim_end().ends_with('\\') { print(text).text } else { return None };
    let mut blocks = blocks(text).into_iter();
    let mut rows = blocks.next().filter(|block| block.goes_on)?.rows;
    let mut goes_on = true;
    for block in blocks {
        if !goes_on || block.rows.len() != rows.len() {
            return None;
        }
        goes_on = block.goes_on;
        for (at, (row, more)) in rows.iter_mut().zip(block.rows).enumerate() {
            if at > 0 && row.first() != more.first() {
                return None;
            }
            row.extend(more.into_iter().skip(1));
        }
    }
    (!goes_on).then(|| indexed(rows))
}

/// The rows of a print whose index has a name, which stands alone in the line below the other names; `None` where `text`
/// is no such print.
fn with_named_index(text: &str) -> Option<Source<'_>> {
    let text = print(text).text;
    let mut cells = text.lines().map(|line| line.split_whitespace().count());
    let columns = cells.next().filter(|_| text.starts_with(' '))?;
    let is_named = cells.next() == Some(1) && cells.next() == Some(columns + 1);
    let [Block { mut rows, goes_on: false }] = <[_; 1]>::try_from(is_named.then(|| blocks(text))?).ok()? else {
        return None;
    };
    // Quotes may run over lines, so that there are fewer rows.
    if rows.len() < 2 {
        return None;
    }
    rows[0][0] = rows.remove(1).remove(0);
    let is_whole = rows.iter().all(|row| row.len() == columns + 1);
    is_whole.then(|| indexed(rows))
}

/// The rows of a print with a space in a name, which is two spaces or more from the next; `None` where `text` is no such
/// print, with an index that counts from 0.
fn with_spaced_names(text: &str) -> Option<Source<'_>> {
    let text = print(text).text;
    let header = text.lines().next().filter(|header| header.starts_with(' '))?;
    let names: Vec<_> = header.split("  ").map(str::trim).filter(|name| !name.is_empty()).collect();
    let [Block { mut rows, goes_on: false }] = <[_; 1]>::try_from(blocks(text)).ok()? else { return None };
    let is_numbered = |(at, row): (usize, &Vec<Cow<'_, str>>)| row.len() == names.len() + 1 && row[0] == at.to_string();
    let is_print = names.iter().any(|name| name.contains(' ')) && rows[1..].iter().enumerate().all(is_numbered);
    if rows.len() < 2 || !is_print {
        return None;
    }
    rows[0] = [""].into_iter().chain(names).map(Cow::Borrowed).collect();
    Some(indexed(rows))
}

/// A table whose first column is an index.
fn indexed(rows: Vec<Vec<Cow<'_, str>>>) -> Source<'_> {
    let mut source = Source::rows(Form::Pandas, rows);
    (source.header, source.index) = (Some(Header::Names), Some(Index::LeftOut));
    source
}

/// Some columns of a table, the index before them.
struct Block<'t> {
    /// The header first, with no name for the index.
    rows: Vec<Vec<Cow<'t, str>>>,
    /// Whether there are more columns in the next block.
    goes_on: bool,
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let (mut blocks, mut fields): (Vec<Block<'_>>, _) = (Vec::new(), Vec::new());
    let (mut records, mut within) = (Records::new(text, Separator::Blanks), false);
    while records.next(&mut fields).is_some() {
        let mut cells: Vec<_> = fields.drain(..).map(|field| field.text).collect();
        if cells == [""] {
            within = false;
            continue;
        }
        match blocks.last_mut().filter(|_| within) {
            Some(block) => block.rows.push(cells),
            None => {
                let goes_on = cells.last().is_some_and(|last| last == "\\");
                cells.truncate(cells.len() - usize::from(goes_on));
                cells.insert(0, Cow::Borrowed(""));
                blocks.push(Block { rows: vec![cells], goes_on });
            }
        }
        within = true;
    }
    blocks
}
