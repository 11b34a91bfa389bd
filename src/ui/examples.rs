//! The menu of examples, under the table's name, and the files of those that are fetched.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::session::document::Content;
use crate::session::page::Event;
use crate::share::data::Data;
use crate::share::presets::Preset;
use crate::words;

#[wasm_bindgen]
extern "C" {
    /// `www/boot.js`: a text that comes with the page, by the name of its file.
    #[wasm_bindgen(js_name = fetchText, catch)]
    async fn fetch_text(name: &str) -> Result<JsValue, JsValue>;
}

/// Fetches a table and tells of its text, or that it cannot be had.
pub(super) fn fetch(data: Data, tell: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { tell(fetch_text(data.file()).await.ok().and_then(|text| text.as_string())) });
}

/// The name as a button, and the examples that it opens, each with what it is there to show. The browser opens and closes
/// it, and gives the keyboard back. It scrolls, by which Firefox would make it a stop of the keyboard of its own: so do the
/// other menus.
pub(super) fn examples(name: &str, dispatch: &Callback<Event>) -> Html {
    let example = |preset: Preset| {
        let choose = dispatch.reform(move |_: MouseEvent| Event::Replace(Content::example(preset)));
        view_item(words::preset(preset), words::about_preset(preset).into(), choose)
    };
    let data = |data: Data| {
        let choose = dispatch.reform(move |_: MouseEvent| Event::Fetch(data));
        let about = html! { <>{ words::data::about(data) }{ " " }{ words::data::source(data) }</> };
        view_item(words::data::name(data), about, choose)
    };
    let empty = dispatch.reform(|_: MouseEvent| Event::Empty);
    html! {
        <>
        <button class="data" popovertarget="examples" title={words::EXAMPLES}>{ name }</button>
        <ul id="examples" class="menu" popover="auto" tabindex="-1" aria-label={words::EXAMPLES}>
            { for Preset::ALL.into_iter().map(example) }
            <li class="part">{ words::data::TITLE }</li>
            { for Data::ALL.into_iter().map(data) }
            { view_item(words::EMPTY_TABLE, words::ABOUT_EMPTY_TABLE.into(), empty) }
        </ul>
        </>
    }
}

fn view_item(name: words::Text, about: Html, choose: Callback<MouseEvent>) -> Html {
    html! {
        <li><button popovertarget="examples" popovertargetaction="hide" onclick={choose}>
            <strong>{ name }</strong><span>{ about }</span>
        </button></li>
    }
}
