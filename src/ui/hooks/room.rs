//! How much room there is.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Used until the room is known.
const FIRST: Room = Room { width: 640.0, height: 333.0 };
/// Pictures are not drawn smaller.
const LEAST: Room = Room { width: 240.0, height: 160.0 };

/// The room for a picture, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::ui) struct Room {
    pub(in crate::ui) width: f64,
    pub(in crate::ui) height: f64,
}

/// The room within an element, followed as it changes: with the window, or since the page is arranged in another way.
#[hook]
pub(in crate::ui) fn use_room(node: &NodeRef) -> Room {
    let room = use_state_eq(|| FIRST);
    // Where the element was replaced, the new one is followed.
    use_effect_with(node.cast::<Element>(), {
        let (node, room) = (node.clone(), room.setter());
        move |_| {
            let following = node.cast::<Element>().map(|element| {
                let measured = element.clone();
                let measure = move || {
                    room.set(Room {
                        width: f64::from(measured.client_width()).max(LEAST.width),
                        height: f64::from(measured.client_height()).max(LEAST.height),
                    });
                };
                measure();
                Following::new(&element, measure)
            });
            move || drop(following)
        }
    });
    *room
}

/// The width within an element in CSS pixels, at least 240, followed as it changes.
#[hook]
pub(in crate::ui) fn use_width(node: &NodeRef) -> f64 {
    use_room(node).width
}

/// Calls a function whenever the size of an element has changed, until it is dropped.
struct Following {
    observer: Option<ResizeObserver>,
    _on_change: Closure<dyn FnMut()>,
}

impl Following {
    fn new(element: &Element, on_change: impl FnMut() + 'static) -> Self {
        let on_change = Closure::<dyn FnMut()>::new(on_change);
        let observer = ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(element);
        }
        Self { observer, _on_change: on_change }
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
