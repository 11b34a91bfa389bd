//! One L_j: a piecewise linear function with integer slopes through one pivot of every group.

use num_bigint::BigInt;
use num_traits::{One, Zero};

use super::grid::Distances;
use crate::math::exact::long::Long;
use crate::math::exact::residue::{Digit, solve};

/// (−1)^j·Λ·(L_j − C) in the groups of one segment, up to signs that make its numbers positive.
///
/// In group i, with + where i is even and − where it is odd: h_i is its value at b_i with the sign ∓, V_i its slope with
/// the sign ±, so that V_i > 0 says that it rises in pivot order. With the values z_i at the pivots,
///
/// ```text
/// m_i·V_i = h_i ± z_i        h_{i+1} = n_i·V_i ± z_i
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Interpolant<L> {
    /// Λ ≥ 1, the least that makes the congruences solvable.
    pub(super) scale: L,
    /// h_0.
    pub(super) first: L,
    /// h of the last group.
    pub(super) last: L,
    /// V_i.
    pub(super) slopes: Vec<L>,
}

impl<L: Long> Interpolant<L> {
    /// The function through `values` z_i/Λ with the least h_0 ≥ 0, and the least one that vanishes at all pivots.
    ///
    /// Adding multiples of the second to the first changes no value at a pivot, and leads to all solutions with this Λ.
    pub(super) fn solutions(distances: &Distances<L::Step>, values: &[L]) -> (Self, Self) {
        let Chain { scale, at_end, growth } = Chain::solve(distances, values);
        let found = back(distances, Some(values), scale, at_end);
        (found, back(distances, None, L::from(BigInt::one()), growth))
    }
}

/// The congruences of all groups, solved.
struct Chain<L> {
    scale: L,
    /// h at the right end of the last group, for the least h_0 ≥ 0.
    at_end: L,
    /// By how much that grows from one solution to the next.
    growth: L,
}

impl<L: Long> Chain<L> {
    /// Group after group: h_i + F·v runs through the solutions of all congruences before, and the digit of v that makes
    /// it ∓z_i modulo m_i becomes part of h_i.
    fn solve(distances: &Distances<L::Step>, values: &[L]) -> Self {
        let (mut scale, mut growth) = (L::from(BigInt::one()), L::from(BigInt::one()));
        let (mut at, mut value) = (L::from(BigInt::zero()), L::from(BigInt::zero()));
        for (i, (m, n)) in distances.before.iter().zip(&distances.after).enumerate() {
            value.set_product(&values[i], &scale);
            add_signed(&mut at, &value, i.is_multiple_of(2));
            if m.is_zero() {
                // The threshold stands at the pivot: h_0 is known, and V_0 is what is free.
                growth.scale(n);
                continue;
            }
            let (rest, factor) = L::residues(&at, &growth, m);
            let Digit { lift, common, digit } = solve(rest, factor, m);
            if !lift.is_one() {
                for number in [&mut scale, &mut at, &mut value] {
                    number.scale(&lift);
                }
            }
            at.add_product(&growth, &digit);
            at.divide_exactly(m);
            at.scale(n);
            add_signed(&mut at, &value, i.is_multiple_of(2));
            if !common.is_one() {
                growth.divide_exactly(&common);
            }
            growth.scale(n);
        }
        Self { scale, at_end: at, growth }
    }
}

/// The function with h = `at` at the right end of the last group, through `scale`·`values` (0 where there are none).
fn back<L: Long>(distances: &Distances<L::Step>, values: Option<&[L]>, scale: L, mut at: L) -> Interpolant<L> {
    let mut slopes = Vec::with_capacity(distances.before.len());
    let mut value = L::from(BigInt::zero());
    let mut last = None;
    for (i, (m, n)) in distances.before.iter().zip(&distances.after).enumerate().rev() {
        if let Some(values) = values {
            value.set_product(&values[i], &scale);
        }
        add_signed(&mut at, &value, !i.is_multiple_of(2));
        at.divide_exactly(n);
        slopes.push(at.clone());
        at.scale(m);
        add_signed(&mut at, &value, !i.is_multiple_of(2));
        last.get_or_insert_with(|| at.clone());
    }
    slopes.reverse();
    let last = last.unwrap_or_else(|| at.clone());
    Interpolant { scale, first: at, last, slopes }
}

fn add_signed<L: Long>(sum: &mut L, value: &L, positive: bool) {
    if positive { sum.add(value) } else { sum.subtract(value) }
}
