//! The live check: every sample's output, recomputed by a plain forward pass.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::result::Question;
use crate::present::number::ShortNumber;
use crate::present::words;
use crate::protocol::{Request, VerdictLine};
use crate::session::Outcome;

/// Height of a line in CSS pixels; the style sheet sets the same.
const LINE_HEIGHT: usize = 30;
/// Lines asked for at a time.
const WINDOW: usize = 60;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) outcome: Outcome,
    pub(super) on_ask: Callback<Question>,
}

/// A line a sample, with a switch that sets float64 beside the exact result.
#[component]
pub(super) fn CheckTable(props: &Props) -> Html {
    let floats = use_state(|| false);
    let toggle = {
        let floats = floats.clone();
        move |event: yew::Event| {
            if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                floats.set(input.checked());
            }
        }
    };
    let samples = props.outcome.summary.samples;
    let (first, lines) = &props.outcome.verdicts;
    let on_scroll = {
        let (on_ask, shown) = (props.on_ask.clone(), *first..*first + lines.len());
        move |event: web_sys::Event| {
            let top = event.target().and_then(|target| target.dyn_into::<Element>().ok()).map_or(0, |e| e.scroll_top());
            let at = usize::try_from(top).unwrap_or(0) / LINE_HEIGHT;
            if !shown.contains(&at) || !shown.contains(&(at + 14).min(samples - 1)) {
                let first = at.saturating_sub(WINDOW / 3);
                on_ask.emit(Box::new(move |job| Request::Verdicts { job, first, count: WINDOW }));
            }
        }
    };
    let after = samples - samples.min(first + lines.len());
    let spacer = |lines: usize| html! { <tr aria-hidden="true" class="spacer"><td colspan="7" style={format!("height: {}px", lines * LINE_HEIGHT)}></td></tr> };
    html! {
        <>
        <h3 id="check">{ "Check" }</h3>
        <label class="switch"><input type="checkbox" onchange={toggle} />{ " Compare with float64" }</label>
        if *floats {
            <p>{ "Two ways to lose exactness: the exact weights rounded to float64, and the same construction carried out in float64 from the start." }</p>
        }
        <div class="scroll" onscroll={on_scroll} tabindex="0" role="region" aria-labelledby="check">
            <table class="check" aria-rowcount={(samples + 1).to_string()}>
                <thead><tr>
                    <th scope="col">{ "Row" }</th><th scope="col">{ "Expected" }</th><th scope="col">{ "Output" }</th><th scope="col">{ "Difference" }</th>
                    if *floats { <th scope="col">{ "Error, rounded weights" }</th><th scope="col">{ "Error, built in float64" }</th> }
                    <th scope="col">{ "Way" }</th>
                </tr></thead>
                <tbody>
                    if *first > 0 { { spacer(*first) } }
                    { for lines.iter().enumerate().map(|(n, line)| view_line(first + n, line, *floats, &props.on_ask)) }
                    if after > 0 { { spacer(after) } }
                </tbody>
            </table>
        </div>
        </>
    }
}

fn view_line(sample: usize, line: &VerdictLine, floats: bool, on_ask: &Callback<Question>) -> Html {
    let trace = on_ask.reform(move |_: MouseEvent| -> Question { Box::new(move |job| Request::Trace { job, sample }) });
    let numbers =
        |numbers: &[ShortNumber]| numbers.iter().map(|number| number.text.clone()).collect::<Vec<_>>().join(", ");
    let errors =
        |errors: &[Option<f64>]| errors.iter().map(|&error| words::float_error(error)).collect::<Vec<_>>().join(", ");
    html! {
        <tr key={sample} aria-rowindex={(sample + 2).to_string()} class={if line.exact { "exact" } else { "inexact" }}>
            <th scope="row">{ line.row + 1 }</th>
            <td>{ numbers(&line.expected) }</td>
            <td>{ numbers(&line.output) }</td>
            <td>{ numbers(&line.difference) }{ if line.exact { " ✓" } else { " ✗" } }</td>
            if floats { <td>{ errors(&line.rounded) }</td><td>{ errors(&line.in_floats) }</td> }
            <td><button aria-label={format!("Trace row {}", line.row + 1)} onclick={trace}>{ "Trace" }</button></td>
        </tr>
    }
}
