//! What the spare neurons of the shape bring, and the ways to other shapes: the theorem's, and the smallest exact ones.

use std::rc::Rc;

use yew::prelude::*;

use super::last::use_last;
use super::put::put;
use super::spoken::{self, Spoken};
use crate::math::float64::Format;
use crate::math::shape::Shape;
use crate::protocol::JobId;
use crate::protocol::questions::measure::Measurement;
use crate::protocol::trade::Find;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::session::trade::{Search, SearchProgress, Trade};
use crate::words::statement::spare_neurons;
use crate::words::{sentences, trade as words};

/// What there is to know of a network here: its check, which changes all the time, is none of it.
#[derive(Clone, PartialEq)]
pub(super) struct Measured {
    job: JobId,
    shape: Shape,
    samples: usize,
    measurement: Option<Rc<Measurement>>,
    without_spare: Option<f64>,
}

impl Measured {
    pub(super) fn of(outcome: &Outcome) -> Self {
        let (measurement, summary) = (outcome.measured().cloned(), outcome.summary());
        let (samples, without_spare) = (summary.samples, summary.without_spare);
        Self { job: outcome.job(), shape: outcome.shape(), samples, measurement, without_spare }
    }

    /// What the first layer's spare neurons bring; nothing where it has none.
    pub(super) fn sentence(&self) -> Option<String> {
        let spare = Some(self.shape.spare_neurons(self.samples)).filter(|&spare| spare > 0)?;
        let digits = self.measurement.as_ref().map(|measurement| measurement.size.digits);
        // Of ordinary tables at least a third of what is estimated comes out: less than that would be no news.
        let saved = |(digits, instead): &(usize, f64)| *instead > 3.0 * *digits as f64;
        Some(spare_neurons(self.shape, spare, digits.zip(self.without_spare).filter(saved)))
    }
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The shown network, as long as it is that of the table.
    pub(super) network: Option<Measured>,
    pub(super) trade: Trade,
    pub(super) dispatch: Callback<Event>,
}

/// A line of fixed height, and three buttons.
#[component]
pub(super) fn Spare(props: &Props) -> Html {
    let Props { network, trade, dispatch } = props;
    let theorem = *use_memo(network.as_ref().map(|network| (network.shape, network.samples)), |known| {
        let (shape, samples) = (*known)?;
        shape.smallest_for(samples).filter(|&smallest| smallest != shape)
    });
    let reshape = theorem.map(|shape| dispatch.reform(move |_: MouseEvent| Event::Reshape(shape)));
    let find = |format: Format| dispatch.reform(move |_: MouseEvent| Event::Find(Find::Smallest(format)));
    // The line of before stays until there is a new one: otherwise the table below would jump at every edit.
    let said = use_last(network.as_ref().and_then(|network| line(network, trade)));
    let idle = network.is_none();
    html! {
        <div>
            <p class={classes!("hint", "spare-line", idle.then_some("stale"))}>{ said.unwrap_or_default() }</p>
            <div class="toolbar">
                <button type="button" disabled={theorem.is_none()} onclick={reshape}>{ words::THEOREM_SHAPE }</button>
                <button type="button" disabled={idle} onclick={find(Format::Float64)}>{ words::SMALLEST_FLOAT64 }</button>
                <button type="button" disabled={idle} onclick={find(Format::Float32)}>{ words::SMALLEST_FLOAT32 }</button>
            </div>
            { view_search(trade.search(), dispatch) }
        </div>
    }
}

/// Nothing before it is measured.
fn line(Measured { job, shape, samples, measurement, .. }: &Measured, trade: &Trade) -> Option<String> {
    let Measurement { size, float64 } = &**measurement.as_ref()?;
    let curve = trade.curve().filter(|curve| curve.shape().a2() == shape.a2() && trade.has_begun(*job));
    let instead = curve.and_then(|curve| curve.points().next()).map(|point| point.digits);
    let said = words::spare_neurons(shape.spare_neurons(*samples), size.digits, instead);
    let exact = words::exactness(&float64.exactness, &float64.units.names());
    Some(sentences([said].into_iter().chain(exact)))
}

fn view_search(search: Option<Search>, dispatch: &Callback<Event>) -> Html {
    let (text, is_busy) = match search {
        None => (String::new(), false),
        Some(Search { format, progress: SearchProgress::Trying(shape) }) => (words::search(format, shape), true),
        Some(Search { format, progress: SearchProgress::Failed(reason) }) => {
            (words::no_shape(format, reason.nearest), false)
        }
    };
    let stop = dispatch.reform(|_: MouseEvent| Event::StopSearch);
    html! {
        <>
        <p class="hint spare-search">
            { &text }
            if is_busy { { " " }<button type="button" onclick={stop}>{ words::STOP }</button> }
        </p>
        { put::<Spoken>(spoken::Props { label: None, text, is_busy }) }
        </>
    }
}
