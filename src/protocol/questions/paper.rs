//! What is printed of a network, part by part: like what fills the tables, but whatever is in sight.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::matrix_cells::{Cells, MatrixCells};
use super::verdicts::VerdictLines;

/// A part of what is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PaperPart {
    /// The check of these rows of the table.
    Check(Range<usize>),
    /// A window of a matrix.
    Matrix(MatrixCells),
}

/// What stands there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum PaperLines {
    /// Lines of the check.
    Check(VerdictLines),
    /// Entries of a matrix.
    Matrix(Cells),
}
