//! The formula of a node or weight with its numbers, and where each of them came from.

use num_traits::{Signed, Zero};

use super::{Node, Part};
use crate::math::Rational;
use crate::math::network::forward::{Evaluator, Trace};
use crate::math::network::line::{Role, Site};
use crate::math::network::{Matrix, Network, Place};
use crate::math::table::sample::Sample;
use crate::notation::formula::{Numbers, show, sum, value_of};
use crate::notation::symbols::{indexed, output};
use crate::present::walk::Walk;
use crate::words::{diagram as words, place};

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
        self.sample.row
    }
}

/// Terms of a formula and weights that are told, at most.
const TOLD: usize = 12;

/// The matrices that hold what a node is made of.
#[derive(Clone, Copy)]
struct Made {
    weights: Matrix,
    bias: Matrix,
}

/// What there is to say of `part`, with the values that it has at a sample.
///
/// # Panics
///
/// Where the network has no such part: see [`Part::exists`].
#[must_use]
pub fn origin(walk: &Walk<'_>, part: Part, traced: Option<&Traced<'_>>) -> Origin {
    match (part, made_of(part.node())) {
        (Part::Weight { to, from }, Some(made)) => weight(walk, to, from, made.weights, traced),
        (Part::Node(node), Some(made)) => neuron(walk, node, made, traced),
        (Part::Node(node) | Part::Weight { to: node, .. }, None) => input(node, traced),
    }
}

/// What an entry of the network is: whose it is, and why it is what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// The weight of which node in which, or the bias of which neuron.
    pub title: String,
    /// Why it is what it is, as the end of a sentence.
    pub why: String,
}

/// What the entry at `place` means.
///
/// # Panics
///
/// Where the network has no such entry.
#[must_use]
pub fn meaning(walk: &Walk<'_>, place: Place) -> Meaning {
    let Place { matrix, row, column } = place;
    let node = Node { layer: matrix.layer() + 1, index: row };
    let symbol = node.symbol(outputs(walk));
    if matrix.is_bias() {
        return Meaning { title: words::bias(&symbol), why: bias_why(walk, node, matrix) };
    }
    let title = words::weight(&passed_on(node, column, outputs(walk)), &symbol);
    Meaning { title, why: weight_why(walk, node, matrix, column) }
}

/// None for inputs.
fn made_of(node: Node) -> Option<Made> {
    match node.layer {
        1 => Some(Made { weights: Matrix::W1, bias: Matrix::B1 }),
        2 => Some(Made { weights: Matrix::W2, bias: Matrix::B2 }),
        3 => Some(Made { weights: Matrix::W3, bias: Matrix::B3 }),
        _ => None,
    }
}

fn input(node: Node, traced: Option<&Traced<'_>>) -> Origin {
    let symbol = node.symbol(1);
    let value =
        traced.and_then(|traced| Some(words::for_row(traced.row(), &value_of(symbol.clone(), traced.value(node)?))));
    Origin { title: words::input(&symbol), formulas: value.into_iter().collect(), origins: Vec::new() }
}

fn neuron(walk: &Walk<'_>, node: Node, made: Made, traced: Option<&Traced<'_>>) -> Origin {
    let symbol = node.symbol(outputs(walk));
    let mut formulas = vec![neuron_formula(walk, node, made)];
    formulas.extend(traced.and_then(|traced| value_at(node, &symbol, traced)));
    let (_, columns) = walk.line.network().size(made.weights);
    let weights = (0..columns.min(TOLD)).map(|k| weight_origin(walk, node, made.weights, k));
    let title = match node.layer {
        1 => words::first_neuron(node.index),
        2 => words::second_neuron(node.index),
        _ => words::output(&symbol),
    };
    Origin { title, formulas, origins: weights.chain([bias_origin(walk, node, made.bias)]).collect() }
}

