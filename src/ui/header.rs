//! The line at the top: what this is, and how things stand.

use yew::prelude::*;

use crate::session::check_run::{Activity, CheckStatus};
use crate::session::page::Event;
use crate::session::phase::{Lack, Phase};
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) phase: Phase,
    /// The largest error in float64, of a network that is meant for it.
    pub(super) float_error: Option<f64>,
    pub(super) dispatch: Callback<Event>,
}

/// What this is, and its state.
#[component]
pub(super) fn Header(props: &Props) -> Html {
    let copy = props.dispatch.reform(|_: MouseEvent| Event::CopyLink);
    let (kind, text) = match (props.float_error, props.phase.is_constructed()) {
        (Some(error), true) => ("good", words::float_state(error)),
        _ => state(&props.phase),
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

fn state(phase: &Phase) -> (&'static str, String) {
    match phase {
        Phase::Constructed(check) => (check_kind(check), words::exact_samples(check.exact, check.done, check.samples)),
        Phase::Lacking(lack) => match lack {
            Lack::Constructing { .. } => ("busy", words::COMPUTING.into()),
            Lack::Faulty(faults) => ("bad", words::fault_count(faults.count())),
            Lack::Asking(_) => ("busy", words::NOT_BEGUN.into()),
            Lack::Cancelled => ("bad", words::CANCELLED.into()),
            Lack::Failed(_) => ("bad", words::STOPPED.into()),
        },
    }
}

fn check_kind(check: &CheckStatus) -> &'static str {
    match (check.exact == check.done, check.activity) {
        (false, _) => "bad",
        (true, Activity::Complete) => "good",
        (true, Activity::Running | Activity::Paused) => "busy",
    }
}
