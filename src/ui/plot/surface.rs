//! The plot itself: an SVG that is dragged, pinched, zoomed, hovered, clicked and worked from the keyboard.

use std::rc::Rc;

use web_sys::{Element, KeyboardEvent, PointerEvent};
use yew::prelude::*;

use crate::page::plot::gesture::Gesture;
use crate::page::plot::keys::{PlotKey, meaning};
use crate::page::plot::pointer::Target;
use crate::present::picture::{Picture, pixels};
use crate::present::plot::camera::Camera;
use crate::present::plot::state::PlotChange;
use crate::present::plot::view::Move;
use crate::ui::dom;
use crate::ui::hooks::{Wheel, use_wheel};
use crate::ui::picture::shapes;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) picture: Rc<Picture>,
    pub(super) camera: Camera,
    pub(super) on_change: Callback<PlotChange>,
    pub(super) on_point: Callback<Target>,
}

#[component]
pub(super) fn Surface(props: &Props) -> Html {
    let Props { picture, camera, on_change, on_point } = props;
    let (node, gesture) = (use_node_ref(), use_mut_ref(Gesture::default));
    let camera = *camera;
    let frame = camera.frame;
    let on_wheel = use_callback((on_change.clone(), frame), |Wheel { at, factor }, (on_change, frame)| {
        let (x, y) = frame.shares(at);
        on_change.emit(PlotChange::Move(Move::Zoom { factor, x, y }));
    });
    use_wheel(&node, frame.width, on_wheel);
    let at = {
        let node = node.clone();
        move |event: &PointerEvent| dom::position(&node, event, frame.width).unwrap_or_default()
    };
    let on_down = {
        let (gesture, at) = (gesture.clone(), at.clone());
        move |event: PointerEvent| {
            if let Some(element) = dom::target::<Element>(&event) {
                // A pointer that cannot be captured is heard as long as it stays on the plot.
                let _ = element.set_pointer_capture(event.pointer_id());
            }
            let (mut gesture, id, at) = (gesture.borrow_mut(), event.pointer_id(), at(&event));
            if event.pointer_type() == "touch" {
                gesture.touch(id, at, camera.view);
            } else {
                gesture.press(id, at, camera.view);
            }
        }
    };
    let on_move = {
        let (gesture, on_change, on_point) = (gesture.clone(), on_change.clone(), on_point.clone());
        move |event: PointerEvent| {
            let mut gesture = gesture.borrow_mut();
            if !gesture.is_on() {
                on_point.emit(Target::Hovered(at(&event)));
            } else if let Some(view) = gesture.drag(event.pointer_id(), at(&event), &camera) {
                on_change.emit(PlotChange::SetView(view));
            }
        }
    };
    let on_up = {
        let (gesture, on_point) = (gesture.clone(), on_point.clone());
        move |event: PointerEvent| {
            let clicked = gesture.borrow_mut().release(event.pointer_id(), camera.view);
            if let Some(at) = clicked {
                on_point.emit(Target::Clicked(at));
            }
        }
    };
    let on_cancel = {
        let on_change = on_change.clone();
        move |event: PointerEvent| {
            let before = gesture.borrow_mut().cancel(event.pointer_id(), camera.view);
            if let Some(view) = before {
                on_change.emit(PlotChange::SetView(view));
            }
        }
    };
    let on_key = {
        let (on_change, on_point) = (on_change.clone(), on_point.clone());
        move |event: KeyboardEvent| {
            match key(&event) {
                Some(PlotKey::Move(by)) => on_change.emit(PlotChange::Move(by)),
                Some(PlotKey::Point(target)) => on_point.emit(target),
                None => return,
            }
            event.prevent_default();
        }
    };
    html! {
        <svg ref={node} class="picture plot" tabindex="0" role="application" aria-roledescription={words::PLOT_ROLE}
            aria-label={picture.title.clone()} aria-describedby={["plot-description", "probe-reading"].join(" ")}
            width={pixels(picture.width)} height={pixels(picture.height)} viewBox={picture.view_box()}
            onpointerdown={on_down} onpointermove={on_move} onpointerup={on_up} onpointercancel={on_cancel} onkeydown={on_key}>
            { shapes(picture) }
        </svg>
    }
}

/// What a key that is pressed on the plot means there.
pub(super) fn key(event: &KeyboardEvent) -> Option<PlotKey> {
    let is_plain = !(event.ctrl_key() || event.alt_key() || event.meta_key());
    is_plain.then(|| meaning(&event.key(), event.shift_key())).flatten()
}
