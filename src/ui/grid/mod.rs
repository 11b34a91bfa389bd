//! The table of samples as a spreadsheet grid (WAI-ARIA grid pattern).
//!
//! Only the rows in sight are in the document. One cell takes part in the Tab order; arrows move it.

mod keys;
mod view;

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::browser;
use super::event::Event;
use super::scroller::{Axis, reveal_row, row_height, rows_in_sight};
use crate::math::table::fault::{Cell, Column};
use crate::math::table::sample::Draft;
use crate::protocol::orders::Faults;
use crate::session::edits::Edit;
use crate::share::paste;
use keys::{Key, Move};

/// Rows in sight where nothing is known of the window: the style sheet limits the height to this.
const IN_SIGHT: usize = 14;
/// Rows kept in the document above and below those in sight.
const MARGIN: usize = 6;
/// Rows of a page.
const PAGE: usize = 10;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) draft: Draft,
    pub(super) faults: Rc<Faults>,
    /// Where the keyboard is to go, and a number that changes with every such wish.
    pub(super) target: Option<(Cell, u32)>,
    /// The row of the sample whose way through the network is shown.
    pub(super) selected: Option<usize>,
    pub(super) dispatch: Callback<Event>,
}

/// The grid's own state: where the keyboard is and what is being typed.
pub(super) struct Grid {
    row: usize,
    column: usize,
    /// The text of the cell being edited, as far as it is typed.
    editing: Option<String>,
    rows: Range<usize>,
    row_height: usize,
    /// The active cell is to get the focus after this render.
    take_focus: bool,
    /// What scrolls, and the row to be scrolled to after this render.
    scroller: NodeRef,
    to_reveal: Option<usize>,
}

pub(super) enum Msg {
    Key(Key),
    /// The text of the cell being edited is done; on to the row below.
    Enter(String),
    /// The cell stays as it was.
    Escape,
    /// The cell got the focus.
    Activate(usize, usize),
    /// A cell that had the focus already was pressed, or any was pressed twice.
    Edit(usize, usize),
    /// The text of the cell being edited, so far.
    Typed(String),
    Commit(String),
    Paste(String),
    Scroll(web_sys::Event),
    InsertRow,
    RemoveRow,
}

/// The id of a cell's element.
fn cell_id(cell: Cell) -> String {
    match cell.column {
        Column::Input(k) => format!("cell-{}-x{k}", cell.row),
        Column::Output(d) => format!("cell-{}-y{d}", cell.row),
    }
}

impl Component for Grid {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut grid = Self {
            row: 0,
            column: 0,
            editing: None,
            rows: 0..0,
            row_height: row_height(),
            take_focus: false,
            scroller: NodeRef::default(),
            to_reveal: None,
        };
        grid.rows = grid.axis(&ctx.props().draft).around(&(0..IN_SIGHT), MARGIN);
        grid
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Key(key) => self.key(ctx, key),
            Msg::Enter(text) => self.commit_and_move(ctx, text, Move::Down(1)),
            Msg::Escape => {
                self.editing = None;
                self.take_focus = true;
                true
            }
            Msg::Activate(row, column) => {
                let moved = (self.row, self.column) != (row, column);
                (self.row, self.column) = (row, column);
                moved
            }
            Msg::Edit(row, column) => {
                (self.row, self.column) = (row, column);
                self.start_editing(ctx, None)
            }
            Msg::Typed(text) => {
                self.editing = self.editing.is_some().then_some(text);
                // It is in its field already.
                false
            }
            Msg::Commit(text) => self.commit(ctx, text),
            Msg::Paste(text) => self.paste(ctx, &text),
            Msg::Scroll(event) => self.scroll(ctx, &event),
            Msg::InsertRow => {
                let below = (self.row + 1).min(ctx.props().draft.rows.len());
                self.emit(ctx, Edit::InsertRow(below));
                self.move_to(below, 0)
            }
            Msg::RemoveRow => {
                self.emit(ctx, Edit::RemoveRow(self.row));
                self.take_focus = true;
                true
            }
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { draft, target, selected, .. } = ctx.props();
        let first = self.rows.start + MARGIN;
        self.rows = self.axis(draft).around(&(first..first + IN_SIGHT), MARGIN);
        if let Some((cell, _)) = target.filter(|_| *target != old.target) {
            let column = draft.columns().position(|column| column == cell.column).unwrap_or(0);
            self.move_to(cell.row, column);
        }
        self.to_reveal = selected.filter(|_| *selected != old.selected);
        self.row = self.row.min(draft.rows.len().saturating_sub(1));
        self.column = self.column.min(draft.columns().count() - 1);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.view_grid(ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        if let Some((row, element)) = self.to_reveal.take().zip(self.scroller.cast::<Element>()) {
            reveal_row(&element, self.axis(&ctx.props().draft), row);
        }
        if self.editing.is_some() {
            browser::focus("cell-editor");
        } else if std::mem::take(&mut self.take_focus)
            && let Some(column) = ctx.props().draft.columns().nth(self.column)
        {
            browser::focus(&cell_id(Cell { row: self.row, column }));
        }
    }
}

