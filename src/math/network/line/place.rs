//! Samples on the line: their order, their groups, what each second-layer neuron is there for, and inputs for a position.

use num_traits::Zero;

use super::Line;
use crate::math::Rational;
use crate::math::shape::Shape;
use crate::math::table::sample::Sample;

/// Samples sorted by position, cut into the groups of the construction.
///
/// The first a1·k positions, k = a2 div m, form a1 groups of k; the last a2 mod m stand alone (Inoue, theorems 3 and 4).
/// Groups beyond the samples at hand are filled with virtual positions by the construction; they are absent here.
#[derive(Clone, Debug)]
pub struct Placed {
    shape: Shape,
    /// Position and index of each sample, ascending.
    sorted: Vec<(Rational, usize)>,
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
}

impl Placed {
    /// `samples` of a network of `shape` along `line`.
    #[must_use]
    pub fn new(line: &Line<'_>, samples: &[Sample]) -> Self {
        let position = |(n, sample): (usize, &Sample)| (line.position(&sample.input), n);
        let mut sorted: Vec<_> = samples.iter().enumerate().map(position).collect();
        sorted.sort();
        Self { shape: line.network().shape(), sorted }
    }

    /// Position and index of each sample, by ascending position.
    #[must_use]
    pub fn sorted(&self) -> &[(Rational, usize)] {
        &self.sorted
    }

    /// k: positions in a group, and zig-zags of an output.
    #[must_use]
    pub fn group_size(&self) -> usize {
        self.shape.a2() / self.shape.m()
    }

    /// The group that rank `rank` belongs to; `None` for the samples that stand alone.
    #[must_use]
    pub fn group_of(&self, rank: usize) -> Option<usize> {
        rank.checked_div(self.group_size()).filter(|&group| group < self.shape.a1())
    }

    /// Ranks of group `i` that hold samples.
    #[must_use]
    pub fn group(&self, i: usize) -> std::ops::Range<usize> {
        let (k, count) = (self.group_size(), self.sorted.len());
        (i * k).min(count)..((i + 1) * k).min(count)
    }

    /// Rank of pivot `j` of group `i`: ascending positions where i is even, descending where i is odd. `None` where a
    /// virtual position stands there.
    #[must_use]
    pub fn pivot(&self, i: usize, j: usize) -> Option<usize> {
        let k = self.group_size();
        let rank = if i.is_multiple_of(2) { i * k + j } else { i * k + (k - 1).checked_sub(j)? };
        (j < k && i < self.shape.a1() && rank < self.sorted.len()).then_some(rank)
    }

    /// How many groups hold no virtual position.
    #[must_use]
    pub fn full_groups(&self) -> usize {
        self.sorted.len().checked_div(self.group_size()).unwrap_or(0).min(self.shape.a1())
    }

    /// What neuron `j` of the second layer is there for.
    #[must_use]
    pub fn role(&self, j: usize) -> Role {
        let k = self.group_size();
        match j.checked_sub(k * self.shape.m()) {
            None => Role::ZigZag { output: j / k, pivot: j % k },
            Some(single) => Role::Single { rank: self.shape.a1() * k + single },
        }
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
