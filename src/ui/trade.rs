//! What spare neurons buy: digits against first layers, as a chart whose points are shapes to take.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::hooks::use_width;
use super::picture::still;
use super::put::put;
use super::spoken::{self, Spoken};
use crate::math::shape::{Shape, Width};
use crate::page::tabs::next_tab;
use crate::present::plot::frame::Frame;
use crate::present::trade_chart::{TradePoint, chart};
use crate::protocol::JobId;
use crate::protocol::trade::Find;
use crate::session::page::Event;
use crate::session::trade::{Curve, CurveProgress, Trade};
use crate::words::{self, trade as trade_words};

/// The chart is drawn no wider, in pixels.
const WIDEST: f64 = 720.0;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) trade: Trade,
    /// The job whose samples it is about; `None` while the table has no network.
    pub(super) job: Option<JobId>,
    /// The shape on the page.
    pub(super) shape: Shape,
    pub(super) dispatch: Callback<Event>,
}

/// Begun as soon as it is looked at.
#[component]
pub(super) fn TradeView(props: &Props) -> Html {
    let Props { trade, job, shape, dispatch } = props;
    let (node, chosen) = (use_node_ref(), use_state(|| None::<usize>));
    let width = use_width(&node).min(WIDEST);
    let begin = job.filter(|&job| !trade.has_begun(job));
    use_effect_with((begin, dispatch.clone()), |(begin, dispatch)| {
        if begin.is_some() {
            dispatch.emit(Event::Find(Find::Curve));
        }
    });
    let frame = Frame::new(width, (width * 0.45).max(220.0));
    let points: Vec<_> = trade.curve().into_iter().flat_map(Curve::points).copied().collect();
    let drawn = chart(&points, shape.a1(), &frame);
    let picture = Rc::new(drawn.picture);
    let present = points.iter().position(|point| point.a1 == shape.a1());
    let now = chosen.filter(|&n| n < points.len()).or(present).unwrap_or(0);
    let on_key = {
        let (chosen, count) = (chosen.clone(), points.len());
        move |event: KeyboardEvent| {
            if let Some(next) = next_tab(&event.key(), now, count) {
                event.prevent_default();
                chosen.set(Some(next));
                dom::focus(&point_id(next));
            }
        }
    };
    let point = |(n, (point, (x, y))): (usize, (&TradePoint, &(f64, f64)))| {
        let take = take(dispatch, trade.curve().map_or(*shape, Curve::shape), point.a1);
        let style = format!("left: {}%; top: {}%", x / frame.width * 100.0, y / frame.height * 100.0);
        html! {
            <button type="button" id={point_id(n)} class="trade-choice" ~style={style} title={point.sentence()}
                aria-label={point.sentence()} aria-current={(Some(n) == present).then_some("true")}
                tabindex={if n == now { "0" } else { "-1" }} onclick={take}></button>
        }
    };
    html! {
        <section aria-labelledby="trade">
            <h3 id="trade">{ trade_words::TITLE }</h3>
            <p class="hint">{ trade_words::HINT }</p>
            <div ref={node} class="trade-chart" role="group" aria-labelledby="trade" onkeydown={on_key}
                ~style={format!("aspect-ratio: {} / {}", frame.width, frame.height)}>
                if !points.is_empty() {
                    { still(&picture) }
                    { for points.iter().zip(&drawn.places).enumerate().map(point) }
                }
            </div>
            { view_progress(trade, *job, dispatch) }
        </section>
    }
}

fn take(dispatch: &Callback<Event>, shape: Shape, a1: usize) -> Callback<MouseEvent> {
    dispatch.reform(move |_| Event::Reshape(shape.with(Width::A1, a1).unwrap_or(shape)))
}

fn point_id(n: usize) -> String {
    format!("trade-point-{n}")
}

fn view_progress(trade: &Trade, job: Option<JobId>, dispatch: &Callback<Event>) -> Html {
    let (is_busy, text) = (trade.is_running(), progress(trade, job));
    let stop = dispatch.reform(|_: MouseEvent| Event::StopCurve);
    html! {
        <>
        <p class="hint">
            { &text }{ " " }
            if is_busy { <button type="button" onclick={stop}>{ trade_words::STOP }</button> }
        </p>
        { put::<Spoken>(spoken::Props { label: None, text, is_busy }) }
        </>
    }
}

fn progress(trade: &Trade, job: Option<JobId>) -> String {
    if trade.is_running() {
        let (done, total) = trade.curve().map_or((0, 0), |curve| (curve.points().count(), curve.layers()));
        return trade_words::going_on(done, total);
    }
    match (trade.curve().map(Curve::progress), job.is_some_and(|job| trade.has_begun(job))) {
        (Some(CurveProgress::Stopped), true) => trade_words::STOPPED.into(),
        (Some(_), false) => trade_words::STALE.into(),
        (None, false) => words::COMPUTING.into(),
        _ => String::new(),
    }
}
