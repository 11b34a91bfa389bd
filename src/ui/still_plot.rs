//! A plot that stands still: curves on the scale that suits them, with their names below.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_width;
use super::picture::still;
use crate::present::plot::camera::Camera;
use crate::present::plot::curve::Curve;
use crate::present::plot::drawing::add_probe;
use crate::present::plot::frame::Frame;
use crate::present::plot::model::Plot;
use crate::present::plot::plane::Plane;
use crate::present::plot::series::Series;
use crate::present::plot::stroke::Strokes;
use crate::present::plot::words as plot_words;

/// Pictures that stand still are drawn no wider, in pixels, only magnified: labels grow with them, as a lecture needs
/// it.
pub(super) const WIDEST: f64 = 720.0;

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
    let Props { plane, curves, ranks, pivots, outputs } = props;
    let (node, strokes) = (use_node_ref(), use_mut_ref(Strokes::default));
    let width = use_width(&node).min(WIDEST);
    let plot = Plot { plane: plane.clone(), curves: curves.clone() };
    let camera = Camera::home(plot.scale(), Frame::new(width, (width * 0.53).max(240.0)));
    let mut picture = plot.picture(&camera, ranks, &mut strokes.borrow_mut());
    picture.title = plot_words::title(&plot, *outputs);
    picture.description = plot_words::description(&plot, *outputs);
    plot.add_pivots(&mut picture, pivots, &camera);
    // Samples are drawn on outputs only; on other curves their positions are shown.
    if curves.iter().all(|curve| curve.expected.is_empty()) {
        for &position in ranks.iter().filter_map(|&rank| plane.positions.get(rank)) {
            add_probe(&mut picture, position, &[], &camera);
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
