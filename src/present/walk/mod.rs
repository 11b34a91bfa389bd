//! The construction as a walk: one step a screen, with the numbers of the network that is shown.
//!
//! Nothing is constructed again. Every number is read off the finished network, as a function along its projection, and
//! off the samples; so a step tells what the network does, whatever the method that made it (Inoue, theorems 3 and 4).

mod finish;
mod neuron;
mod restarts;
mod start;

use serde::{Deserialize, Serialize};

use crate::math::Rational;
use crate::math::network::forward::Evaluator;
use crate::math::network::line::{Line, Placed, Role};
use crate::math::network::{Matrix, Network, Place};
use crate::math::shape::Shape;
use crate::math::table::sample::Sample;
use crate::notation::symbols;
use crate::present::plot::series::Series;
use crate::words;

/// One step of the walk, with its numbers as `F`: exact ones, or how they are shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Step<F = Fact> {
    /// What it is about.
    pub title: String,
    /// Two or three plain sentences.
    pub sentences: Vec<String>,
    /// Formulas with the numbers put in.
    pub formulas: Vec<String>,
    /// The numbers that the step fixes or uses.
    pub facts: Vec<F>,
    /// The curves that it shows.
    pub series: Vec<Series>,
    /// The samples that it is about, by rank among the positions.
    pub ranks: Vec<usize>,
    /// Rank and pivot number of the samples that are named by it.
    pub pivots: Vec<(usize, usize)>,
    /// Whether outputs are drawn as finished curves: before, only their samples are.
    pub finished: bool,
}

/// A number with its symbol.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fact {
    /// The symbol: c₀, b₁, ….
    pub symbol: String,
    /// The number.
    pub value: Rational,
    /// Where the network holds it, or what it is the negative of.
    pub entry: Option<Entry>,
}

/// The place of a number in the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// There it is.
    At(Place),
    /// There is its negative.
    NegativeAt(Place),
}

impl Entry {
    /// The place, to read.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::At(place) => words::place(place),
            Self::NegativeAt(place) => words::negative_of(place),
        }
    }
}

/// A network, its samples, and their order along the projection.
#[derive(Clone, Copy)]
pub struct Walk<'a> {
    /// The network along its projection.
    pub line: &'a Line<'a>,
    /// Evaluates it, knowing nothing of the projection.
    pub evaluator: &'a Evaluator<Network>,
    /// The samples, in the order of the table.
    pub samples: &'a [Sample],
    /// The samples, in the order of their positions.
    pub placed: &'a Placed,
}

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// The samples as they are.
    Samples,
    /// From idim dimensions to a line.
    Projection,
    /// Sorted positions cut into groups.
    Groups,
    /// The first layer.
    Thresholds,
    /// Spare neurons of the first layer.
    Restarts,
    /// The output's bias, which is below everything.
    Constant,
    /// One zig-zag.
    Neuron(usize),
    /// Zig-zags that go the same way: from the first to the last of them.
    Neurons(usize, usize),
    /// The samples that stand alone, right of the groups.
    Singles,
    /// The finished function.
    Finished,
    /// Every sample evaluated.
    Check,
}

/// Zig-zags of an output that get a step each: the first ones and the last.
const FIRST: usize = 3;
/// More samples than this cannot be told apart by numbers beside them.
const NAMED: usize = 40;
/// The most numbers of a kind that a step lists.
const LISTED: usize = 12;

/// The steps of the walk through a network of `shape` with as many restarts as `restarts`.
#[must_use]
pub fn stops(shape: Shape, restarts: usize) -> Vec<Stop> {
    let (k, m) = (shape.a2() / shape.m(), shape.m());
    let mut stops = vec![Stop::Samples, Stop::Projection];
    if k > 0 {
        stops.extend([Stop::Groups, Stop::Thresholds]);
        stops.extend((restarts > 0).then_some(Stop::Restarts));
        stops.push(Stop::Constant);
        if k <= FIRST + 2 {
            stops.extend((0..k).map(Stop::Neuron));
        } else {
            stops.extend((0..FIRST).map(Stop::Neuron));
            stops.extend([Stop::Neurons(FIRST, k - 2), Stop::Neuron(k - 1)]);
        }
        if m > 1 {
            stops.push(Stop::Neurons(k, k * m - 1));
        }
    }
    if shape.a2() > k * m {
        stops.push(Stop::Singles);
    }
    stops.extend([Stop::Finished, Stop::Check]);
    stops
}

