//! Samples on the line: their order, their groups, what each second-layer neuron is there for, and inputs for a position.

use std::ops::Range;

use num_traits::{Signed, Zero};

use super::{Line, Restarts};
use crate::math::Rational;
use crate::math::shape::Shape;
use crate::math::sorting;
use crate::math::table::sample::Sample;

/// Samples sorted by position, cut into groups by the network's own thresholds.
///
/// Groups of at most k = a2 div m samples come first, then the samples that stand alone, at most a2 mod m (Inoue,
/// theorems 3 and 4). All of it is read off the network: where thresholds stand, and which neurons act where.
#[derive(Clone, Debug)]
pub struct Placed {
    shape: Shape,
    /// Position and index of each sample, ascending.
    sorted: Vec<(Rational, usize)>,
    groups: Vec<Group>,
    /// For every neuron of the second layer.
    roles: Vec<Role>,
}

/// Neighbouring samples between thresholds, which are counted from the left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Ranks of its samples, by position.
    pub ranks: Range<usize>,
    /// b_i: where it begins.
    pub start: usize,
    /// r_i, the threshold before b_i with no sample between them: from there every zig-zag begins anew.
    pub restart: Option<usize>,
    /// Where it ends: the next threshold, if there is one.
    pub end: Option<usize>,
    /// Which pivot comes first in pivot order: one that virtual positions stand before, else 0.
    first_pivot: usize,
}

/// What a neuron of the second layer is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The zig-zag that fixes `output` at pivot `pivot` of every group.
    ZigZag {
        /// The output that it acts on.
        output: usize,
        /// j: it is active at the pivots j, j + 1, … of each group.
        pivot: usize,
    },
    /// Rises from 0 to 1 at the sample with this rank, which stands alone right of the groups.
    Single {
        /// Rank among the sorted positions.
        rank: usize,
    },
    /// There are fewer samples than the network can fit: nothing is left for this neuron.
    Idle,
}

impl Placed {
    /// The samples of the network along `line`.
    #[must_use]
    pub fn new(line: &Line<'_>, samples: &[Sample]) -> Self {
        let position = |(n, sample): (usize, &Sample)| (line.position(&sample.input), n);
        let mut sorted: Vec<_> = samples.iter().enumerate().map(position).collect();
        sorting::sort(&mut sorted);
        let single = single(line, &sorted);
        let grouped = &sorted[..sorted.len() - single];
        let groups = groups(line, grouped);
        let roles = roles(line, &groups, grouped.len());
        Self { shape: line.network().shape(), sorted, groups, roles }
    }

    /// Position and index of each sample, by ascending position.
    #[must_use]
    pub fn sorted(&self) -> &[(Rational, usize)] {
        &self.sorted
    }

    /// k: the most positions in a group, and the zig-zags of an output.
    #[must_use]
    pub fn group_size(&self) -> usize {
        self.shape.a2() / self.shape.m()
    }

    /// The groups that hold samples, from the left.
    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// Which thresholds are restarts.
    #[must_use]
    pub fn restarts(&self) -> Restarts {
        Restarts::new(self.groups.iter().filter_map(|group| group.restart))
    }

    /// How many groups before the first restart have as many samples as the first.
    #[must_use]
    pub fn full_groups(&self) -> usize {
        let full = |group: &&Group| group.restart.is_none() && group.ranks.len() == self.groups[0].ranks.len();
        self.groups.iter().take_while(full).count()
    }

    /// Rank of pivot `j` of group `i`: ascending positions where i is even, descending where i is odd. `None` where no
    /// sample stands there.
    #[must_use]
    pub fn pivot(&self, i: usize, j: usize) -> Option<usize> {
        let Group { ranks, first_pivot, .. } = self.groups.get(i)?;
        let at = j.checked_sub(*first_pivot).filter(|&at| at < ranks.len())?;
        Some(if i.is_multiple_of(2) { ranks.start + at } else { ranks.end - 1 - at })
    }

