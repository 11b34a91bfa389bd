//! The mouse or a finger on the grid, and which cells are chosen.

use super::{Doing, Hand};
use crate::page::grid::moves::ActiveCell;
use crate::page::grid::range::CellRange;

/// The cell that the mouse or a finger went down on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pressed {
    cell: ActiveCell,
    /// Whether it had the keyboard before: the second press opens it.
    again: bool,
}

impl Hand {
    /// The mouse or a finger goes down on a cell, which has the keyboard or not. With Shift the range reaches to it.
    pub fn press_down(&mut self, cell: ActiveCell, shift: bool, has_focus: bool) {
        let again = has_focus && !shift && self.range == CellRange::of(cell);
        self.pressed = Some(Pressed { cell, again });
        if shift {
            self.extend_to(cell);
        } else {
            self.choose(cell);
        }
    }

    /// The mouse is over a cell; whether it chooses more or fewer by that. `is_down` is its button.
    pub fn drag_over(&mut self, cell: ActiveCell, is_down: bool) -> bool {
        if !is_down {
            self.pressed = None;
        }
        let before = self.range;
        if self.pressed.is_some() && cell != before.far {
            self.pressed = Some(Pressed { cell, again: false });
            self.extend_to(cell);
        }
        self.range != before
    }

    /// The press on a cell is done: the second one opens it.
    pub fn click(&mut self, cell: ActiveCell) -> Doing {
        match self.pressed.take() {
            Some(Pressed { cell: pressed, again: true }) if pressed == cell => self.open(),
            _ => Doing::Nothing,
        }
    }

    /// A cell has got the keyboard, or was pressed: it is chosen alone.
    pub fn choose(&mut self, cell: ActiveCell) {
        self.range = CellRange::of(cell.within(self.lines()));
        self.is_held = false;
        self.first = None;
    }

    /// The range is to reach from the active cell to this one.
    pub fn extend_to(&mut self, cell: ActiveCell) {
        self.is_held = false;
        // The empty line below the last row is no part of a range.
        if self.range.active.row < self.draft.rows.len() {
            self.range.far = cell.within(self.size());
        }
    }

    /// Chooses every row.
    pub fn choose_all(&mut self) {
        self.choose_rows(0, self.draft.rows.len().saturating_sub(1));
    }

    /// Chooses whole rows: one, or all between two.
    pub fn choose_rows(&mut self, from: usize, to: usize) {
        let last = self.size().columns - 1;
        self.choose(ActiveCell { row: from, column: 0 });
        self.range.far = ActiveCell { row: to, column: last }.within(self.lines());
    }
}
