//! The wheel over a picture.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, WheelEvent};
use yew::prelude::*;

use crate::present::plot::frame::Pixel;
use crate::ui::dom;

/// A notch of the wheel: where on the picture, and how much it zooms (below 1: in).
#[derive(Clone, Copy, Debug)]
pub(in crate::ui) struct Wheel {
    pub(in crate::ui) at: Pixel,
    pub(in crate::ui) factor: f64,
}

/// Pixels of scrolling that zoom by e.
const SCROLL: f64 = 300.0;

/// The wheel zooms with Ctrl, as a pinch on a touchpad does, or while the picture has the keyboard: else it scrolls the
/// page. The picture is `width` pixels wide.
#[hook]
pub(in crate::ui) fn use_wheel(node: &NodeRef, width: f64, on_wheel: Callback<Wheel>) {
    use_effect_with((node.clone(), width, on_wheel), move |(node, width, on_wheel)| {
        let (node, width, on_wheel) = (node.clone(), *width, on_wheel.clone());
        // Yew's own listeners for the wheel cannot prevent the page from scrolling.
        let listener = node.cast::<Element>().map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, "wheel", options, move |event| {
                let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
                if let Some(wheel) = read(event, &node, width) {
                    event.prevent_default();
                    on_wheel.emit(wheel);
                }
            })
        });
        move || drop(listener)
    });
}

fn read(event: &WheelEvent, node: &NodeRef, width: f64) -> Option<Wheel> {
    (event.ctrl_key() || dom::is_focused(node)).then_some(())?;
    let factor = (event.delta_y() / SCROLL).clamp(-1.0, 1.0).exp();
    Some(Wheel { at: dom::position(node, event, width)?, factor })
}