    /// What neuron `j` of the second layer is there for.
    ///
    /// # Panics
    ///
    /// Where there is no such neuron.
    #[must_use]
    pub fn role(&self, j: usize) -> Role {
        self.roles[j]
    }

    /// An input x with w·x = `t`.
    ///
    /// It lies on the straight line through the inputs of the two samples whose positions are next to `t` (the nearest
    /// two, beyond the data). Where there is one sample only, it lies from there in the direction of w.
    ///
    /// # Panics
    ///
    /// Where there is no sample, or `samples` are not those that were placed.
    #[must_use]
    pub fn input_at(&self, line: &Line<'_>, samples: &[Sample], t: &Rational) -> Vec<Rational> {
        let right = self.sorted.partition_point(|(position, _)| position < t).min(self.sorted.len() - 1).max(1);
        let (start, index) = &self.sorted[right - 1];
        let from = &samples[*index].input;
        let direction: Vec<_> = match self.sorted.get(right) {
            None => line.weights(),
            Some((_, next)) => samples[*next].input.iter().zip(from).map(|(next, from)| next - from).collect(),
        };
        let speed = line.position(&direction);
        if speed.is_zero() {
            return from.clone();
        }
        let share = (t - start) / speed;
        from.iter().zip(direction).map(|(x, step)| x + step * &share).collect()
    }
}

/// How many samples stand alone: as many as there are neurons of their own that act at the last position.
fn single(line: &Line<'_>, sorted: &[(Rational, usize)]) -> usize {
    let shape = line.network().shape();
    let Some((last, _)) = sorted.last() else { return 0 };
    let own = shape.a2() / shape.m() * shape.m()..shape.a2();
    let mut sweep = line.sweep_of(own.clone());
    let piece = sweep.reach(last);
    // Such a neuron is 1 at its own position and 0 at those before, but for what float64 weights make of that.
    let acts = |j: &usize| {
        let value = piece.at(*j, last);
        value.numerator() * 2 > *value.denominator()
    };
    own.filter(acts).count().min(sorted.len())
}

/// The groups of the ascending positions `grouped`.
fn groups(line: &Line<'_>, grouped: &[(Rational, usize)]) -> Vec<Group> {
    let thresholds: Vec<_> = (0..line.threshold_count()).map(|i| line.threshold(i)).collect();
    let before = |b: &Rational| grouped.partition_point(|(t, _)| t < b);
    // Thresholds with no sample between them, and samples at or right of the second: a restart and a start.
    let is_pair = |r: usize| {
        let (restart, Some(start)) = (&thresholds[r], thresholds.get(r + 1)) else { return false };
        let up_to_restart = grouped.partition_point(|(t, _)| t <= restart);
        before(start) <= up_to_restart && before(start) < grouped.len()
    };
    let mut found: Vec<Group> = Vec::new();
    let (mut rank, mut start, mut restart) = (0, 0, None);
    while let Some((last, _)) = grouped.get(rank..).and_then(<[_]>::last) {
        let end = (start + 1 < thresholds.len()).then_some(start + 1);
        let (ranks, next) = match end {
            Some(end) if is_pair(end) => (rank..before(&thresholds[end + 1]), (end + 1, Some(end))),
            Some(end) if thresholds[end] < *last => (rank..before(&thresholds[end]), (end, None)),
            _ => (rank..grouped.len(), (start, None)),
        };
        rank = ranks.end;
        if !ranks.is_empty() {
            found.push(Group { ranks, start, restart, end, first_pivot: 0 });
        }
        (start, restart) = next;
    }
    if let Some(last) = found.len().checked_sub(1) {
        found[last].first_pivot = first_pivot(line, grouped, last, &found[last].ranks);
    }
    found
}

