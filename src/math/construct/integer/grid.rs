//! The distances that the congruences of a segment are made of: what is the same for every output.

use super::layout::Layout;
use super::whole::Whole;
use crate::math::exact::long::Long;

/// For every pivot j and every segment: the distances around pivot j of the segment's groups, if they are several.
pub(super) struct Grid<L: Long> {
    pivots: Vec<Vec<Option<Distances<L::Step>>>>,
}

/// The distances around one pivot, a number for each group. All are positive, but for the first m where a threshold
/// stands at a position.
pub(super) struct Distances<S> {
    /// m_i = x_ij − b_i.
    pub(super) before: Vec<S>,
    /// n_i = b_{i+1} − x_ij.
    pub(super) after: Vec<S>,
}

impl<L: Long> Grid<L> {
    /// The distances in `layout`; `None` where one of them is too long for `L`'s short numbers.
    #[must_use]
    pub(super) fn new<T: Whole>(layout: &Layout<T>) -> Option<Self> {
        let pivot =
            |j: usize| layout.segments.iter().map(|segment| chain::<T, L>(layout, segment.clone(), j)).collect();
        let pivots = (0..layout.pivots()).map(pivot).collect::<Option<_>>()?;
        Some(Self { pivots })
    }

    /// The distances around pivot `j` for the congruences of `segment`, if it has any.
    pub(super) fn chain(&self, j: usize, segment: usize) -> Option<&Distances<L::Step>> {
        self.pivots[j][segment].as_ref()
    }
}

/// `Some(None)` where no more than one group has a pivot `j`: such a segment has no congruences.
fn chain<T: Whole, L: Long>(
    layout: &Layout<T>,
    segment: std::ops::Range<usize>,
    j: usize,
) -> Option<Option<Distances<L::Step>>> {
    let end = segment.end;
    let present: Vec<_> = segment.filter(|&i| j < layout.sites[i].before.len()).collect();
    if present.len() < 2 {
        return Some(None);
    }
    let step = |distance: T| L::step(&distance.into());
    let before = present.iter().map(|&i| step(layout.sites[i].before[j].clone()));
    let after = present.iter().map(|&i| {
        let site = &layout.sites[i];
        // The congruences end one unit right of the last position, wherever the restart is.
        let width = if i + 1 == end {
            site.before.iter().max().expect("a group has a position").clone() + T::one()
        } else {
            site.width.clone()
        };
        step(width - site.before[j].clone())
    });
    Some(Some(Distances { before: before.collect::<Option<_>>()?, after: after.collect::<Option<_>>()? }))
}
