//! The network diagram: choose a neuron or a weight, by pointer or from lists, and see its formula, its zig-zag and where
//! its numbers came from.

use std::rc::Rc;

use web_sys::MouseEvent;
use yew::prelude::*;

use super::dom;
use super::hooks::{Room, use_lines, use_question, use_room};
use super::last::use_last;
use super::network_props::NetworkProps;
use super::number_field::{self, NumberField};
use super::picture::shapes;
use super::put::put;
use super::save::{self, SaveButtons};
use super::still_plot::{self, StillPlot};
use crate::math::shape::Shape;
use crate::math::table::names::Names;
use crate::present::diagram::layout::Layout;
use crate::present::diagram::{Node, Part, drawn_nodes, sizes};
use crate::present::plot::curve::Curve;
use crate::present::plot::plane::Plane;
use crate::protocol::questions::diagram::{Diagram, DiagramPart};
use crate::session::page::Event as PageEvent;
use crate::words;

/// The diagram is drawn no wider, in pixels, only magnified: its lines would become too flat.
const WIDEST: f64 = 720.0;
/// What is chosen before anything was chosen: the neuron that the construction begins with.
const FIRST: Part = Part::Node(Node { layer: 2, index: 0 });

/// Neurons and connections, and what there is to say of the chosen one.
#[component]
pub(super) fn DiagramPanel(props: &NetworkProps) -> Html {
    let (node, surface) = (use_node_ref(), use_node_ref());
    let Room { width, height } = use_room(&node);
    let width = width.min(WIDEST);
    // On the page the picture makes its room, on a slide it has one.
    let most_height = if dom::is_on_slide(&node) { height } else { f64::INFINITY };
    let (chosen, pointed) = (use_state(|| FIRST), use_state(|| None::<Part>));
    let part_of = |shape: Shape| Some(*chosen).filter(|part| part.exists(shape)).unwrap_or(FIRST);
    let (shape, part) = (props.shape, part_of(props.shape));
    let series = pointed.filter(|part| part.exists(shape)).unwrap_or(part).series();
    use_question(props.job, Some(DiagramPart { part, sample: props.selected }.into()), &props.dispatch);
    use_question(props.job, props.drawings.missing(&series, shape.a1() + 1), &props.dispatch);
    let curves: Option<Vec<_>> = series.iter().map(|&one| props.drawings.curve(one)).collect();
    let curves = use_last(props.drawings.plane().cloned().zip(curves.filter(|curves| !curves.is_empty())));
    let ready = props.drawings.diagram().cloned().map(|diagram| (props.clone(), diagram));
    let is_busy = (ready.is_none() && props.can_answer).to_string();
    let Some((props, diagram)) = use_last(ready) else {
        return html! { <div class="diagram" aria-busy={is_busy}><div ref={node} class="diagram-room">{ props.waiting() }</div></div> };
    };
    let NetworkProps { shape, selected, ref names, .. } = props;
    let part = part_of(shape);
    let layout = Layout::new(shape, width, names).no_higher_than(most_height);
    let mut drawing = layout.picture(&diagram.links, &diagram.activations, part, names);
    drawing.title = words::DIAGRAM.into();
    drawing.description = words::diagram(shape);
    let at = {
        let (diagram, surface) = (diagram.clone(), surface.clone());
        move |event: &MouseEvent| layout.part_at(&diagram.links, dom::position(&surface, event, width)?)
    };
    let on_click = {
        let (chosen, at) = (chosen.clone(), at.clone());
        move |event: MouseEvent| at(&event).into_iter().for_each(|part| chosen.set(part))
    };
    let on_move = {
        let pointed = pointed.clone();
        move |event: PointerEvent| pointed.set(at(&event).filter(|part| !part.series().is_empty()))
    };
    let on_leave = move |_: PointerEvent| pointed.set(None);
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |part| chosen.set(part))
    };
    let label = words::titled(&drawing.title, &drawing.description);
    let shown = shapes(&drawing);
    html! {
        <div class="diagram" aria-busy={is_busy}>
            <div ref={node} class="diagram-room"><svg ref={surface} class="picture" role="img" aria-label={label} viewBox={drawing.view_box()} onclick={on_click}
                onpointermove={on_move} onpointerleave={on_leave}>{ shown }</svg></div>
            <p class="hint">{ words::DIAGRAM_HINT }</p>
            <div class="toolbar">
                { put::<Choice>(ChoiceProps { shape, part, names: names.clone(), on_choose }) }
                { view_followed(&props) }
            </div>
            { put::<Words>(WordsProps { diagram: diagram.clone() }) }
            if let Some((plane, curves)) = curves.filter(|_| !series.is_empty()) {
                { view_curves(plane, curves, selected, shape.m()) }
            }
            { put::<SaveButtons>(save::Props { picture: Rc::new(drawing), name: "zerofit-network" }) }
        </div>
    }
}

