//! The menu that gives the HTML which embeds the page, with its table, in another one.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::parts::put_later;
use super::{browser, dom};
use crate::session::document::Content;
use crate::session::page::Clipboard;
use crate::share::title::Title;
use crate::share::{embedding, link};
use crate::words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) content: Content,
    pub(super) title: Title,
}

/// The button, and the menu, which holds the table that there was when it was opened.
#[component]
pub(super) fn EmbedMenu(props: &Props) -> Html {
    let opened = use_state(|| None);
    let open = {
        let (opened, props) = (opened.setter(), props.clone());
        move |_: MouseEvent| opened.set(Some(props.clone()))
    };
    html! {
        <>
        <button class="plain embedding" popovertarget="embed" aria-label={words::EMBED} title={words::EMBED} onclick={open}>
            { words::EMBED }
        </button>
        <div id="embed" class="menu" popover="auto" tabindex="-1">
            { for (*opened).clone().map(|opened| put_later(|parts| &parts.forms, |views| views.embed, opened)) }
        </div>
        </>
    }
}

/// What is in the menu.
#[component]
pub(super) fn EmbedForm(props: &Props) -> Html {
    let (is_read_only, said) = (use_state(|| true), use_state(String::new));
    let link = use_memo(props.content.clone(), |content| link::shareable(&content.shared()));
    let choose = {
        let is_read_only = is_read_only.setter();
        move |event: Event| {
            if let Some(chosen) = dom::target::<HtmlInputElement>(&event) {
                is_read_only.set(chosen.checked());
            }
        }
    };
    let title = words::page_title(&words::title(&props.title));
    let text = match &*link {
        Ok(link) => embedding::html(&browser::address(link), &title, *is_read_only),
        Err(fault) => words::link_fault(fault),
    };
    // Of a text that is no longer there nothing is said.
    use_effect_with(text.clone(), {
        let said = said.setter();
        move |_| said.set(String::new())
    });
    let copy = {
        let (text, said) = (text.clone(), said.setter());
        move |_: MouseEvent| {
            let said = said.clone();
            browser::copy(&text, move |clipboard| {
                said.set(match clipboard {
                    Clipboard::Holds => words::COPIED.into(),
                    Clipboard::Refuses => words::EMBED_BY_HAND.into(),
                });
            });
        }
    };
    html! {
        <>
        <label class="switch"><input type="checkbox" checked={*is_read_only} onchange={choose} />{ words::EMBED_READ_ONLY }</label>
        <textarea readonly=true rows="6" aria-label={words::EMBED_HTML} value={text} />
        <p class="hint">{ words::EMBED_HINT }</p>
        <button type="button" class="primary" disabled={link.is_err()} onclick={copy}>{ words::EMBED_COPY }</button>
        <p role="status">{ (*said).clone() }</p>
        </>
    }
}
