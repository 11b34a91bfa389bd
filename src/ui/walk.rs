//! The construction step by step: one step a screen, with its picture, formulas and numbers.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_question;
use super::last::use_last;
use super::network_props::NetworkProps;
use super::put::put;
use super::still_plot::{self, StillPlot};
use super::trace::number;
use crate::math::shape::Shape;
use crate::page::steps::next_step;
use crate::present::plot::curve::Curve;
use crate::present::plot::series::Series;
use crate::present::walk::Step;
use crate::protocol::questions::walk_step::{FactLine, WalkStep};
use crate::session::drawings::Drawings;
use crate::session::page::Event;
use crate::words::{self, Text};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) network: NetworkProps,
    /// The step shown, from 0, of how many.
    pub(super) step: usize,
    pub(super) steps: usize,
}

/// One step, with buttons and arrow keys to the others.
#[component]
pub(super) fn WalkPanel(props: &Props) -> Html {
    let NetworkProps { job, shape, drawings, dispatch, .. } = &props.network;
    let (job, count) = (*job, props.steps);
    let step = props.step.min(count - 1);
    let lines = drawings.step(step);
    let missing = match &lines {
        None => Some(WalkStep { number: step }.into()),
        Some(lines) => drawings.missing(&lines.series, shape.a1() + 1),
    };
    use_question(job, missing, dispatch);
    let ready = lines.filter(|lines| lines.series.is_empty() || drawings.plane().is_some());
    let is_busy = (ready.is_none() && props.network.can_answer).to_string();
    let shown = use_last(ready.map(|lines| (lines, drawings.clone(), *shape)));
    let on_key = {
        let dispatch = dispatch.clone();
        move |event: KeyboardEvent| {
            if let Some(next) = next_step(&event.key(), step, count) {
                event.prevent_default();
                dispatch.emit(Event::Step(next));
            }
        }
    };
    let button = |name: Text, to: Option<usize>| {
        let go = dispatch.reform(move |_: MouseEvent| Event::Step(to.unwrap_or(step)));
        html! { <button type="button" disabled={to.is_none()} onclick={go}>{ name }</button> }
    };
    let back = step.checked_sub(1);
    let forward = Some(step + 1).filter(|&next| next < count);
    html! {
        <div class="walk" onkeydown={on_key} aria-busy={is_busy}>
            <div class="toolbar steps">
                { button(words::FIRST_STEP, back.map(|_| 0)) }
                { button(words::BACK, back) }
                { button(words::FORWARD, forward) }
                { button(words::LAST_STEP, forward.map(|_| count - 1)) }
                <span class="hint">{ words::step_of(step, count) }</span>
            </div>
            <div role="status">
                if let Some((lines, ..)) = &shown { { view_words(lines) } } else { { props.network.waiting() } }
            </div>
            if let Some((lines, drawings, shape)) = &shown { { view_picture(lines, drawings, *shape) } { view_numbers(lines) } }
        </div>
    }
}

fn view_words(lines: &Step<FactLine>) -> Html {
    html! {
        <>
        <h3>{ &lines.title }</h3>
        { for lines.sentences.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
        </>
    }
}

fn view_picture(lines: &Step<FactLine>, drawings: &Drawings, shape: Shape) -> Html {
    let Some(plane) = drawings.plane().filter(|_| !lines.series.is_empty()) else { return Html::default() };
    // An output that is not finished yet is only promised by its samples.
    let curve = |curve: Rc<Curve>| match curve.series {
        Series::Output(_) if !lines.finished => {
            Rc::new(Curve { expected: curve.expected.clone(), ..Curve::new(curve.series) })
        }
        _ => curve,
    };
    let curves: Vec<_> = lines.series.iter().filter_map(|&one| drawings.curve(one)).map(curve).collect();
    put::<StillPlot>(still_plot::Props {
        plane: plane.clone(),
        curves,
        ranks: lines.ranks.clone(),
        pivots: lines.pivots.clone(),
        outputs: shape.m(),
    })
}

fn view_numbers(lines: &Step<FactLine>) -> Html {
    let facts = lines.facts.iter().map(|fact| {
        html! { <tr><th scope="row">{ &fact.symbol }</th><td>{ number(&fact.number) }</td><td>{ &fact.place }</td></tr> }
    });
    html! {
        <>
        if !lines.formulas.is_empty() {
            <ul class="formulas" tabindex="0" aria-label={words::FORMULAS}>{ for lines.formulas.iter().map(|formula| html! { <li>{ formula }</li> }) }</ul>
        }
        if !lines.facts.is_empty() {
            <details class="facts">
                <summary>{ words::NUMBERS_IN_NETWORK }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={words::NUMBERS_IN_NETWORK}>
                    <table><thead><tr><th scope="col">{ words::SYMBOL }</th><th scope="col">{ words::NUMBER }</th><th scope="col">{ words::IN_NETWORK }</th></tr></thead>
                    <tbody>{ for facts }</tbody></table>
                </div>
            </details>
        }
        </>
    }
}
