//! Why c_j is as large as it is: the conditions that the zig-zag g_j has to meet, each a lower bound on c_j.
//!
//! g_j(b_0) = −c_j, and at its pivot of each group g_j is fixed by what is still missing there. So its value at any other
//! position is affine in c_j, and what is asked of it there bounds c_j from below, whatever the construction.

use num_traits::{One, Signed, Zero};

use super::place::{Placed, Role};
use super::sweep::Sweep;
use super::{Combination, Line, Piece};
use crate::math::Rational;
use crate::math::table::sample::Sample;

/// One condition on c_j.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The group it comes from.
    pub group: usize,
    /// What it guarantees.
    pub reason: Reason,
    /// c_j must be at least this (more than this for [`Reason::Next`]).
    pub least: Rational,
}

/// What a condition on c_j guarantees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// g_j is not positive at the pivot before, which is already right.
    Before,
    /// Something of the right sign is still missing at the next pivot, for the next neuron to add.
    Next,
}

/// A value that is affine in c: fixed + factor·c.
struct AffineInC {
    fixed: Rational,
    factor: Rational,
}

impl AffineInC {
    /// This value `share` of the way from here to the value `target`: a line continued.
    fn towards(&self, target: &Rational, share: &Rational) -> Self {
        let rest = Rational::one() - share;
        Self { fixed: &self.fixed * &rest + target * share, factor: &self.factor * rest }
    }
}

/// The conditions on c of second-layer neuron `neuron`, from the groups before the first restart that have such a pivot.
///
/// From a restart on, the zig-zag does not depend on c. Empty for a neuron that is no zig-zag. For the first zig-zag of an
/// output there is nothing before, for the last pivot of a group nothing next.
#[must_use]
pub fn bounds(line: &Line<'_>, placed: &Placed, samples: &[Sample], neuron: usize) -> Vec<Bound> {
    let Role::ZigZag { output, pivot } = placed.role(neuron) else { return Vec::new() };
    let earlier = Combination::earlier(line, output, neuron);
    let weight = |j: usize| line.network().layers()[2][output].entry(j);
    let pivots = placed.groups().first().map_or(0, |group| group.ranks.len());
    if pivot >= pivots {
        return Vec::new();
    }
    let (own, next) = (weight(neuron), (pivot + 1 < pivots).then(|| weight(neuron + 1)));
    let mut start = AffineInC { fixed: Rational::zero(), factor: -Rational::one() };
    let mut found = Vec::new();
    let mut sweep = line.sweep_of(earlier.neurons());
    sweep.step();
    for group in 0..placed.full_groups() {
        let Some(site) = Site::new(&mut sweep, placed, samples, output, group) else { break };
        let target = site.missing(&earlier, pivot) / &own;
        let share = |t: &Rational| (t - &site.start) / (site.position(pivot) - &site.start);
        if let Some(before) = pivot.checked_sub(1) {
            let value = start.towards(&target, &share(site.position(before)));
            found.extend(bound(group, Reason::Before, &-value.fixed, &-value.factor));
        }
        if let Some(next) = &next {
            // What is missing at the next pivot after this neuron, divided by the next one's weight, must be positive.
            let value = start.towards(&target, &share(site.position(pivot + 1)));
            let fixed = (site.missing(&earlier, pivot + 1) - value.fixed * &own) / next;
            found.extend(bound(group, Reason::Next, &fixed, &(-(value.factor * &own) / next)));
        }
        if let Some(end) = &site.end {
            start = start.towards(&target, &share(end));
        }
    }
    found
}

/// fixed + factor·c ≥ 0 as a lower bound on c, if it is one.
fn bound(group: usize, reason: Reason, fixed: &Rational, factor: &Rational) -> Option<Bound> {
    factor.is_positive().then(|| Bound { group, reason, least: -(fixed / factor) })
}

/// One group with the piece that it lies in.
struct Site<'a> {
    piece: Piece<'a>,
    start: Rational,
    end: Option<Rational>,
    /// Position and expected output of each pivot.
    pivots: Vec<(&'a Rational, &'a Rational)>,
}

impl<'a> Site<'a> {
    fn new(
        sweep: &'a mut Sweep<'_>,
        placed: &'a Placed,
        samples: &'a [Sample],
        output: usize,
        group: usize,
    ) -> Option<Self> {
        let piece = sweep.step()?;
        let ranks = (0..placed.groups()[group].ranks.len()).map(|j| placed.pivot(group, j));
        let pivots = ranks.map(|rank| rank.map(|rank| &placed.sorted()[rank]));
        let pivots = pivots.map(|pivot| pivot.map(|(t, n)| (t, &samples[*n].output[output]))).collect::<Option<_>>()?;
        Some(Self { start: piece.start()?, end: piece.end(), piece, pivots })
    }

    fn position(&self, pivot: usize) -> &Rational {
        self.pivots[pivot].0
    }

    /// What the neurons of `earlier` leave missing at a pivot.
    fn missing(&self, earlier: &Combination, pivot: usize) -> Rational {
        let (t, y) = self.pivots[pivot];
        y - earlier.in_piece(&self.piece, t).reduced()
    }
}
