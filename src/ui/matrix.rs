//! A matrix of fractions, abbreviated, and one entry with all its digits.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::browser;
use super::result::Question;
use super::trace::number;
use crate::math::network::{Matrix, Place};
use crate::math::shape::Shape;
use crate::present::number::{ShortNumber, WholeNumber};
use crate::present::words;
use crate::protocol::Request;

/// Height of a row in CSS pixels; the style sheet sets the same.
const ROW_HEIGHT: usize = 52;
/// Rows asked for at a time.
const WINDOW: usize = 30;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) matrix: Matrix,
    pub(super) shape: Shape,
    /// First row and rows, once they have come.
    pub(super) window: Option<(usize, Vec<Vec<ShortNumber>>)>,
    pub(super) on_ask: Callback<Question>,
}

/// One of W1, b1, W2, b2, W3, b3. All rows of W1 are equal: it shows one.
#[component]
pub(super) fn MatrixTable(props: &Props) -> Html {
    let Props { matrix, shape, window, on_ask } = props;
    let rows = rows(*matrix, *shape);
    let (first, lines) = window.clone().unwrap_or_default();
    let repeated = *matrix == Matrix::W1 && lines.len() > 1 && lines.iter().all(|line| line == &lines[0]);
    let shown = if repeated { &lines[..1] } else { &lines[..] };
    let caption = if repeated { format!("{}: {rows} equal rows", matrix.name()) } else { matrix.name().to_owned() };
    let on_scroll = {
        let (on_ask, matrix, shown) = (on_ask.clone(), *matrix, first..first + lines.len());
        move |event: web_sys::Event| {
            let top = event.target().and_then(|target| target.dyn_into::<Element>().ok()).map_or(0, |e| e.scroll_top());
            let at = usize::try_from(top).unwrap_or(0) / ROW_HEIGHT;
            if !shown.contains(&at) || !shown.contains(&(at + 8).min(rows - 1)) {
                let first = at.saturating_sub(WINDOW / 3);
                on_ask.emit(Box::new(move |job| Request::Cells { job, matrix, first, count: WINDOW }));
            }
        }
    };
    let spacer = |count: usize| html! { <tr aria-hidden="true" class="spacer"><td style={format!("height: {}px", count * ROW_HEIGHT)}></td></tr> };
    let after = if repeated { 0 } else { rows.saturating_sub(first + lines.len()) };
    html! {
        <div class="scroll" onscroll={on_scroll} tabindex="0" role="region" aria-label={matrix.name()}>
            <table class="matrix" aria-rowcount={rows.to_string()}>
                <caption>{ caption }</caption>
                <tbody>
                    if first > 0 { { spacer(first) } }
                    { for shown.iter().enumerate().map(|(n, line)| view_row(*matrix, first + n, line, on_ask)) }
                    if after > 0 { { spacer(after) } }
                </tbody>
            </table>
        </div>
    }
}

fn rows(matrix: Matrix, shape: Shape) -> usize {
    match matrix {
        Matrix::W1 | Matrix::B1 => shape.a1(),
        Matrix::W2 | Matrix::B2 => shape.a2(),
        Matrix::W3 | Matrix::B3 => shape.m(),
    }
}

fn view_row(matrix: Matrix, row: usize, line: &[ShortNumber], on_ask: &Callback<Question>) -> Html {
    let cell = |(column, entry): (usize, &ShortNumber)| {
        let place = Place { matrix, row, column };
        let open =
            on_ask.reform(move |_: MouseEvent| -> Question { Box::new(move |job| Request::Entry { job, place }) });
        html! {
            <td key={column}><button class="entry" onclick={open}>
                <span class="unseen">{ format!("{}: ", words::place(place)) }</span>
                { number(entry) }
                if !entry.whole { <span class="digits">{ format!(" {} digits", words::count(entry.digits)) }</span> }
            </button></td>
        }
    };
    html! { <tr key={row}><th scope="row">{ row + 1 }</th>{ for line.iter().enumerate().map(cell) }</tr> }
}

#[derive(PartialEq, Properties)]
pub(super) struct EntryProps {
    pub(super) place: Place,
    pub(super) number: WholeNumber,
    pub(super) on_close: Callback<()>,
}

/// A number with every digit, to be copied in three forms.
#[component]
pub(super) fn Entry(props: &EntryProps) -> Html {
    let EntryProps { place, number, on_close } = props;
    let title = words::place(*place);
    let copy = |name: &'static str, text: String| {
        let onclick = move |_: MouseEvent| browser::copy(&text);
        html! { <button {onclick}>{ format!("Copy {name}") }</button> }
    };
    html! {
        <section class="whole" aria-label={format!("{title}, all digits")}>
            <h4>{ title }</h4>
            <p class="number" tabindex="0">{ number.fraction() }</p>
            { copy("p/q", number.fraction()) }{ copy("LaTeX", number.latex()) }{ copy("Python", number.python()) }
            <button onclick={on_close.reform(|_| ())}>{ "Close" }</button>
        </section>
    }
}
