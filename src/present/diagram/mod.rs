//! The network as a diagram: neurons, connections, and where each number came from.

pub mod activation;
pub mod layout;
pub mod origin;

use serde::{Deserialize, Serialize};

use crate::math::shape::Shape;
use crate::math::table::fault::Column;
use crate::math::table::names::Names;
use crate::notation::symbols::{indexed, output};
use crate::present::plot::series::Series;

/// A neuron, an input or an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Node {
    /// 0 for inputs, 1 and 2 for the hidden layers, 3 for outputs.
    pub layer: usize,
    /// Which one of the layer, from 0.
    pub index: usize,
}

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Part {
    /// A node.
    Node(Node),
    /// The weight of a connection.
    Weight {
        /// Where the connection ends: of layer 1, 2 or 3.
        to: Node,
        /// Where it begins, in the layer before.
        from: usize,
    },
}

/// Neurons of a layer that are drawn, at most.
const MOST: usize = 12;

/// How many nodes each of the four layers of a network of `shape` has.
#[must_use]
pub fn sizes(shape: Shape) -> [usize; 4] {
    [shape.idim(), shape.a1(), shape.a2(), shape.m()]
}

/// The nodes of a layer of `count` that are drawn: all, or the first and the last of them.
#[must_use]
pub fn drawn(count: usize) -> Vec<usize> {
    if count <= MOST {
        return (0..count).collect();
    }
    let half = MOST / 2;
    (0..half).chain(count - half..count).collect()
}

/// The drawn nodes of `layer`, which has `count`.
pub fn drawn_nodes(layer: usize, count: usize) -> impl Iterator<Item = Node> {
    drawn(count).into_iter().map(move |index| Node { layer, index })
}

impl Part {
    /// Whether a network of `shape` has it.
    #[must_use]
    pub fn exists(self, shape: Shape) -> bool {
        let has = |layer: usize, index: usize| sizes(shape).get(layer).is_some_and(|&count| index < count);
        match self {
            Self::Node(Node { layer, index }) => has(layer, index),
            Self::Weight { to, from } => to.layer > 0 && has(to.layer, to.index) && has(to.layer - 1, from),
        }
    }

    /// The node itself, or the one that the weight leads to.
    #[must_use]
    pub fn node(self) -> Node {
        match self {
            Self::Node(node) | Self::Weight { to: node, .. } => node,
        }
    }

    /// The curves along the projection that show it best.
    #[must_use]
    pub fn series(self) -> Vec<Series> {
        let zig_zag = |j| vec![Series::ZigZag(j), Series::Rectified(j)];
        match self {
            Self::Node(Node { layer: 3, index }) => vec![Series::Output(index)],
            Self::Node(Node { layer: 2, index }) => zig_zag(index),
            Self::Weight { to, .. } if to.layer == 2 => zig_zag(to.index),
            Self::Weight { to, from } if to.layer == 3 => zig_zag(from),
            Self::Node(_) | Self::Weight { .. } => Vec::new(),
        }
    }
}

impl Node {
    /// Its symbol: x₁, h₀, g₀, f.
    #[must_use]
    pub fn symbol(self, outputs: usize) -> String {
        match self.layer {
            0 => indexed("x", self.index),
            1 => indexed("h", self.index),
            2 => indexed("g", self.index),
            _ => output(self.index, outputs),
        }
    }

    /// What its column of the table is called, where it is an input or an output and has a name.
    #[must_use]
    pub fn name(self, names: &Names) -> Option<&str> {
        match self.layer {
            0 => names.column(Column::Input(self.index)),
            3 => names.column(Column::Output(self.index)),
            _ => None,
        }
    }

    /// Its symbol, and its name where it has one.
    #[must_use]
    pub fn title(self, outputs: usize, names: &Names) -> String {
        let symbol = self.symbol(outputs);
        self.name(names).map_or(symbol.clone(), |name| format!("{symbol} {name}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_layers_show_their_ends() {
        assert_eq!(drawn(3), [0, 1, 2]);
        assert_eq!(drawn(100), [0, 1, 2, 3, 4, 5, 94, 95, 96, 97, 98, 99]);
    }
}
