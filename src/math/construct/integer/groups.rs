//! How the samples on the line are divided among the neurons of both hidden layers.

use std::ops::Range;

use crate::math::shape::Shape;

/// Groups of samples, the segments that the groups form, and the samples that stand alone.
///
/// Every group needs one threshold. A neuron of the first layer beyond those is a *restart*: before its group stand two
/// thresholds with no sample between them, so every L_j has a free slope there and its congruences begin anew. The groups
/// between restarts are a *segment*.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    /// Samples of a group; the last group may have fewer. 0 where there is no group.
    pub size: usize,
    /// Samples in groups, the leftmost ones.
    pub grouped: usize,
    /// Samples to the right of them, which have a neuron of the second layer each.
    pub single: usize,
    /// The groups of each segment.
    pub segments: Vec<Range<usize>>,
    /// Whether there is a threshold right of the groups from which every L_j is constant.
    pub levels: bool,
}

impl Groups {
    /// The division of `samples` samples, at most the capacity, for a network of `shape`.
    ///
    /// With k = a2 div m neurons for an output, ⌈N/k⌉ groups leave no sample alone. Where the first layer can restart before
    /// each of as many, the groups are as small as it can restart before: the fewer samples in a group, the less steep
    /// every L_j has to be. Otherwise there are as few groups as possible, with a2 mod m samples beside them.
    #[must_use]
    pub fn new(samples: usize, shape: Shape) -> Self {
        let (k, rest) = (shape.a2() / shape.m(), shape.a2() % shape.m());
        if k == 0 {
            return Self { size: 0, grouped: 0, single: samples, segments: Vec::new(), levels: false };
        }
        let restarted = shape.a1().div_ceil(2);
        let most = if samples <= restarted * k { restarted } else { samples.saturating_sub(rest).div_ceil(k).max(1) };
        let grouped = samples.min(most * k);
        let size = grouped.div_ceil(most);
        let count = grouped.div_ceil(size);
        let spare = shape.a1() - count;
        let single = samples - grouped;
        let segments = evenly(count, count.min(spare + 1));
        Self { size, grouped, single, levels: single > 0 && spare + 1 > segments.len(), segments }
    }

    /// How many groups there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.segments.last().map_or(0, |segment| segment.end)
    }

    /// How many thresholds do something.
    #[must_use]
    pub fn thresholds(&self) -> usize {
        (self.count() + self.segments.len()).saturating_sub(1) + usize::from(self.levels)
    }

    /// Ranks of the samples in group `i`.
    #[must_use]
    pub fn ranks(&self, i: usize) -> Range<usize> {
        i * self.size..((i + 1) * self.size).min(self.grouped)
    }

    /// Whether a restart stands before every group but the first, which needs none.
    #[must_use]
    pub fn restarts_everywhere(&self) -> bool {
        self.segments.len() == self.count()
    }
}

/// `count` groups in `parts` segments, as even as possible and the longer ones first: the numbers around a restart are as
/// long as those of the longer segment beside it.
fn evenly(count: usize, parts: usize) -> Vec<Range<usize>> {
    let (length, longer) = (count / parts, count % parts);
    let start = |part: usize| part * length + part.min(longer);
    (0..parts).map(|part| start(part)..start(part + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Samples, a1, a2, m: groups of which size, samples alone, segments of how many groups.
    #[track_caller]
    fn check((samples, a1, a2, m): (usize, usize, usize, usize), size: usize, single: usize, segments: &[usize]) {
        let groups = Groups::new(samples, Shape::new(1, a1, a2, m).expect("a shape"));
        let lengths: Vec<_> = groups.segments.iter().map(Range::len).collect();
        assert_eq!((groups.size, groups.single, &lengths[..]), (size, single, segments));
        assert_eq!((0..groups.count()).map(|i| groups.ranks(i).len()).sum::<usize>() + groups.single, samples);
        assert!(groups.thresholds() <= a1);
    }

    #[test]
    fn at_the_capacity_there_is_one_segment() {
        check((9, 3, 3, 1), 3, 0, &[3]);
        check((9, 4, 5, 2), 2, 1, &[4]);
    }

    #[test]
    fn spare_neurons_part_the_groups_evenly() {
        check((100, 11, 10, 1), 10, 0, &[5, 5]);
        check((100, 14, 10, 1), 10, 0, &[2, 2, 2, 2, 2]);
        check((100, 13, 10, 1), 10, 0, &[3, 3, 2, 2]);
        check((100, 19, 10, 1), 10, 0, &[1; 10]);
    }

    #[test]
    fn groups_shrink_where_there_are_neurons_for_more() {
        check((100, 25, 10, 1), 8, 0, &[1; 13]);
        check((7, 100, 3, 1), 1, 0, &[1; 7]);
        check((1, 1, 1, 1), 1, 0, &[1]);
    }

    #[test]
    fn few_samples_fill_groups_evenly() {
        check((7, 3, 3, 1), 3, 0, &[3]);
        check((10, 4, 4, 1), 4, 0, &[2, 1]);
        check((9, 4, 4, 1), 3, 0, &[2, 1]);
    }

    #[test]
    fn samples_stand_alone_only_where_that_saves_a_group() {
        check((2, 2, 2, 3), 0, 2, &[]);
        check((5, 3, 5, 3), 1, 2, &[3]);
        check((5, 9, 5, 3), 1, 0, &[1; 5]);
        check((2, 2, 5, 3), 1, 1, &[1]);
        check((4, 3, 5, 2), 2, 0, &[1, 1]);
    }
}
