//! What can be wrong with a link.

use crate::math::shape::WidthError;
use crate::share::random::RandomFault;

/// Why a link cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkFault {
    /// Nothing at all.
    Empty,
    /// Something else than a link to a table.
    NotALink,
    /// A version of the format that is not known here.
    NewerVersion(char),
    /// Cut short, or changed on its way.
    Damaged,
    /// More characters than a link may have.
    TooLong,
    /// More text in it than a link may hold.
    TooMuchText,
    /// More rows than a table may have.
    TooManyRows {
        /// How many.
        rows: usize,
    },
    /// More inputs or outputs in a row than a shape can have.
    RowTooWide {
        /// The row, from 0.
        row: usize,
    },
    /// A cell of more than [`MAX_CELL`](super::limits::MAX_CELL) characters.
    CellTooLong {
        /// The row, from 0.
        row: usize,
    },
    /// Widths that no network has.
    Shape(WidthError),
    /// A construction that is not known here.
    UnknownMethod(String),
    /// A generator of random tables that is not known here.
    UnknownGenerator(String),
    /// Settings that no random table can be made with.
    Random(RandomFault),
    /// Undamaged, and not of the form that its version prescribes.
    Malformed {
        /// The line of the text in the link, from 1.
        line: usize,
    },
}
