//! What came out, in one line. It has its place before it is known, so that nothing moves when it comes.

use std::rc::Rc;

use yew::prelude::*;

use crate::protocol::questions::measure::{Float64Figures, Measurement};
use crate::session::outcome::Outcome;
use crate::words;

/// Times, the longest number, and what float64 and float32 make of it.
pub(super) fn view(outcome: &Outcome) -> Html {
    let check = outcome.check();
    let (done, samples) = (check.done(), outcome.summary().samples);
    let times = words::times(outcome.summary().construct_ms, check.elapsed(), done, samples);
    html! { <p class="facts" aria-busy={outcome.measured().is_none().to_string()}>{ times }{ " " }{ measured(outcome) }</p> }
}

fn measured(outcome: &Outcome) -> String {
    let Some(Measurement { size, float64 }) = outcome.measured().map(Rc::as_ref) else { return String::new() };
    let Float64Figures { is_exact, is_exact_in_f32, error, rounds_back, .. } = *float64;
    let floats = words::in_floats(is_exact, is_exact_in_f32, rounds_back);
    words::figures(size.digits, size.longest, size.place, &words::float_error(error), floats)
}
