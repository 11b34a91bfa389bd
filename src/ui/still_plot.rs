//! A plot that stands still: curves on the scale that suits them, with their names below.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::{Room, use_room};
use super::picture::still;
use crate::present::picture::Picture;
use crate::present::plot::camera::Camera;
use crate::present::plot::curve::Curve;
use crate::present::plot::drawing::add_probe;
use crate::present::plot::frame::Frame;
use crate::present::plot::model::Plot;
use crate::present::plot::plane::Plane;
use crate::present::plot::series::Series;
use crate::present::plot::stroke::Strokes;
use crate::present::plot::words as plot_words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) plane: Rc<Plane>,
    pub(super) curves: Vec<Rc<Curve>>,
    /// Samples to be marked, by their ranks among the positions.
    pub(super) ranks: Vec<usize>,
    /// Samples to be named: their ranks, and their pivot numbers.
    pub(super) pivots: Vec<(usize, usize)>,
    pub(super) outputs: usize,
}

/// The plot as a figure.
#[component]
pub(super) fn StillPlot(props: &Props) -> Html {
    let (node, strokes) = (use_node_ref(), use_mut_ref(Strokes::default));
    let Room { width, height } = use_room(&node);
    let picture = picture(props, Frame::new(width, height), &mut strokes.borrow_mut());
    let name = |curve: &Rc<Curve>| html! { <span>{ line_of(curve.series) }{ curve.series.name(props.outputs) }</span> };
    let drawn = props.curves.iter().filter(|curve| !curve.vertices.is_empty());
    html! {
        <figure>
            <div ref={node} class="still-room">{ still(&picture) }</div>
            <figcaption class="toolbar">{ for drawn.map(name) }</figcaption>
        </figure>
    }
}

/// The plot in a frame, with its words; `strokes` is what was drawn before.
pub(super) fn picture(props: &Props, frame: Frame, strokes: &mut Strokes) -> Picture {
    let Props { plane, curves, ranks, pivots, outputs } = props;
    let plot = Plot { plane: plane.clone(), curves: curves.clone() };
    let camera = Camera::home(plot.scale(), frame);
    let mut picture = plot.picture(&camera, ranks, strokes);
    picture.title = plot_words::title(&plot, *outputs);
    picture.description = plot_words::description(&plot, *outputs);
    plot.add_pivots(&mut picture, pivots, &camera);
    // Samples are drawn on outputs only; on other curves their positions are shown.
    if curves.iter().all(|curve| curve.expected.is_empty()) {
        for &position in ranks.iter().filter_map(|&rank| plane.positions.get(rank)) {
            add_probe(&mut picture, position, &[], &camera);
        }
    }
    picture
}

/// A piece of the line that `series` is drawn with.
pub(super) fn line_of(series: Series) -> Html {
    html! { <svg class="line-of" width="32" height="10" aria-hidden="true"><path class={series.class()} d="M1 5h30" /></svg> }
}
