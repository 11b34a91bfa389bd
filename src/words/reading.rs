//! What is said of texts that come in: why they are no table, and how they can be read.

use super::message::{Count, Text};
use crate::reader::form::Form;
use crate::reader::number::Decimal;
use crate::reader::{Fault, Separator, Table};

texts! { "reading-" =>
    TITLE;
    HINT;
    NEITHER;
    NOTHING_PASTED;
    TABLE_MOVED;
    DECIMAL_POINT;
    DECIMAL_COMMA;
    DECIMAL_EITHER;
    TABS;
    SEMICOLONS;
    BARS;
    COMMAS;
    BLANKS;
    BLANKS_AROUND_GROUPS;
    EMPTY;
    PACKED;
    NETWORK;
    STOPPED;
    SEPARATED;
    EXCHANGE;
    JSON;
    PYTHON;
    PANDAS;
    MARKDOWN;
    LATEX;
    MATLAB;
}

messages! { "reading-" =>
    fn columns(columns: usize as Count);
    fn parted(columns: String, by: Text);
    fn way(columns: String, decimal: Text);
    /// Rows of a reading that are not shown.
    pub fn more_rows(rows: usize as Count);
    /// A block with more columns than there are from its place on.
    pub fn too_wide(columns: usize as Count, room: usize as Count);
    /// The button that gives the table the columns of a block.
    pub fn use_columns(inputs: usize as Count, outputs: usize as Count);
    /// The button that leaves out columns of a block.
    pub fn leave_out(columns: usize as Count);
    fn not_text(byte: usize as Count);
    fn too_large(bytes: usize as Count);
    fn shortened(line: usize as Count);
    fn broken(form: Text, line: usize as Count, column: usize as Count);
    fn no_table(form: Text);
}

/// How a table was read.
#[must_use]
pub fn reading(table: &Table) -> String {
    let width = columns(table.cells.columns());
    let width = match table.found.separator.and_then(separator_name).filter(|_| table.cells.columns() > 1) {
        Some(by) => parted(width, by),
        None => width,
    };
    way(width, decimal_name(table.found.decimal))
}

/// What a decimal sign is called.
pub(super) fn decimal_name(decimal: Decimal) -> Text {
    match decimal {
        Decimal::Point => DECIMAL_POINT,
        Decimal::Comma => DECIMAL_COMMA,
        Decimal::Either => DECIMAL_EITHER,
    }
}

/// Why a text is no table.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match *fault {
        Fault::Empty => EMPTY.into(),
        Fault::NotText { byte } => not_text(byte),
        Fault::Packed => PACKED.into(),
        Fault::TooLarge { bytes } => too_large(bytes),
        Fault::Shortened { line } => shortened(line),
        Fault::Broken { form, line, column } => broken(form_name(form), line, column),
        Fault::NoTable { form } => no_table(form_name(form)),
        Fault::Network => NETWORK.into(),
        Fault::Stopped => STOPPED.into(),
    }
}

/// What parts cells, where anything does.
pub(super) fn separator_name(separator: Separator) -> Option<Text> {
    match separator {
        Separator::Tab => Some(TABS),
        Separator::Semicolon => Some(SEMICOLONS),
        Separator::Bar => Some(BARS),
        Separator::Comma => Some(COMMAS),
        Separator::Blanks => Some(BLANKS),
        Separator::BlanksAroundGroups => Some(BLANKS_AROUND_GROUPS),
        Separator::None => None,
    }
}

/// What a form is called.
pub(super) fn form_name(form: Form) -> Text {
    match form {
        Form::Separated => SEPARATED,
        Form::Exchange => EXCHANGE,
        Form::Json => JSON,
        Form::Python => PYTHON,
        Form::Pandas => PANDAS,
        Form::Markdown => MARKDOWN,
        Form::Latex => LATEX,
        Form::Matlab => MATLAB,
    }
}
