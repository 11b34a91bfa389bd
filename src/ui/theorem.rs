//! The theorem in a few words and formulas.

use yew::prelude::*;

use crate::words;

/// The theorem, the network's formula, and why the fit is exact, step by step on request.
#[component]
pub(super) fn Theorem() -> Html {
    html! {
        <section class="theorem" aria-labelledby="theorem">
            <h2 id="theorem">{ words::WHY }</h2>
            <p>{ words::THEOREM }</p>
            <div class="formula" tabindex="0"><math display="block" aria-label={words::NETWORK_FORMULA}>
                <mi>{ "f" }</mi><mo stretchy="false">{ "(" }</mo><mi>{ "x" }</mi><mo stretchy="false">{ ")" }</mo><mo>{ "=" }</mo>
                { parameter("W", "3") }<mo>{ "·" }</mo>{ relu(html! {
                    <>{ parameter("W", "2") }<mo>{ "·" }</mo>{ relu(html! {
                        <>{ parameter("W", "1") }<mo>{ "·" }</mo><mi>{ "x" }</mi><mo>{ "+" }</mo>{ parameter("b", "1") }</>
                    }) }<mo>{ "+" }</mo>{ parameter("b", "2") }</>
                }) }<mo>{ "+" }</mo>{ parameter("b", "3") }
            </math></div>
            <p>{ words::WHY_EXACT }</p>
            <p>{ words::trade::WHY_SPARE }</p>
            <details>
                <summary>{ words::WHY_STEP_BY_STEP }</summary>
                <ol>{ for words::WHY_STEPS.iter().map(|step| html! { <li>{ *step }</li> }) }</ol>
            </details>
        </section>
    }
}

fn parameter(letter: &'static str, layer: &'static str) -> Html {
    html! { <msub><mi>{ letter }</mi><mn>{ layer }</mn></msub> }
}

fn relu(inner: Html) -> Html {
    html! { <mrow><mi>{ "relu" }</mi><mo stretchy="false">{ "(" }</mo>{ inner }<mo stretchy="false">{ ")" }</mo></mrow> }
}
