//! The line at the top: what this is, and how things stand.

use yew::prelude::*;

use super::event::Event;
use crate::session::check_run::CheckRun;
use crate::session::phase::Phase;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) phase: Phase,
    pub(super) check: Option<CheckRun>,
    /// The largest error in float64, of a network that is meant for it.
    pub(super) float_error: Option<f64>,
    pub(super) dispatch: Callback<Event>,
}

/// What this is, and its state.
#[component]
pub(super) fn Header(props: &Props) -> Html {
    let copy = props.dispatch.reform(|_: MouseEvent| Event::CopyLink);
    let (kind, text) = match (props.float_error, props.phase.is_current()) {
        (Some(error), true) => ("good", words::float_state(error)),
        _ => state(&props.phase, props.check.as_ref()),
    };
    html! {
        <header>
            <h1>{ words::NAME }</h1>
            <p class="tagline">{ words::TAGLINE }</p>
            <p class={classes!("state", kind)} role="status" aria-label={words::STATE}>{ text }</p>
            <button onclick={copy}>{ words::COPY_LINK }</button>
        </header>
    }
}

fn state(phase: &Phase, check: Option<&CheckRun>) -> (&'static str, String) {
    match (phase, check) {
        (Phase::Checking | Phase::Paused | Phase::Done, Some(check)) => {
            let kind = match (check.exact() == check.done(), check.is_complete()) {
                (false, _) => "bad",
                (true, true) => "good",
                (true, false) => "busy",
            };
            (kind, words::exact_samples(check.exact(), check.done(), check.samples()))
        }
        (Phase::Constructing { .. } | Phase::Checking | Phase::Paused | Phase::Done, _) => {
            ("busy", words::COMPUTING.to_owned())
        }
        (Phase::Faulty(faults), _) => ("bad", words::fault_count(faults.count())),
        (Phase::Asking(_), _) => ("busy", words::NOT_BEGUN.to_owned()),
        (Phase::Cancelled, _) => ("bad", words::CANCELLED.to_owned()),
        (Phase::Failed(_), _) => ("bad", words::STOPPED.to_owned()),
    }
}
