//! What is said of a table that is opened: what was found, what becomes of it, and how that can be changed.

use super::from_one;
use super::message::{Count, Text};
use super::reading::{decimal_name, form_name, separator_name};
use crate::reader::form::Form;
use crate::reader::number::Decimal;
use crate::reader::{Encoding, Separator};

texts! { "import-" =>
    OPEN_FILE;
    PASTED;
    READING;
    CANCEL;
    TAKE;
    AS_CELLS;
    UNREADABLE;
    COLUMNS;
    FIRST_ROWS;
    OTHERS_AS_INPUTS;
    ENCODING;
    UTF_8;
    UTF_16_LE;
    UTF_16_BE;
    LATIN_1;
    SEPARATOR;
    NOTHING;
    DECIMAL;
    HEADER;
    HEADER_NAMES;
    HEADER_NONE;
    INDEX;
    INDEX_LEFT_OUT;
    INDEX_NONE;
    MISSING_LEFT_OUT;
    MISSING_KEPT;
    REPEATS_KEPT;
    REPEATS_FIRST;
    REPEATS_MEAN;
    SEED;
    NEURONS;
    FEWEST;
    EXACT_IN_FLOAT64;
    INPUT;
    OUTPUT;
    LEFT_OUT;
    INPUTS_OF_CATEGORIES;
    OUTPUTS_OF_CATEGORIES;
    INDEX_NOTE;
    NO_VALUES;
    NO_INPUT;
    NO_OUTPUT;
    NO_ROWS;
}

messages! { "import-" =>
    /// What the dialog is called.
    pub fn title(name: &str);
    /// The file of several that is opened.
    pub fn first_of(name: &str, files: usize as Count);
    fn found(rows: String, columns: String, form: Text);
    fn rows(rows: usize as Count);
    fn columns(columns: usize as Count);
    /// A column without a name, from 0.
    pub fn column(column: usize as from_one);
    fn numbers(numbers: usize as Count);
    fn and_missing(numbers: String, missing: usize as Count);
    fn and_text(numbers: String, row: usize as from_one);
    fn categories(count: usize as Count, codes: String);
    /// A category and its code.
    pub fn code(category: &str, code: usize);
    /// The name of what becomes of rows with a missing value.
    pub fn missing(rows: usize as Count);
    /// The name of what becomes of rows with the same input and different outputs.
    pub fn repeats(rows: usize as Count);
    /// The name of the number of rows that are taken.
    pub fn rows_of(rows: usize as Count);
    /// Rows without any value.
    pub fn blank(rows: usize as Count);
    /// Rows that repeat an earlier one.
    pub fn merged(rows: usize as Count);
    /// Lines above the table.
    pub fn above(lines: usize as Count);
    /// Lines that are longer or shorter than most, and the first of them.
    pub fn uneven(lines: usize as Count, line: usize as Count);
    /// More rows than a table has.
    pub fn too_many_rows(rows: usize as Count, most: usize as Count);
    /// Columns that are not shown.
    pub fn more_columns(columns: usize as Count);
    fn said(a1: usize as Count, a2: usize as Count);
    /// What is taken.
    pub fn samples(samples: usize as Count, inputs: usize as Count, outputs: usize as Count, a1: usize as Count, a2: usize as Count);
    /// What is taken where the network is still to be looked for.
    pub fn samples_alone(samples: usize as Count, inputs: usize as Count, outputs: usize as Count);
    /// More samples than the layers hold that a file says.
    pub fn too_few_neurons(samples: usize as Count, a1: usize as Count, a2: usize as Count);
    /// More columns than a network has inputs or outputs.
    pub fn too_many_columns(columns: usize as Count, most: usize as Count);
    /// The layers that are being tried.
    pub fn trying(a1: usize as Count, a2: usize as Count);
}

/// How large a table is, and what it is written in.
#[must_use]
pub fn of_size(count: usize, width: usize, form: Form) -> String {
    found(rows(count), columns(width), form_name(form))
}

/// What a column of numbers holds: how many, how many gaps, and the first row with something else.
#[must_use]
pub fn of_numbers(count: usize, missing: usize, first_text: Option<usize>) -> String {
    let mut said = numbers(count);
    if missing > 0 {
        said = and_missing(said, missing);
    }
    first_text.map_or(said.clone(), |row| and_text(said, row))
}

/// What a column of categories holds: how many, and the first of them.
#[must_use]
pub fn of_categories(count: usize, first: &[&str]) -> String {
    let codes = first.iter().zip(0..).map(|(category, number)| code(category, number)).collect::<Vec<_>>().join(", ");
    categories(count, if first.len() < count { format!("{codes}, …") } else { codes })
}

/// The layers that a file says.
#[must_use]
pub fn as_said((a1, a2): (usize, usize)) -> String {
    said(a1, a2)
}

/// An encoding.
#[must_use]
pub fn encoding(encoding: Encoding) -> Text {
    match encoding {
        Encoding::Utf8 => UTF_8,
        Encoding::Utf16Le => UTF_16_LE,
        Encoding::Utf16Be => UTF_16_BE,
        Encoding::Latin1 => LATIN_1,
    }
}

/// A separator.
#[must_use]
pub fn separator(separator: Separator) -> Text {
    separator_name(separator).unwrap_or(NOTHING)
}

/// A decimal sign.
#[must_use]
pub fn decimal(decimal: Decimal) -> Text {
    decimal_name(decimal)
}
