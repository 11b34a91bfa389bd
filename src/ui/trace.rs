//! One sample's whole way through the network.

use yew::prelude::*;

use crate::present::number::ShortNumber;
use crate::protocol::TraceLines;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) trace: TraceLines,
}

/// t, first activations, second pre-activations and activations, output.
#[component]
pub(super) fn TraceView(props: &Props) -> Html {
    let trace = &props.trace;
    html! {
        <section aria-labelledby="trace" class="trace">
            <h3 id="trace">{ format!("Row {} on its way through the network", trace.row + 1) }</h3>
            <dl>
                <dt>{ "Position t = w·x" }</dt><dd>{ number(&trace.position) }</dd>
                <dt>{ "First hidden layer, relu(W1·x + b1)" }</dt><dd>{ list(&trace.first) }</dd>
                <dt>{ "Second hidden layer before relu, W2·h + b2" }</dt><dd>{ list(&trace.second) }</dd>
                <dt>{ "Second hidden layer, after relu" }</dt><dd>{ list(&trace.activations) }</dd>
                <dt>{ "Output, W3·z + b3" }</dt><dd>{ list(&trace.output) }</dd>
            </dl>
        </section>
    }
}

fn list(numbers: &[ShortNumber]) -> Html {
    html! { <ol class="numbers">{ for numbers.iter().map(|n| html! { <li>{ number(n) }</li> }) }</ol> }
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
