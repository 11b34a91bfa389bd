//! What each column of a table holds.

use std::collections::HashMap;

use super::Table;
use super::number::{CellFault, Decimal, is_missing, number};

/// One column of a table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Column {
    /// Its name in the header; empty without a header.
    pub name: String,
    /// What most of its cells are.
    pub kind: Kind,
    /// Cells that are numbers.
    pub numbers: usize,
    /// Cells without a value: empty, `?`, `NA` and the like.
    pub missing: usize,
    /// The first row, from 0, with neither a number nor nothing, where the column is one of numbers.
    pub first_text: Option<usize>,
}

impl Column {
    /// Whether its cells are meant to be numbers.
    #[must_use]
    pub fn is_numeric(&self) -> bool {
        matches!(self.kind, Kind::Numbers)
    }

    /// Whether no cell has a value.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.is_numeric() && self.numbers == 0 && self.first_text.is_none()
    }
}

/// What most cells of a column are.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Kind {
    /// Numbers; also where no cell has a value.
    Numbers,
    /// Texts: categories, in the order in which they come up. Numbers among them are categories as well.
    Categories(Vec<String>),
}

/// What a cell of a [`Table`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A number.
    Number,
    /// No value.
    Missing,
    /// A number that is refused by name: it could be two, or has the other decimal sign, or no end.
    Refused,
    /// Something else.
    Text,
}

/// What `text`, from a cell of a [`Table`], is.
#[must_use]
pub fn content(text: &str) -> Content {
    match number(text, Decimal::Point) {
        Ok(_) => Content::Number,
        Err(CellFault::Missing) => Content::Missing,
        Err(CellFault::Text) => Content::Text,
        Err(_) => Content::Refused,
    }
}

/// The columns of `table`.
#[must_use]
pub fn columns(table: &Table) -> Vec<Column> {
    (0..table.cells.columns()).map(|column| describe(table, column)).collect()
}

fn describe(table: &Table, column: usize) -> Column {
    let cells = || (0..table.cells.rows()).map(|row| table.cells.cell(row, column));
    let (mut numbers, mut refused, mut missing, mut texts, mut first_text) = (0, 0, 0, 0, None);
    for (row, text) in cells().enumerate() {
        let count = match content(text) {
            Content::Number => &mut numbers,
            Content::Missing => &mut missing,
            Content::Refused => &mut refused,
            Content::Text => &mut texts,
        };
        *count += 1;
        if first_text.is_none() && texts + refused > 0 {
            first_text = Some(row);
        }
    }
    // Numbers that are refused are no names of categories.
    let categorical = texts > numbers + refused;
    let kind = if categorical { Kind::Categories(categories(cells())) } else { Kind::Numbers };
    let name = table.names().get(column).cloned().unwrap_or_default();
    Column { name, kind, numbers, missing, first_text: first_text.filter(|_| !categorical) }
}

/// The different texts that are not missing, in the order in which they come up.
fn categories<'t>(cells: impl Iterator<Item = &'t str>) -> Vec<String> {
    let (mut seen, mut found) = (HashMap::new(), Vec::new());
    for text in cells.filter(|text| !is_missing(text)) {
        seen.entry(text).or_insert_with(|| found.push(text.to_owned()));
    }
    found
}
