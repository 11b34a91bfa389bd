//! What came out, in one line. It has its place before it is known, so that nothing moves when it comes.

use yew::prelude::*;

use crate::protocol::questions::measure::{Float64Figures, Measurement};
use crate::session::outcome::Outcome;
use crate::words;

/// Times, the longest number, and what float64 and float32 make of it.
pub(super) fn view(outcome: &Outcome) -> Html {
    let check = outcome.check();
    let (done, samples) = (check.done(), outcome.summary().samples);
    let times = words::times(outcome.summary().construct_ms, check.elapsed(), done, samples);
    let figures = outcome.measured().map(|measurement| figures(measurement));
    let is_busy = figures.is_none().to_string();
    html! { <p class="facts" aria-busy={is_busy}>{ words::sentences([times].into_iter().chain(figures)) }</p> }
}

fn figures(Measurement { size, float64 }: &Measurement) -> String {
    let Float64Figures { is_exact, is_exact_in_f32, error, rounds_back, .. } = *float64;
    let floats = words::in_floats(is_exact, is_exact_in_f32, rounds_back);
    words::figures(size.digits, size.longest, size.place, &words::float_error(error), floats)
}
