//! Every message between the page and a worker that reads what comes in. Requests are answered in their order.
//!
//! What is pasted on a cell becomes a block ([`Request::Paste`]). A file, or a text that is a table of its own, is opened
//! ([`Request::Open`]): the worker keeps it, shows its first rows and what was found, in words, and reads it again as
//! often as somebody changes something, until it is taken.

use serde::{Deserialize, Serialize};

use super::Table;

/// From the page to the reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Read a text that was pasted on a cell. Answered by [`Reply::Block`], [`Reply::Question`], [`Reply::Refused`], or
    /// [`Reply::IsTable`] unless it is said to be a block.
    Paste {
        /// The text.
        text: String,
        /// Whether somebody has said that it is to be written cell by cell, whatever it looks like.
        is_block: bool,
    },
    /// Of the text that was asked about first and is not decided, this reading is meant, from 0; or none of them.
    /// Answered as the text would have been if it could be read in one way only; not at all where none is meant.
    Decide(Option<usize>),
    /// Read a table. Answered by some [`Reply::Progress`], and then [`Reply::Preview`], [`Reply::Question`] or
    /// [`Reply::Refused`].
    Open {
        /// What it is; nothing where a file comes with the message.
        #[serde(with = "serde_bytes")]
        bytes: Vec<u8>,
        /// Whether it was a text before it was bytes, whose encoding nobody has to know.
        is_text: bool,
    },
    /// Read the opened table in another way, or make something else of it. Answered as [`Request::Open`] is.
    Change(Vec<Change>),
    /// Hand the samples over. Answered by several [`Reply::Samples`].
    Take,
}

/// Something that somebody says of an opened table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// What it is about.
    pub of: Setting,
    /// Which of the options, from 0; or the number.
    pub to: usize,
}

/// What can be said of an opened table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Setting {
    /// How characters are written as bytes.
    Encoding,
    /// What parts the cells of a line.
    Separator,
    /// The decimal sign.
    Decimal,
    /// Whether the first row names the columns.
    Header,
    /// What becomes of a first column that numbers the rows.
    Index,
    /// What becomes of rows in which a value is missing.
    Missing,
    /// What becomes of rows with the same input and different outputs.
    Repeats,
    /// How many of the rows are taken.
    Rows,
    /// Which of them, where not all are.
    Seed,
    /// How many neurons the network gets.
    Neurons,
    /// What these columns are used as: one of [`Preview::roles`].
    Columns(Vec<usize>),
    /// That every column that is no output is an input.
    OthersAsInputs,
}

/// From the reader to the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reply {
    /// The cells of what was pasted.
    Block(Vec<Vec<String>>),
    /// What was pasted is a table with names, texts or gaps, or a large one: to be opened.
    IsTable,
    /// The text can be read in several ways.
    Question(Question),
    /// How far the reading is.
    Progress(Progress),
    /// What was opened.
    Preview(Preview),
    /// Some of the samples, the first ones first.
    Samples(Samples),
    /// Why there is no table.
    Refused(String),
}

/// How far the reading is, which goes over the text several times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Bytes read this time.
    pub done: usize,
    /// Bytes in all.
    pub total: usize,
}

/// The ways to read a text, which differ in values: at least two, the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The ways.
    pub ways: Vec<Way>,
}

/// A way to read a text, with the first rows around the first difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// What it takes for what.
    pub name: String,
    /// Number of the first row shown, from 0.
    pub first: usize,
    /// The cells of each.
    pub rows: Vec<Vec<Cell>>,
    /// How many more there are; nothing where all are shown.
    pub more: String,
}

/// A cell of a way to read a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The text.
    pub text: String,
    /// Whether another way has another one.
    pub differs: bool,
}

/// An opened table, as it is read at present, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// What it is.
    pub found: String,
    /// What there is to know of it, and what is left out.
    pub notes: Vec<String>,
    /// What can be changed.
    pub controls: Vec<Control>,
    /// What a column can be used as. Those beyond [`Preview::NUMERIC_ROLES`] are for categories.
    pub roles: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The first rows, of the first columns.
    pub rows: Vec<Vec<String>>,
    /// What is taken, or why nothing can be.
    pub samples: Result<String, String>,
    /// Whether the network is to get the fewest neurons with which it is exact in float64, which are to be looked for.
    pub exact_in_float64: bool,
}

impl Preview {
    /// How many of the roles a column of numbers can have.
    pub const NUMERIC_ROLES: usize = 3;
}

/// Something that can be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Control {
    /// What it is.
    pub of: Setting,
    /// What it is called.
    pub name: String,
    /// The options; none where it is a number.
    pub options: Vec<String>,
    /// Which of them is chosen, or the number.
    pub value: usize,
    /// The largest number.
    pub most: usize,
}

/// A column of an opened table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name, or its number.
    pub name: String,
    /// What it holds.
    pub holds: String,
    /// Whether it holds categories.
    pub is_categorical: bool,
    /// Which of [`Preview::roles`] it has.
    pub role: usize,
}

/// Some of the samples of an opened table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Samples {
    /// Rows, and the shape that the network gets.
    pub table: Table,
    /// Whether there are no more.
    pub is_last: bool,
}
