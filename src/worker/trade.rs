//! What spare neurons buy, found out network by network. A page that has seen enough terminates the worker.

use super::estimates;
use crate::math::construct::method::Method;
use crate::math::construct::projection::Projected;
use crate::math::construct::trade::{ExactIn, Figures, Outcome, first_layers, network};
use crate::math::float64::Format;
use crate::math::shape::{Shape, Width};
use crate::present::trade_chart::TradePoint;
use crate::protocol::trade::{Find, NoShape, TradeNews, TradeOrder};

/// Finds out what `order` asks and tells everything as soon as it is known; nothing of a table with faults.
pub(super) fn find(order: TradeOrder, tell: &mut dyn FnMut(TradeNews)) {
    let Some(data) = order.table.into_draft().and_then(|draft| draft.parse().ok()) else { return };
    let samples = Projected::new(data);
    match order.find {
        Find::Curve => curve(&samples, tell),
        Find::Smallest(format) => {
            let found = smallest(samples, format, tell);
            tell(TradeNews::Smallest { format, found });
        }
    }
}

fn curve(samples: &Projected, tell: &mut dyn FnMut(TradeNews)) {
    let data = samples.data();
    let mut layers = first_layers(data.samples().len(), data.shape());
    // The shape on the page has its point, too.
    if let Err(place) = layers.binary_search(&data.shape().a1()) {
        layers.insert(place, data.shape().a1());
    }
    tell(TradeNews::Layers(layers.clone()));
    // The widest first: they are constructed soonest.
    for point in layers.into_iter().rev().filter_map(|a1| point(samples, a1)) {
        tell(TradeNews::Point(point));
    }
    tell(TradeNews::CurveEnds);
}

fn point(samples: &Projected, a1: usize) -> Option<TradePoint> {
    let samples = samples.reshaped(samples.data().shape().with(Width::A1, a1).ok()?)?;
    let estimate = estimates::of(&samples, Method::Integer);
    if !estimate.is_possible || estimate.seconds > estimates::LONG {
        return Some(TradePoint { a1, digits: estimate.digits as usize, exact_in: None, is_estimate: true });
    }
    let Figures { digits, certificate, .. } = Figures::of(&network(&samples), samples.data());
    let certified = |format: &Format| certificate.is_some_and(|certificate| certificate.holds_in(*format));
    let exact_in = [Format::Float32, Format::Float64].into_iter().find(certified);
    Some(TradePoint { a1, digits, exact_in, is_estimate: false })
}

fn smallest(samples: Projected, format: Format, tell: &mut dyn FnMut(TradeNews)) -> Result<Shape, NoShape> {
    let mut search = ExactIn::new(samples, format, estimates::MEMORY);
    loop {
        if let Some(shape) = search.next() {
            tell(TradeNews::Trying(shape));
        }
        match search.step() {
            Some(Outcome::Found(shape)) => return Ok(shape),
            Some(Outcome::Impossible { nearest }) => return Err(NoShape { nearest }),
            None => {}
        }
    }
}
