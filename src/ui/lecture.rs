//! What a lecture has beside the view that it is on: what there is to press, which is out of sight as long as nobody points at
//! anything, and what lies over the slide.

use web_sys::MouseEvent;
use yew::prelude::*;

use super::address_code::AddressCode;
use super::browser;
use super::dom;
use super::picture::still;
use super::put::put;
use super::result_line::look;
use crate::math::shape::Shape;
use crate::session::page::{Curtain, Event, Status};
use crate::words::{self, Text};

/// Where the keyboard goes while the address is shown.
const CLOSE: &str = "close-address";

/// What a lecture has beside the view that it is on.
#[derive(Clone, PartialEq)]
pub(super) struct Lecture {
    pub(super) shape: Shape,
    /// How things stand.
    pub(super) status: Status,
    /// Whether what is shown is of an older table.
    pub(super) is_stale: bool,
    pub(super) curtain: Option<Curtain>,
    /// Address of the page with its table, without the lecture.
    pub(super) address: AttrValue,
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) lecture: Lecture,
    pub(super) dispatch: Callback<Event>,
}

/// Controls and curtains.
#[component]
pub(super) fn LectureView(props: &Props) -> Html {
    let Props { lecture, dispatch } = props;
    html! { <>{ view_controls(lecture, dispatch) }{ view_curtain(lecture, dispatch) }</> }
}

fn view_controls(lecture: &Lecture, dispatch: &Callback<Event>) -> Html {
    let button = |shown: &'static str, name: Text, event: Event| {
        let act = dispatch.reform(move |_: MouseEvent| event.clone());
        html! { <button type="button" aria-label={name} title={name} onclick={act}>{ shown }</button> }
    };
    let key = |name: &'static str| Event::Key(name.to_owned());
    let address = Event::Curtain(Some(Curtain::Address));
    html! {
        <div class={classes!("slide-end", look(lecture.status.kind).0)}>
            { view_state(&lecture.status, lecture.is_stale) }
            <div class="toolbar lecture-end" role="group" aria-label={words::LECTURE} title={words::LECTURE_HINT}>
                { button("‹", words::BACK, key("PageUp")) }
                { button("›", words::FORWARD, key("PageDown")) }
                { button(words::BLANK.text(), words::BLANK, Event::Curtain(Some(Curtain::Blank))) }
                { button(words::ADDRESS.text(), words::ADDRESS, address) }
                <span class="fill">{ button(words::FILL_SCREEN.text(), words::FILL_SCREEN, Event::FillScreen) }</span>
                { button("✕", words::LEAVE_LECTURE, Event::LeaveLecture) }
            </div>
        </div>
    }
}

/// How things stand; where the slide is not about the table, also why, and where nothing covers it.
fn view_state(status: &Status, is_stale: bool) -> Html {
    let Status { kind, head, why, .. } = status;
    html! {
        <p class={classes!("slide-state", is_stale.then_some("told"))}>
            <span class="sign" aria-hidden="true">{ look(*kind).1 }</span>{ " " }<strong>{ head }</strong>{ " " }
            if is_stale { <span class="why">{ why }</span> }
        </p>
    }
}

/// What lies over the slide, and what is said of it where nothing can be seen.
fn view_curtain(lecture: &Lecture, dispatch: &Callback<Event>) -> Html {
    let raise = dispatch.reform(|_: MouseEvent| Event::Curtain(None));
    let (said, shown) = match lecture.curtain {
        None => (None, Html::default()),
        Some(Curtain::Blank) => (Some(words::BLANKED), html! { <div class="curtain blank" onclick={raise}></div> }),
        Some(Curtain::Address) => {
            let shown = html! { <div class="curtain">{ put::<Address>(AddressProps { address: lecture.address.clone(), raise }) }</div> };
            (None, shown)
        }
    };
    html! { <><p class="unseen" role="status">{ for said }</p>{ shown }</> }
}

#[derive(PartialEq, Properties)]
struct AddressProps {
    address: AttrValue,
    raise: Callback<MouseEvent>,
}

/// The page's address to be taken along: with its table where that fits into a code.
#[component]
fn Address(props: &AddressProps) -> Html {
    use_effect_with((), |()| dom::focus(CLOSE));
    let AddressProps { address, raise } = props;
    let here = browser::plain_address();
    let AddressCode { is_whole, code, .. } = AddressCode::of(Some(address.to_string()));
    html! {
        <section class="address" role="dialog" aria-labelledby="address">
            <h2 id="address">{ words::TRY_IT }</h2>
            { for code.as_ref().map(still) }
            <p>{ if is_whole && address.as_str() != here { format!("{here}#…") } else { here } }</p>
            if !is_whole { <p class="hint">{ words::QR_TOO_LONG }</p> }
            <button type="button" id={CLOSE} onclick={raise}>{ words::CLOSE }</button>
        </section>
    }
}
