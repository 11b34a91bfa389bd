//! The hand at the grid: which cells are chosen, what is being typed, and what keys and presses make of both.
//!
//! Keys come faster than the page is drawn, so that the hand knows the table with the edits it has told of, before the page
//! shows them: see [`Hand::see`].

mod changes;
mod keys;
mod pointer;

pub use changes::Pasted;

use self::changes::Clip;
use self::pointer::Pressed;
use super::keys::Editing;
use super::moves::{ActiveCell, GridSize};
use super::range::CellRange;
use crate::math::shape::MAX_SAMPLES;
use crate::math::table::edit::Edit;
use crate::math::table::sample::Draft;

/// Where the hand is, and what it holds.
#[derive(Clone, Debug)]
pub struct Hand {
    draft: Draft,
    /// Whether the table is looked at only.
    is_read_only: bool,
    /// Rows that repeat others: they take no room.
    repeated: usize,
    /// How many edits were told of.
    told: usize,
    range: CellRange,
    editing: Option<Editing>,
    /// The column that was typed in first, as long as Tab leads on from it.
    first: Option<usize>,
    /// Whether somebody has just tried to go on below the last row, where there is no room.
    is_held: bool,
    pressed: Option<Pressed>,
    clip: Option<Clip>,
}

/// What comes of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// Nothing here: the browser may have it.
    Nothing,
    /// Nothing, and nobody else is to have it.
    Refused,
    /// The active cell has the keyboard; the table is edited so.
    Focus(Option<Edit>),
    /// The active cell is being edited, beginning with this text.
    Open {
        /// The text.
        text: String,
        /// Whether the key types something into it.
        takes_key: bool,
    },
    /// The last edit is taken back.
    Undo,
    /// What was taken back is brought back.
    Redo,
}

/// What there is to say of the hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Several cells are chosen.
    Chosen {
        /// Rows of the range.
        rows: usize,
        /// Columns of the range.
        columns: usize,
    },
    /// There is no room for a row below the last one.
    Full,
}

impl Hand {
    /// A hand at the first cell of `draft`, on a page that has heard of `told` edits.
    #[must_use]
    pub fn new(draft: Draft, repeated: usize, told: usize) -> Self {
        Self {
            draft,
            is_read_only: false,
            repeated,
            told,
            range: CellRange::default(),
            editing: None,
            first: None,
            is_held: false,
            pressed: None,
            clip: None,
        }
    }

    /// This hand, which changes nothing where the table is looked at only.
    #[must_use]
    pub fn read_only(self, is_read_only: bool) -> Self {
        Self { is_read_only, ..self }
    }

    /// Takes in the table of the page, which has heard of `heard` edits: while some are on their way, the hand knows better.
    pub fn see(&mut self, draft: &Draft, repeated: usize, heard: usize) {
        self.repeated = repeated;
        if heard >= self.told {
            self.draft = draft.clone();
        }
        self.stay_within();
        self.is_held &= !self.has_room();
    }

    /// The table with everything that was typed.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.draft
    }

    /// The chosen cells.
    #[must_use]
    pub fn range(&self) -> CellRange {
        self.range
    }

    /// The cell that keys act on.
    #[must_use]
    pub fn active(&self) -> ActiveCell {
        self.range.active
    }

    /// How the active cell is being edited.
    #[must_use]
    pub fn editing(&self) -> Option<Editing> {
        self.editing
    }

    /// Whether a row more would be a sample that fits: there is an empty line below the last row to type it in.
    #[must_use]
    pub fn has_room(&self) -> bool {
        !self.is_read_only && self.samples() < self.draft.shape.capacity() && self.draft.rows.len() < MAX_SAMPLES
    }

    /// Different samples, as far as is known.
    #[must_use]
    pub fn samples(&self) -> usize {
        self.draft.sample_count().saturating_sub(self.repeated)
    }

    /// What there is to say.
    #[must_use]
    pub fn says(&self) -> Option<Said> {
        if self.is_held {
            return Some(Said::Full);
        }
        let (rows, columns) = (self.range.rows().len(), self.range.columns().len());
        (!self.range.is_single()).then_some(Said::Chosen { rows, columns })
    }

    /// The text of a cell; empty on the line below the last row.
    #[must_use]
    pub fn text(&self, ActiveCell { row, column }: ActiveCell) -> &str {
        let place = self.draft.rows.get(row).zip(self.draft.column(column));
        place.map_or("", |(row, column)| row.text(column))
    }

    /// The rows that there are.
    fn size(&self) -> GridSize {
        GridSize { rows: self.draft.rows.len(), columns: self.draft.shape.idim() + self.draft.shape.m() }
    }

    /// The rows, and the line below them where there is room.
    fn lines(&self) -> GridSize {
        let GridSize { rows, columns } = self.size();
        GridSize { rows: rows + usize::from(self.has_room()), columns }
    }

    fn stay_within(&mut self) {
        let (lines, CellRange { active, far }) = (self.lines(), self.range);
        self.range = CellRange { active: active.within(lines), far: far.within(lines) };
    }
}
