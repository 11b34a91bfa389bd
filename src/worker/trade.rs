//! What spare neurons buy, found out network by network. A page that has seen enough terminates the worker.

use super::estimates;
use crate::math::construct::estimate::Estimate;
use crate::math::construct::method::Method;
use crate::math::construct::trade::{ExactIn, Outcome, first_layers, lengths, network};
use crate::math::float64::{Exactness, Format};
use crate::math::shape::{Shape, Width};
use crate::math::table::sample::DataSet;
use crate::protocol::trade::{Find, NoShape, TradeFigures, TradeNews, TradeOrder, TradePoint};

/// Finds out what `order` asks and tells everything as soon as it is known; nothing of a table with faults.
pub(super) fn find(order: TradeOrder, tell: &mut dyn FnMut(TradeNews)) {
    let Some(data) = order.table.into_draft().and_then(|draft| draft.parse().ok()) else { return };
    match order.find {
        Find::Curve => curve(&data, tell),
        Find::Smallest(format) => {
            let found = smallest(&data, format, tell);
            tell(TradeNews::Smallest { format, found });
        }
    }
}

fn curve(data: &DataSet, tell: &mut dyn FnMut(TradeNews)) {
    let mut layers = first_layers(data.samples().len(), data.shape());
    // The shape on the page has its point, too.
    if let Err(place) = layers.binary_search(&data.shape().a1()) {
        layers.insert(place, data.shape().a1());
    }
    tell(TradeNews::Layers(layers.clone()));
    // The widest first: they are constructed soonest.
    for point in layers.into_iter().rev().filter_map(|a1| point(data, a1)) {
        tell(TradeNews::Point(point));
    }
    tell(TradeNews::CurveEnds);
}

fn point(data: &DataSet, a1: usize) -> Option<TradePoint> {
    let data = data.reshaped(data.shape().with(Width::A1, a1).ok()?)?;
    if takes_long(&data) {
        let Estimate { digits, .. } = Estimate::of(&data, Method::Integer);
        return Some(TradePoint { a1, digits: usize::try_from(digits).unwrap_or(usize::MAX), measured: None });
    }
    let network = network(&data, data.shape())?;
    let (digits, longest) = lengths(&network);
    let exactness = Exactness::of(&network, &data);
    Some(TradePoint { a1, digits, measured: Some(TradeFigures { longest, exactness }) })
}

fn smallest(data: &DataSet, format: Format, tell: &mut dyn FnMut(TradeNews)) -> Result<Shape, NoShape> {
    let mut search = ExactIn::new(data, format, estimates::MEMORY);
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

fn takes_long(data: &DataSet) -> bool {
    let estimate = estimates::of(data, Method::Integer);
    !estimate.is_possible || estimate.seconds > estimates::LONG
}
