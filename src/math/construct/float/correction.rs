//! Weights that absorb the rounding errors made before them.

use super::affine;
use super::block::Block;
use crate::math::exact::fraction::alternating;

/// How often one weight is adjusted to what the pass makes of it.
const ROUNDS: usize = 4;

impl Block {
    /// Evaluates the block at the pivots in the order of a plain forward pass, and moves each weight until its neuron
    /// adds, at the pivot that the weight decides, just what is missing there after rounding.
    ///
    /// `hidden`(i) are the values of first-layer neurons 0..=i at the pivots of group i, as the forward pass computes
    /// them, and `y` the outputs there, for as many groups as are to be corrected.
    pub fn correct(&mut self, y: &[Vec<f64>], hidden: impl Fn(usize) -> Vec<Vec<f64>>) {
        for (i, y) in y.iter().enumerate() {
            let hidden = hidden(i);
            let mut sums = vec![self.constant; y.len()];
            for (j, (row, bias)) in self.weights.iter_mut().zip(&self.biases).enumerate() {
                let row = &mut row[..=i];
                adjust(row, *bias, &hidden[j], alternating(j, y[j] - sums[j]));
                for (sum, hidden) in sums.iter_mut().zip(&hidden).skip(j) {
                    *sum += alternating(j, affine(row, *bias, hidden).max(0.0));
                }
            }
        }
    }
}

/// Moves the last weight of `row` to where the neuron is nearest to `target`.
fn adjust(row: &mut [f64], bias: f64, hidden: &[f64], target: f64) {
    let last = row.len() - 1;
    let mut best = (f64::INFINITY, row[last]);
    for _ in 0..ROUNDS {
        let error = target - affine(row, bias, hidden);
        if error.abs() < best.0 {
            best = (error.abs(), row[last]);
        }
        row[last] += error / hidden[last];
    }
    row[last] = best.1;
}
