//! The float construction: the zig-zags of theorem 3 with c_j as small as the activity pattern allows, in float64.
//!
//! Small c_j mean small weights, and small weights mean small rounding errors: this network is made to be used in float64.
//! Quantities and recurrences are those of [`integral`](super::integral), without its congruences and with Λ = 1.

use super::published::Zigzags;
use super::zigzag::{Group, Neuron};

/// How much larger than necessary c_j is taken, so that rounding cannot change which neurons are active.
const SLACK: f64 = 1.0 / 64.0;
/// The least that is left for a neuron to add at its pivot, as a part of the outputs' spread.
const MARGIN: f64 = 1.0 / 100.0;

/// Zig-zags that fit the outputs of `groups` up to rounding errors.
///
/// # Panics
///
/// Where there is no group, or one without a sample.
#[must_use]
pub fn fit(groups: &[Group<f64>]) -> Zigzags<f64> {
    let outputs = || groups.iter().flat_map(|group| &group.y).copied();
    let spread = outputs().fold(f64::MIN, f64::max) - outputs().fold(f64::MAX, f64::min);
    let margin = if spread > 0.0 { spread * MARGIN } else { 1.0 };
    let constant = groups.iter().map(|group| group.y[0]).fold(f64::MAX, f64::min) - margin;
    let mut partial = Partial::new(groups, constant, margin);
    let neurons = (0..groups[0].x.len()).map(|j| partial.add_neuron(j)).collect();
    Zigzags { thresholds: groups.iter().map(|group| group.start).collect(), neurons, constant }
}

/// What is known once some neurons are fixed.
struct Partial<'a> {
    groups: &'a [Group<f64>],
    /// G_i.
    missing: Vec<f64>,
    /// V_i.
    slopes: Vec<f64>,
    margin: f64,
}

impl<'a> Partial<'a> {
    fn new(groups: &'a [Group<f64>], constant: f64, margin: f64) -> Self {
        let missing = groups.iter().map(|group| group.y[0] - constant).collect();
        Self { groups, missing, slopes: vec![0.0; groups.len()], margin }
    }

    fn add_neuron(&mut self, j: usize) -> Neuron<f64> {
        let c = self.least_c(j);
        let mut at = c;
        let mut slopes = Vec::with_capacity(self.groups.len());
        for (i, group) in self.groups.iter().enumerate() {
            let sign = alternating(i);
            let (m, n) = distances(group, j);
            let u = (at + sign * self.missing[i]) / m;
            at = n * u + sign * self.missing[i];
            slopes.push(sign * u);
            self.slopes[i] = u - self.slopes[i];
            if j + 1 < group.x.len() {
                self.missing[i] = self.slopes[i] * step(group, j + 1) - alternating(j) * (group.y[j + 1] - group.y[j]);
            }
        }
        Neuron { bias: -c, slopes, sign: alternating(j) }
    }

    /// The least c_j that meets the activity conditions, and a little more.
    fn least_c(&self, j: usize) -> f64 {
        // h_i = at + growth·c.
        let (mut at, mut growth) = (0.0, 1.0);
        let mut least: Option<f64> = None;
        for (i, group) in self.groups.iter().enumerate() {
            let sign = alternating(i);
            let (m, n) = distances(group, j);
            let (u, du) = ((at + sign * self.missing[i]) / m, growth / m);
            if let Some(need) = self.need(i, j) {
                let c = (need + self.slopes[i] - u) / du;
                least = Some(least.map_or(c, |least| least.max(c)));
            }
            at = n * u + sign * self.missing[i];
            growth = n * du;
        }
        least.map_or(0.0, |c| c + c.abs() * SLACK)
    }

    /// The least V_i that neuron j may leave.
    fn need(&self, i: usize, j: usize) -> Option<f64> {
        let group = &self.groups[i];
        let sign = alternating(j);
        let last = if j > 0 {
            Some(sign * (group.y[j] - group.y[j - 1]) / step(group, j))
        } else if group.x.len() > 1 {
            Some(-self.missing[i] / step(group, 0))
        } else {
            None
        };
        let next =
            (j + 1 < group.x.len()).then(|| (sign * (group.y[j + 1] - group.y[j]) + self.margin) / step(group, j + 1));
        match (last, next) {
            (Some(last), Some(next)) => Some(last.max(next)),
            (last, next) => last.or(next),
        }
    }
}

/// (−1)^k.
fn alternating(k: usize) -> f64 {
    if k.is_multiple_of(2) { 1.0 } else { -1.0 }
}

/// m_ij and n_ij.
fn distances(group: &Group<f64>, j: usize) -> (f64, f64) {
    (group.x[j] - group.start, group.end - group.x[j])
}

/// |x_ij − x_{i,j−1}|; for j = 0 |x_{i,k−1} − x_i0|.
fn step(group: &Group<f64>, j: usize) -> f64 {
    let previous = if j == 0 { group.x.len() - 1 } else { j - 1 };
    (group.x[j] - group.x[previous]).abs()
}
