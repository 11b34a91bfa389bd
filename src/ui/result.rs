//! The network's answer: summary, check, and the six parameter arrays.

use yew::prelude::*;

use super::check_table::CheckTable;
use super::matrix::{Entry, MatrixTable};
use super::trace::TraceView;
use crate::math::network::Matrix;
use crate::present::words;
use crate::protocol::{JobId, Order, Request};
use crate::session::Outcome;

/// A question about the shown network.
pub(super) type Question = Box<dyn FnOnce(JobId) -> Request>;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) outcome: Outcome,
    pub(super) stale: bool,
    pub(super) on_ask: Callback<Question>,
    pub(super) on_close_entry: Callback<()>,
}

/// The last good result.
#[component]
pub(super) fn ResultView(props: &Props) -> Html {
    let Props { outcome, stale, on_ask, on_close_entry } = props;
    html! {
        <section aria-labelledby="network" class={classes!("result", stale.then_some("stale"))}>
            <h2 id="network">{ "The network" }</h2>
            if *stale {
                <p class="stale-note" role="status">{ "This is the result for the table as it was before." }</p>
            }
            <p class="summary">{ summary(outcome) }</p>
            <CheckTable outcome={outcome.clone()} on_ask={on_ask.clone()} />
            if let Some(trace) = &outcome.trace { <TraceView trace={trace.clone()} /> }
            <h3>{ "Weights and biases" }</h3>
            <p>{ "Exact fractions. Choose a number to see all of its digits." }</p>
            if let Some((place, number)) = &outcome.entry {
                <Entry place={*place} number={number.clone()} on_close={on_close_entry.clone()} />
            }
            { for Matrix::ALL.iter().map(|&matrix| {
                let window = outcome.cells.get(&matrix).cloned();
                html! { <MatrixTable key={matrix.name()} {matrix} shape={outcome.shape} {window} on_ask={on_ask.clone()} /> }
            }) }
        </section>
    }
}

fn summary(outcome: &Outcome) -> String {
    let summary = &outcome.summary;
    let mut sentences = vec![format!(
        "{} of {} samples exact; constructed in {}, checked in {}.",
        summary.exact,
        summary.samples,
        words::milliseconds(summary.construct_ms),
        words::milliseconds(summary.check_ms)
    )];
    match outcome.size {
        None => sentences.push("Counting digits…".to_owned()),
        Some(size) => sentences.push(format!(
            "{} digits in all, {} in the longest entry, {}.",
            words::count(size.digits),
            words::count(size.longest),
            words::place(size.place)
        )),
    }
    if summary.order == Order::Safe {
        sentences.push("The published weights send two of these inputs to the same place, where the published program divides by zero; the safe order of the weights was used instead.".to_owned());
    }
    match summary.merged {
        0 => {}
        1 => sentences.push("1 row repeats another and was left out.".to_owned()),
        merged => sentences.push(format!("{merged} rows repeat others and were left out.")),
    }
    sentences.join(" ")
}
