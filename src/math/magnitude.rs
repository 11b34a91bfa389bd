//! How many significant bits a floating-point forward pass needs in order not to round at all.
//!
//! Where every parameter and input is a whole multiple of a power of two, so is every value on the way; and a sum whose
//! terms' magnitudes add up to less than 2^p of its unit is exact with p significant bits, in whatever order it is
//! summed.

use num_bigint::BigInt;
use num_traits::{One, ToPrimitive, Zero};

use super::Rational;
use super::network::{Affine, Layer, Network};

/// A network whose parameters are whole multiples of powers of two, short enough for machine arithmetic.
#[derive(Clone, Debug)]
pub struct Magnitudes {
    layers: [Vec<Neuron>; 3],
    /// Inputs are counted in units of 2^−exponent.
    input_exponent: u64,
}

/// One neuron in the units of its layer.
#[derive(Clone, Debug)]
struct Neuron {
    weights: Vec<i64>,
    bias: i64,
}

impl Magnitudes {
    /// `network` for inputs that are whole multiples of 2^−`input_exponent`.
    ///
    /// `None` where a parameter is no multiple of a power of two, or beyond 64 bits in its layer's units: float64
    /// then rounds somewhere.
    #[must_use]
    pub fn new(network: &Network, input_exponent: u64) -> Option<Self> {
        let mut unit = input_exponent;
        let mut layer = |rows: &Layer| {
            let (neurons, next) = in_units(rows, unit)?;
            unit = next;
            Some(neurons)
        };
        let [first, second, third] = network.layers();
        Some(Self { layers: [layer(first)?, layer(second)?, layer(third)?], input_exponent })
    }

    /// The significant bits that the forward pass of `input` needs; `None` where 63 are not enough, or the input is no
    /// multiple of the unit.
    #[must_use]
    pub fn bits(&self, input: &[Rational]) -> Option<u32> {
        let scale = BigInt::one() << self.input_exponent;
        let integer = |x: &Rational| (x * &scale).is_integer().then(|| (x * &scale).to_integer().to_i64()).flatten();
        let mut values = input.iter().map(integer).collect::<Option<Vec<i64>>>()?;
        let mut bits = values.iter().map(|value| width(i128::from(*value))).max().unwrap_or(0);
        for (n, layer) in self.layers.iter().enumerate() {
            let mut next = Vec::with_capacity(layer.len());
            for neuron in layer {
                let (value, magnitude) = neuron.apply(&values)?;
                bits = bits.max(width(magnitude)).max(neuron.width());
                next.push(if n < 2 { value.max(0) } else { value });
            }
            values = next;
        }
        Some(bits)
    }
}

impl Neuron {
    /// The sum, and the sum of its terms' magnitudes.
    fn apply(&self, values: &[i64]) -> Option<(i64, i128)> {
        let mut sum = i128::from(self.bias);
        let mut magnitude = sum.abs();
        for (&weight, &value) in self.weights.iter().zip(values) {
            let term = i128::from(weight) * i128::from(value);
            sum += term;
            magnitude += term.abs();
        }
        Some((i64::try_from(sum).ok()?, magnitude))
    }

    fn width(&self) -> u32 {
        self.weights.iter().map(|&weight| width(i128::from(weight))).max().unwrap_or(0)
    }
}

fn width(value: i128) -> u32 {
    i128::BITS - value.unsigned_abs().leading_zeros()
}

/// The rows in units of 2^−s for values in units of 2^−`unit`, and s.
fn in_units(rows: &Layer, unit: u64) -> Option<(Vec<Neuron>, u64)> {
    let mut exponent = unit;
    for row in rows {
        for k in 0..=row.weights().len() {
            let of_entry = power_of_two(row.entry(k).denom())?;
            exponent = exponent.max(of_entry + if k < row.weights().len() { unit } else { 0 });
        }
    }
    let scaled = |row: &Affine, k: usize, power: u64| (row.numerator(k) << power) / row.denominator();
    let neuron = |row: &Affine| {
        let weights = (0..row.weights().len()).map(|k| scaled(row, k, exponent - unit).to_i64());
        Some(Neuron {
            weights: weights.collect::<Option<_>>()?,
            bias: scaled(row, row.weights().len(), exponent).to_i64()?,
        })
    };
    Some((rows.iter().map(neuron).collect::<Option<_>>()?, exponent))
}

/// k where `value` = 2^k.
fn power_of_two(value: &BigInt) -> Option<u64> {
    let zeros = value.trailing_zeros()?;
    (value >> zeros).is_one().then_some(zeros)
}

/// The least e for which every number in `values` is a whole multiple of 2^−e; `None` where there is none.
#[must_use]
pub fn common_exponent<'a>(values: impl IntoIterator<Item = &'a Rational>) -> Option<u64> {
    values
        .into_iter()
        .filter(|value| !value.is_zero())
        .try_fold(0, |most, value| Some(most.max(power_of_two(value.denom())?)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;

    fn network(scale: i64, denominator: i64) -> Network {
        let row = |weights: &[i64], bias: i64, denominator: i64| {
            Affine::new(weights.iter().map(|&w| w.into()).collect(), bias.into(), denominator.into())
        };
        Network::new(
            Shape::new(1, 2, 1, 1).expect("a shape"),
            [vec![row(&[1], 0, 1), row(&[1], -2, 1)], vec![row(&[scale, -3], 5, denominator)], vec![row(&[1], 0, 1)]],
        )
    }

    #[track_caller]
    fn check(network: &Network, input: (i64, i64), expected: Option<u32>) {
        let input = [Rational::new(input.0.into(), input.1.into())];
        let bits = common_exponent(&input).and_then(|e| Magnitudes::new(network, e)?.bits(&input));
        assert_eq!(bits, expected);
    }

    #[test]
    fn the_bits_are_those_of_the_largest_sum_of_magnitudes() {
        // h = 7, 5; |4·7| + |3·5| + 5 = 48: six bits.
        check(&network(4, 1), (7, 1), Some(6));
        // In halves everything is twice as long, the bias too.
        check(&network(4, 1), (15, 2), Some(7));
        check(&network(1 << 40, 1), (7, 1), Some(43));
    }

    #[test]
    fn what_is_no_multiple_of_a_power_of_two_rounds() {
        check(&network(4, 3), (7, 1), None);
        check(&network(4, 1), (1, 3), None);
        check(&network(4, 2), (7, 1), Some(6));
    }

    #[test]
    fn what_is_beyond_machine_arithmetic_rounds() {
        check(&network(i64::MAX, 1), (7, 1), None);
    }
}
