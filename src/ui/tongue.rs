//! The languages: the list to choose from, and their catalogues, which are fetched when they are wanted.

use js_sys::Reflect;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::dom;
use crate::session::page::Event as PageEvent;
use crate::words::{self, LANGUAGES, Language};

#[wasm_bindgen]
extern "C" {
    /// `www/boot.js`: the catalogue of the language of this code.
    #[wasm_bindgen(js_name = fetchCatalogue, catch)]
    async fn fetch_catalogue(code: &str) -> Result<JsValue, JsValue>;
}

/// The language that `www/boot.js` has chosen for the first look, `language` of `handed`. It is spoken already where its
/// `catalogue` has come.
pub(super) fn handed_over(handed: &JsValue) -> &'static Language {
    let of = |name: &str| Reflect::get(handed, &name.into()).ok()?.as_string();
    let language = of("language").and_then(|code| Language::of(&code)).unwrap_or(words::spoken());
    if let Some(text) = of("catalogue") {
        speak(language, Some(&text));
    }
    dom::set_language(words::spoken().code);
    language
}

/// Speaks `language` from now on, with `catalogue` or as the first, which needs none. `false` where that is no catalogue.
pub(super) fn speak(language: &'static Language, catalogue: Option<&str>) -> bool {
    let is_spoken = match catalogue {
        Some(text) => words::speak(language, text).is_ok(),
        None => {
            words::speak_first();
            true
        }
    };
    if is_spoken {
        dom::set_language(language.code);
    }
    is_spoken
}

/// Fetches the catalogue of `language` and tells of it, or that it cannot be had.
pub(super) fn fetch(language: &'static Language, tell: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { tell(fetch_catalogue(language.code).await.ok().and_then(|text| text.as_string())) });
}

/// The languages by their own names, `current` chosen.
pub(super) fn view(current: &'static Language, dispatch: &Callback<PageEvent>) -> Html {
    let dispatch = dispatch.clone();
    let choose = move |event: Event| {
        if let Some(language) = dom::selected(&event).and_then(|n| LANGUAGES.get(n)) {
            dispatch.emit(PageEvent::ChooseLanguage(language));
        }
    };
    let option = |language: &'static Language| {
        html! { <option lang={language.code} selected={language == current}>{ language.name }</option> }
    };
    html! { <select class="language" aria-label={words::LANGUAGE} onchange={choose}>{ for LANGUAGES.iter().map(option) }</select> }
}
