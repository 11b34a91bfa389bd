//! All that one L_j can be in one segment.

use num_bigint::BigInt;
use num_integer::Integer;

use super::grid::Distances;
use super::interpolant::Interpolant;
use super::layout::{Layout, Site};
use super::whole::Whole;
use crate::math::exact::fraction::alternating;
use crate::math::exact::long::Long;

/// (−1)^j·Λ·(L_j − C) in the groups of a segment, with the signs of [`Interpolant`].
#[derive(Clone, Debug)]
pub(super) struct Part<T> {
    /// h at the first threshold.
    pub(super) start: T,
    /// h at the last one.
    pub(super) last: T,
    /// V of every group.
    pub(super) slopes: Vec<T>,
}

/// The functions `found` + v·`step` for v ≥ 0: all that go through the pivots and are steep enough.
pub(super) struct Family<T> {
    pub(super) found: Part<T>,
    pub(super) step: Part<T>,
}

/// What is asked of L_j in one group.
pub(super) struct Demand<T> {
    /// ±(−1)^j·(y_ij − C), + where i is even.
    pub(super) value: T,
    /// (rise, run): V may be no less than Λ·rise/run, for each of them.
    pub(super) steepness: Vec<(T, T)>,
}

impl<T: Whole> Demand<T> {
    /// The least V at scale Λ = `scale`.
    fn least(&self, scale: &T) -> Option<T> {
        let least = |(rise, run): &(T, T)| Integer::div_ceil(&(rise.clone() * scale.clone()), run);
        self.steepness.iter().map(least).max()
    }
}

impl<T: Whole> Family<T> {
    /// In a segment of one group: a straight line, whose slope is free.
    pub(super) fn line(site: &Site<T>, j: usize, demand: &Demand<T>, scale: &T) -> Self {
        let slope = demand.least(scale).unwrap_or_else(T::zero);
        let m = site.before[j].clone();
        let start = m.clone() * slope.clone() - demand.value.clone() * scale.clone();
        Self {
            found: Part { start: start.clone(), last: start, slopes: vec![slope] },
            step: Part { start: m.clone(), last: m, slopes: vec![T::one()] },
        }
    }

    /// In a segment of several groups, at a multiple of the scale that its congruences need.
    pub(super) fn chain<L: Long>(
        (found, vanishing): (Interpolant<L>, Interpolant<L>),
        demands: &[Demand<T>],
        scale: &T,
    ) -> Self {
        let lift = scale.clone() / whole(found.scale.clone());
        let mut family = Self { found: part(found).times(&lift), step: part(vanishing) };
        let Self { found, step } = &family;
        let steps = demands.iter().zip(&found.slopes).zip(&step.slopes);
        let least = |((demand, slope), step): ((&Demand<T>, &T), &T)| {
            Some(Integer::div_ceil(&(demand.least(scale)? - slope.clone()), step))
        };
        let positive = (!step.start.is_zero()).then(|| Integer::div_ceil(&-found.start.clone(), &step.start));
        let v = steps.filter_map(least).chain(positive).max().unwrap_or_else(T::zero);
        family.found = family.at(&v);
        family
    }

    /// `found` + v·`step`.
    pub(super) fn at(&self, v: &T) -> Part<T> {
        let add = |found: &T, step: &T| found.clone() + step.clone() * v.clone();
        let Self { found, step } = self;
        Part {
            start: add(&found.start, &step.start),
            last: add(&found.last, &step.last),
            slopes: found.slopes.iter().zip(&step.slopes).map(|(found, step)| add(found, step)).collect(),
        }
    }
}

impl<T: Whole> Part<T> {
    /// h where the last group ends, with the sign of the group after it.
    pub(super) fn end(&self, width: &T) -> T {
        self.last_slope().clone() * width.clone() - self.last.clone()
    }

    pub(super) fn last_slope(&self) -> &T {
        self.slopes.last().expect("a segment has a group")
    }

    fn times(mut self, factor: &T) -> Self {
        if !factor.is_one() {
            for number in [&mut self.start, &mut self.last].into_iter().chain(&mut self.slopes) {
                *number = number.clone() * factor.clone();
            }
        }
        self
    }
}

/// The solutions of a segment's congruences, at the least scale.
pub(super) fn solve<T: Whole, L: Long>(
    distances: &Distances<L::Step>,
    demands: &[Demand<T>],
) -> (Interpolant<L>, Interpolant<L>) {
    let value = |(i, demand): (usize, &Demand<T>)| {
        // With the sign of the first group; those of the others are counted from it.
        let value: BigInt = demand.value.clone().into();
        L::from(alternating(i, value))
    };
    let values: Vec<_> = demands.iter().enumerate().map(value).collect();
    Interpolant::solutions(distances, &values)
}

fn part<T: Whole, L: Long>(Interpolant { first, last, slopes, .. }: Interpolant<L>) -> Part<T> {
    Part { start: whole(first), last: whole(last), slopes: slopes.into_iter().map(whole).collect() }
}

fn whole<T: Whole, L: Long>(value: L) -> T {
    T::new(&value.into())
}

/// What is asked of L_j in every group that has a pivot j, for outputs `y` in pivot order and the constant C.
///
/// At least as steep as the data towards pivot j, else neuron j would be active before; at least as steep as the data
/// towards pivot j + 1, else neuron j + 1 would have nothing to add there. Neuron 0 is active in the whole group.
pub(super) fn demands<T: Whole>(layout: &Layout<T>, y: &[Vec<T>], j: usize, constant: &T) -> Vec<Demand<T>> {
    let sites = layout.sites.iter().zip(y).enumerate().filter(|(_, (site, _))| j < site.before.len());
    sites.map(|(i, (site, y))| demand(i, site, y, j, constant)).collect()
}

fn demand<T: Whole>(i: usize, site: &Site<T>, y: &[T], j: usize, constant: &T) -> Demand<T> {
    let last = y.len() - 1;
    let towards = |from: usize, to: usize| (alternating(j, y[to].clone() - y[from].clone()), site.gap(from, to));
    let before = if j > 0 {
        Some(towards(j - 1, j))
    } else {
        (last > 0).then(|| (constant.clone() - y[0].clone(), site.gap(0, last)))
    };
    let next = (j < last).then(|| towards(j, j + 1));
    let value = alternating(i + j, y[j].clone() - constant.clone());
    Demand { value, steepness: before.into_iter().chain(next).collect() }
}
