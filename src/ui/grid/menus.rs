//! The menus of rows and columns. The browser opens and closes them, and gives the keyboard back.

use yew::prelude::*;

use super::{Grid, Msg};
use crate::math::shape::MAX_WIDTH;
use crate::math::table::fault::Column;
use crate::page::grid::hand::Hand;
use crate::page::grid::keys::Way;
use crate::session::page::Event;
use crate::words::{self, Text};

/// The button that opens the menu of the active row.
pub(super) const ROW_OPTIONS: &str = "row-options";
const ROW_MENU: &str = "row-menu";
const COLUMN_MENU: &str = "column-menu";

/// What opens the menu of the active row.
pub(super) fn view_row_button(row: usize) -> Html {
    html! { <button id={ROW_OPTIONS} class="row-options" popovertarget={ROW_MENU} aria-label={words::row_menu(row)} title={words::row_menu(row)}></button> }
}

impl Grid {
    /// What can be done with the chosen rows and cells.
    pub(super) fn view_row_menu(&self, hand: &Hand) -> Html {
        let acts = &self.acts;
        let rows = hand.range().rows();
        let is_there = rows.start < hand.draft().rows.len();
        html! {
            <ul id={ROW_MENU} class="menu" popover="auto" tabindex="-1" aria-label={words::ROW}>
                { item(ROW_MENU, words::ROW_ABOVE.text(), true, acts.menu_item(|hand| hand.insert_row(Way::Back))) }
                { item(ROW_MENU, words::ROW_BELOW.text(), true, acts.menu_item(|hand| hand.insert_row(Way::On))) }
                { item(ROW_MENU, words::FILL_DOWN.text(), true, acts.menu_item(Hand::fill_down)) }
                { item(ROW_MENU, words::CLEAR_CELLS.text(), is_there, acts.menu_item(Hand::clear)) }
                { item(ROW_MENU, &words::remove_rows(&rows), is_there, acts.menu_item(Hand::remove_rows)) }
            </ul>
        }
    }

    /// The heading of a column, or of the rows' numbers, which opens its menu. With Tab one comes to that of the table and
    /// that of the column that one is in.
    pub(super) fn view_column_button(&self, ctx: &Context<Self>, column: Option<Column>) -> Html {
        let outputs = ctx.props().draft.shape.m();
        let open = ctx.link().callback(move |_: MouseEvent| Msg::ColumnMenu(column));
        let (name, title) = match column {
            None => (words::ROW_LOWER.into(), words::TABLE_MENU.into()),
            Some(column) => {
                let name = words::column(column, outputs);
                let title = words::column_menu(&name);
                (name, title)
            }
        };
        let hand = self.acts.hand.borrow();
        let is_stop = column.is_none_or(|column| hand.draft().column(hand.active().column) == Some(column));
        let tab_index = if is_stop { "0" } else { "-1" };
        html! { <button class="column-name" popovertarget={COLUMN_MENU} {title} tabindex={tab_index} onclick={open}>{ name }</button> }
    }

    /// What can be done with the column, or the table, whose heading was pressed.
    pub(super) fn view_column_menu(&self, ctx: &Context<Self>, hand: &Hand) -> Html {
        let items = match self.column {
            None => self.view_table_items(ctx),
            Some(column) => self.view_column_items(hand, column),
        };
        html! { <ul id={COLUMN_MENU} class="menu" popover="auto" tabindex="-1">{ items }</ul> }
    }

    fn view_table_items(&self, ctx: &Context<Self>) -> Html {
        let empty = ctx.props().dispatch.reform(|_: MouseEvent| Event::Empty);
        let all = self.acts.menu_item(|hand| {
            hand.choose_all();
            None
        });
        html! {
            <>
            { item(COLUMN_MENU, words::ALL_CELLS.text(), true, all) }
            { item(COLUMN_MENU, words::EMPTY_TABLE.text(), true, empty) }
            </>
        }
    }

    fn view_column_items(&self, hand: &Hand, column: Column) -> Html {
        let shape = hand.draft().shape;
        let (count, left, right, after): (usize, Text, Text, _) = match column {
            Column::Input(k) => (shape.idim(), words::INPUT_LEFT, words::INPUT_RIGHT, Column::Input(k + 1)),
            Column::Output(d) => (shape.m(), words::OUTPUT_LEFT, words::OUTPUT_RIGHT, Column::Output(d + 1)),
        };
        let insert = |at: Column| self.acts.menu_item(move |hand| hand.insert_column(at));
        let remove = self.acts.menu_item(move |hand| hand.remove_column(column));
        let name = words::remove_column(&words::column(column, shape.m()));
        html! {
            <>
            { item(COLUMN_MENU, left.text(), count < MAX_WIDTH, insert(column)) }
            { item(COLUMN_MENU, right.text(), count < MAX_WIDTH, insert(after)) }
            { item(COLUMN_MENU, &name, count > 1, remove) }
            </>
        }
    }
}

fn item(menu: &'static str, name: &str, can: bool, act: Callback<MouseEvent>) -> Html {
    html! { <li><button popovertarget={menu} popovertargetaction="hide" disabled={!can} onclick={act}>{ name.to_owned() }</button></li> }
}
