//! The zig-zags of the second layer: their pivots, what is missing there, c_j and the slopes.

use num_traits::Zero;

use super::{LISTED, Step, Walk, at, bracketed, fact, list, negative_at, show};
use crate::math::Rational;
use crate::math::network::Matrix;
use crate::math::network::line::{Bound, Combination, Reason, bounds};
use crate::notation::symbols::{indexed, subscript};
use crate::present::plot::series::Series;

/// What a zig-zag does in one group.
struct Corner {
    group: usize,
    rank: usize,
    /// g_j(b_i).
    start: Rational,
    /// s_ij.
    slope: Rational,
    /// x_ij − b_i.
    distance: Rational,
    /// y_ij minus what the neurons before leave there: D_ij.
    missing: Rational,
    /// (−1)^j, or whatever the output's weight of the neuron is.
    weight: Rational,
}

impl Walk<'_> {
    pub(super) fn neuron_step(&self, j: usize) -> Step {
        let Some((output, pivot)) = self.zig_zag(j) else { return idle_step(j) };
        let corners = self.corners(j, output, pivot);
        let c = -self.entry(Matrix::B2, j, 0);
        let found = bounds(self.line, self.placed, self.samples, j);
        let (g, w) = (indexed("g", j), self.entry(Matrix::W3, output, j));
        let mut sentences = vec![
            format!(
                "{g} starts at b₀ with \u{2212}{} and then crosses zero once in every group: upwards in even groups, downwards in odd ones.",
                indexed("c", j)
            ),
            touched(pivot, self.placed.groups().first().map_or(0, |group| group.ranks.len())),
        ];
        sentences.extend(self.why_so_large(j, &c, &found));
        let mut facts = vec![
            fact(indexed("c", j), c, negative_at(Matrix::B2, j, 0)),
            fact(format!("weight of {g} in the output"), w, at(Matrix::W3, output, j)),
        ];
        for corner in corners.iter().take(LISTED) {
            facts.push(fact(
                symbol("s", corner.group, j),
                corner.slope.clone(),
                (corner.group == 0).then(|| at(Matrix::W2, j, 0)).flatten(),
            ));
        }
        for i in 1..self.shape().a1().min(LISTED) {
            let (i0, change) = (i - 1, self.entry(Matrix::W2, j, i));
            facts.push(fact(
                format!("{} \u{2212} {}", symbol("s", i, j), symbol("s", i0, j)),
                change,
                at(Matrix::W2, j, i),
            ));
        }
        Step {
            title: format!("Neuron {j}: makes pivot {pivot} of every group right"),
            sentences,
            formulas: corners.iter().take(4).flat_map(|corner| formulas(corner, j)).collect(),
            facts,
            series: vec![Series::ZigZag(j), Series::Partial { output, neurons: j + 1 }, Series::Output(output)],
            ranks: corners.iter().map(|corner| corner.rank).collect(),
            pivots: self.pivots(),
            finished: false,
        }
    }

    pub(super) fn neurons_step(&self, first: usize, last: usize) -> Step {
        let shown: Vec<_> = (first..=last).map(|j| -self.entry(Matrix::B2, j, 0)).collect();
        let texts: Vec<_> =
            shown.iter().enumerate().map(|(n, c)| format!("{} = {}", indexed("c", first + n), show(c))).collect();
        let (output, _) = self.zig_zag(first).unwrap_or_default();
        let (title, what) = if self.zig_zag(last).is_some_and(|(other, _)| other == output) && output == 0 {
            let title = format!("Neurons {first} to {last}: the same again");
            (
                title,
                format!(
                    "Neuron j of these is silent at the pivots before pivot j of each group, and makes pivot j right, for j from {first} to {last}."
                ),
            )
        } else {
            let title = format!("Neurons {first} to {last}: the other outputs");
            (title, "Every other output has zig-zags of its own, built on the same positions and thresholds in the same way.".to_owned())
        };
        Step {
            title,
            sentences: vec![what, "Each has its own slopes and its own start \u{2212}cⱼ, again large enough for the zig-zag to cross zero where it must.".to_owned()],
            formulas: vec![list(&texts)],
            facts: shown.into_iter().enumerate().take(LISTED).map(|(n, c)| fact(indexed("c", first + n), c, negative_at(Matrix::B2, first + n, 0))).collect(),
            series: vec![Series::Partial { output: self.zig_zag(last).unwrap_or_default().0, neurons: last + 1 }, Series::Output(self.zig_zag(last).unwrap_or_default().0)],
            ..Step::default()
        }
    }

    /// The condition on c_j that asks for most, in words.
    fn why_so_large(&self, j: usize, c: &Rational, found: &[Bound]) -> Option<String> {
        let tightest = found.iter().max_by(|a, b| a.least.cmp(&b.least))?;
        let Bound { group, reason, least } = tightest;
        let symbol = indexed("c", j);
        let why = match reason {
            Reason::Before => {
                format!("{} must not be above zero at the pivot before, which is already right", indexed("g", j))
            }
            Reason::Next => "at the next pivot something must be left for the next neuron to add".to_owned(),
        };
        let least = if *least < Rational::default() { "0".to_owned() } else { show(least) };
        let chosen = if c == &tightest.least { "exactly that".to_owned() } else { show(c) };
        Some(format!(
            "Why {symbol} is so large: in group {group}, {why}. That takes {symbol} of at least {least}, and no other group takes more; the construction chose {chosen}."
        ))
    }

    fn corners(&self, j: usize, output: usize, pivot: usize) -> Vec<Corner> {
        let earlier = Combination::earlier(self.line, output, j);
        let weight = self.entry(Matrix::W3, output, j);
        let mut sweep = self.line.sweep_of(earlier.neurons().chain([j]));
        let mut corners = Vec::new();
        let mut passed = 0;
        for (group, place) in self.placed.groups().iter().enumerate() {
            // Piece i + 1 begins at threshold i.
            for _ in passed..=place.start {
                sweep.step();
            }
            passed = place.start + 2;
            let Some(piece) = sweep.step() else { break };
            let (Some(rank), Some(b)) = (self.placed.pivot(group, pivot), piece.start()) else { continue };
            let t = self.position(rank);
            corners.push(Corner {
                group,
                rank,
                start: piece.value(j).reduced(),
                slope: piece.slope(j).reduced(),
                distance: t - &b,
                missing: &self.sample(rank).output[output] - earlier.in_piece(&piece, t).reduced(),
                weight: weight.clone(),
            });
        }
        corners
    }
}

