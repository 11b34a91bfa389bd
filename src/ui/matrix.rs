//! A layer's weights and biases as one matrix of exact numbers, abbreviated. Only the window in sight is known here.

use std::ops::Range;
use std::rc::Rc;

use web_sys::Element;
use yew::prelude::*;

use super::dom;
use super::entry::{self, Entry};
use super::last::use_last;
use super::put::put;
use super::scroller::{columns_in_sight, rows_in_sight, spacer};
use crate::math::network::{Matrix, Place};
use crate::math::shape::Shape;
use crate::notation::number::ShortNumber;
use crate::page::grid::keys::{GridKey, Press};
use crate::page::grid::moves::{ActiveCell, GridSize};
use crate::page::scrolling::{Items, holds};
use crate::protocol::JobId;
use crate::protocol::questions::entry_digits::{self, EntryDigits};
use crate::protocol::questions::matrix_cells::{Cells, MatrixCells, Window};
use crate::session::FEW_COLUMNS;
use crate::session::page::Event as PageEvent;
use crate::words::{self, Text};

/// Height of an entry in CSS pixels.
const ROW_HEIGHT: usize = 34;
/// Width of an entry in CSS pixels, where the columns are too many to come all at once: enough for the longest form of a
/// number in a cell.
const COLUMN_WIDTH: usize = 144;
/// Rows asked for above and below those in sight.
const ROW_MARGIN: usize = 3;
/// Columns asked for on both sides of those in sight.
const COLUMN_MARGIN: usize = 2;

/// What of a network stands in one table.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Layer {
    pub(super) weights: Matrix,
    pub(super) bias: Matrix,
    /// How to read it.
    pub(super) note: Text,
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) layer: Layer,
    pub(super) job: JobId,
    pub(super) shape: Shape,
    /// A window of the weights, once it has come.
    pub(super) weights: Option<Rc<Cells>>,
    pub(super) biases: Option<Rc<Cells>>,
    /// The entry that is opened here.
    pub(super) entry: Option<Rc<entry_digits::Entry>>,
    pub(super) dispatch: Callback<PageEvent>,
}

