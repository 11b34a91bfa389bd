//! What keys mean on the plot.

use super::pointer::{Side, Target};
use super::{DOWN, LEFT, RIGHT, UP, ZOOM_IN, ZOOM_OUT};
use crate::present::plot::view::Move;

/// What a key does on the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PlotKey {
    /// The view moves.
    Move(Move),
    /// A sample is probed, or the one probed last is selected.
    Point(Target),
}

/// What `key` means, as in `KeyboardEvent.key`, without Control and the like; `None` where it means nothing on the plot.
#[must_use]
pub fn meaning(key: &str, shift: bool) -> Option<PlotKey> {
    Some(match (key, shift) {
        ("ArrowLeft", true) => PlotKey::Move(LEFT),
        ("ArrowRight", true) => PlotKey::Move(RIGHT),
        ("ArrowUp", true) => PlotKey::Move(UP),
        ("ArrowDown", true) => PlotKey::Move(DOWN),
        ("ArrowLeft", false) => PlotKey::Point(Target::Next(Side::Left)),
        ("ArrowRight", false) => PlotKey::Point(Target::Next(Side::Right)),
        ("Enter" | " ", _) => PlotKey::Point(Target::Probed),
        ("+" | "=", _) => PlotKey::Move(ZOOM_IN),
        ("-" | "_", _) => PlotKey::Move(ZOOM_OUT),
        ("0" | "Home", _) => PlotKey::Move(Move::Home),
        _ => return None,
    })
}
