//! Integer positions and thresholds: what is the same for every output.

use num_bigint::BigInt;
use num_traits::Signed;

use crate::math::construct::zigzag::Group;
use crate::math::exact::long::Long;

/// The distances around pivot j of every group, for every j.
pub struct Grid<L: Long> {
    pub(super) pivots: Vec<Distances<L::Step>>,
}

/// The distances around one pivot, a number for each group, all positive.
pub(super) struct Distances<S> {
    /// m_i = x_ij − b_i.
    pub(super) before: Vec<S>,
    /// n_i = b_{i+1} − x_ij.
    pub(super) after: Vec<S>,
}

impl<L: Long> Grid<L> {
    /// The distances in `groups`; `None` where one of them is too long for `L`'s short numbers.
    ///
    /// # Panics
    ///
    /// Where there is no group.
    #[must_use]
    pub fn new(groups: &[Group<BigInt>]) -> Option<Self> {
        let pivot = |j: usize| {
            let before = groups.iter().map(|group| L::step(&(&group.x[j] - &group.start)));
            let after = groups.iter().map(|group| L::step(&(&group.end - &group.x[j])));
            Some(Distances { before: before.collect::<Option<_>>()?, after: after.collect::<Option<_>>()? })
        };
        let pivots = (0..groups[0].x.len()).map(pivot).collect::<Option<_>>()?;
        Some(Self { pivots })
    }

    /// Pivots of a group, and neurons of a block.
    #[must_use]
    pub fn pivots(&self) -> usize {
        self.pivots.len()
    }
}

/// |x_ij − x_ij'|.
pub(super) fn gap(group: &Group<BigInt>, j: usize, other: usize) -> BigInt {
    (&group.x[j] - &group.x[other]).abs()
}
