//! The block of second-layer neurons for one output.

use super::pattern::Pattern;
use crate::math::exact::fraction::alternating;

/// How much more than necessary the free number of an L_j is, so that rounding cannot change which neurons are active.
const SLACK: f64 = 1.0 / 64.0;

/// The neurons of one output: f = C + Σ_j (−1)^j·relu(g_j).
#[derive(Clone, Debug)]
pub struct Block {
    /// Of neuron j: s_0j, s_1j − s_0j, ….
    pub weights: Vec<Vec<f64>>,
    /// −c_j.
    pub biases: Vec<f64>,
    /// C.
    pub constant: f64,
}

/// (−1)^j·(L_j − C): the value at b_0 with the opposite sign, and the slopes V_i.
struct Interpolant {
    first: f64,
    slopes: Vec<f64>,
}

impl Block {
    /// Fits the outputs of `pattern`, up to rounding errors, with thresholds b_0, …, b_{a1}.
    ///
    /// # Panics
    ///
    /// Where there is no group, or one without a sample.
    #[must_use]
    pub fn fit(pattern: &Pattern<'_>, thresholds: &[f64]) -> Self {
        let (mut weights, mut biases) = (Vec::new(), Vec::new());
        let mut before = Interpolant { first: 0.0, slopes: vec![0.0; pattern.x.len()] };
        for j in 0..pattern.x[0].len() {
            let after = Interpolant::least(pattern, thresholds, j);
            let rises: Vec<_> = before.slopes.iter().zip(&after.slopes).map(|(before, after)| before + after).collect();
            let changes = rises.windows(2).enumerate().map(|(i, pair)| alternating(i + 1, pair[0] + pair[1]));
            weights.push(rises.first().copied().into_iter().chain(changes).collect());
            biases.push(-(before.first + after.first));
            before = after;
        }
        Self { weights, biases, constant: pattern.constant }
    }
}

impl Interpolant {
    fn least(pattern: &Pattern<'_>, thresholds: &[f64], j: usize) -> Self {
        let value = |i: usize| alternating(i + j, pattern.y[i][j] - pattern.constant);
        let before = |i: usize| pattern.x[i][j] - thresholds[i];
        let after = |i: usize| thresholds[i + 1] - pattern.x[i][j];
        // h_i = at + growth·first.
        let (mut at, mut growth) = (0.0, 1.0);
        let mut least: Option<f64> = None;
        for i in 0..pattern.x.len() {
            let (slope, step) = ((at + value(i)) / before(i), growth / before(i));
            if let Some(need) = pattern.need(i, j) {
                let first = (need - slope) / step;
                least = Some(least.map_or(first, |least| least.max(first)));
            }
            (at, growth) = (after(i) * slope + value(i), after(i) * step);
        }
        let first = least.map_or(0.0, |first| first + first.abs() * SLACK);
        let mut at = first;
        let slope = |i: usize| {
            let slope = (at + value(i)) / before(i);
            at = after(i) * slope + value(i);
            slope
        };
        Self { first, slopes: (0..pattern.x.len()).map(slope).collect() }
    }
}
