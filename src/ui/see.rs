//! What the panels of “See it” have in common: what they are given, their questions, and pictures that stand still.

use std::rc::Rc;

use gloo_events::EventListener;
use web_sys::Element;
use yew::prelude::*;

use super::event::Event;
use super::picture::still;
use crate::math::shape::Shape;
use crate::present::plot::frame::Frame;
use crate::present::plot::picture::Curve;
use crate::present::plot::series::Series;
use crate::present::plot::stroke::Strokes;
use crate::present::plot::view::View;
use crate::present::plot::words as plot_words;
use crate::protocol::JobId;
use crate::protocol::questions::AnyQuestion;
use crate::session::drawings::{Drawings, Ground};

/// A network to be seen.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SeeProps {
    pub(super) job: JobId,
    pub(super) shape: Shape,
    pub(super) seen: Drawings,
    /// The sample whose way is shown.
    #[prop_or_default]
    pub(super) selected: Option<usize>,
    pub(super) dispatch: Callback<Event>,
}

/// Asks `question` of the job's network whenever it is another one.
#[hook]
pub(super) fn use_question(job: JobId, question: Option<AnyQuestion>, dispatch: &Callback<Event>) {
    let dispatch = dispatch.clone();
    use_effect_with((job, question), move |(job, question)| {
        if let Some(question) = question.clone() {
            dispatch.emit(Event::Ask(*job, question));
        }
    });
}

/// The width of an element in CSS pixels, followed as the window changes; 640 before it is known.
#[hook]
pub(super) fn use_width(node: &NodeRef) -> f64 {
    let width = use_state(|| 640.0);
    let measure = {
        let (node, width) = (node.clone(), width.setter());
        move || {
            if let Some(element) = node.cast::<Element>() {
                width.set(f64::from(element.client_width()).max(240.0));
            }
        }
    };
    use_effect_with((), move |()| {
        measure();
        let listener = web_sys::window().map(|window| EventListener::new(&window, "resize", move |_| measure()));
        move || drop(listener)
    });
    *width
}

/// Pictures that stand still are drawn no wider, only magnified: labels grow with them, as a lecture needs it.
pub(super) const WIDEST: f64 = 720.0;

#[derive(PartialEq, Properties)]
pub(super) struct StillProps {
    pub(super) ground: Rc<Ground>,
    pub(super) curves: Vec<Rc<Curve>>,
    /// Samples to be marked.
    pub(super) ranks: Vec<usize>,
    /// Samples to be named by their pivot numbers.
    #[prop_or_default]
    pub(super) pivots: Vec<(usize, usize)>,
    pub(super) outputs: usize,
}

/// Curves on the scale that suits them, with their names below.
#[component]
pub(super) fn StillPlot(props: &StillProps) -> Html {
    let StillProps { ground, curves, ranks, pivots, outputs } = props;
    let (node, strokes) = (use_node_ref(), use_mut_ref(Strokes::default));
    let width = use_width(&node).min(WIDEST);
    let plot = ground.plot(curves.clone());
    let (scale, frame) = (plot.fitting_scale(), Frame::new(width, (width * 0.53).max(240.0)));
    let view = View::home(scale);
    let mut picture = plot.picture((scale, &view, &frame), ranks, &mut strokes.borrow_mut());
    picture.title = plot_words::title(&plot, *outputs);
    picture.description = plot_words::description(&plot, *outputs);
    plot.add_pivots(&mut picture, pivots, (&view, &frame));
    // Samples are drawn on outputs only; on other curves their positions are shown.
    if curves.iter().all(|curve| curve.expected.is_empty()) {
        for &at in ranks.iter().filter_map(|&rank| plot.positions.get(rank)) {
            plot.add_probe(&mut picture, (at, &[]), (scale, &view, &frame));
        }
    }
    let name = |curve: &Rc<Curve>| html! { <span>{ line_of(curve.series) }{ curve.series.name(*outputs) }</span> };
    let drawn = curves.iter().filter(|curve| !curve.vertices.is_empty());
    html! { <figure ref={node}>{ still(&picture) }<figcaption class="toolbar">{ for drawn.map(name) }</figcaption></figure> }
}

/// A piece of the line that `series` is drawn with.
pub(super) fn line_of(series: Series) -> Html {
    html! { <svg class="line-of" width="32" height="10" aria-hidden="true"><path class={series.class()} d="M1 5h30" /></svg> }
}
