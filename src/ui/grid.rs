//! The table of samples as a spreadsheet grid (WAI-ARIA grid pattern).
//!
//! Only the rows in sight are in the document. One cell takes part in the Tab order; arrows move it.

use std::collections::HashSet;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::browser;
use crate::math::fault::{Cell, Column};
use crate::math::sample::{Draft, Row};
use crate::math::shape::MAX_SAMPLES;
use crate::present::words;
use crate::share::paste;

/// Height of a row in CSS pixels; the style sheet sets the same.
const ROW_HEIGHT: usize = 30;
/// Rows in the document at a time.
const WINDOW: usize = 40;
/// Rows kept above the first in sight.
const MARGIN: usize = 10;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) draft: Draft,
    pub(super) faulty: HashSet<Cell>,
    pub(super) on_edit: Callback<Draft>,
    pub(super) on_undo: Callback<()>,
    pub(super) on_redo: Callback<()>,
}

/// The grid's own state: where the keyboard is and what is being typed.
pub(super) struct Grid {
    row: usize,
    column: usize,
    /// The text that a cell being edited started with.
    editing: Option<String>,
    first: usize,
    /// The active cell is to get the focus after this render.
    take_focus: bool,
}

pub(super) enum Msg {
    Key(KeyboardEvent),
    EditorKey(KeyboardEvent),
    Activate(usize, usize),
    Edit(usize, usize),
    Commit(String),
    Paste(web_sys::Event),
    Scroll(usize),
    RemoveRow,
}

/// The id of a cell's element.
pub(super) fn cell_id(cell: Cell) -> String {
    match cell.column {
        Column::Input(k) => format!("cell-{}-x{k}", cell.row),
        Column::Output(d) => format!("cell-{}-y{d}", cell.row),
    }
}

impl Component for Grid {
    type Message = Msg;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Self { row: 0, column: 0, editing: None, first: 0, take_focus: false }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Key(event) => self.key(ctx, &event),
            Msg::EditorKey(event) => self.editor_key(ctx, &event),
            Msg::Activate(row, column) => {
                let changed = (self.row, self.column) != (row, column);
                (self.row, self.column) = (row, column);
                changed
            }
            Msg::Edit(row, column) => {
                (self.row, self.column) = (row, column);
                self.start_editing(ctx, None)
            }
            Msg::Commit(text) => self.commit(ctx, text),
            Msg::Paste(event) => self.paste(ctx, &event),
            Msg::Scroll(first) => std::mem::replace(&mut self.first, first) != first,
            Msg::RemoveRow => self.remove_row(ctx),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        let draft = &ctx.props().draft;
        self.row = self.row.min(draft.rows.len().saturating_sub(1));
        self.column = self.column.min(draft.columns().count() - 1);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let draft = &ctx.props().draft;
        let columns: Vec<_> = draft.columns().collect();
        let last = draft.rows.len().min(self.first + WINDOW);
        let first = self.first.min(last);
        let scroll = ctx.link().callback(|event: web_sys::Event| {
            let top = event.target().and_then(|target| target.dyn_into::<Element>().ok()).map_or(0, |e| e.scroll_top());
            Msg::Scroll((usize::try_from(top).unwrap_or(0) / ROW_HEIGHT).saturating_sub(MARGIN) / MARGIN * MARGIN)
        });
        let spacer = |rows: usize| html! { <tr aria-hidden="true" class="spacer"><td style={format!("height: {}px", rows * ROW_HEIGHT)} colspan={(columns.len() + 1).to_string()}></td></tr> };
        html! {
            <>
            <div class="scroll" onscroll={scroll}>
                <table class="grid" role="grid" aria-label="Samples" aria-rowcount={(draft.rows.len() + 1).to_string()} aria-colcount={(columns.len() + 1).to_string()}
                    onpaste={ctx.link().callback(Msg::Paste)}>
                    <thead><tr role="row" aria-rowindex="1">
                        <th role="columnheader" scope="col">{ "#" }</th>
                        { for columns.iter().map(|&column| html! { <th role="columnheader" scope="col" class={side(column)}>{ words::column(column, draft.shape.m()) }</th> }) }
                    </tr></thead>
                    <tbody>
                        if first > 0 { { spacer(first) } }
                        { for (first..last).map(|row| self.view_row(ctx, row, &columns)) }
                        if last < draft.rows.len() { { spacer(draft.rows.len() - last) } }
                    </tbody>
                </table>
            </div>
            <div class="toolbar">
                <button disabled={draft.rows.is_empty()} onclick={ctx.link().callback(|_| Msg::RemoveRow)}>{ format!("Remove row {}", self.row + 1) }</button>
                <span class="hint">{ "Arrows move, Enter edits, Delete clears; paste a block from a spreadsheet anywhere." }</span>
            </div>
            </>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let Some(column) = ctx.props().draft.columns().nth(self.column) else { return };
        if self.editing.is_some() {
            browser::focus("cell-editor");
        } else if std::mem::take(&mut self.take_focus) {
            browser::focus(&cell_id(Cell { row: self.row, column }));
        }
    }
}