/// In a descending last group that is not full, the samples are its last pivots where virtual positions stand right of
/// them: then the last zig-zag acts at the leftmost of them.
fn first_pivot(line: &Line<'_>, grouped: &[(Rational, usize)], group: usize, ranks: &Range<usize>) -> usize {
    let shape = line.network().shape();
    let missing = (shape.a2() / shape.m()).saturating_sub(ranks.len());
    if group.is_multiple_of(2) || missing == 0 {
        return 0;
    }
    let (t, last) = (&grouped[ranks.start].0, shape.a2() / shape.m() - 1);
    let acts = line.sweep_of([last]).reach(t).at(last, t).numerator().is_positive();
    if acts { missing } else { 0 }
}

fn roles(line: &Line<'_>, groups: &[Group], grouped: usize) -> Vec<Role> {
    let network = line.network();
    let (shape, second) = (network.shape(), &network.layers()[1]);
    let k = shape.a2() / shape.m();
    let largest = groups.iter().map(|group| group.ranks.len()).max().unwrap_or(0);
    let idle = |j: usize| second[j].weights().iter().all(Zero::is_zero);
    let role = |j: usize| match j.checked_sub(k * shape.m()) {
        None if j % k >= largest && idle(j) => Role::Idle,
        None => Role::ZigZag { output: j / k, pivot: j % k },
        Some(_) if idle(j) => Role::Idle,
        Some(single) => Role::Single { rank: grouped + single },
    };
    (0..shape.a2()).map(role).collect()
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::*;
    use crate::math::network::{Affine, Network};

    /// Samples at `positions` beside neurons with `thresholds`: of each group its samples, start and restart.
    #[track_caller]
    fn check(positions: &[i64], thresholds: &[i64], expected: &[(Range<usize>, usize, Option<usize>)]) {
        let shape = Shape::new(1, thresholds.len(), positions.len(), 1).expect("a shape");
        let whole = |value: i64| BigInt::from(value);
        let first = thresholds.iter().map(|&b| Affine::new(vec![whole(1)], whole(-b), whole(1)));
        let row = |width: usize| Affine::new(vec![whole(0); width], whole(0), whole(1));
        let second = (0..shape.a2()).map(|_| row(shape.a1()));
        let network = Network::new(shape, [first.collect(), second.collect(), vec![row(shape.a2())]]);
        let sample =
            |(row, &t): (usize, &i64)| Sample { row, input: vec![whole(t).into()], output: vec![whole(0).into()] };
        let samples: Vec<_> = positions.iter().enumerate().map(sample).collect();
        let placed = Placed::new(&Line::new(&network).expect("one projection"), &samples);
        let found: Vec<_> =
            placed.groups().iter().map(|group| (group.ranks.clone(), group.start, group.restart)).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn thresholds_between_samples_begin_groups() {
        check(&[0, 2, 5, 8], &[-1, 3], &[(0..2, 0, None), (2..4, 1, None)]);
        check(&[0, 2], &[-1, 1, 3, 4], &[(0..1, 0, None), (1..2, 1, None)]);
    }

    #[test]
    fn thresholds_with_no_sample_between_them_are_a_restart() {
        check(&[0, 2, 7, 8], &[-1, 4, 5], &[(0..2, 0, None), (2..4, 2, Some(1))]);
        check(&[0, 1, 2, 3], &[-1, 1, 2], &[(0..2, 0, None), (2..4, 2, Some(1))]);
        check(&[0, 1, 2], &[-1, 0, 1, 1, 2, 3], &[(0..1, 0, None), (1..2, 2, Some(1)), (2..3, 4, Some(3))]);
        check(&[0, 3, 7, 9], &[-1, 2, 7, 8], &[(0..1, 0, None), (1..3, 1, None), (3..4, 3, Some(2))]);
    }

    #[test]
    fn a_threshold_at_the_last_sample_begins_nothing() {
        check(&[0, 2], &[-1, 2, 3], &[(0..2, 0, None)]);
        check(&[0, 2], &[-1, 2], &[(0..2, 0, None)]);
    }
}
