//! What is pasted on a cell, on its way into the table: read by a worker, asked about where it can be read in several ways,
//! and opened where it is a table of its own.

use std::collections::VecDeque;
use std::rc::Rc;

use super::{Message, Page, Surplus};
use crate::math::shape::{Shape, Width};
use crate::math::table::edit::Edit;
use crate::math::table::fault::{Cell, Column};
use crate::math::table::sample::Draft;
use crate::page::grid::moves::ActiveCell;
use crate::page::grid::paste::is_plain;
use crate::protocol::handshake::Notice;
use crate::protocol::reading::{Question, Reply, Request};
use crate::session::{Desk, Effect};
use crate::share::title::Title;

/// What is pasted and not yet in the table.
#[derive(Clone, Debug, Default)]
pub(super) struct Incoming {
    /// What is being read, in the order of the answers.
    reading: VecDeque<Pasted>,
    /// What somebody has to decide, the oldest first.
    asked: VecDeque<(Pasted, Rc<Question>)>,
}

/// A text, and where it was pasted.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pasted {
    place: Place,
    pub(super) text: String,
}

/// Where a block goes, in the table as it was when it was pasted.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    corner: ActiveCell,
    rows: usize,
    shape: Shape,
}

/// A block with more columns than the table has from its place on.
#[derive(Clone, Debug, PartialEq)]
pub struct TooWide {
    place: Place,
    block: Vec<Vec<String>>,
    /// Columns of the block.
    pub columns: usize,
    /// Columns of the table from its place on.
    pub room: usize,
    /// The shape with as many more inputs, or outputs where it was pasted on one; `None` where that is too many.
    pub wider: Option<Shape>,
}

impl Place {
    fn new(corner: ActiveCell, draft: &Draft) -> Self {
        Self { corner, rows: draft.rows.len(), shape: draft.shape }
    }

    /// Whether `draft` has the same rows and columns: what has been typed in them since does not matter.
    fn is_in(&self, draft: &Draft) -> bool {
        (self.rows, self.shape) == (draft.rows.len(), draft.shape)
    }

    fn room(&self, draft: &Draft) -> usize {
        draft.columns().skip(self.corner.column).count()
    }

    fn wider(&self, draft: &Draft, surplus: usize) -> Option<Shape> {
        let is_output = self.cell(draft).is_some_and(|cell| matches!(cell.column, Column::Output(_)));
        let width = if is_output { Width::M } else { Width::Idim };
        draft.shape.with(width, draft.shape.width(width) + surplus).ok()
    }

    fn cell(&self, draft: &Draft) -> Option<Cell> {
        draft.columns().nth(self.corner.column).map(|column| Cell { row: self.corner.row, column })
    }
}

impl Page {
    /// The ways to read what was pasted, of which somebody has to choose one.
    #[must_use]
    pub fn asked(&self) -> Option<&Rc<Question>> {
        self.incoming.asked.front().map(|(_, question)| question)
    }

    /// Writes `text` with its upper left corner at `corner`: at once where it is one plain value, and as soon as it is
    /// read otherwise.
    pub(super) fn paste(&mut self, corner: ActiveCell, text: String, now: f64) -> Vec<Effect> {
        self.message = None;
        if is_plain(&text) {
            return self.write(self.session.content().draft.shape, corner, vec![vec![text]], now);
        }
        let place = Place::new(corner, &self.session.content().draft);
        self.read(Pasted { place, text }, false)
    }

    /// Writes `pasted` cell by cell, though it is a table of its own.
    pub(super) fn read_as_cells(&mut self, pasted: Pasted) -> Vec<Effect> {
        self.read(pasted, true)
    }

    fn read(&mut self, pasted: Pasted, is_block: bool) -> Vec<Effect> {
        let text = pasted.text.clone();
        self.incoming.reading.push_back(pasted);
        vec![Effect::Read(Desk::Cells, Request::Paste { text, is_block })]
    }

