//! What comes before the second layer: samples, projection, groups, thresholds, the constant.

use num_bigint::BigInt;

use super::{Fact, LISTED, Step, Walk, at, fact, negative_at, some};
use crate::math::Rational;
use crate::math::network::Matrix;
use crate::math::table::sample::Sample;
use crate::notation::formula::{Numbers, show, sum, value_of};
use crate::notation::symbols::{indexed, output, subscript};
use crate::present::plot::series::Series;
use crate::words::walk as words;

/// Samples whose positions are worked out.
const WORKED_OUT: usize = 4;

impl Walk<'_> {
    pub(super) fn samples_step(&self) -> Step {
        let shape = self.shape();
        let line = |sample: &Sample| words::sample(sample.row, tuple(&sample.input), tuple(&sample.output));
        Step {
            title: words::SAMPLES.into(),
            sentences: vec![
                words::table(self.samples.len(), shape.idim(), shape.m()),
                words::network(shape.a1(), shape.a2()),
            ],
            formulas: self.samples.iter().take(LISTED).map(line).collect(),
            ..Step::default()
        }
    }

    pub(super) fn projection_step(&self) -> Step {
        let weights = self.line.weights();
        Step {
            title: words::PROJECTION.into(),
            sentences: vec![words::SAME_WEIGHTS.into(), words::NO_TWO_AT_A_PLACE.into()],
            formulas: self.samples.iter().take(WORKED_OUT).map(|sample| self.projected(sample)).collect(),
            facts: weights
                .iter()
                .enumerate()
                .map(|(k, w)| fact(indexed("w", k + 1), w.clone(), at(Matrix::W1, 0, k)))
                .collect(),
            series: vec![Series::Output(0)],
            ..Step::default()
        }
    }

    pub(super) fn groups_step(&self) -> Step {
        let groups = self.placed.groups();
        let size = groups.first().map_or(0, |group| group.ranks.len());
        let mut sentences = vec![words::groups(groups.len(), size), words::PIVOT_ORDER.into()];
        if self.samples.len() < self.shape().capacity() {
            sentences.push(words::FEWER_SAMPLES.into());
        }
        Step {
            title: words::GROUPS.into(),
            sentences,
            formulas: (0..groups.len()).take(LISTED).map(|i| self.group(i)).collect(),
            series: vec![Series::Output(0)],
            pivots: self.pivots(),
            ..Step::default()
        }
    }

    pub(super) fn thresholds_step(&self) -> Step {
        let told = 0..self.shape().a1().min(LISTED);
        Step {
            title: words::THRESHOLDS.into(),
            sentences: vec![words::THRESHOLD_BEFORE.into(), words::SUMS_BEND.into()],
            formulas: told.clone().map(|i| self.threshold(i)).collect(),
            facts: told.map(|i| self.threshold_fact(i)).collect(),
            series: vec![Series::Output(0)],
            ..Step::default()
        }
    }

    pub(super) fn constant_step(&self) -> Step {
        let groups = 0..self.placed.groups().len();
        let ranks: Vec<_> = groups.filter_map(|i| self.placed.pivot(i, 0)).collect();
        let outputs = ranks.iter().map(|&rank| &self.sample(rank).output[0]);
        let least = outputs.min().expect("the first group begins with pivot 0");
        let c = self.entry(Matrix::B3, 0, 0);
        let below = least - &c;
        Step {
            title: words::CONSTANT.into(),
            sentences: vec![words::constant(show(least), show(&below)), words::STILL_MISSING.into()],
            formulas: vec![self.constant(least, &below, &c)],
            facts: vec![self.constant_fact(c)],
            series: vec![Series::Partial { output: 0, neurons: 0 }, Series::Output(0)],
            ranks,
            pivots: Vec::new(),
            finished: false,
        }
    }

    /// t of a sample, worked out.
    fn projected(&self, sample: &Sample) -> String {
        let mut numbers = Numbers::default();
        let terms: Vec<_> = self
            .line
            .weights()
            .iter()
            .zip(&sample.input)
            .map(|(w, x)| format!("{}·{}", numbers.coefficient(w), numbers.factor(x)))
            .collect();
        let position = numbers.plain(&self.line.position(&sample.input));
        words::of_row(sample.row, &numbers.formula(["t".to_owned(), sum(&terms), position]))
    }

    /// The samples of group `i`, in pivot order.
    fn group(&self, i: usize) -> String {
        let ranks = (0..self.placed.group_size()).filter_map(|j| self.placed.pivot(i, j));
        let samples: Vec<_> =
            ranks.map(|rank| words::position(show(self.position(rank)), self.sample(rank).row)).collect();
        words::group(i, some(&samples).join(", "))
    }

    fn threshold_fact(&self, i: usize) -> Fact {
        fact(self.threshold_symbol(i), self.line.threshold(i), negative_at(Matrix::B1, i, 0))
    }

    /// Threshold `i`, and between which samples it is.
    fn threshold(&self, i: usize) -> String {
        let b = self.line.threshold(i);
        let place = match (self.left_of(&b), self.right_of(&b)) {
            (_, Some(right)) if b == *right => words::at_position(show(right)),
            (None, Some(right)) => words::left_of_first(show(right)),
            (Some(left), Some(right)) if b == (left + right) / BigInt::from(2) => {
                words::halfway(show(left), show(right))
            }
            (Some(left), Some(right)) => words::between(show(left), show(right)),
            (Some(left), None) => words::right_of_last(show(left)),
            (None, None) => words::LEFT_OF_EVERYTHING.into(),
        };
        words::threshold(&value_of(self.threshold_symbol(i), &b), place)
    }

    fn constant(&self, least: &Rational, below: &Rational, c: &Rational) -> String {
        let mut numbers = Numbers::default();
        let difference = format!("{} \u{2212} {}", numbers.plain(least), numbers.factor(below));
        let value = numbers.plain(c);
        numbers.formula([output(0, self.shape().m()), "C".to_owned(), difference, value]).to_string()
    }

    fn constant_fact(&self, c: Rational) -> Fact {
        let index = if self.shape().m() > 1 { subscript(1) } else { String::new() };
        fact(format!("C{index}"), c, at(Matrix::B3, 0, 0))
    }

    /// The position of the last sample left of `b`.
    pub(super) fn left_of(&self, b: &Rational) -> Option<&Rational> {
        let rank = self.placed.sorted().partition_point(|(t, _)| t < b).checked_sub(1)?;
        Some(self.position(rank))
    }

    /// The position of the first sample right of `b` or at it.
    pub(super) fn right_of(&self, b: &Rational) -> Option<&Rational> {
        let rank = self.placed.sorted().partition_point(|(t, _)| t < b);
        self.placed.sorted().get(rank).map(|(t, _)| t)
    }
}

fn tuple(values: &[Rational]) -> String {
    let texts: Vec<_> = values.iter().map(show).collect();
    if let [one] = &texts[..] { one.clone() } else { format!("({})", texts.join(", ")) }
}