/// W | b of a layer. One of its entries is a tab stop, the arrows go from there.
#[component]
pub(super) fn LayerTable(props: &Props) -> Html {
    let Props { layer, job, shape, weights, biases, dispatch, .. } = props;
    let frame = use_node_ref();
    let is_busy = weights.is_none() || biases.is_none();
    let (weights, biases) = (use_cells(layer.weights, weights), use_cells(layer.bias, biases));
    let (rows, columns) = layer.weights.size(*shape);
    let sizes =
        Sizes { rows: Items { size: ROW_HEIGHT, count: rows }, columns: Items { size: COLUMN_WIDTH, count: columns } };
    let active = use_state(ActiveCell::default);
    let size = GridSize { rows, columns: columns + 1 };
    let is_wanted = use_mut_ref(|| false);
    use_effect({
        let (is_wanted, id) = (is_wanted.clone(), id_of(layer.place(*active, columns)));
        move || {
            if *is_wanted.borrow() && dom::element(&id).is_some() {
                is_wanted.replace(false);
                dom::focus(&id);
            }
        }
    });
    let on_scroll = {
        let (dispatch, job, layer) = (dispatch.clone(), *job, *layer);
        let (weights, biases) = (weights.window.clone(), biases.window.rows.clone());
        move |event: Event| {
            let Some(element) = dom::target::<Element>(&event) else { return };
            let seen = sizes.in_sight(&element);
            let around = sizes.around(&seen);
            if !holds(&weights.rows, &seen.rows) || !holds(&weights.columns, &seen.columns) {
                dispatch.emit(PageEvent::ask(job, MatrixCells { matrix: layer.weights, window: around.clone() }));
            }
            if !holds(&biases, &seen.rows) {
                let window = Window { rows: around.rows, columns: 0..1 };
                dispatch.emit(PageEvent::ask(job, MatrixCells { matrix: layer.bias, window }));
            }
        }
    };
    let on_key = {
        let (frame, active, layer, dispatch) = (frame.clone(), active.clone(), *layer, dispatch.clone());
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.emit(PageEvent::CloseEntry);
            }
            let control = event.ctrl_key() || event.meta_key();
            let press = Press { key: &event.key(), control, shift: event.shift_key(), alt: event.alt_key() };
            let Some(GridKey::Move(step)) = press.in_grid() else { return };
            event.prevent_default();
            let next = active.within(size).moved(step, size);
            is_wanted.replace(true);
            if dom::element(&id_of(layer.place(next, columns))).is_none() {
                sizes.reveal(&frame, next);
            }
            active.set(next);
        }
    };
    let shown = weights.window.rows.start..weights.window.rows.start + weights.rows.len();
    let (above, below) = sizes.rows.outside(&shown);
    let (before, after) = sizes.columns.outside(&weights.window.columns);
    let across = weights.window.columns.len() + 4;
    let grid =
        Grid { props, weights: &weights, biases: &biases, columns, stop: stop(active.within(size), &weights, columns) };
    let opened = props.entry.as_ref().map(|entry| entry.place);
    // For all entries, of which there are hundreds.
    let on_press = {
        let (active, layer, job, dispatch) = (active.clone(), *layer, *job, dispatch.clone());
        move |event: MouseEvent| {
            let Some(cell) = pressed(&event) else { return };
            let place = layer.place(cell, columns);
            let is_open = opened == Some(place);
            active.set(cell);
            dispatch.emit(if is_open { PageEvent::CloseEntry } else { PageEvent::ask(job, EntryDigits { place }) });
        }
    };
    html! {
        <div ref={frame} class="scroll matrix-scroll" onscroll={on_scroll}
            ~style={format!("--entry-height: {ROW_HEIGHT}px; --entry-width: {COLUMN_WIDTH}px; --rows: {rows}; --columns: {columns}")}>
            <table class={classes!("matrix", is_windowed(columns).then_some("windowed"))} role="grid" aria-label={layer.name()} aria-busy={is_busy.to_string()}
                aria-rowcount={(rows + 1).to_string()} aria-colcount={(columns + 2).to_string()} onkeydown={on_key} onclick={on_press}>
                <caption>{ layer.caption(rows, columns, weights.equal_rows) }</caption>
                <colgroup>
                    <col class="number-column" />
                    <col ~style={format!("width: {before}px")} />
                    { for weights.window.columns.clone().map(|_| html! { <col class="entry-column" /> }) }
                    <col ~style={format!("width: {after}px")} />
                    <col class="entry-column" />
                </colgroup>
                <thead><tr aria-rowindex="1">
                    <th scope="col"><span class="unseen">{ words::ROW }</span></th><td class="gap"></td>
                    { for weights.window.columns.clone().map(|column| html! { <th scope="col">{ column }</th> }) }
                    <td class="gap"></td><th scope="col" class="bias">{ layer.bias.name() }</th>
                </tr></thead>
                <tbody>
                    { for spacer("above", above, across) }
                    { for shown.map(|row| grid.view_row(row)) }
                    { for spacer("below", below, across) }
                </tbody>
            </table>
        </div>
    }
}

/// The cells that came last; before any have come, none.
#[hook]
fn use_cells(matrix: Matrix, cells: &Option<Rc<Cells>>) -> Rc<Cells> {
    let nothing = || Rc::new(Cells { matrix, window: Window::default(), rows: Vec::new(), equal_rows: false });
    use_last(cells.clone()).unwrap_or_else(nothing)
}

impl Layer {
    /// `W1 | b1`.
    fn name(self) -> String {
        format!("{} | {}", self.weights.name(), self.bias.name())
    }

    /// What the table holds and how to read it: of the first layer that all rows are equal only where they are.
    fn caption(self, rows: usize, columns: usize, equal_rows: bool) -> String {
        let sizes = words::layer_sizes(self.weights.name(), rows, columns, self.bias.name());
        if self.weights == Matrix::W1 && !equal_rows { sizes } else { format!("{sizes}: {}", self.note) }
    }

    /// The entry in a cell of the table, whose last column is the bias.
    fn place(self, ActiveCell { row, column }: ActiveCell, columns: usize) -> Place {
        if column < columns {
            Place { matrix: self.weights, row, column }
        } else {
            Place { matrix: self.bias, row, column: 0 }
        }
    }
}

/// How a table's entries lie.
#[derive(Clone, Copy)]
struct Sizes {
    rows: Items,
    columns: Items,
}

impl Sizes {
    fn in_sight(self, frame: &Element) -> Window {
        let all = 0..self.columns.count;
        let columns = if is_windowed(all.end) { columns_in_sight(frame, self.columns) } else { all };
        Window { rows: rows_in_sight(frame, self.rows), columns }
    }

    fn around(self, seen: &Window) -> Window {
        let rows = self.rows.around(&seen.rows, ROW_MARGIN);
        Window { rows, columns: self.columns.around(&seen.columns, COLUMN_MARGIN) }
    }

