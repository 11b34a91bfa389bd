//! What comes before the second layer: samples, projection, groups, thresholds, the constant.

use num_bigint::BigInt;

use super::{LISTED, Step, Walk, at, bracketed, fact, list, negative_at, show};
use crate::math::Rational;
use crate::math::network::Matrix;
use crate::math::table::sample::Sample;
use crate::notation::symbols::{indexed, output, subscript};
use crate::present::plot::series::Series;
use crate::words::plural;

impl Walk<'_> {
    pub(super) fn samples_step(&self) -> Step {
        let shape = self.shape();
        Step {
            title: "The samples".to_owned(),
            sentences: vec![
                format!(
                    "The table has {}, each with {} and {}.",
                    plural(self.samples.len(), "sample"),
                    plural(shape.idim(), "input"),
                    plural(shape.m(), "output")
                ),
                format!(
                    "The network has {} in the first hidden layer and {} in the second. It is to reproduce every output exactly.",
                    plural(shape.a1(), "neuron"),
                    shape.a2()
                ),
            ],
            formulas: self
                .samples
                .iter()
                .take(LISTED)
                .map(|sample| format!("row {}: {} ↦ {}", sample.row + 1, tuple(&sample.input), tuple(&sample.output)))
                .collect(),
            ..Step::default()
        }
    }

    pub(super) fn projection_step(&self) -> Step {
        let weights = self.line.weights();
        let facts = weights.iter().enumerate();
        let facts = facts.map(|(k, w)| fact(indexed("w", k + 1), w.clone(), at(Matrix::W1, 0, k))).collect();
        let sum = |sample: &Sample| {
            let terms: Vec<_> =
                weights.iter().zip(&sample.input).map(|(w, x)| format!("{}·{}", show(w), bracketed(x))).collect();
            format!("row {}: t = {} = {}", sample.row + 1, terms.join(" + "), show(&self.line.position(&sample.input)))
        };
        Step {
            title: "From many inputs to one number".to_owned(),
            sentences: vec![
                "All neurons of the first layer look at the inputs with the same weights w. So the network sees of an input x only its position t = w·x.".to_owned(),
                "The weights are chosen so that no two samples get the same position. From here on everything happens on a line.".to_owned(),
            ],
            formulas: self.samples.iter().take(4).map(sum).collect(),
            facts,
            series: vec![Series::Output(0)],
            ..Step::default()
        }
    }

    pub(super) fn groups_step(&self) -> Step {
        let groups = self.placed.groups();
        let size = groups.first().map_or(0, |group| group.ranks.len());
        let group = |i: usize| {
            let rows: Vec<_> = (0..self.placed.group_size())
                .filter_map(|j| self.placed.pivot(i, j))
                .map(|rank| format!("{} (row {})", show(self.position(rank)), self.sample(rank).row + 1))
                .collect();
            format!("group {i}: {}", list(&rows))
        };
        let mut sentences = vec![
            format!("The positions are sorted and cut into {} of {size}.", plural(groups.len(), "group")),
            "Inside a group the points are taken in pivot order: from left to right in the groups 0, 2, 4, …, from right to left in the groups 1, 3, 5, …. The j-th of them is pivot j, counted from 0.".to_owned(),
        ];
        if self.samples.len() < self.shape().capacity() {
            sentences.push("There are fewer samples than the network can hold: the published and the float construction put virtual positions to the right of them, which are not shown; the integer construction leaves neurons over.".to_owned());
        }
        Step {
            title: "Sorted, and cut into groups".to_owned(),
            sentences,
            formulas: (0..groups.len()).take(LISTED).map(group).collect(),
            series: vec![Series::Output(0)],
            pivots: self.pivots(),
            ..Step::default()
        }
    }

    pub(super) fn thresholds_step(&self) -> Step {
        let a1 = self.shape().a1();
        let symbol = |i: usize| indexed("b", i);
        let formulas = (0..a1.min(LISTED)).map(|i| {
            let b = self.line.threshold(i);
            let between = match (self.edge(i, false), self.edge(i, true)) {
                (None, Some(right)) => format!("left of the first position {}", show(right)),
                (Some(left), Some(right)) if b == (left + right) / BigInt::from(2) => {
                    format!("halfway between {} and {}", show(left), show(right))
                }
                (Some(left), Some(right)) => format!("between {} and {}", show(left), show(right)),
                (Some(left), None) => format!("right of the last sample's position {}", show(left)),
                (None, None) => "left of everything".to_owned(),
            };
            format!("{} = {}: {between}", symbol(i), show(&b))
        });
        Step {
            title: "Thresholds: the first layer".to_owned(),
            sentences: vec![
                "A threshold bᵢ is put before each group. Neuron i of the first layer is relu(t − bᵢ): silent left of its threshold, rising from there on.".to_owned(),
                "Sums of such functions bend at the thresholds and nowhere else. So every neuron of the second layer will be a zig-zag whose slope can be chosen group by group.".to_owned(),
            ],
            formulas: formulas.collect(),
            facts: (0..a1.min(LISTED)).map(|i| fact(symbol(i), self.line.threshold(i), negative_at(Matrix::B1, i, 0))).collect(),
            series: vec![Series::Output(0)],
            ..Step::default()
        }
    }

    pub(super) fn constant_step(&self) -> Step {
        let c = self.entry(Matrix::B3, 0, 0);
        let firsts = (0..self.shape().a1()).filter_map(|i| Some(&self.sample(self.placed.pivot(i, 0)?).output[0]));
        let least = firsts.min().cloned().unwrap_or_default();
        let below = &least - &c;
        Step {
            title: "The constant C, below every first point".to_owned(),
            sentences: vec![
                format!(
                    "The output begins as a constant, its bias C. The least output at pivot 0 of a group is {}; C is {} less.",
                    show(&least),
                    show(&below)
                ),
                "So at pivot 0 of every group something positive is still missing. That is what neuron 0 will add."
                    .to_owned(),
            ],
            formulas: vec![format!(
                "{} = C = {} \u{2212} {} = {}",
                output(0, self.shape().m()),
                show(&least),
                bracketed(&below),
                show(&c)
            )],
            facts: vec![fact(
                format!("C{}", if self.shape().m() > 1 { subscript(1) } else { String::new() }),
                c,
                at(Matrix::B3, 0, 0),
            )],
            series: vec![Series::Partial { output: 0, neurons: 0 }, Series::Output(0)],
            ranks: (0..self.shape().a1()).filter_map(|i| self.placed.pivot(i, 0)).collect(),
            pivots: Vec::new(),
            finished: false,
        }
    }

    /// The sample's position next to threshold `i`, on its right (or at it) or left.
    fn edge(&self, i: usize, right: bool) -> Option<&Rational> {
        let b = self.line.threshold(i);
        let rank = self.placed.sorted().partition_point(|(t, _)| *t < b).checked_sub(usize::from(!right))?;
        self.placed.sorted().get(rank).map(|(t, _)| t)
    }
}

fn tuple(values: &[Rational]) -> String {
    let texts: Vec<_> = values.iter().map(show).collect();
    if let [one] = &texts[..] { one.clone() } else { format!("({})", texts.join(", ")) }
}
