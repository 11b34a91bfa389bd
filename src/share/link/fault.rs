//! What can be wrong with a link.

use std::fmt;

use crate::math::shape::{MAX_SAMPLES, MAX_WIDTH, WidthError};
use crate::share::envelope::{MAX_BYTES, MAX_CHARACTERS};
use crate::share::link::MAX_CELL;
use crate::share::random::RandomFault;

/// Why a link cannot be read. As text it says what is wrong, and the way out.
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
    /// A cell of more than [`MAX_CELL`] characters.
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

impl fmt::Display for LinkFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "The link holds no table."),
            Self::NotALink => write!(f, "The link does not lead to a table: copy it again, from # to its end."),
            Self::NewerVersion(version) => {
                write!(f, "The link was made by a newer Zerofit (format {version}): reload the page to get it.")
            }
            Self::Damaged => {
                write!(
                    f,
                    "The link is damaged or cut short: copy it again, from # to its end, or ask for the table as a file."
                )
            }
            Self::TooLong => {
                write!(
                    f,
                    "The table is too large for a link (more than {MAX_CHARACTERS} characters): use a file instead."
                )
            }
            Self::TooMuchText => {
                write!(
                    f,
                    "The table is too large for a link (more than {MAX_BYTES} bytes of text): use a file instead."
                )
            }
            Self::TooManyRows { rows } => {
                write!(f, "The table has {rows} rows; it may have {MAX_SAMPLES}: remove some, and make the link again.")
            }
            Self::RowTooWide { row } => write!(
                f,
                "Row {} has too many cells; there may be {MAX_WIDTH} inputs and as many outputs: remove some, and make the link again.",
                row + 1
            ),
            Self::CellTooLong { row } => write!(
                f,
                "A cell of row {} is too long; it may have {MAX_CELL} characters: shorten it, and make the link again.",
                row + 1
            ),
            Self::Shape(fault) => write!(f, "The link describes an impossible network: {fault}. Ask for a new one."),
            Self::UnknownMethod(name) => write!(
                f,
                "The link asks for a construction that is not known here, “{name}”: reload the page to get a newer Zerofit."
            ),
            Self::UnknownGenerator(name) => write!(
                f,
                "The link asks for a random table of a kind that is not known here, “{name}”: reload the page to get a newer Zerofit."
            ),
            Self::Random(fault) => {
                write!(f, "The link describes an impossible random table: {fault}. Ask for a new one.")
            }
            Self::Malformed { line } => write!(
                f,
                "The link was not made as it should be (line {line} of its text): ask for a new one, or for the table as a file."
            ),
        }
    }
}

impl std::error::Error for LinkFault {}