fn side(column: Column) -> &'static str {
    if matches!(column, Column::Input(_)) { "x" } else { "y" }
}

impl Grid {
    fn view_row(&self, ctx: &Context<Self>, row: usize, columns: &[Column]) -> Html {
        html! {
            <tr role="row" key={row} aria-rowindex={(row + 2).to_string()}>
                <th role="rowheader" scope="row">{ row + 1 }</th>
                { for columns.iter().enumerate().map(|(n, &column)| self.view_cell(ctx, row, n, column)) }
            </tr>
        }
    }

    fn view_cell(&self, ctx: &Context<Self>, row: usize, n: usize, column: Column) -> Html {
        let Props { draft, faulty, .. } = ctx.props();
        let cell = Cell { row, column };
        let active = (row, n) == (self.row, self.column);
        let fault = faulty.contains(&cell);
        let label = words::cell(cell);
        let content = match &self.editing {
            Some(text) if active => html! {
                <input id="cell-editor" type="text" value={text.clone()} aria-label={label.clone()} autocomplete="off"
                    onkeydown={ctx.link().callback(|event: KeyboardEvent| { event.stop_propagation(); Msg::EditorKey(event) })}
                    onpaste={|event: web_sys::Event| event.stop_propagation()}
                    onblur={ctx.link().callback(|event: FocusEvent| Msg::Commit(value(&event)))} />
            },
            _ => html! { draft.rows[row].text(column).to_owned() },
        };
        html! {
            <td id={cell_id(cell)} role="gridcell" key={n} class={classes!(side(column), fault.then_some("faulty"))}
                aria-colindex={(n + 2).to_string()} aria-invalid={fault.then_some("true")}
                tabindex={if active { "0" } else { "-1" }}
                onfocus={ctx.link().callback(move |_| Msg::Activate(row, n))}
                ondblclick={ctx.link().callback(move |_| Msg::Edit(row, n))}
                onkeydown={ctx.link().callback(Msg::Key)}>
                { content }
            </td>
        }
    }

    fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        let draft = &ctx.props().draft;
        let (last_row, last_column) = (draft.rows.len().saturating_sub(1), draft.columns().count() - 1);
        let control = event.ctrl_key() || event.meta_key();
        let (row, column) = (self.row, self.column);
        let key = event.key();
        let target = match key.as_str() {
            "ArrowUp" => (row.saturating_sub(1), column),
            "ArrowDown" => (last_row.min(row + 1), column),
            "ArrowLeft" => (row, column.saturating_sub(1)),
            "ArrowRight" => (row, last_column.min(column + 1)),
            "PageUp" => (row.saturating_sub(MARGIN), column),
            "PageDown" => (last_row.min(row + MARGIN), column),
            "Home" => (if control { 0 } else { row }, 0),
            "End" => (if control { last_row } else { row }, last_column),
            _ => return self.action_key(ctx, event, &key, control),
        };
        event.prevent_default();
        self.move_to(target)
    }

    fn action_key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent, key: &str, control: bool) -> bool {
        match key {
            "z" | "Z" if control && event.shift_key() => ctx.props().on_redo.emit(()),
            "z" if control => ctx.props().on_undo.emit(()),
            "y" if control => ctx.props().on_redo.emit(()),
            "Enter" | "F2" => {
                event.prevent_default();
                return self.start_editing(ctx, None);
            }
            "Delete" | "Backspace" => {
                event.prevent_default();
                self.write(ctx, vec![vec![String::new()]]);
            }
            _ if key.chars().count() == 1 && !control && !event.alt_key() => {
                event.prevent_default();
                return self.start_editing(ctx, Some(key.to_owned()));
            }
            _ => return false,
        }
        event.prevent_default();
        self.take_focus = true;
        true
    }

    fn editor_key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        match event.key().as_str() {
            "Enter" => {
                self.commit(ctx, value(event));
                self.move_to((self.row + 1, self.column))
            }
            "Escape" => {
                self.editing = None;
                self.take_focus = true;
                true
            }
            _ => false,
        }
    }

    /// Edits the active cell: from its text, or afresh from what was typed.
    fn start_editing(&mut self, ctx: &Context<Self>, typed: Option<String>) -> bool {
        let draft = &ctx.props().draft;
        let Some((row, column)) = draft.rows.get(self.row).zip(draft.columns().nth(self.column)) else { return false };
        self.editing = Some(typed.unwrap_or_else(|| row.text(column).to_owned()));
        true
    }

    fn commit(&mut self, ctx: &Context<Self>, text: String) -> bool {
        if self.editing.take().is_some() {
            self.write(ctx, vec![vec![text]]);
        }
        true
    }

    fn paste(&mut self, ctx: &Context<Self>, event: &web_sys::Event) -> bool {
        let data = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
        let Some(text) = data.and_then(|data| data.get_data("text/plain").ok()) else { return false };
        event.prevent_default();
        self.write(ctx, paste::cells(&text));
        self.take_focus = true;
        true
    }

    /// Writes a block of cells with its upper left corner at the active cell, as one step; rows are added as needed.
    fn write(&self, ctx: &Context<Self>, block: Vec<Vec<String>>) {
        let mut draft = ctx.props().draft.clone();
        let columns: Vec<_> = draft.columns().collect();
        // One row beyond the limit, so that the page says that there are too many.
        for (offset, cells) in block.into_iter().enumerate().take(MAX_SAMPLES + 1) {
            let at = self.row + offset;
            if at >= draft.rows.len() {
                draft.rows.push(Rc::new(Row::default()));
            }
            let row = Rc::make_mut(&mut draft.rows[at]);
            for (text, &column) in cells.into_iter().zip(&columns[self.column..]) {
                row.set(column, text.trim().to_owned());
            }
        }
        ctx.props().on_edit.emit(draft);
    }

    fn remove_row(&mut self, ctx: &Context<Self>) -> bool {
        let mut draft = ctx.props().draft.clone();
        if self.row < draft.rows.len() {
            draft.rows.remove(self.row);
            ctx.props().on_edit.emit(draft);
        }
        true
    }

    /// Makes a cell active and brings its row into the window.
    fn move_to(&mut self, (row, column): (usize, usize)) -> bool {
        (self.row, self.column) = (row, column);
        if !(self.first..self.first + WINDOW).contains(&row) {
            self.first = row.saturating_sub(MARGIN);
        }
        self.take_focus = true;
        true
    }
}

fn value(event: &web_sys::Event) -> String {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .map(|input| input.value())
        .unwrap_or_default()
}
