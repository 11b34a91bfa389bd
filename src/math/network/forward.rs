//! The plain forward pass, in integers over common denominators: in machine words where no sum leaves them. It knows
//! nothing of how weights were made.

use std::borrow::Borrow;
use std::collections::HashMap;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use crate::math::Rational;
use crate::math::exact::dot::{Row, Values};
use crate::math::exact::fraction::{Fraction, common_denominator};
use crate::math::exact::gcd::{gcd, lowest_terms};
use crate::math::exact::int::Int;
use crate::math::network::{Affine, Layer, Network};
use crate::math::sorting;

/// A network made ready for many forward passes: what does not depend on the input is computed once.
///
/// It takes about as much memory as the network.
#[derive(Debug)]
pub struct Evaluator<N> {
    network: N,
    first: Projections,
    /// W2 and b2, each row over its own denominator.
    second: Vec<Row>,
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

impl Trace {
    /// relu(W2·h + b2), a2 values.
    #[must_use]
    pub fn activations(&self) -> Vec<Rational> {
        self.second.iter().map(|z| z.clone().max(Rational::default())).collect()
    }
}

/// Numerators of a layer's values, the last of all being the denominator that they share.
type Scaled = Values;

impl<N: Borrow<Network>> Evaluator<N> {
    /// Prepares `network`.
    #[must_use]
    pub fn new(network: N) -> Self {
        let [first, second, third] = network.borrow().layers();
        let first = Projections::new(first);
        let outputs = third.iter().map(|row| Sum::plan(row, second)).collect();
        let second = second.iter().map(|row| Row::new(&coefficients(row).collect::<Vec<_>>())).collect();
        Self { network, first, second, outputs }
    }

    /// The network that is evaluated.
    pub fn network(&self) -> &Network {
        self.network.borrow()
    }

    /// f(`input`).
    #[must_use]
    pub fn output(&self, input: &[Rational]) -> Vec<Fraction> {
        let hidden = self.first.values(input);
        let active = rectified(self.second(&hidden), &hidden);
        self.outputs.iter().map(|sum| sum.evaluate(&active)).collect()
    }

    /// The same, with everything on the way.
    #[must_use]
    pub fn trace(&self, input: &[Rational]) -> Trace {
        let hidden = self.first.values(input);
        let (numerators, denominator) = parts(&hidden);
        let denominator = denominator.to_big();
        let before = self.second(&hidden);
        let rows = self.network().layers()[1].iter().zip(&before);
        let second = rows.map(|(row, z)| lowest_terms(&z.to_big(), &(row.denominator() * &denominator))).collect();
        let active = rectified(before, &hidden);
        let [first_row, ..] = &self.network().layers()[0][..] else { unreachable!("a layer has a row") };
        let position: Rational = first_row.weights().iter().zip(input).map(|(w, x)| x * w).sum();
        Trace {
            position: position / first_row.denominator(),
            first: numerators.iter().map(|h| lowest_terms(&h.to_big(), &denominator)).collect(),
            second,
            output: self.outputs.iter().map(|sum| sum.evaluate(&active).reduced()).collect(),
        }
    }

    /// Numerators of W2·h + b2; row j is over its own denominator times that of `hidden`.
    fn second(&self, hidden: &Scaled) -> Vec<Int> {
        self.second.iter().map(|row| row.dot(hidden)).collect()
    }
}

/// The numerators of a row's weights, then that of its bias.
fn coefficients(row: &Affine) -> impl Iterator<Item = &BigInt> {
    row.weights().iter().chain([row.bias()])
}

/// Numerators, then denominator.
fn parts(values: &Scaled) -> (&[Int], &Int) {
    let [numerators @ .., denominator] = values.all() else { unreachable!("values have a denominator") };
    (numerators, denominator)
}

/// The rectified numerators over the denominator of `hidden`.
fn rectified(numerators: Vec<Int>, hidden: &Scaled) -> Scaled {
    let denominator = parts(hidden).1.clone();
    Values::new(numerators.into_iter().map(Int::rectified).chain([denominator]).collect())
}

/// The first hidden layer: neurons with equal weights look at one projection, which is computed once.
#[derive(Debug)]
struct Projections {
    /// D1: the common denominator of the rows.
    denominator: Int,
    neurons: usize,
    projections: Vec<Projection>,
}

/// Neurons with equal weights.
#[derive(Debug)]
struct Projection {
    /// Over D1.
    weights: Vec<Int>,
    /// Which neurons, and their biases over D1.
    biases: Vec<(usize, Int)>,
}

impl Projections {
    fn new(layer: &Layer) -> Self {
        let denominator = common_denominator(layer.iter().map(Affine::denominator));
        let mut projections: Vec<Projection> = Vec::new();
        let mut known: HashMap<Vec<BigInt>, usize> = HashMap::new();
        for (neuron, row) in layer.iter().enumerate() {
            let factor = &denominator / row.denominator();
            let weights: Vec<_> = row.weights().iter().map(|weight| weight * &factor).collect();
            let bias = (neuron, Int::from(row.bias() * factor));
            match known.get(&weights) {
                Some(&projection) => projections[projection].biases.push(bias),
                None => {
                    projections
                        .push(Projection { weights: weights.iter().map(Int::from).collect(), biases: vec![bias] });
                    known.insert(weights, projections.len() - 1);
                }
            }
        }
        Self { denominator: denominator.into(), neurons: layer.len(), projections }
    }

