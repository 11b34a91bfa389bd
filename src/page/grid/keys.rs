//! What keys mean in the grid (WAI-ARIA grid pattern, and what spreadsheets do).

use super::moves::CellMove;
use crate::page::history::{HistoryStep, history_step};

/// A key as the browser tells it.
#[derive(Clone, Copy, Debug)]
pub struct Press<'a> {
    /// Its name, as in `KeyboardEvent.key`.
    pub key: &'a str,
    /// Whether Control is held, or the Command key.
    pub control: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

/// What a key does in the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GridKey {
    /// Another cell becomes active.
    Move(CellMove),
    /// The chosen range grows or shrinks.
    Extend(CellMove),
    /// Choose the whole table.
    All,
    /// Choose the whole rows of the range.
    WholeRows,
    /// Choose the whole columns of the range.
    WholeColumns,
    /// The next cell to type into, or the one before.
    Tab(Way),
    /// Edit the active cell's text.
    Edit,
    /// Edit the active cell afresh, beginning with what this key types: a character, or the start of one.
    Type,
    /// Empty the chosen cells.
    Clear,
    /// Fill the range with its first row.
    FillDown,
    /// Choose the active cell alone.
    Escape,
    /// Take back the last edit.
    Undo,
    /// Bring back what was taken back.
    Redo,
}

/// What a key does in a cell that is being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditorKey {
    /// Done; on to another cell.
    Leave(CellMove),
    /// Done; on to the cell below or above.
    Enter(Way),
    /// Done; on to the next cell or the one before.
    Tab(Way),
    /// The arrows are to move in the text from now on.
    Stay,
    /// The cell is to remain as it was.
    Escape,
}

/// On or back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Down, or to the right.
    On,
    /// Up, or to the left.
    Back,
}

/// How a cell is being edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Editing {
    /// Typing has begun it: the arrows leave the cell.
    Typed,
    /// It was opened: the arrows move in its text.
    Opened,
}

/// Rows of a page, for the keys PageUp and PageDown.
pub const PAGE: usize = 10;

impl Press<'_> {
    /// What it means to the grid; `None` where it means nothing there.
    #[must_use]
    pub fn in_grid(self) -> Option<GridKey> {
        let Self { key, control, shift, alt } = self;
        if let Some(step) = self.step() {
            return Some(if shift { GridKey::Extend(step) } else { GridKey::Move(step) });
        }
        Some(match key {
            "Tab" if !control && !alt => GridKey::Tab(self.way()),
            "Enter" | "F2" => GridKey::Edit,
            "Delete" | "Backspace" => GridKey::Clear,
            "Escape" => GridKey::Escape,
            " " if control => GridKey::WholeColumns,
            " " if shift => GridKey::WholeRows,
            "a" | "A" if control => GridKey::All,
            "d" | "D" if control => GridKey::FillDown,
            _ if control && let Some(step) = history_step(key, shift) => match step {
                HistoryStep::Undo => GridKey::Undo,
                HistoryStep::Redo => GridKey::Redo,
            },
            // Of an input method, or of an accent that waits for its letter.
            "Process" | "Dead" => GridKey::Type,
            _ if key.chars().count() == 1 && !control && !alt => GridKey::Type,
            _ => return None,
        })
    }

    /// What it means in a cell that is being edited; `None` where it is for the text.
    #[must_use]
    pub fn in_editor(self, editing: Editing) -> Option<EditorKey> {
        Some(match self.key {
            "Enter" => EditorKey::Enter(self.way()),
            "Tab" => EditorKey::Tab(self.way()),
            "Escape" => EditorKey::Escape,
            "F2" => EditorKey::Stay,
            "Home" | "End" => return None,
            _ if editing == Editing::Typed && !self.shift => EditorKey::Leave(self.step()?),
            _ => return None,
        })
    }

    fn way(self) -> Way {
        if self.shift { Way::Back } else { Way::On }
    }

    fn step(self) -> Option<CellMove> {
        Some(match (self.key, self.control) {
            ("ArrowUp", true) => CellMove::Top,
            ("ArrowDown", true) => CellMove::Bottom,
            ("ArrowUp", false) => CellMove::Up(1),
            ("ArrowDown", false) => CellMove::Down(1),
            ("ArrowLeft", false) => CellMove::Left,
            ("ArrowRight", false) => CellMove::Right,
            ("PageUp", _) => CellMove::Up(PAGE),
            ("PageDown", _) => CellMove::Down(PAGE),
            ("Home", true) => CellMove::First,
            ("End", true) => CellMove::Last,
            ("Home", false) | ("ArrowLeft", true) => CellMove::RowStart,
            ("End", false) | ("ArrowRight", true) => CellMove::RowEnd,
            _ => return None,
        })
    }
}
