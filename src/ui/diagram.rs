//! The network diagram: choose a neuron, by pointer or from a list, and see its formula and where its numbers came from.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement, MouseEvent};
use yew::prelude::*;

use super::event::Event as PageEvent;
use super::picture::shapes;
use super::save;
use crate::math::shape::Shape;
use crate::present::diagram::layout::{node_at, picture};
use crate::present::diagram::{Node, drawn, sizes};
use crate::present::picture::pixels;
use crate::present::words;
use crate::protocol::see::Question;
use crate::protocol::{JobId, Request};
use crate::session::see::Seen;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) job: JobId,
    pub(super) shape: Shape,
    pub(super) seen: Seen,
    /// The sample whose activations are shown.
    pub(super) selected: Option<usize>,
    pub(super) dispatch: Callback<PageEvent>,
}

/// Neurons and connections, and what there is to say of the chosen one.
#[component]
pub(super) fn DiagramPanel(props: &Props) -> Html {
    let Props { job, shape, seen, selected, dispatch } = props;
    let (job, shape, selected) = (*job, *shape, *selected);
    let chosen = use_state(|| Node { layer: 2, index: 0 });
    let exists = |node: &Node| node.index < sizes(shape)[node.layer];
    let node = Some(*chosen).filter(exists).unwrap_or(Node { layer: 2, index: 0 });
    use_effect_with((job, node, selected), {
        let dispatch = dispatch.clone();
        move |&(job, node, sample)| {
            dispatch.emit(PageEvent::Ask(Request::See { job, question: Question::Diagram { node, sample } }));
        }
    });
    let Some(diagram) = seen.diagram.clone() else { return html! { <p class="hint">{ words::DRAWING }</p> } };
    let mut drawing = picture(shape, &diagram.links, &diagram.active, Some(node));
    drawing.title = words::DIAGRAM.to_owned();
    drawing.description = words::diagram(shape);
    let on_click = {
        let (chosen, width) = (chosen.clone(), drawing.width);
        move |event: MouseEvent| {
            let Some(svg) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
            let rectangle = svg.get_bounding_client_rect();
            let scale = width / rectangle.width().max(1.0);
            let (x, y) =
                (f64::from(event.client_x()) - rectangle.left(), f64::from(event.client_y()) - rectangle.top());
            if let Some(node) = node_at(shape, (x * scale, y * scale)) {
                chosen.set(node);
            }
        }
    };
    let choices = choices(shape);
    let on_choose = {
        let choices = choices.clone();
        move |event: Event| {
            let list = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(&node) = list.and_then(|list| choices.get(usize::try_from(list.selected_index()).ok()?)) {
                chosen.set(node);
            }
        }
    };
    let option = |&choice: &Node| html! { <option selected={choice == node}>{ choice.symbol(shape.m()) }</option> };
    let view_box = format!("0 0 {} {}", pixels(drawing.width), pixels(drawing.height));
    let label = format!("{}. {}", drawing.title, drawing.description);
    let shown = shapes(&drawing);
    let save = |how: fn(&crate::present::picture::Picture, &str)| {
        let drawing = drawing.clone();
        move |_: MouseEvent| how(&drawing, "zerofit-network")
    };
    html! {
        <div class="diagram">
            <p class="hint">{ words::DIAGRAM_HINT }</p>
            <svg class="picture" role="img" aria-label={label} viewBox={view_box} onclick={on_click}>{ shown }</svg>
            <label>{ words::NEURON }{ " " }<select onchange={on_choose}>{ for choices.iter().map(option) }</select></label>
            <div role="status">
                <h3>{ &diagram.title }</h3>
                <ul class="formulas">{ for diagram.formulas.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
                <ul class="origins">{ for diagram.origins.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            </div>
            <div class="toolbar files">
                <button type="button" onclick={save(save::save_svg)}>{ words::SAVE_SVG }</button>
                <button type="button" onclick={save(save::save_png)}>{ words::SAVE_PNG }</button>
            </div>
        </div>
    }
}

/// The nodes that can be chosen: those that are drawn.
fn choices(shape: Shape) -> Vec<Node> {
    let layers = sizes(shape).into_iter().enumerate();
    layers.flat_map(|(layer, count)| drawn(count).into_iter().map(move |index| Node { layer, index })).collect()
}
