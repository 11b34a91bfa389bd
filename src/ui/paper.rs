//! The page as it is printed: everything at once, in blocks that fit the paper, without anything to press.

use std::rc::Rc;

use yew::prelude::*;

use super::address_code::AddressCode;
use super::browser;
use super::matrix::Layer;
use super::picture::still;
use super::still_plot::{self, line_of};
use super::summary;
use super::weights::LAYERS;
use crate::math::network::Matrix;
use crate::page::paper::{Block, Sheet, layer, samples};
use crate::present::plot::frame::Frame;
use crate::present::plot::series::Series;
use crate::present::plot::stroke::Strokes;
use crate::protocol::orders::Faults;
use crate::protocol::questions::matrix_cells::Cells;
use crate::session::document::Content;
use crate::session::outcome::Outcome;
use crate::session::page::Status;
use crate::session::paper::{Paper, printed_rows};
use crate::words::statement::said;
use crate::words::{self, print};

/// Width and height of the plot, in pixels.
const PLOT: (f64, f64) = (660.0, 340.0);
/// Tables of no more lines stay on one page.
const WHOLE: usize = 15;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) content: Content,
    /// What the table is called.
    pub(super) name: String,
    pub(super) status: Status,
    pub(super) faults: Option<Rc<Faults>>,
    /// The table's network, where it has one.
    pub(super) outcome: Option<Outcome>,
    /// Link to the table; `None` where it is too large for one.
    pub(super) link: Option<String>,
}

/// Claim, state, samples with their check, figure, weights, and the address with its code.
#[component]
pub(super) fn PaperView(props: &Props) -> Html {
    let Props { content, name, status, faults, outcome, link } = props;
    html! {
        <div class="paper" aria-hidden="true">
            <h1>{ said(content.draft.shape) }</h1>
            <p>
                <em>{ name }</em>{ ". " }<strong>{ &status.head }</strong>{ " " }
                // Without a network there is none of an older table here that it could speak of.
                if outcome.is_some() { { &status.why } }
            </p>
            { for faults.iter().map(|faults| view_faults(faults)) }
            { view_samples(content, outcome.as_ref()) }
            { for outcome.iter().map(view_network) }
            { view_address(link.as_deref()) }
        </div>
    }
}

fn view_faults(faults: &Faults) -> Html {
    let unlisted = faults.count() - faults.listed.len();
    html! {
        <section>
            <h2>{ words::FAULTS }</h2>
            <ul class="fault">
                { for faults.listed.iter().map(|fault| html! { <li>{ words::fault(fault) }</li> }) }
                if unlisted > 0 { <li>{ words::more_faults(unlisted) }</li> }
            </ul>
        </section>
    }
}

fn view_samples(content: &Content, outcome: Option<&Outcome>) -> Html {
    let (draft, all) = (&content.draft, content.draft.rows.len());
    let rows = printed_rows(all);
    let printed = rows.len();
    let line = |paper: &'_ Paper, outcome: &'_ Outcome, row: usize| {
        let shown = || outcome.verdicts().and_then(|lines| lines.of_row(row)).map(|(_, line)| line.clone());
        paper.line(row).cloned().or_else(shown)
    };
    let checked: Option<Vec<_>> =
        outcome.map(|outcome| rows.clone().map(|row| line(outcome.paper(), outcome, row)).collect());
    let check = checked.as_ref().map(|lines| |row: usize| lines.get(row).and_then(Option::as_ref));
    let is_whole = outcome.is_none_or(|outcome| outcome.paper().missing(outcome.shape(), all).is_none());
    html! {
        <section>
            <h2>{ words::SAMPLES }</h2>
            { view_sheet("", &samples(draft, rows, check.as_ref())) }
            if printed < all { <p>{ print::first_rows(printed, all) }</p> }
            if !is_whole { <p>{ print::NOT_GATHERED }</p> }
        </section>
    }
}