    /// h = relu(W1·x + b1).
    fn values(&self, input: &[Rational]) -> Scaled {
        let scale = common_denominator(input.iter().map(Rational::denom));
        let integer = |x: &Rational| {
            if scale == *x.denom() { Int::from(x.numer()) } else { Int::from(x.numer() * (&scale / x.denom())) }
        };
        let input: Vec<_> = input.iter().map(integer).collect();
        let scale = Int::from(scale);
        let mut values = vec![Int::ZERO; self.neurons];
        for Projection { weights, biases } in &self.projections {
            let terms = weights.iter().zip(&input);
            let position = terms.fold(Int::ZERO, |sum, (weight, x)| sum.plus_product(weight, x));
            for (neuron, bias) in biases {
                values[*neuron] = position.plus_product(bias, &scale).rectified();
            }
        }
        values.push(self.denominator.times(&scale));
        Values::new(values)
    }
}

/// One neuron of the output layer as a sum of fractions over growing common denominators.
#[derive(Debug)]
struct Sum {
    terms: Vec<Term>,
    /// The last common denominator.
    denominator: BigInt,
    /// Weights and bias over that denominator, where they fit machine words.
    short: Option<Row>,
}

/// One summand: `weight` times a numerator of the layer before, or times the scale of all of them for the bias.
#[derive(Debug)]
struct Term {
    /// Which numerator; their number for the scale.
    index: usize,
    /// What the sum so far is multiplied by to be over the new common denominator.
    grow: BigInt,
    /// The factor, over the new common denominator.
    weight: BigInt,
}

impl Sum {
    /// The sum that neuron `row` is of neurons whose values are over the denominators of `before`.
    fn plan(row: &Affine, before: &Layer) -> Self {
        let one = BigInt::one();
        let denominators = before.iter().map(Affine::denominator).chain([&one]);
        let mut fractions: Vec<_> = coefficients(row)
            .zip(denominators)
            .map(|(coefficient, denominator)| lowest_terms(coefficient, &(row.denominator() * denominator)))
            .enumerate()
            .filter(|(_, fraction)| !fraction.is_zero())
            .collect();
        sorting::sort_by_key(&mut fractions, |(_, fraction)| fraction.denom().bits());
        let mut common = BigInt::one();
        let mut terms = Vec::with_capacity(fractions.len());
        for (index, fraction) in fractions {
            let (grow, raise) = to_common(&common, fraction.denom());
            common *= &grow;
            terms.push(Term { index, grow, weight: fraction.numer() * raise });
        }
        let mut numerators = vec![BigInt::ZERO; before.len() + 1];
        let mut cofactor = BigInt::one();
        for Term { index, grow, weight } in terms.iter().rev() {
            numerators[*index] = weight * &cofactor;
            cofactor *= grow;
        }
        Self { terms, denominator: common, short: Row::of_short(&numerators) }
    }

    /// The value where the layer before has the rectified numerators `active`, over denominators of which each is a
    /// neuron's own times the one that they share.
    fn evaluate(&self, active: &Scaled) -> Fraction {
        let denominator = &self.denominator * parts(active).1.to_big();
        let numerator = match &self.short {
            Some(row) if active.are_short() => row.dot(active).into_big(),
            _ => self.sum(active),
        };
        Fraction::new(numerator, denominator)
    }

    fn sum(&self, active: &Scaled) -> BigInt {
        let mut sum = BigInt::zero();
        for Term { index, grow, weight } in &self.terms {
            if !sum.is_zero() && !grow.is_one() {
                sum *= grow;
            }
            match &active.all()[*index] {
                Int::Short(0) => {}
                Int::Short(value) => sum += weight * value,
                Int::Long(value) => sum += weight * value,
            }
        }
        sum
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
        assert_eq!(evaluator.output(&[exact(4, 3)])[0].reduced(), exact(9, 10));
    }
}
