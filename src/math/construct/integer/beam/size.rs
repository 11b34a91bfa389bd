//! How large the numbers of a network become in the forward pass, from its thresholds and constants.

use num_integer::Integer;

use super::lane::Lane;
use super::line::Line;

/// What is larger is of no interest; below it no value of a neuron overflows.
const MOST: u64 = 1 << 60;

/// The largest |bias| + Σ |weight·input| of the second and third layers at all samples, in the units that make everything
/// an integer, with constants that are lower by `lowered` than they may be.
///
/// `None` where some λ_j is no power of two, or the size is not below `limit` and [`MOST`].
pub(super) fn size(line: &Line, thresholds: &[i64], lowered: i64, limit: u64) -> Option<u64> {
    let limit = limit.min(MOST);
    let mut most = 0;
    let mut outputs = Vec::new();
    for d in 0..line.z.len() {
        let mut before = Curve { scale: 1, first: 0, slopes: vec![0; line.groups()] };
        let mut neurons = Vec::with_capacity(line.x[0].len());
        for j in 0..line.x[0].len() {
            let after = Curve::new(line, thresholds, d, j, lowered)?;
            let neuron = Neuron::between(j, &before, &after)?;
            most = most.max(neuron.bound(thresholds, line.last())?);
            if most >= limit {
                return None;
            }
            neurons.push(neuron);
            before = after;
        }
        outputs.push(neurons);
    }
    for (neurons, greatest) in outputs.iter().zip(&line.constants) {
        most = most.max(output_bound(line, thresholds, neurons, greatest - lowered)?);
    }
    (most < limit).then_some(most)
}

/// λ·(L_j − C).
struct Curve {
    /// λ.
    scale: i64,
    /// The value at b_0.
    first: i64,
    /// The slope in each group.
    slopes: Vec<i64>,
}

impl Curve {
    /// The one that is just steep enough (`docs/MATHS.md`, section 3).
    fn new(line: &Line, thresholds: &[i64], d: usize, j: usize, lowered: i64) -> Option<Self> {
        let k = line.x[0].len();
        let mut lane = Lane::FREE;
        for (i, start) in thresholds.iter().enumerate() {
            let (x, z) = line.pivot(i, d * k + j, lowered);
            lane = lane.through(x - start, z, 0)?;
            if let Some(next) = thresholds.get(i + 1) {
                lane = lane.pass(next - start)?;
            }
        }
        let slopes = |first: i64, lowered: Option<i64>| slopes(line, thresholds, (d, j), first, lane.scale, lowered);
        let (found, vanishing) = (slopes(lane.first.fixed, Some(lowered))?, slopes(lane.first.growth, None)?);
        // In pivot order L_j rises for even j and falls for odd ones, from a value at b_0 on the other side of C.
        let sign = if j.is_multiple_of(2) { 1 } else { -1 };
        let mut steps = Integer::div_ceil(&(sign * lane.first.fixed), &lane.first.growth);
        for i in 0..line.groups() {
            let Some(need) = need(&line.x[i], &line.z[d][i], j, lowered, lane.scale)? else { continue };
            let rise = if i.is_multiple_of(2) { sign } else { -sign };
            let lack = need.checked_sub(rise * found[i])?;
            steps = steps.max(Integer::div_ceil(&lack, &vanishing[i].checked_abs()?));
        }
        let v = -sign * steps;
        let slopes = found.iter().zip(&vanishing).map(|(slope, step)| slope.checked_add(step.checked_mul(v)?));
        Some(Self { scale: lane.scale, first: lane.first.at(v)?, slopes: slopes.collect::<Option<_>>()? })
    }
}

