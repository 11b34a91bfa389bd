//! What the spare neurons of the shape bring, and the ways to other shapes: the theorem's, and the smallest exact ones.

use yew::prelude::*;

use crate::math::float64::Format;
use crate::protocol::trade::Find;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::session::trade::{Curve, Search, SearchProgress, Trade};
use crate::words::trade as words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The shown network, as long as it is that of the table.
    pub(super) outcome: Option<Outcome>,
    pub(super) trade: Trade,
    pub(super) dispatch: Callback<Event>,
}

/// A line of fixed height, and three buttons.
#[component]
pub(super) fn Spare(props: &Props) -> Html {
    let Props { outcome, trade, dispatch } = props;
    let theorem = outcome.as_ref().and_then(|outcome| {
        let shape = outcome.shape();
        shape.smallest_for(outcome.summary().samples).filter(|&smallest| smallest != shape)
    });
    let reshape = theorem.map(|shape| dispatch.reform(move |_: MouseEvent| Event::Reshape(shape)));
    let find = |format: Format| dispatch.reform(move |_: MouseEvent| Event::Find(Find::Smallest(format)));
    let idle = outcome.is_none();
    html! {
        <div>
            <p class="hint spare-line">{ outcome.as_ref().map(|outcome| line(outcome, trade)).unwrap_or_default() }</p>
            <div class="toolbar">
                <button type="button" disabled={theorem.is_none()} onclick={reshape}>{ words::THEOREM_SHAPE }</button>
                <button type="button" disabled={idle} onclick={find(Format::Float64)}>{ words::SMALLEST_FLOAT64 }</button>
                <button type="button" disabled={idle} onclick={find(Format::Float32)}>{ words::SMALLEST_FLOAT32 }</button>
            </div>
            <p class="hint spare-search" role="status">{ for trade.search().map(|search| view_search(search, dispatch)) }</p>
        </div>
    }
}

fn line(outcome: &Outcome, trade: &Trade) -> String {
    let Some(measurement) = outcome.measured() else { return String::new() };
    let spare = outcome.shape().spare_neurons(outcome.summary().samples);
    let curve =
        trade.curve().filter(|curve| curve.shape().a2() == outcome.shape().a2() && trade.has_begun(outcome.job()));
    let instead = curve.and_then(|curve| Curve::points(curve).next()).map(|point| point.digits);
    let said = words::spare_neurons(spare, measurement.size.digits, instead);
    match words::exactness(&measurement.float64.exactness, &measurement.float64.units.names()) {
        Some(exact) => format!("{said} {exact}"),
        None => said,
    }
}

fn view_search(Search { format, progress }: Search, dispatch: &Callback<Event>) -> Html {
    let text = match progress {
        SearchProgress::Trying(shape) => words::search(format, shape),
        SearchProgress::Failed(reason) => return html! { { words::no_shape(format, reason.nearest) } },
    };
    let stop = dispatch.reform(|_: MouseEvent| Event::StopSearch);
    html! { <>{ text }{ " " }<button type="button" onclick={stop}>{ words::STOP }</button></> }
}
