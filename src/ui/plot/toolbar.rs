//! Buttons of the plot: zoom, scale, series, files.

use yew::prelude::*;

use super::surface::{SHIFT, ZOOM};
use crate::math::shape::Shape;
use crate::present::plot::look::{Glance, Look};
use crate::present::plot::series::Series;
use crate::present::plot::view::Move;
use crate::ui::browser;
use crate::ui::see::line_of;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) look: Look,
    pub(super) shape: Shape,
    pub(super) on_glance: Callback<Glance>,
}

/// What moves the view, and the scale.
#[component]
pub(super) fn Controls(props: &Props) -> Html {
    let glance = |glance: Glance| props.on_glance.reform(move |_: MouseEvent| glance.clone());
    let button = |sign: &'static str, name: &'static str, change: Move| {
        html! { <button type="button" aria-label={name} title={name} onclick={glance(Glance::Move(change))}>{ sign }</button> }
    };
    let scale = |name: &'static str, logarithmic: bool| {
        let choose = props.on_glance.reform(move |_: Event| Glance::Rescale { logarithmic });
        html! {
            <label class="switch">
                <input type="radio" name="plot-scale" checked={props.look.logarithmic == logarithmic} onchange={choose} />{ name }
            </label>
        }
    };
    let zoom = |factor| Move::Zoom { factor, x: 0.5, y: 0.5 };
    html! {
        <div class="toolbar plot-controls">
            { button("+", words::ZOOM_IN, zoom(1.0 / ZOOM)) }
            { button("\u{2212}", words::ZOOM_OUT, zoom(ZOOM)) }
            { button("←", words::MOVE_LEFT, Move::Pan { x: -SHIFT, y: 0.0 }) }
            { button("→", words::MOVE_RIGHT, Move::Pan { x: SHIFT, y: 0.0 }) }
            <button type="button" onclick={glance(Glance::Move(Move::Home))}>{ words::EVERYTHING }</button>
            <fieldset class="scales">
                <legend>{ words::SCALE }</legend>
                { scale(words::LINEAR, false) }
                { scale(words::LOGARITHMIC, true) }
            </fieldset>
        </div>
    }
}

/// Which curves are shown: outputs, and of any neuron of the second layer its zig-zag, the rectified part, and the
/// output up to it.
#[component]
pub(super) fn SeriesChoice(props: &Props) -> Html {
    let Props { look, shape, on_glance } = props;
    let (m, a2) = (shape.m(), shape.a2());
    let neuron = use_state(|| 0usize);
    let j = (*neuron).min(a2 - 1);
    let choose = {
        let neuron = neuron.clone();
        move |event: Event| {
            let typed = browser::input(&event).and_then(|input| input.value().trim().parse::<usize>().ok());
            neuron.set(typed.unwrap_or(0));
        }
    };
    let toggle = |series: Series| {
        let shown = look.series.contains(&series);
        let change = on_glance.reform(move |_: Event| Glance::Toggle(series));
        html! { <label class="switch"><input type="checkbox" checked={shown} onchange={change} />{ series.name(m) }</label> }
    };
    let hide = |series: Series| {
        let change = on_glance.reform(move |_: MouseEvent| Glance::Toggle(series));
        let name = series.name(m);
        html! { <button type="button" class="chip" aria-label={words::hide_layer(&name)} onclick={change}>{ line_of(series) }{ name.clone() }{ " ×" }</button> }
    };
    // A neuron's own output: zig-zags of output d are the neurons d·k to d·k + k − 1.
    let output = j.checked_div(a2 / m).map_or(0, |d| d.min(m - 1));
    html! {
        <details class="layers">
            <summary>{ words::LAYERS }</summary>
            <p class="hint">{ words::LAYERS_HINT }</p>
            if m > 1 {
                <div class="toolbar" role="group" aria-label={words::OUTPUTS}>{ for (0..m).map(|d| toggle(Series::Output(d))) }</div>
            }
            <div class="toolbar">
                <label>{ words::NEURON }{ " " }<input type="number" min="0" max={(a2 - 1).to_string()} value={j.to_string()} onchange={choose} /></label>
                { toggle(Series::ZigZag(j)) }
                { toggle(Series::Rectified(j)) }
                { toggle(Series::Partial { output, neurons: j + 1 }) }
            </div>
            if look.series.len() > 1 {
                <div class="toolbar" role="group" aria-label={words::SHOWN}>{ words::SHOWN }{ for look.series.iter().map(|&series| hide(series)) }</div>
            }
        </details>
    }
}
