//! A matrix of exact numbers, abbreviated. Only the window in sight is known here.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::last::use_last;
use super::scroller::{columns_in_sight, rows_in_sight, spacer};
use crate::math::network::{Matrix, Place};
use crate::math::shape::Shape;
use crate::notation::number::ShortNumber;
use crate::page::scrolling::{Items, holds};
use crate::protocol::JobId;
use crate::protocol::questions::entry_digits::EntryDigits;
use crate::protocol::questions::matrix_cells::{Cells, MatrixCells, Window};
use crate::session::FEW_COLUMNS;
use crate::session::page::Event;
use crate::words;

/// Height of an entry in CSS pixels.
const ROW_HEIGHT: usize = 34;
/// Entries asked for on every side of those in sight.
const MARGIN: usize = 6;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) matrix: Matrix,
    pub(super) job: JobId,
    pub(super) shape: Shape,
    /// A window of its entries, once it has come.
    pub(super) cells: Option<Rc<Cells>>,
    pub(super) dispatch: Callback<Event>,
}

/// One of W1, b1, W2, b2, W3, b3. Where all rows are equal it shows one.
#[component]
pub(super) fn MatrixTable(props: &Props) -> Html {
    let Props { matrix, job, shape, cells, dispatch } = props;
    let (matrix, job, width) = (*matrix, *job, COLUMN_WIDTH);
    let (rows, columns) = matrix.size(*shape);
    let nothing = || Cells { matrix, window: Window::default(), rows: Vec::new(), equal_rows: false };
    let (is_busy, cells) = (cells.is_none(), use_last(cells.clone()).unwrap_or_else(|| Rc::new(nothing())));
    let repeated = cells.equal_rows && rows > 1;
    let all_rows = Items { size: ROW_HEIGHT, count: if repeated { 1 } else { rows } };
    // Columns that came all at once are as wide as their entries; others have to be where the scroll bar says.
    let all_columns = Items { size: width, count: columns };
    let on_scroll = {
        let (dispatch, known) = (dispatch.clone(), cells.window.clone());
        move |event: web_sys::Event| {
            let Some(element) = dom::target(&event) else { return };
            let seen = Window {
                rows: rows_in_sight(&element, all_rows),
                columns: if columns > FEW_COLUMNS { columns_in_sight(&element, all_columns) } else { 0..columns },
            };
            if !holds(&known.rows, &seen.rows) || !holds(&known.columns, &seen.columns) {
                let window = Window {
                    rows: all_rows.around(&seen.rows, MARGIN),
                    columns: all_columns.around(&seen.columns, MARGIN),
                };
                dispatch.emit(Event::ask(job, MatrixCells { matrix, window }));
            }
        }
    };
    let lines = if repeated { &cells.rows[..cells.rows.len().min(1)] } else { &cells.rows[..] };
    let shown = cells.window.rows.start..cells.window.rows.start + lines.len();
    let (above, below) = all_rows.outside(&shown);
    let (before, after) = all_columns.outside(&cells.window.columns);
    let across = cells.window.columns.len() + 3;
    html! {
        <div class="scroll matrix-scroll" onscroll={on_scroll} tabindex="0" role="region" aria-label={matrix.name()}
            aria-busy={is_busy.to_string()} ~style={format!("--entry-height: {ROW_HEIGHT}px; --entry-width: {width}px; --columns: {columns}")}>
            <table class={classes!("matrix", (columns > FEW_COLUMNS).then_some("windowed"))} aria-rowcount={rows.to_string()} aria-colcount={columns.to_string()}>
                <caption>{ words::matrix(matrix.name(), rows, columns, repeated) }</caption>
                <colgroup>
                    <col class="number-column" />
                    <col ~style={format!("width: {before}px")} />
                    { for cells.window.columns.clone().map(|_| html! { <col class="entry-column" /> }) }
                    <col ~style={format!("width: {after}px")} />
                </colgroup>
                <thead class={(columns == 1).then_some("unseen")}><tr>
                    <th scope="col"><span class="unseen">{ words::ROW }</span></th><td class="gap"></td>
                    { for cells.window.columns.clone().map(|column| html! { <th scope="col">{ column }</th> }) }
                    <td class="gap"></td>
                </tr></thead>
                <tbody>
                    { spacer(above, across) }
                    { for lines.iter().zip(shown).map(|(line, row)| view_row(props, row, cells.window.columns.start, line)) }
                    { spacer(below, across) }
                </tbody>
            </table>
        </div>
    }
}

/// Width of an entry in CSS pixels, where the columns are too many to come all at once: enough for the longest form of a
/// number in a cell.
const COLUMN_WIDTH: usize = 128;

fn view_row(props: &Props, row: usize, first: usize, line: &[ShortNumber]) -> Html {
    let Props { matrix, job, dispatch, .. } = props;
    let (matrix, job) = (*matrix, *job);
    let cell = |(n, entry): (usize, &ShortNumber)| {
        let place = Place { matrix, row, column: first + n };
        let open = dispatch.reform(move |_: MouseEvent| Event::ask(job, EntryDigits { place }));
        html! {
            <td key={place.column}><button class="entry" onclick={open}>
                <span class="unseen">{ format!("{}: ", words::place(place)) }</span>
                <span class="number">{ entry.in_cell() }</span>
            </button></td>
        }
    };
    html! {
        <tr key={row} aria-rowindex={(row + 1).to_string()}>
            <th scope="row">{ row }</th><td class="gap"></td>{ for line.iter().enumerate().map(cell) }<td class="gap"></td>
        </tr>
    }
}
