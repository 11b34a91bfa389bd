//! The table of samples as a spreadsheet grid (WAI-ARIA grid pattern).
//!
//! Only the rows in sight are in the document. One cell takes part in the Tab order; arrows move it.

mod check;
mod view;

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::dom;
use super::scroller::{reveal_row, row_height, rows_in_sight};
use crate::math::table::fault::{Cell, Column};
use crate::math::table::sample::Draft;
use crate::page::grid::keys::GridKey;
use crate::page::grid::moves::{ActiveCell, CellMove, GridSize};
use crate::page::scrolling::Items;
use crate::protocol::JobId;
use crate::protocol::orders::Faults;
use crate::protocol::questions::verdicts::Verdicts;
use crate::session::edits::Edit;
use crate::session::page::Event;
use crate::words::Language;

pub(super) use check::Check;

/// Rows in sight where nothing is known of the window: the style sheet limits the height to this.
const IN_SIGHT: usize = 14;
/// Rows kept in the document above and below those in sight.
const MARGIN: usize = 6;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) draft: Draft,
    pub(super) faults: Rc<Faults>,
    /// Where the keyboard is to go, and a number that changes with every such wish.
    pub(super) target: Option<(Cell, u32)>,
    /// The row of the sample whose way through the network is shown.
    pub(super) selected: Option<usize>,
    /// The check of the shown network, also of that of an older table.
    pub(super) check: Option<Check>,
    /// Whether the shown network is that of an older table.
    pub(super) is_stale: bool,
    /// In which cells and columns are named.
    pub(super) language: &'static Language,
    pub(super) dispatch: Callback<Event>,
}

/// The grid's own state: where the keyboard is and what is being typed.
pub(super) struct Grid {
    active: ActiveCell,
    /// The text of the cell being edited, as far as it is typed.
    editing: Option<String>,
    rows: Range<usize>,
    row_height: usize,
    /// The active cell is to get the focus after this render.
    take_focus: bool,
    /// What scrolls, and the row to be scrolled to after this render.
    scroller: NodeRef,
    to_reveal: Option<usize>,
    /// Whether float64 is set beside the exact result.
    with_floats: bool,
    /// The lines of the check that were asked for last.
    asked: Option<(JobId, Verdicts)>,
}

pub(super) enum Msg {
    Key(GridKey),
    /// The text of the cell being edited is done; on to the row below.
    Enter(String),
    /// The cell stays as it was.
    Escape,
    /// The cell got the focus.
    Activate(ActiveCell),
    /// A cell that had the focus already was pressed, or any was pressed twice.
    Edit(ActiveCell),
    /// The text of the cell being edited, so far.
    Typed(String),
    Commit(String),
    Paste(String),
    Scroll(web_sys::Event),
    InsertRow,
    RemoveRow,
    SwitchFloats,
}

fn size(draft: &Draft) -> GridSize {
    GridSize { rows: draft.rows.len(), columns: draft.columns().count() }
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
            active: ActiveCell::default(),
            editing: None,
            rows: 0..0,
            row_height: row_height(),
            take_focus: false,
            scroller: NodeRef::default(),
            to_reveal: None,
            with_floats: false,
            asked: None,
        };
        grid.rows = grid.items(&ctx.props().draft).around(&(0..IN_SIGHT), MARGIN);
        grid
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Key(key) => self.key(ctx, key),
            Msg::Enter(text) => self.commit_and_move(ctx, text, CellMove::Down(1)),
            Msg::Escape => {
                self.editing = None;
                self.take_focus = true;
                true
            }
            Msg::Activate(cell) => std::mem::replace(&mut self.active, cell) != cell,
            Msg::Edit(cell) => {
                self.active = cell;
                self.start_editing(ctx, None)
            }
            Msg::Typed(text) => {
                self.editing = self.editing.is_some().then_some(text);
                // It is in its field already.
                false
            }
            Msg::Commit(text) => self.commit(ctx, text),
            Msg::Paste(text) => self.paste(ctx, text),
            Msg::Scroll(event) => self.scroll(ctx, &event),
            Msg::InsertRow => {
                let below = (self.active.row + 1).min(ctx.props().draft.rows.len());
                self.emit(ctx, Edit::InsertRow(below));
                self.move_to(ActiveCell { row: below, column: 0 })
            }
            Msg::SwitchFloats => {
                self.with_floats = !self.with_floats;
                true
            }
            Msg::RemoveRow => {
                self.emit(ctx, Edit::RemoveRow(self.active.row));
                self.take_focus = true;
                true
            }
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let Props { draft, target, selected, .. } = ctx.props();
        let first = self.rows.start + MARGIN;
        self.rows = self.items(draft).around(&(first..first + IN_SIGHT), MARGIN);
        if let Some((cell, _)) = target.filter(|_| *target != old.target) {
            let column = draft.columns().position(|column| column == cell.column).unwrap_or(0);
            self.move_to(ActiveCell { row: cell.row, column });
        }
        self.to_reveal = selected.filter(|_| *selected != old.selected);
        self.active = self.active.within(size(draft));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.view_grid(ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.ask_for_lines(ctx);
        if let Some((row, element)) = self.to_reveal.take().zip(self.scroller.cast::<Element>()) {
            reveal_row(&element, self.items(&ctx.props().draft), row);
        }
        if self.editing.is_some() {
            dom::focus("cell-editor");
        } else if std::mem::take(&mut self.take_focus)
            && let Some(column) = ctx.props().draft.columns().nth(self.active.column)
        {
            dom::focus(&cell_id(Cell { row: self.active.row, column }));
        }
    }
}

