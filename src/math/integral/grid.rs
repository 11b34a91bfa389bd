//! Integer positions and thresholds: what is the same for every output.

use num_bigint::BigInt;

use super::long::Long;
use crate::math::zigzag::Group;

/// Distances in every group, j in pivot order.
pub struct Grid<L: Long> {
    pub(super) groups: Vec<Distances<L::Step>>,
}

/// Distances in one group.
pub(super) struct Distances<S> {
    /// m_ij = x_ij − b_i, odd and positive.
    pub(super) before: Vec<S>,
    /// n_ij = b_{i+1} − x_ij, odd and positive.
    pub(super) after: Vec<S>,
    /// |x_ij − x_{i,j−1}|; for j = 0 |x_{i,k−1} − x_i0|.
    pub(super) steps: Vec<S>,
}

impl<L: Long> Grid<L> {
    /// The distances in `groups`, whose positions and thresholds differ by odd numbers.
    #[must_use]
    pub fn new(groups: &[Group<BigInt>]) -> Self {
        Self { groups: groups.iter().map(distances::<L>).collect() }
    }

    /// Pivots of a group.
    pub(super) fn pivots(&self) -> usize {
        self.groups[0].before.len()
    }
}

fn distances<L: Long>(group: &Group<BigInt>) -> Distances<L::Step> {
    let previous = group.x.iter().cycle().skip(group.x.len() - 1);
    Distances {
        before: group.x.iter().map(|x| L::step(&(x - &group.start))).collect(),
        after: group.x.iter().map(|x| L::step(&(&group.end - x))).collect(),
        steps: group.x.iter().zip(previous).map(|(x, y)| L::step(&(x - y).magnitude().clone().into())).collect(),
    }
}
