//! What is pasted on a cell, cell by cell.

use crate::reader::columns::{Content, content};
use crate::reader::{Header, Index, Options, Reading, Table};

/// A header is a row like the others: a pasted block goes where it is put.
pub(super) const OPTIONS: Options = Options {
    encoding: None,
    form: None,
    separator: None,
    decimal: None,
    header: Some(Header::None),
    index: Some(Index::None),
    direction: None,
};

/// A block of more rows is looked at before it is written.
const MOST_ROWS: usize = 200;

/// Whether what was pasted is a table of its own: a large one, or one with a title, names, categories or words for gaps.
pub(super) fn is_table(reading: &Reading) -> bool {
    let table = match reading {
        Reading::One(table) => table,
        Reading::Ambiguous(ways) => &ways.readings[0],
    };
    let rows = table.cells.rows();
    let is_said = |text: &str| match content(text) {
        Content::Number => false,
        Content::Missing => !text.is_empty(),
        Content::Refused | Content::Text => true,
    };
    rows > MOST_ROWS || table.found.above > 0 || rows > 1 && (0..rows).any(|row| table.cells.row(row).any(is_said))
}

/// The texts of `table`.
pub(super) fn cells(table: &Table) -> Vec<Vec<String>> {
    (0..table.cells.rows()).map(|row| table.cells.row(row).map(ToOwned::to_owned).collect()).collect()
}
