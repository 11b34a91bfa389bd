//! The place of what is printed. Its part of the program comes before anybody prints: a browser that prints does not wait.
//! Firefox does not even wait until the page has heard of it: by its own menu it prints the page as it stands.

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::browser;
use super::paper;
use super::parts::{self, put_later};
use crate::session::page::Event;

/// Milliseconds before anything is fetched that nobody has asked for.
const AHEAD_AFTER_MS: u32 = 5_000;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What is printed, while the browser prints.
    pub(super) paper: Option<paper::Props>,
}

/// The paper, where there is one.
#[component]
pub(super) fn Printing(props: &Props) -> Html {
    use_effect_with((), |()| {
        let ahead =
            Timeout::new(AHEAD_AFTER_MS, || spawn_local(async { drop(parts::bring(|parts| &parts.paper).await) }));
        move || drop(ahead)
    });
    let view = |paper: &paper::Props| put_later(|parts| &parts.paper, |views| views.paper, paper.clone());
    props.paper.as_ref().map(view).unwrap_or_default()
}

/// Prints, once the paper is drawn: while a script calls for a printer nothing is drawn any more. Where what draws it cannot be
/// fetched, the page is printed as it stands.
pub(super) fn print(dispatch: Callback<Event>) {
    spawn_local(async move {
        drop(parts::bring(|parts| &parts.paper).await);
        dispatch.emit(Event::Printing(true));
        Timeout::new(0, browser::print).forget();
    });
}
