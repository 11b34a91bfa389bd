//! Groups of sorted positions and the zig-zag functions of the second hidden layer (theorem 3).
//!
//! Sorted positions are cut into a1 groups. Group i lies between the thresholds b_i and b_{i+1}. Neuron j of the second
//! layer has the pre-activation g_j, piecewise linear with kinks only at the thresholds, g_j(b_0) = −c_j and slope s_ij
//! on [b_i, b_{i+1}]. Rising through zero in even groups and falling in odd ones, it is active in group i exactly on the
//! pivots j, j+1, …, so the system for its slopes is triangular (`docs/MATHS.md`, section 3).

use crate::math::exact::fraction::alternating;
use crate::math::exact::scalar::Scalar;

/// The samples of one group in *pivot order*: ascending positions where i is even, descending where i is odd.
#[derive(Clone, Debug)]
pub struct Group<S> {
    /// b_i.
    pub start: S,
    /// b_{i+1}.
    pub end: S,
    /// Positions x_ij, j = 0, 1, ….
    pub x: Vec<S>,
    /// Outputs y_ij.
    pub y: Vec<S>,
    /// Which way the zig-zags go through zero.
    pub direction: Direction,
}

/// Which way the zig-zags go through zero in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Upwards, past ascending pivots: where i is even.
    Rising,
    /// Downwards, past descending pivots: where i is odd.
    Falling,
}

impl<S> Group<S> {
    /// The threshold on the side of pivot 0.
    pub fn near_end(&self) -> &S {
        match self.direction {
            Direction::Rising => &self.start,
            Direction::Falling => &self.end,
        }
    }

    /// The threshold on the side of the last pivot.
    pub fn far_end(&self) -> &S {
        match self.direction {
            Direction::Rising => &self.end,
            Direction::Falling => &self.start,
        }
    }
}

/// Group `i` of sorted `samples` (position, output), put into pivot order.
pub fn group<S: Clone>(i: usize, samples: &[(S, S)], start: S, end: S) -> Group<S> {
    let (mut x, mut y): (Vec<_>, Vec<_>) = samples.iter().cloned().unzip();
    if i.is_multiple_of(2) {
        return Group { start, end, x, y, direction: Direction::Rising };
    }
    x.reverse();
    y.reverse();
    Group { start, end, x, y, direction: Direction::Falling }
}

/// What neurons 0..j−1, un-rectified, make of each group: a straight line, Γ_i + Σ_i·(t − b_i).
///
/// Neuron j − 1 was made to bring that line to y_{i,j−1} at x_{i,j−1}, so this point and Σ_i say all of it. Kept this way
/// a line is one long number; Γ_i would be another, with a denominator of its own.
#[derive(Clone, Debug)]
pub struct Partial<S> {
    lines: Vec<PointSlope<S>>,
    /// How many neurons that is.
    neurons: usize,
}

/// A straight line through one point.
#[derive(Clone, Debug)]
struct PointSlope<S> {
    /// Σ_i.
    slope: S,
    /// A position.
    x: S,
    /// The line's value there.
    y: S,
}

impl<S: Scalar> Partial<S> {
    /// No neuron yet: Γ_i = C, Σ_i = 0.
    pub fn new(groups: &[Group<S>], constant: &S) -> Self {
        let level = |group: &Group<S>| PointSlope { slope: S::small(0), x: group.start.clone(), y: constant.clone() };
        Self { lines: groups.iter().map(level).collect(), neurons: 0 }
    }

    /// What is missing at position `x` of group `i` for the output `y`: y − Γ_i − Σ_i·(x − b_i).
    pub fn missing(&self, i: usize, y: &S, x: &S) -> S {
        let line = &self.lines[i];
        y.clone() - &line.y - &(line.slope.clone() * &(x.clone() - &line.x))
    }

    /// Adds the next neuron j with g(b_0) = −`c`, which takes what is missing, `d[i]`, at the pivots (i, j).
    pub fn add_neuron(&mut self, groups: &[Group<S>], c: &S, d: Vec<S>) -> Neuron<S> {
        let j = self.neurons;
        let mut at = -c.clone();
        let mut slopes = Vec::with_capacity(groups.len());
        for ((group, d), line) in groups.iter().zip(d).zip(&mut self.lines) {
            let slope = (alternating(j, d) - &at) / &(group.x[j].clone() - &group.start);
            at = at + &(slope.clone() * &(group.end.clone() - &group.start));
            let slope_so_far = line.slope.clone() + &alternating(j, slope.clone());
            *line = PointSlope { slope: slope_so_far, x: group.x[j].clone(), y: group.y[j].clone() };
            slopes.push(slope);
        }
        self.neurons += 1;
        Neuron { bias: -c.clone(), slopes, sign: alternating(j, S::small(1)) }
    }
}

/// A neuron of the second layer, as a function of the position.
#[derive(Clone, Debug)]
pub struct Neuron<S> {
    /// −c_j, the value at b_0.
    pub bias: S,
    /// s_ij on [b_i, b_{i+1}].
    pub slopes: Vec<S>,
    /// (−1)^j, its weight in the output.
    pub sign: S,
}

impl<S: Scalar> Neuron<S> {
    /// Its weights on the first layer: s_0j, then the changes of slope s_ij − s_{i−1,j}.
    pub fn weights(&self) -> Vec<S> {
        let changes = self.slopes.windows(2).map(|pair| pair[1].clone() - &pair[0]);
        self.slopes.first().cloned().into_iter().chain(changes).collect()
    }
}
