//! A network as a function of one number, its position t = w·x.
//!
//! Every constructed network looks at its input through one projection only: all rows of W1 are the same w. So neuron i
//! of the first layer is relu(t − b_i), the pre-activations of the second are piecewise linear in t with kinks only at
//! the thresholds b_i, and each output is piecewise linear with kinks at the thresholds and where a neuron of the second
//! layer crosses zero. All of it is exact here, in integers over common denominators.

mod bounds;
mod combination;
mod corners;
mod crossing;
mod place;
mod restarts;
mod sweep;

pub use bounds::{Bound, Reason, bounds};
pub use combination::Combination;
pub use corners::{Corners, Point};
pub use place::{Group, Placed, Role};
pub use restarts::{Restarts, Site};
pub use sweep::{Piece, Sweep};

use num_bigint::BigInt;

use crate::math::Rational;
use crate::math::exact::fraction::common_denominator;
use crate::math::network::{Affine, Network};
use crate::math::sorting;

/// A network that depends on its input through one projection only.
#[derive(Debug)]
pub struct Line<'a> {
    network: &'a Network,
    /// Neurons of the first layer by ascending threshold.
    order: Vec<usize>,
    /// Numerators of the thresholds over [`Self::unit`], ascending.
    thresholds: Vec<BigInt>,
    unit: BigInt,
}

impl<'a> Line<'a> {
    /// `network` along its projection; `None` where the rows of W1 differ.
    #[must_use]
    pub fn new(network: &'a Network) -> Option<Self> {
        let first = &network.layers()[0];
        if !first.iter().all(|row| same_weights(row, &first[0])) {
            return None;
        }
        let unit = common_denominator(first.iter().map(Affine::denominator));
        let threshold = |i: usize| -(first[i].bias() * (&unit / first[i].denominator()));
        let mut sorted: Vec<_> = (0..first.len()).map(|i| (threshold(i), i)).collect();
        sorting::sort(&mut sorted);
        let (thresholds, order) = sorted.into_iter().unzip();
        Some(Self { network, order, thresholds, unit })
    }

    /// The network.
    #[must_use]
    pub fn network(&self) -> &'a Network {
        self.network
    }

    /// w: the one row that W1 repeats.
    #[must_use]
    pub fn weights(&self) -> Vec<Rational> {
        let row = &self.network.layers()[0][0];
        (0..row.weights().len()).map(|k| row.entry(k)).collect()
    }

    /// t = w·x.
    #[must_use]
    pub fn position(&self, input: &[Rational]) -> Rational {
        let row = &self.network.layers()[0][0];
        let sum: Rational = row.weights().iter().zip(input).map(|(w, x)| x * w).sum();
        sum / row.denominator()
    }

    /// Number of thresholds, a1.
    #[must_use]
    pub fn threshold_count(&self) -> usize {
        self.thresholds.len()
    }

    /// b_i, the i-th threshold from the left.
    #[must_use]
    pub fn threshold(&self, i: usize) -> Rational {
        Rational::new(self.thresholds[i].clone(), self.unit.clone())
    }

    /// The pieces between thresholds, from the one left of all thresholds to the one right of them: a1 + 1 pieces.
    #[must_use]
    pub fn sweep(&self) -> Sweep<'_> {
        self.sweep_of(0..self.network.shape().a2())
    }

    /// The same, for these neurons of the second layer alone: others would only cost time.
    #[must_use]
    pub fn sweep_of(&self, neurons: impl IntoIterator<Item = usize>) -> Sweep<'_> {
        Sweep::new(self, neurons.into_iter().collect())
    }
}

fn same_weights(row: &Affine, other: &Affine) -> bool {
    let mut pairs = row.weights().iter().zip(other.weights());
    pairs.all(|(a, b)| a * other.denominator() == b * row.denominator())
}
