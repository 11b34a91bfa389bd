//! The block of second-layer neurons for one output.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use super::grid::{Grid, gap};
use super::interpolant::Interpolant;
use crate::math::construct::zigzag::Group;
use crate::math::exact::long::Long;

/// The neurons of one output: f = C + Σ_j (−1)^j/Λ_j·relu(g_j).
pub struct Block {
    /// g_0, g_1, ….
    pub neurons: Vec<Neuron>,
    /// C.
    pub constant: BigInt,
}

/// g_j, scaled by the least Λ_j that makes it integer.
pub struct Neuron {
    /// s_0j, s_1j − s_0j, ….
    pub weights: Vec<BigInt>,
    /// −c_j.
    pub bias: BigInt,
    /// Λ_j.
    pub scale: BigInt,
    /// g_j at the last threshold b_{a1−1}, and its slope from there.
    pub last: (BigInt, BigInt),
}

impl Block {
    /// Fits the integer outputs of `groups`; `grid` is that of the same groups. `done` is told after every neuron.
    pub fn fit<L: Long>(grid: &Grid<L>, groups: &[Group<BigInt>], mut done: impl FnMut()) -> Self {
        let constant = groups.iter().map(|group| &group.y[0]).min().expect("a shape has a group") - 1;
        let nothing = L::from(BigInt::zero());
        let mut before = Interpolant {
            scale: L::from(BigInt::one()),
            first: nothing.clone(),
            last: nothing.clone(),
            slopes: vec![nothing; groups.len()],
        };
        let mut neuron = |(j, distances)| {
            let values: Vec<_> = groups.iter().map(|group| L::from(signed(j, &group.y[j] - &constant))).collect();
            let needs: Vec<_> = groups.iter().map(|group| need(group, j, &constant).map(L::from)).collect();
            let after = Interpolant::new(distances, &values, &needs);
            let neuron = between(&before, &after);
            before = after;
            done();
            neuron
        };
        Self { neurons: grid.pivots.iter().enumerate().map(&mut neuron).collect(), constant }
    }
}

/// How steep L_j has to be in `group`, for neurons j and j + 1 to be active where they should.
///
/// At least as steep as the data towards pivot j, else neuron j would be active before; at least as steep as the data
/// towards pivot j + 1, else neuron j + 1 would have nothing to add there. Neuron 0 is active in the whole group.
fn need(group: &Group<BigInt>, j: usize, constant: &BigInt) -> Option<BigInt> {
    let slope = |from: usize, to: usize| ceiling(&signed(j, &group.y[to] - &group.y[from]), &gap(group, from, to));
    let last = group.x.len() - 1;
    let towards = if j > 0 {
        Some(slope(j - 1, j))
    } else {
        (last > 0).then(|| ceiling(&(constant - &group.y[0]), &gap(group, 0, last)))
    };
    towards.max((j < last).then(|| slope(j, j + 1)))
}

/// ⌈`rise` / `run`⌉, in machine words where they do.
fn ceiling(rise: &BigInt, run: &BigInt) -> BigInt {
    match (i64::try_from(rise), i64::try_from(run)) {
        (Ok(rise), Ok(run)) => Integer::div_ceil(&rise, &run).into(),
        _ => rise.div_ceil(run),
    }
}

/// The neuron (−1)^j·(L_j − L_{j−1}).
fn between<L: Long>(before: &Interpolant<L>, after: &Interpolant<L>) -> Neuron {
    let (left, right): (BigInt, BigInt) = (before.scale.clone().into(), after.scale.clone().into());
    let scale = left.lcm(&right);
    let (left, right) = (L::from(&scale / left), L::from(&scale / right));
    let (mut sum, mut term) = (L::from(BigInt::zero()), L::from(BigInt::zero()));
    let mut rise = |before: &L, after: &L| {
        sum.set_product(before, &left);
        term.set_product(after, &right);
        sum.add(&term);
        sum.clone()
    };
    let first = rise(&before.first, &after.first);
    let last = rise(&before.last, &after.last);
    let rises: Vec<L> = before.slopes.iter().zip(&after.slopes).map(|(before, after)| rise(before, after)).collect();
    let falling = rises.len() - 1;
    Neuron {
        bias: -first.into(),
        scale,
        last: (signed(falling + 1, last.into()), signed(falling, rises[falling].clone().into())),
        weights: weights(rises),
    }
}