/// A neuron as the sum of what it is given.
fn neuron_formula(walk: &Walk<'_>, node: Node, made: Made) -> String {
    let (_, columns) = walk.line.network().size(made.weights);
    let mut numbers = Numbers::default();
    let mut terms: Vec<_> = (0..columns.min(TOLD))
        .map(|k| {
            let weight = walk.entry(made.weights, node.index, k);
            format!("{}·{}", numbers.coefficient(&weight), passed_on(node, k, outputs(walk)))
        })
        .collect();
    if columns > TOLD {
        terms.push("…".to_owned());
    }
    terms.push(numbers.plain(&walk.entry(made.bias, node.index, 0)));
    let sum = sum(&terms);
    let sum = if node.layer == 1 { format!("relu({sum})") } else { sum };
    numbers.formula([node.symbol(outputs(walk)), sum]).to_string()
}

/// What a neuron or an output has at a sample.
fn value_at(node: Node, symbol: &str, traced: &Traced<'_>) -> Option<String> {
    let value = traced.value(node)?;
    let formula = value_of(symbol.to_owned(), value);
    let is_silent = node.layer == 2 && !value.is_positive();
    let told = if is_silent { words::silent_for_row } else { words::for_row };
    Some(told(traced.row(), &formula))
}

fn weight(walk: &Walk<'_>, to: Node, from: usize, matrix: Matrix, traced: Option<&Traced<'_>>) -> Origin {
    let weight = walk.entry(matrix, to.index, from);
    let (before, after) = (passed_on(to, from, outputs(walk)), to.symbol(outputs(walk)));
    let mut numbers = Numbers::default();
    let term = format!("{}·{before}", numbers.coefficient(&weight));
    let sum = sum(&["…".to_owned(), term, "…".to_owned()]);
    let mut formulas = vec![numbers.formula([after.clone(), sum]).to_string()];
    formulas.extend(traced.and_then(|traced| product_at(to, from, &weight, traced)));
    let title = words::weight(&before, &after);
    Origin { title, formulas, origins: vec![weight_origin(walk, to, matrix, from)] }
}

/// What a weight contributes at a sample.
fn product_at(to: Node, from: usize, weight: &Rational, traced: &Traced<'_>) -> Option<String> {
    let held = traced.value(Node { layer: to.layer - 1, index: from })?;
    // Only the second layer is still to be rectified.
    let held = if to.layer == 3 { held.max(&Rational::zero()).clone() } else { held.clone() };
    let mut numbers = Numbers::default();
    let factors = format!("{}·{}", numbers.factor(weight), numbers.factor(&held));
    let product = numbers.plain(&(weight * &held));
    Some(words::for_row(traced.row(), &numbers.formula([factors, product])))
}

/// What `node` multiplies its weight `k` with.
fn passed_on(node: Node, k: usize, outputs: usize) -> String {
    let before = Node { layer: node.layer - 1, index: k }.symbol(outputs);
    if node.layer == 3 { format!("relu({before})") } else { before }
}

fn outputs(walk: &Walk<'_>) -> usize {
    walk.line.network().shape().m()
}

fn weight_origin(walk: &Walk<'_>, node: Node, matrix: Matrix, k: usize) -> String {
    told(walk, Place { matrix, row: node.index, column: k }, weight_why(walk, node, matrix, k))
}

fn weight_why(walk: &Walk<'_>, node: Node, matrix: Matrix, k: usize) -> String {
    match matrix {
        Matrix::W1 => words::projection_weight(indexed("x", k)),
        Matrix::W2 => slope_origin(walk, node.index, k),
        _ => output_weight_origin(walk, node.index, k),
    }
}

