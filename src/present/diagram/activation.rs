//! What the nodes hold at a sample's input.

use num_traits::Zero;
use serde::{Deserialize, Serialize};

use super::{Node, drawn};
use crate::math::Rational;
use crate::math::network::forward::Trace;
use crate::notation::formula::show;

/// What a node passes on: an input, relu of a neuron, or an output.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activation {
    /// Which node.
    pub node: Node,
    /// The value, as it stands in formulas.
    pub value: String,
    /// Whether the value is not 0: weights from here do something.
    pub acts: bool,
}

/// The activations of the nodes that are drawn, at `input`, whose way through the network is `trace`.
#[must_use]
pub fn activations(input: &[Rational], trace: &Trace) -> Vec<Activation> {
    let rectified = trace.activations();
    let layers = [input, &trace.first, &rectified, &trace.output];
    let of_layer = |(layer, values): (usize, &[Rational])| -> Vec<Activation> {
        let activation = |index: usize| {
            let value = &values[index];
            Activation { node: Node { layer, index }, value: show(value), acts: !value.is_zero() }
        };
        drawn(values.len()).into_iter().map(activation).collect()
    };
    layers.into_iter().enumerate().flat_map(of_layer).collect()
}
