//! Edits of a table, each one step for Undo.

use std::collections::HashMap;
use std::rc::Rc;

use crate::math::shape::MAX_SAMPLES;
use crate::math::table::fault::Column;
use crate::math::table::sample::{Draft, Row};
use crate::share::random::shuffled;
use crate::words;

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
    /// See [`shuffle_outputs`].
    ShuffleOutputs(u64),
}

impl Edit {
    /// `draft` after this edit.
    #[must_use]
    pub fn apply(self, draft: &Draft) -> Draft {
        match self {
            Self::Write { row, column, block } => write_block(draft, row, column, block),
            Self::InsertRow(row) => insert_row(draft, row),
            Self::RemoveRow(row) => remove_row(draft, row),
            Self::ShuffleOutputs(seed) => shuffle_outputs(draft, seed),
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

/// The outputs dealt out anew among the inputs, by `seed`. Rows with the same inputs get the same outputs, and a table with
/// a name of its own is called shuffled from here on.
#[must_use]
pub fn shuffle_outputs(draft: &Draft, seed: u64) -> Draft {
    let (idim, m) = (draft.shape.idim(), draft.shape.m());
    let texts = |row: usize, columns: fn(usize) -> Column, count: usize| {
        (0..count).map(|n| draft.rows[row].text(columns(n)).trim()).collect::<Vec<_>>()
    };
    let mut numbers = HashMap::new();
    let mut first_rows = Vec::new();
    let mut number_of = |row: usize| {
        *numbers.entry(texts(row, Column::Input, idim)).or_insert_with(|| {
            first_rows.push(row);
            first_rows.len() - 1
        })
    };
    let sampled = (0..draft.rows.len()).filter(|&row| !draft.is_blank(row));
    let numbered: Vec<_> = sampled.map(|row| (row, number_of(row))).collect();
    let order = shuffled(first_rows.len(), seed);
    let mut rows = draft.rows.to_vec();
    for (row, number) in numbered {
        let outputs = texts(first_rows[order[number]], Column::Output, m);
        for (d, text) in outputs.into_iter().enumerate() {
            Rc::make_mut(&mut rows[row]).set(Column::Output(d), text.to_owned());
        }
    }
    let mut names = draft.names.clone();
    if !names.table.is_empty() && !names.table.ends_with(&words::exact_fit::shuffled("")) {
        Rc::make_mut(&mut names).table = words::exact_fit::shuffled(&draft.names.table);
    }
    Draft { shape: draft.shape, rows: rows.into(), names }
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
        let draft = write_block(&empty(), 0, 0, block("1 2\n3 4"));
        check(&insert_row(&draft, 1), &["1 2", " ", "3 4"]);
        check(&insert_row(&draft, 9), &["1 2", "3 4", " "]);
        check(&remove_row(&draft, 0), &["3 4"]);
        check(&remove_row(&draft, 2), &["1 2", "3 4"]);
    }

    #[test]
    fn outputs_are_shuffled_and_no_input_gets_two() {
        let draft = write_block(&empty(), 0, 0, block("1 10\n2 20\n \n3 30\n1 10\n4 40"));
        let shuffled = shuffle_outputs(&draft, 1);
        let outputs =
            |draft: &Draft| draft.rows.iter().map(|row| row.text(Column::Output(0)).to_owned()).collect::<Vec<_>>();
        let (before, after) = (outputs(&draft), outputs(&shuffled));
        assert_ne!(after, before);
        assert_eq!((&after[0], &*after[2]), (&after[4], ""));
        let once = |outputs: &[String]| std::collections::BTreeSet::from_iter(outputs.iter().cloned());
        assert_eq!(once(&after), once(&before));
        assert!(draft.rows.iter().zip(shuffled.rows.iter()).all(|(one, other)| one.inputs == other.inputs));
        assert_eq!(shuffled.names, draft.names, "what has no name gets none");
        let named = Draft { names: Rc::new(Names { table: "Iris".to_owned(), ..Names::default() }), ..draft };
        let twice = shuffle_outputs(&shuffle_outputs(&named, 1), 2);
        assert_eq!(twice.names.table, "Iris, outputs shuffled");
    }
}
