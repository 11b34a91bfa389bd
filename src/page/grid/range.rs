//! A rectangle of cells.

use std::ops::Range;

use super::moves::ActiveCell;

/// The chosen cells: from the active one, which is typed into, to the one farthest from it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellRange {
    /// The cell that keys act on: a corner of the range.
    pub active: ActiveCell,
    /// The corner opposite.
    pub far: ActiveCell,
}

impl CellRange {
    /// Of one cell.
    #[must_use]
    pub fn of(cell: ActiveCell) -> Self {
        Self { active: cell, far: cell }
    }

    /// Its rows.
    #[must_use]
    pub fn rows(self) -> Range<usize> {
        between(self.active.row, self.far.row)
    }

    /// Its columns.
    #[must_use]
    pub fn columns(self) -> Range<usize> {
        between(self.active.column, self.far.column)
    }

    /// Its upper left cell.
    #[must_use]
    pub fn corner(self) -> ActiveCell {
        ActiveCell { row: self.rows().start, column: self.columns().start }
    }

    /// Its lower right cell.
    #[must_use]
    pub fn end(self) -> ActiveCell {
        ActiveCell { row: self.rows().end - 1, column: self.columns().end - 1 }
    }

    /// Whether it is one cell.
    #[must_use]
    pub fn is_single(self) -> bool {
        self.active == self.far
    }

    /// Whether `cell` is chosen.
    #[must_use]
    pub fn contains(self, cell: ActiveCell) -> bool {
        self.rows().contains(&cell.row) && self.columns().contains(&cell.column)
    }
}

fn between(one: usize, other: usize) -> Range<usize> {
    one.min(other)..one.max(other) + 1
}
