//! From threshold to threshold: values and slopes of all second-layer pre-activations by running sums.

use num_bigint::BigInt;
use num_traits::Zero;

use super::{Line, Quotient};
use crate::math::Rational;

/// Walks the pieces of a [`Line`] from left to right: O(a2) products of a long by a short number for each.
#[derive(Debug)]
pub struct Sweep<'a> {
    line: &'a Line<'a>,
    next: usize,
    /// Of each neuron j, numerators of g_j at the last threshold passed, over d_j·unit.
    values: Vec<BigInt>,
    /// Numerators of its slope right of that, over d_j.
    slopes: Vec<BigInt>,
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
    pub(super) values: &'a [BigInt],
    pub(super) slopes: &'a [BigInt],
}

impl<'a> Sweep<'a> {
    pub(super) fn new(line: &'a Line<'a>) -> Self {
        let second = &line.network.layers()[1];
        let values = second.iter().map(|row| row.bias() * &line.unit).collect();
        Self { line, next: 0, values, slopes: vec![BigInt::zero(); second.len()] }
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
        Some(Piece { line: self.line, index, values: &self.values, slopes: &self.slopes })
    }

    /// The piece that holds position `t`: the one that begins there, where `t` is a threshold.
    #[must_use]
    pub fn reach(&mut self, t: &Rational) -> Piece<'_> {
        let scaled = t * &self.line.unit;
        let passed = self.line.thresholds.iter().take_while(|&b| Rational::from(b.clone()) <= scaled).count();
        for i in 0..passed {
            self.pass(i);
        }
        self.next = passed + 1;
        Piece { line: self.line, index: passed, values: &self.values, slopes: &self.slopes }
    }

    /// Moves from the threshold before `i` to threshold `i` and adds the slope that its neuron brings.
    fn pass(&mut self, i: usize) {
        let thresholds = &self.line.thresholds;
        let length = if i == 0 { BigInt::zero() } else { &thresholds[i] - &thresholds[i - 1] };
        let second = &self.line.network.layers()[1];
        for ((value, slope), row) in self.values.iter_mut().zip(&mut self.slopes).zip(second) {
            if !length.is_zero() {
                *value += &*slope * &length;
            }
            *slope += &row.weights()[self.line.order[i]];
        }
    }
}

impl Piece<'_> {
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
    pub fn value(&self, neuron: usize) -> Quotient {
        let denominator = self.line.network.layers()[1][neuron].denominator();
        Quotient::new(self.values[neuron].clone(), denominator * &self.line.unit)
    }

    /// The slope of g_j on the piece, not reduced.
    #[must_use]
    pub fn slope(&self, neuron: usize) -> Quotient {
        let denominator = self.line.network.layers()[1][neuron].denominator();
        Quotient::new(self.slopes[neuron].clone(), denominator.clone())
    }

    /// g_j at position `t` of the piece, not reduced.
    #[must_use]
    pub fn at(&self, neuron: usize, t: &Rational) -> Quotient {
        let denominator = self.line.network.layers()[1][neuron].denominator();
        let (numerator, scale) = (self.numerator_at(neuron, t), t.denom() * &self.line.unit);
        Quotient::new(numerator, denominator * scale)
    }

    /// The numerator of g_j(t) over d_j·unit·(denominator of t).
    pub(super) fn numerator_at(&self, neuron: usize, t: &Rational) -> BigInt {
        &self.values[neuron] * t.denom() + &self.slopes[neuron] * self.distance(t)
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
