//! The sums of a network's forward passes, as large as any order of summation can make a part of them.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};
use zerofit::math::Rational;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::{Layer, Network};
use zerofit::math::table::sample::DataSet;

/// The largest |bias| + Σ |weight·input| of all neurons at all samples of integers, in the unit 1/2^k of the neuron's
/// entries. A float format with p bits makes no rounding error where it is at most 2^p.
///
/// `None` where an entry is no integer over a power of two.
pub(crate) fn largest(network: &Network, data: &DataSet) -> Option<BigInt> {
    let evaluator = Evaluator::new(network);
    let mut largest = BigInt::zero();
    for sample in data.samples() {
        let trace = evaluator.trace(&sample.input);
        let values = [&sample.input, &trace.first, &trace.activations()].map(Clone::clone);
        for (layer, values) in network.layers().iter().zip(&values) {
            largest = largest.max(largest_of(layer, values)?);
        }
    }
    Some(largest)
}

fn largest_of(layer: &Layer, values: &[Rational]) -> Option<BigInt> {
    let mut largest = BigInt::zero();
    for neuron in layer {
        let entries: Vec<_> = (0..=values.len()).map(|k| neuron.entry(k)).collect();
        let unit = entries.iter().map(Rational::denom).max()?;
        // Powers of two: the largest is the common denominator.
        if entries.iter().any(|entry| entry.denom().magnitude().count_ones() != 1) {
            return None;
        }
        let one = Rational::one();
        let terms = entries.iter().zip(values.iter().chain([&one])).map(|(entry, value)| (entry * value * unit).abs());
        largest = largest.max(terms.sum::<Rational>().to_integer());
    }
    Some(largest)
}
