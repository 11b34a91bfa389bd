//! Tables as they are printed: whole, and cut into blocks where they are wider than the paper.

use std::ops::Range;

use crate::math::table::sample::Draft;
use crate::protocol::questions::matrix_cells::Cells;
use crate::protocol::questions::verdicts::VerdictLine;
use crate::words::{self, print};

/// Characters of a line of a table on A4 or Letter, upright.
const ROOM: usize = 92;
/// Longer texts go on in the next line of their cell.
const WIDEST: usize = 40;

/// More parts of a table are not printed side by side.
const MOST_SIDE_BY_SIDE: usize = 4;
/// Characters between two columns.
const GAP: usize = 2;

/// Cuts columns of these widths, in characters, into blocks that are at most `room` characters wide, each with the columns of
/// one row of blocks. A column that is wider than that is a block of its own.
#[must_use]
pub fn blocks(widths: &[usize], room: usize) -> Vec<Range<usize>> {
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut used = 0;
    for (column, width) in widths.iter().enumerate() {
        let width = width.saturating_add(GAP);
        match blocks.last_mut() {
            Some(block) if used + width <= room => {
                block.end = column + 1;
                used += width;
            }
            _ => {
                blocks.push(column..column + 1);
                used = width.min(room);
            }
        }
    }
    blocks
}

/// A table to be printed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What stands above the columns.
    pub heads: Vec<String>,
    /// The lines, each with what stands before it.
    pub lines: Vec<(String, Vec<String>)>,
}

impl Sheet {
    /// The table's columns as blocks that fit the paper.
    #[must_use]
    pub fn blocks(&self) -> Vec<Block> {
        let widths = self.widths();
        let side_by_side = |columns: Range<usize>| {
            let width: usize = widths[columns.clone()].iter().map(|width| width + GAP).sum();
            Block { side_by_side: (ROOM / (width + self.before())).clamp(1, MOST_SIDE_BY_SIDE), columns }
        };
        blocks(&widths, ROOM).into_iter().map(side_by_side).collect()
    }

    /// Characters of every column.
    fn widths(&self) -> Vec<usize> {
        let length = |text: &str| text.chars().count().min(WIDEST);
        let cells = |column: usize| self.lines.iter().filter_map(move |(_, cells)| cells.get(column));
        let width =
            |(column, head): (usize, &String)| cells(column).map(|cell| length(cell)).fold(length(head), usize::max);
        self.heads.iter().enumerate().map(width).collect()
    }

    /// Characters of what stands before the lines.
    fn before(&self) -> usize {
        self.lines.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default()
    }
}

/// Columns of a table that are printed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Which columns.
    pub columns: Range<usize>,
    /// How many parts of a long table the paper holds side by side.
    pub side_by_side: usize,
}

/// These rows of a table with their check, as far as there is one: `None` for the whole table where it has no network.
#[must_use]
pub fn samples<'a>(
    draft: &Draft,
    rows: Range<usize>,
    check: Option<&impl Fn(usize) -> Option<&'a VerdictLine>>,
) -> Sheet {
    let outputs = draft.shape.m();
    let mut heads: Vec<_> = draft.columns().map(|column| words::column(column, outputs)).collect();
    if check.is_some() {
        let of_output = |d| [words::value(d, outputs), words::difference_of(d, outputs)];
        heads.extend((0..outputs).flat_map(of_output));
        heads.push(String::new());
    }
    let line = |row: usize| {
        let typed = &draft.rows[row];
        let mut cells: Vec<_> = draft.columns().map(|column| typed.text(column).to_owned()).collect();
        if let Some(check) = &check {
            cells.extend(checked(check(row), outputs));
        }
        ((row + 1).to_string(), cells)
    };
    Sheet { heads, lines: rows.filter(|&row| row < draft.rows.len()).map(line).collect() }
}

/// What is computed of a row: values, differences, and whether it is exact. Of a row without a sample of its own, nothing.
fn checked(line: Option<&VerdictLine>, outputs: usize) -> Vec<String> {
    let Some(line) = line else { return vec![String::new(); 2 * outputs + 1] };
    let pairs = line.output.iter().zip(&line.difference);
    let numbers = pairs.flat_map(|(value, difference)| [value.in_cell(), difference.in_cell()]);
    numbers.chain([if line.exact { "✓" } else { "✗" }.to_owned()]).collect()
}

/// The printed part of a layer: its weights, and its biases in the last column. Rows are counted from 0.
#[must_use]
pub fn layer(weights: &Cells, biases: &Cells) -> Sheet {
    let columns = weights.window.columns.clone().map(|column| column.to_string());
    let line = |(n, row): (usize, usize)| {
        let entry = |number| print::number(number);
        let mut cells: Vec<_> = weights.rows.get(n).into_iter().flatten().map(entry).collect();
        if weights.equal_rows && n > 0 {
            // As on the page: the same as above.
            cells.fill("″".to_owned());
        }
        cells.extend(biases.rows.get(n).into_iter().flatten().map(entry));
        (row.to_string(), cells)
    };
    Sheet {
        heads: columns.chain([biases.matrix.name().to_owned()]).collect(),
        lines: weights.window.rows.clone().enumerate().map(line).collect(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn columns_that_fit_stay_together() {
        assert_eq!(blocks(&[3, 3, 3], 15), std::slice::from_ref(&(0..3)));
        assert_eq!(blocks(&[3, 3, 3], 14), [0..2, 2..3]);
        assert_eq!(blocks(&[3, 90, 3], 20), [0..1, 1..2, 2..3]);
        assert!(blocks(&[], 20).is_empty());
    }

    #[test]
    fn a_narrow_table_is_printed_side_by_side() {
        let sheet = |columns: usize| Sheet {
            heads: vec!["12345678".to_owned(); columns],
            lines: vec![("1".to_owned(), vec!["12".to_owned(); columns])],
        };
        let side_by_side = |columns| sheet(columns).blocks().iter().map(|block| block.side_by_side).collect::<Vec<_>>();
        assert_eq!(side_by_side(1), [4]);
        assert_eq!(side_by_side(3), [2]);
        assert_eq!(side_by_side(9), [1]);
        assert_eq!(side_by_side(10), [1, 4]);
    }

    proptest! {
        #[test]
        fn every_column_is_in_one_block_and_no_block_is_too_wide(widths in proptest::collection::vec(0usize..30, 0..40), room in 1usize..60) {
            let blocks = blocks(&widths, room);
            prop_assert_eq!(blocks.iter().cloned().flatten().collect::<Vec<_>>(), (0..widths.len()).collect::<Vec<_>>());
            for block in blocks {
                let width: usize = widths[block.clone()].iter().map(|width| width + GAP).sum();
                prop_assert!(width <= room || block.len() == 1);
            }
        }
    }
}
