//! The last a2 mod m samples of theorem 4: a neuron each, to the right of all groups (`docs/MATHS.md`, section 7).

use std::ops::{Add, Mul, Sub};

/// A neuron of the second layer where only its last slope matters, to the right of the last threshold b:
/// its pre-activation there is `at` + `slope`·(t − b).
#[derive(Clone, Debug)]
pub(in crate::math::construct) struct Tail<N> {
    pub(in crate::math::construct) at: N,
    pub(in crate::math::construct) slope: N,
    /// Its weight in each of the outputs that it belongs to.
    pub(in crate::math::construct) weights: Vec<(usize, N)>,
}

/// A point at distance `at` from the last threshold, with its m outputs.
pub(in crate::math::construct) struct Target<N> {
    pub(in crate::math::construct) at: N,
    pub(in crate::math::construct) y: Vec<N>,
    /// Pre-activation of its own neuron: 0 at every point before, 1 here.
    pub(in crate::math::construct) neuron: Ramp<N>,
}

/// `at` + `slope`·(t − b).
pub(in crate::math::construct) struct Ramp<N> {
    pub(in crate::math::construct) at: N,
    pub(in crate::math::construct) slope: N,
}

/// W3 of the targets' neurons, a row for each target: what is still missing there in each output.
///
/// `tails` are all neurons before, `constants` the biases of the outputs.
pub(in crate::math::construct) fn weights<N>(
    mut tails: Vec<Tail<N>>,
    constants: &[N],
    targets: Vec<Target<N>>,
) -> Vec<Vec<N>>
where
    N: Clone
        + PartialOrd
        + for<'a> Add<&'a N, Output = N>
        + for<'a> Sub<&'a N, Output = N>
        + for<'a> Mul<&'a N, Output = N>,
{
    let row = |Target { at, y, neuron }: Target<N>| {
        let mut missing: Vec<N> = y.into_iter().zip(constants).map(|(y, constant)| y - constant).collect();
        for tail in &tails {
            let z = tail.slope.clone() * &at + &tail.at;
            let zero = z.clone() - &z;
            if z > zero {
                for (output, weight) in &tail.weights {
                    missing[*output] = missing[*output].clone() - &(z.clone() * weight);
                }
            }
        }
        let weights = missing.iter().cloned().enumerate().collect();
        tails.push(Tail { at: neuron.at, slope: neuron.slope, weights });
        missing
    };
    targets.into_iter().map(row).collect()
}
