//! One L_j: a piecewise linear function with integer slopes through one pivot of every group.

use num_integer::Integer;

use super::grid::Grid;
use super::joints::join;
use super::layout::Layout;
use super::segment::{Demand, Family, Part, solve};
use super::whole::Whole;
use crate::math::exact::fraction::alternating;
use crate::math::exact::long::Long;

/// (−1)^j·Λ·(L_j − C), with the signs of [`Interpolant`](super::Interpolant).
pub(super) struct Curve<T> {
    /// Λ.
    pub(super) scale: T,
    /// In each segment.
    pub(super) parts: Vec<Part<T>>,
}

impl<T: Whole> Curve<T> {
    /// L_{−1} = C.
    pub(super) fn level(layout: &Layout<T>) -> Self {
        let part = |segment: &std::ops::Range<usize>| Part {
            start: T::zero(),
            last: T::zero(),
            slopes: vec![T::zero(); segment.len()],
        };
        Self { scale: T::one(), parts: layout.segments.iter().map(part).collect() }
    }

    /// L_j as `demands` ask for it in every group that has a pivot j, with short steps at the restarts.
    ///
    /// Only the last group can be without a pivot j. There L_j stays on the side of L_{j−1}, which is `before`, where
    /// neuron j is silent. No slope is made steeper than needed by more than `most`.
    pub(super) fn through<L: Long>(
        layout: &Layout<T>,
        grid: &Grid<L>,
        j: usize,
        demands: &[Demand<T>],
        most: &T,
        before: &Self,
    ) -> Self {
        let with_pivot = |segment: &std::ops::Range<usize>| segment.start..segment.end.min(demands.len());
        let solved: Vec<_> = layout
            .segments
            .iter()
            .enumerate()
            .map(|(n, segment)| Some(solve::<T, L>(grid.chain(j, n)?, &demands[with_pivot(segment)])))
            .collect();
        let lifts = solved.iter().flatten().map(|(found, _)| T::new(&found.scale.clone().into()));
        let scale = lifts.fold(T::one(), |lcm, lift| lcm.lcm(&lift));
        let family = |(segment, solved): (&std::ops::Range<usize>, Option<_>)| {
            let groups = with_pivot(segment);
            match solved {
                Some(solved) => Some(Family::chain::<L>(solved, &demands[groups], &scale)),
                None if groups.is_empty() => None,
                None => Some(Family::line(&layout.sites[groups.start], j, &demands[groups.start], &scale)),
            }
        };
        let families: Vec<_> = layout.segments.iter().zip(solved).filter_map(family).collect();
        let mut curve = Self { parts: join(layout, &families, &scale, most, (&before.parts, &before.scale)), scale };
        if demands.len() < layout.sites.len() {
            curve.pass_last_group(layout, before);
        }
        curve
    }

    /// Adds the last group, where neuron j has to be silent.
    fn pass_last_group(&mut self, layout: &Layout<T>, before: &Self) {
        let scale = self.scale.lcm(&before.scale);
        let (ours, theirs) = (scale.clone() / self.scale.clone(), scale / before.scale.clone());
        let part = before.parts.last().expect("there is a segment");
        let (their_start, their_slope) = (part.last.clone() * theirs.clone(), part.last_slope().clone() * theirs);
        let i = layout.sites.len() - 1;
        let site = &layout.sites[i];
        // The neuron is ∓(start − slope·(t − b)), which may not be positive.
        let start = match self.parts.get(layout.segments.len() - 1) {
            Some(part) => part.end(&layout.sites[i - 1].width),
            None if i.is_multiple_of(2) => Integer::div_ceil(&-their_start.clone(), &ours),
            None => Integer::div_floor(&-their_start.clone(), &ours),
        };
        let height = start.clone() * ours.clone() + their_start;
        let ends = [site.before.first(), site.before.last()].into_iter().flatten();
        let bounds = ends.filter(|distance| distance.is_positive()).map(|distance| {
            if i.is_multiple_of(2) {
                Integer::div_floor(&height, distance)
            } else {
                Integer::div_ceil(&height, distance)
            }
        });
        let slope = if i.is_multiple_of(2) {
            bounds.min().map(|bound| Integer::div_floor(&(bound - their_slope), &ours))
        } else {
            bounds.max().map(|bound| Integer::div_ceil(&(bound - their_slope), &ours))
        };
        let slope = slope.unwrap_or_else(T::zero);
        match self.parts.get_mut(layout.segments.len() - 1) {
            Some(part) => {
                part.last = start;
                part.slopes.push(slope);
            }
            None => self.parts.push(Part { start: start.clone(), last: start, slopes: vec![slope] }),
        }
    }
}

/// The neuron (−1)^j·(L_j − L_{j−1}), all numbers with the sign that makes them positive: sums of those of two curves.
pub(super) struct Difference<T> {
    pub(super) scale: T,
    pub(super) parts: Vec<Part<T>>,
}

impl<T: Whole> Difference<T> {
    pub(super) fn new(before: &Curve<T>, after: &Curve<T>) -> Self {
        let scale = before.scale.lcm(&after.scale);
        let (left, right) = (scale.clone() / before.scale.clone(), scale.clone() / after.scale.clone());
        let sum = |before: &T, after: &T| before.clone() * left.clone() + after.clone() * right.clone();
        let part = |(before, after): (&Part<T>, &Part<T>)| Part {
            start: sum(&before.start, &after.start),
            last: sum(&before.last, &after.last),
            slopes: before.slopes.iter().zip(&after.slopes).map(|(before, after)| sum(before, after)).collect(),
        };
        let parts = before.parts.iter().zip(&after.parts).map(part).collect();
        Self { scale, parts }
    }

    /// The weights on the thresholds that do something, ascending.
    pub(super) fn weights(&self, layout: &Layout<T>) -> Vec<T> {
        let mut weights = Vec::with_capacity(2 * layout.sites.len());
        let mut end: Option<(T, &T)> = None;
        for (segment, part) in layout.segments.iter().zip(&self.parts) {
            let i = segment.start;
            let first = part.slopes[0].clone();
            match end {
                None => weights.push(alternating(i, first)),
                Some((end, slope)) => {
                    // The slope between the restart and the threshold, one unit apart, with the sign of this group.
                    let step = end - part.start.clone();
                    weights.push(alternating(i, step.clone() + slope.clone()));
                    weights.push(alternating(i, first - step));
                }
            }
            let changes = part.slopes.windows(2).zip(i + 1..);
            weights.extend(changes.map(|(pair, i)| alternating(i, pair[1].clone() + pair[0].clone())));
            end = Some((part.end(&layout.sites[segment.end - 1].width), part.last_slope()));
        }
        weights
    }
}
