//! The few things that are asked of the browser itself.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

const STORED: &str = "zerofit.link";
/// Browsers and chat programs give up on longer addresses; the table is then kept in the tab's own storage.
const MAX_ADDRESS: usize = 32_000;

/// The element with this id.
pub(super) fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the keyboard's focus to the element with this id.
pub(super) fn focus(id: &str) {
    if let Some(element) = element(id) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

/// The link in the address, or the one that this tab has kept.
pub(super) fn link() -> Option<String> {
    let window = web_sys::window()?;
    let hash = window.location().hash().ok().filter(|hash| hash.len() > 1);
    hash.or_else(|| window.session_storage().ok()??.get_item(STORED).ok()?)
}

/// Writes `link` into the address without a step of history, and keeps it for a reload.
pub(super) fn remember(link: &str) {
    let Some(window) = web_sys::window() else { return };
    let address = if link.len() <= MAX_ADDRESS { format!("#{link}") } else { "#".to_owned() };
    if let Ok(history) = window.history() {
        // A browser that refuses (too many writes) gets the next edit's.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
    if let Ok(Some(storage)) = window.session_storage() {
        // Storage may be full or switched off: then only the address remembers.
        let _ = storage.set_item(STORED, link);
    }
}

/// The address of this page with `link`.
pub(super) fn address(link: &str) -> String {
    let here = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    format!("{}#{link}", here.split('#').next().unwrap_or_default())
}

/// Puts `text` on the clipboard.
pub(super) fn copy(text: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.navigator().clipboard().write_text(text);
    }
}
