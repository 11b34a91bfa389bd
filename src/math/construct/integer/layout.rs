//! Groups and thresholds on the line: what is the same for every output.

use std::ops::Range;

use num_bigint::BigInt;

use super::groups::Groups;
use super::meeting::{Meeting, meeting};
use super::thresholds::Placement;
use super::whole::Whole;

/// Thresholds of the groups, and the distances to them.
pub(super) struct Layout<T> {
    /// For each group, in pivot order.
    pub(super) sites: Vec<Site<T>>,
    /// The groups of each segment.
    pub(super) segments: Vec<Range<usize>>,
}

/// One group between its thresholds.
pub(super) struct Site<T> {
    /// m_j = x_j − b in pivot order: ascending in even groups, descending in odd ones.
    pub(super) before: Vec<T>,
    /// From b to where the group ends: the next threshold, a restart or not.
    pub(super) width: T,
}

/// The thresholds that do something, ascending.
pub(super) struct Thresholds {
    /// b_i of every group.
    starts: Vec<BigInt>,
    /// Where group i ends: b_{i+1}; where a segment ends, the restart; at last, the last position of the last group.
    stops: Vec<BigInt>,
    segments: Vec<Range<usize>>,
}

impl Thresholds {
    /// Thresholds for ascending `positions`, already multiplied by q; `None` where there is no integer in a gap.
    ///
    /// `meetings` says where the pivots of group i and of the group before are, for every output.
    #[must_use]
    pub(super) fn new(
        groups: &Groups,
        positions: &[BigInt],
        placement: Placement,
        meetings: impl Fn(usize) -> Option<Vec<Meeting>>,
    ) -> Option<Self> {
        let ends = |i: usize| {
            let ranks = groups.ranks(i);
            (&positions[ranks.start], &positions[ranks.end - 1])
        };
        let restarts = |i: usize| groups.segments.iter().any(|segment| segment.start == i);
        let (mut starts, mut stops) = (vec![ends(0).0 - 1], Vec::new());
        for i in 1..groups.count() {
            let (left, right) = (ends(i - 1).1, ends(i).0);
            if restarts(i) {
                let lone = groups.size == 1 && !restarts(i - 1) && i > 1;
                let start = if lone { after_lone(left, right)? } else { placement.restarted(left, right) };
                stops.push(&start - 1);
                starts.push(start);
            } else {
                let usual = placement.between(left, right)?;
                // Where there are spare neurons: at the capacity segments are too long for the first two groups to matter.
                let meetings = if groups.segments.len() > 1 && restarts(i - 1) { meetings(i) } else { None };
                let start = match meetings {
                    Some(meetings) => meeting(usual, [left, right], placement, &meetings),
                    None => usual,
                };
                stops.push(start.clone());
                starts.push(start);
            }
        }
        stops.push(ends(groups.count() - 1).1.clone());
        Some(Self { starts, stops, segments: groups.segments.clone() })
    }

    /// The thresholds `starts` of groups without restarts among `positions`.
    #[must_use]
    pub(super) fn of_one_segment(groups: &Groups, positions: &[BigInt], starts: Vec<BigInt>) -> Self {
        let stops = starts[1..].iter().chain([&positions[groups.grouped - 1]]).cloned().collect();
        Self { starts, stops, segments: groups.segments.clone() }
    }

    /// Where the last group ends.
    #[must_use]
    pub(super) fn end(&self) -> &BigInt {
        self.stops.last().expect("there is a group")
    }

    /// All, ascending, without the end of the last group.
    pub(super) fn all(&self) -> impl Iterator<Item = &BigInt> {
        let segment = |segment: &Range<usize>| {
            let restart = segment.start.checked_sub(1).map(|before| &self.stops[before]);
            restart.into_iter().chain(&self.starts[segment.clone()])
        };
        self.segments.iter().flat_map(segment)
    }

    /// The distances from the thresholds to `positions`, which they were made for.
    #[must_use]
    pub(super) fn layout<T: Whole>(&self, groups: &Groups, positions: &[BigInt]) -> Layout<T> {
        let site = |(i, (start, stop)): (usize, (&BigInt, &BigInt))| {
            let mut before: Vec<_> = positions[groups.ranks(i)].iter().map(|t| T::new(&(t - start))).collect();
            if !i.is_multiple_of(2) {
                before.reverse();
            }
            Site { before, width: T::new(&(stop - start)) }
        };
        let sites = self.starts.iter().zip(&self.stops).enumerate().map(site).collect();
        Layout { sites, segments: self.segments.clone() }
    }
}

/// A threshold whose restart is right of `left`, the only sample of a group that no restart stands before: else nothing
/// would lie between that group's threshold and the restart, and the two would look like a restart themselves.
fn after_lone(left: &BigInt, right: &BigInt) -> Option<BigInt> {
    (right - left > BigInt::from(1)).then(|| right.clone())
}

impl<T: Whole> Layout<T> {
    /// Pivots of the largest group, and neurons of a block.
    #[must_use]
    pub(super) fn pivots(&self) -> usize {
        self.sites[0].before.len()
    }
}

impl<T: Whole> Site<T> {
    /// |x_j − x_j'|.
    pub(super) fn gap(&self, j: usize, other: usize) -> T {
        (self.before[j].clone() - self.before[other].clone()).abs()
    }
}
