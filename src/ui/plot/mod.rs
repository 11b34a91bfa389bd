//! The function plot with its buttons, reading and words.

mod gesture;
mod surface;
mod toolbar;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::event::Event;
use super::last::use_last;
use super::probe::Reading;
use super::save::SaveButtons;
use super::see::{SeeProps, use_question, use_width};
use crate::math::shape::Shape;
use crate::present::plot::frame::Frame;
use crate::present::plot::look::{Glance, Look};
use crate::present::plot::picture::Plot;
use crate::present::plot::scale::Scale;
use crate::present::plot::stroke::Strokes;
use crate::present::plot::view::Move;
use crate::present::plot::words as plot_words;
use crate::protocol::JobId;
use crate::protocol::questions::probe::ProbeAt;
use crate::session::drawings::Ground;
use crate::words;
use surface::{Pointing, Surface};
use toolbar::{Controls, SeriesChoice};

/// Milliseconds that a pointer rests before what is under it is evaluated.
const REST_MS: u32 = 60;
/// Pixels around a sample that count as the sample.
const NEAR: f64 = 14.0;

#[derive(Clone, PartialEq)]
struct Looking(Look);

impl Reducible for Looking {
    type Action = Glance;

    fn reduce(self: Rc<Self>, glance: Glance) -> Rc<Self> {
        Rc::new(Self(self.0.after(&glance)))
    }
}

/// The plot, what is under the pointer, and a probe.
#[component]
pub(super) fn PlotPanel(props: &SeeProps) -> Html {
    let look = use_reducer(|| Looking(Look::default()));
    let (node, strokes) = (use_node_ref(), use_mut_ref(Strokes::default));
    let width = use_width(&node);
    let frame = Frame::new(width, (width * 0.56).clamp(260.0, 620.0));
    let rest = use_mut_ref(|| None::<Timeout>);
    let series_of = |shape: Shape| look.0.series_of(shape.m(), shape.a2());
    let series = series_of(props.shape);
    use_question(props.job, props.seen.missing(&series, props.shape.a1() + 1), &props.dispatch);
    let has_come = series.is_empty() || series.iter().any(|&series| props.seen.curve(series).is_some());
    let ready = props.seen.ground().cloned().filter(|_| has_come);
    let on_glance = {
        let look = look.dispatcher();
        use_callback((), move |glance, ()| look.dispatch(glance))
    };
    let is_busy = ready.is_none().to_string();
    let Some((props, ground)) = use_last(ready.map(|ground| (props.clone(), ground))) else {
        let room = format!("min-height: {}px", frame.height);
        return html! { <div ref={node} class="plot-panel" aria-busy="true" style={room}><p class="hint">{ words::DRAWING }</p></div> };
    };
    let SeeProps { job, shape, seen, selected, dispatch } = &props;
    let (job, series) = (*job, series_of(*shape));
    let plot = ground.plot(series.iter().filter_map(|&series| seen.curve(series)).collect());
    let scale = if look.0.logarithmic { plot.signed_log() } else { Scale::Linear };
    let ranks: Vec<_> = selected.and_then(|sample| ground.rank(sample)).into_iter().collect();
    let mut picture = plot.picture((scale, &look.0.view, &frame), &ranks, &mut strokes.borrow_mut());
    picture.title = plot_words::title(&plot, shape.m());
    picture.description = plot_words::description(&plot, shape.m());
    if let Some(probe) = seen.probe() {
        plot.add_probe(&mut picture, (probe.at, &probe.heights), (scale, &look.0.view, &frame));
    }
    let description = picture.description.clone();
    let picture = Rc::new(picture);
    let here = Here { job, plot: Rc::new(plot), ground, look: look.0.clone(), frame };
    let on_point = {
        let (here, dispatch, on_glance, probe) =
            (here.clone(), dispatch.clone(), on_glance.clone(), seen.probe().cloned());
        Callback::from(move |pointing| match pointing {
            Pointing::Hover(at) => {
                let (here, dispatch) = (here.clone(), dispatch.clone());
                *rest.borrow_mut() = Some(Timeout::new(REST_MS, move || dispatch.emit(here.probe(at))));
            }
            Pointing::Click(at) => match here.sample(at) {
                Some(sample) => dispatch.emit(Event::Select(sample)),
                None => dispatch.emit(here.probe(at)),
            },
            Pointing::Step(step) => {
                if let Some((sample, position)) = here.step(probe.as_ref().map(|probe| probe.at), step) {
                    on_glance.emit(Glance::Move(Move::Reveal(position)));
                    dispatch.emit(here.ask(ProbeAt::Sample(sample)));
                }
            }
            Pointing::Choose => {
                if let Some(sample) = probe.as_ref().and_then(|probe| probe.sample) {
                    dispatch.emit(Event::Select(sample));
                }
            }
        })
    };
    html! {
        <div ref={node} class="plot-panel" aria-busy={is_busy}>
            <Controls look={look.0.clone()} shape={*shape} on_glance={on_glance.clone()} />
            <Surface picture={picture.clone()} {frame} view={look.0.view} scale={look.0.kind()} on_glance={on_glance.clone()} {on_point} />
            <p id="plot-description" class="unseen">{ description }</p>
            <p class="hint">{ words::PLOT_HINT }</p>
            <Reading {job} idim={shape.idim()} a2={shape.a2()} m={shape.m()} probe={seen.probe().cloned()} dispatch={dispatch.clone()} />
            <SeriesChoice look={Look { series, ..look.0.clone() }} shape={*shape} {on_glance} />
            <SaveButtons {picture} name="zerofit-plot" />
        </div>
    }
}

/// What is under a pixel.
#[derive(Clone)]
struct Here {
    job: JobId,
    plot: Rc<Plot>,
    ground: Rc<Ground>,
    look: Look,
    frame: Frame,
}

impl Here {
    fn sample(&self, at: (f64, f64)) -> Option<usize> {
        let (rank, distance) = self.plot.nearest(&self.look.view, &self.frame, at)?;
        self.ground.samples.get(rank).copied().filter(|_| distance <= NEAR)
    }

    fn probe(&self, at: (f64, f64)) -> Event {
        let site = self.sample(at).map_or_else(
            || {
                let (share, _) = self.frame.shares(at.0, at.1);
                let tolerance = self.look.view.x.width() / (self.frame.right - self.frame.left);
                ProbeAt::Position { at: self.look.view.x.at(share.clamp(0.0, 1.0)), tolerance }
            },
            ProbeAt::Sample,
        );
        self.ask(site)
    }

    /// The sample `step` ranks from the one at position `from`, or the first in view.
    fn step(&self, from: Option<f64>, step: isize) -> Option<(usize, f64)> {
        let positions = &self.ground.positions;
        let from = from.filter(|&from| self.look.view.x.contains(from));
        let rank = match from {
            None => positions.partition_point(|&position| position < self.look.view.x.from),
            Some(from) if step > 0 => positions.partition_point(|&position| position <= from),
            Some(from) => positions.partition_point(|&position| position < from).checked_sub(1)?,
        };
        Some((*self.ground.samples.get(rank)?, *positions.get(rank)?))
    }

    fn ask(&self, site: ProbeAt) -> Event {
        Event::ask(self.job, site)
    }
}
