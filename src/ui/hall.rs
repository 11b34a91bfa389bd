//! The hall: the page's own views as slides, as large as the screen, with the theorem above.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use web_sys::MouseEvent;
use yew::prelude::*;

use super::browser;
use super::dom;
use super::lecture::{self, Lecture};
use super::parts::put_later;
use crate::page::slides::scale;
use crate::session::page::Event;
use crate::words;
use crate::words::statement::said;

/// Milliseconds after the last movement of a pointer until what there is to press is out of sight.
const REST_MS: u32 = 3_000;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The lecture, while there is one.
    pub(super) lecture: Option<Lecture>,
    pub(super) dispatch: Callback<Event>,
    /// The page, which stays the same within a lecture and without.
    pub(super) children: Html,
}

/// The page's main part. In a lecture the style sheet makes slides of it, and all of it is magnified.
#[component]
pub(super) fn Hall(props: &Props) -> Html {
    let Props { lecture, dispatch, children } = props;
    let scale = use_scale(lecture.is_some());
    let (is_awake, rest) = (use_state(|| true), use_mut_ref(|| None::<Timeout>));
    let wake = {
        let is_awake = is_awake.clone();
        Callback::from(move |()| {
            if !*is_awake {
                is_awake.set(true);
            }
            let asleep = is_awake.setter();
            *rest.borrow_mut() = Some(Timeout::new(REST_MS, move || asleep.set(false)));
        })
    };
    let node = use_node_ref();
    use_effect_with(lecture.is_some(), {
        let (wake, node) = (wake.clone(), node.clone());
        move |&is_on| {
            wake.emit(());
            if let Some(main) = node.cast::<web_sys::HtmlElement>().filter(|_| is_on) {
                dom::takes_focus(&main);
            }
        }
    });
    let (class, style) = match lecture {
        Some(_) => (classes!("lecture", (*is_awake).then_some("awake")), format!("zoom: {scale}")),
        None => (Classes::new(), String::new()),
    };
    let on_pointer = lecture.as_ref().map(|_| wake.reform(|_: PointerEvent| ()));
    // As many children within a lecture as without: the page is to stay the same.
    html! {
        <main ref={node} {class} tabindex={lecture.as_ref().map(|_| "-1")} aria-label={lecture.as_ref().map(|_| words::LECTURE.text())} ~style={style} onpointermove={on_pointer.clone()}
            onpointerdown={on_pointer} onclick={lecture.as_ref().map(|_| Callback::from(|event: MouseEvent| let_go(&event)))}>
            { lecture.as_ref().map(view_head).unwrap_or_default() }
            { children.clone() }
            { lecture.as_ref().map(|lecture| view_beside(lecture, dispatch)).unwrap_or_default() }
        </main>
    }
}

fn view_head(lecture: &Lecture) -> Html {
    let said = said(lecture.shape);
    let length = format!("--characters: {}", said.chars().count());
    html! { <h1 class="line" ~style={length}>{ said }</h1> }
}

/// What a lecture has beside the view.
fn view_beside(lecture: &Lecture, dispatch: &Callback<Event>) -> Html {
    let props = lecture::Props { lecture: lecture.clone(), dispatch: dispatch.clone() };
    put_later(|parts| &parts.lecture, |views| views.lecture, props)
}

/// How much everything is magnified so that the smallest text can be read from the last row.
#[hook]
fn use_scale(is_on: bool) -> f64 {
    let found = use_state(|| 1.0);
    use_effect_with(is_on, {
        let found = found.setter();
        move |is_on| {
            let measure = move || found.set(browser::window_size().map_or(1.0, |(width, height)| scale(width, height)));
            let window = web_sys::window().filter(|_| *is_on);
            let listener = window.map(|window| {
                measure();
                EventListener::new(&window, "resize", move |_| measure())
            });
            move || drop(listener)
        }
    });
    *found
}

/// What was pressed with a pointer does not keep the keyboard: the next key may come from a clicker.
fn let_go(event: &MouseEvent) {
    // The keyboard presses without clicks.
    if event.detail() > 0 {
        dom::let_go(event);
    }
}
