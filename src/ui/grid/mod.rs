//! The table of samples as a spreadsheet grid (WAI-ARIA grid pattern).
//!
//! Only the rows in sight are in the document, of a wide table only their columns in sight, and the active cell's row and
//! column. That cell takes part in the Tab order; arrows move it.
//! What keys and presses mean is decided by [`Hand`]; `acts` tells it of them and carries out what it says.

mod acts;
mod check;
mod menus;
mod view;

use std::cell::{Cell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::dom;
use super::scroller::{reveal_row, row_height, rows_in_sight};
use crate::math::table::fault::{self, Column};
use crate::math::table::sample::Draft;
use crate::page::grid::columns::{Columns, Sight};
use crate::page::grid::hand::Hand;
use crate::page::grid::moves::ActiveCell;
use crate::page::scrolling::Items;
use crate::protocol::JobId;
use crate::protocol::orders::Faults;
use crate::protocol::questions::verdicts::Verdicts;
use crate::session::page::Event;
use crate::words::Language;

use acts::Acts;
pub(super) use check::Check;

/// Rows in sight where nothing is known of the window: the style sheet limits the height to this.
const IN_SIGHT: usize = 14;
/// Rows kept in the document above and below those in sight.
const MARGIN: usize = 6;
/// The field in which a cell is edited: it lies over that cell, and is there before it is needed, so that the first key goes
/// into it, whatever input method it comes from. Shown and hidden at once by `acts`, not with the next render.
const EDITOR: &str = "cell-editor";
/// What a finger draws a range with: on the cells it scrolls.
const HANDLE: &str = "range-handle";

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) draft: Draft,
    /// Rows that repeat others, as far as that is known.
    pub(super) repeated: usize,
    /// How many edits of the grid are in the draft.
    pub(super) heard: usize,
    pub(super) faults: Rc<Faults>,
    /// Where the keyboard is to go, and a number that changes with every such wish.
    pub(super) target: Option<(fault::Cell, u32)>,
    /// The row of the sample whose way through the network is shown.
    pub(super) selected: Option<usize>,
    /// The check of the shown network, also of that of an older table.
    pub(super) check: Option<Check>,
    /// Whether the shown network is that of an older table.
    pub(super) is_stale: bool,
    /// In which cells and columns are named.
    pub(super) language: &'static Language,
    /// Whether nothing can be typed.
    pub(super) is_read_only: bool,
    pub(super) dispatch: Callback<Event>,
}

/// The grid's own state: what the hand does, and what is in sight.
pub(super) struct Grid {
    acts: Acts,
    rows: Range<usize>,
    row_height: usize,
    /// The columns in sight.
    sight: Sight,
    /// The active cell is to get the focus after this render.
    take_focus: bool,
    /// Whether something here had the focus before this render, which may have taken it away.
    had_focus: Cell<bool>,
    /// The row's menu is to open after this render.
    open_menu: bool,
    /// The column whose menu was opened last; `None` for the table's.
    column: Option<Column>,
    /// What scrolls, and the row, perhaps with a column, to be scrolled to after this render.
    scroller: NodeRef,
    to_reveal: Option<(usize, Option<usize>)>,
    /// Whether float64 is set beside the exact result.
    with_floats: bool,
    /// The lines of the check that were asked for last.
    asked: Option<(JobId, Verdicts)>,
}

pub(super) enum Msg {
    /// The hand has done something with the keyboard.
    Keyed,
    /// The hand has chosen other cells without the keyboard.
    Chosen,
    /// The menu of the active row is wanted.
    RowMenu,
    /// The menu of a column, or of the table, was opened.
    ColumnMenu(Option<Column>),
    Scroll(web_sys::Event),
    SwitchFloats,
}

impl Component for Grid {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let hand = Hand::new(props.draft.clone(), props.repeated, props.heard).read_only(props.is_read_only);
        let mut grid = Self {
            acts: Acts {
                hand: Rc::new(RefCell::new(hand)),
                dispatch: props.dispatch.clone(),
                link: ctx.link().clone(),
            },
            rows: 0..0,
            row_height: row_height(),
            sight: Sight::default(),
            take_focus: false,
            had_focus: Cell::new(false),
            open_menu: false,
            column: None,
            scroller: NodeRef::default(),
            to_reveal: None,
            with_floats: false,
            asked: None,
        };
        grid.rows = grid.items().around(&(0..IN_SIGHT), MARGIN);
        grid
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Keyed => {
                self.take_focus = true;
                let range = self.acts.hand.borrow().range();
                self.to_reveal = (!range.is_single()).then_some((range.far.row, Some(range.far.column)));
                true
            }
            Msg::Chosen => true,
            Msg::RowMenu => {
                self.open_menu = true;
                true
            }
            Msg::ColumnMenu(column) => {
                self.column = column;
                true
            }
            Msg::Scroll(event) => self.scroll(ctx, &event),
            Msg::SwitchFloats => {
                self.with_floats = !self.with_floats;
                true
            }
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let mut hand = self.acts.hand.borrow_mut();
        hand.see(&props.draft, props.repeated, props.heard);
        if let Some((cell, _)) = props.target.filter(|_| props.target != old.target) {
            let column = props.draft.columns().position(|column| column == cell.column).unwrap_or(0);
            hand.choose(ActiveCell { row: cell.row, column });
            self.take_focus = true;
        }
        drop(hand);
        let first = self.rows.start + MARGIN;
        self.rows = self.items().around(&(first..first + IN_SIGHT), MARGIN);
        let selected = props.selected.filter(|_| props.selected != old.selected);
        self.to_reveal = selected.map(|row| (row, None));
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.had_focus.set(dom::holds_focus(&self.scroller));
        self.view_grid(ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        self.ask_for_lines(ctx);
        if let Some(((row, column), element)) = self.to_reveal.take().zip(self.scroller.cast::<Element>()) {
            reveal_row(&element, self.items(), row);
            if let Some(offset) = column.and_then(|column| self.columns(ctx).reveal(column, sight_of(&element))) {
                element.set_scroll_left(offset);
            }
        }
        let is_wanted = std::mem::take(&mut self.take_focus);
        if self.acts.hand.borrow().editing().is_some() {
            self.acts.place_editor();
        } else if is_wanted || (self.had_focus.get() && !dom::has_any_focus()) {
            self.acts.focus();
        }
        self.acts.place_handle();
        if std::mem::take(&mut self.open_menu)
            && let Some(button) = dom::element(menus::ROW_OPTIONS)
        {
            button.click();
        }
    }
}

impl Grid {
    /// The rows, and the line below them.
    fn items(&self) -> Items {
        Items { size: self.row_height, count: self.acts.hand.borrow().draft().rows.len() + 1 }
    }

    fn columns(&self, ctx: &Context<Self>) -> Columns {
        Columns::new(self.acts.hand.borrow().draft().shape, self.float_columns(ctx))
    }

    fn scroll(&mut self, ctx: &Context<Self>, event: &web_sys::Event) -> bool {
        let Some(element) = dom::target(event) else { return false };
        let (items, columns) = (self.items(), self.columns(ctx));
        let rows = items.around(&rows_in_sight(&element, items), MARGIN);
        let sight = sight_of(&element);
        let changes = rows != self.rows || columns.window(sight) != columns.window(self.sight);
        (self.rows, self.sight) = (rows, sight);
        changes
    }
}

/// What is in sight of a scrolled element, from left to right.
fn sight_of(element: &Element) -> Sight {
    Sight { offset: element.scroll_left(), length: element.client_width() }
}
