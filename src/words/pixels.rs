//! What is said of inputs that are a picture.

use super::from_one;

texts! { "pixels-" =>
    DRAW;
    DRAW_HINT;
    CLEAR;
}

messages! { "pixels-" =>
    /// A pixel, and what it is.
    pub fn pixel(row: usize as from_one, column: usize as from_one, value: &str);
    /// The picture of a row of the table.
    pub fn of_row(row: usize as from_one);
}
