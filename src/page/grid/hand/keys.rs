//! Keys on the grid, and in the cell that is being edited.

use super::{Doing, Hand};
use crate::math::table::edit::Edit;
use crate::page::grid::keys::{Editing, EditorKey, GridKey, Press, Way};
use crate::page::grid::moves::{ActiveCell, CellMove};
use crate::page::grid::range::CellRange;

impl Hand {
    /// A key on the grid.
    pub fn press(&mut self, press: Press<'_>) -> Doing {
        let Some(key) = press.in_grid() else { return Doing::Nothing };
        // What is typed on and on down a column must not replace what was typed last.
        if self.is_held && key == GridKey::Type {
            return Doing::Refused;
        }
        self.is_held = false;
        let first = self.first.filter(|_| matches!(key, GridKey::Tab(_) | GridKey::Type | GridKey::Edit));
        self.first = first;
        match key {
            GridKey::Move(step) => self.focus(step),
            GridKey::Extend(step) => {
                let far = self.range.far.moved(step, self.size());
                self.extend_to(far);
                Doing::Focus(None)
            }
            GridKey::All => {
                self.choose_all();
                Doing::Focus(None)
            }
            GridKey::WholeRows => {
                let CellRange { active, far } = self.range;
                self.choose_rows(active.row, far.row);
                Doing::Focus(None)
            }
            GridKey::WholeColumns => {
                let CellRange { active, far } = self.range;
                let bottom = far.moved(CellMove::Bottom, self.size());
                self.range = CellRange { active: ActiveCell { row: 0, ..active }, far: bottom };
                Doing::Focus(None)
            }
            // Nothing was typed: within the row of what is being typed Tab leads on, and out of the grid at its end.
            GridKey::Tab(way) => match (first, self.beside(way)) {
                (Some(_), Some(next)) => {
                    self.range = CellRange::of(next);
                    Doing::Focus(None)
                }
                _ => {
                    self.first = None;
                    Doing::Nothing
                }
            },
            GridKey::Edit => self.open(),
            GridKey::Type => self.edit(Editing::Typed, String::new()),
            GridKey::Clear => Doing::Focus(self.clear()),
            GridKey::FillDown => Doing::Focus(self.fill_down()),
            GridKey::Escape if self.range.is_single() => Doing::Nothing,
            GridKey::Escape => {
                self.range = CellRange::of(self.range.active);
                Doing::Focus(None)
            }
            GridKey::Undo => Doing::Undo,
            GridKey::Redo => Doing::Redo,
        }
    }

    /// A key in the cell that is being edited, whose text is `text` by now.
    pub fn press_in_editor(&mut self, press: Press<'_>, text: &str) -> Doing {
        // The field keeps the keyboard until the next cell is drawn.
        let Some(editing) = self.editing else { return self.press(press) };
        match press.in_editor(editing) {
            None => Doing::Nothing,
            Some(EditorKey::Stay) => {
                self.editing = Some(Editing::Opened);
                Doing::Refused
            }
            Some(EditorKey::Escape) => {
                self.editing = None;
                Doing::Focus(None)
            }
            Some(EditorKey::Leave(step)) => {
                let edit = self.leave(text);
                self.focus(step);
                Doing::Focus(edit)
            }
            Some(EditorKey::Enter(way)) => {
                let edit = self.leave(text);
                let column = self.first.take().unwrap_or(self.range.active.column);
                self.go_to_row(way, column);
                Doing::Focus(edit)
            }
            Some(EditorKey::Tab(way)) => {
                let edit = self.leave(text);
                let column = *self.first.get_or_insert(self.range.active.column);
                match (self.beside(way), way) {
                    (Some(next), _) => self.range = CellRange::of(next),
                    (None, Way::On) => self.go_to_row(way, column),
                    (None, Way::Back) => {}
                }
                Doing::Focus(edit)
            }
        }
    }

    /// Edits the active cell's text.
    pub fn open(&mut self) -> Doing {
        self.is_held = false;
        let text = self.text(self.range.active).to_owned();
        self.edit(Editing::Opened, text)
    }

    /// The keyboard leaves the cell that is being edited, whose text is `text` by now. What comes of it is told.
    pub fn leave(&mut self, text: &str) -> Option<Edit> {
        self.editing.take()?;
        self.write(self.range.active, vec![vec![text.to_owned()]])
    }

    fn edit(&mut self, editing: Editing, text: String) -> Doing {
        if self.is_read_only {
            return Doing::Nothing;
        }
        self.range = CellRange::of(self.range.active);
        self.editing = Some(editing);
        Doing::Open { text, takes_key: editing == Editing::Typed }
    }

    fn focus(&mut self, step: CellMove) -> Doing {
        let to_end = matches!(step, CellMove::Last | CellMove::Bottom);
        let size = if to_end { self.size() } else { self.lines() };
        self.range = CellRange::of(self.range.active.moved(step, size));
        Doing::Focus(None)
    }

    /// The cell to the right or to the left, in the same row.
    fn beside(&self, way: Way) -> Option<ActiveCell> {
        let ActiveCell { row, column } = self.range.active;
        let column = match way {
            Way::On => Some(column + 1).filter(|&column| column < self.size().columns),
            Way::Back => column.checked_sub(1),
        }?;
        Some(ActiveCell { row, column })
    }

    /// On to the row below or above. Below the last one it stays where it is, and says so where there is no room.
    fn go_to_row(&mut self, way: Way, column: usize) {
        let row = self.range.active.row;
        let next = match way {
            Way::On => Some(row + 1).filter(|&row| row < self.lines().rows),
            Way::Back => row.checked_sub(1),
        };
        if let Some(row) = next {
            self.range = CellRange::of(ActiveCell { row, column });
        } else {
            self.is_held = way == Way::On && !self.has_room();
        }
    }
}
