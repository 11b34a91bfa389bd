//! The formula of a node or weight with its numbers, and where each of them came from.

use num_traits::Zero;

use super::{Node, Part};
use crate::math::Rational;
use crate::math::network::forward::{Evaluator, Trace};
use crate::math::network::line::Role;
use crate::math::network::{Matrix, Network, Place};
use crate::math::table::sample::Sample;
use crate::notation::symbols::{indexed, output};
use crate::present::walk::{Walk, bracketed, relation, show};
use crate::words::place;

/// What there is to say of a part of the diagram.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Origin {
    /// Which part.
    pub title: String,
    /// Its formula with the numbers put in; with a sample, its value there.
    pub formulas: Vec<String>,
    /// Where its numbers came from, one after the other.
    pub origins: Vec<String>,
}

/// A sample and its way through the network.
pub struct Traced<'a> {
    /// The sample.
    pub sample: &'a Sample,
    /// Its way.
    pub trace: Trace,
}

impl<'a> Traced<'a> {
    /// Sends `sample` through the network of `evaluator`.
    #[must_use]
    pub fn new(evaluator: &Evaluator<Network>, sample: &'a Sample) -> Self {
        Self { sample, trace: evaluator.trace(&sample.input) }
    }

    /// What `node` holds, before the rectifier in the second layer.
    fn value(&self, Node { layer, index }: Node) -> Option<&Rational> {
        let Trace { first, second, output, .. } = &self.trace;
        [&self.sample.input, first, second, output].get(layer)?.get(index)
    }

    fn row(&self) -> usize {
        self.sample.row + 1
    }
}

/// Terms of a formula and weights that are told, at most.
const TOLD: usize = 12;

/// What there is to say of `part`, with the values that it has at a sample.
#[must_use]
pub fn origin(walk: &Walk<'_>, part: Part, traced: Option<&Traced<'_>>) -> Origin {
    let Origin { title, formulas, origins } = match (part, matrices(part.node())) {
        (Part::Weight { to, from }, Some((weights, _))) => weight(walk, to, from, weights, traced),
        (Part::Node(node), Some(matrices)) => neuron(walk, node, matrices, traced),
        (Part::Node(node) | Part::Weight { to: node, .. }, None) => input(node, traced),
    };
    let formulas = formulas.iter().map(|formula| relation(formula)).collect();
    let origins = origins.iter().map(|origin| origin.replace(" = ≈ ", " ≈ ")).collect();
    Origin { title, formulas, origins }
}

/// The weights and the bias that a node is made of; none for inputs.
fn matrices(node: Node) -> Option<(Matrix, Matrix)> {
    match node.layer {
        1 => Some((Matrix::W1, Matrix::B1)),
        2 => Some((Matrix::W2, Matrix::B2)),
        3 => Some((Matrix::W3, Matrix::B3)),
        _ => None,
    }
}

fn input(node: Node, traced: Option<&Traced<'_>>) -> Origin {
    let symbol = node.symbol(1);
    let value = traced.and_then(|traced| Some((traced.row(), traced.value(node)?)));
    let formulas = value.map(|(row, x)| format!("for row {row}: {symbol} = {}", show(x))).into_iter().collect();
    Origin { title: format!("Input {symbol}"), formulas, origins: Vec::new() }
}

fn neuron(walk: &Walk<'_>, node: Node, (weights, bias): (Matrix, Matrix), traced: Option<&Traced<'_>>) -> Origin {
    let network = walk.line.network();
    let entry = |matrix, row, column| network.entry(matrix, row, column).unwrap_or_default();
    let (_, columns) = network.size(weights);
    let outputs = network.shape().m();
    let term = |k: usize| format!("{}·{}", bracketed(&entry(weights, node.index, k)), passed_on(node, k, outputs));
    let mut terms: Vec<_> = (0..columns.min(TOLD)).map(term).collect();
    if columns > TOLD {
        terms.push("…".to_owned());
    }
    let sum = format!("{} + {}", terms.join(" + "), bracketed(&entry(bias, node.index, 0)));
    let symbol = node.symbol(outputs);
    let mut formulas =
        vec![if node.layer == 1 { format!("{symbol} = relu({sum})") } else { format!("{symbol} = {sum}") }];
    formulas.extend(traced.and_then(|traced| {
        let value = traced.value(node)?;
        let silent = node.layer == 2 && *value <= Rational::zero();
        let rectified = if silent { ": silent, its relu is 0" } else { "" };
        Some(format!("for row {}: {symbol} = {}{rectified}", traced.row(), show(value)))
    }));
    let mut origins: Vec<_> = (0..columns.min(TOLD)).map(|k| weight_origin(walk, node, weights, k)).collect();
    origins.push(bias_origin(walk, node, bias));
    let title = match node.layer {
        1 => format!("Neuron {} of the first hidden layer", node.index),
        2 => format!("Neuron {} of the second hidden layer", node.index),
        _ => format!("Output {symbol}"),
    };
    Origin { title, formulas, origins }
}

