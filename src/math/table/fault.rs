//! What can be wrong with a table of samples, and where.

use crate::math::shape::Shape;
use crate::math::table::number::NumberFault;

/// One fault of a draft. Rows and columns count from 0, in the draft.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Fault {
    /// A cell that is not a usable number.
    Number {
        /// Where it is.
        cell: Cell,
        /// Why it cannot be used.
        fault: NumberFault,
    },
    /// Two rows with the same input and different outputs: no function does that.
    Contradiction {
        /// The earlier row.
        first: usize,
        /// The later row.
        second: usize,
    },
    /// More samples than the capacity of the shape.
    TooMany {
        /// Number of different samples.
        samples: usize,
        /// Capacity of the shape.
        capacity: usize,
        /// The smallest shape that fits them, if there is one.
        fits: Option<Shape>,
    },
    /// More rows than a table may have ([`MAX_SAMPLES`](crate::math::shape::MAX_SAMPLES)).
    TooLarge {
        /// Number of rows.
        samples: usize,
    },
    /// Not a single sample.
    NoSamples,
}

/// A cell of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Cell {
    /// Row, from 0.
    pub row: usize,
    /// Column.
    pub column: Column,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Column {
    /// Input coordinate, from 0.
    Input(usize),
    /// Output, from 0.
    Output(usize),
}

impl Fault {
    /// The cell to go to in order to mend it.
    #[must_use]
    pub fn cell(&self) -> Option<Cell> {
        match *self {
            Self::Number { cell, .. } => Some(cell),
            Self::Contradiction { second, .. } => Some(Cell { row: second, column: Column::Output(0) }),
            Self::TooMany { .. } | Self::TooLarge { .. } => None,
            Self::NoSamples => Some(Cell { row: 0, column: Column::Input(0) }),
        }
    }
}
