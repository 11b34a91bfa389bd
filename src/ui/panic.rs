//! A fault of the page's own program: what happened, and the way on, said without that program, which is dead by then.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;
use yew::set_custom_panic_hook;

use super::dom;
use crate::words;

const ID: &str = "panic";

/// From now on a panic is told on the page, with a button that loads it anew. What was typed is kept by then.
pub(super) fn tell_on_page() {
    set_custom_panic_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        if dom::element(ID).is_none() {
            // Without a document there is nobody to tell.
            let _ = show();
        }
    }));
}

fn show() -> Option<()> {
    let (banner, text): (Element, Element) = (dom::create("div")?, dom::create("p")?);
    let button: Element = dom::create("button")?;
    banner.set_id(ID);
    banner.set_attribute("role", "alert").ok()?;
    text.set_text_content(Some(&words::PAGE_STOPPED));
    button.set_text_content(Some(&words::RELOAD));
    button.add_event_listener_with_callback("click", &reload()?).ok()?;
    banner.append_child(&text).ok()?;
    banner.append_child(&button).ok()?;
    dom::document()?.body()?.prepend_with_node_1(&banner).ok()
}

/// The browser's own function, bound: nothing of this program runs when it is called.
fn reload() -> Option<Function> {
    let location = JsValue::from(web_sys::window()?.location());
    let reload: Function = Reflect::get(&location, &"reload".into()).ok()?.dyn_into().ok()?;
    Some(reload.bind0(&location))
}
