//! The zig-zags of the second layer: their pivots, what is missing there, c_j and the slopes.

use num_traits::{Signed, Zero};

use super::{Fact, LISTED, Step, Walk, at, fact, negative_at, some};
use crate::math::Rational;
use crate::math::network::Matrix;
use crate::math::network::line::{Bound, Combination, Reason, Site, bounds};
use crate::notation::formula::{Numbers, show, value_of};
use crate::notation::symbols::{doubly_indexed, indexed};
use crate::present::plot::series::Series;
use crate::words::walk as words;

/// Groups whose slopes are worked out.
const WORKED_OUT: usize = 4;

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
        let Some((output, pivot)) = self.zig_zag(j) else { return idle_step(words::idle(j)) };
        let corners = self.corners(j, output, pivot);
        let group_size = self.placed.groups().first().map_or(0, |group| group.ranks.len());
        let mut sentences = vec![words::crosses(&indexed("g", j), indexed("c", j)), touched(pivot, group_size)];
        sentences.extend(self.why_so_large(j));
        Step {
            title: words::neuron(j, pivot),
            sentences,
            formulas: corners.iter().take(WORKED_OUT).flat_map(|corner| formulas(corner, j)).collect(),
            facts: self.neuron_facts(j, output, &corners),
            series: vec![Series::ZigZag(j), Series::Partial { output, neurons: j + 1 }, Series::Output(output)],
            ranks: corners.iter().map(|corner| corner.rank).collect(),
            pivots: self.pivots(),
            finished: false,
        }
    }

    pub(super) fn neurons_step(&self, first: usize, last: usize) -> Step {
        let acting: Vec<_> = (first..=last).filter_map(|j| Some((j, self.zig_zag(j)?.0))).collect();
        let (Some(&(first, first_output)), Some(&(last, output))) = (acting.first(), acting.last()) else {
            return idle_step(words::idle_neurons(first, last));
        };
        let (title, sentence) = if (first_output, output) == (0, 0) {
            (words::same_again(first, last), words::silent_before(first, last))
        } else {
            (words::other_outputs(first, last), words::OTHER_ZIG_ZAGS.into())
        };
        let starts = acting.iter().map(|&(j, _)| self.start_fact(j));
        let formulas: Vec<_> = starts.clone().map(|start| value_of(start.symbol, &start.value).to_string()).collect();
        Step {
            title,
            sentences: vec![sentence, words::OWN_SLOPES.into()],
            formulas: vec![some(&formulas).join(", ")],
            facts: starts.take(LISTED).collect(),
            series: vec![Series::Partial { output, neurons: last + 1 }, Series::Output(output)],
            ..Step::default()
        }
    }

    /// c_j, its weight in the output and its slopes.
    fn neuron_facts(&self, j: usize, output: usize, corners: &[Corner]) -> Vec<Fact> {
        let weight = self.entry(Matrix::W3, output, j);
        let slope = |corner: &Corner| {
            let held = if corner.group == 0 { at(Matrix::W2, j, 0) } else { None };
            fact(doubly_indexed("s", corner.group, j), corner.slope.clone(), held)
        };
        let change = |i: usize| {
            let symbol = format!("{} \u{2212} {}", self.slope_symbol(i, j), self.slope_symbol(i - 1, j));
            fact(symbol, self.entry(Matrix::W2, j, i), at(Matrix::W2, j, i))
        };
        let mut facts = vec![
            self.start_fact(j),
            fact(words::weight_in_output(&indexed("g", j)), weight, at(Matrix::W3, output, j)),
        ];
        facts.extend(corners.iter().take(LISTED).map(slope));
        facts.extend((1..self.shape().a1().min(LISTED)).map(change));
        facts
    }

    /// The slope of g_j from threshold `i` on, to the next: in a group, or in a restart.
    fn slope_symbol(&self, i: usize, j: usize) -> String {
        match self.placed.restarts().site(i) {
            Site::Group(group) => doubly_indexed("s", group, j),
            Site::Restart(group) => doubly_indexed("σ", group, j),
        }
    }

    /// c_j: minus what the zig-zag has at b₀.
    fn start_fact(&self, j: usize) -> Fact {
        fact(indexed("c", j), -self.entry(Matrix::B2, j, 0), negative_at(Matrix::B2, j, 0))
    }

    /// The condition on c_j that asks for most, in words.
    fn why_so_large(&self, j: usize) -> Option<String> {
        let found = bounds(self.line, self.placed, self.samples, j);
        let Bound { group, reason, least } = found.iter().max_by(|a, b| a.least.cmp(&b.least))?;
        let why = match reason {
            Reason::Before => words::not_above_zero(indexed("g", j)),
            Reason::Next => words::NEXT_NEEDS.into(),
        };
        let c = self.start_fact(j);
        let chosen = if c.value == *least { words::EXACTLY_THAT.into() } else { show(&c.value) };
        let least = if least.is_negative() { show(&Rational::zero()) } else { show(least) };
        Some(words::why_so_large(&c.symbol, *group, why, least, chosen))
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

/// Neurons that no sample is left for.
fn idle_step(title: String) -> Step {
    Step { title, sentences: vec![words::NOTHING_LEFT.into(), words::ALL_ZERO.into()], ..Step::default() }
}

/// Which points of a group of `k` the zig-zag for `pivot` moves.
fn touched(pivot: usize, k: usize) -> String {
    let before = if pivot == 0 { words::ALL_POINTS.into() } else { words::below_zero(pivot) };
    if pivot + 1 < k { words::moves_later(before, pivot) } else { words::moves(before, pivot) }
}

/// What is missing at a pivot, and the slope that adds it.
fn formulas(corner: &Corner, j: usize) -> [String; 2] {
    let place = doubly_indexed("x", corner.group, j);
    let target = &corner.missing / &corner.weight;
    let mut numbers = Numbers::default();
    let (missing, wanted) = (numbers.plain(&corner.missing), numbers.plain(&target));
    let missing = numbers.formula([doubly_indexed("D", corner.group, j), missing]);
    [words::missing(corner.group, &place, &missing, indexed("g", j), wanted), slope(corner, j, &target)]
}

/// s_ij, from what the zig-zag must have at the pivot.
fn slope(corner: &Corner, j: usize, target: &Rational) -> String {
    let symbol = doubly_indexed("s", corner.group, j);
    if corner.distance.is_zero() {
        return words::free_slope(&value_of(symbol, &corner.slope), doubly_indexed("x", corner.group, j));
    }
    let mut numbers = Numbers::default();
    let quotient = format!(
        "({} \u{2212} {}) / {}",
        numbers.plain(target),
        numbers.factor(&corner.start),
        numbers.factor(&corner.distance)
    );
    let value = numbers.plain(&corner.slope);
    numbers.formula([symbol, quotient, value]).to_string()
}
