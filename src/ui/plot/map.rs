//! The map of an output over the plane of two inputs: pointed at like the plot.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent};
use yew::prelude::*;

use super::{REST_MS, surface};
use crate::page::plot::keys::PlotKey;
use crate::page::plot::pointer::Target;
use crate::present::picture::pixels;
use crate::present::plot::frame::Pixel;
use crate::present::plot::map::{MOST_MAPPED, Spot, frame};
use crate::protocol::questions::map::MapOf;
use crate::protocol::questions::probe::ProbeAt;
use crate::session::page::Event;
use crate::ui::dom;
use crate::ui::hooks::{use_question, use_width};
use crate::ui::last::use_last;
use crate::ui::network_props::NetworkProps;
use crate::ui::picture::shapes;
use crate::ui::put::put;
use crate::ui::save::{self, SaveButtons};
use crate::words;

#[derive(Clone, PartialEq, Properties)]
pub(in crate::ui) struct Props {
    pub(in crate::ui) network: NetworkProps,
    /// Which output is shown.
    pub(in crate::ui) output: usize,
    /// What the keyboard points at, as on the plot.
    pub(in crate::ui) on_point: Callback<Target>,
}

/// The map, or why there is none.
#[component]
pub(in crate::ui) fn MapPanel(props: &Props) -> Html {
    let Props { network, output, on_point } = props;
    let NetworkProps { job, shape, drawings, selected, dispatch, .. } = network;
    let (node, surface, rest) = (use_node_ref(), use_node_ref(), use_mut_ref(|| None::<Timeout>));
    let frame = frame(use_width(&node));
    let is_small = drawings.plane().is_none_or(|plane| plane.samples.len() <= MOST_MAPPED);
    use_question(*job, is_small.then(|| MapOf { output: *output }.into()), dispatch);
    let map = use_last(drawings.map().cloned().filter(|map| map.output == *output));
    let Some(map) = map.filter(|_| is_small) else {
        let why = (!is_small).then(|| words::plot::no_map(MOST_MAPPED));
        return html! { <div ref={node}>if let Some(why) = why { <p class="hint">{ why }</p> }</div> };
    };
    let probe = drawings.probe();
    let picture = map.picture(&frame, *selected, probe.map(|probe| &probe.input[..]), shape.m());
    let job = *job;
    let ask = {
        let dispatch = dispatch.clone();
        move |spot: Spot| dispatch.emit(Event::ask(job, probe_of(spot)))
    };
    let at = {
        let (surface, width) = (surface.clone(), frame.width);
        move |event: &MouseEvent| -> Option<Pixel> { dom::position(&surface, event, width) }
    };
    let on_move = {
        let (map, at, ask) = (map.clone(), at.clone(), ask.clone());
        move |event: PointerEvent| {
            let Some(spot) = at(&event).map(|at| map.spot(&frame, at)) else { return };
            let ask = ask.clone();
            *rest.borrow_mut() = Some(Timeout::new(REST_MS, move || ask(spot)));
        }
    };
    let on_click = {
        let (map, dispatch) = (map.clone(), dispatch.clone());
        move |event: MouseEvent| match at(&event).map(|at| map.spot(&frame, at)) {
            Some(Spot::Sample(sample)) => dispatch.emit(Event::Select(sample)),
            Some(spot) => ask(spot),
            None => {}
        }
    };
    let on_key = {
        let on_point = on_point.clone();
        move |event: KeyboardEvent| {
            if let Some(PlotKey::Point(target)) = surface::key(&event) {
                event.prevent_default();
                on_point.emit(target);
            }
        }
    };
    let (shown, title, description) = (shapes(&picture), picture.title.clone(), picture.description.clone());
    html! {
        <div ref={node} class="map">
            <svg ref={surface} class="picture" tabindex="0" role="application" aria-roledescription={words::PLOT_ROLE}
                aria-label={title} aria-describedby="map-description" width={pixels(frame.width)} height={pixels(frame.height)}
                viewBox={picture.view_box()} onpointermove={on_move} onclick={on_click} onkeydown={on_key}>{ shown }</svg>
            <p id="map-description" class="plot-caption">{ description }</p>
            { put::<SaveButtons>(save::Props { picture: Rc::new(picture), name: "zerofit-map" }) }
        </div>
    }
}

fn probe_of(spot: Spot) -> ProbeAt {
    match spot {
        Spot::Sample(sample) => ProbeAt::Sample(sample),
        Spot::Input(texts) => ProbeAt::Input(texts),
    }
}
