//! The block of second-layer neurons for one output.

use num_bigint::BigInt;

use super::curve::{Curve, Difference};
use super::grid::Grid;
use super::layout::Layout;
use super::segment::demands;
use super::whole::Whole;
use crate::math::exact::fraction::alternating;
use crate::math::exact::long::Long;

/// The neurons of one output: f = C + Σ_j (−1)^j/Λ_j·relu(g_j).
pub(super) struct Block {
    /// g_0, g_1, ….
    pub(super) neurons: Vec<Neuron>,
    /// C.
    pub(super) constant: BigInt,
}

/// g_j, scaled by the least Λ_j that makes it integer.
pub(super) struct Neuron {
    /// Weights on the thresholds that do something: changes of slope.
    pub(super) weights: Vec<BigInt>,
    /// −c_j.
    pub(super) bias: BigInt,
    /// Λ_j.
    pub(super) scale: BigInt,
    /// g_j where the last group ends, and its slope there.
    pub(super) end: (BigInt, BigInt),
}

impl Block {
    /// Fits the integer outputs `y`, by groups and in pivot order, from the `constant` C, which is below them at the first
    /// pivots; `grid` is that of `layout`. `done` is told after every neuron.
    pub(super) fn fit<T: Whole, L: Long>(
        layout: &Layout<T>,
        grid: &Grid<L>,
        y: &[Vec<T>],
        constant: &T,
        mut done: impl FnMut(),
    ) -> Self {
        let most = most(y, constant);
        let mut before = Curve::level(layout);
        let mut neuron = |j: usize| {
            let after = Curve::through(layout, grid, j, &demands(layout, y, j, constant), &most, &before);
            let neuron = neuron(layout, &Difference::new(&before, &after));
            before = after;
            done();
            neuron
        };
        Self { neurons: (0..layout.pivots()).map(&mut neuron).collect(), constant: constant.clone().into() }
    }
}

/// By how much a slope may be steeper than it has to be: a few bits more than the outputs have.
fn most<T: Whole>(y: &[Vec<T>], constant: &T) -> T {
    let largest = y.iter().flatten().map(|y| (y.clone() - constant.clone()).abs()).max().unwrap_or_else(T::one);
    (0..4).fold(largest, |sum, _| sum.clone() + sum)
}

fn neuron<T: Whole>(layout: &Layout<T>, difference: &Difference<T>) -> Neuron {
    let first = difference.parts.first().expect("there is a segment").start.clone();
    let last = difference.parts.last().expect("there is a segment");
    let i = layout.sites.len() - 1;
    Neuron {
        weights: difference.weights(layout).into_iter().map(Into::into).collect(),
        bias: (-first).into(),
        scale: difference.scale.clone().into(),
        end: (
            alternating(i, last.end(&layout.sites[i].width)).into(),
            alternating(i, last.last_slope().clone()).into(),
        ),
    }
}
