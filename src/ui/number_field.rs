//! A whole number with − and +.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dom;
use crate::page::forms::whole::{self, Step};
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the field is called.
    pub(super) label: AttrValue,
    /// What the number means: the tooltip, and the name of the field's group.
    pub(super) hint: AttrValue,
    pub(super) value: usize,
    pub(super) max: usize,
    pub(super) on_change: Callback<usize>,
}

/// Emits values from 1 to `max`; what cannot be used goes back to the last good value, and says why.
#[component]
pub(super) fn NumberField(props: &Props) -> Html {
    let Props { label, hint, value, max, on_change } = props;
    let (value, max) = (*value, *max);
    let (node, fault) = (use_node_ref(), use_state(|| false));
    // What is being typed stays when the page is drawn anew meanwhile.
    let draft = use_state(|| None::<String>);
    let typing = {
        let draft = draft.setter();
        move |event: InputEvent| draft.set(dom::typed(&event))
    };
    // From what is typed, which is newer than what is drawn.
    let step = |step: Step| {
        let (node, on_change, fault, draft) = (node.clone(), on_change.clone(), fault.clone(), draft.setter());
        move |_: MouseEvent| {
            let Some(input) = node.cast::<HtmlInputElement>() else { return };
            let next = step.from(&input.value(), value, max);
            fault.set(false);
            draft.set(None);
            input.set_value(&next.to_string());
            on_change.emit(next);
        }
    };
    let typed = {
        let (on_change, fault, draft) = (on_change.clone(), fault.clone(), draft.setter());
        move |event: web_sys::Event| {
            let Some(input) = dom::target::<HtmlInputElement>(&event) else { return };
            let wanted = whole::within(&input.value(), &(1..=max));
            fault.set(wanted.is_none());
            draft.set(None);
            match wanted {
                Some(wanted) => on_change.emit(wanted),
                None => input.set_value(&value.to_string()),
            }
        }
    };
    let width = format!("width: {}ch", value.to_string().len().max(1) + 1);
    html! {
        <span class="number-field" role="group" aria-label={hint.clone()}>
            <button type="button" aria-label={words::less(label)} disabled={value <= 1} onclick={step(Step::Down)}>{ "\u{2212}" }</button>
            <input ref={node.clone()} type="text" inputmode="numeric" aria-label={label} title={hint.clone()} value={draft.as_ref().map_or_else(|| value.to_string(), Clone::clone)} ~style={width} oninput={typing} onchange={typed} />
            <button type="button" aria-label={words::more(label)} disabled={value >= max} onclick={step(Step::Up)}>{ "+" }</button>
            if *fault { <span class="fault" role="status">{ words::from_one_to(max) }</span> }
        </span>
    }
}
