//! One sample's whole way through the network.

use std::rc::Rc;

use yew::prelude::*;

use crate::notation::number::ShortNumber;
use crate::protocol::questions::sample_trace::TraceLines;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) trace: Rc<TraceLines>,
}

/// t, first activations, second pre-activations and activations, output.
#[component]
pub(super) fn TraceView(props: &Props) -> Html {
    let trace = &props.trace;
    html! {
        <section aria-labelledby="trace" class="trace">
            <h3 id="trace">{ words::trace_title(trace.row) }</h3>
            <dl>
                <dt>{ words::TRACE_POSITION }</dt><dd>{ number(&trace.position) }</dd>
                <dt>{ words::TRACE_FIRST }</dt><dd>{ list(&trace.first) }</dd>
                <dt>{ words::TRACE_SECOND }</dt><dd>{ list(&trace.second) }</dd>
                <dt>{ words::TRACE_ACTIVATIONS }</dt><dd>{ list(&trace.activations) }</dd>
                <dt>{ words::TRACE_OUTPUT }</dt><dd>{ list(&trace.output) }</dd>
            </dl>
        </section>
    }
}

fn list(numbers: &[ShortNumber]) -> Html {
    html! { <ol class="numbers" tabindex="0">{ for numbers.iter().map(|n| html! { <li>{ number(n) }</li> }) }</ol> }
}

/// A number and about how large it is.
pub(super) fn number(number: &ShortNumber) -> Html {
    html! {
        <>
        <span class="number">{ &number.text }</span>
        if let Some(approximation) = &number.approximation { <span class="about">{ " ≈ " }{ approximation }</span> }
        </>
    }
}
