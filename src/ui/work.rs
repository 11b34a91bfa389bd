//! The heading of the answer: the work in progress with Cancel, or why there is none and how to go on.

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::browser;
use super::event::Event;
use super::offer::Offer;
use crate::session::check_run::CheckRun;
use crate::session::phase::{Failure, Phase};
use crate::words;

/// Work that ends sooner is not worth a line that appears and goes.
const QUIET_MS: f64 = 150.0;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) phase: Phase,
    pub(super) check: Option<CheckRun>,
    /// Whether the result below is of an older table.
    pub(super) is_stale: bool,
    pub(super) dispatch: Callback<Event>,
}

/// The answer's heading with the running job beside it, which moves nothing as it comes and goes; below, how to go on.
#[component]
pub(super) fn Work(props: &Props) -> Html {
    let is_constructing = matches!(props.phase, Phase::Constructing { .. });
    html! {
        <>
        <div class="answer-head"><h2 id="network">{ words::NETWORK }</h2>{ view_busy(props) }</div>
        { view_way_on(props) }
        if props.is_stale && !is_constructing { <p class="stale-note" role="status">{ words::STALE }</p> }
        </>
    }
}

fn view_busy(props: &Props) -> Html {
    let Props { phase, check, is_stale, dispatch } = props;
    match (phase, check) {
        (Phase::Constructing { progress, since }, _) => {
            let (text, done, total) =
                progress.map_or((words::STARTING, 0, 1), |(step, done, total)| (words::step(step), done, total));
            html! { <Busy {text} {done} {total} since={*since} is_stale={*is_stale} dispatch={dispatch.clone()} /> }
        }
        (Phase::Checking, Some(check)) => html! {
            <Busy text={words::CHECKING} done={check.done()} total={check.samples()} since={check.since()} is_stale=false
                dispatch={dispatch.clone()} />
        },
        _ => Html::default(),
    }
}

fn view_way_on(props: &Props) -> Html {
    let Props { phase, check, dispatch, .. } = props;
    let again = |text: &str, button: &str| {
        let retry = dispatch.reform(|_: MouseEvent| Event::Retry);
        html! { <p class="work">{ text }{ " " }<button onclick={retry}>{ button }</button></p> }
    };
    match (phase, check) {
        (Phase::Paused, Some(check)) => again(&words::paused(check.done(), check.samples()), words::GO_ON),
        (Phase::Asking(estimate), _) => {
            let on_begin = dispatch.reform(|_: MouseEvent| Event::Permit);
            html! { <Offer lead={words::NOT_BEGUN} estimate={*estimate} {on_begin} /> }
        }
        (Phase::Cancelled, _) => again(words::CANCELLED_WORK, words::START_AGAIN),
        (Phase::Failed(Failure::WrongVersion), _) => again(words::WRONG_VERSION, words::START_AGAIN),
        (Phase::Failed(Failure::Crashed(reason)), _) => again(&words::crashed(reason), words::START_AGAIN),
        _ => Html::default(),
    }
}

#[derive(PartialEq, Properties)]
struct BusyProps {
    text: &'static str,
    done: usize,
    total: usize,
    /// When it began.
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
            <label for="progress">{ *text }if *is_stale { { words::BELOW_IS_STALE } }</label>
            <progress id="progress" value={done.to_string()} max={(*total).max(1).to_string()} />
            <span><span class="count">{ count }</span>{ share }</span>
            <button onclick={cancel}>{ words::CANCEL }</button>
        </div>
    }
}
