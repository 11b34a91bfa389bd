//! What is asked of the browser itself: clock, address, storage, screen, clipboard. Elements: `dom`.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BeforeUnloadEvent, Element, HtmlElement, KeyboardEvent, Storage};

use super::dom;
use crate::page::history::{HistoryStep, history_step};
use crate::session::page::{Clipboard, Grasp};

/// What takes a text that is dropped on it.
pub(super) const DROPPED_INTO: &str = "input, textarea";
/// What letters are typed into.
pub(super) const TYPED_INTO: &str =
    "input:not([type=radio], [type=checkbox], [type=range]), select, textarea, dialog, [role=grid]";
/// What the space bar presses or is typed into.
const PRESSED: &str = "button, summary, a, input, select, textarea, dialog, [role=grid]";
const BY_TAB: &str = "zerofit.tab";
const LAST: &str = "zerofit.last";
const UNREAD: &str = "zerofit.unread";
/// `www/boot.js` looks for it, too.
const LANGUAGE: &str = "zerofit.language";

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
    let address = format!("#{link}");
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
pub(super) fn kept_by_tab() -> Option<String> {
    tab_storage()?.get_item(BY_TAB).ok()?
}

/// What the tab that was edited last has kept.
pub(super) fn kept_last() -> Option<String> {
    browser_storage()?.get_item(LAST).ok()?
}

/// What was kept and could not be read.
pub(super) fn unread() -> Option<String> {
    browser_storage()?.get_item(UNREAD).ok()?
}

/// Keeps `text`, which nobody can read, where no edit replaces it.
pub(super) fn set_aside(text: &str) {
    if let Some(storage) = browser_storage() {
        // It stays in its own place, too, until the next edit: a browser that refuses loses nothing by this.
        let _ = storage.set_item(UNREAD, text);
    }
}

/// Keeps `text` for a reload of this tab. `false` where the browser does not: its storage may be full or switched off.
pub(super) fn keep_by_tab(text: &str) -> bool {
    let is_kept = set(tab_storage(), BY_TAB, text);
    if let (false, Some(storage)) = (is_kept, tab_storage()) {
        // A reload must not take an older table for the one on the page.
        let _ = storage.remove_item(BY_TAB);
    }
    is_kept
}

/// Keeps `text` for a tab that is opened when this one is gone. `false` where the browser does not.
pub(super) fn keep_last(text: &str) -> bool {
    set(browser_storage(), LAST, text)
}

fn set(storage: Option<Storage>, name: &str, text: &str) -> bool {
    storage.is_some_and(|storage| storage.set_item(name, text).is_ok())
}

/// The code of the language that was chosen.
pub(super) fn kept_language() -> Option<String> {
    browser_storage()?.get_item(LANGUAGE).ok()?
}

/// Keeps the code of a language for later visits.
pub(super) fn keep_language(code: &str) {
    if let Some(storage) = browser_storage() {
        // A browser that refuses asks at the next visit what its own language is.
        let _ = storage.set_item(LANGUAGE, code);
    }
}

fn tab_storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

fn browser_storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Takes what is typed in an open editor as if the keyboard had left it.
pub(super) fn leave_editor() {
    if let Some(focused) =
        dom::document().and_then(|document| document.active_element()?.dyn_into::<HtmlElement>().ok())
    {
        // An element that cannot lose the focus has no editor.
        let _ = focused.blur();
    }
}

/// Asks whoever leaves the page whether to, as long as it `is_kept` nowhere.
pub(super) fn ask_before_leaving(is_kept: Rc<Cell<bool>>) -> EventListener {
    let window = web_sys::window().expect("the page has a window");
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "beforeunload", options, move |event| {
        if !is_kept.get() {
            event.prevent_default();
            // What older browsers go by.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("?");
            }
        }
    })
}

/// How wide and high the window is.
pub(super) fn window_size() -> Option<(f64, f64)> {
    let window = web_sys::window()?;
    Some((window.inner_width().ok()?.as_f64()?, window.inner_height().ok()?.as_f64()?))
}

/// How far the page is scrolled and where the keyboard is, to come back to.
#[derive(Default)]
pub(super) struct Place {
    scrolled: f64,
    focused: Option<HtmlElement>,
}

impl Place {
    /// Where the page is now.
    pub(super) fn now() -> Self {
        let scrolled = web_sys::window().and_then(|window| window.scroll_y().ok()).unwrap_or_default();
        Self { scrolled, focused: dom::document().and_then(|document| document.active_element()?.dyn_into().ok()) }
    }

    /// Goes back there; where what had the keyboard is gone, to the first of these elements that takes it.
    pub(super) fn restore(self, else_to: &[&str]) {
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, self.scrolled);
        }
        let before = self.focused.into_iter();
        for element in before.chain(else_to.iter().filter_map(|id| dom::element(id))) {
            if dom::takes_focus(&element) {
                return;
            }
        }
    }
}

