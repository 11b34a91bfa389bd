//! What came out, in figures. All have their places before they are known, so that nothing moves when they come.

use std::rc::Rc;

use yew::prelude::*;

use crate::math::construct::projection::WeightOrder;
use crate::protocol::questions::measure::{Float64Figures, Measurement};
use crate::session::outcome::Outcome;
use crate::words::{self, Text};

/// Stands for what is still being measured.
const TO_COME: &str = "…";

/// Times, sizes, and what is worth knowing of the samples.
pub(super) fn view(outcome: &Outcome) -> Html {
    let summary = outcome.summary();
    let figure = |name: Text, value: String, more: String| {
        html! { <div><dt>{ name }</dt><dd>{ value }<span class="hint">{ more }</span></dd></div> }
    };
    let [digits, longest, floats] = sizes(outcome);
    html! {
        <>
        <dl class="figures" aria-busy={outcome.measured().is_none().to_string()}>
            { figure(words::TIME, words::milliseconds(summary.construct_ms), String::new()) }
            { figure(words::CHECKED_IN, words::milliseconds(outcome.check().elapsed()), String::new()) }
            { figure(words::DIGITS_IN_ALL, digits.0, digits.1) }
            { figure(words::LONGEST_ENTRY, longest.0, longest.1) }
            { figure(words::FLOAT_ERROR, floats.0, floats.1) }
        </dl>
        if summary.order == WeightOrder::Safe { <p>{ words::SAFE_ORDER }</p> }
        if summary.merged > 0 { <p>{ words::merged(summary.merged) }</p> }
        </>
    }
}

/// Digits, the longest entry, and the error in float64: each with what more there is to say of it.
fn sizes(outcome: &Outcome) -> [(String, String); 3] {
    let Some(Measurement { size, float64 }) = outcome.measured().map(Rc::as_ref) else {
        return [(); 3].map(|()| (TO_COME.to_owned(), String::new()));
    };
    let Float64Figures { is_exact, is_exact_in_f32, error, rounds_back, .. } = *float64;
    [
        (words::count(size.digits), String::new()),
        (words::digits(size.longest), words::place(size.place)),
        (words::float_error(error), words::in_floats(is_exact, is_exact_in_f32, rounds_back).into()),
    ]
}
