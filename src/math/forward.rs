//! The plain forward pass, in integers over common denominators. It knows nothing of how weights were made.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use super::Rational;
use super::gcd::gcd;
use super::network::{Affine, Layer, Network};

/// A network made ready for many forward passes: what does not depend on the input is computed once.
#[derive(Debug)]
pub struct Evaluator<'a> {
    network: &'a Network,
    /// D1: the common denominator of the first layer's rows.
    first_denominator: BigInt,
    /// For every row of the first layer, what its numerators are multiplied by to be over D1.
    first_factors: Vec<BigInt>,
    outputs: Vec<Sum>,
}

/// Everything between input and output for one sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// t = w·x with the first row of W1.
    pub position: Rational,
    /// relu(W1·x + b1), a1 values.
    pub first: Vec<Rational>,
    /// W2·h + b2 before the rectifier, a2 values.
    pub second: Vec<Rational>,
    /// f(x), m values.
    pub output: Vec<Rational>,
}

/// Values as integers over one positive denominator.
struct Vector {
    numerators: Vec<BigInt>,
    denominator: BigInt,
}

impl<'a> Evaluator<'a> {
    /// Prepares `network`.
    #[must_use]
    pub fn new(network: &'a Network) -> Self {
        let [first, second, third] = network.layers();
        let first_denominator = first.iter().fold(BigInt::one(), |lcm, row| lcm.lcm(row.denominator()));
        let first_factors = first.iter().map(|row| &first_denominator / row.denominator()).collect();
        let outputs = third.iter().map(|row| Sum::plan(row, second)).collect();
        Self { network, first_denominator, first_factors, outputs }
    }

    /// f(`input`) as fractions numerator / denominator, not reduced, denominators positive.
    #[must_use]
    pub fn output(&self, input: &[Rational]) -> Vec<(BigInt, BigInt)> {
        let hidden = self.first(input);
        let second = self.second(&hidden);
        self.outputs.iter().map(|sum| sum.evaluate(&second, &hidden.denominator)).collect()
    }

    /// The same, with everything on the way.
    #[must_use]
    pub fn trace(&self, input: &[Rational]) -> Trace {
        let hidden = self.first(input);
        let second = self.second(&hidden);
        let reduced = |numerator: &BigInt, denominator: BigInt| lowest_terms(numerator, &denominator);
        let rows = self.network.layers()[1].iter().zip(&second);
        let [first_row, ..] = &self.network.layers()[0][..] else { unreachable!("a layer has a row") };
        let position: Rational = first_row.weights().iter().zip(input).map(|(w, x)| x * w).sum();
        Trace {
            position: position / first_row.denominator(),
            first: hidden.numerators.iter().map(|h| reduced(h, hidden.denominator.clone())).collect(),
            second: rows.map(|(row, z)| reduced(z, row.denominator() * &hidden.denominator)).collect(),
            output: self
                .outputs
                .iter()
                .map(|sum| sum.evaluate(&second, &hidden.denominator))
                .map(|(n, d)| reduced(&n, d))
                .collect(),
        }
    }

    /// relu(W1·x + b1).
    fn first(&self, input: &[Rational]) -> Vector {
        let scale = input.iter().fold(BigInt::one(), |lcm, x| lcm.lcm(x.denom()));
        let integers: Vec<_> = input.iter().map(|x| x.numer() * (&scale / x.denom())).collect();
        let numerators = self.network.layers()[0]
            .iter()
            .zip(&self.first_factors)
            .map(|(row, factor)| rectified(apply(row, &integers, &scale) * factor))
            .collect();
        Vector { numerators, denominator: &self.first_denominator * scale }
    }

    /// Numerators of W2·h + b2; row j is over its own denominator times that of `hidden`.
    fn second(&self, hidden: &Vector) -> Vec<BigInt> {
        self.network.layers()[1].iter().map(|row| apply(row, &hidden.numerators, &hidden.denominator)).collect()
    }
}

/// w·v + b·scale, without the row's denominator.
fn apply(row: &Affine, values: &[BigInt], scale: &BigInt) -> BigInt {
    let products = row.weights().iter().zip(values).filter(|(_, value)| !value.is_zero()).map(|(w, value)| w * value);
    products.fold(row.bias() * scale, |sum, product| sum + product)
}

fn rectified(value: BigInt) -> BigInt {
    if value.is_negative() { BigInt::zero() } else { value }
}

