//! What the page says of the table: cells, shape, capacity.

use std::ops::Range;

use super::from_one;
use super::message::{Count, Text};
use crate::math::network::Place;
use crate::math::shape::{Shape, Width};
use crate::math::table::fault::{Cell, Column};
use crate::notation::symbols::indexed;

texts! { "" =>
    INPUTS_WIDTH;
    A1_WIDTH;
    A2_WIDTH;
    OUTPUTS_WIDTH;
    FULL;
    ROW_ABOVE;
    ROW_BELOW;
    FILL_DOWN;
    CLEAR_CELLS;
    INPUT_LEFT;
    INPUT_RIGHT;
    OUTPUT_LEFT;
    OUTPUT_RIGHT;
    ALL_CELLS;
    EMPTY_TABLE;
    ABOUT_EMPTY_TABLE;
    TABLE_MENU;
}

messages! { "" =>
    /// Faults that are not listed.
    pub fn more_faults(count: usize);
    /// Before the way to room for a row, from 0.
    pub fn for_row(row: usize as from_one);
    /// How many cells are chosen.
    pub fn chosen_cells(rows: usize as Count, columns: usize as Count);

    /// In the place of a check: the row, from 0, that says the same.
    pub fn same_as_row(row: usize as from_one);
    /// A button that opens the menu of a row, from 0.
    pub fn row_menu(row: usize as from_one);
    /// A button that opens the menu of a column.
    pub fn column_menu(name: &str);
    /// A button that takes a column out.
    pub fn remove_column(name: &str);

    fn remove_row(row: usize as from_one);
    fn remove_some_rows(first: usize as from_one, last: usize);
    fn input_cell(row: usize as from_one, name: String);
    fn output_cell(row: usize as from_one, name: String);
    fn usage_full(samples: usize as Count, capacity: usize as Count);
    fn usage_free(samples: usize as Count, capacity: usize as Count, free: usize as Count);
    fn usage_over(samples: usize as Count, capacity: usize as Count, excess: usize as Count);
    fn use_layers(a1: usize, a2: usize);
}

/// Name of a column: x₀, x₁, …, and y or y₁, y₂, ….
#[must_use]
pub fn column(column: Column, outputs: usize) -> String {
    match column {
        Column::Input(k) => indexed("x", k),
        Column::Output(_) if outputs == 1 => "y".to_owned(),
        Column::Output(d) => indexed("y", d + 1),
    }
}

/// A place in the table, for people, who count from 1.
#[must_use]
pub fn cell(Cell { row, column: place }: Cell) -> String {
    match place {
        Column::Input(_) => input_cell(row, column(place, 1)),
        // The first of several is called as the only one.
        Column::Output(d) => output_cell(row, column(place, d + 1)),
    }
}

/// An entry of the network, counted from 0, as in the article and in Python.
#[must_use]
pub fn place(Place { matrix, row, column }: Place) -> String {
    if matrix.is_bias() { format!("{}[{row}]", matrix.name()) } else { format!("{}[{row}, {column}]", matrix.name()) }
}

/// How many samples are there, of how many that fit.
#[must_use]
pub fn usage(samples: usize, capacity: usize) -> String {
    match capacity.checked_sub(samples) {
        Some(0) => usage_full(samples, capacity),
        Some(free) => usage_free(samples, capacity, free),
        None => usage_over(samples, capacity, samples - capacity),
    }
}

/// A button that takes out rows, from 0.
#[must_use]
pub fn remove_rows(rows: &Range<usize>) -> String {
    if rows.len() == 1 { remove_row(rows.start) } else { remove_some_rows(rows.start, rows.end) }
}

/// Name and meaning of a width.
#[must_use]
pub fn width(width: Width) -> (&'static str, Text) {
    match width {
        Width::Idim => ("idim", INPUTS_WIDTH),
        Width::A1 => ("a1", A1_WIDTH),
        Width::A2 => ("a2", A2_WIDTH),
        Width::M => ("m", OUTPUTS_WIDTH),
    }
}

/// A button that chooses another shape.
#[must_use]
pub fn use_shape(shape: Shape) -> String {
    use_layers(shape.a1(), shape.a2())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_free_is_counted() {
        assert_eq!(usage(7, 9), "7 of 9 samples: 2 more would fit.");
        assert_eq!(usage(8, 9), "8 of 9 samples: 1 more would fit.");
        assert_eq!(usage(10, 9), "10 samples, 1 more than the 9 that fit.");
    }
}
