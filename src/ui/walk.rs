//! The construction step by step: one step a screen, with its picture, formulas and numbers.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::{use_closeness, use_lines, use_question};
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

/// The words of a slide get more of it in as many stages as they need.
const STAGES: usize = 4;

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
                { view_strip(step, count, dispatch) }
                <span class="hint">{ words::step_of(step, count) }</span>
            </div>
            { put::<Words>(WordsProps { lines: shown.as_ref().map(|(lines, ..)| lines.clone()), waiting: props.network.waiting() }) }
            if let Some((lines, drawings, shape)) = &shown { { view_picture(lines, drawings, *shape) } }
            { put::<Formulas>(FormulasProps { lines: shown.as_ref().map(|(lines, ..)| lines.clone()) }) }
            if let Some((lines, ..)) = &shown { { view_facts(lines) } }
        </div>
    }
}

/// All steps, to move by.
fn view_strip(now: usize, count: usize, dispatch: &Callback<Event>) -> Html {
    let step = |step: usize| {
        let go = dispatch.reform(move |_: MouseEvent| Event::Step(step));
        html! { <li><button type="button" aria-label={words::walk_step(step)} aria-current={(step == now).then_some("step")} onclick={go}>{ step + 1 }</button></li> }
    };
    html! { <ol class="strip">{ for (0..count).map(step) }</ol> }
}

#[derive(PartialEq, Properties)]
struct WordsProps {
    /// The step, once it has come.
    lines: Option<Rc<Step<FactLine>>>,
    /// What is shown before.
    waiting: Html,
}

/// Title and sentences; where they are long for their place they get more of it.
#[component]
fn Words(props: &WordsProps) -> Html {
    let node = use_node_ref();
    let closeness = use_closeness(&node, props.lines.clone(), STAGES);
    html! {
        <div ref={node} class={class_of(closeness)} role="status">
            if let Some(lines) = &props.lines {
                <h3>{ &lines.title }</h3>
                { for lines.sentences.iter().map(|sentence| html! { <p>{ sentence }</p> }) }
            } else {
                { props.waiting.clone() }
            }
        </div>
    }
}

fn class_of(closeness: usize) -> &'static str {
    match closeness {
        0 => "words",
        1 => "words usual",
        2 => "words half",
        3 => "words most",
        _ => "words most close",
    }
}

#[derive(PartialEq, Properties)]
struct FormulasProps {
    /// The step, once it has come.
    lines: Option<Rc<Step<FactLine>>>,
}

/// Numbers as they are worked out, as many as fit.
#[component]
fn Formulas(props: &FormulasProps) -> Html {
    let node = use_node_ref();
    let formulas = props.lines.as_ref().map(|lines| &lines.formulas[..]).unwrap_or_default();
    let shown = use_lines(&node, props.lines.clone(), formulas.len());
    if formulas.is_empty() {
        return Html::default();
    }
    let missing = formulas.len() - shown;
    html! {
        <ul ref={node} class="formulas" tabindex="0" aria-label={words::FORMULAS}>
            { for formulas.iter().take(shown).map(|formula| html! { <li>{ formula }</li> }) }
            if missing > 0 { <li class="hint">{ words::more_lines(missing) }</li> }
        </ul>
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

fn view_facts(lines: &Step<FactLine>) -> Html {
    let facts = lines.facts.iter().map(|fact| {
        html! { <tr><th scope="row">{ &fact.symbol }</th><td>{ number(&fact.number) }</td><td>{ &fact.place }</td></tr> }
    });
    html! {
        if !lines.facts.is_empty() {
            <details class="facts">
                <summary>{ words::NUMBERS_IN_NETWORK }</summary>
                <div class="scroll" tabindex="0" role="region" aria-label={words::NUMBERS_IN_NETWORK}>
                    <table><thead><tr><th scope="col">{ words::SYMBOL }</th><th scope="col">{ words::NUMBER }</th><th scope="col">{ words::IN_NETWORK }</th></tr></thead>
                    <tbody>{ for facts }</tbody></table>
                </div>
            </details>
        }
    }
}