/// Fills the screen with the page. A browser that refuses, or cannot, shows it in its window, as before.
pub(super) fn fill_screen() {
    let Some(page) = dom::document().and_then(|document| document.document_element()) else { return };
    let request = Reflect::get(&page, &"requestFullscreen".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    // Called by hand: the library's method drops the promise, and a refusal would be an uncaught error.
    if let Some(promise) = request.and_then(|request| request.call0(&page).ok()) {
        spawn_local(async move { drop(JsFuture::from(Promise::resolve(&promise)).await) });
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
        let kind = if key.key() == " " { PRESSED } else { TYPED_INTO };
        let taken = dom::target::<Element>(event).and_then(|element| element.closest(kind).ok().flatten());
        let plain = !(key.ctrl_key() || key.alt_key() || key.meta_key() || key.default_prevented());
        if plain && taken.is_none() {
            tell.emit(key.key());
        }
    })
}

/// Tells of the keys that go through the table's history, wherever one is: but where a field has typed text to undo, or
/// a dialog waits.
pub(super) fn listen_to_history_keys(tell: yew::Callback<HistoryStep>) -> [EventListener; 4] {
    let window = web_sys::window().expect("the page has a window");
    // Whether something was typed into the field that has the focus and is not yet taken in.
    let has_typed = Rc::new(Cell::new(false));
    let listen = |name: &'static str, typed: bool| {
        let has_typed = has_typed.clone();
        EventListener::new(&window, name, move |_| has_typed.set(typed))
    };
    let (typing, taking, coming) = (listen("input", true), listen("change", false), listen("focusin", false));
    let options = EventListenerOptions::enable_prevent_default();
    let keys = EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let in_dialog = || dom::target::<Element>(event).and_then(|element| element.closest("dialog").ok().flatten());
        let is_free = (key.ctrl_key() || key.meta_key()) && !(key.alt_key() || key.default_prevented());
        if let Some(step) = history_step(&key.key(), key.shift_key())
            && is_free
            && !has_typed.get()
            && in_dialog().is_none()
        {
            event.prevent_default();
            tell.emit(step);
        }
    });
    [typing, taking, coming, keys]
}

/// Tells of the keys that are the page's wherever the keyboard's focus is, and keeps them from everything else.
pub(super) fn listen_to_grasped_keys(tell: yew::Callback<String>, grasp: Rc<Cell<Grasp>>) -> EventListener {
    const CLICKER: [&str; 2] = ["PageUp", "PageDown"];
    const HELD: [&str; 5] = ["Shift", "Control", "Alt", "Meta", "AltGraph"];
    let window = web_sys::window().expect("the page has a window");
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let name = key.key();
        let is_ours = match grasp.get() {
            Grasp::Nothing => false,
            Grasp::Clicker => CLICKER.contains(&&*name),
            Grasp::Everything => !HELD.contains(&&*name),
        };
        if is_ours && !(key.ctrl_key() || key.alt_key() || key.meta_key()) {
            event.prevent_default();
            event.stop_propagation();
            tell.emit(name);
        }
    })
}

/// Tells of the keys that print, in place of the browser, which would print what is there by now.
pub(super) fn listen_to_print_keys(tell: yew::Callback<()>) -> EventListener {
    let window = web_sys::window().expect("the page has a window");
    EventListener::new_with_options(&window, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if (key.ctrl_key() || key.meta_key()) && !key.alt_key() && !key.shift_key() && key.key() == "p" {
            event.prevent_default();
            tell.emit(());
        }
    })
}

/// Tells when the browser is about to print.
pub(super) fn before_print(tell: yew::Callback<()>) -> EventListener {
    let window = web_sys::window().expect("the page has a window");
    EventListener::new(&window, "beforeprint", move |_| tell.emit(()))
}

/// Tells when the browser has printed, or has not.
pub(super) fn after_print(tell: yew::Callback<()>) -> EventListener {
    let window = web_sys::window().expect("the page has a window");
    EventListener::new(&window, "afterprint", move |_| tell.emit(()))
}

/// Prints the page; the browser waits meanwhile.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        // A browser that cannot print says so itself.
        let _ = window.print();
    }
}

/// The address of this page with `link`.
pub(super) fn address(link: &str) -> String {
    format!("{}#{link}", plain_address())
}

/// Puts `text` on the clipboard, and tells whether it is there.
pub(super) fn copy(text: &str, tell: impl FnOnce(Clipboard) + 'static) {
    let writing = clipboard().map(|clipboard| clipboard.write_text(text));
    spawn_local(async move {
        let holds = match writing {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        tell(if holds { Clipboard::Holds } else { Clipboard::Refuses });
    });
}

/// There is none over plain http.
fn clipboard() -> Option<web_sys::Clipboard> {
    let clipboard = web_sys::window()?.navigator().clipboard();
    (!clipboard.is_undefined()).then_some(clipboard)
}
