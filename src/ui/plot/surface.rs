//! The plot itself: an SVG that is dragged, pinched, zoomed, hovered, clicked and worked from the keyboard.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent, WheelEvent};
use yew::prelude::*;

use super::gesture::Gesture;
use crate::present::picture::{Picture, pixels};
use crate::present::plot::frame::Frame;
use crate::present::plot::look::Glance;
use crate::present::plot::scale::Scale;
use crate::present::plot::view::{Move, View};
use crate::ui::picture::shapes;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) picture: Rc<Picture>,
    pub(super) frame: Frame,
    pub(super) view: View,
    /// Which scale; the height of a decade is of no importance here.
    pub(super) scale: Scale,
    pub(super) on_glance: Callback<Glance>,
    pub(super) on_point: Callback<Pointing>,
}

/// What a pointer or the keyboard points at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Pointing {
    /// A pixel under the pointer.
    Hover((f64, f64)),
    /// A pixel that was clicked.
    Click((f64, f64)),
    /// The next sample to the right, or to the left.
    Step(isize),
    /// The sample that the keyboard points at.
    Choose,
}

/// How much a key, button or notch of the wheel zooms.
pub(super) const ZOOM: f64 = 1.25;
/// The share of the view that a key or button moves by.
pub(super) const SHIFT: f64 = 0.15;

#[component]
pub(super) fn Surface(props: &Props) -> Html {
    let node = use_node_ref();
    let gesture = use_mut_ref(Gesture::default);
    use_wheel(&node, props);
    let at = {
        let node = node.clone();
        move |event: &PointerEvent| position(&node, f64::from(event.client_x()), f64::from(event.client_y()))
    };
    let (frame, view, scale) = (props.frame, props.view, props.scale);
    let on_down = {
        let (gesture, at) = (gesture.clone(), at.clone());
        move |event: PointerEvent| {
            if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
                // A pointer that cannot be captured is heard as long as it stays on the plot.
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            gesture.borrow_mut().press(event.pointer_id(), at(&event), view);
        }
    };
    let on_move = {
        let (gesture, at) = (gesture.clone(), at.clone());
        let (on_glance, on_point) = (props.on_glance.clone(), props.on_point.clone());
        move |event: PointerEvent| {
            let mut gesture = gesture.borrow_mut();
            if !gesture.is_on() {
                on_point.emit(Pointing::Hover(at(&event)));
            } else if let Some(view) = gesture.wander(event.pointer_id(), at(&event), &frame, scale) {
                on_glance.emit(Glance::See(view));
            }
        }
    };
    let on_up = {
        let on_point = props.on_point.clone();
        let gesture = gesture.clone();
        move |event: PointerEvent| {
            let clicked = gesture.borrow_mut().release(event.pointer_id(), view);
            if let Some(at) = clicked {
                on_point.emit(Pointing::Click(at));
            }
        }
    };
    let on_cancel = move |event: PointerEvent| {
        gesture.borrow_mut().release(event.pointer_id(), view);
    };
    let on_key = {
        let (on_glance, on_point) = (props.on_glance.clone(), props.on_point.clone());
        move |event: KeyboardEvent| {
            match key(&event) {
                Some(Pressed::Glance(glance)) => on_glance.emit(glance),
                Some(Pressed::Point(pointing)) => on_point.emit(pointing),
                None => return,
            }
            event.prevent_default();
        }
    };
    let Picture { width, height, .. } = *props.picture;
    html! {
        <svg ref={node} class="picture plot" tabindex="0" role="application" aria-roledescription={words::PLOT_ROLE}
            aria-label={props.picture.title.clone()} aria-describedby="plot-description"
            width={pixels(width)} height={pixels(height)} viewBox={format!("0 0 {} {}", pixels(width), pixels(height))}
            onpointerdown={on_down} onpointermove={on_move} onpointerup={on_up} onpointercancel={on_cancel} onkeydown={on_key}>
            { shapes(&props.picture) }
        </svg>
    }
}

/// The wheel zooms with Ctrl, as a pinch on a touchpad does, or while the plot has the keyboard: else it scrolls the page.
#[hook]
fn use_wheel(node: &NodeRef, props: &Props) {
    let (node, on_glance, frame) = (node.clone(), props.on_glance.clone(), props.frame);
    use_effect_with((node.clone(), on_glance, frame), move |(node, on_glance, frame)| {
        let (element, on_glance, frame, node) = (node.cast::<Element>(), on_glance.clone(), *frame, node.clone());
        // Yew's own listeners for the wheel cannot prevent the page from scrolling.
        let listener = element.map(|element| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, "wheel", options, move |event| {
                let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
                if event.ctrl_key() || has_focus(&node) {
                    event.prevent_default();
                    let (x, y) = position(&node, f64::from(event.client_x()), f64::from(event.client_y()));
                    let (x, y) = frame.shares(x, y);
                    let factor = (event.delta_y() / 300.0).clamp(-1.0, 1.0).exp();
                    on_glance.emit(Glance::Move(Move::Zoom { factor, x, y }));
                }
            })
        });
        move || drop(listener)
    });
}

fn has_focus(node: &NodeRef) -> bool {
    let active = web_sys::window().and_then(|window| window.document()).and_then(|document| document.active_element());
    active.is_some() && active == node.cast::<Element>()
}

/// A place in the window as pixels of the picture.
fn position(node: &NodeRef, x: f64, y: f64) -> (f64, f64) {
    node.cast::<Element>().map_or((0.0, 0.0), |element| {
        let rectangle = element.get_bounding_client_rect();
        (x - rectangle.left(), y - rectangle.top())
    })
}

enum Pressed {
    Glance(Glance),
    Point(Pointing),
}

fn key(event: &KeyboardEvent) -> Option<Pressed> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return None;
    }
    let pan = |x, y| Some(Pressed::Glance(Glance::Move(Move::Pan { x, y })));
    let zoom = |factor| Some(Pressed::Glance(Glance::Move(Move::Zoom { factor, x: 0.5, y: 0.5 })));
    match (event.key().as_str(), event.shift_key()) {
        ("ArrowLeft", true) => pan(-SHIFT, 0.0),
        ("ArrowRight", true) => pan(SHIFT, 0.0),
        ("ArrowUp", true) => pan(0.0, SHIFT),
        ("ArrowDown", true) => pan(0.0, -SHIFT),
        ("ArrowLeft", false) => Some(Pressed::Point(Pointing::Step(-1))),
        ("ArrowRight", false) => Some(Pressed::Point(Pointing::Step(1))),
        ("Enter" | " ", _) => Some(Pressed::Point(Pointing::Choose)),
        ("+" | "=", _) => zoom(1.0 / ZOOM),
        ("-" | "_", _) => zoom(ZOOM),
        ("0" | "Home", _) => Some(Pressed::Glance(Glance::Move(Move::Home))),
        _ => None,
    }
}
