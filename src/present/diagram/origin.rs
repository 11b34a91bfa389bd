//! A node's formula with its numbers, and where each of them came from.

use num_traits::Zero;

use super::Node;
use crate::math::Rational;
use crate::math::line::Role;
use crate::math::network::{Matrix, Place};
use crate::present::symbols::{indexed, output};
use crate::present::walk::{Walk, bracketed, show};
use crate::present::words::place;

/// What there is to say of a node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// Which node.
    pub title: String,
    /// Its formula with the numbers put in; with a sample, its value there.
    pub formulas: Vec<String>,
    /// Where its weights and its bias came from, one after the other.
    pub origins: Vec<String>,
}

/// Terms of a formula and weights that are told, at most.
const TOLD: usize = 12;

/// What there is to say of `node`, with the values that it has at the input of `sample`.
#[must_use]
pub fn origin(walk: &Walk<'_>, node: Node, sample: Option<usize>) -> Origin {
    let sample = sample.and_then(|n| walk.samples.get(n));
    let trace = sample.map(|sample| walk.evaluator.trace(&sample.input));
    let network = walk.line.network();
    let (weights, bias) = match node.layer {
        1 => (Matrix::W1, Matrix::B1),
        2 => (Matrix::W2, Matrix::B2),
        3 => (Matrix::W3, Matrix::B3),
        _ => {
            let value = sample.and_then(|sample| sample.input.get(node.index));
            let formulas = value.map(|x| format!("{} = {}", node.symbol(1), show(x))).into_iter().collect();
            return Origin { title: format!("Input {}", node.symbol(1)), formulas, origins: Vec::new() };
        }
    };
    let entry = |matrix, row, column| network.entry(matrix, row, column).unwrap_or_default();
    let (_, columns) = network.size(weights);
    let outputs = network.shape().m();
    let term = |k: usize| {
        let before = Node { layer: node.layer - 1, index: k }.symbol(outputs);
        let before = if node.layer == 3 { format!("relu({before})") } else { before };
        format!("{}·{before}", bracketed(&entry(weights, node.index, k)))
    };
    let mut terms: Vec<_> = (0..columns.min(TOLD)).map(term).collect();
    if columns > TOLD {
        terms.push("…".to_owned());
    }
    let sum = format!("{} + {}", terms.join(" + "), bracketed(&entry(bias, node.index, 0)));
    let symbol = node.symbol(outputs);
    let mut formulas =
        vec![if node.layer == 1 { format!("{symbol} = relu({sum})") } else { format!("{symbol} = {sum}") }];
    if let (Some(sample), Some(trace)) = (sample, &trace) {
        let value = match node.layer {
            1 => trace.first.get(node.index),
            2 => trace.second.get(node.index),
            _ => trace.output.get(node.index),
        };
        let value = value.map(|value| {
            let silent = node.layer == 2 && *value <= Rational::zero();
            let rectified = if silent { ": silent, its relu is 0" } else { "" };
            format!("for row {}: {symbol} = {}{rectified}", sample.row + 1, show(value))
        });
        formulas.extend(value);
    }
    let mut origins: Vec<_> = (0..columns.min(TOLD)).map(|k| weight_origin(walk, node, weights, k)).collect();
    origins.push(bias_origin(walk, node, bias));
    let title = match node.layer {
        1 => format!("Neuron {} of the first hidden layer", node.index),
        2 => format!("Neuron {} of the second hidden layer", node.index),
        _ => format!("Output {symbol}"),
    };
    Origin { title, formulas, origins }
}

fn weight_origin(walk: &Walk<'_>, node: Node, matrix: Matrix, k: usize) -> String {
    let (row, column) = (node.index, k);
    let value = show(&walk.line.network().entry(matrix, row, column).unwrap_or_default());
    let name = place(Place { matrix, row, column });
    let why = match matrix {
        Matrix::W1 => format!("the projection's weight of input {}, the same in every row", indexed("x", k + 1)),
        Matrix::W2 => {
            let slope = |i: usize| {
                let mut sweep = walk.line.sweep();
                show(&sweep.reach(&walk.line.threshold(i)).slope(row).reduced())
            };
            let g = indexed("g", row);
            match k {
                0 => format!("the slope of {g} from {} on", indexed("b", 0)),
                k => format!(
                    "the change of the slope of {g} at {}, from {} to {}",
                    indexed("b", k),
                    slope(k - 1),
                    slope(k)
                ),
            }
        }
        _ => match walk.placed.role(k) {
            Role::ZigZag { output: d, .. } if d != row => {
                format!("{} belongs to {}", indexed("g", k), output(d, walk.line.network().shape().m()))
            }
            Role::ZigZag { pivot, .. } if pivot % 2 == 0 => format!("pivot {pivot} is even: {} adds", indexed("g", k)),
            Role::ZigZag { pivot, .. } => format!("pivot {pivot} is odd: {} takes away", indexed("g", k)),
            Role::Single { .. } => "what was still missing at the sample that stands alone".to_owned(),
        },
    };
    format!("{name} = {value}: {why}.")
}

fn bias_origin(walk: &Walk<'_>, node: Node, matrix: Matrix) -> String {
    let at = Place { matrix, row: node.index, column: 0 };
    let value = show(&walk.line.network().entry(matrix, node.index, 0).unwrap_or_default());
    let why = match matrix {
        Matrix::B1 => format!("minus the threshold {}, which begins group {}", indexed("b", node.index), node.index),
        Matrix::B2 => match walk.placed.role(node.index) {
            Role::ZigZag { .. } => {
                format!("minus {}: where the zig-zag starts, at {}", indexed("c", node.index), indexed("b", 0))
            }
            Role::Single { .. } => "zero at every position before its own sample".to_owned(),
        },
        _ => "the constant C, below every first point of a group".to_owned(),
    };
    format!("{} = {value}: {why}.", place(at))
}
