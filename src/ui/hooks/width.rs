//! How much room there is.

use gloo_events::EventListener;
use web_sys::Element;
use yew::prelude::*;

/// Used until the width is known.
const FIRST: f64 = 640.0;
/// Pictures are not drawn narrower.
const LEAST: f64 = 240.0;

/// The width of an element in CSS pixels, followed as the window changes; at least 240.
#[hook]
pub(in crate::ui) fn use_width(node: &NodeRef) -> f64 {
    let width = use_state(|| FIRST);
    let measure = {
        let (node, width) = (node.clone(), width.setter());
        move || {
            if let Some(element) = node.cast::<Element>() {
                width.set(f64::from(element.client_width()).max(LEAST));
            }
        }
    };
    use_effect_with((), move |()| {
        measure();
        let listener = web_sys::window().map(|window| EventListener::new(&window, "resize", move |_| measure()));
        move || drop(listener)
    });
    *width
}
