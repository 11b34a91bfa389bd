//! How the grid looks.

use wasm_bindgen::JsCast;
use web_sys::ClipboardEvent;
use yew::prelude::*;

use super::super::dom;
use super::super::scroller::spacer;
use super::{Grid, Msg, Props, cell_id};
use crate::math::table::fault::{Cell, Column, Fault};
use crate::page::grid::keys::Press;
use crate::page::grid::moves::ActiveCell;
use crate::page::pixels::Pixels;
use crate::ui::pad::view_picture;
use crate::words;

impl Grid {
    pub(super) fn view_grid(&self, ctx: &Context<Self>) -> Html {
        let Props { draft, faults, is_stale, .. } = ctx.props();
        let columns: Vec<_> = draft.columns().collect();
        let faulty: Vec<_> = faults.listed.iter().filter_map(Fault::cell).collect();
        let rows = self.rows.start.min(draft.rows.len())..self.rows.end.min(draft.rows.len());
        let (before, after) = self.items(draft).outside(&rows);
        let text = self.text(ctx);
        let heading = |&column: &Column| {
            let name = draft
                .names
                .column(column)
                .map(|name| html! { <span class="named" title={name.to_owned()}>{ name }</span> });
            html! { <th role="columnheader" scope="col" class={column_class(column)}>{ words::column(column, draft.shape.m()) }{ for name }</th> }
        };
        let all = columns.len() + 1 + self.check_columns(ctx);
        let inputs = draft.shape.idim().to_string();
        let outputs = (draft.shape.m()).to_string();
        html! {
            <>
            <div class="scroll" ref={self.scroller.clone()} onscroll={ctx.link().callback(Msg::Scroll)}
                ~style={format!("--row: {}px; --rows: {}", self.row_height, draft.rows.len())}>
                <table class={classes!("grid", is_stale.then_some("stale"))} role="grid" aria-label={words::SAMPLES} aria-rowcount={(draft.rows.len() + 1).to_string()}
                    aria-colcount={all.to_string()}
                    onpaste={ctx.link().batch_callback(|event: web_sys::Event| paste(&event, |_| true))}
                    oncopy={move |event: web_sys::Event| copy(&event, text.as_deref())}>
                    <thead>
                        <tr class="over" aria-hidden="true">
                            <th></th><th class="x" colspan={inputs}>{ words::INPUTS }</th><th class="y" colspan={outputs}>{ words::OUTPUTS_LOWER }</th>
                            <th class="computed" colspan={self.check_columns(ctx).to_string()}><span class="long">{ words::CHECK_OF_NETWORK }</span><span class="short">{ words::CHECK }</span></th>
                        </tr>
                        <tr role="row" aria-rowindex="1">
                            <th role="columnheader" scope="col">{ words::ROW_LOWER }</th>
                            { for columns.iter().map(heading) }
                            { self.view_check_heads(ctx) }
                        </tr>
                    </thead>
                    <tbody>
                        { for spacer("before", before, all) }
                        { for rows.map(|row| self.view_row(ctx, row, &columns, &faulty)) }
                        { for spacer("after", after, all) }
                    </tbody>
                </table>
            </div>
            <div class="toolbar">
                <button onclick={ctx.link().callback(|_| Msg::InsertRow)}>{ words::ADD_ROW }</button>
                <button disabled={draft.rows.is_empty()} onclick={ctx.link().callback(|_| Msg::RemoveRow)}>
                    { words::remove_row(self.active.row) }
                </button>
                { self.view_float_switch(ctx) }
            </div>
            <p class="hint">{ words::GRID_HINT }</p>
            </>
        }
    }

    fn view_row(&self, ctx: &Context<Self>, row: usize, columns: &[Column], faulty: &[Cell]) -> Html {
        let cells = columns
            .iter()
            .enumerate()
            .map(|(n, &column)| self.view_cell(ctx, n, Cell { row, column }, faulty.contains(&Cell { row, column })));
        let draft = &ctx.props().draft;
        let picture = Pixels::of(&draft.names, draft.shape).map(|pixels| view_picture(pixels, draft, row));
        html! {
            <tr role="row" key={row} aria-rowindex={(row + 2).to_string()} aria-selected={(ctx.props().selected == Some(row)).then_some("true")}>
                <th role="rowheader" scope="row">{ self.view_number(ctx, row) }{ for picture }</th>
                { for cells }
                { self.view_check(ctx, row, columns.len() + 2) }
            </tr>
        }
    }

