//! What keys mean in the grid (WAI-ARIA grid pattern, and what spreadsheets do).

use yew::prelude::*;

use super::PAGE;

/// A key with a meaning.
pub(in crate::ui) enum Key {
    Move(Move),
    /// Edit the active cell's text.
    Edit,
    /// Edit the active cell afresh, beginning with what was typed.
    Type(String),
    Clear,
    Undo,
    Redo,
}

/// Where the active cell goes.
#[derive(Clone, Copy)]
pub(in crate::ui) enum Move {
    Up(usize),
    Down(usize),
    Left,
    Right,
    RowStart,
    RowEnd,
    First,
    Last,
}

/// What `event` means; `None` where it is not the grid's business.
pub(super) fn read(event: &KeyboardEvent) -> Option<Key> {
    let control = event.ctrl_key() || event.meta_key();
    let key = event.key();
    Some(match key.as_str() {
        "ArrowUp" => Key::Move(Move::Up(1)),
        "ArrowDown" => Key::Move(Move::Down(1)),
        "ArrowLeft" => Key::Move(Move::Left),
        "ArrowRight" => Key::Move(Move::Right),
        "PageUp" => Key::Move(Move::Up(PAGE)),
        "PageDown" => Key::Move(Move::Down(PAGE)),
        "Home" => Key::Move(if control { Move::First } else { Move::RowStart }),
        "End" => Key::Move(if control { Move::Last } else { Move::RowEnd }),
        "Enter" | "F2" => Key::Edit,
        "Delete" | "Backspace" => Key::Clear,
        "z" | "Z" if control => {
            if event.shift_key() {
                Key::Redo
            } else {
                Key::Undo
            }
        }
        "y" if control => Key::Redo,
        _ if key.chars().count() == 1 && !control && !event.alt_key() => Key::Type(key),
        _ => return None,
    })
}
