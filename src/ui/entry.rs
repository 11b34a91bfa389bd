//! One entry with all its digits.

use std::rc::Rc;

use yew::prelude::*;

use super::browser;
use crate::notation::number::WholeNumber;
use crate::protocol::questions::entry_digits;
use crate::session::page::Event;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) entry: Rc<entry_digits::Entry>,
    pub(super) dispatch: Callback<Event>,
}

/// A number with every digit, to be copied in three forms.
#[component]
pub(super) fn Entry(props: &Props) -> Html {
    let entry_digits::Entry { place, number } = &*props.entry;
    let title = words::place(*place);
    let copy = |name: &'static str, write: fn(&WholeNumber) -> String| {
        let entry = props.entry.clone();
        let onclick = move |_: MouseEvent| browser::copy(&write(&entry.number), |_| ());
        html! { <button {onclick}>{ words::copy_as(name) }</button> }
    };
    html! {
        <section class="whole" aria-label={words::all_digits(&title)}>
            <h3>{ title }</h3>
            <p class="number" tabindex="0">{ number.fraction() }</p>
            <div class="toolbar">
                { copy("p/q", WholeNumber::fraction) }
                { copy("LaTeX", WholeNumber::latex) }
                { copy("Python", WholeNumber::python) }
                <button onclick={props.dispatch.reform(|_: MouseEvent| Event::CloseEntry)}>{ words::CLOSE }</button>
            </div>
        </section>
    }
}