    fn view_cell(&self, ctx: &Context<Self>, n: usize, cell: Cell, is_faulty: bool) -> Html {
        let place = ActiveCell { row: cell.row, column: n };
        let active = place == self.active;
        let content = match &self.editing {
            Some(text) if active => editor(ctx, cell, text),
            _ => html! { ctx.props().draft.rows[cell.row].text(cell.column).to_owned() },
        };
        // The first press gives a cell the focus, the next one edits it: phones have no Enter key for a cell.
        let press =
            ctx.link().batch_callback(move |_: MouseEvent| dom::has_focus(&cell_id(cell)).then_some(Msg::Edit(place)));
        html! {
            <td id={cell_id(cell)} role="gridcell" key={n} class={classes!(column_class(cell.column), is_faulty.then_some("faulty"))}
                aria-colindex={(n + 2).to_string()} aria-invalid={is_faulty.then_some("true")}
                tabindex={if active { "0" } else { "-1" }}
                onfocus={ctx.link().callback(move |_| Msg::Activate(place))}
                onmousedown={press}
                ondblclick={ctx.link().callback(move |_| Msg::Edit(place))}
                onkeydown={ctx.link().batch_callback(|event: KeyboardEvent| key(&event))}>
                { content }
            </td>
        }
    }
}

/// What a key means to the grid, which the browser then has no use for.
fn key(event: &KeyboardEvent) -> Option<Msg> {
    let (control, name) = (event.ctrl_key() || event.meta_key(), event.key());
    let key = Press { key: &name, control, shift: event.shift_key(), alt: event.alt_key() }.in_grid()?;
    event.prevent_default();
    Some(Msg::Key(key))
}

/// What is pasted, where it is for the grid. The clipboard is open only as long as its event is on its way.
fn paste(event: &web_sys::Event, is_for_grid: fn(&str) -> bool) -> Option<Msg> {
    let text = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?.get_data("text/plain").ok()?;
    is_for_grid(&text).then(|| {
        event.prevent_default();
        Msg::Paste(text)
    })
}

fn copy(event: &web_sys::Event, text: Option<&str>) {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    if let (Some(data), Some(text)) = (data, text) {
        event.prevent_default();
        // A browser that refuses leaves the clipboard as it was.
        let _ = data.set_data("text/plain", text);
    }
}

fn editor(ctx: &Context<Grid>, cell: Cell, text: &str) -> Html {
    let text_of = |event: &web_sys::Event| dom::typed(event).unwrap_or_default();
    let (link, same) = (ctx.link().clone(), cell_id(cell));
    let last = ctx.props().draft.rows.len().saturating_sub(1);
    let below = cell_id(Cell { row: (cell.row + 1).min(last), ..cell });
    let key = move |event: KeyboardEvent| {
        event.stop_propagation();
        let (message, next) = match event.key().as_str() {
            "Enter" => (Msg::Enter(text_of(&event)), &below),
            "Escape" => (Msg::Escape, &same),
            _ => return,
        };
        link.send_message(message);
        // At once: what is typed before the next render would go into this field.
        dom::focus(next);
    };
    let typed = ctx.link().callback(move |event: InputEvent| Msg::Typed(text_of(&event)));
    let leave = ctx.link().callback(move |event: FocusEvent| Msg::Commit(text_of(&event)));
    let paste = ctx.link().batch_callback(|event: web_sys::Event| {
        event.stop_propagation();
        paste(&event, |text| text.trim_end().contains(['\t', '\n']))
    });
    let keep = |event: web_sys::Event| event.stop_propagation();
    html! {
        <input id="cell-editor" type="text" value={text.to_owned()} aria-label={words::cell(cell)} autocomplete="off"
            oninput={typed} onkeydown={key} onblur={leave} onpaste={paste} oncopy={keep} onmousedown={|event: MouseEvent| event.stop_propagation()} />
    }
}

fn column_class(column: Column) -> &'static str {
    if matches!(column, Column::Input(_)) { "x" } else { "y" }
}
