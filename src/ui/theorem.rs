//! The theorem in a few words and formulas.

use yew::prelude::*;

/// A short, correct explanation, open to those who want it.
#[component]
pub(super) fn Theorem() -> Html {
    html! {
        <section class="theorem" aria-labelledby="theorem">
            <h2 id="theorem">{ "Why it always works" }</h2>
            <p>{ "Theorem 3 (Inoue): a network with two hidden layers of " }{ v("a1") }{ " and " }{ v("a2") }{ " ReLU neurons fits any " }{ v("a1") }{ "·" }{ v("a2") }{ " samples with different inputs, with error exactly 0." }</p>
            <p>
                <math display="block">
                    <mi>{ "f" }</mi><mo>{ "(" }</mo><mi>{ "x" }</mi><mo>{ ")" }</mo><mo>{ "=" }</mo>
                    <mi>{ "W3" }</mi><mo>{ "·" }</mo><mi>{ "relu" }</mi><mo>{ "(" }</mo><mi>{ "W2" }</mi><mo>{ "·" }</mo>
                    <mi>{ "relu" }</mi><mo>{ "(" }</mo><mi>{ "W1" }</mi><mo>{ "·" }</mo><mi>{ "x" }</mi><mo>{ "+" }</mo><mi>{ "b1" }</mi><mo>{ ")" }</mo>
                    <mo>{ "+" }</mo><mi>{ "b2" }</mi><mo>{ ")" }</mo><mo>{ "+" }</mo><mi>{ "b3" }</mi>
                </math>
            </p>
            <ol>
                <li>{ "All rows of W1 are the same weights w. They put every sample at its own position t = w·x on a line." }</li>
                <li>{ "The sorted positions are cut into a1 groups of a2. Neuron i of the first layer is relu(t − b" }<sub>{ "i" }</sub>{ "): it bends the line between two groups." }</li>
                <li>{ "So each neuron j of the second layer sees a zig-zag that may choose its slope in every group. It rises in even groups and falls in odd ones, and is switched on only from the j-th point of each group on." }</li>
                <li>{ "Neuron j therefore corrects the j-th point of every group and leaves the earlier ones alone. After a2 neurons nothing is left to correct." }</li>
            </ol>
            <p>{ "Only + − × ÷ and comparisons are used. In fractions the error is exactly 0; in float64 the same weights cannot even be written down." }</p>
        </section>
    }
}

fn v(name: &'static str) -> Html {
    html! { <math><mi>{ name }</mi></math> }
}
