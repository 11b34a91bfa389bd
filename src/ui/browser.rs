//! What is asked of the browser itself: clock, address, storage, screen, clipboard. Elements: `dom`.

use gloo_events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, KeyboardEvent};

use super::dom;

/// What letters are typed into.
const TYPED_INTO: &str = "input:not([type=radio], [type=checkbox], [type=range]), select, textarea, [role=grid]";
const STORED: &str = "zerofit.link";
/// Browsers and chat programs give up on longer addresses; the table is then kept in the tab's own storage alone.
const MAX_ADDRESS: usize = 32_000;

/// Milliseconds since the page was opened.
pub(super) fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or_else(js_sys::Date::now, |clock| clock.now())
}

/// Whether the system is set to move as little as possible.
pub(super) fn prefers_reduced_motion() -> bool {
    matches_media("(prefers-reduced-motion: reduce)")
}

/// Whether fingers are what the page is pointed at with.
pub(super) fn is_touched() -> bool {
    matches_media("(pointer: coarse)")
}

fn matches_media(query: &str) -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(query).ok()?);
    query.is_some_and(|query| query.matches())
}

/// How many workers can run at the same time.
pub(super) fn cores() -> usize {
    let cores = web_sys::window().map_or(1.0, |window| window.navigator().hardware_concurrency());
    // Whole, and far below any limit: browsers cap it.
    (cores as usize).max(1)
}

/// What stands after the # of the address.
pub(super) fn fragment() -> Option<String> {
    web_sys::window()?.location().hash().ok().filter(|hash| hash.len() > 1)
}

/// Writes `link` into the address, without a step of history.
pub(super) fn write_fragment(link: &str) {
    let address = if link.len() <= MAX_ADDRESS { format!("#{link}") } else { "#".to_owned() };
    // Writing takes long even where nothing changes.
    if fragment().as_deref().unwrap_or("#") == address {
        return;
    }
    if let Some(Ok(history)) = web_sys::window().map(|window| window.history()) {
        // A browser that refuses (too many writes) gets the next edit's.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}

/// What this tab has kept.
pub(super) fn kept() -> Option<String> {
    web_sys::window()?.session_storage().ok()??.get_item(STORED).ok()?
}

/// Keeps `link` for a reload of this tab.
pub(super) fn keep(link: &str) {
    if let Some(Ok(Some(storage))) = web_sys::window().map(|window| window.session_storage()) {
        // Storage may be full or switched off: then only the address remembers.
        let _ = storage.set_item(STORED, link);
    }
}

/// Shows the page from its top.
pub(super) fn to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Fills the screen with the page. A browser that refuses shows it in its window, as before.
pub(super) fn fill_screen() {
    if let Some(page) = dom::document().and_then(|document| document.document_element()) {
        let _ = page.request_fullscreen();
    }
}

/// Goes back into the window.
pub(super) fn leave_screen() {
    if let Some(document) = dom::document().filter(|_| fills_screen()) {
        document.exit_fullscreen();
    }
}

/// Whether the page fills the screen.
pub(super) fn fills_screen() -> bool {
    dom::document().is_some_and(|document| document.fullscreen_element().is_some())
}

/// The address of this page without a link.
pub(super) fn plain_address() -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    here.split('#').next().unwrap_or_default().to_owned()
}

/// Tells of keys that no element has taken: without Ctrl, Alt or Meta, and not typed into a field.
pub(super) fn listen_to_free_keys(tell: yew::Callback<String>) -> EventListener {
    let window = web_sys::window().expect("the page has a window");
    EventListener::new(&window, "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let taken = dom::target::<Element>(event).and_then(|element| element.closest(TYPED_INTO).ok().flatten());
        let plain = !(key.ctrl_key() || key.alt_key() || key.meta_key() || key.default_prevented());
        if plain && taken.is_none() {
            tell.emit(key.key());
        }
    })
}

/// The address of this page with `link`.
pub(super) fn address(link: &str) -> String {
    format!("{}#{link}", plain_address())
}

/// Puts `text` on the clipboard.
pub(super) fn copy(text: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.navigator().clipboard().write_text(text);
    }
}