fn lowest_terms(numerator: &BigInt, denominator: &BigInt) -> Rational {
    let common = gcd(numerator, denominator);
    Rational::new_raw(numerator / &common, denominator / &common)
}

/// One row of the output layer as a sum of fractions over growing common denominators.
#[derive(Debug)]
struct Sum {
    terms: Vec<Term>,
    bias: BigInt,
    /// The last common denominator.
    common: BigInt,
    /// The row's own denominator.
    denominator: BigInt,
}

/// Second-layer neuron `neuron` enters the sum.
#[derive(Debug)]
struct Term {
    neuron: usize,
    /// What the sum so far is multiplied by to be over the new common denominator.
    grow: BigInt,
    /// The output weight's numerator, brought over the new common denominator.
    weight: BigInt,
}

impl Sum {
    fn plan(row: &Affine, second: &Layer) -> Self {
        let mut neurons: Vec<_> = (0..second.len()).filter(|&j| !row.weights()[j].is_zero()).collect();
        neurons.sort_by_key(|&j| second[j].denominator().bits());
        let mut common = BigInt::one();
        let mut terms = Vec::with_capacity(neurons.len());
        for neuron in neurons {
            let (grow, raise) = to_common(&common, second[neuron].denominator());
            common *= &grow;
            terms.push(Term { neuron, grow, weight: &row.weights()[neuron] * raise });
        }
        Self { terms, bias: row.bias().clone(), common, denominator: row.denominator().clone() }
    }

    /// The sum for the second layer's numerators `second`, all over another common factor `scale`.
    fn evaluate(&self, second: &[BigInt], scale: &BigInt) -> (BigInt, BigInt) {
        let mut sum = BigInt::zero();
        for term in &self.terms {
            if !sum.is_zero() && !term.grow.is_one() {
                sum *= &term.grow;
            }
            if second[term.neuron].is_positive() {
                sum += &second[term.neuron] * &term.weight;
            }
        }
        let denominator = &self.common * scale;
        (sum + &self.bias * &denominator, denominator * &self.denominator)
    }
}

/// The cofactors of `a` and `b` in their least common multiple.
fn to_common(a: &BigInt, b: &BigInt) -> (BigInt, BigInt) {
    let (quotient, rest) = b.div_rem(a);
    if rest.is_zero() {
        return (quotient, BigInt::one());
    }
    let common = gcd(a, b);
    (b / &common, a / &common)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;

    fn row(weights: &[i64], bias: i64, denominator: i64) -> Affine {
        Affine::new(weights.iter().map(|&w| w.into()).collect(), bias.into(), denominator.into())
    }

    #[test]
    fn a_small_network_is_evaluated_by_hand() {
        // h = relu(x/2 − 1/3), relu(−x + 2);  z = (h0 + 3·h1 − 1)/5, (−2·h0 + h1)/7;  f = (3·z0⁺ − z1⁺ + 1)/2.
        let network = Network::new(
            Shape::new(1, 2, 2, 1).expect("a valid shape"),
            [
                vec![row(&[3], -2, 6), row(&[-1], 2, 1)],
                vec![row(&[1, 3], -1, 5), row(&[-2, 1], 0, 7)],
                vec![row(&[3, -1], 1, 2)],
            ],
        );
        let exact = |n: i64, d: i64| Rational::new(n.into(), d.into());
        let evaluator = Evaluator::new(&network);
        // x = 1: h = 1/6, 1; z = (1/6 + 3 − 1)/5 = 13/30, (−1/3 + 1)/7 = 2/21; f = (13/10 − 2/21 + 1)/2 = 463/420.
        let trace = evaluator.trace(&[exact(1, 1)]);
        assert_eq!(trace.first, [exact(1, 6), exact(1, 1)]);
        assert_eq!(trace.second, [exact(13, 30), exact(2, 21)]);
        assert_eq!(trace.output, [exact(463, 420)]);
        // x = 4/3: h = 1/3, 2/3; z = 4/15, 0; f = (4/5 + 1)/2 = 9/10.
        let trace = evaluator.trace(&[exact(4, 3)]);
        assert_eq!(trace.second, [exact(4, 15), exact(0, 1)]);
        assert_eq!(trace.output, [exact(9, 10)]);
        assert_eq!(trace.position, exact(2, 3));
        let (numerator, denominator) = &evaluator.output(&[exact(4, 3)])[0];
        assert_eq!(Rational::new(numerator.clone(), denominator.clone()), exact(9, 10));
    }
}
