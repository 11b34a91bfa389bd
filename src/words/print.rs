//! What is said on paper alone.

use super::message::Count;
use crate::notation::number::{ShortNumber, on_screen};

texts! { "print-" =>
    PRINT;
    ABOUT_PRINT;
    NOT_GATHERED;
    ADDRESS;
    TOO_LONG;
}

messages! { "print-" =>
    /// How many of the rows are printed, where there are more.
    pub fn first_rows(printed: usize as Count, rows: usize as Count);
    /// How much of a matrix is printed, where there is more.
    pub fn first_entries(matrix: &str, rows: usize as Count, columns: usize as Count, printed_rows: usize as Count, printed_columns: usize as Count);
    /// A block of a table that is cut into some.
    pub fn block(table: &str, first: &str, last: &str);
    /// A number that is not written out, with how many digits it has.
    fn about(number: &str, digits: String);
}

/// A number of the network: whole where it is short enough for a cell, else about how large, and how many digits it has.
#[must_use]
pub fn number(number: &ShortNumber) -> String {
    match &number.approximation {
        Some(approximation) if !number.whole => about(approximation, super::digits(number.digits)),
        _ => on_screen(&number.text),
    }
}
