//! The live check: every sample's output, recomputed by a plain forward pass.

use std::rc::Rc;

use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::dom;
use super::last::use_last;
use super::scroller::{reveal_row, row_height, rows_in_sight, spacer};
use crate::math::construct::method::Method;
use crate::notation::number::ShortNumber;
use crate::page::scrolling::{Items, holds};
use crate::protocol::JobId;
use crate::protocol::questions::sample_trace::SampleTrace;
use crate::protocol::questions::verdicts::{FloatErrors, VerdictLine, VerdictLines, Verdicts};
use crate::session::page::Event;
use crate::words;

/// Lines asked for above and below those in sight.
const MARGIN: usize = 8;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) job: JobId,
    pub(super) method: Method,
    pub(super) samples: usize,
    /// The lines in sight, once they have come.
    pub(super) verdicts: Option<Rc<VerdictLines>>,
    /// The sample whose way is shown.
    pub(super) selected: Option<usize>,
    pub(super) dispatch: Callback<Event>,
}

/// A line a sample, with a switch that sets float64 beside the exact result.
#[component]
pub(super) fn CheckTable(props: &Props) -> Html {
    let Props { job, method, samples, verdicts, dispatch, .. } = props;
    let (job, floats) = (*job, use_state(|| false));
    let is_busy = verdicts.is_none();
    let verdicts = use_last(verdicts.clone()).unwrap_or_default();
    let (lines, known) = (&verdicts.lines, verdicts.samples());
    let height = *use_memo((), |()| row_height());
    let items = Items { size: height, count: *samples };
    let ask = {
        let dispatch = dispatch.clone();
        move |samples, with_float64| dispatch.emit(Event::ask(job, Verdicts { samples, with_float64 }))
    };
    let toggle = {
        let (floats, ask, known) = (floats.clone(), ask.clone(), known.clone());
        move |event: web_sys::Event| {
            let Some(input) = dom::target::<HtmlInputElement>(&event) else { return };
            floats.set(input.checked());
            ask(known.clone(), input.checked());
        }
    };
    // A new network sends its first lines without float64.
    use_effect_with((job, *floats, lines.iter().all(|line| line.floats.is_some())), {
        let (ask, known) = (ask.clone(), known.clone());
        move |&(_, floats, have)| {
            if floats && !have {
                ask(known, true);
            }
        }
    });
    let scroller = use_node_ref();
    use_effect_with(props.selected, {
        let scroller = scroller.clone();
        move |&selected| {
            if let Some((sample, element)) = selected.zip(scroller.cast::<Element>()) {
                reveal_row(&element, items, sample);
            }
        }
    });
    let on_scroll = {
        let (floats, known) = (*floats, known.clone());
        move |event: web_sys::Event| {
            let Some(seen) = dom::target::<Element>(&event).map(|element| rows_in_sight(&element, items)) else {
                return;
            };
            if !holds(&known, &seen) {
                ask(items.around(&seen, MARGIN), floats);
            }
        }
    };
    let in_floats = *floats && *method == Method::Published;
    let columns = 5 + usize::from(*floats) + usize::from(in_floats);
    let (above, below) = items.outside(&known);
    html! {
        <>
        <h3 id="check">{ words::CHECK }</h3>
        <p class="hint">{ words::CHECK_HINT }</p>
        <label class="switch"><input type="checkbox" checked={*floats} onchange={toggle} />{ words::COMPARE_WITH_FLOAT64 }</label>
        if *floats { <p>{ words::about_floats(*method) }</p> }
        <div class="scroll" ref={scroller} onscroll={on_scroll} tabindex="0" role="region" aria-labelledby="check"
            aria-busy={is_busy.to_string()} style={format!("--row: {height}px")}>
            <table class="check" aria-rowcount={(samples + 1).to_string()}>
                <thead><tr>
                    <th scope="col">{ words::ROW }</th>
                    <th scope="col">{ words::EXPECTED }</th>
                    <th scope="col">{ words::OUTPUT }</th>
                    <th scope="col">{ words::DIFFERENCE }</th>
                    if *floats { <th scope="col">{ words::ERROR_ROUNDED }</th> }
                    if in_floats { <th scope="col">{ words::ERROR_IN_FLOATS }</th> }
                    <th scope="col">{ words::WAY }</th>
                </tr></thead>
                <tbody>
                    { spacer(above, columns) }
                    { for lines.iter().zip(known).map(|(line, sample)| view_line(props, sample, line, *floats, in_floats)) }
                    { spacer(below, columns) }
                </tbody>
            </table>
        </div>
        </>
    }
}

fn view_line(props: &Props, sample: usize, line: &VerdictLine, floats: bool, in_floats: bool) -> Html {
    let (job, row) = (props.job, line.row);
    let trace = props.dispatch.reform(move |_: MouseEvent| Event::ask(job, SampleTrace { sample }));
    let errors = |of: fn(&FloatErrors) -> &Vec<Option<f64>>| {
        line.floats.as_ref().map(|found| words::float_errors(of(found))).unwrap_or_default()
    };
    html! {
        <tr key={sample} aria-rowindex={(sample + 2).to_string()} aria-selected={(props.selected == Some(sample)).then_some("true")}
            class={if line.exact { "exact" } else { "inexact" }}>
            <th scope="row">{ row + 1 }</th>
            <td>{ texts(&line.expected) }</td>
            <td>{ texts(&line.output) }</td>
            <td class="difference">{ texts(&line.difference) }{ if line.exact { " ✓" } else { " ✗" } }</td>
            if floats { <td>{ errors(|found| &found.rounded) }</td> }
            if in_floats { <td>{ errors(|found| &found.in_floats) }</td> }
            <td><button aria-label={words::trace_row(row)} onclick={trace}>{ words::TRACE }</button></td>
        </tr>
    }
}

fn texts(numbers: &[ShortNumber]) -> String {
    numbers.iter().map(|number| number.text.as_str()).collect::<Vec<_>>().join("   ")
}
