//! The ways to read something, each with the rows around the first difference.

use std::ops::Range;

use crate::protocol::reading::{Cell, Question, Way};
use crate::reader::{Ambiguity, Place, Table};
use crate::words::reading as words;

/// Rows of a way that are shown.
const ROWS: usize = 6;
/// Columns that are shown.
const COLUMNS: usize = 6;
/// Rows that are shown above the first difference.
const BEFORE: usize = 2;

/// Which of `ambiguity` is meant.
pub(super) fn question(ambiguity: &Ambiguity) -> Question {
    let first = ambiguity.differences().next().map_or(0, |place| place.row).saturating_sub(BEFORE);
    let rows = first..first + ROWS;
    let differing: Vec<_> = ambiguity.differences().take_while(|place| place.row < rows.end).collect();
    Question { ways: ambiguity.readings.iter().map(|table| way(table, &rows, &differing)).collect() }
}

fn way(table: &Table, rows: &Range<usize>, differing: &[Place]) -> Way {
    let cells = &table.cells;
    let shown = rows.start.min(cells.rows())..rows.end.min(cells.rows());
    let cell = |row: usize, column: usize| Cell {
        text: cells.cell(row, column).to_owned(),
        differs: differing.contains(&Place { row, column }),
    };
    let line = |row: usize| (0..cells.columns().min(COLUMNS)).map(|column| cell(row, column)).collect();
    let unseen = cells.rows() - shown.len();
    Way {
        name: words::reading(table),
        first: shown.start,
        more: if unseen > 0 { words::more_rows(unseen) } else { String::new() },
        rows: shown.map(line).collect(),
    }
}