    /// Takes in what the reader of blocks says. One that failed is started again by the next paste.
    pub(super) fn receive_block(&mut self, notice: Notice<Reply>, now: f64) -> Vec<Effect> {
        let reply = match notice {
            Notice::Says(Reply::Progress(_)) => return Vec::new(),
            Notice::Says(reply) => reply,
            Notice::Failed(failure) => {
                self.incoming.reading.clear();
                self.message = Some(Message::NoReader(failure));
                return vec![Effect::CloseReader(Desk::Cells)];
            }
        };
        let Some(pasted) = self.incoming.reading.pop_front() else { return Vec::new() };
        match reply {
            Reply::Block(block) => self.put(pasted.place, block, now),
            Reply::IsTable => self.open_pasted(pasted),
            Reply::Question(question) => {
                self.incoming.asked.push_back((pasted, Rc::new(question)));
                Vec::new()
            }
            Reply::Refused(why) => self.say(Message::NotRead(why)),
            Reply::Progress(_) | Reply::Preview(_) | Reply::Samples(_) => Vec::new(),
        }
    }

    /// Takes one of the ways, from 0; `None` takes none of them.
    pub(super) fn decide(&mut self, chosen: Option<usize>) -> Vec<Effect> {
        let Some((pasted, _)) = self.incoming.asked.pop_front() else { return Vec::new() };
        if let Some(cell) = pasted.place.cell(&self.session.content().draft) {
            self.go_to(cell);
        }
        if chosen.is_some() {
            self.incoming.reading.push_back(pasted);
        }
        vec![Effect::Read(Desk::Cells, Request::Decide(chosen))]
    }

    fn put(&mut self, place: Place, block: Vec<Vec<String>>, now: f64) -> Vec<Effect> {
        if !place.is_in(&self.session.content().draft) {
            return self.say(Message::TableMoved);
        }
        let columns = block.iter().map(Vec::len).max().unwrap_or(0);
        let room = place.room(&self.session.content().draft);
        if columns > room {
            let wider = place.wider(&self.session.content().draft, columns - room);
            return self.say(Message::TooWide(TooWide { place, block, columns, room, wider }));
        }
        self.write(self.session.content().draft.shape, place.corner, block, now)
    }

    /// Writes the block that was too wide.
    pub(super) fn take_too_wide(&mut self, surplus: Surplus, now: f64) -> Vec<Effect> {
        let Some(Message::TooWide(TooWide { place, block, wider, .. })) = self.message.take() else {
            return Vec::new();
        };
        let draft = &self.session.content().draft;
        if !place.is_in(draft) {
            return self.say(Message::TableMoved);
        }
        let shape = wider.filter(|_| surplus == Surplus::Added).unwrap_or(draft.shape);
        self.write(shape, place.corner, block, now)
    }

    /// Writes `block` into the table, whose shape becomes `shape`. Rows that begin at the first cell of an example as it was
    /// made are somebody's own samples: they take the place of the example's, and what stands before their outputs are
    /// their inputs.
    fn write(&mut self, shape: Shape, corner: ActiveCell, block: Vec<Vec<String>>, now: f64) -> Vec<Effect> {
        let content = self.session.content();
        let is_untouched = matches!(self.title, Title::Example(_) | Title::Random(_));
        let inputs = block.iter().map(Vec::len).max().unwrap_or(0).saturating_sub(shape.m());
        let ActiveCell { row, column } = corner;
        let is_own = is_untouched && corner == ActiveCell::default() && block.len() > 1 && inputs > 0;
        let write = |draft: &Draft| Edit::Write { row, column, block }.apply(draft);
        let content = if is_own {
            let shape = shape.with(Width::Idim, inputs.min(shape.idim())).unwrap_or(shape);
            content.with_draft(write(&Draft::new(shape, Vec::new())))
        } else {
            content.edited(write(&Draft { shape, ..content.draft.clone() }))
        };
        self.session.edit(content, now)
    }
}
