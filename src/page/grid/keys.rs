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
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GridKey {
    /// Another cell becomes active.
    Move(CellMove),
    /// Edit the active cell's text.
    Edit,
    /// Edit the active cell afresh, beginning with what was typed.
    Type(String),
    /// Empty the active cell.
    Clear,
    /// Take back the last edit.
    Undo,
    /// Bring back what was taken back.
    Redo,
}

/// Rows of a page, for the keys PageUp and PageDown.
pub const PAGE: usize = 10;

impl Press<'_> {
    /// What it means to the grid; `None` where it means nothing there.
    #[must_use]
    pub fn in_grid(self) -> Option<GridKey> {
        let Self { key, control, shift, alt } = self;
        Some(match key {
            "ArrowUp" => GridKey::Move(CellMove::Up(1)),
            "ArrowDown" => GridKey::Move(CellMove::Down(1)),
            "ArrowLeft" => GridKey::Move(CellMove::Left),
            "ArrowRight" => GridKey::Move(CellMove::Right),
            "PageUp" => GridKey::Move(CellMove::Up(PAGE)),
            "PageDown" => GridKey::Move(CellMove::Down(PAGE)),
            "Home" => GridKey::Move(if control { CellMove::First } else { CellMove::RowStart }),
            "End" => GridKey::Move(if control { CellMove::Last } else { CellMove::RowEnd }),
            "Enter" | "F2" => GridKey::Edit,
            "Delete" | "Backspace" => GridKey::Clear,
            _ if control && let Some(step) = history_step(key, shift) => match step {
                HistoryStep::Undo => GridKey::Undo,
                HistoryStep::Redo => GridKey::Redo,
            },
            _ if key.chars().count() == 1 && !control && !alt => GridKey::Type(key.to_owned()),
            _ => return None,
        })
    }
}
