//! Thresholds that keep the slopes of all L_j near those that the activity pattern needs.

/// Where in its gap a threshold may lie: at multiples of 1/PARTS.
const PARTS: u32 = 32;
/// How often every threshold is chosen again, the others being given.
const SWEEPS: usize = 3;

/// b_0, …, b_{a1}, for the positions `x`_ij in pivot order and the least V_ij that the outputs `needs`.
///
/// The outer ones lie `beyond` the first and the last position.
#[must_use]
pub fn thresholds(x: &[Vec<f64>], needs: &[Vec<f64>], beyond: f64) -> Vec<f64> {
    let ends: Vec<_> = x.iter().map(|x| (least(x), greatest(x))).collect();
    let mut thresholds = vec![ends[0].0 - beyond];
    thresholds.extend(ends.windows(2).map(|pair| f64::midpoint(pair[0].1, pair[1].0)));
    thresholds.push(ends[ends.len() - 1].1 + beyond);
    let mut balance = Balance {
        x,
        needs: needs.iter().map(|needs| needs.iter().map(|need| need.max(f64::MIN_POSITIVE).ln()).collect()).collect(),
        gaps: ends.windows(2).map(|pair| Gap { left: pair[0].1, right: pair[1].0 }).collect(),
        thresholds,
    };
    balance.level();
    for _ in 0..SWEEPS {
        balance.sweep();
    }
    balance.thresholds
}

fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

fn greatest(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

/// Thresholds in the making. Slopes are followed by their logarithms, relative to the first group.
struct Balance<'a> {
    x: &'a [Vec<f64>],
    /// ln of the least V_ij.
    needs: Vec<Vec<f64>>,
    /// Where b_1, b_2, … may lie.
    gaps: Vec<Gap>,
    thresholds: Vec<f64>,
}

/// The last position of a group and the first of the next.
struct Gap {
    left: f64,
    right: f64,
}

/// For every pivot j, over some groups: the steepest slope, and by how much the needs exceed the slopes at most.
#[derive(Clone)]
struct Extremes {
    steepest: f64,
    lacking: f64,
}

impl Extremes {
    fn of(slope: f64, need: f64) -> Self {
        Self { steepest: slope, lacking: need - slope }
    }

    fn and(&self, other: &Self) -> Self {
        Self { steepest: self.steepest.max(other.steepest), lacking: self.lacking.max(other.lacking) }
    }

    /// The same where all slopes are steeper by `shift`.
    fn shifted(&self, shift: f64) -> Self {
        Self { steepest: self.steepest + shift, lacking: self.lacking - shift }
    }
}

impl Balance<'_> {
    fn pivots(&self) -> usize {
        self.x[0].len()
    }

    /// By what factor V grows from group i − 1 to group i about pivot j, with `threshold` between them: its logarithm.
    fn growth(&self, i: usize, j: usize, threshold: f64) -> f64 {
        ((threshold - self.x[i - 1][j]) / (self.x[i][j] - threshold)).ln()
    }

    /// A first choice, from left to right: the logarithms stay near 0.
    fn level(&mut self) {
        let mut slopes = vec![0.0; self.pivots()];
        for i in 1..self.x.len() {
            self.thresholds[i] = self.best(i, |threshold| self.unevenness(i, &slopes, threshold));
            for (j, slope) in slopes.iter_mut().enumerate() {
                *slope += self.growth(i, j, self.thresholds[i]);
            }
        }
    }

    /// Σ s⁴ over the logarithms s that follow `slopes` in group i, after `threshold`.
    fn unevenness(&self, i: usize, slopes: &[f64], threshold: f64) -> f64 {
        slopes.iter().enumerate().map(|(j, slope)| (slope + self.growth(i, j, threshold)).powi(4)).sum()
    }

    /// Every threshold again: the steepest slopes of all L_j, once they meet their needs, have the least sum.
    fn sweep(&mut self) {
        let right = self.extremes_from_the_right();
        let mut slopes = vec![0.0; self.pivots()];
        let mut left: Vec<_> = self.needs[0].iter().map(|&need| Extremes::of(0.0, need)).collect();
        for (i, right) in right.iter().enumerate().skip(1) {
            self.thresholds[i] = self.best(i, |threshold| self.steepness(i, &slopes, threshold, &left, right));
            for (j, (slope, left)) in slopes.iter_mut().zip(&mut left).enumerate() {
                *slope += self.growth(i, j, self.thresholds[i]);
                *left = left.and(&Extremes::of(*slope, self.needs[i][j]));
            }
        }
    }

    /// The sum of the steepest slopes of all L_j with `threshold` before group i, where each L_j meets its needs on the
    /// left of it, whose last slopes are `slopes`, and on the right.
    fn steepness(&self, i: usize, slopes: &[f64], threshold: f64, left: &[Extremes], right: &[Extremes]) -> f64 {
        let all = |j: usize| right[j].shifted(slopes[j] + self.growth(i, j, threshold)).and(&left[j]);
        (0..slopes.len()).map(all).map(|all| (all.steepest + all.lacking).exp()).sum()
    }

    /// For every i and j: the extremes over the groups from i on, relative to the slope in group i.
    fn extremes_from_the_right(&self) -> Vec<Vec<Extremes>> {
        let own = |i: usize, j: usize| Extremes::of(0.0, self.needs[i][j]);
        let groups = self.x.len();
        let mut right: Vec<Vec<Extremes>> = vec![(0..self.pivots()).map(|j| own(groups - 1, j)).collect()];
        for i in (0..groups - 1).rev() {
            let next = &right[right.len() - 1];
            let row = |j: usize| next[j].shifted(self.growth(i + 1, j, self.thresholds[i + 1])).and(&own(i, j));
            let row = (0..self.pivots()).map(row).collect();
            right.push(row);
        }
        right.reverse();
        right
    }

    /// The place for b_i with the least cost; where it is where all costs are the same or none is a number.
    fn best(&self, i: usize, cost: impl Fn(f64) -> f64) -> f64 {
        let Gap { left, right } = self.gaps[i - 1];
        let place = |part: u32| left + (right - left) * f64::from(part) / f64::from(PARTS);
        let (mut least, mut best) = (f64::INFINITY, self.thresholds[i]);
        for threshold in (1..PARTS).map(place).filter(|&place| left < place && place < right) {
            let cost = cost(threshold);
            if cost < least {
                (least, best) = (cost, threshold);
            }
        }
        best
    }
}
