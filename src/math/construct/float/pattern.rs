//! What the activity pattern asks of the slopes.

use crate::math::exact::fraction::alternating;

/// How much a neuron has left to add at its pivot, at least, as a part of the outputs' spread.
const MARGIN: f64 = 1.0 / 100.0;

/// The pivots of one output, by group, in pivot order.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'a> {
    /// Positions x_ij.
    pub(super) x: &'a [Vec<f64>],
    /// Outputs y_ij.
    pub(super) y: &'a [Vec<f64>],
    /// What is left to add at a pivot, at least.
    margin: f64,
    /// C, below the first outputs of all groups.
    pub(super) constant: f64,
}

impl<'a> Pattern<'a> {
    /// What is asked of the output that is `y`_ij at the positions `x`_ij.
    #[must_use]
    pub fn new(x: &'a [Vec<f64>], y: &'a [Vec<f64>]) -> Self {
        let outputs = || y.iter().flatten().copied();
        let spread = outputs().fold(f64::MIN, f64::max) - outputs().fold(f64::MAX, f64::min);
        let margin = if spread > 0.0 { spread * MARGIN } else { 1.0 };
        let constant = y.iter().map(|y| y[0]).fold(f64::MAX, f64::min) - margin;
        Self { x, y, margin, constant }
    }

    /// The least V_i of L_j: neuron j must not be active before its pivot, and neuron j + 1 must have something to add.
    #[must_use]
    pub fn need(&self, i: usize, j: usize) -> Option<f64> {
        let (x, y) = (&self.x[i], &self.y[i]);
        let slope =
            |from: usize, to: usize, more: f64| (alternating(j, y[to] - y[from]) + more) / (x[to] - x[from]).abs();
        let last = x.len() - 1;
        let towards = match j {
            // The first neuron is active in the whole group.
            0 if last > 0 => Some((self.constant - y[0]) / (x[last] - x[0]).abs()),
            0 => None,
            _ => Some(slope(j - 1, j, 0.0)),
        };
        let away = (j < last).then(|| slope(j, j + 1, self.margin));
        match (towards, away) {
            (Some(towards), Some(away)) => Some(towards.max(away)),
            (towards, away) => towards.or(away),
        }
    }
}
