//! What a first look at a network does not need: only the program that studies a network contains it.

use super::answers::KeptNetwork;
use super::{compare, hold_out, trade};
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::construct::projection::Projected;
use crate::math::construct::{self, Constructed};
use crate::math::exact::scalar::Float;
use crate::math::network::parameters::Parameters;
use crate::math::table::sample::DataSet;
use crate::protocol::hold_out::{HeldOut, HoldOutOrder};
use crate::protocol::orders::Figures;
use crate::protocol::questions::diagram::{Diagram, DiagramPart};
use crate::protocol::questions::map::{MapLines, MapOf};
use crate::protocol::questions::walk_step::{StepLines, WalkStep};
use crate::protocol::trade::{TradeNews, TradeOrder};

/// As functions that are handed over: what nobody hands over is not linked.
#[derive(Clone, Copy)]
pub(super) struct Study {
    /// Any construction.
    pub(super) construct: fn(&Projected, Method, &mut Progress<'_>) -> Constructed,
    /// The published construction in float64.
    pub(super) in_floats: fn(&DataSet) -> Parameters<Float>,
    /// What a construction is like, for a comparison.
    pub(super) compare: fn(&Projected, Method, &dyn Fn() -> f64) -> Figures,
    /// What a network makes of samples that it has not seen.
    pub(super) hold_out: fn(HoldOutOrder) -> Option<HeldOut>,
    /// What spare neurons buy.
    pub(super) trade: fn(TradeOrder, &mut dyn FnMut(TradeNews)),
    /// The map of two inputs.
    pub(super) map: fn(&KeptNetwork, MapOf) -> Option<MapLines>,
    /// A step of the walk.
    pub(super) walk: fn(&KeptNetwork, WalkStep) -> Option<StepLines>,
    /// A part of the diagram.
    pub(super) diagram: fn(&KeptNetwork, DiagramPart) -> Option<Diagram>,
}

/// All of it.
pub(super) const STUDY: Study = Study {
    construct: construct::construct_projected,
    in_floats: construct::in_floats,
    compare: compare::figures,
    hold_out: hold_out::find,
    trade: trade::find,
    map: KeptNetwork::map,
    walk: KeptNetwork::walk_step,
    diagram: KeptNetwork::diagram_part,
};
