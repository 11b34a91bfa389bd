//! Samples that are no floating-point numbers, like 5.1 or 1/3, as integers in units of a common denominator, and the
//! network that works on those integers.

use std::borrow::Cow;

use num_bigint::BigInt;
use num_traits::One;

use crate::math::Rational;
use crate::math::exact::fraction::common_denominator;
use crate::math::exact::gcd::gcd;
use crate::math::network::{Affine, Network};
use crate::math::table::sample::DataSet;

/// The denominators in whose units a table's inputs and outputs are taken: x·d for an input, y·d for an output.
///
/// A column with denominator 1 is taken as it is. That includes fractions like 3/4, whose denominators are powers of
/// two: binary floating-point numbers hold them. Every other column consists of integers in its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Units {
    inputs: Vec<BigInt>,
    outputs: Vec<BigInt>,
}

impl Units {
    /// The least common denominator of every column.
    #[must_use]
    pub fn of(data: &DataSet) -> Self {
        let (shape, samples) = (data.shape(), data.samples());
        Self {
            inputs: (0..shape.idim()).map(|k| unit(samples.iter().map(|sample| &sample.input[k]))).collect(),
            outputs: (0..shape.m()).map(|d| unit(samples.iter().map(|sample| &sample.output[d]))).collect(),
        }
    }

    /// The denominators of the inputs.
    #[must_use]
    pub fn inputs(&self) -> &[BigInt] {
        &self.inputs
    }

    /// The denominators of the outputs.
    #[must_use]
    pub fn outputs(&self) -> &[BigInt] {
        &self.outputs
    }

    /// Whether every column is taken as it is.
    #[must_use]
    pub fn are_plain(&self) -> bool {
        self.inputs.iter().chain(&self.outputs).all(One::is_one)
    }

    /// `input` in these units.
    #[must_use]
    pub fn input(&self, input: &[Rational]) -> Vec<Rational> {
        input.iter().zip(&self.inputs).map(|(x, unit)| x * unit).collect()
    }

    /// The network that gives f(x) in these units for x in these units: column k of W1 is divided by the unit of input
    /// k, row d of W3 and b3 multiplied by that of output d. Rows that change are reduced to lowest terms.
    #[must_use]
    pub fn encode<'a>(&self, network: &'a Network) -> Cow<'a, Network> {
        if self.are_plain() {
            return Cow::Borrowed(network);
        }
        let [first, second, third] = network.layers();
        let first = first.iter().map(|row| self.divided(row)).collect();
        let third = third.iter().zip(&self.outputs).map(|(row, unit)| multiplied(row, unit)).collect();
        Cow::Owned(Network::new(network.shape(), [first, second.clone(), third]))
    }

    fn divided(&self, row: &Affine) -> Affine {
        let common = common_denominator(&self.inputs);
        let weights = row.weights().iter().zip(&self.inputs).map(|(weight, unit)| weight * (&common / unit));
        reduced(weights.collect(), row.bias() * &common, row.denominator() * &common)
    }
}

fn unit<'a>(column: impl Iterator<Item = &'a Rational>) -> BigInt {
    let common = common_denominator(column.map(Rational::denom));
    let is_power_of_two = common.trailing_zeros().is_some_and(|zeros| zeros + 1 == common.bits());
    if is_power_of_two { BigInt::one() } else { common }
}

fn multiplied(row: &Affine, unit: &BigInt) -> Affine {
    let weights = row.weights().iter().map(|weight| weight * unit);
    reduced(weights.collect(), row.bias() * unit, row.denominator().clone())
}

/// The row without the factors that its numerators and its denominator share.
fn reduced(weights: Vec<BigInt>, bias: BigInt, denominator: BigInt) -> Affine {
    let mut common = denominator.clone();
    for numerator in weights.iter().chain([&bias]) {
        if common.is_one() {
            break;
        }
        common = gcd(&common, numerator);
    }
    let weights = weights.into_iter().map(|weight| weight / &common).collect();
    Affine::new(weights, bias / &common, denominator / common)
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::math::network::forward::Evaluator;
    use crate::math::shape::Shape;
    use crate::math::table::sample::{Draft, Row};

    fn data(rows: &[[&str; 3]]) -> DataSet {
        let row =
            |[a, b, y]: &[&str; 3]| Rc::new(Row { inputs: vec![(*a).into(), (*b).into()], outputs: vec![(*y).into()] });
        let shape = Shape::new(2, 2, 1, 1).expect("a shape");
        Draft::new(shape, rows.iter().map(row).collect::<Vec<_>>()).parse().expect("samples without faults")
    }

    fn row(weights: &[i64], bias: i64, denominator: i64) -> Affine {
        Affine::new(weights.iter().map(|&w| w.into()).collect(), bias.into(), denominator.into())
    }

    #[track_caller]
    fn check(rows: &[[&str; 3]], inputs: [i64; 2], output: i64) {
        let units = Units::of(&data(rows));
        assert_eq!((units.inputs(), units.outputs()), (&inputs.map(BigInt::from)[..], &[BigInt::from(output)][..]));
    }

    #[test]
    fn a_column_is_taken_in_units_of_its_common_denominator() {
        check(&[["1", "2", "3"]], [1, 1], 1);
        check(&[["5.1", "1/3", "0.25"], ["7", "1/2", "1"]], [10, 6], 1);
        check(&[["0.5", "-3/8", "1/7"]], [1, 1], 7);
    }

    #[test]
    fn the_encoded_network_gives_the_same_in_units() {
        let data = data(&[["5.1", "1/3", "0.7"], ["-3/7", "1/2", "2"]]);
        let network = Network::new(
            Shape::new(2, 2, 1, 1).expect("a shape"),
            [vec![row(&[10, 3], -2, 4), row(&[70, 6], 2, 1)], vec![row(&[1, 3], -1, 5)], vec![row(&[3], 1, 30)]],
        );
        let units = Units::of(&data);
        let encoded = units.encode(&network);
        for sample in data.samples() {
            let expected = &Evaluator::new(&network).trace(&sample.input).output[0] * &units.outputs()[0];
            assert_eq!(Evaluator::new(&*encoded).trace(&units.input(&sample.input)).output, [expected]);
        }
        // (3·z + 1)/30 in units of 1/10.
        assert_eq!(encoded.layers()[2], [row(&[3], 1, 3)]);
    }
}