impl Grid {
    fn items(&self, draft: &Draft) -> Items {
        Items { size: self.row_height, count: draft.rows.len() }
    }

    fn key(&mut self, ctx: &Context<Self>, key: GridKey) -> bool {
        let dispatch = &ctx.props().dispatch;
        if let Some(text) = self.editing.take() {
            return self.typed_early(ctx, text, &key);
        }
        match key {
            GridKey::Move(step) => return self.go(ctx, step),
            GridKey::Edit => return self.start_editing(ctx, None),
            GridKey::Type(text) => return self.start_editing(ctx, Some(text)),
            GridKey::Clear => self.write(ctx, vec![vec![String::new()]]),
            GridKey::Undo => dispatch.emit(Event::Undo),
            GridKey::Redo => dispatch.emit(Event::Redo),
        }
        self.take_focus = true;
        true
    }

    /// A key for the cell being edited that came before its field had the focus.
    fn typed_early(&mut self, ctx: &Context<Self>, text: String, key: &GridKey) -> bool {
        let text = if let GridKey::Type(more) = key { text + more } else { text };
        self.editing = Some(text.clone());
        match *key {
            GridKey::Edit => self.commit_and_move(ctx, text, CellMove::Down(1)),
            GridKey::Move(step) => self.commit_and_move(ctx, text, step),
            _ => true,
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
        let (row, column) = draft.rows.get(self.active.row).zip(draft.columns().nth(self.active.column))?;
        Some(row.text(column).to_owned())
    }

    fn commit(&mut self, ctx: &Context<Self>, text: String) -> bool {
        if self.editing.take().is_some() {
            self.write(ctx, vec![vec![text]]);
        }
        true
    }

    fn commit_and_move(&mut self, ctx: &Context<Self>, text: String, step: CellMove) -> bool {
        self.commit(ctx, text);
        self.go(ctx, step)
    }

    fn go(&mut self, ctx: &Context<Self>, step: CellMove) -> bool {
        let cell = self.active.moved(step, size(&ctx.props().draft));
        self.move_to(cell)
    }

    fn paste(&mut self, ctx: &Context<Self>, text: String) -> bool {
        self.editing = None;
        ctx.props().dispatch.emit(Event::Paste { corner: self.active, text });
        self.take_focus = true;
        true
    }

    fn scroll(&mut self, ctx: &Context<Self>, event: &web_sys::Event) -> bool {
        let Some(element) = dom::target(event) else { return false };
        let items = self.items(&ctx.props().draft);
        let rows = items.around(&rows_in_sight(&element, items), MARGIN);
        std::mem::replace(&mut self.rows, rows.clone()) != rows
    }

    fn write(&self, ctx: &Context<Self>, block: Vec<Vec<String>>) {
        self.emit(ctx, Edit::Write { row: self.active.row, column: self.active.column, block });
    }

    fn emit(&self, ctx: &Context<Self>, edit: Edit) {
        ctx.props().dispatch.emit(Event::Edit(edit));
    }

    /// Makes a cell active and brings its row into the document.
    fn move_to(&mut self, cell: ActiveCell) -> bool {
        self.active = cell;
        if !self.rows.contains(&cell.row) {
            let first = cell.row.saturating_sub(MARGIN);
            self.rows = first..cell.row + IN_SIGHT + MARGIN;
        }
        self.take_focus = true;
        true
    }
}