fn view_network(outcome: &Outcome) -> Html {
    let shown = |matrix: Matrix| outcome.paper().matrix(matrix).or_else(|| outcome.cells(matrix)).cloned();
    let view = |(_, Layer { weights, bias, .. })| {
        shown(weights).zip(shown(bias)).map(|(weights, biases)| view_layer(outcome, &weights, &biases))
    };
    html! {
        <section>
            <h2>{ words::NETWORK }{ ": " }{ words::method(outcome.method()) }</h2>
            <p>{ words::about_method(outcome.method()) }</p>
            { summary::view(outcome) }
            { for view_plot(outcome) }
            <h2>{ words::WEIGHTS }</h2>
            <p class="equation">{ words::NETWORK_FORMULA }</p>
            { for LAYERS.into_iter().filter_map(view) }
        </section>
    }
}

/// The outputs whose curves have come.
fn view_plot(outcome: &Outcome) -> Option<Html> {
    let (drawings, shape) = (outcome.drawings(), outcome.shape());
    let has_come = |series: &Series| drawings.missing(&[*series], shape.a1() + 1).is_none();
    let series: Vec<_> = (0..shape.m()).map(Series::Output).filter(has_come).collect();
    let curves: Vec<_> = series.iter().filter_map(|&series| drawings.curve(series)).collect();
    let plane = drawings.plane().filter(|_| !curves.is_empty())?.clone();
    let (width, height) = PLOT;
    let drawn = still_plot::Props { plane, curves, ranks: Vec::new(), pivots: Vec::new(), outputs: shape.m() };
    let picture = still_plot::picture(&drawn, Frame::new(width, height), &mut Strokes::default());
    let name = |&series: &Series| html! { <span>{ line_of(series) }{ series.name(shape.m()) }{ " " }</span> };
    Some(html! {
        <figure>{ still(&picture) }<figcaption>{ for series.iter().map(name) }{ &picture.description }</figcaption></figure>
    })
}

fn view_layer(outcome: &Outcome, weights: &Rc<Cells>, biases: &Rc<Cells>) -> Html {
    let (rows, columns) = weights.matrix.size(outcome.shape());
    let (printed_rows, printed_columns) = (weights.window.rows.len(), weights.window.columns.len());
    let is_part = printed_rows < rows || printed_columns < columns;
    let title = words::layer_sizes(weights.matrix.name(), rows, columns, biases.matrix.name());
    html! {
        <>
        { view_sheet(&title, &layer(weights, biases)) }
        if is_part { <p>{ print::first_entries(weights.matrix.name(), rows, columns, printed_rows, printed_columns) }</p> }
        </>
    }
}

/// A table, in as many blocks as the paper's width takes.
fn view_sheet(title: &str, sheet: &Sheet) -> Html {
    let blocks = sheet.blocks();
    let is_cut = blocks.len() > 1;
    let is_long = sheet.lines.len() > WHOLE;
    let view = |Block { columns, side_by_side }: &Block| {
        let heads = &sheet.heads[columns.clone()];
        let (first, last) = (heads.first().map_or("", String::as_str), heads.iter().rfind(|head| !head.is_empty()));
        let caption =
            if is_cut { print::block(title, first, last.map_or(first, String::as_str)) } else { title.to_owned() };
        let line = |(name, cells): &(String, Vec<String>)| {
            let cells = cells.get(columns.clone()).unwrap_or_default();
            html! { <tr><th scope="row">{ name }</th>{ for cells.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> }
        };
        let table = html! {
            <table class={(!is_long).then_some("whole")}>
                if !caption.is_empty() { <caption>{ caption }</caption> }
                <thead><tr><th></th>{ for heads.iter().map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
                <tbody>{ for sheet.lines.iter().map(line) }</tbody>
            </table>
        };
        if is_long {
            html! { <div ~style={format!("column-count: {side_by_side}")}>{ table }</div> }
        } else {
            table
        }
    };
    html! { { for blocks.iter().map(view) } }
}

fn view_address(link: Option<&str>) -> Html {
    let AddressCode { address, is_whole, code } = AddressCode::of(link.map(browser::address));
    // A link that is too long for a code is nothing to be typed, either.
    let note = (!is_whole).then_some(if link.is_some() { words::QR_TOO_LONG } else { print::TOO_LONG });
    html! {
        <section class="address">
            <h2>{ print::ADDRESS }</h2>
            { for code.as_ref().map(still) }
            <p>{ address }</p>
            { for note.map(|note| html! { <p>{ note }</p> }) }
        </section>
    }
}
