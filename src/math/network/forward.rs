//! The forward pass, in integers over common denominators: in machine words where they do not leave them. It knows nothing of
//! how weights were made.

use std::borrow::Borrow;

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};

use crate::math::Rational;
use crate::math::exact::fraction::Fraction;
use crate::math::exact::gcd::{gcd, lowest_terms};
use crate::math::exact::int::Int;
use crate::math::network::projections::Projections;
use crate::math::network::{Affine, Layer, Network};
use crate::math::sorting;

/// A network made ready for many forward passes: what does not depend on the input is computed once.
///
/// It takes about twice as much memory as the network.
#[derive(Debug)]
pub struct Evaluator<N> {
    network: N,
    hidden: Projections,
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

impl<N: Borrow<Network>> Evaluator<N> {
    /// Prepares `network`.
    #[must_use]
    pub fn new(network: N) -> Self {
        let [first, second, third] = network.borrow().layers();
        let hidden = Projections::new(first, second);
        let outputs = third.iter().map(|row| Sum::plan(row, second)).collect();
        Self { network, hidden, outputs }
    }

    /// The network that is evaluated.
    pub fn network(&self) -> &Network {
        self.network.borrow()
    }

    /// f(`input`).
    #[must_use]
    pub fn output(&self, input: &[Rational]) -> Vec<Fraction> {
        let at = self.hidden.project(input);
        self.outputs(self.hidden.second(&at), &self.hidden.denominator(&at))
    }

    /// The same, with everything on the way.
    #[must_use]
    pub fn trace(&self, input: &[Rational]) -> Trace {
        let at = self.hidden.project(input);
        let denominator = self.hidden.denominator(&at);
        let over = denominator.to_big();
        let before = self.hidden.second(&at);
        let [first, second, _] = self.network().layers();
        let rows = second.iter().zip(&before);
        let row = first.first().expect("a layer has a row");
        let position: Rational = row.weights().iter().zip(input).map(|(w, x)| x * w).sum();
        Trace {
            position: position / row.denominator(),
            first: self.hidden.first(&at).iter().map(|h| lowest_terms(&h.to_big(), &over)).collect(),
            second: rows.map(|(row, z)| lowest_terms(&z.to_big(), &(row.denominator() * &over))).collect(),
            output: self.outputs(before, &denominator).iter().map(Fraction::reduced).collect(),
        }
    }

    /// f(x), where the second layer before its rectifier has these numerators: each is over its row's own denominator times
    /// `denominator`.
    fn outputs(&self, before: Vec<Int>, denominator: &Int) -> Vec<Fraction> {
        let active: Vec<_> = before.into_iter().map(Int::rectified).collect();
        self.outputs.iter().map(|sum| sum.evaluate(&active, denominator)).collect()
    }
}

/// One neuron of the output layer as a sum of fractions over growing common denominators.
#[derive(Debug)]
struct Sum {
    terms: Vec<Term>,
    /// The last common denominator.
    denominator: Int,
}

/// One summand: `weight` times a numerator of the layer before, or times what all of them are over for the bias.
#[derive(Debug)]
struct Term {
    /// Which numerator; `None` for the bias.
    index: Option<usize>,
    /// What the sum so far is multiplied by to be over the new common denominator.
    grow: Int,
    /// The factor, over the new common denominator.
    weight: Int,
}

impl Sum {
    /// The sum that neuron `row` is of neurons whose values are over the denominators of `before`.
    fn plan(row: &Affine, before: &Layer) -> Self {
        let weights = row.weights().iter().zip(before).enumerate();
        let weights = weights.map(|(index, (weight, neuron))| {
            (Some(index), lowest_terms(weight, &(row.denominator() * neuron.denominator())))
        });
        let bias = (None, lowest_terms(row.bias(), row.denominator()));
        let mut fractions: Vec<_> = weights.chain([bias]).filter(|(_, fraction)| !fraction.is_zero()).collect();
        sorting::sort_by_key(&mut fractions, |(_, fraction)| fraction.denom().bits());
        let mut common = BigInt::one();
        let mut terms = Vec::with_capacity(fractions.len());
        for (index, fraction) in fractions {
            let (grow, raise) = to_common(&common, fraction.denom());
            common *= &grow;
            terms.push(Term { index, grow: grow.into(), weight: (fraction.numer() * raise).into() });
        }
        Self { terms, denominator: common.into() }
    }

    /// The value where the layer before has the rectified numerators `active`, each over its neuron's own denominator times
    /// `denominator`.
    fn evaluate(&self, active: &[Int], denominator: &Int) -> Fraction {
        let mut sum = Int::ZERO;
        for Term { index, grow, weight } in &self.terms {
            let value = index.map_or(denominator, |index| &active[index]);
            sum = sum.times(grow);
            if *value != Int::ZERO {
                sum = sum.plus_product(weight, value);
            }
        }
        Fraction::new(sum.into_big(), self.denominator.clone().times(denominator).into_big())
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
