//! How the grid looks.

use yew::prelude::*;

use super::super::scroller::spacer;
use super::menus;
use super::{Acts, EDITOR, Grid, HANDLE, Msg, Props};
use crate::math::table::fault::{Cell, Column, Fault};
use crate::math::table::sample::Draft;
use crate::page::grid::columns::{Columns, Layout, cells};
use crate::page::grid::hand::Said;
use crate::page::grid::moves::ActiveCell;
use crate::page::grid::range::CellRange;
use crate::page::pixels::Pixels;
use crate::page::scrolling::{Items, Piece, pieces};
use crate::session::page::Event;
use crate::ui::pad::view_picture;
use crate::words;

/// What the rows are drawn of.
struct Rows<'a> {
    draft: &'a Draft,
    layout: Layout,
    /// How the inputs make a picture, where they do.
    pixels: Option<Pixels>,
    faulty: Vec<Cell>,
    range: CellRange,
    /// Columns of the whole table.
    count: usize,
    /// Cells of a row in the document.
    across: usize,
}

impl Grid {
    pub(super) fn view_grid(&self, ctx: &Context<Self>) -> Html {
        let Props { faults, is_stale, .. } = ctx.props();
        let (acts, hand) = (&self.acts, self.acts.hand.borrow());
        let draft = hand.draft();
        let columns = self.columns(ctx);
        let layout = columns.layout(self.sight, hand.active().column);
        let faulty = faults.listed.iter().filter_map(Fault::cell).collect();
        let idim = draft.shape.idim();
        let head = |n: usize, column: Column| {
            let name = draft
                .names
                .column(column)
                .map(|name| html! { <span class="named" title={name.to_owned()}>{ name }</span> });
            html! { <th key={n} role="columnheader" scope="col" class={column_class(column)}>{ self.view_column_button(ctx, Some(column)) }{ for name }</th> }
        };
        let heads = html! {
            <>
            { laid_out(&layout.inputs, |k| head(k, Column::Input(k))) }
            { laid_out(&layout.outputs, |d| head(idim + d, Column::Output(d))) }
            { self.view_check_heads(ctx, &layout.computed) }
            </>
        };
        let count = columns.inputs.count + columns.outputs.count + columns.computed.count + 2;
        let pixels = Pixels::of(&draft.names, draft.shape);
        let rows = Rows { draft, across: layout.cells() + 2, layout, pixels, faulty, range: hand.range(), count };
        let active = draft.column(hand.active().column).map(|column| Cell { row: hand.active().row, column });
        let Layout { inputs, outputs, computed } = &rows.layout;
        let lines = draft.rows.len() + 1;
        let class = classes!("grid", is_stale.then_some("stale"), columns.are_windowed().then_some("windowed"));
        html! {
            <>
            <div class="scroll" ref={self.scroller.clone()} onscroll={ctx.link().callback(Msg::Scroll)}
                ~style={format!("--row: {}px; --rows: {lines}; --digits: {}", self.row_height, lines.to_string().len())}>
                <table {class} role="grid" aria-label={words::SAMPLES}
                    aria-multiselectable="true" aria-rowcount={(lines + 1).to_string()} aria-colcount={rows.count.to_string()}
                    onkeydown={acts.on(Acts::key)} onfocusin={acts.on(Acts::focused)} onmousedown={acts.on(Acts::press_down)}
                    onmousemove={acts.on(Acts::drag)} onclick={acts.on(Acts::click)} oncontextmenu={acts.on(Acts::menu)}
                    oncopy={acts.on(Acts::copy)} oncut={acts.on(Acts::cut)} onpaste={acts.on(Acts::paste)}>
                    if columns.are_windowed() { { view_widths(columns, &rows.layout) } }
                    <thead>
                        <tr class="over" aria-hidden="true">
                            <th></th>
                            <th class="x" colspan={cells(inputs).to_string()}><span>{ words::INPUTS }</span></th>
                            <th class="y" colspan={cells(outputs).to_string()}><span>{ words::OUTPUTS_LOWER }</span></th>
                            <th class="computed" colspan={(cells(computed) + 1).to_string()}><span class="long">{ words::CHECK_OF_NETWORK }</span><span class="short">{ words::CHECK }</span></th>
                        </tr>
                        <tr role="row" aria-rowindex="1">
                            <th role="columnheader" scope="col">{ self.view_column_button(ctx, None) }</th>
                            { heads }
                        </tr>
                    </thead>
                    <tbody>{ self.view_lines(ctx, &rows, hand.has_room(), hand.samples()) }</tbody>
                </table>
                <input id={EDITOR} type="text" inputmode="text" hidden=true aria-label={active.map(words::cell)} autocomplete="off"
                    onkeydown={acts.on(Acts::key_in_editor)} onblur={acts.on(Acts::leave_editor)} onpaste={acts.on(Acts::paste_in_editor)} />
                <span id={HANDLE} hidden={hand.editing().is_some()} aria-hidden="true"
                    onpointerdown={acts.on(Acts::take_handle)} onpointermove={acts.on(Acts::draw_handle)}></span>
            </div>
            { self.view_row_menu(&hand) }
            { self.view_column_menu(ctx, &hand) }
            <div class="toolbar">
                { self.view_float_switch(ctx) }
                <span class="chosen" role="status">{ hand.says().map(said).unwrap_or_default() }</span>
            </div>
            <p class="hint">{ words::GRID_HINT }</p>
            </>
        }
    }

