//! Edits of a table, each one step for Undo.

use std::rc::Rc;

use crate::math::shape::MAX_SAMPLES;
use crate::math::table::sample::{Draft, Row};

/// An edit, to be applied to the table as it is by then: edits may come faster than tables are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// See [`write_block`].
    Write {
        /// Row of the block's upper left corner.
        row: usize,
        /// Its column, of those the shape reads.
        column: usize,
        /// Texts, row by row.
        block: Vec<Vec<String>>,
    },
    /// See [`insert_row`].
    InsertRow(usize),
    /// See [`remove_row`].
    RemoveRow(usize),
}

impl Edit {
    /// `draft` after this edit.
    #[must_use]
    pub fn apply(self, draft: &Draft) -> Draft {
        match self {
            Self::Write { row, column, block } => write_block(draft, row, column, block),
            Self::InsertRow(row) => insert_row(draft, row),
            Self::RemoveRow(row) => remove_row(draft, row),
        }
    }
}

/// `block` written with its upper left corner at `row` and `column` (of those the shape reads); rows are added as
/// needed, cells beyond the last column are left out.
#[must_use]
pub fn write_block(draft: &Draft, row: usize, column: usize, block: Vec<Vec<String>>) -> Draft {
    let mut rows = draft.rows.to_vec();
    let columns: Vec<_> = draft.columns().skip(column).collect();
    // One row beyond the limit, so that the table is told to be too large.
    for (offset, cells) in block.into_iter().enumerate().take(MAX_SAMPLES + 1) {
        let at = row + offset;
        if at >= rows.len() {
            rows.resize_with(at + 1, Rc::default);
        }
        let row = Rc::make_mut(&mut rows[at]);
        for (text, &column) in cells.into_iter().zip(&columns) {
            row.set(column, text.trim().to_owned());
        }
    }
    Draft { rows: rows.into(), ..draft.clone() }
}

/// An empty row put in at `row`, or at the end.
#[must_use]
pub fn insert_row(draft: &Draft, row: usize) -> Draft {
    let mut rows = draft.rows.to_vec();
    rows.insert(row.min(rows.len()), Rc::new(Row::default()));
    Draft { rows: rows.into(), ..draft.clone() }
}

/// Without `row`, where there is one.
#[must_use]
pub fn remove_row(draft: &Draft, row: usize) -> Draft {
    let mut rows = draft.rows.to_vec();
    if row < rows.len() {
        rows.remove(row);
    }
    Draft { rows: rows.into(), ..draft.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;

    fn empty() -> Draft {
        Draft::new(Shape::new(1, 2, 2, 1).expect("a shape"), Vec::new())
    }

    fn block(text: &str) -> Vec<Vec<String>> {
        text.lines().map(|line| line.split(' ').map(ToOwned::to_owned).collect()).collect()
    }

    #[track_caller]
    fn check(draft: &Draft, expected: &[&str]) {
        let cells =
            |row: &Rc<Row>| draft.columns().map(|column| row.text(column).to_owned()).collect::<Vec<_>>().join(" ");
        assert_eq!(draft.rows.iter().map(cells).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_block_adds_the_rows_it_needs_and_stays_within_the_columns() {
        let draft = write_block(&empty(), 0, 0, block("1 2\n3 4 5"));
        check(&draft, &["1 2", "3 4"]);
        check(&write_block(&draft, 1, 1, block("6 7\n8")), &["1 2", "3 6", " 8"]);
        check(&write_block(&draft, 3, 0, block("9")), &["1 2", "3 4", " ", "9 "]);
    }

    #[test]
    fn rows_are_put_in_and_taken_out() {
        let draft = write_block(&empty(), 0, 0, block("1 2\n3 4"));
        check(&insert_row(&draft, 1), &["1 2", " ", "3 4"]);
        check(&insert_row(&draft, 9), &["1 2", "3 4", " "]);
        check(&remove_row(&draft, 0), &["3 4"]);
        check(&remove_row(&draft, 2), &["1 2", "3 4"]);
    }
}
