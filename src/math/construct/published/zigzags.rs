//! The published construction (theorem 3 and the program of its article), over any [`Scalar`]: `docs/MATHS.md`, section 4.
//!
//! For m > 1 the same construction fills one block of neurons an output, and the last a2 mod m samples get a neuron
//! each (theorem 4).

use crate::math::construct::progress::{Progress, Step};
use crate::math::construct::zigzag::{Group, Neuron, Partial, group};
use crate::math::exact::scalar::Scalar;

/// Sorted positions with their outputs, and the shape to fit them: what is left of a data set on the line.
#[derive(Clone, Debug)]
pub struct Problem<S> {
    /// Positions, strictly ascending, and the output of each.
    pub samples: Vec<(S, S)>,
    /// Neurons of the first hidden layer.
    pub a1: usize,
    /// Neurons of the second hidden layer; `samples` holds a1·a2.
    pub a2: usize,
    /// How many units of these positions make up 1 in the positions t = w·x. Thresholds one to either side of the data
    /// and the published average of an output with a threshold refer to t itself.
    pub unit: S,
}

/// The parameters behind the projection: f(t) = C + Σ_j (−1)^j·relu(g_j(t)).
#[derive(Clone, Debug)]
pub struct Zigzags<S> {
    /// b_0, …, b_{a1−1}, in the units of the positions.
    pub thresholds: Vec<S>,
    /// The second layer's neurons.
    pub neurons: Vec<Neuron<S>>,
    /// C = b3.
    pub constant: S,
}

/// The published construction: O(a1·a2) arithmetic operations.
///
/// # Panics
///
/// Over exact numbers where positions repeat or their number is not a1·a2.
pub fn construct<S: Scalar>(problem: &Problem<S>, progress: &mut Progress<'_>) -> Zigzags<S> {
    let groups = groups(problem);
    let constant = groups.iter().map(|g| g.y[0].clone()).reduce(|least, y| if y < least { y } else { least });
    let constant = constant.expect("a shape has at least one group") - &S::small(1);
    let bounds: Vec<_> = groups.iter().map(|g| Sentinels::new(g, &problem.unit)).collect();
    let mut partial = Partial::new(&groups, &constant);
    let neurons = (0..problem.a2)
        .map(|j| {
            progress.report(Step::Construct, j, problem.a2);
            let pivots: Vec<_> = (0..problem.a1).map(|i| Pivot::new(&groups[i], &bounds[i], i, j, &partial)).collect();
            let c = least_c(&groups, &pivots);
            partial.add_neuron(&groups, &c, pivots.into_iter().map(|pivot| pivot.missing).collect())
        })
        .collect();
    progress.report(Step::Construct, problem.a2, problem.a2);
    Zigzags { thresholds: groups.into_iter().map(|g| g.start).collect(), neurons, constant }
}

/// Groups of a2 between thresholds in the middle of the gaps, one unit beyond the data at both ends.
fn groups<S: Scalar>(problem: &Problem<S>) -> Vec<Group<S>> {
    let rows = problem.samples.chunks(problem.a2).enumerate();
    rows.map(|(i, rows)| group(i, rows, threshold(problem, i), threshold(problem, i + 1))).collect()
}

/// b_i, i from 0 to a1.
fn threshold<S: Scalar>(problem: &Problem<S>, i: usize) -> S {
    let t = |n: usize| &problem.samples[n].0;
    match i * problem.a2 {
        0 => t(0).clone() - &problem.unit,
        next if next == problem.samples.len() => t(next - 1).clone() + &problem.unit,
        next => t(next - 1).midpoint(t(next)),
    }
}

/// The points that the published bounds need beside the pivots of a group.
struct Sentinels<S> {
    /// x_{i,−1}: halfway from the first pivot to the near end.
    before: S,
    /// x_{i,a2}: halfway from the last pivot to the far end.
    after: S,
    /// y_{i,a2}: the last output averaged with the far threshold. Odd, but published: it decides the last c_j.
    after_output: S,
}

impl<S: Scalar> Sentinels<S> {
    fn new(group: &Group<S>, unit: &S) -> Self {
        let last = group.x.len() - 1;
        Self {
            before: group.x[0].midpoint(group.near_end()),
            after: group.x[last].midpoint(group.far_end()),
            after_output: group.y[last].midpoint(&(group.far_end().clone() / unit)),
        }
    }
}

/// Pivot (i, j): what neuron j has to do in group i, and what that asks of c_j.
struct Pivot<S> {
    /// D_ij.
    missing: S,
    /// x̄_ij − b_i, with x̄_ij the larger of the pivots j − 1 and j.
    upper: S,
    /// K_ij.
    bound: S,
}

impl<S: Scalar> Pivot<S> {
    fn new(group: &Group<S>, sentinels: &Sentinels<S>, i: usize, j: usize, partial: &Partial<S>) -> Self {
        let x = &group.x[j];
        let previous = if j == 0 { &sentinels.before } else { &group.x[j - 1] };
        let next = group.x.get(j + 1).unwrap_or(&sentinels.after);
        let next_output = group.y.get(j + 1).unwrap_or(&sentinels.after_output);

        let missing = partial.missing(i, &group.y[j], x);
        let missing_next = partial.missing(i, next_output, next);
        let upper = previous.clone().max(x.clone()) - &group.start;
        let step = x.clone() - previous;
        let step_next = next.clone() - x;

        // E_ij and E'_ij. The steps carry the sign (−1)^i, so their magnitudes are what the formulas divide by.
        let size = missing.clone().abs();
        let to_previous = upper.clone() / &step.abs() * &size;
        let to_next = upper.clone() / &step_next.abs() * &missing_next.abs();
        let bound = size.max(to_previous).max(to_next) + &S::small(1);
        Self { missing, upper, bound }
    }
}

/// c_j = max over i of K_ij · Π_{s<i} (x̄_sj − b_s) / (b_{s+1} − x̄_sj).
fn least_c<S: Scalar>(groups: &[Group<S>], pivots: &[Pivot<S>]) -> S {
    let mut ratio = S::small(1);
    let mut least: Option<S> = None;
    for (group, pivot) in groups.iter().zip(pivots) {
        let bound = pivot.bound.clone() * &ratio;
        least = Some(least.map_or_else(|| bound.clone(), |c| c.max(bound.clone())));
        let rest = group.end.clone() - &group.start - &pivot.upper;
        ratio = ratio * &pivot.upper / &rest;
    }
    least.expect("a shape has at least one group")
}
