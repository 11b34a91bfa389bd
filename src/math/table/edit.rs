//! Edits of a table, each one step for Undo.

use std::ops::Range;
use std::rc::Rc;

use super::fault::Column;
use super::sample::{Draft, Row};
use crate::math::shape::{MAX_SAMPLES, Width};

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
    /// See [`remove_rows`].
    RemoveRows(Range<usize>),
    /// See [`insert_column`].
    InsertColumn(Column),
    /// See [`remove_column`].
    RemoveColumn(Column),
}

impl Edit {
    /// `draft` after this edit.
    #[must_use]
    pub fn apply(self, draft: &Draft) -> Draft {
        match self {
            Self::Write { row, column, block } => write_block(draft, row, column, block),
            Self::InsertRow(row) => insert_row(draft, row),
            Self::RemoveRows(rows) => remove_rows(draft, rows),
            Self::InsertColumn(column) => insert_column(draft, column),
            Self::RemoveColumn(column) => remove_column(draft, column),
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

/// Without those of `rows` that there are.
#[must_use]
pub fn remove_rows(draft: &Draft, rows: Range<usize>) -> Draft {
    let (end, mut left) = (rows.end.min(draft.rows.len()), draft.rows.to_vec());
    left.drain(rows.start.min(end)..end);
    Draft { rows: left.into(), ..draft.clone() }
}

/// An empty column put in at `column`: of the inputs or of the outputs, at most after the last. The table stays where it
/// can have no more of them.
#[must_use]
pub fn insert_column(draft: &Draft, column: Column) -> Draft {
    change_columns(
        draft,
        column,
        |count| count + 1,
        |cells, at| {
            // Short rows read as empty there already.
            if at < cells.len() {
                cells.insert(at, String::new());
            }
        },
    )
}

/// Without `column`, the cells in it included. The only input and the only output stay.
#[must_use]
pub fn remove_column(draft: &Draft, column: Column) -> Draft {
    change_columns(
        draft,
        column,
        |count| count - 1,
        |cells, at| {
            if at < cells.len() {
                cells.remove(at);
            }
        },
    )
}

fn change_columns(
    draft: &Draft,
    column: Column,
    count: fn(usize) -> usize,
    change: fn(&mut Vec<String>, usize),
) -> Draft {
    let (width, at) = match column {
        Column::Input(k) => (Width::Idim, k),
        Column::Output(d) => (Width::M, d),
    };
    let Ok(shape) = draft.shape.with(width, count(draft.shape.width(width))) else { return draft.clone() };
    let changed = |row: &Rc<Row>| {
        let mut row = Row::clone(row);
        change(if width == Width::Idim { &mut row.inputs } else { &mut row.outputs }, at);
        Rc::new(row)
    };
    let mut names = draft.names.clone();
    if !names.is_empty() {
        let names = Rc::make_mut(&mut names);
        change(if width == Width::Idim { &mut names.inputs } else { &mut names.outputs }, at);
    }
    Draft { shape, rows: draft.rows.iter().map(changed).collect(), names }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;
    use crate::math::table::names::Names;

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
        let draft = write_block(&empty(), 0, 0, block("1 2\n3 4\n5 6"));
        check(&insert_row(&draft, 1), &["1 2", " ", "3 4", "5 6"]);
        check(&insert_row(&draft, 9), &["1 2", "3 4", "5 6", " "]);
        check(&remove_rows(&draft, 0..2), &["5 6"]);
        check(&remove_rows(&draft, 2..9), &["1 2", "3 4"]);
        check(&remove_rows(&draft, 7..9), &["1 2", "3 4", "5 6"]);
    }

    #[test]
    fn columns_are_put_in_and_taken_out_where_they_stand() {
        let draft = write_block(&empty(), 0, 0, block("1 2\n3 4"));
        let wide = insert_column(&draft, Column::Input(0));
        check(&wide, &[" 1 2", " 3 4"]);
        check(&insert_column(&draft, Column::Input(1)), &["1  2", "3  4"]);
        check(&insert_column(&draft, Column::Output(0)), &["1  2", "3  4"]);
        check(&insert_column(&draft, Column::Output(1)), &["1 2 ", "3 4 "]);
        check(&remove_column(&wide, Column::Input(0)), &["1 2", "3 4"]);
        check(&remove_column(&wide, Column::Input(1)), &[" 2", " 4"]);
        check(&remove_column(&draft, Column::Output(0)), &["1 2", "3 4"]);
    }

    #[test]
    fn columns_take_their_names_along() {
        let names = Names { inputs: vec!["height".into()], outputs: vec!["weight".into()], ..Names::default() };
        let draft = Draft { names: Rc::new(names), ..write_block(&empty(), 0, 0, block("1 2")) };
        let wide = insert_column(&draft, Column::Input(0));
        assert_eq!(
            (&*wide.names.inputs, &*wide.names.outputs),
            (&["", "height"].map(String::from)[..], &["weight".to_owned()][..])
        );
        assert_eq!(remove_column(&wide, Column::Input(0)).names, draft.names);
    }
}
