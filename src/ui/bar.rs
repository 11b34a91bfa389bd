//! The bar at the top: the table's name, undo and redo, and what can be done with the page as a whole.

use yew::prelude::*;

use super::dom;
use super::examples::examples;
use super::tongue;
use crate::session::page::Event;
use crate::share::title::Title;
use crate::words::{self, Language, Text};

/// The button that begins a lecture.
pub(super) const LECTURE: &str = "lecture";

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) title: Title,
    pub(super) can_undo: bool,
    pub(super) can_redo: bool,
    /// Characters of the link that was copied last.
    pub(super) copied: Option<usize>,
    /// What is spoken, or about to be.
    pub(super) language: &'static Language,
    /// Whether there is a network to lecture on.
    pub(super) can_lecture: bool,
    pub(super) dispatch: Callback<Event>,
    /// The menu of files.
    pub(super) children: Html,
}

/// The bar before it is drawn, as in `index.html`.
pub(super) fn empty() -> Html {
    html! { <header class="bar"><strong class="brand">{ words::NAME }</strong></header> }
}

/// The page's name and its commands.
#[component]
pub(super) fn Bar(props: &Props) -> Html {
    let Props { title, can_undo, can_redo, copied, language, can_lecture, dispatch, children } = props;
    let name = words::title(title);
    use_effect_with(words::page_title(&name), |title| dom::set_title(title));
    let icon = |sign: &'static str, name: Text, can: bool, event: Event| {
        let act = dispatch.reform(move |_: MouseEvent| event.clone());
        html! { <button class="icon" aria-label={name} title={name} disabled={!can} onclick={act}>{ sign }</button> }
    };
    let lecture = dispatch.reform(|_: MouseEvent| Event::BeginLecture);
    let share = dispatch.reform(|_: MouseEvent| Event::CopyLink);
    html! {
        <header class="bar">
            <button class="skip" onclick={|_| dom::focus("network")}>{ words::SKIP }</button>
            <span class="brand">{ words::NAME }</span>
            { examples(&name, dispatch) }
            { icon("↶", words::UNDO, *can_undo, Event::Undo) }
            { icon("↷", words::REDO, *can_redo, Event::Redo) }
            <span class="space"></span>
            { children.clone() }
            <button id={LECTURE} class="plain hall" disabled={!can_lecture} aria-label={words::LECTURE} title={words::LECTURE_MODE} onclick={lecture}>
                <span class="long">{ words::LECTURE }</span><span class="short" aria-hidden="true">{ "►" }</span>
            </button>
            { tongue::view(language, dispatch) }
            <button class="share" onclick={share}>{ if copied.is_some() { words::COPIED } else { words::COPY_LINK } }</button>
            <span class="unseen" role="status">{ copied.map(words::copied_link).unwrap_or_default() }</span>
        </header>
    }
}
