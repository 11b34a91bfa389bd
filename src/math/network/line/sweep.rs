//! From threshold to threshold: values and slopes of all second-layer pre-activations by running sums.

use num_bigint::BigInt;
use num_traits::Zero;

use super::Line;
use crate::math::Rational;
use crate::math::exact::fraction::Fraction;
use crate::math::sorting;

/// Walks the pieces of a [`Line`] from left to right: for each, a product of a long by a short number for every neuron
/// that it follows.
#[derive(Debug)]
pub struct Sweep<'a> {
    line: &'a Line<'a>,
    next: usize,
    /// By ascending index.
    followed: Vec<Followed>,
}

/// A neuron of the second layer where a sweep has come to.
#[derive(Debug)]
pub(super) struct Followed {
    neuron: usize,
    /// Numerator of g_j at the last threshold passed, over d_j·unit.
    pub(super) value: BigInt,
    /// Numerator of its slope right of that, over d_j.
    pub(super) slope: BigInt,
}

/// What lies between two neighbouring thresholds, or beyond the outer ones.
///
/// Piece 0 is left of all thresholds, where every neuron of the first layer is silent; piece i ≥ 1 begins at the i-th
/// threshold from the left, b_{i−1}.
#[derive(Debug)]
pub struct Piece<'a> {
    pub(super) line: &'a Line<'a>,
    /// Counted from 0.
    pub index: usize,
    followed: &'a [Followed],
}

impl<'a> Sweep<'a> {
    pub(super) fn new(line: &'a Line<'a>, mut neurons: Vec<usize>) -> Self {
        sorting::sort(&mut neurons);
        neurons.dedup();
        let follow = |neuron: usize| {
            let value = line.network.layers()[1][neuron].bias() * &line.unit;
            Followed { neuron, value, slope: BigInt::zero() }
        };
        Self { line, next: 0, followed: neurons.into_iter().map(follow).collect() }
    }

    /// The next piece, if there is one.
    pub fn step(&mut self) -> Option<Piece<'_>> {
        let index = self.next;
        if index > self.line.thresholds.len() {
            return None;
        }
        self.next += 1;
        if index > 0 {
            self.pass(index - 1);
        }
        Some(Piece { line: self.line, index, followed: &self.followed })
    }

    /// The piece that holds position `t`: the one that begins there, where `t` is a threshold. A sweep goes to the right:
    /// where it is beyond `t` already, it stays there.
    #[must_use]
    pub fn reach(&mut self, t: &Rational) -> Piece<'_> {
        let scaled = t * &self.line.unit;
        let before = self.next.saturating_sub(1);
        let rest = &self.line.thresholds[before..];
        let passed = before + rest.iter().take_while(|&b| Rational::from(b.clone()) <= scaled).count();
        for i in before..passed {
            self.pass(i);
        }
        self.next = passed + 1;
        Piece { line: self.line, index: passed, followed: &self.followed }
    }

    /// Moves from the threshold before `i` to threshold `i` and adds the slope that its neuron brings.
    fn pass(&mut self, i: usize) {
        let thresholds = &self.line.thresholds;
        let length = if i == 0 { BigInt::zero() } else { &thresholds[i] - &thresholds[i - 1] };
        let second = &self.line.network.layers()[1];
        for Followed { neuron, value, slope } in &mut self.followed {
            if !length.is_zero() {
                *value += &*slope * &length;
            }
            *slope += &second[*neuron].weights()[self.line.order[i]];
        }
    }
}

/// Functions of a neuron panic for one that the sweep does not follow.
impl<'a> Piece<'a> {
    /// Where the piece begins; `None` for the one left of all thresholds.
    #[must_use]
    pub fn start(&self) -> Option<Rational> {
        self.index.checked_sub(1).map(|i| self.line.threshold(i))
    }

    /// Where the piece ends; `None` for the one right of all thresholds.
    #[must_use]
    pub fn end(&self) -> Option<Rational> {
        (self.index < self.line.threshold_count()).then(|| self.line.threshold(self.index))
    }

    /// g_j where the piece begins (or left of all thresholds, where it is constant), not reduced.
    #[must_use]
    pub fn value(&self, neuron: usize) -> Fraction {
        let denominator = self.line.network.layers()[1][neuron].denominator();
        Fraction::new(self.followed(neuron).value.clone(), denominator * &self.line.unit)
    }

    /// The slope of g_j on the piece, not reduced.
    #[must_use]
    pub fn slope(&self, neuron: usize) -> Fraction {
        let denominator = self.line.network.layers()[1][neuron].denominator();
        Fraction::new(self.followed(neuron).slope.clone(), denominator.clone())
    }

    /// g_j at position `t` of the piece, not reduced.
    #[must_use]
    pub fn at(&self, neuron: usize, t: &Rational) -> Fraction {
        let denominator = self.line.network.layers()[1][neuron].denominator();
        let (numerator, scale) = (self.numerator_at(neuron, t), t.denom() * &self.line.unit);
        Fraction::new(numerator, denominator * scale)
    }

    /// The numerator of g_j(t) over d_j·unit·(denominator of t).
    pub(super) fn numerator_at(&self, neuron: usize, t: &Rational) -> BigInt {
        let Followed { value, slope, .. } = self.followed(neuron);
        value * t.denom() + slope * self.distance(t)
    }

    pub(super) fn followed(&self, neuron: usize) -> &'a Followed {
        let at = self.followed.binary_search_by_key(&neuron, |followed| followed.neuron);
        &self.followed[at.expect("a neuron that the sweep follows")]
    }

    /// The numerator of t − start over unit·(denominator of t).
    pub(super) fn distance(&self, t: &Rational) -> BigInt {
        t.numer() * &self.line.unit - self.start_numerator() * t.denom()
    }

    /// Numerator of the start over the unit; that of the first threshold for the piece left of it, where slopes are 0.
    pub(super) fn start_numerator(&self) -> &BigInt {
        &self.line.thresholds[self.index.saturating_sub(1)]
    }

    /// Numerator of the end over the unit; `None` right of all thresholds.
    pub(super) fn end_numerator(&self) -> Option<&BigInt> {
        self.line.thresholds.get(self.index)
    }
}
