//! Buttons of the plot: zoom, series.

use yew::prelude::*;

use crate::math::shape::Shape;
use crate::page::plot::{LEFT, RIGHT, ZOOM_IN, ZOOM_OUT, output_of, typed_neuron};
use crate::present::plot::series::Series;
use crate::present::plot::state::PlotChange;
use crate::present::plot::view::Move;
use crate::ui::dom;
use crate::ui::still_plot::line_of;
use crate::words::{self, Text};

/// Buttons that move the view.
pub(super) fn controls(on_change: &Callback<PlotChange>) -> Html {
    let button = |sign: &'static str, name: Text, by: Move| {
        let go = on_change.reform(move |_: MouseEvent| PlotChange::Move(by));
        html! { <button type="button" aria-label={name} title={name} onclick={go}>{ sign }</button> }
    };
    let home = on_change.reform(|_: MouseEvent| PlotChange::Move(Move::Home));
    html! {
        <div class="toolbar plot-controls">
            { button("\u{2212}", words::ZOOM_OUT, ZOOM_OUT) }
            { button("+", words::ZOOM_IN, ZOOM_IN) }
            { button("←", words::MOVE_LEFT, LEFT) }
            { button("→", words::MOVE_RIGHT, RIGHT) }
            <button type="button" onclick={home}>{ words::EVERYTHING }</button>
        </div>
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct SeriesProps {
    /// The curves that are drawn.
    pub(super) series: Vec<Series>,
    pub(super) shape: Shape,
    pub(super) on_change: Callback<PlotChange>,
}

/// Which curves are shown: outputs, and of any neuron of the second layer its zig-zag, the rectified part, and the
/// output up to it.
#[component]
pub(super) fn SeriesChoice(props: &SeriesProps) -> Html {
    let SeriesProps { series, shape, on_change } = props;
    let (m, a2) = (shape.m(), shape.a2());
    let neuron = use_state(|| 0usize);
    let j = (*neuron).min(a2 - 1);
    let choose = {
        let (neuron, shape) = (neuron.clone(), *shape);
        move |event: Event| neuron.set(typed_neuron(&dom::typed(&event).unwrap_or_default(), shape))
    };
    let toggle = |one: Series| {
        let change = on_change.reform(move |_: Event| PlotChange::Toggle(one));
        html! { <label class="switch"><input type="checkbox" checked={series.contains(&one)} onchange={change} />{ one.name(m) }</label> }
    };
    let hide = |&one: &Series| {
        let change = on_change.reform(move |_: MouseEvent| PlotChange::Toggle(one));
        let name = one.name(m);
        html! { <button type="button" class="chip" aria-label={words::hide_layer(&name)} onclick={change}>{ line_of(one) }{ name.clone() }{ " ×" }</button> }
    };
    html! {
        <details class="series">
            <summary>{ words::LAYERS }</summary>
            <p class="hint">{ words::LAYERS_HINT }</p>
            if m > 1 {
                <div class="toolbar" role="group" aria-label={words::OUTPUTS}>{ for (0..m).map(|d| toggle(Series::Output(d))) }</div>
            }
            <div class="toolbar">
                <label>{ words::NEURON }{ " " }<input type="number" min="0" max={(a2 - 1).to_string()} value={j.to_string()} onchange={choose} /></label>
                { toggle(Series::ZigZag(j)) }
                { toggle(Series::Rectified(j)) }
                { toggle(Series::Partial { output: output_of(j, *shape), neurons: j + 1 }) }
            </div>
            if series.len() > 1 {
                <div class="toolbar" role="group" aria-label={words::SHOWN}>{ words::SHOWN }{ for series.iter().map(hide) }</div>
            }
        </details>
    }
}