fn view_curves(plane: Rc<Plane>, curves: Vec<Rc<Curve>>, selected: Option<usize>, outputs: usize) -> Html {
    let ranks = Vec::from_iter(selected.and_then(|sample| plane.rank(sample)));
    put::<StillPlot>(still_plot::Props { plane, curves, ranks, pivots: Vec::new(), outputs })
}

#[derive(PartialEq, Properties)]
struct WordsProps {
    diagram: Rc<Diagram>,
}

/// What there is to say of the chosen part, as much as fits.
#[component]
fn Words(props: &WordsProps) -> Html {
    let (diagram, node) = (&props.diagram, use_node_ref());
    let shown = use_lines(&node, diagram.clone(), diagram.origins.len());
    let missing = diagram.origins.len() - shown;
    html! {
        <div ref={node} class="part" role="status">
            <h3>{ &diagram.title }</h3>
            <ul class="formulas">{ for diagram.formulas.iter().map(|line| html! { <li>{ line }</li> }) }</ul>
            <ul class="origins">
                { for diagram.origins.iter().take(shown).map(|line| html! { <li>{ line }</li> }) }
                if missing > 0 { <li class="hint">{ words::more_lines(missing) }</li> }
            </ul>
        </div>
    }
}

fn view_followed(props: &NetworkProps) -> Html {
    let NetworkProps { drawings, selected, dispatch, .. } = props;
    let follow = dispatch.reform(|_: MouseEvent| PageEvent::Select(0));
    let on_change = dispatch.reform(|number: usize| PageEvent::Select(number - 1));
    match (selected, drawings.plane()) {
        (Some(sample), Some(plane)) => {
            let field = put::<NumberField>(number_field::Props {
                label: words::FOLLOWED.text().into(),
                hint: words::FOLLOWED_HINT.text().into(),
                value: sample + 1,
                max: plane.samples.len(),
                on_change,
            });
            html! { <span class="labelled">{ words::FOLLOWED }{ " " }{ field }</span> }
        }
        _ => html! { <button type="button" onclick={follow}>{ words::FOLLOW_SAMPLE }</button> },
    }
}

#[derive(PartialEq, Properties)]
struct ChoiceProps {
    shape: Shape,
    part: Part,
    names: Rc<Names>,
    on_choose: Callback<Part>,
}

/// The same choice without a pointer: a node, then all of it or one of its weights.
#[component]
fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceProps { shape, part, names, on_choose } = props;
    let (node, outputs) = (part.node(), shape.m());
    let nodes: Vec<_> =
        sizes(*shape).into_iter().enumerate().flat_map(|(layer, count)| drawn_nodes(layer, count)).collect();
    let before = nodes.iter().filter(|from| from.layer + 1 == node.layer);
    let weights = before.map(|from| Part::Weight { to: node, from: from.index });
    let parts: Vec<_> = std::iter::once(Part::Node(node)).chain(weights).collect();
    let name = |part: Part| match part {
        Part::Node(_) => words::WHOLE_NEURON.into(),
        Part::Weight { to, from } => words::weight_of(&Node { layer: to.layer - 1, index: from }.symbol(outputs)),
    };
    html! {
        <>
        <label>{ words::NEURON }{ " " }
            <select onchange={choosing(nodes.iter().map(|&node| Part::Node(node)).collect(), on_choose)}>
                { for nodes.iter().map(|&choice| option(choice == node, choice.title(outputs, names))) }
            </select>
        </label>
        if node.layer > 0 {
            <label>{ words::FORMULA_OF }{ " " }
                <select onchange={choosing(parts.clone(), on_choose)}>
                    { for parts.iter().map(|&choice| option(choice == *part, name(choice))) }
                </select>
            </label>
        }
        </>
    }
}

fn option(selected: bool, name: String) -> Html {
    html! { <option {selected}>{ name }</option> }
}

fn choosing(parts: Vec<Part>, on_choose: &Callback<Part>) -> Callback<Event> {
    let on_choose = on_choose.clone();
    Callback::from(move |event: Event| {
        if let Some(&part) = dom::selected(&event).and_then(|n| parts.get(n)) {
            on_choose.emit(part);
        }
    })
}
