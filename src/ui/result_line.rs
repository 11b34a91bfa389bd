//! The result line: how things stand, at one place and of one height.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::browser;
use super::put::put;
use super::spoken::{self, Spoken};
use crate::math::table::fault::Fault;
use crate::protocol::orders::Faults;
use crate::session::page::{Event, Kind, Status, Way, Work};
use crate::words;

/// More faults than this are counted, not listed.
const LISTED: usize = 20;
/// Milliseconds between two looks at the clock while something is being computed.
const TICK_MS: u32 = 200;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) status: Status,
    pub(super) dispatch: Callback<Event>,
}

/// The sentence, why, and the ways on. It is read out by [`Spoken`], more seldom than it is drawn.
#[component]
pub(super) fn ResultLine(props: &Props) -> Html {
    let Props { status, dispatch } = props;
    let Status { kind, head, why, faults, work, link, ways } = status;
    let (class, sign) = look(*kind);
    html! {
        <div class={classes!("result-line", class)}>
            <span class="sign" aria-hidden="true">{ sign }</span>
            // Where the keyboard is when a way that it was on is gone.
            <p tabindex="-1">
                <strong>{ head }</strong>{ " " }
                <span class="why">
                    { why }{ " " }
                    if let Some(work) = work { { put::<Running>(RunningProps { work: *work }) } }
                    if let Some(link) = link { { view_link(link) } }
                    if let Some(faults) = faults { { view_more(faults, dispatch) } }
                    { for ways.iter().map(|way| view_way(way, dispatch)) }
                </span>
            </p>
            { put::<Spoken>(spoken::Props { label: Some(words::STATE), text: head.clone(), is_busy: *kind == Kind::Busy }) }
        </div>
    }
}

/// The class and the sign of a state.
pub(super) fn look(kind: Kind) -> (&'static str, &'static str) {
    let (class, sign) = match kind {
        Kind::Exact => ("good", "✓"),
        Kind::Busy => ("busy", "◌"),
        Kind::Fault => ("bad", "!"),
        Kind::Inexact => ("near", "≈"),
        Kind::Neutral => ("neutral", "·"),
    };
    (class, sign)
}

fn view_way(Way { name, event }: &Way, dispatch: &Callback<Event>) -> Html {
    let event = event.clone();
    let go = dispatch.reform(move |_: MouseEvent| event.clone());
    html! { <><button class="link" onclick={go}>{ name }</button>{ " " }</> }
}

/// The address with `link`, to be copied by hand.
fn view_link(link: &str) -> Html {
    html! { <><input class="address" readonly=true aria-label={words::LINK} value={browser::address(link)} />{ " " }</> }
}

/// All faults but the first, each with the way to its cell.
fn view_more(faults: &Rc<Faults>, dispatch: &Callback<Event>) -> Html {
    let rest = faults.count() - 1;
    let line = |fault: &Fault| {
        let text = words::fault(fault);
        let Some(cell) = fault.cell() else { return html! { <li>{ text }</li> } };
        let go = dispatch.reform(move |_: MouseEvent| Event::GoTo(cell));
        html! { <li><button popovertarget="faults" popovertargetaction="hide" onclick={go}>{ text }</button></li> }
    };
    let unlisted = rest.saturating_sub(LISTED);
    html! {
        <>
        <button class="link" popovertarget="faults">{ words::status::more(rest) }</button>{ " " }
        <ul id="faults" class="menu" popover="auto" tabindex="-1" aria-label={words::FAULTS}>
            { for faults.listed.iter().skip(1).take(LISTED).map(line) }
            if unlisted > 0 { <li>{ words::more_faults(unlisted) }</li> }
        </ul>
        </>
    }
}

#[derive(PartialEq, Properties)]
struct RunningProps {
    work: Work,
}

/// How much is done, and for how long it has been going on.
#[component]
fn Running(props: &RunningProps) -> Html {
    let Work { done, total, since } = props.work;
    let tick = use_force_update();
    // Progress comes irregularly; the clock does not wait for it.
    use_effect_with((), move |()| {
        let clock = Interval::new(TICK_MS, move || tick.force_update());
        move || drop(clock)
    });
    html! {
        <span class="running">
            <progress aria-label={words::STATE} value={done.to_string()} max={total.max(1).to_string()} />
            { " " }{ words::milliseconds(browser::now() - since) }{ " " }
        </span>
    }
}
