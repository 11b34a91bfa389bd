//! What comes in and can be read in several ways: the readings beside each other, one of which somebody chooses.

use std::ops::Range;
use std::rc::Rc;

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::dom;
use crate::reader::{Ambiguity, Place, Table};
use crate::session::page::Event;
use crate::words::reading as words_of_reading;

/// Rows of a reading that are shown.
const ROWS: usize = 6;
/// Columns of a reading that are shown.
const COLUMNS: usize = 6;
/// Rows that are shown above the first difference.
const BEFORE: usize = 2;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) readings: Rc<Ambiguity>,
    pub(super) dispatch: Callback<Event>,
}

/// The question. Whoever leaves it takes none of the readings.
#[component]
pub(super) fn Question(props: &Props) -> Html {
    let Props { readings, dispatch } = props;
    let dialog = use_node_ref();
    use_effect_with(readings.clone(), {
        let dialog = dialog.clone();
        move |_| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
                // It is in the document and closed, which is all that it takes.
                let _ = dialog.show_modal();
                // On no button: Enter, pressed too early, would choose.
                dom::focus("readings-title");
            }
        }
    });
    let first = readings.differences().next().map_or(0, |place| place.row);
    let rows = first.saturating_sub(BEFORE)..first.saturating_sub(BEFORE) + ROWS;
    let differing = differing(readings, &rows);
    let drop_it = || dispatch.reform(|_: yew::Event| Event::Decide(None));
    let cancel = dispatch.reform(|_: MouseEvent| Event::Decide(None));
    let choice = |(n, table): (usize, &Table)| {
        let take = dispatch.reform(move |_: MouseEvent| Event::Decide(Some(n)));
        html! {
            <div class="reading" key={n}>
                <button onclick={take}>{ words_of_reading::reading(table) }</button>
                { view_table(table, &rows, &differing) }
            </div>
        }
    };
    html! {
        <dialog ref={dialog.clone()} class="readings" aria-labelledby="readings-title" onclose={drop_it()}>
            <h2 id="readings-title" tabindex="-1">{ words_of_reading::TITLE }</h2>
            <p>{ words_of_reading::HINT }</p>
            <div class="choices">{ for readings.readings.iter().enumerate().map(choice) }</div>
            <button onclick={cancel}>{ words_of_reading::NEITHER }</button>
        </dialog>
    }
}

/// The cells in `rows` in which the readings differ.
fn differing(readings: &Ambiguity, rows: &Range<usize>) -> Vec<(usize, usize)> {
    let differences = readings.differences().take_while(|place| place.row < rows.end);
    differences.map(|Place { row, column }| (row, column)).collect()
}

fn view_table(table: &Table, rows: &Range<usize>, differing: &[(usize, usize)]) -> Html {
    let cells = &table.cells;
    let shown = rows.start.min(cells.rows())..rows.end.min(cells.rows());
    let cell = |row: usize, column: usize| {
        let class = differing.contains(&(row, column)).then_some("differs");
        html! { <td {class}>{ cells.cell(row, column).to_owned() }</td> }
    };
    let line = |row: usize| {
        html! { <tr><th scope="row">{ row + 1 }</th>{ for (0..cells.columns().min(COLUMNS)).map(|column| cell(row, column)) }</tr> }
    };
    let unseen = cells.rows() - shown.len();
    html! {
        <>
        <div class="scroll"><table><tbody>{ for shown.map(line) }</tbody></table></div>
        if unseen > 0 { <p class="hint">{ words_of_reading::more_rows(unseen) }</p> }
        </>
    }
}
