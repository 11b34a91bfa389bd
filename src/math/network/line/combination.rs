//! What the output layer makes of the second one, along the line: an output, a part of it, or one zig-zag.

use std::cell::OnceCell;

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use super::Line;
use super::sweep::Piece;
use crate::math::Rational;
use crate::math::exact::fraction::{Fraction, common_denominator};
use crate::math::network::Affine;

/// A weighted sum of second-layer neurons, each with or without its rectifier, and a constant.
#[derive(Debug)]
pub struct Combination {
    /// By ascending neuron.
    pub(super) terms: Vec<Term>,
    /// The constant and all weights are over it.
    pub(super) denominator: BigInt,
    pub(super) constant: BigInt,
    pub(super) rectified: bool,
    common: OnceCell<Common>,
}

/// One neuron of a combination.
#[derive(Debug)]
pub(super) struct Term {
    pub(super) neuron: usize,
    pub(super) weight: BigInt,
    /// d_j, which the neuron's numerators are over.
    pub(super) denominator: BigInt,
}

/// A combination over one denominator, which is long: found when a value is asked for.
#[derive(Debug)]
struct Common {
    /// The least common multiple of all d_j.
    denominator: BigInt,
    /// What the numerator of each neuron is multiplied by.
    factors: Vec<BigInt>,
}

impl Combination {
    /// Output `d` of the network made by its second-layer neurons 0..`neurons` alone.
    #[must_use]
    pub fn output(line: &Line<'_>, d: usize, neurons: usize) -> Self {
        Self { rectified: true, ..Self::earlier(line, d, neurons) }
    }

    /// The same without rectifiers: what the neurons before neuron `neurons` make of the pivots where all of them act.
    #[must_use]
    pub fn earlier(line: &Line<'_>, d: usize, neurons: usize) -> Self {
        let [_, second, third] = line.network().layers();
        let row = &third[d];
        let used =
            second.iter().zip(row.weights()).take(neurons).enumerate().filter(|(_, (_, weight))| !weight.is_zero());
        let term = |(neuron, (row, weight)): (usize, (&Affine, &BigInt))| Term::new(neuron, weight.clone(), row);
        Self::new(used.map(term).collect(), row.bias().clone(), row.denominator().clone(), false)
    }

    /// The zig-zag g_j of one neuron, or relu(g_j).
    #[must_use]
    pub fn neuron(line: &Line<'_>, j: usize, rectified: bool) -> Self {
        let term = Term::new(j, BigInt::one(), &line.network().layers()[1][j]);
        Self::new(vec![term], BigInt::zero(), BigInt::one(), rectified)
    }

    fn new(terms: Vec<Term>, constant: BigInt, denominator: BigInt, rectified: bool) -> Self {
        Self { terms, denominator, constant, rectified, common: OnceCell::new() }
    }

    /// The neurons that it is made of, ascending.
    pub fn neurons(&self) -> impl Iterator<Item = usize> + '_ {
        self.terms.iter().map(|term| term.neuron)
    }

    /// The value at position `t`.
    #[must_use]
    pub fn at(&self, line: &Line<'_>, t: &Rational) -> Fraction {
        self.in_piece(&line.sweep_of(self.neurons()).reach(t), t)
    }

    /// The value at position `t` of `piece`.
    #[must_use]
    pub fn in_piece(&self, piece: &Piece<'_>, t: &Rational) -> Fraction {
        let Common { denominator, factors } = self.common.get_or_init(|| Common::new(&self.terms));
        let scale = t.denom() * &piece.line.unit * denominator;
        let mut sum = &self.constant * &scale;
        for (term, factor) in self.terms.iter().zip(factors) {
            let numerator = piece.numerator_at(term.neuron, t);
            if !self.rectified || numerator.is_positive() {
                sum += numerator * factor;
            }
        }
        Fraction::new(sum, &self.denominator * scale)
    }

    /// Which of the terms neuron `neuron` is.
    pub(super) fn position_of(&self, neuron: usize) -> usize {
        self.terms.binary_search_by_key(&neuron, |term| term.neuron).expect("a neuron of one of the terms")
    }
}

impl Term {
    fn new(neuron: usize, weight: BigInt, row: &Affine) -> Self {
        Self { neuron, weight, denominator: row.denominator().clone() }
    }
}

impl Common {
    fn new(terms: &[Term]) -> Self {
        let denominator = common_denominator(terms.iter().map(|term| &term.denominator));
        let factors = terms.iter().map(|term| &term.weight * (&denominator / &term.denominator)).collect();
        Self { denominator, factors }
    }
}