fn weight(walk: &Walk<'_>, to: Node, from: usize, matrix: Matrix, traced: Option<&Traced<'_>>) -> Origin {
    let network = walk.line.network();
    let outputs = network.shape().m();
    let value = network.entry(matrix, to.index, from).unwrap_or_default();
    let (before, after) = (passed_on(to, from, outputs), to.symbol(outputs));
    let mut formulas = vec![format!("{after} = … + {}·{before} + …", bracketed(&value))];
    formulas.extend(traced.and_then(|traced| {
        let held = traced.value(Node { layer: to.layer - 1, index: from })?;
        // Only the second layer is still to be rectified.
        let held = if to.layer == 3 { held.max(&Rational::zero()).clone() } else { held.clone() };
        let product = show(&(&value * &held));
        Some(format!("for row {}: {}·{} = {product}", traced.row(), bracketed(&value), bracketed(&held)))
    }));
    let title = format!("The weight of {before} in {after}");
    Origin { title, formulas, origins: vec![weight_origin(walk, to, matrix, from)] }
}

/// What `node` multiplies its weight `k` with.
fn passed_on(node: Node, k: usize, outputs: usize) -> String {
    let before = Node { layer: node.layer - 1, index: k }.symbol(outputs);
    if node.layer == 3 { format!("relu({before})") } else { before }
}

fn weight_origin(walk: &Walk<'_>, node: Node, matrix: Matrix, k: usize) -> String {
    let (row, column) = (node.index, k);
    let value = show(&walk.line.network().entry(matrix, row, column).unwrap_or_default());
    let name = place(Place { matrix, row, column });
    let why = match matrix {
        Matrix::W1 => format!("the projection's weight of input {}, the same in every row", indexed("x", k + 1)),
        Matrix::W2 => {
            let slope = |i: usize| {
                let mut sweep = walk.line.sweep_of([row]);
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
            Role::Idle => format!("nothing is left for {} to do", indexed("g", k)),
        },
    };
    format!("{name} = {value}: {why}.")
}

fn bias_origin(walk: &Walk<'_>, node: Node, matrix: Matrix) -> String {
    let at = Place { matrix, row: node.index, column: 0 };
    let value = show(&walk.line.network().entry(matrix, node.index, 0).unwrap_or_default());
    let why = match matrix {
        Matrix::B1 => {
            format!("minus the threshold {}, {}", indexed("b", node.index), threshold_origin(walk, node.index))
        }
        Matrix::B2 => match walk.placed.role(node.index) {
            Role::ZigZag { .. } => {
                format!("minus {}: where the zig-zag starts, at {}", indexed("c", node.index), indexed("b", 0))
            }
            Role::Single { .. } => "zero at every position before its own sample".to_owned(),
            Role::Idle => format!("nothing is left for {} to do", indexed("g", node.index)),
        },
        _ => "the constant C, below every first point of a group".to_owned(),
    };
    format!("{} = {value}: {why}.", place(at))
}

/// What threshold `i` is there for.
fn threshold_origin(walk: &Walk<'_>, i: usize) -> String {
    let mut groups = walk.placed.groups().iter().enumerate();
    groups
        .find_map(|(number, group)| {
            if group.start == i {
                Some(format!("which begins group {number}"))
            } else {
                (group.restart == Some(i)).then(|| format!("a restart before group {number}"))
            }
        })
        .unwrap_or_else(|| "where no group begins".to_owned())
}
