//! A whole number with − and +.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) label: AttrValue,
    /// What it means.
    pub(super) hint: AttrValue,
    pub(super) value: usize,
    pub(super) max: usize,
    pub(super) on_change: Callback<usize>,
}

/// Emits values from 1 to `max`; what cannot be used goes back to the last good value.
#[component]
pub(super) fn NumberField(props: &Props) -> Html {
    let (value, max) = (props.value, props.max);
    let step = |to: usize| props.on_change.reform(move |_: MouseEvent| to);
    let typed = {
        let on_change = props.on_change.clone();
        move |event: yew::Event| {
            let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            match input.value().trim().parse::<usize>() {
                Ok(wanted) if (1..=max).contains(&wanted) => on_change.emit(wanted),
                _ => input.set_value(&value.to_string()),
            }
        }
    };
    html! {
        <div class="number-field" role="group" aria-label={props.hint.clone()}>
            <label>
                <span title={props.hint.clone()}>{ &props.label }</span>
                <input type="text" inputmode="numeric" value={value.to_string()} onchange={typed} />
            </label>
            <button aria-label={format!("Less {}", props.label)} disabled={value <= 1} onclick={step(value.saturating_sub(1))}>{ "−" }</button>
            <button aria-label={format!("More {}", props.label)} disabled={value >= max} onclick={step(value + 1)}>{ "+" }</button>
        </div>
    }
}
