//! Cells of a table in one piece of memory.

/// Texts in rows and columns. Every row has all columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Grid {
    columns: usize,
    text: String,
    /// Where each cell's text ends, row by row.
    ends: Vec<usize>,
}

impl Grid {
    /// No rows yet, of `columns` columns.
    #[must_use]
    pub(super) fn new(columns: usize) -> Self {
        Self { columns, ..Self::default() }
    }

    /// Number of columns.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.ends.len().checked_div(self.columns).unwrap_or(0)
    }

    /// The text of a cell.
    ///
    /// # Panics
    ///
    /// Where there is no such cell.
    #[must_use]
    pub fn cell(&self, row: usize, column: usize) -> &str {
        assert!(column < self.columns, "column {column} of {}", self.columns);
        let index = row * self.columns + column;
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[index]]
    }

    /// The texts of a row.
    pub fn row(&self, row: usize) -> impl ExactSizeIterator<Item = &str> {
        (0..self.columns).map(move |column| self.cell(row, column))
    }

    /// Whether a cell differs, or is in only one of them.
    pub(super) fn differs(&self, other: &Self) -> bool {
        self != other && self.rows() + other.rows() > 0
    }

    /// The next cell, row by row.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }
}