impl Grid {
    fn axis(&self, draft: &Draft) -> Axis {
        Axis { item: self.row_height, count: draft.rows.len() }
    }

    fn key(&mut self, ctx: &Context<Self>, key: Key) -> bool {
        let dispatch = &ctx.props().dispatch;
        if let Some(text) = self.editing.take() {
            return self.typed_early(ctx, text, &key);
        }
        match key {
            Key::Move(direction) => return self.go(ctx, direction),
            Key::Edit => return self.start_editing(ctx, None),
            Key::Type(text) => return self.start_editing(ctx, Some(text)),
            Key::Clear => self.write(ctx, vec![vec![String::new()]]),
            Key::Undo => dispatch.emit(Event::Undo),
            Key::Redo => dispatch.emit(Event::Redo),
        }
        self.take_focus = true;
        true
    }

    /// A key for the cell being edited that came before its field had the focus.
    fn typed_early(&mut self, ctx: &Context<Self>, text: String, key: &Key) -> bool {
        let text = if let Key::Type(more) = key { text + more } else { text };
        self.editing = Some(text.clone());
        match *key {
            Key::Edit => self.commit_and_move(ctx, text, Move::Down(1)),
            Key::Move(direction) => self.commit_and_move(ctx, text, direction),
            _ => true,
        }
    }

    fn moved(&self, ctx: &Context<Self>, direction: Move) -> (usize, usize) {
        let draft = &ctx.props().draft;
        let (last_row, last_column) = (draft.rows.len().saturating_sub(1), draft.columns().count() - 1);
        let (row, column) = (self.row, self.column);
        match direction {
            Move::Up(rows) => (row.saturating_sub(rows), column),
            Move::Down(rows) => (last_row.min(row + rows), column),
            Move::Left => (row, column.saturating_sub(1)),
            Move::Right => (row, last_column.min(column + 1)),
            Move::RowStart => (row, 0),
            Move::RowEnd => (row, last_column),
            Move::First => (0, 0),
            Move::Last => (last_row, last_column),
        }
    }

    /// Edits the active cell: from its text, or afresh from what was typed.
    fn start_editing(&mut self, ctx: &Context<Self>, typed: Option<String>) -> bool {
        let Some(text) = self.text(ctx) else { return false };
        self.editing = Some(typed.unwrap_or(text));
        true
    }

    fn text(&self, ctx: &Context<Self>) -> Option<String> {
        let draft = &ctx.props().draft;
        let (row, column) = draft.rows.get(self.row).zip(draft.columns().nth(self.column))?;
        Some(row.text(column).to_owned())
    }

    fn commit(&mut self, ctx: &Context<Self>, text: String) -> bool {
        if self.editing.take().is_some() {
            self.write(ctx, vec![vec![text]]);
        }
        true
    }

    fn commit_and_move(&mut self, ctx: &Context<Self>, text: String, direction: Move) -> bool {
        self.commit(ctx, text);
        self.go(ctx, direction)
    }

    fn go(&mut self, ctx: &Context<Self>, direction: Move) -> bool {
        let (row, column) = self.moved(ctx, direction);
        self.move_to(row, column)
    }

    fn paste(&mut self, ctx: &Context<Self>, text: &str) -> bool {
        self.editing = None;
        self.write(ctx, paste::cells(text));
        self.take_focus = true;
        true
    }

    fn scroll(&mut self, ctx: &Context<Self>, event: &web_sys::Event) -> bool {
        let Some(element) = browser::target(event) else { return false };
        let axis = self.axis(&ctx.props().draft);
        let rows = axis.around(&rows_in_sight(&element, axis), MARGIN);
        std::mem::replace(&mut self.rows, rows.clone()) != rows
    }

    fn write(&self, ctx: &Context<Self>, block: Vec<Vec<String>>) {
        self.emit(ctx, Edit::Write { row: self.row, column: self.column, block });
    }

    fn emit(&self, ctx: &Context<Self>, edit: Edit) {
        ctx.props().dispatch.emit(Event::Edit(edit));
    }

    /// Makes a cell active and brings its row into the document.
    fn move_to(&mut self, row: usize, column: usize) -> bool {
        (self.row, self.column) = (row, column);
        if !self.rows.contains(&row) {
            let first = row.saturating_sub(MARGIN);
            self.rows = first..row + IN_SIGHT + MARGIN;
        }
        self.take_focus = true;
        true
    }
}
