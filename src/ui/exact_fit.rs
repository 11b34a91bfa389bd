//! What exact fit means: samples held out of a network beside the page's own, and outputs shuffled.

use yew::prelude::*;

use super::held_out;
use super::number_field::{self, NumberField};
use super::parts::put_later;
use super::put::put;
use crate::math::table::sample::Draft;
use crate::protocol::hold_out::Share;
use crate::protocol::orders::Consent;
use crate::session::hold_out::HoldOut;
use crate::session::page::Event;
use crate::words::exact_fit as texts;
use crate::words::{self, Text};

const PERCENT: usize = 20;
const MOST_PERCENT: usize = 99;
const MOST_SEED: usize = 9_999;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) draft: Draft,
    pub(super) hold_out: Option<HoldOut>,
    /// Whether the table on the page has a network.
    pub(super) is_ready: bool,
    pub(super) dispatch: Callback<Event>,
}

/// A share and a seed, what to do with them, and what came of it.
#[component]
pub(super) fn ExactFit(props: &Props) -> Html {
    let Props { draft, hold_out, is_ready, dispatch } = props;
    let (percent, seed) = (use_state(|| PERCENT), use_state(|| 1));
    let share = Share { percent: *percent, seed: *seed as u64 };
    let on = |event: Event| dispatch.reform(move |_: MouseEvent| event.clone());
    let field = |label: Text, hint: Text, state: &UseStateHandle<usize>, max: usize| {
        let (value, state) = (**state, state.clone());
        let on_change = Callback::from(move |value| state.set(value));
        let field = number_field::Props { label: label.text().into(), hint: hint.text().into(), value, max, on_change };
        html! { <span class="labelled">{ label }{ " " }{ put::<NumberField>(field) }</span> }
    };
    let held_out = hold_out.as_ref().map(|hold_out| {
        let props = held_out::Props { hold_out: hold_out.clone(), draft: draft.clone(), dispatch: dispatch.clone() };
        put_later(|parts| &parts.network, |views| views.held_out, props)
    });
    html! {
        <section class="exact-fit" aria-labelledby="exact-fit">
            <h2 id="exact-fit">{ texts::TITLE }</h2>
            <p>{ texts::ABOUT }</p>
            <div class="toolbar">
                { field(texts::SHARE, texts::ABOUT_SHARE, &percent, MOST_PERCENT) }
                { field(words::RANDOM_SEED, texts::ABOUT_SEED, &seed, MOST_SEED) }
                <button disabled={!is_ready} onclick={on(Event::HoldOut(share, Consent::Needed))}>{ texts::HOLD_OUT }</button>
                <button disabled={!is_ready} onclick={on(Event::Shuffle(share.seed))}>{ texts::SHUFFLE }</button>
            </div>
            { for held_out }
        </section>
    }
}
