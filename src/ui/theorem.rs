//! The theorem in a few words and formulas.

use yew::prelude::*;

use crate::present::words;

/// A short, correct explanation.
#[component]
pub(super) fn Theorem() -> Html {
    html! {
        <section class="theorem" aria-labelledby="theorem">
            <h2 id="theorem">{ words::WHY }</h2>
            <p>{ words::THEOREM }</p>
            <math display="block" aria-label={words::NETWORK_FORMULA}>
                <mi>{ "f" }</mi><mo>{ "(" }</mo><mi>{ "x" }</mi><mo>{ ")" }</mo><mo>{ "=" }</mo>
                { parameter("W", "3") }<mo>{ "·" }</mo>{ relu(html! {
                    <>{ parameter("W", "2") }<mo>{ "·" }</mo>{ relu(html! {
                        <>{ parameter("W", "1") }<mo>{ "·" }</mo><mi>{ "x" }</mi><mo>{ "+" }</mo>{ parameter("b", "1") }</>
                    }) }<mo>{ "+" }</mo>{ parameter("b", "2") }</>
                }) }<mo>{ "+" }</mo>{ parameter("b", "3") }
            </math>
            <ol>{ for words::WHY_STEPS.iter().map(|step| html! { <li>{ *step }</li> }) }</ol>
            <p>{ words::WHY_EXACT }</p>
        </section>
    }
}

fn parameter(letter: &'static str, layer: &'static str) -> Html {
    html! { <msub><mi>{ letter }</mi><mn>{ layer }</mn></msub> }
}

fn relu(inner: Html) -> Html {
    html! { <mrow><mi>{ "relu" }</mi><mo>{ "(" }</mo>{ inner }<mo>{ ")" }</mo></mrow> }
}