/// s_0, then s_i − s_{i−1} = ±(u_i + u_{i−1}), from the rises u_i = ±s_i in pivot order.
fn weights<L: Long>(mut rises: Vec<L>) -> Vec<BigInt> {
    for i in (1..rises.len()).rev() {
        let (before, after) = rises.split_at_mut(i);
        after[0].add(&before[i - 1]);
    }
    rises.into_iter().enumerate().map(|(i, rise)| signed(i, rise.into())).collect()
}

/// (−1)^j·`value`.
fn signed(j: usize, value: BigInt) -> BigInt {
    if j.is_multiple_of(2) { value } else { -value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::construct::integer::Placement;
    use crate::math::construct::zigzag::group;
    use crate::math::exact::limbs::Limbs;

    /// Groups of `k` from positions and outputs, thresholds in the middle.
    fn groups(points: &[(i64, i64)], k: usize) -> Vec<Group<BigInt>> {
        let samples: Vec<_> = points.iter().map(|&(t, y)| (BigInt::from(2 * t), BigInt::from(y))).collect();
        let positions: Vec<_> = samples.iter().map(|(t, _)| t.clone()).collect();
        let thresholds = Placement::MIDDLE[1].thresholds(&positions, k).expect("room between even positions");
        let ends = thresholds.windows(2);
        let chunks = samples.chunks(k).zip(ends).enumerate();
        chunks.map(|(i, (rows, ends))| group(i, rows, ends[0].clone(), ends[1].clone())).collect()
    }

    fn fit<L: Long>(groups: &[Group<BigInt>]) -> Block {
        Block::fit(&Grid::<L>::new(groups).expect("short distances"), groups, || {})
    }

    /// g_j(t), by its definition.
    fn value(neuron: &Neuron, groups: &[Group<BigInt>], t: &BigInt) -> BigInt {
        let terms = neuron.weights.iter().zip(groups).map(|(w, group)| w * (t - &group.start).max(BigInt::zero()));
        terms.sum::<BigInt>() + &neuron.bias
    }

    fn scattered(count: usize) -> Vec<(i64, i64)> {
        (0..count as i64).map(|n| (7 * n + n * n % 7, n * n * 31 % 101 - 40)).collect()
    }

    #[test]
    fn neuron_j_is_active_from_pivot_j_on() {
        let groups = groups(&scattered(30), 5);
        let block = fit::<Limbs>(&groups);
        for (j, neuron) in block.neurons.iter().enumerate() {
            for (group, pivot) in groups.iter().flat_map(|group| (0..5).map(move |pivot| (group, pivot))) {
                let z = value(neuron, &groups, &group.x[pivot]);
                assert!(
                    if pivot < j { z <= BigInt::zero() } else { z >= BigInt::zero() },
                    "g_{j} is {z} at pivot {pivot}"
                );
            }
        }
    }

    #[test]
    fn contradicting_congruences_are_solved_by_scaling() {
        // Group 0 fixes g_0(b_1) modulo 3 by its pivot 3 before b_1, group 1 does so by its pivot 3 after b_1.
        let groups = groups(&[(0, 0), (3, 1)], 1);
        let block = fit::<Limbs>(&groups);
        assert_eq!(block.neurons[0].scale, BigInt::from(3));
    }

    #[test]
    fn short_and_long_positions_are_treated_alike() {
        let groups = groups(&scattered(24), 4);
        let (short, long) = (fit::<Limbs>(&groups), fit::<BigInt>(&groups));
        for (left, right) in short.neurons.iter().zip(&long.neurons) {
            assert_eq!((&left.weights, &left.bias, &left.scale), (&right.weights, &right.bias, &right.scale));
            assert_eq!(left.last, right.last);
        }
    }
}
