//! What spare neurons of the first layer buy: what a worker is told to find out, and what it tells on its way.

use serde::{Deserialize, Serialize};

use super::Table;
use crate::math::float64::{Bits, Format};
use crate::math::shape::Shape;
use crate::present::trade_chart::TradePoint;

/// A table, and what there is to find out about integer networks for its samples.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TradeOrder {
    /// The samples as typed.
    pub table: Table,
    /// What there is to find out.
    pub find: Find,
}

/// What there is to find out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Find {
    /// How long the numbers are with more and more neurons in the first layer, the second being as it is. Told by
    /// [`TradeNews::Layers`], a [`TradeNews::Point`] for each of them, the widest first, and [`TradeNews::CurveEnds`].
    Curve,
    /// The fewest hidden neurons with which the network is certified for a format. Told by [`TradeNews::Trying`] and, in
    /// the end, [`TradeNews::Smallest`].
    Smallest(Format),
}

/// What was found out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TradeNews {
    /// The widths of the first layer that will be told of, ascending.
    Layers(Vec<usize>),
    /// What one of them is like.
    Point(TradePoint),
    /// All of them are told.
    CurveEnds,
    /// The shape that is being tried.
    Trying(Shape),
    /// What the search came to.
    Smallest {
        /// For which format.
        format: Format,
        /// The smallest shape whose network is certified for it, or why there is none.
        found: Result<Shape, NoShape>,
    },
}

/// Why no shape within the limits is certified.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoShape {
    /// The bits that the nearest of the networks needs; nothing where no format of up to 62 bits would do.
    pub nearest: Option<Bits>,
}
