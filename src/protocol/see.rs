//! What the page asks in order to show a network: curves along the projection, probes, steps of the construction.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::floats::Floats;
use crate::notation::number::{ShortNumber, WholeNumber};
use crate::present::diagram::Part;
use crate::present::diagram::activation::Activation;
use crate::present::diagram::layout::Link;
use crate::present::plot::axis::Axis;
use crate::present::plot::path::Vertex;
use crate::present::plot::series::Series;
use crate::present::plot::wide::Wide;
use crate::present::walk::Step;

/// A question about the shown network.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// The axes, the groups and the samples' positions.
    Stage,
    /// Corners of a curve in some of the a1 + 1 pieces between thresholds, as many as fit a slice of time.
    Curve {
        /// Which curve.
        series: Series,
        /// Which pieces.
        pieces: Range<usize>,
    },
    /// The network's output somewhere.
    Probe(Site),
    /// A step of the walk through the construction, from 0.
    Step(usize),
    /// The diagram, and what there is to say of a part of it.
    Diagram {
        /// Which part.
        part: Part,
        /// The sample whose activations are to be seen.
        sample: Option<usize>,
    },
}

/// Where the network is probed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Site {
    /// At an input, as typed.
    Input(Vec<String>),
    /// At a sample, by its index.
    Sample(usize),
    /// At a position, in the stage's coordinates.
    Position {
        /// The coordinate.
        at: f64,
        /// How far off the position may be, for the sake of a short number.
        tolerance: f64,
    },
}

/// The answer to a [`Question`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Question::Stage`].
    Stage(Stage),
    /// To [`Question::Curve`].
    Curve {
        /// Which curve.
        series: Series,
        /// The pieces that were done: the first ones of those asked for.
        pieces: Range<usize>,
        /// Its corners in them.
        vertices: Vertices,
        /// Of an output, and with piece 0 only: what is expected of it at the positions, as coordinates.
        expected: Floats,
    },
    /// To [`Question::Probe`].
    Probe(Probe),
    /// To [`Question::Step`].
    Step {
        /// Which step, from 0.
        number: usize,
        /// What there is to say and to see.
        lines: StepLines,
    },
    /// To [`Question::Diagram`].
    Diagram(Diagram),
}

/// Axes, groups and positions of a network's samples along its projection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stage {
    /// Positions: the value at 0, and how much larger the one at 1 is.
    pub x: (WholeNumber, WholeNumber),
    /// The same for outputs.
    pub y: (WholeNumber, WholeNumber),
    /// Where groups begin, and where the last one ends, as coordinates.
    pub bounds: Floats,
    /// The samples' positions, ascending, as coordinates.
    pub positions: Floats,
    /// Index of the sample at each of the positions.
    pub samples: Vec<u32>,
    /// Number of outputs.
    pub outputs: usize,
}

impl Stage {
    /// An axis on the wire.
    #[must_use]
    pub fn axis_text(axis: &Axis) -> (WholeNumber, WholeNumber) {
        (WholeNumber::new(axis.origin()), WholeNumber::new(axis.span()))
    }

    /// The axis that was sent; `None` where it is none.
    #[must_use]
    pub fn axis((origin, span): &(WholeNumber, WholeNumber)) -> Option<Axis> {
        let (origin, span) = (origin.value()?, span.value()?);
        let greatest = &origin + span;
        Some(Axis::new(origin, &greatest))
    }
}

/// Corners of a curve on the wire: position, mantissa and exponent of each.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Vertices(Floats);

impl Vertices {
    /// `vertices` on the wire.
    #[must_use]
    pub fn new(vertices: &[Vertex]) -> Self {
        let parts = |vertex: &Vertex| {
            let (mantissa, exponent) = vertex.y.parts();
            [vertex.t, mantissa, f64::from(exponent)]
        };
        Self(Floats(vertices.iter().flat_map(parts).collect()))
    }

    /// The corners that were sent.
    pub fn iter(&self) -> impl Iterator<Item = Vertex> + '_ {
        let (triples, _) = self.0.0.as_chunks::<3>();
        triples.iter().map(|&[t, mantissa, exponent]| Vertex { t, y: Wide::from_parts(mantissa, exponent as i32) })
    }
}

/// The network somewhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Probe {
    /// The input, in full.
    pub input: Vec<String>,
    /// Its position t = w·x.
    pub position: ShortNumber,
    /// The position as a coordinate, at most 1e280 in magnitude.
    pub at: f64,
    /// The outputs.
    pub output: Vec<ShortNumber>,
    /// The outputs as coordinates.
    pub heights: Vec<Wide>,
    /// The group whose thresholds the position is between, if it is between any.
    pub group: Option<usize>,
    /// Neurons of the second layer that act there.
    pub active: Vec<usize>,
    /// Index of the sample that is there, if there is one.
    pub sample: Option<usize>,
    /// The row of the table that this sample was typed in.
    pub sample_row: Option<usize>,
}

/// A step of the walk through the construction, as it is shown.
pub type StepLines = Step<FactLine>;

/// A number with its symbol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactLine {
    /// The symbol.
    pub symbol: String,
    /// The number.
    pub number: ShortNumber,
    /// Where the network holds it, in words; empty where it does not.
    pub place: String,
}

/// The diagram, and what there is to say of a part of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagram {
    /// Connections between drawn nodes.
    pub links: Vec<Link>,
    /// What the drawn nodes hold at the sample's input; nothing without a sample.
    pub activations: Vec<Activation>,
    /// Which part.
    pub title: String,
    /// Its formula with the numbers put in, and its value at the sample.
    pub formulas: Vec<String>,
    /// Where its numbers came from.
    pub origins: Vec<String>,
}
