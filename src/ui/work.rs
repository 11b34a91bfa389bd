//! The heading of the answer: the work in progress with Cancel, or why there is none and how to go on.

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::browser;
use super::offer::Offer;
use crate::session::check_run::Activity;
use crate::session::page::Event;
use crate::session::phase::{Lack, Phase};
use crate::words::{self, Text};

/// Work that ends sooner is not worth a line that appears and goes.
const QUIET_MS: f64 = 150.0;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) phase: Phase,
    /// Whether the result below is of an older table.
    pub(super) is_stale: bool,
    pub(super) dispatch: Callback<Event>,
}

/// The answer's heading with the running job beside it, which moves nothing as it comes and goes; below, how to go on.
#[component]
pub(super) fn Work(props: &Props) -> Html {
    html! {
        <>
        <div class="answer-head"><h2 id="network">{ words::NETWORK }</h2>{ view_busy(props) }</div>
        { view_way_on(props) }
        if props.is_stale && !props.phase.is_constructing() { <p class="stale-note" role="status">{ words::STALE }</p> }
        </>
    }
}

fn view_busy(props: &Props) -> Html {
    let Props { phase, is_stale, dispatch } = props;
    let (text, done, total, since) = match phase {
        Phase::Lacking(Lack::Constructing { progress, since }) => match progress {
            Some(told) => (words::step(told.step), told.done, told.total, *since),
            None => (words::STARTING, 0, 1, *since),
        },
        Phase::Constructed(check) if check.activity == Activity::Running => {
            (words::CHECKING, check.done, check.samples, check.since)
        }
        Phase::Constructed(_) | Phase::Lacking(_) => return Html::default(),
    };
    html! { <Busy {text} {done} {total} {since} is_stale={*is_stale} dispatch={dispatch.clone()} /> }
}

fn view_way_on(props: &Props) -> Html {
    let Props { phase, dispatch, .. } = props;
    let again = |text: &str, button: Text| {
        let retry = dispatch.reform(|_: MouseEvent| Event::Retry);
        html! { <p class="work">{ text }{ " " }<button onclick={retry}>{ button }</button></p> }
    };
    match phase {
        Phase::Constructed(check) => match check.activity {
            Activity::Paused => again(&words::paused(check.done, check.samples), words::GO_ON),
            Activity::Running | Activity::Complete => Html::default(),
        },
        Phase::Lacking(lack) => match lack {
            Lack::Asking(estimate) => {
                let on_begin = dispatch.reform(|_: MouseEvent| Event::Permit);
                let on_take = dispatch.reform(|_: MouseEvent| Event::TakeOffer);
                html! { <Offer lead={words::NOT_BEGUN} estimate={*estimate} {on_begin} {on_take} /> }
            }
            Lack::Cancelled => again(&words::CANCELLED_WORK, words::START_AGAIN),
            Lack::Failed(failure) => again(&failure.text(), words::START_AGAIN),
            Lack::Constructing { .. } | Lack::Faulty(_) => Html::default(),
        },
    }
}

#[derive(PartialEq, Properties)]
struct BusyProps {
    text: Text,
    done: usize,
    total: usize,
    /// When it began, in milliseconds since the page was opened.
    since: f64,
    is_stale: bool,
    dispatch: Callback<Event>,
}

/// What is being done, how much of it, for how long, and Cancel.
#[component]
fn Busy(props: &BusyProps) -> Html {
    let BusyProps { text, done, total, since, is_stale, dispatch } = props;
    let elapsed = browser::now() - since;
    let tick = use_force_update();
    // Progress comes irregularly; the clock does not wait for it.
    use_effect_with((), move |()| {
        let clock = Interval::new(200, move || tick.force_update());
        move || drop(clock)
    });
    if elapsed < QUIET_MS {
        return Html::default();
    }
    let cancel = dispatch.reform(|_: MouseEvent| Event::Cancel);
    let [count, share] = words::progress(*done, *total, elapsed);
    html! {
        <div class="running">
            <label for="progress">{ *text }if *is_stale { { " " }{ words::BELOW_IS_STALE } }</label>
            <progress id="progress" value={done.to_string()} max={(*total).max(1).to_string()} />
            <span><span class="count">{ count }</span>{ share }</span>
            <button onclick={cancel}>{ words::CANCEL }</button>
        </div>
    }
}
