//! The page in a frame of another page: as its host wants it, and the way to the page itself.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use super::{browser, dom};
use crate::session::document::Content;
use crate::share::embedding::Embedding;
use crate::share::link;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) content: Content,
}

/// The way to the page itself, with the table as it is by now.
#[component]
pub(super) fn Corner(props: &Props) -> Html {
    let address = use_memo(props.content.clone(), |content| {
        // A table that no link can hold is left to the frame.
        link::shareable(&content.shared()).map_or_else(|_| browser::plain_address(), |link| browser::address(&link))
    });
    html! { <a class="corner" href={(*address).clone()} target="_blank" rel="noopener">{ words::OPEN_IN_ZEROFIT }</a> }
}

/// Marks the page as `embedding` says, for the style sheet, and tells the host its height from now on.
pub(super) fn prepare(embedding: Embedding) {
    let Some(root) = dom::document().and_then(|document| document.document_element()) else { return };
    let mark = |name, value| {
        // Both names are those of attributes.
        let _ = root.set_attribute(name, value);
    };
    mark("data-embed", if embedding.is_read_only { "read" } else { "edit" });
    if let Some(scheme) = embedding.scheme {
        mark("data-scheme", scheme.name());
    }
    tell_height(root);
}

/// A number, and nothing else: any page may hear it.
fn tell_height(root: Element) {
    let observed = root.clone();
    let tell = Closure::<dyn Fn()>::new(move || {
        if let Some(Ok(Some(host))) = web_sys::window().map(|window| window.parent()) {
            // The root is as high as what is in it; its scroll height would never be less than the frame's.
            let height = root.get_bounding_client_rect().height().ceil();
            // A host that is gone hears nothing.
            let _ = host.post_message(&height.into(), "*");
        }
    });
    if let Ok(observer) = ResizeObserver::new(tell.into_js_value().unchecked_ref()) {
        observer.observe(&observed);
    }
}
