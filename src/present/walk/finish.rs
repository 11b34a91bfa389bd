//! What comes after the zig-zags: samples that stand alone, the finished function, the check.

use num_traits::Zero;

use super::{Fact, LISTED, Step, Walk, at, fact, some};
use crate::math::Rational;
use crate::math::network::Matrix;
use crate::math::network::line::Role;
use crate::math::table::sample::Sample;
use crate::notation::formula::{Numbers, show, sum};
use crate::notation::symbols::{indexed, output};
use crate::present::plot::series::Series;
use crate::words::walk as words;

/// Outputs that are drawn together.
const DRAWN: usize = 4;
/// Samples that are marked together.
const MARKED: usize = 1_000;

impl Walk<'_> {
    pub(super) fn singles_step(&self) -> Step {
        let singles: Vec<_> = (0..self.shape().a2()).filter_map(|j| Some((j, self.single(j)?))).collect();
        let told = || singles.iter().take(LISTED);
        let line = |&(j, rank): &(usize, usize)| {
            words::single(indexed("g", j), show(self.position(rank)), self.sample(rank).row)
        };
        let first = singles.first().map(|&(j, _)| Series::Rectified(j));
        Step {
            title: words::SINGLES.into(),
            sentences: vec![words::left_over(self.shape().m()), words::NOTHING_CHANGES.into()],
            formulas: told().map(line).collect(),
            facts: told().map(|&(j, _)| self.single_slope(j)).collect(),
            series: first.into_iter().chain([Series::Output(0)]).collect(),
            ranks: singles.iter().map(|&(_, rank)| rank).collect(),
            pivots: Vec::new(),
            finished: true,
        }
    }

    pub(super) fn finished_step(&self) -> Step {
        let f = output(0, self.shape().m());
        let weight =
            |j: usize| fact(words::weight_of(&indexed("g", j)), self.entry(Matrix::W3, 0, j), at(Matrix::W3, 0, j));
        Step {
            title: words::FINISHED.into(),
            sentences: vec![words::runs_through(&f), words::NONE_SPOILED.into()],
            formulas: vec![self.finished(&f)],
            facts: (0..self.shape().a2().min(LISTED)).map(weight).collect(),
            series: self.outputs(),
            pivots: Vec::new(),
            finished: true,
            ..Step::default()
        }
    }

    pub(super) fn check_step(&self) -> Step {
        let samples = self.samples.len();
        let listed = if samples > LISTED { words::first_listed(LISTED, samples) } else { words::ALL_LISTED.into() };
        Step {
            title: words::CHECK.into(),
            sentences: vec![words::PLAIN_PASS.into(), listed],
            formulas: self.samples.iter().take(LISTED).map(|sample| self.checked(sample)).collect(),
            facts: Vec::new(),
            series: self.outputs(),
            ranks: (0..samples.min(MARKED)).collect(),
            pivots: Vec::new(),
            finished: true,
        }
    }

    /// The rank of the sample that neuron `j` is there for alone.
    fn single(&self, j: usize) -> Option<usize> {
        match self.placed.role(j) {
            Role::Single { rank } => Some(rank).filter(|&rank| rank < self.samples.len()),
            Role::ZigZag { .. } | Role::Idle => None,
        }
    }

    /// The slope of neuron `j`, from the threshold on that it rises from.
    fn single_slope(&self, j: usize) -> Fact {
        let weights = self.line.network().layers()[1][j].weights();
        let column = weights.iter().rposition(|w| !w.is_zero()).expect("a neuron for a sample rises");
        fact(words::slope_of(&indexed("g", j)), self.entry(Matrix::W2, j, column), at(Matrix::W2, j, column))
    }

    /// The first output as a sum over the neurons.
    fn finished(&self, f: &str) -> String {
        let mut numbers = Numbers::default();
        let constant = [numbers.plain(&self.entry(Matrix::B3, 0, 0))];
        let weights = (0..self.shape().a2()).map(|j| (j, self.entry(Matrix::W3, 0, j)));
        let terms: Vec<_> = weights
            .filter(|(_, w)| !w.is_zero())
            .map(|(j, w)| format!("{}·relu({}(t))", numbers.coefficient(&w), indexed("g", j)))
            .collect();
        let sum = sum(&[&constant[..], &some(&terms)].concat());
        numbers.formula([format!("{f}(t)"), sum]).to_string()
    }

    /// What the network gives for a sample, beside what is expected.
    fn checked(&self, sample: &Sample) -> String {
        let found = self.evaluator.trace(&sample.input).output;
        let pairs = found.iter().zip(&sample.output).enumerate();
        let outputs: Vec<_> = pairs.map(|(d, (found, expected))| self.compared(d, found, expected)).collect();
        words::checked_row(sample.row, outputs.join("; "))
    }

    fn compared(&self, d: usize, found: &Rational, expected: &Rational) -> String {
        let mut numbers = Numbers::default();
        let [value, wanted, difference] = [found, expected, &(found - expected)].map(|number| numbers.plain(number));
        let name = format!("{}(x)", output(d, self.shape().m()));
        words::checked(&numbers.formula([name, value]), wanted, difference)
    }

    fn outputs(&self) -> Vec<Series> {
        (0..self.shape().m().min(DRAWN)).map(Series::Output).collect()
    }
}
