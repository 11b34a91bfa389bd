//! What can be drawn along the line: outputs, parts of them, zig-zags.

use serde::{Deserialize, Serialize};

use crate::math::network::line::{Combination, Line};
use crate::notation::symbols::{indexed, output};
use crate::words::plot as words;

/// A function of the position. Neurons and outputs are counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Series {
    /// An output of the network.
    Output(usize),
    /// The same output made by neurons 0..`neurons` of the second layer alone.
    Partial {
        /// d, the output's index.
        output: usize,
        /// How many of the second layer's neurons count, from 0 to a2.
        neurons: usize,
    },
    /// The pre-activation g_j of a neuron of the second layer.
    ZigZag(usize),
    /// The activation relu(g_j) of a neuron of the second layer.
    Rectified(usize),
}

impl Series {
    /// The exact function; `None` where the network has no such neuron or output.
    #[must_use]
    pub fn combination(self, line: &Line<'_>) -> Option<Combination> {
        let shape = line.network().shape();
        match self {
            Self::Output(d) => (d < shape.m()).then(|| Combination::output(line, d, shape.a2())),
            Self::Partial { output, neurons } => {
                (output < shape.m() && neurons <= shape.a2()).then(|| Combination::output(line, output, neurons))
            }
            Self::ZigZag(j) => (j < shape.a2()).then(|| Combination::neuron(line, j, false)),
            Self::Rectified(j) => (j < shape.a2()).then(|| Combination::neuron(line, j, true)),
        }
    }

    /// Its name, of a network with `outputs` outputs.
    #[must_use]
    pub fn name(self, outputs: usize) -> String {
        match self {
            Self::Output(d) => output(d, outputs),
            Self::Partial { output: d, neurons: 0 } => words::without_neurons(output(d, outputs)),
            Self::Partial { output: d, neurons: 1 } => words::with_neuron_0(output(d, outputs)),
            Self::Partial { output: d, neurons } => words::with_neurons(output(d, outputs), neurons - 1),
            Self::ZigZag(j) => indexed("g", j),
            Self::Rectified(j) => format!("relu({})", indexed("g", j)),
        }
    }

    /// Its class on the picture; outputs take turns in colour and line style.
    #[must_use]
    pub fn class(self) -> &'static str {
        const OUTPUTS: [&str; 4] = ["curve", "curve second", "curve third", "curve fourth"];
        match self {
            Self::Output(d) => OUTPUTS[d % OUTPUTS.len()],
            Self::Partial { .. } => "curve partial",
            Self::ZigZag(_) => "curve zigzag",
            Self::Rectified(_) => "curve rectified",
        }
    }
}