/// Where weight `k` of neuron `j` of the second layer came from.
fn slope_origin(walk: &Walk<'_>, j: usize, k: usize) -> String {
    let (zig_zag, threshold, role) = (indexed("g", j), walk.threshold_symbol(k), walk.placed.role(j));
    if role == Role::Idle {
        return words::nothing_left(zig_zag);
    }
    if bends_nothing(walk, k) {
        return words::nothing_bends(threshold);
    }
    let Some(before) = k.checked_sub(1) else { return words::first_slope(zig_zag, threshold) };
    let slopes = [before, k].map(|i| slope_from(walk, j, i));
    let [slope_before, slope] = slopes.each_ref().map(show);
    match [before, k].map(|i| walk.placed.restarts().site(i)) {
        // It does not begin anew: it rises once, right of all groups.
        _ if matches!(role, Role::Single { .. }) => words::change_of_slope(zig_zag, threshold, slope_before, slope),
        [_, Site::Restart(group)] => {
            let [from, to] = ends(walk, j, k).map(|value| show(&value));
            let start = indexed("θ", group);
            words::free_slope([zig_zag, threshold, start], [slope_before, slope], [from, to])
        }
        [Site::Restart(_), Site::Group(group)] => {
            words::slope_after_restart(zig_zag, threshold, slope_before, slope, group)
        }
        [Site::Group(_), Site::Group(_)] => words::change_of_slope(zig_zag, threshold, slope_before, slope),
    }
}

/// The slope of g_j from threshold `i` on.
fn slope_from(walk: &Walk<'_>, j: usize, i: usize) -> Rational {
    walk.line.sweep_of([j]).reach(&walk.line.threshold(i)).slope(j).reduced()
}

/// g_j at threshold `i` and at the next.
fn ends(walk: &Walk<'_>, j: usize, i: usize) -> [Rational; 2] {
    let mut sweep = walk.line.sweep_of([j]);
    let piece = sweep.reach(&walk.line.threshold(i));
    [piece.value(j), piece.at(j, &walk.line.threshold(i + 1))].map(|value| value.reduced())
}

/// Whether no neuron of the second layer uses neuron `i` of the first.
fn bends_nothing(walk: &Walk<'_>, i: usize) -> bool {
    walk.line.network().layers()[1].iter().all(|row| row.weights()[i].is_zero())
}

/// Where the weight of neuron `j` in output `d` came from.
fn output_weight_origin(walk: &Walk<'_>, d: usize, j: usize) -> String {
    let zig_zag = indexed("g", j);
    match walk.placed.role(j) {
        Role::ZigZag { output: other, .. } if other != d => words::belongs_to(zig_zag, output(other, outputs(walk))),
        Role::ZigZag { pivot, .. } if pivot.is_multiple_of(2) => words::adds(pivot, zig_zag),
        Role::ZigZag { pivot, .. } => words::takes_away(pivot, zig_zag),
        Role::Single { .. } => words::WAS_MISSING.into(),
        Role::Idle => words::nothing_left(zig_zag),
    }
}

fn bias_origin(walk: &Walk<'_>, node: Node, matrix: Matrix) -> String {
    told(walk, Place { matrix, row: node.index, column: 0 }, bias_why(walk, node, matrix))
}

fn bias_why(walk: &Walk<'_>, node: Node, matrix: Matrix) -> String {
    match matrix {
        Matrix::B1 => words::minus_threshold(walk.threshold_symbol(node.index), threshold_origin(walk, node.index)),
        Matrix::B2 => match walk.placed.role(node.index) {
            Role::ZigZag { .. } => words::minus_start(indexed("c", node.index), indexed("θ", 0)),
            Role::Single { .. } => words::ZERO_BEFORE.into(),
            Role::Idle => words::nothing_left(indexed("g", node.index)),
        },
        _ => words::CONSTANT.into(),
    }
}

/// A number of the network with its place, and why it is what it is.
fn told(walk: &Walk<'_>, at: Place, why: String) -> String {
    let value = walk.entry(at.matrix, at.row, at.column);
    words::because(&value_of(place(at), &value), why)
}

/// What threshold `i` is there for.
fn threshold_origin(walk: &Walk<'_>, i: usize) -> String {
    let groups = walk.placed.groups();
    let purpose = groups.iter().enumerate().find_map(|(number, group)| {
        if group.start == i {
            Some(words::begins_group(number))
        } else {
            (group.restart == Some(i)).then(|| words::restarts_group(number))
        }
    });
    let is_beyond = || groups.last().is_none_or(|last| last.start < i);
    purpose.unwrap_or_else(|| match () {
        () if bends_nothing(walk, i) => words::NOTHING_BENDS.into(),
        () if is_beyond() => words::BEYOND_GROUPS.into(),
        () => words::NO_GROUP.into(),
    })
}
