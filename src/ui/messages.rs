//! What there is to say of links and the clipboard.

use yew::prelude::*;

use crate::session::page::{Event, Message};
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) message: Option<Message>,
    /// Whether a link waits for leave to replace the table.
    pub(super) offered: bool,
    pub(super) dispatch: Callback<Event>,
}

/// A message until it is dismissed, and the question before a link replaces what was edited.
#[component]
pub(super) fn Messages(props: &Props) -> Html {
    let accept = props.dispatch.reform(|_: MouseEvent| Event::AcceptLink);
    let dismiss = props.dispatch.reform(|_: MouseEvent| Event::Dismiss);
    html! {
        <div class="messages" role="status">
            if props.offered {
                <p class="message">
                    { words::OFFERED_LINK }{ " " }
                    <button onclick={accept}>{ words::OPEN_LINK }</button>{ " " }
                    <button onclick={dismiss.clone()}>{ words::KEEP_TABLE }</button>
                </p>
            }
            if let Some(message) = &props.message {
                <p class="message">{ text(message) }{ " " }<button onclick={dismiss}>{ words::DISMISS }</button></p>
            }
        </div>
    }
}

fn text(message: &Message) -> String {
    match message {
        Message::Unreadable(fault) | Message::NotCopied(fault) => words::link_fault(fault),
        Message::KeptTable(fault) => words::kept_table(&words::link_fault(fault)),
        Message::Copied { characters } => words::copied_link(*characters),
    }
}
