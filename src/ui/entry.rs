//! One entry opened where it stands: its meaning, and all its digits.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::{browser, dom};
use crate::notation::number::{WholeNumber, about, on_screen};
use crate::protocol::questions::entry_digits;
use crate::session::page::Event;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) entry: Rc<entry_digits::Entry>,
    /// Id of the button that opens it, where the keyboard goes back to.
    pub(super) opener: String,
    pub(super) dispatch: Callback<Event>,
}

/// A number over the page, beside its cell: what it is there for, every digit, about how large, and copies.
#[component]
pub(super) fn Entry(props: &Props) -> Html {
    let entry_digits::Entry { place, number, short, meaning } = &*props.entry;
    let node = use_node_ref();
    use_effect_with(props.entry.place, {
        let node = node.clone();
        move |_| {
            if let Some(element) = node.cast::<HtmlElement>() {
                // A browser without popovers shows it in the table.
                let _ = element.show_popover();
            }
        }
    });
    let title = words::place(*place);
    let copy = |name: &'static str, write: fn(&WholeNumber) -> String| {
        let entry = props.entry.clone();
        let onclick = move |_: MouseEvent| browser::copy(&write(&entry.number), |_| ());
        html! { <button type="button" {onclick}>{ words::copy_as(name) }</button> }
    };
    let close = {
        let (dispatch, opener) = (props.dispatch.clone(), props.opener.clone());
        Callback::from(move |()| {
            dom::focus(&opener);
            dispatch.emit(Event::CloseEntry);
        })
    };
    let on_key = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            // The table's keys are not meant here.
            event.stop_propagation();
            if event.key() == "Escape" {
                close.emit(());
            }
        }
    };
    html! {
        <section ref={node} class="whole" popover="manual" aria-label={words::all_digits(&title)} onkeydown={on_key}>
            <div class="sheet">
                <p><strong>{ title }</strong>{ " " }<span class="hint">{ words::digits(short.digits) }</span></p>
                if !meaning.is_empty() { <p>{ meaning }</p> }
                <p class="number" tabindex="0">
                    { view_fraction(number) }
                    if let Some(approximation) = &short.approximation { <span class="hint">{ about(approximation) }</span> }
                </p>
                <div class="toolbar">
                    { copy("p/q", WholeNumber::fraction) }
                    { copy("LaTeX", WholeNumber::latex) }
                    { copy("Python", WholeNumber::python) }
                    <button type="button" onclick={close.reform(|_: MouseEvent| ())}>{ words::CLOSE }</button>
                </div>
            </div>
        </section>
    }
}

/// One number above the other.
fn view_fraction(number: &WholeNumber) -> Html {
    let numerator = on_screen(&number.numerator);
    if number.denominator == "1" {
        return html! { <span>{ numerator }</span> };
    }
    html! { <span class="fraction"><span>{ numerator }</span><span class="unseen">{ "/" }</span><span>{ &number.denominator }</span></span> }
}
