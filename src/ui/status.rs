//! The line at the top that says how things stand, and the work in progress.

use yew::prelude::*;

use crate::present::words;
use crate::session::{Failure, Outcome, Phase};

#[derive(PartialEq, Properties)]
pub(super) struct StatusProps {
    pub(super) phase: Phase,
    pub(super) outcome: Option<Outcome>,
    pub(super) on_copy_link: Callback<()>,
}

/// What this is, and its state.
#[component]
pub(super) fn Status(props: &StatusProps) -> Html {
    let copy = props.on_copy_link.reform(|_: MouseEvent| ());
    let (kind, text) = state(&props.phase, props.outcome.as_ref());
    html! {
        <header>
            <h1>{ "Zerofit" }</h1>
            <p class="tagline">{ words::TAGLINE }</p>
            <p class={classes!("state", kind)} role="status" aria-label="State">{ text }</p>
            <button onclick={copy}>{ "Copy link" }</button>
        </header>
    }
}

fn state(phase: &Phase, outcome: Option<&Outcome>) -> (&'static str, String) {
    match (phase, outcome) {
        (Phase::Done, Some(outcome)) => {
            let (exact, samples) = (outcome.summary.exact, outcome.summary.samples);
            (if exact == samples { "good" } else { "bad" }, format!("{exact} of {samples} samples exact"))
        }
        (Phase::Running { .. } | Phase::Done, _) => ("busy", "Computing…".to_owned()),
        (Phase::Faulty(faults), _) if faults.len() == 1 => ("bad", "1 fault in the table".to_owned()),
        (Phase::Faulty(faults), _) => ("bad", format!("{} faults in the table", faults.len())),
        (Phase::Cancelled, _) => ("bad", "Cancelled".to_owned()),
        (Phase::Failed(_), _) => ("bad", "Stopped by an error".to_owned()),
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct WorkProps {
    pub(super) phase: Phase,
    pub(super) on_cancel: Callback<()>,
    pub(super) on_retry: Callback<()>,
}

/// The running job with Cancel, or why there is none and how to go on.
#[component]
pub(super) fn Work(props: &WorkProps) -> Html {
    let cancel = props.on_cancel.reform(|_: MouseEvent| ());
    let retry = props.on_retry.reform(|_: MouseEvent| ());
    let again = |text: &str| html! { <p class="work">{ text }{ " " }<button onclick={retry.clone()}>{ "Start again" }</button></p> };
    match &props.phase {
        Phase::Running { progress } => {
            let (text, done, total) =
                progress.map_or(("Starting", 0, 1), |(step, done, total)| (words::step(step), done, total));
            html! {
                <p class="work">
                    <label>{ text }{ "… " }<progress value={done.to_string()} max={total.max(1).to_string()} /></label>
                    <button onclick={cancel}>{ "Cancel" }</button>
                </p>
            }
        }
        Phase::Cancelled => again("Cancelled. The table is as you left it."),
        Phase::Failed(Failure::WrongVersion) => again(
            "The page and its worker are of different versions. Reload the page; if that does not help, empty the browser's cache.",
        ),
        Phase::Failed(Failure::Refused) => {
            again("The worker did not accept the table. This is a mistake in Zerofit; the table is as you left it.")
        }
        Phase::Failed(Failure::Crashed(reason)) if reason.is_empty() => {
            again("The worker could not be loaded. Check the connection; the table is as you left it.")
        }
        Phase::Failed(Failure::Crashed(reason)) => {
            again(&format!("The worker stopped: {reason}. The table is as you left it."))
        }
        Phase::Done | Phase::Faulty(_) => Html::default(),
    }
}
