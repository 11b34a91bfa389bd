//! One reader for every table that comes in, as text or bytes: typed, pasted, dropped or opened.
//!
//! [`read`] finds out what a text is: its encoding, its form ([`Form`]), and for cells in lines the separator, whether
//! the first row names the columns, and whether point or comma is the decimal sign ([`Found`]). Each can be said
//! beforehand instead ([`Options`]). Where two readings of the same text differ in any value, it does not choose:
//! the answer is [`Reading::Ambiguous`], with all of them.
//!
//! A cell that is a number comes out in the grammar of [`math::table::number`](crate::math::table::number), digit for
//! digit; what is none keeps its text. Nothing is dropped without being counted in [`Found`].
//!
//! | module | what is in it |
//! | --- | --- |
//! | `encoding` | bytes to text |
//! | `number` | the grammar of a cell, and its conventions |
//! | `above` | a title and comments above a table |
//! | `forms` | JSON, Python, Markdown, LaTeX, MATLAB, what pandas prints |
//! | `columns` | what each column holds |
//! | `choices` | inputs and outputs, categories, missing values, repeats: from a table to rows of samples |

mod above;
mod candidates;
pub mod choices;
pub mod columns;
mod encoding;
mod evidence;
pub mod form;
pub mod forms;
pub mod grid;
pub mod number;
mod reading;
mod records;
mod source;
mod widths;

use std::ops::ControlFlow;

pub use encoding::Encoding;
use form::Form;
use number::Decimal;
pub use reading::{Ambiguity, Found, MAX_UNEVEN, Part, Place, Reading, Table};
pub use widths::Widths;

use crate::math::table::writing::visible;

/// The most bytes that are read.
pub const MAX_BYTES: usize = 64 << 20;

/// What parts the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Separator {
    /// A tab, as spreadsheets copy.
    Tab,
    /// `;`
    Semicolon,
    /// `|`
    Bar,
    /// `,`
    Comma,
    /// One or more spaces or tabs.
    Blanks,
    /// As [`Self::Blanks`], but a single space between groups of digits, or between a whole number and a fraction, is part of a
    /// number: `1 000 2 000` are two cells, and so are `1 2/3 4`.
    BlanksAroundGroups,
    /// Nothing: one column.
    None,
}

impl Separator {
    /// All that part cells, the least likely to be within a cell first.
    const PARTING: [Self; 6] =
        [Self::Tab, Self::Semicolon, Self::Bar, Self::Comma, Self::Blanks, Self::BlanksAroundGroups];

    fn byte(self) -> Option<u8> {
        match self {
            Self::Tab => Some(b'\t'),
            Self::Semicolon => Some(b';'),
            Self::Bar => Some(b'|'),
            Self::Comma => Some(b','),
            Self::Blanks | Self::BlanksAroundGroups | Self::None => None,
        }
    }

    fn is_blanks(self) -> bool {
        matches!(self, Self::Blanks | Self::BlanksAroundGroups)
    }
}

/// Whether the first row names the columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Header {
    /// It does.
    Names,
    /// It is a row like the others.
    None,
}

/// What becomes of a column that only numbers the rows, as data frames have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Index {
    /// The first column is left out.
    LeftOut,
    /// The first column is one like the others.
    None,
}

/// How a list without lists in it lies in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Direction {
    /// A row.
    Row,
    /// A column.
    Column,
}

/// What is said beforehand; everything else is found out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Options {
    /// How characters are written as bytes.
    pub encoding: Option<Encoding>,
    /// What kind of text it is.
    pub form: Option<Form>,
    /// What parts the cells of a line. Says that the form is [`Form::Separated`].
    pub separator: Option<Separator>,
    /// Which of point and comma is the decimal sign.
    pub decimal: Option<Decimal>,
    /// Whether the first row names the columns.
    pub header: Option<Header>,
    /// What becomes of the first column.
    pub index: Option<Index>,
    /// How a plain list lies in the table.
    pub direction: Option<Direction>,
}

/// Why there is no table. Lines and columns (in characters) count from 1, bytes from 0.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Fault {
    /// There is nothing in it.
    Empty,
    /// Bytes that no encoding makes a text of.
    NotText {
        /// The first of them.
        byte: usize,
    },
    /// A packed file, as spreadsheet programs and NumPy save.
    Packed,
    /// More than [`MAX_BYTES`].
    TooLarge {
        /// How many.
        bytes: usize,
    },
    /// The text leaves out rows or columns with `...`, as prints of long tables do.
    Shortened {
        /// Where.
        line: usize,
    },
    /// Brackets or quotes that are not closed, or something else than a table within.
    Broken {
        /// The form it was read as.
        form: Form,
        /// Where reading stopped.
        line: usize,
        /// Where reading stopped.
        column: usize,
    },
    /// Lists in lists in lists, or something else that is not a table of cells.
    NoTable {
        /// The form it was read as.
        form: Form,
    },
    /// A file of this page with a network, in which its samples are rounded or not at all.
    Network,
    /// The caller asked to stop.
    Stopped,
}

/// How far the reading is. It goes over the text several times; each time is a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read in this part.
    pub done: usize,
    /// Bytes in all.
    pub total: usize,
}

/// Told every [`SLICE`] rows how far the reading is; answers whether to go on.
pub type Watch<'w> = dyn FnMut(Progress) -> ControlFlow<()> + 'w;

/// Rows between two looks at the [`Watch`].
pub const SLICE: usize = 1_000;

/// The table in `bytes`.
///
/// # Errors
///
/// Why there is none.
pub fn read_bytes(bytes: &[u8], options: &Options, watch: &mut Watch<'_>) -> Result<Reading, Fault> {
    if bytes.len() > MAX_BYTES {
        return Err(Fault::TooLarge { bytes: bytes.len() });
    }
    let decoded = encoding::decode(bytes, options.encoding);
    let (text, encoding) = decoded.map_err(|fault| known_kind(bytes).unwrap_or(fault))?;
    let mut reading = candidates::read(&visible(&text), options, watch)?;
    for table in reading.tables_mut() {
        table.found.encoding = encoding;
    }
    Ok(reading)
}

/// What is wrong with a file that is no text, where its kind is known.
fn known_kind(bytes: &[u8]) -> Option<Fault> {
    let holds = |sign: &[u8]| bytes.windows(sign.len()).any(|part| part == sign);
    if holds(b"Zerofit") || holds(b"W1.npy") {
        Some(Fault::Network)
    } else if bytes.starts_with(b"PK\x03\x04") {
        Some(Fault::Packed)
    } else {
        None
    }
}

/// The table in `text`.
///
/// # Errors
///
/// Why there is none.
///
/// ```
/// use zerofit::reader::{self, Options, Reading};
/// let reading = reader::read("x;y\n1;2,5\n2;4", &Options::default());
/// let Ok(Reading::One(table)) = reading else { panic!("one reading") };
/// assert_eq!(table.names(), ["x", "y"]);
/// assert_eq!(table.cells.row(0).collect::<Vec<_>>(), ["1", "2.5"]);
/// ```
pub fn read(text: &str, options: &Options) -> Result<Reading, Fault> {
    read_bytes(text.as_bytes(), options, &mut |_| ControlFlow::Continue(()))
}