/// The slopes from the value at b_0, through the pivots' values with a constant lower by `lowered`, or through 0.
fn slopes(
    line: &Line,
    thresholds: &[i64],
    (d, j): (usize, usize),
    first: i64,
    scale: i64,
    lowered: Option<i64>,
) -> Option<Vec<i64>> {
    let mut value = first;
    let mut slopes = Vec::with_capacity(thresholds.len());
    for (i, start) in thresholds.iter().enumerate() {
        let target = match lowered {
            Some(lowered) => scale.checked_mul(line.z[d][i][j] + lowered)?,
            None => 0,
        };
        let slope = target.checked_sub(value)? / (line.x[i][j] - start);
        slopes.push(slope);
        if let Some(next) = thresholds.get(i + 1) {
            value = value.checked_add(slope.checked_mul(next - start)?)?;
        }
    }
    Some(slopes)
}

/// The least slope in pivot order, up to the sign (−1)^j, of λ·L_j in a group; the inner `None` allows any.
fn need(x: &[i64], z: &[i64], j: usize, lowered: i64, scale: i64) -> Option<Option<i64>> {
    let sign = if j.is_multiple_of(2) { scale } else { -scale };
    let slope = |rise: i64, run: i64| Some(Integer::div_ceil(&rise.checked_mul(sign)?, &run.abs()));
    let last = x.len() - 1;
    let before = if j > 0 {
        Some(slope(z[j] - z[j - 1], x[j] - x[j - 1])?)
    } else if last > 0 {
        Some(slope(-(z[0] + lowered), x[last] - x[0])?)
    } else {
        None
    };
    let after = if j < last { Some(slope(z[j + 1] - z[j], x[j + 1] - x[j])?) } else { None };
    Some(before.max(after))
}

/// g_j times the least scale that makes it integer.
struct Neuron {
    scale: i64,
    bias: i64,
    weights: Vec<i64>,
}

impl Neuron {
    /// (−1)^j·(L_j − L_{j−1}).
    fn between(j: usize, before: &Curve, after: &Curve) -> Option<Self> {
        // Powers of two: the larger is the common one.
        let scale = before.scale.max(after.scale);
        let sign = if j.is_multiple_of(2) { 1 } else { -1 };
        let (left, right) = (sign * (scale / before.scale), sign * (scale / after.scale));
        let rise = |before: i64, after: i64| after.checked_mul(right)?.checked_sub(before.checked_mul(left)?);
        let mut weights = Vec::with_capacity(after.slopes.len());
        let mut last = 0i64;
        for (before, after) in before.slopes.iter().zip(&after.slopes) {
            let slope = rise(*before, *after)?;
            weights.push(slope.checked_sub(last)?);
            last = slope;
        }
        Some(Self { scale, bias: rise(before.first, after.first)?, weights })
    }

    /// |bias| + Σ |weight|·h at the last position, where every h is largest.
    fn bound(&self, thresholds: &[i64], last: i64) -> Option<u64> {
        let term = |(weight, start): (&i64, &i64)| weight.unsigned_abs().checked_mul((last - start).unsigned_abs());
        let mut terms = self.weights.iter().zip(thresholds).map(term);
        terms.try_fold(self.bias.unsigned_abs(), |sum, term| sum.checked_add(term?))
    }

    fn at(&self, thresholds: &[i64], t: i64) -> i64 {
        let terms = self.weights.iter().zip(thresholds).map(|(weight, start)| weight * (t - start).max(0));
        self.bias + terms.sum::<i64>()
    }
}

/// The largest |C| + Σ relu(g_j) at a sample, in units of the largest scale.
fn output_bound(line: &Line, thresholds: &[i64], neurons: &[Neuron], constant: i64) -> Option<u64> {
    let scale = neurons.iter().map(|neuron| neuron.scale).max()?;
    let at = |&t: &i64| {
        let term = |neuron: &Neuron| neuron.at(thresholds, t).max(0).checked_mul(scale / neuron.scale);
        let constant = constant.checked_abs()?.checked_mul(scale)?;
        neurons.iter().try_fold(constant, |sum, neuron| sum.checked_add(term(neuron)?))
    };
    let bounds = line.x.iter().flatten().map(at).collect::<Option<Vec<_>>>()?;
    bounds.into_iter().max().map(i64::unsigned_abs)
}