    /// Scrolls to a cell that is not in the document; its entries are asked for as for any scrolling.
    fn reveal(self, frame: &NodeRef, ActiveCell { row, column }: ActiveCell) {
        let Some(frame) = frame.cast::<Element>() else { return };
        if let Some(offset) = self.rows.reveal(row, frame.scroll_top(), frame.client_height()) {
            frame.set_scroll_top(offset);
        }
        let column = Some(column).filter(|&column| is_windowed(self.columns.count) && column < self.columns.count);
        let offset = column.and_then(|column| self.columns.reveal(column, frame.scroll_left(), frame.client_width()));
        if let Some(offset) = offset {
            frame.set_scroll_left(offset);
        }
    }
}

/// Columns that came all at once are as wide as their entries; others have to be where the scroll bar says.
fn is_windowed(columns: usize) -> bool {
    columns > FEW_COLUMNS
}

/// The cell that is a tab stop: the active one, or the first in the document where that is not.
fn stop(active: ActiveCell, weights: &Cells, columns: usize) -> ActiveCell {
    let Window { rows, columns: shown } = &weights.window;
    let is_shown = rows.contains(&active.row) && (shown.contains(&active.column) || active.column == columns);
    if is_shown { active } else { ActiveCell { row: rows.start, column: shown.start } }
}

/// What the rows of a table are drawn of.
struct Grid<'a> {
    props: &'a Props,
    weights: &'a Cells,
    biases: &'a Cells,
    columns: usize,
    stop: ActiveCell,
}

impl Grid<'_> {
    fn view_row(&self, row: usize) -> Html {
        let Range { start, end } = self.weights.window.columns;
        let weight = |column: usize| {
            let entry = line(self.weights, row).get(column - start);
            let cell = ActiveCell { row, column };
            let is_above = self.weights.equal_rows && row > 0;
            html! { <td key={column} aria-colindex={(column + 2).to_string()}>{ if is_above { self.view_ditto(cell) } else { self.view_entry(cell, entry) } }</td> }
        };
        let bias = ActiveCell { row, column: self.columns };
        html! {
            <tr key={row} aria-rowindex={(row + 2).to_string()}>
                <th key="row" scope="row" aria-colindex="1">{ row }</th><td key="before" class="gap"></td>
                { for (start..end).map(weight) }
                <td key="after" class="gap"></td>
                <td key="bias" class="bias" aria-colindex={(self.columns + 2).to_string()}>{ self.view_entry(bias, line(self.biases, row).first()) }</td>
            </tr>
        }
    }

    fn view_entry(&self, cell: ActiveCell, entry: Option<&ShortNumber>) -> Html {
        let Some(number) = entry.map(ShortNumber::in_cell) else { return Html::default() };
        let Props { layer, entry, dispatch, .. } = self.props;
        let place = layer.place(cell, self.columns);
        let opened = entry.as_ref().filter(|entry| entry.place == place);
        let is_open = if opened.is_some() { "true" } else { "false" };
        let label = format!("{}: {number}", words::place(place));
        html! {
            <>
            <button key="entry" id={id_of(place)} class="entry" tabindex={self.tab_index(cell)} aria-expanded={is_open} aria-label={label}>{ number }</button>
            { for opened.map(|entry| put::<Entry>(entry::Props { entry: entry.clone(), opener: id_of(place), dispatch: dispatch.clone() })) }
            </>
        }
    }

    /// An entry that is the same as the one above it.
    fn view_ditto(&self, cell: ActiveCell) -> Html {
        let id = id_of(self.props.layer.place(cell, self.columns));
        html! { <span {id} class="ditto" tabindex={self.tab_index(cell)}><span aria-hidden="true">{ "″" }</span><span class="unseen">{ words::AS_ABOVE }</span></span> }
    }

    fn tab_index(&self, cell: ActiveCell) -> &'static str {
        if cell == self.stop { "0" } else { "-1" }
    }
}

/// The cell of the entry that is pressed.
fn pressed(event: &MouseEvent) -> Option<ActiveCell> {
    let entry = dom::target::<Element>(event)?.closest(".entry").ok()??;
    // They count from 1, and the names of columns and rows, too.
    let index =
        |of: &str, name: &str| entry.closest(of).ok()??.get_attribute(name)?.parse::<usize>().ok()?.checked_sub(2);
    Some(ActiveCell { row: index("tr", "aria-rowindex")?, column: index("td", "aria-colindex")? })
}

/// The entries of a row, as far as they have come.
fn line(cells: &Cells, row: usize) -> &[ShortNumber] {
    let line = row.checked_sub(cells.window.rows.start).and_then(|n| cells.rows.get(n));
    line.map(Vec::as_slice).unwrap_or_default()
}

fn id_of(Place { matrix, row, column }: Place) -> String {
    format!("{}-{row}-{column}", matrix.name())
}
