//! Visits without a network, and the news that the host has another version of the page.

use gloo_timers::callback::Timeout;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use yew::prelude::*;

use crate::words;

/// Milliseconds after the first result before anything is fetched for later visits: this visit comes first.
const AFTER_MS: u32 = 5_000;

#[wasm_bindgen]
extern "C" {
    /// `www/boot.js`: keeps the page, and calls `tell` when there is another version of it.
    #[wasm_bindgen(js_name = keepOffline)]
    fn keep_offline(tell: &Function);

    /// `www/boot.js`: loads the page of that version.
    #[wasm_bindgen(js_name = useUpdate)]
    fn use_update();
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Whether what the visitor has come for is there.
    pub(super) is_at_rest: bool,
    /// Whether this is a moment to say anything.
    pub(super) may_speak: bool,
}

/// Keeps the page for later, and says when there is another version. What is edited goes on until somebody takes it.
#[component]
pub(super) fn Offline(props: &Props) -> Html {
    let (is_told, has_begun) = (use_state(|| false), use_mut_ref(|| false));
    use_effect_with(props.is_at_rest, {
        let is_told = is_told.clone();
        move |is_at_rest| {
            if *is_at_rest && !has_begun.replace(true) {
                Timeout::new(AFTER_MS, move || keep(is_told)).forget();
            }
        }
    });
    if !*is_told || !props.may_speak {
        return Html::default();
    }
    let later = Callback::from(move |_: MouseEvent| is_told.set(false));
    html! {
        <aside class="update">
            <p role="status">{ words::UPDATE_READY }</p>
            <button onclick={|_: MouseEvent| use_update()}>{ words::USE_UPDATE }</button>
            <button class="plain" onclick={later}>{ words::LATER }</button>
        </aside>
    }
}

fn keep(is_told: UseStateHandle<bool>) {
    let tell = Closure::<dyn Fn()>::new(move || is_told.set(true)).into_js_value();
    keep_offline(tell.unchecked_ref());
}