    /// The rows in sight, and the line below them.
    fn view_lines(&self, ctx: &Context<Self>, rows: &Rows<'_>, has_room: bool, samples: usize) -> Html {
        let count = rows.draft.rows.len();
        // The first after what is drawn has its key, and so on: what has the focus is not made anew.
        let mut keys = ["first", "second", "third"].into_iter();
        let mut room = |lines: usize| spacer(keys.next().unwrap_or_default(), lines * self.row_height, rows.across);
        let mut lines = Vec::new();
        for piece in pieces(&self.rows, Some(rows.range.active.row), count + 1) {
            match piece {
                Piece::Room(of) => lines.extend(room(of)),
                Piece::Drawn(drawn) => lines.extend(drawn.map(|row| {
                    if row < count || has_room { self.view_row(ctx, row, rows) } else { view_full(ctx, rows, samples) }
                })),
            }
        }
        lines.into_iter().collect()
    }

    fn view_row(&self, ctx: &Context<Self>, row: usize, rows: &Rows<'_>) -> Html {
        let is_new = row == rows.draft.rows.len();
        let (inputs, shape) = (&rows.layout.inputs, rows.draft.shape);
        let picture = rows.pixels.filter(|_| !is_new).map(|pixels| view_picture(pixels, rows.draft, row));
        let number = if is_new {
            html! { "+" }
        } else {
            self.view_number(ctx, row)
        };
        html! {
            <tr role="row" key={row} class={is_new.then_some("new")} aria-rowindex={(row + 2).to_string()}
                aria-current={(ctx.props().selected == Some(row)).then_some("true")}>
                <th role="rowheader" scope="row">
                    { number }
                    { for picture }
                    if row == rows.range.active.row && !is_new { { menus::view_row_button(row) } }
                </th>
                { laid_out(inputs, |k| view_cell(rows, row, k, Column::Input(k))) }
                { laid_out(&rows.layout.outputs, |d| view_cell(rows, row, shape.idim() + d, Column::Output(d))) }
                { self.view_check(ctx, row, shape.idim() + shape.m() + 2, &rows.layout.computed) }
            </tr>
        }
    }
}

/// The columns of a band: those in the document, and room for the others.
pub(super) fn laid_out(pieces: &[Piece], view: impl Fn(usize) -> Html) -> Html {
    let mut cells = Vec::new();
    for (n, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Drawn(columns) => cells.extend(columns.clone().map(&view)),
            Piece::Room(_) => cells.push(html! { <td key={format!("room-{n}")} class="gap" aria-hidden="true"></td> }),
        }
    }
    cells.into_iter().collect()
}

/// How wide the columns of a wide table are.
fn view_widths(columns: Columns, layout: &Layout) -> Html {
    let width = |pixels: usize| html! { <col ~style={format!("width: {pixels}px")} /> };
    let band = |Items { size, .. }: Items, pieces: &[Piece]| {
        let of = |piece: &Piece| match piece {
            Piece::Drawn(columns) => columns.clone().map(|_| width(size)).collect::<Html>(),
            Piece::Room(count) => width(count * size),
        };
        pieces.iter().map(of).collect::<Html>()
    };
    html! {
        <colgroup>
            <col class="number-column" />
            { band(columns.inputs, &layout.inputs) }
            { band(columns.outputs, &layout.outputs) }
            { band(columns.computed, &layout.computed) }
            <col class="tick-column" />
        </colgroup>
    }
}

/// The line below the last row, where the network has no room for one more, with the way to room.
fn view_full(ctx: &Context<Grid>, rows: &Rows<'_>, samples: usize) -> Html {
    let (row, shape) = (rows.draft.rows.len(), rows.draft.shape);
    let wider = Some(shape).filter(|_| samples == shape.capacity()).and_then(|shape| shape.smallest_for(samples + 1));
    let way = wider.map(|wider| {
        let widen = ctx.props().dispatch.reform(move |_: MouseEvent| Event::Reshape(wider));
        html! { <>{ " " }{ words::for_row(row) }{ " " }<button class="link" onclick={widen}>{ words::use_shape(wider) }</button></> }
    });
    html! {
        <tr role="row" key={row} class="new" aria-rowindex={(row + 2).to_string()}>
            <th role="rowheader" scope="row">{ "+" }</th>
            <td role="gridcell" aria-colindex="2" colspan={(rows.across - 1).to_string()}><span class="full">{ words::FULL }{ for way }</span></td>
        </tr>
    }
}

fn view_cell(rows: &Rows<'_>, row: usize, n: usize, column: Column) -> Html {
    let place = ActiveCell { row, column: n };
    let is_faulty = rows.faulty.contains(&Cell { row, column });
    let is_chosen = !rows.range.is_single() && rows.range.contains(place);
    let text = rows.draft.rows.get(row).map_or("", |row| row.text(column));
    html! {
        <td id={place.id(rows.draft.shape.idim())} role="gridcell" key={n} class={classes!(column_class(column), is_faulty.then_some("faulty"))}
            aria-colindex={(n + 2).to_string()} aria-invalid={is_faulty.then_some("true")} aria-selected={is_chosen.to_string()}
            tabindex={if place == rows.range.active { "0" } else { "-1" }}>
            { text.to_owned() }
        </td>
    }
}

fn said(said: Said) -> String {
    match said {
        Said::Chosen { rows, columns } => words::chosen_cells(rows, columns),
        Said::Full => words::FULL.into(),
    }
}

fn column_class(column: Column) -> &'static str {
    if matches!(column, Column::Input(_)) { "x" } else { "y" }
}
