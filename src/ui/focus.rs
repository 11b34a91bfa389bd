//! The keyboard's focus stays where one was: where its element is gone or switched off, what is nearest to its place gets
//! it, never the page as a whole.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, MutationObserver, MutationObserverInit};

use super::dom;

/// What takes the focus.
const FOCUSABLE: &str = "a[href],button:enabled,input:enabled,select:enabled,summary,[tabindex]";

/// Watches over the focus as long as it is kept.
pub(super) struct FocusKeeper {
    observer: Option<MutationObserver>,
    _on_change: Closure<dyn Fn()>,
    _listeners: [EventListener; 2],
}

impl FocusKeeper {
    /// Over the focus within `root`, which stays.
    pub(super) fn new(root: &Element) -> Self {
        let path: Path = Rc::default();
        let on_change = {
            let path = path.clone();
            Closure::<dyn Fn()>::new(move || bring_back(&path))
        };
        let observer = MutationObserver::new(on_change.as_ref().unchecked_ref()).ok();
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        options.set_attribute_filter(&["disabled", "hidden"].map(JsValue::from).into_iter().collect::<js_sys::Array>());
        if let Some(observer) = &observer {
            // A browser that refuses leaves the focus where it falls.
            let _ = observer.observe_with_options(root, &options);
        }
        let came = {
            let path = path.clone();
            EventListener::new(root, "focusin", move |event| {
                *path.borrow_mut() = dom::target(event).map(path_of).unwrap_or_default();
            })
        };
        let left = EventListener::new(root, "focusout", move |_| {
            let path = path.clone();
            // After what removes the element, if that is why.
            spawn_local(async move {
                let is_there = path.borrow().first().is_some_and(is_usable);
                if is_there && !dom::has_any_focus() {
                    path.borrow_mut().clear();
                }
            });
        });
        Self { observer, _on_change: on_change, _listeners: [came, left] }
    }
}

impl Drop for FocusKeeper {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// The element that has the focus and those around it, from within.
type Path = Rc<RefCell<Vec<Element>>>;

fn path_of(element: Element) -> Vec<Element> {
    std::iter::successors(Some(element), |element| element.parent_element()).collect()
}

fn is_usable(element: &Element) -> bool {
    element.is_connected() && !element.matches(":disabled").unwrap_or(false) && element.get_client_rects().length() > 0
}

/// Gives the focus, where nothing has it, to what is left around the place where it was.
fn bring_back(path: &Path) {
    let lost = std::mem::take(&mut *path.borrow_mut());
    if dom::has_any_focus() || lost.first().is_none_or(is_usable) {
        *path.borrow_mut() = lost;
        return;
    }
    for around in lost.iter().skip(1).filter(|element| is_usable(element)) {
        let inside = around.query_selector_all(FOCUSABLE).ok();
        let inside = inside.into_iter().flat_map(|found| (0..found.length()).filter_map(move |n| found.get(n)));
        let inside = inside.filter_map(|node| node.dyn_into::<Element>().ok());
        let itself = Some(around.clone()).filter(|around| around.has_attribute("tabindex"));
        let next = itself.into_iter().chain(inside).find(is_usable);
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            // Without scrolling: one stays where one was.
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = next.focus_with_options(&options);
            return;
        }
    }
}
