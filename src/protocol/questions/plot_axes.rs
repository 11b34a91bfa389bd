//! Where a network is drawn along its projection: axes, groups and positions.

use serde::{Deserialize, Serialize};

use crate::math::network::line::Restarts;
use crate::notation::number::WholeNumber;
use crate::present::plot::axis::Axis;
use crate::present::plot::plane::Positions;
use crate::protocol::float_bytes::FloatBytes;

/// The axes, the groups and the samples' positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlotAxes;

/// Axes, groups and positions of a network's samples along its projection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Axes {
    /// What is written along the positions.
    pub x: AxisEnds,
    /// Outputs.
    pub y: AxisEnds,
    /// The thresholds, and where the last group ends, as coordinates.
    pub bounds: FloatBytes,
    /// Which of the thresholds are restarts.
    pub restarts: Restarts,
    /// The samples' positions, ascending, as coordinates.
    pub positions: FloatBytes,
    /// Index of the sample at each of the positions.
    pub samples: Vec<u32>,
    /// The row of the table at each of them.
    pub rows: Vec<u32>,
    /// What the positions are.
    pub axis: Positions,
    /// Number of outputs.
    pub outputs: usize,
}

/// An axis, exactly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AxisEnds {
    /// The value at coordinate 0.
    origin: WholeNumber,
    /// How much larger the value at coordinate 1 is.
    span: WholeNumber,
}

impl AxisEnds {
    /// `axis` on the wire.
    #[must_use]
    pub fn new(axis: &Axis) -> Self {
        Self { origin: WholeNumber::new(axis.origin()), span: WholeNumber::new(axis.span()) }
    }

    /// The axis that was sent; `None` where this is no axis of [`AxisEnds::new`].
    #[must_use]
    pub fn axis(&self) -> Option<Axis> {
        let (origin, span) = (self.origin.value()?, self.span.value()?);
        let greatest = &origin + span;
        Some(Axis::new(origin, &greatest))
    }
}
