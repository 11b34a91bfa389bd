//! The function plot with its buttons, reading and words.

pub(super) mod map;
mod surface;
mod toolbar;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::afterwards;
use super::hooks::{Room, use_question, use_room};
use super::last::use_last;
use super::network_props::NetworkProps;
use super::parts::put_later;
use super::probe::{self, Reading};
use super::save::{self, SaveButtons};
use crate::math::shape::Shape;
use crate::page::pixels::Pixels;
use crate::page::plot::pointer::{DrawnPlot, PlottedSample, Target};
use crate::present::plot::camera::Camera;
use crate::present::plot::drawing::add_probe;
use crate::present::plot::frame::Frame;
use crate::present::plot::model::Plot;
use crate::present::plot::series::Series;
use crate::present::plot::state::{PlotChange, PlotState};
use crate::present::plot::stroke::Strokes;
use crate::present::plot::view::Move;
use crate::present::plot::words as plot_words;
use crate::protocol::JobId;
use crate::protocol::questions::probe::{Probe, ProbeAt};
use crate::session::page::Event;
use crate::ui::put::put;
use crate::words;
use surface::Surface;
use toolbar::{SeriesChoice, SeriesProps, controls};

/// Milliseconds that a pointer rests before what is under it is evaluated.
const REST_MS: u32 = 60;

impl Reducible for PlotState {
    type Action = PlotChange;

    fn reduce(self: Rc<Self>, change: PlotChange) -> Rc<Self> {
        Rc::new(self.after(&change))
    }
}

/// The plot, what is under the pointer, and a probe.
#[component]
pub(super) fn PlotPanel(props: &NetworkProps) -> Html {
    let state = use_reducer(PlotState::default);
    let (node, strokes) = (use_node_ref(), use_mut_ref(Strokes::default));
    let Room { width, height } = use_room(&node);
    let frame = Frame::new(width, height);
    let rest = use_mut_ref(|| None::<Timeout>);
    let series_of = |shape: Shape| state.series_of(shape.m(), shape.a2());
    let series = series_of(props.shape);
    use_question(props.job, props.drawings.missing(&series, props.shape.a1() + 1), &props.dispatch);
    let has_come = series.is_empty() || series.iter().any(|&series| props.drawings.curve(series).is_some());
    let ready = props.drawings.plane().cloned().filter(|_| has_come);
    let on_change = {
        let state = state.dispatcher();
        use_callback((), move |change, ()| state.dispatch(change))
    };
    let (waiting, is_busy) = (props.waiting(), (ready.is_none() && props.can_answer).to_string());
    let Some((props, plane)) = use_last(ready.map(|plane| (props.clone(), plane))) else {
        return html! { <div class="plot-panel" aria-busy={is_busy}><div ref={node} class="plot-room">{ waiting }</div></div> };
    };
    let NetworkProps { job, shape, names, drawings, selected, dispatch, .. } = &props;
    let series = series_of(*shape);
    let ranks: Vec<_> = selected.and_then(|sample| plane.rank(sample)).into_iter().collect();
    let plot = Plot { plane, curves: series.iter().filter_map(|&series| drawings.curve(series)).collect() };
    let camera = Camera { scale: plot.scale(), view: state.view, frame };
    let mut picture = plot.picture(&camera, &ranks, &mut strokes.borrow_mut());
    plot.add_rows(&mut picture, &camera);
    picture.title = plot_words::title(&plot, shape.m());
    picture.description = plot_words::description(&plot, shape.m());
    if let Some(probe) = drawings.probe() {
        add_probe(&mut picture, probe.at, &probe.heights, &camera);
    }
    let description = picture.description.clone();
    let picture = Rc::new(picture);
    let pointed = Pointed {
        job: *job,
        drawn: DrawnPlot { plot: Rc::new(plot), camera },
        probe: drawings.probe().cloned(),
        rest,
        dispatch: dispatch.clone(),
        on_change: on_change.clone(),
    };
    let on_point = Callback::from(move |target| pointed.at(target));
    let surface = put::<Surface>(surface::Props {
        picture: picture.clone(),
        camera,
        on_change: on_change.clone(),
        on_point: on_point.clone(),
    });
    let shown = series.iter().find_map(|one| if let Series::Output(d) = one { Some(*d) } else { None });
    let map = map::Props { network: props.clone(), output: shown.unwrap_or(0), on_point };
    let reading = put::<Reading>(probe::Props {
        job: *job,
        shape: *shape,
        selected: *selected,
        pixels: Pixels::of(names, *shape),
        probe: drawings.probe().cloned(),
        dispatch: dispatch.clone(),
    });
    html! {
        <div class="plot-panel" aria-busy={is_busy}>
            <div ref={node} class="plot-room">{ surface }</div>
            <div class="under-plot">
                <p id="plot-description" class="plot-caption">{ description }</p>
                { controls(&on_change) }
            </div>
            { reading }
            { afterwards::view(html! {
                <>
                <p class="hint">{ words::PLOT_HINT }</p>
                { put::<SeriesChoice>(SeriesProps { series, shape: *shape, on_change }) }
                { put::<SaveButtons>(save::Props { picture, name: "zerofit-plot" }) }
                </>
            }) }
            if shape.idim() == 2 { { put_later(|parts| &parts.network, |views| views.map, map) } }
        </div>
    }
}

/// What happens where something on the plot is pointed at.
struct Pointed {
    job: JobId,
    drawn: DrawnPlot,
    /// The answer to the last probe; `None` before the first.
    probe: Option<Rc<Probe>>,
    /// Ends when a pointer has rested.
    rest: Rc<RefCell<Option<Timeout>>>,
    dispatch: Callback<Event>,
    on_change: Callback<PlotChange>,
}

impl Pointed {
    fn at(&self, target: Target) {
        match target {
            Target::Hovered(at) => {
                let (question, dispatch) = (self.question(self.drawn.probe_at(at)), self.dispatch.clone());
                *self.rest.borrow_mut() = Some(Timeout::new(REST_MS, move || dispatch.emit(question)));
            }
            Target::Clicked(at) => match self.drawn.sample_at(at) {
                Some(sample) => self.dispatch.emit(Event::Select(sample)),
                None => self.dispatch.emit(self.question(self.drawn.probe_at(at))),
            },
            Target::Next(side) => {
                let from = self.probe.as_ref().map(|probe| probe.at);
                if let Some(PlottedSample { sample, position }) = self.drawn.next(from, side) {
                    self.on_change.emit(PlotChange::Move(Move::Reveal(position)));
                    self.dispatch.emit(self.question(ProbeAt::Sample(sample)));
                }
            }
            Target::Probed => {
                if let Some(sample) = self.probe.as_ref().and_then(|probe| probe.sample) {
                    self.dispatch.emit(Event::Select(sample));
                }
            }
        }
    }

    fn question(&self, at: ProbeAt) -> Event {
        Event::ask(self.job, at)
    }
}
