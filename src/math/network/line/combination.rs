//! What the output layer makes of the second one, along the line: an output, a part of it, or one zig-zag.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use super::Line;
use super::crossing::{Crossing, crossings};
use super::sweep::{Followed, Piece};
use crate::math::Rational;
use crate::math::exact::fraction::{Fraction, common_denominator};
use crate::math::network::Affine;

/// A corner or end of a piecewise linear function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its position.
    pub t: Fraction,
    /// The function's value there.
    pub y: Fraction,
}

/// A weighted sum of second-layer neurons, each with or without its rectifier, and a constant.
#[derive(Debug)]
pub struct Combination {
    /// Neurons with what their numerators are multiplied by to be over [`Self::denominator`].
    terms: Vec<(usize, BigInt)>,
    constant: BigInt,
    denominator: BigInt,
    rectified: bool,
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
        let used = || (0..neurons.min(second.len())).filter(|&j| !row.weights()[j].is_zero());
        let common = common_denominator(used().map(|j| second[j].denominator()));
        let terms = used().map(|j| (j, &row.weights()[j] * (&common / second[j].denominator()))).collect();
        Self { terms, constant: row.bias() * &common, denominator: common * row.denominator(), rectified: false }
    }

    /// The zig-zag g_j of one neuron, or relu(g_j).
    #[must_use]
    pub fn neuron(line: &Line<'_>, j: usize, rectified: bool) -> Self {
        let row: &Affine = &line.network().layers()[1][j];
        let terms = vec![(j, BigInt::one())];
        Self { terms, constant: BigInt::zero(), denominator: row.denominator().clone(), rectified }
    }

    /// The neurons that it is made of, ascending.
    pub fn neurons(&self) -> impl Iterator<Item = usize> + '_ {
        self.terms.iter().map(|(j, _)| *j)
    }

    /// The value at position `t`.
    #[must_use]
    pub fn at(&self, line: &Line<'_>, t: &Rational) -> Fraction {
        self.in_piece(&line.sweep_of(self.neurons()).reach(t), t)
    }

    /// The corners of the function in `piece`, and its points at the positions `stops`, which ascend.
    ///
    /// They ascend from the piece's start (from `span.0`, left of all thresholds) up to its end, which is left out; right
    /// of all thresholds up to `span.1`.
    #[must_use]
    pub fn points(&self, piece: &Piece<'_>, span: &(Rational, Rational), stops: &[Rational]) -> Vec<Point> {
        let start = piece.start().unwrap_or_else(|| span.0.clone());
        let end = piece.end().unwrap_or_else(|| span.1.clone());
        let within = stops.partition_point(|t| *t <= start)..stops.partition_point(|t| *t < end);
        let mut stops = stops.get(within).unwrap_or_default().iter().peekable();
        let mut points = vec![self.point_in(piece, &start)];
        let mut sum = self.sum(piece);
        for crossing in crossings(piece, self.neurons()) {
            while let Some(t) = stops.next_if(|t| crossing.is_right_of(t, piece)) {
                points.push(self.stop(&sum, t, piece));
            }
            points.push(Point { t: crossing.position(piece), y: self.value_at(&sum, &crossing, piece) });
            if self.rectified {
                sum.switch(&crossing, self.factor(crossing.neuron));
            }
        }
        points.extend(stops.map(|t| self.stop(&sum, t, piece)));
        if piece.end().is_none() {
            points.push(self.point_in(piece, &end));
            let end = Fraction::from(&end);
            points.retain(|point| point.t <= end);
        }
        points
    }

    /// The point at position `t`, where `sum` is what acts.
    fn stop(&self, sum: &Sum, t: &Rational, piece: &Piece<'_>) -> Point {
        let numerator = &sum.value * t.denom() + &sum.slope * piece.distance(t);
        let denominator = &self.denominator * &piece.line.unit * t.denom();
        Point { t: t.into(), y: Fraction::new(numerator, denominator) }
    }

    fn point_in(&self, piece: &Piece<'_>, t: &Rational) -> Point {
        Point { t: t.into(), y: self.in_piece(piece, t) }
    }

    /// The value at position `t` of `piece`.
    #[must_use]
    pub fn in_piece(&self, piece: &Piece<'_>, t: &Rational) -> Fraction {
        let scale = t.denom() * &piece.line.unit;
        let mut sum = &self.constant * &scale;
        for (j, factor) in &self.terms {
            let numerator = piece.numerator_at(*j, t);
            if !self.rectified || numerator.is_positive() {
                sum += numerator * factor;
            }
        }
        Fraction::new(sum, &self.denominator * scale)
    }

    /// The sum right of the start of `piece`: of the neurons that are active there.
    fn sum(&self, piece: &Piece<'_>) -> Sum {
        let mut sum = Sum { value: &self.constant * &piece.line.unit, slope: BigInt::zero() };
        for (j, factor) in &self.terms {
            let Followed { value, slope, .. } = piece.followed(*j);
            let active = value.is_positive() || value.is_zero() && slope.is_positive();
            if !self.rectified || active {
                sum.value += value * factor;
                sum.slope += slope * factor;
            }
        }
        sum
    }

    /// The value at a crossing, |value|/|slope| of its neuron to the right of the start.
    fn value_at(&self, sum: &Sum, crossing: &Crossing<'_>, piece: &Piece<'_>) -> Fraction {
        let numerator = &sum.value * crossing.slope - &sum.slope * crossing.value;
        Fraction::new(numerator, crossing.slope * &self.denominator * &piece.line.unit)
    }

    fn factor(&self, neuron: usize) -> &BigInt {
        let at = self.terms.binary_search_by_key(&neuron, |(j, _)| *j).expect("a crossing of one of the terms");
        &self.terms[at].1
    }
}

/// Γ_i + Σ_i·(t − b_i): numerators over the combination's denominator, the value's also over the unit.
struct Sum {
    value: BigInt,
    slope: BigInt,
}

impl Sum {
    /// A neuron that was silent begins to act at its crossing, or the other way round.
    fn switch(&mut self, crossing: &Crossing<'_>, factor: &BigInt) {
        let (value, slope) = (crossing.value * factor, crossing.slope * factor);
        if crossing.slope.is_positive() {
            self.value += value;
            self.slope += slope;
        } else {
            self.value -= value;
            self.slope -= slope;
        }
    }
}
