//! The chain of congruences for one neuron, and the least c_j that solves it and meets the activity pattern.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::estimate::Leading;
use super::grid::Grid;
use super::long::{Long, one, zero};

/// A lower bound of V_i, if there is one.
pub(super) type Need<L> = Option<L>;

/// The congruences of neuron j, group after group: c_j = r_0 + m'_0·(r_1 + m'_1·(r_2 + …)), up to the factor v that no
/// congruence determines.
pub(super) struct Chain<'a, L: Long> {
    grid: &'a Grid<L>,
    j: usize,
    links: Vec<Link<L>>,
}

/// What group i fixed.
struct Link<L: Long> {
    /// r_i, in 0..m'_i.
    digit: L::Step,
    /// m'_i = m_i / gcd(F, m_i).
    radix: L::Step,
    /// u_i while all later digits are 0.
    slope: L,
    /// By how much u_i grows with 1 in the place of the next digit: F / gcd(F, m_i).
    growth: L,
}

/// A neuron, and the V_i that it leaves.
pub(super) struct Solution<L> {
    pub(super) slopes: Vec<L>,
    pub(super) weights: Vec<BigInt>,
    pub(super) bias: BigInt,
    pub(super) last: (BigInt, BigInt),
}

impl<'a, L: Long> Chain<'a, L> {
    pub(super) fn new(grid: &'a Grid<L>, j: usize) -> Self {
        Self { grid, j, links: Vec::with_capacity(grid.groups.len()) }
    }

    /// Solves the congruences for G_i = `missing`. Where they contradict each other: the factor by which all G_i have to
    /// be multiplied for the first contradiction to go away.
    pub(super) fn solve(&mut self, missing: &[L]) -> Option<L::Step> {
        self.links.clear();
        let unit = L::Step::one();
        let (mut at, mut factor, mut rest) = (zero::<L>(), one::<L>(), zero::<L>());
        for (i, (group, missing)) in self.grid.groups.iter().zip(missing).enumerate() {
            let (m, n, falling) = (&group.before[self.j], &group.after[self.j], !i.is_multiple_of(2));
            rest.set_sum(&at, &unit, falling, missing);
            let (residue, coefficient) = L::residues(&rest, &factor, m);
            let common = coefficient.gcd(m);
            if !residue.is_multiple_of(&common) {
                return Some(common.clone() / common.gcd(&residue));
            }
            let radix = m.clone() / common.clone();
            let digit = quotient(&-(residue / common.clone()), &(coefficient / common.clone()), &radix);
            rest.add_product(&factor, &digit);
            rest.divide_exactly(m);
            factor.divide_exactly(&common);
            at.set_sum(&rest, n, falling, missing);
            self.links.push(Link { digit, radix, slope: rest.clone(), growth: factor.clone() });
            factor.scale(n);
        }
        None
    }

    /// The neuron with the least c_j ≥ 0 that solves the congruences and leaves every V_i ≥ `needs`.
    pub(super) fn least(&self, missing: &[L], slopes: &[L], needs: &[Need<L>]) -> Solution<L> {
        let (mut v, step) = self.estimate(slopes, needs).map_or((BigInt::zero(), BigInt::one()), Leading::to_integer);
        loop {
            match self.neuron(&v, missing, slopes, needs) {
                Some(solution) => return solution,
                None => v += &step,
            }
        }
    }

    /// About the least v, or somewhat less.
    fn estimate(&self, slopes: &[L], needs: &[Need<L>]) -> Option<Leading> {
        let mut most: Option<Leading> = None;
        let mut radix = Leading::new(1, 0);
        for (i, link) in self.links.iter().enumerate().rev() {
            if let Some(need) = &needs[i] {
                let unit = L::Step::one();
                let mut lacking = zero::<L>();
                lacking.set_sum(&slopes[i], &unit, false, need);
                let mut short = zero::<L>();
                short.set_sum(&lacking, &unit, true, &link.slope);
                if let (Some(short), Some(growth)) = (short.leading(), link.growth.leading()) {
                    most = most.max(Some(short.over(growth).over(radix)));
                }
            }
            radix = radix.times(L::step_leading(&link.radix));
        }
        most
    }

    /// The neuron for one `v`, where that leaves every V_i ≥ `needs`.
    fn neuron(&self, v: &BigInt, missing: &[L], slopes: &[L], needs: &[Need<L>]) -> Option<Solution<L>> {
        let unit = L::Step::one();
        let mut c = L::from_big(v);
        for link in self.links.iter().rev() {
            c.scale(&link.radix);
            c.add_product(&one(), &link.digit);
        }
        let mut at = c.clone();
        let mut last = (zero::<L>(), zero::<L>());
        let mut steepness: Vec<L> = Vec::with_capacity(slopes.len());
        let mut left = Vec::with_capacity(slopes.len());
        for (i, group) in self.grid.groups.iter().enumerate() {
            let (m, n, falling) = (&group.before[self.j], &group.after[self.j], !i.is_multiple_of(2));
            let mut u = zero::<L>();
            u.set_sum(&at, &unit, falling, &missing[i]);
            u.divide_exactly(m);
            let mut slope = zero::<L>();
            slope.set_sum(&u, &unit, true, &slopes[i]);
            if needs[i].as_ref().is_some_and(|need| slope < *need) {
                return None;
            }
            last = (at.clone(), u.clone());
            at.set_sum(&u, n, falling, &missing[i]);
            steepness.push(u);
            left.push(slope);
        }
        let falling = slopes.len().is_multiple_of(2);
        let sign = |value: BigInt, negative: bool| if negative { -value } else { value };
        Some(Solution {
            slopes: left,
            weights: weights(&steepness),
            bias: -c.to_big(),
            last: (sign(last.0.to_big(), !falling), sign(last.1.to_big(), falling)),
        })
    }
}

/// s_0, then s_i − s_{i−1} = ±(u_i + u_{i−1}).
fn weights<L: Long>(steepness: &[L]) -> Vec<BigInt> {
    let mut weights = vec![steepness[0].to_big()];
    for (i, pair) in steepness.windows(2).enumerate() {
        let mut sum = zero::<L>();
        sum.set_sum(&pair[1], &L::Step::one(), false, &pair[0]);
        let sum = sum.to_big();
        weights.push(if i.is_multiple_of(2) { -sum } else { sum });
    }
    weights
}

/// `a` / `b` modulo `m`, in 0..m, for b prime to m.
fn quotient<S: Integer + Signed + Clone>(a: &S, b: &S, m: &S) -> S {
    let inverse = b.extended_gcd(m).x;
    (a.clone() * inverse).mod_floor(m)
}
