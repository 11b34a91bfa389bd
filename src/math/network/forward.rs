//! The plain forward pass, in integers over common denominators. It knows nothing of how weights were made.

use std::borrow::Borrow;

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, Zero};

use crate::math::Rational;
use crate::math::exact::dot::{Digits, Row};
use crate::math::exact::gcd::{gcd, lowest_terms};
use crate::math::network::{Affine, Layer, Network};

/// A network made ready for many forward passes: what does not depend on the input is computed once.
///
/// It takes about as much memory as the network.
#[derive(Debug)]
pub struct Evaluator<N> {
    network: N,
    /// D1: the common denominator of the first layer's rows.
    first_denominator: BigInt,
    /// W1 and b1 over D1.
    first: Vec<Row>,
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

/// h = relu(W1·x + b1) as integers over one positive denominator.
struct Hidden {
    numerators: Vec<BigInt>,
    denominator: BigInt,
}

impl<N: Borrow<Network>> Evaluator<N> {
    /// Prepares `network`.
    #[must_use]
    pub fn new(network: N) -> Self {
        let layers = network.borrow().layers();
        let first_denominator = layers[0].iter().fold(BigInt::one(), |lcm, row| lcm.lcm(row.denominator()));
        let over_common = |row: &Affine| {
            let factor = &first_denominator / row.denominator();
            Row::new(&coefficients(row).map(|coefficient| coefficient * &factor).collect::<Vec<_>>())
        };
        let as_it_is = |row: &Affine| Row::new(&coefficients(row).collect::<Vec<_>>());
        let first = layers[0].iter().map(over_common).collect();
        let second = layers[1].iter().map(as_it_is).collect();
        let outputs = layers[2].iter().map(|row| Sum::plan(row, &layers[1])).collect();
        Self { network, first_denominator, first, second, outputs }
    }

    /// The network that is evaluated.
    pub fn network(&self) -> &Network {
        self.network.borrow()
    }

    /// f(`input`) as fractions numerator / denominator, not reduced, denominators positive.
    #[must_use]
    pub fn output(&self, input: &[Rational]) -> Vec<(BigInt, BigInt)> {
        let hidden = self.first(input);
        let active: Vec<_> = self.second(&hidden).into_iter().map(rectified).collect();
        self.outputs.iter().map(|sum| sum.evaluate(&active, &hidden.denominator)).collect()
    }

    /// The same, with everything on the way.
    #[must_use]
    pub fn trace(&self, input: &[Rational]) -> Trace {
        let hidden = self.first(input);
        let before = self.second(&hidden);
        let rows = self.network().layers()[1].iter().zip(&before);
        let second = rows.map(|(row, z)| lowest_terms(z, &(row.denominator() * &hidden.denominator))).collect();
        let active: Vec<_> = before.into_iter().map(rectified).collect();
        let outputs = self.outputs.iter().map(|sum| sum.evaluate(&active, &hidden.denominator));
        let [first_row, ..] = &self.network().layers()[0][..] else { unreachable!("a layer has a row") };
        let position: Rational = first_row.weights().iter().zip(input).map(|(w, x)| x * w).sum();
        Trace {
            position: position / first_row.denominator(),
            first: hidden.numerators.iter().map(|h| lowest_terms(h, &hidden.denominator)).collect(),
            second,
            output: outputs.map(|(numerator, denominator)| lowest_terms(&numerator, &denominator)).collect(),
        }
    }

    fn first(&self, input: &[Rational]) -> Hidden {
        let scale = input.iter().fold(BigInt::one(), |lcm, x| lcm.lcm(x.denom()));
        let integers: Vec<_> = input.iter().map(|x| x.numer() * (&scale / x.denom())).collect();
        // Digits have no sign: the pass runs over the positive coordinates and over the negative ones.
        let [above, below] = [Sign::Plus, Sign::Minus].map(|sign| {
            let part = |x: &BigInt| if x.sign() == sign { x.abs() } else { BigInt::ZERO };
            integers.iter().map(part).collect::<Vec<_>>()
        });
        let (above, below) = (with_scale(above, &scale), with_scale(below, &BigInt::ZERO));
        let numerators = self.first.iter().map(|row| rectified(row.dot(&above) - row.dot(&below))).collect();
        Hidden { numerators, denominator: &self.first_denominator * scale }
    }

    /// Numerators of W2·h + b2; row j is over its own denominator times that of `hidden`.
    fn second(&self, hidden: &Hidden) -> Vec<BigInt> {
        let digits = with_scale(hidden.numerators.clone(), &hidden.denominator);
        self.second.iter().map(|row| row.dot(&digits)).collect()
    }
}

/// The numerators of a row's weights, then that of its bias.
fn coefficients(row: &Affine) -> impl Iterator<Item = &BigInt> {
    row.weights().iter().chain([row.bias()])
}

/// The digits of what [`coefficients`] are multiplied by: numerators of values, then their denominator for the bias.
fn with_scale(mut numerators: Vec<BigInt>, denominator: &BigInt) -> Digits {
    numerators.push(denominator.clone());
    Digits::new(&numerators)
}

fn rectified(value: BigInt) -> BigInt {
    if value.is_negative() { BigInt::ZERO } else { value }
}

/// One neuron of the output layer as a sum of fractions over growing common denominators.
#[derive(Debug)]
struct Sum {
    terms: Vec<Term>,
    /// The last common denominator.
    denominator: BigInt,
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
        fractions.sort_by_key(|(_, fraction)| fraction.denom().bits());
        let mut common = BigInt::one();
        let mut terms = Vec::with_capacity(fractions.len());
        for (index, fraction) in fractions {
            let (grow, raise) = to_common(&common, fraction.denom());
            common *= &grow;
            terms.push(Term { index, grow, weight: fraction.numer() * raise });
        }
        Self { terms, denominator: common }
    }

    /// The value where the layer before has the rectified numerators `active`, all over another factor `scale`.
    fn evaluate(&self, active: &[BigInt], scale: &BigInt) -> (BigInt, BigInt) {
        let mut sum = BigInt::zero();
        for Term { index, grow, weight } in &self.terms {
            if !sum.is_zero() && !grow.is_one() {
                sum *= grow;
            }
            let value = active.get(*index).unwrap_or(scale);
            if !value.is_zero() {
                sum += weight * value;
            }
        }
        (sum, &self.denominator * scale)
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