impl<F> Step<F> {
    /// The same step with its numbers shown in another way.
    #[must_use]
    pub fn map_facts<G>(self, show: impl FnMut(F) -> G) -> Step<G> {
        let Self { title, sentences, formulas, facts, series, ranks, pivots, finished } = self;
        let facts = facts.into_iter().map(show).collect();
        Step { title, sentences, formulas, facts, series, ranks, pivots, finished }
    }
}

impl Walk<'_> {
    /// What there is to say and to see at `stop`.
    #[must_use]
    pub fn step(&self, stop: Stop) -> Step {
        match stop {
            Stop::Samples => self.samples_step(),
            Stop::Projection => self.projection_step(),
            Stop::Groups => self.groups_step(),
            Stop::Thresholds => self.thresholds_step(),
            Stop::Restarts => self.restarts_step(),
            Stop::Constant => self.constant_step(),
            Stop::Neuron(j) => self.neuron_step(j),
            Stop::Neurons(first, last) => self.neurons_step(first, last),
            Stop::Singles => self.singles_step(),
            Stop::Finished => self.finished_step(),
            Stop::Check => self.check_step(),
        }
    }

    fn shape(&self) -> Shape {
        self.line.network().shape()
    }

    pub(super) fn entry(&self, matrix: Matrix, row: usize, column: usize) -> Rational {
        self.line.network().entry(matrix, row, column).expect("a place in the network")
    }

    /// b_g or r_g, for threshold `i` from the left.
    pub(super) fn threshold_symbol(&self, i: usize) -> String {
        symbols::threshold(i, &self.placed.restarts())
    }

    /// The position of a rank.
    fn position(&self, rank: usize) -> &Rational {
        &self.placed.sorted()[rank].0
    }

    /// The sample of a rank.
    fn sample(&self, rank: usize) -> &Sample {
        &self.samples[self.placed.sorted()[rank].1]
    }

    /// Every sample's pivot number, where there are few enough to write them into a picture.
    fn pivots(&self) -> Vec<(usize, usize)> {
        if self.samples.len() > NAMED {
            return Vec::new();
        }
        let pairs = (0..self.shape().a1()).flat_map(|i| (0..self.placed.group_size()).map(move |j| (i, j)));
        pairs.filter_map(|(i, j)| Some((self.placed.pivot(i, j)?, j))).collect()
    }

    /// The output that neuron `j` acts on, and which pivots it is there for.
    fn zig_zag(&self, j: usize) -> Option<(usize, usize)> {
        match self.placed.role(j) {
            Role::ZigZag { output, pivot } => Some((output, pivot)),
            Role::Single { .. } | Role::Idle => None,
        }
    }
}

fn fact(symbol: String, value: Rational, entry: Option<Entry>) -> Fact {
    Fact { symbol, value, entry }
}

fn at(matrix: Matrix, row: usize, column: usize) -> Option<Entry> {
    Some(Entry::At(Place { matrix, row, column }))
}

fn negative_at(matrix: Matrix, row: usize, column: usize) -> Option<Entry> {
    Some(Entry::NegativeAt(Place { matrix, row, column }))
}

/// Some of `texts`: the middle ones are left out where there are many.
fn some(texts: &[String]) -> Vec<String> {
    match texts {
        [many @ .., last] if many.len() >= LISTED => {
            many[..LISTED - 1].iter().cloned().chain(["…".to_owned(), last.clone()]).collect()
        }
        all => all.to_vec(),
    }
}
