//! Where training starts: random weights, or a network that is known to fit, with a little noise.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use serde::{Deserialize, Serialize};

use crate::math::network::parameters::Parameters;
use crate::training::model::Model;

/// What a start begins with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Start {
    /// Weights and biases of a layer uniform in ±√(6 / (inputs + outputs)) (Glorot and Bengio; so does scikit-learn).
    Random,
    /// The constructed network, each parameter multiplied by 1 + noise·u, u uniform in ±1.
    Constructed {
        /// Relative size of the noise.
        noise: f64,
    },
}

/// The random numbers of start number `start` under `seed`. Starts do not depend on one another.
#[must_use]
pub fn generator(seed: u32, start: usize) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed.into());
    random.set_stream(start as u64);
    random
}

/// Random parameters for `model`, as [`Start::Random`] says.
#[must_use]
pub fn random(model: Model, random: &mut ChaCha8Rng) -> Vec<f64> {
    let layer = |(inputs, outputs): (usize, usize)| {
        let bound = (6.0 / (inputs + outputs) as f64).sqrt();
        std::iter::repeat_n(bound, (inputs + 1) * outputs)
    };
    model.layers().into_iter().flat_map(layer).map(|bound| bound * uniform(random)).collect()
}

/// `parameters` with relative noise, as [`Start::Constructed`] says.
#[must_use]
pub fn disturbed(parameters: &[f64], noise: f64, random: &mut ChaCha8Rng) -> Vec<f64> {
    parameters.iter().map(|parameter| parameter * (1.0 + noise * uniform(random))).collect()
}

/// The same function with weights of like size on both sides of every hidden neuron.
///
/// A ReLU neuron may be multiplied by a factor and its outgoing weights divided by it. Constructed weights differ by
/// many orders of magnitude, and no gradient method could move such parameters together. The factors are powers of
/// two, so nothing is rounded.
#[must_use]
pub fn balanced(mut parameters: Parameters<f64>) -> Parameters<f64> {
    // Balancing one layer disturbs the other a little less each time.
    const SWEEPS: usize = 8;
    for _ in 0..SWEEPS {
        let Parameters { w1, b1, w2, b2, w3, .. } = &mut parameters;
        balance(w1, b1, w2);
        balance(w2, b2, w3);
    }
    parameters
}

fn balance(incoming: &mut [Vec<f64>], biases: &mut [f64], outgoing: &mut [Vec<f64>]) {
    for (neuron, (row, bias)) in incoming.iter_mut().zip(biases).enumerate() {
        let before = row.iter().fold(bias.abs(), |largest, w| largest.max(w.abs()));
        let after = outgoing.iter().fold(0.0, |largest: f64, row| largest.max(row[neuron].abs()));
        if before.is_normal() && after.is_normal() {
            let factor = 2f64.powi((exponent(after) - exponent(before)) / 2);
            row.iter_mut().chain([bias]).for_each(|weight| *weight *= factor);
            outgoing.iter_mut().for_each(|row| row[neuron] /= factor);
        }
    }
}

/// The biased binary exponent of a normal number.
fn exponent(value: f64) -> i32 {
    (value.abs().to_bits() >> 52) as i32
}

/// Uniform in [−1, 1), a multiple of 2^−52.
fn uniform(random: &mut ChaCha8Rng) -> f64 {
    (random.next_u64() >> 11) as f64 / (1u64 << 52) as f64 - 1.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;
    use crate::training::model::Samples;

    fn model() -> Model {
        Model::new(Shape::new(2, 3, 4, 1).expect("a shape"))
    }

    #[test]
    fn a_seed_and_a_number_mean_the_same_start_again() {
        let start = |seed, number| random(model(), &mut generator(seed, number));
        assert_eq!(start(1, 3), start(1, 3));
        assert_ne!(start(1, 3), start(2, 3));
        assert_ne!(start(1, 3), start(1, 4));
    }

    #[test]
    fn random_weights_fill_their_range() {
        let parameters = random(Model::new(Shape::new(40, 60, 1, 1).expect("a shape")), &mut generator(1, 0));
        let first_layer = &parameters[..41 * 60];
        let bound = (6.0 / 100.0_f64).sqrt();
        let (least, greatest) = first_layer.iter().fold((0.0_f64, 0.0_f64), |(l, g), &p| (l.min(p), g.max(p)));
        assert!(-bound <= least && least < -0.99 * bound && 0.99 * bound < greatest && greatest <= bound);
    }

    #[test]
    fn balancing_changes_the_weights_and_not_the_function() {
        let uneven = Parameters {
            w1: vec![vec![3e10, -2e9], vec![1e10, 5e9], vec![0.0, 0.0]],
            b1: vec![-7e9, 1.5e10, 0.0],
            w2: vec![vec![1e-8, -3e-9, 1.0], vec![2e-4, 1e-5, 0.0], vec![1e-7, 1e-7, 1.0], vec![0.0; 3]],
            b2: vec![-40.0, 1e3, 2.0, 0.0],
            w3: vec![vec![1.0, -1.0, 1.0, -1.0]],
            b3: vec![0.5],
        };
        let samples = Samples { inputs: vec![0.5, -0.25, 1.0, 0.125], outputs: vec![0.0; 2] };
        let even = balanced(uneven.clone());
        let residuals = |parameters: &Parameters<f64>| model().residuals(&model().flatten(parameters), &samples);
        assert_eq!(residuals(&even), residuals(&uneven));
        let largest = |parameters: &Parameters<f64>| {
            model().flatten(parameters).iter().fold(0.0_f64, |largest, p| largest.max(p.abs()))
        };
        assert!(largest(&uneven) > 1e10 && largest(&even) < 1e5, "{even:?}");
    }

    #[test]
    fn no_noise_leaves_every_parameter_alone() {
        assert_eq!(disturbed(&[1.0, -2.0], 0.0, &mut generator(1, 0)), [1.0, -2.0]);
        let moved = disturbed(&[1.0, -2.0], 1e-3, &mut generator(1, 0));
        assert!((moved[0] - 1.0).abs() <= 1e-3 && (moved[1] + 2.0).abs() <= 2e-3);
        assert_ne!(moved, [1.0, -2.0]);
    }
}