/// A neuron that no sample is left for.
fn idle_step(j: usize) -> Step {
    Step {
        title: format!("Neuron {j}: nothing is left to do"),
        sentences: vec![
            "There are fewer samples than the network can hold: every pivot of every group is right without it."
                .to_owned(),
            "All its weights are zero.".to_owned(),
        ],
        ..Step::default()
    }
}

/// What is missing at a pivot, and the slope that adds it.
/// Which points of a group of `k` the zig-zag for `pivot` moves.
fn touched(pivot: usize, k: usize) -> String {
    let before = if pivot == 0 {
        "It acts on all points of each group.".to_owned()
    } else {
        format!(
            "It is below zero at the pivots before pivot {pivot} of each group: its rectifier leaves them as they are."
        )
    };
    let after = if pivot + 1 < k { " It also moves the later ones, which the next neurons put right." } else { "" };
    format!("{before} Its slopes are chosen so that pivot {pivot} becomes right.{after}")
}

fn formulas(corner: &Corner, j: usize) -> [String; 2] {
    let (i, group) = (corner.group, corner.group);
    let missing = symbol("D", i, j);
    let target = &corner.missing / &corner.weight;
    [
        format!(
            "group {group}: missing at {}: {missing} = {}, so {}({}) must be {}",
            symbol("x", i, j),
            show(&corner.missing),
            indexed("g", j),
            symbol("x", i, j),
            show(&target)
        ),
        if corner.distance.is_zero() {
            format!(
                "{} = {}: free, since {} is the threshold",
                symbol("s", i, j),
                show(&corner.slope),
                symbol("x", i, j)
            )
        } else {
            format!(
                "{} = ({} \u{2212} {}) / {} = {}",
                symbol("s", i, j),
                show(&target),
                bracketed(&corner.start),
                bracketed(&corner.distance),
                show(&corner.slope)
            )
        },
    ]
}

/// A symbol with the indices of group and neuron.
fn symbol(name: &str, i: usize, j: usize) -> String {
    if i < 10 && j < 10 {
        format!("{name}{}{}", subscript(i), subscript(j))
    } else {
        format!("{name}{},{}", subscript(i), subscript(j))
    }
}
