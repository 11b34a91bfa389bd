//! What is gathered of a network to be printed: every line of its check and every entry, up to a limit.

use std::ops::Range;
use std::rc::Rc;

use crate::math::network::Matrix;
use crate::math::shape::Shape;
use crate::protocol::questions::matrix_cells::{Cells, MatrixCells, Window};
use crate::protocol::questions::paper::{PaperLines, PaperPart};
use crate::protocol::questions::verdicts::{VerdictLine, VerdictLines};

/// No more rows of the table are printed, and checked on paper.
pub const MOST_ROWS: usize = 1_000;
/// No more rows of a matrix are printed.
pub const MOST_MATRIX_ROWS: usize = 100;
/// No more columns of a matrix are printed.
pub const MOST_MATRIX_COLUMNS: usize = 50;
/// Rows whose check is asked for at a time.
const AT_A_TIME: usize = 200;

/// What has been gathered so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paper {
    checks: Vec<Rc<VerdictLines>>,
    matrices: Vec<Rc<Cells>>,
    /// Whether it is being gathered.
    pub(super) is_wanted: bool,
}

impl Paper {
    /// What is missing first of a network of this shape, for a table of so many rows.
    #[must_use]
    pub fn missing(&self, shape: Shape, rows: usize) -> Option<PaperPart> {
        let checked = self.checks.last().map_or(0, |lines| lines.rows.end);
        let rows = rows.min(MOST_ROWS);
        if checked < rows {
            return Some(PaperPart::Check(checked..(checked + AT_A_TIME).min(rows)));
        }
        let matrix = Matrix::ALL.into_iter().find(|matrix| self.matrix(*matrix).is_none())?;
        Some(PaperPart::Matrix(MatrixCells { matrix, window: printed(matrix, shape) }))
    }

    pub(super) fn take(&mut self, part: PaperLines) {
        match part {
            PaperLines::Check(lines) => self.checks.push(Rc::new(lines)),
            PaperLines::Matrix(cells) => self.matrices.push(Rc::new(cells)),
        }
    }

    /// The check of a row of the table, from 0.
    #[must_use]
    pub fn line(&self, row: usize) -> Option<&VerdictLine> {
        let lines = self.checks.iter().find(|lines| lines.rows.contains(&row))?;
        lines.of_row(row).map(|(_, line)| line)
    }

    /// The printed part of a matrix.
    #[must_use]
    pub fn matrix(&self, matrix: Matrix) -> Option<&Rc<Cells>> {
        self.matrices.iter().find(|cells| cells.matrix == matrix)
    }
}

/// The part of a matrix that is printed.
#[must_use]
pub fn printed(matrix: Matrix, shape: Shape) -> Window {
    let (rows, columns) = matrix.size(shape);
    Window { rows: 0..rows.min(MOST_MATRIX_ROWS), columns: 0..columns.min(MOST_MATRIX_COLUMNS) }
}

/// The rows of a table of so many that are printed.
#[must_use]
pub fn printed_rows(rows: usize) -> Range<usize> {
    0..rows.min(MOST_ROWS)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that is asked for, answered with nothing.
    fn gathered(shape: Shape, rows: usize) -> Vec<PaperPart> {
        let (mut paper, mut asked) = (Paper::default(), Vec::new());
        while let Some(part) = paper.missing(shape, rows) {
            paper.take(match part.clone() {
                PaperPart::Check(rows) => PaperLines::Check(VerdictLines { rows, ..VerdictLines::default() }),
                PaperPart::Matrix(MatrixCells { matrix, window }) => {
                    PaperLines::Matrix(Cells { matrix, window, rows: Vec::new(), equal_rows: false })
                }
            });
            asked.push(part);
        }
        asked
    }

    #[test]
    fn every_row_is_checked_once_up_to_the_limit_and_every_matrix_comes() {
        let shape = Shape::new(5, 100, 100, 1).expect("a shape");
        for (rows, expected) in [(0, 0), (9, 9), (201, 201), (20_000, MOST_ROWS)] {
            let asked = gathered(shape, rows);
            let ranges = asked
                .iter()
                .filter_map(|part| if let PaperPart::Check(rows) = part { Some(rows.clone()) } else { None });
            let checked: Vec<_> = ranges.flatten().collect();
            assert_eq!(checked, (0..expected).collect::<Vec<_>>());
            let matrices = asked.iter().filter(|part| matches!(part, PaperPart::Matrix(_)));
            assert_eq!(matrices.count(), Matrix::ALL.len());
        }
        assert_eq!(printed(Matrix::W2, shape), Window { rows: 0..100, columns: 0..50 });
    }
}
