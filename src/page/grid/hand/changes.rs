//! What the hand makes of the chosen cells: copied, cleared, filled, pasted, and rows and columns put in or taken out.

use super::Hand;
use crate::math::table::edit::Edit;
use crate::math::table::fault::Column;
use crate::page::grid::copy::{is_same, to_text};
use crate::page::grid::keys::Way;
use crate::page::grid::moves::ActiveCell;
use crate::page::grid::paste::is_plain;
use crate::page::grid::range::CellRange;

/// What becomes of a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// It is in the table, which is edited so.
    Known(Option<Edit>),
    /// It has to be read; its corner goes here.
    Unread(ActiveCell),
}

/// What was copied last.
#[derive(Clone, Debug)]
pub(super) struct Clip {
    text: String,
    block: Vec<Vec<String>>,
}

impl Hand {
    /// The chosen cells as a text, which is known again where it is pasted.
    pub fn copy(&mut self) -> String {
        let block = self.block(self.range);
        let text = to_text(&block);
        self.clip = Some(Clip { text: text.clone(), block });
        text
    }

    /// Empties the chosen cells.
    pub fn clear(&mut self) -> Option<Edit> {
        let block = self.block(self.range).iter().map(|row| vec![String::new(); row.len()]).collect();
        self.write(self.range.corner(), block)
    }

    /// Fills the range with its first row; a single row with the one above.
    pub fn fill_down(&mut self) -> Option<Edit> {
        let (rows, columns) = (self.range.rows(), self.range.columns());
        let from = if rows.len() > 1 { rows.start } else { rows.start.checked_sub(1)? };
        let row = columns.clone().map(|column| self.text(ActiveCell { row: from, column }).to_owned()).collect();
        self.write(ActiveCell { row: from + 1, column: columns.start }, vec![row; rows.end - from - 1])
    }

    /// What becomes of a text that is pasted. What was copied here is the same cells again; a single value fills the
    /// range.
    pub fn paste(&mut self, text: &str) -> Pasted {
        self.editing = None;
        self.is_held = false;
        let (corner, size) = (self.range.corner(), self.size());
        if let Some(clip) = self.clip.clone().filter(|clip| is_same(&clip.text, text)) {
            let columns = clip.block.first().map_or(0, Vec::len);
            let is_value = (clip.block.len(), columns) == (1, 1);
            if !is_value && corner.column + columns <= size.columns {
                let end = ActiveCell { row: corner.row + clip.block.len() - 1, column: corner.column + columns - 1 };
                let edit = self.write(corner, clip.block);
                self.range = CellRange { active: corner, far: end.within(self.lines()) };
                return Pasted::Known(edit);
            }
            if is_value {
                return Pasted::Known(self.fill(&clip.block[0][0]));
            }
        }
        if is_plain(text) { Pasted::Known(self.fill(text)) } else { Pasted::Unread(corner) }
    }

    /// Puts an empty row in, below the chosen ones or above them.
    pub fn insert_row(&mut self, way: Way) -> Option<Edit> {
        let rows = self.range.rows();
        let row = if way == Way::On { rows.end } else { rows.start }.min(self.draft.rows.len());
        let edit = self.perform(Edit::InsertRow(row));
        self.choose(ActiveCell { row, ..self.range.active });
        edit
    }

    /// Takes the chosen rows out.
    pub fn remove_rows(&mut self) -> Option<Edit> {
        let rows = self.range.rows();
        self.choose(ActiveCell { row: rows.start, ..self.range.active });
        self.perform(Edit::RemoveRows(rows))
    }

    /// Puts an empty column in where `column` stands, or after the last.
    pub fn insert_column(&mut self, column: Column) -> Option<Edit> {
        let edit = self.perform(Edit::InsertColumn(column));
        let n = self.draft.columns().position(|other| other == column);
        self.choose(ActiveCell { column: n.unwrap_or(self.range.active.column), ..self.range.active });
        edit
    }

    /// Takes a column out.
    pub fn remove_column(&mut self, column: Column) -> Option<Edit> {
        self.choose(self.range.active);
        self.perform(Edit::RemoveColumn(column))
    }

    /// Makes `edit` of the table; `None` where nothing changes.
    fn perform(&mut self, edit: Edit) -> Option<Edit> {
        if self.is_read_only {
            return None;
        }
        let next = edit.clone().apply(&self.draft);
        if next == self.draft {
            return None;
        }
        self.draft = next;
        self.told += 1;
        self.stay_within();
        Some(edit)
    }

    fn block(&self, range: CellRange) -> Vec<Vec<String>> {
        let row = |row| range.columns().map(|column| self.text(ActiveCell { row, column }).to_owned()).collect();
        range.rows().map(row).collect()
    }

    /// The same value in every chosen cell.
    fn fill(&mut self, value: &str) -> Option<Edit> {
        let row = vec![value.to_owned(); self.range.columns().len()];
        self.write(self.range.corner(), vec![row; self.range.rows().len()])
    }

    pub(super) fn write(&mut self, ActiveCell { row, column }: ActiveCell, block: Vec<Vec<String>>) -> Option<Edit> {
        let is_empty = block.iter().flatten().all(|text| text.trim().is_empty());
        // Nothing makes no row.
        if is_empty && row >= self.draft.rows.len() {
            return None;
        }
        self.perform(Edit::Write { row, column, block })
    }
}
