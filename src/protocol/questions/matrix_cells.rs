//! What fills a matrix: the entries in the window that is in sight.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::math::network::Matrix;
use crate::notation::number::ShortNumber;

/// A window of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatrixCells {
    /// Which matrix.
    pub matrix: Matrix,
    /// Rows and columns.
    pub window: Window,
}

/// A rectangle of a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// Rows from 0.
    pub rows: Range<usize>,
    /// Columns from 0.
    pub columns: Range<usize>,
}

/// The entries in a window of a matrix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cells {
    /// Of which matrix.
    pub matrix: Matrix,
    /// Where they are: the window that was asked for, as far as the matrix reaches.
    pub window: Window,
    /// Rows of entries.
    pub rows: Vec<Vec<ShortNumber>>,
    /// Whether this is W1 and all of its rows are equal.
    pub equal_rows: bool,
}
