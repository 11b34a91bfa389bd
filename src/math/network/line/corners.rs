//! A combination as it is drawn: its corners, their values as close as asked for.

use num_bigint::BigInt;
use num_traits::{One, Signed, Zero};

use super::Line;
use super::combination::Combination;
use super::crossing::{Crossing, crossings};
use super::sweep::{Followed, Piece};
use crate::math::Rational;
use crate::math::exact::fraction::Fraction;

/// A corner or end of a piecewise linear function.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its position.
    pub t: Fraction,
    /// The function's value there.
    pub y: Fraction,
}

/// Where a combination bends, in a span of positions.
///
/// Positions are exact, values to within a fineness: exact, each would be a fraction of tens of thousands of digits, of
/// which a picture shows three.
#[derive(Debug)]
pub struct Corners<'a> {
    combination: &'a Combination,
    span: &'a (Rational, Rational),
    /// c_j, what each neuron's numerator over d_j·unit is multiplied by.
    factors: Vec<Leading>,
    /// A multiple of 2^−step.
    constant: BigInt,
    rounding: Rounding,
}

/// How what is added up is rounded, so that all that is rounded away is less than the fineness.
///
/// With n terms, one of them the constant, none of which has a part of more than M anywhere in the span, it is less than
/// n·(M·2^(5−leading) + 2·2^−step): each product is of a few numbers of so many leading bits, and cut at a step.
#[derive(Clone, Copy, Debug)]
struct Rounding {
    /// Bits that are kept of a long number.
    leading: u64,
    /// Sums are multiples of 2^−step.
    step: i64,
    /// Slopes are multiples of 2^−(step + reach): no distance is longer than 2^reach units.
    reach: i64,
}

impl<'a> Corners<'a> {
    /// Those of `combination` in `span`, which holds all thresholds; each value less than `fineness`, which is positive, from
    /// the true one.
    #[must_use]
    pub fn new(
        line: &Line<'_>,
        combination: &'a Combination,
        span: &'a (Rational, Rational),
        fineness: &Rational,
    ) -> Self {
        let rounding = Rounding::new(line, combination, span, fineness);
        let quotient = |numerator: &BigInt, over: &BigInt| Leading::quotient(numerator, over, rounding.leading);
        let unit = quotient(&BigInt::one(), &(&combination.denominator * &line.unit));
        let factors =
            combination.terms.iter().map(|term| quotient(&term.weight, &term.denominator).times(&unit)).collect();
        let constant = quotient(&combination.constant, &combination.denominator).times_power(rounding.step);
        Self { combination, span, factors, constant, rounding }
    }

    /// The corners in `piece`, and the points at the positions `stops`, which ascend.
    ///
    /// They ascend from the piece's start (from the span's, left of all thresholds) up to its end, which is left out; right
    /// of all thresholds up to the span's.
    #[must_use]
    pub fn of(&self, piece: &Piece<'_>, stops: &[Rational]) -> Vec<Point> {
        let start = piece.start().unwrap_or_else(|| self.span.0.clone());
        let end = piece.end().unwrap_or_else(|| self.span.1.clone());
        let within = stops.partition_point(|t| *t <= start)..stops.partition_point(|t| *t < end);
        let mut stops = stops.get(within).unwrap_or_default().iter().peekable();
        let mut sum = self.sum(piece);
        let mut points = vec![self.point((&start).into(), sum.value.clone())];
        for crossing in crossings(piece, self.combination.neurons()) {
            while let Some(t) = stops.next_if(|t| crossing.is_right_of(t, piece)) {
                points.push(self.stop(&sum, t, piece));
            }
            if crossing.is_right_of(&end, piece) {
                break;
            }
            let value = self.value_after(&sum, crossing.value, crossing.slope);
            points.push(self.point(crossing.position(piece), value));
            if self.combination.rectified {
                let factor = &self.factors[self.combination.position_of(crossing.neuron)];
                sum.switch(&crossing, self.term(factor, crossing.value, crossing.slope));
            }
        }
        points.extend(stops.map(|t| self.stop(&sum, t, piece)));
        if piece.end().is_none() {
            points.push(self.stop(&sum, &end, piece));
        }
        points
    }

    /// The sum right of the start of `piece`: of the neurons that are active there.
    fn sum(&self, piece: &Piece<'_>) -> Sum {
        let mut sum = Sum { value: self.constant.clone(), slope: BigInt::zero() };
        for (neuron, factor) in self.combination.neurons().zip(&self.factors) {
            let Followed { value, slope, .. } = piece.followed(neuron);
            let active = value.is_positive() || value.is_zero() && slope.is_positive();
            if !self.combination.rectified || active {
                sum.add(self.term(factor, value, slope));
            }
        }
        sum
    }

    /// What the neuron of this factor adds where its numerators are these.
    fn term(&self, factor: &Leading, value: &BigInt, slope: &BigInt) -> Sum {
        let Rounding { leading, step, reach } = self.rounding;
        let times = |numerator: &BigInt| factor.times(&Leading::of(numerator, leading));
        Sum { value: times(value).times_power(step), slope: times(slope).times_power(step + reach) }
    }

    /// The point at position `t`, where `sum` is what acts.
    fn stop(&self, sum: &Sum, t: &Rational, piece: &Piece<'_>) -> Point {
        self.point(t.into(), self.value_after(sum, &piece.distance(t), t.denom()))
    }

    /// The sum's value so many units, |`distance`| / |`over`|, right of the piece's start.
    fn value_after(&self, sum: &Sum, distance: &BigInt, over: &BigInt) -> BigInt {
        let Leading { mantissa, exponent } = Leading::quotient(distance, over, self.rounding.leading);
        let added = Leading { mantissa: mantissa.abs() * &sum.slope, exponent };
        &sum.value + added.times_power(-self.rounding.reach)
    }

    fn point(&self, t: Fraction, value: BigInt) -> Point {
        Point { t, y: Fraction::new(value, BigInt::one() << self.rounding.step) }
    }
}

impl Rounding {
    fn new(line: &Line<'_>, combination: &Combination, span: &(Rational, Rational), fineness: &Rational) -> Self {
        let reach = length(&((&span.1 - &span.0) * &line.unit).ceil().to_integer());
        let second = &line.network().layers()[1];
        let largest = combination.terms.iter().map(|term| {
            let row = &second[term.neuron];
            let steepest = row.weights().iter().map(length).max().unwrap_or(0) + bits(row.weights().len());
            let numerator = (length(row.bias()) + length(&line.unit)).max(steepest + reach);
            length(&term.weight) + numerator + 5
                - length(&term.denominator)
                - length(&line.unit)
                - length(&combination.denominator)
        });
        let constant = length(&combination.constant) + 1 - length(&combination.denominator);
        let largest = largest.max().unwrap_or(0).max(constant).max(0);
        let finer = (length(fineness.denom()) - length(fineness.numer())).max(0) + 1;
        let terms = bits(combination.terms.len() + 1);
        Self { leading: (largest + finer + terms + 6).unsigned_abs(), step: finer + terms + 2, reach }
    }
}

/// Bits of |`number`|.
fn length(number: &BigInt) -> i64 {
    i64::try_from(number.bits()).unwrap_or(i64::MAX)
}

fn bits(number: usize) -> i64 {
    i64::from(usize::BITS - number.leading_zeros())
}

/// About mantissa·2^exponent.
#[derive(Clone, Debug)]
struct Leading {
    mantissa: BigInt,
    exponent: i64,
}

impl Leading {
    /// `number` but for what is less than its `bits` leading bits.
    fn of(number: &BigInt, bits: u64) -> Self {
        let cut = number.bits().saturating_sub(bits);
        Self { mantissa: number >> cut, exponent: cut.cast_signed() }
    }

    /// `numerator` / `denominator`, to a relative error below 2^(3 − `bits`).
    fn quotient(numerator: &BigInt, denominator: &BigInt, bits: u64) -> Self {
        let (above, below) = (Self::of(numerator, bits), Self::of(denominator, bits));
        let mantissa = (above.mantissa << (2 * bits)) / below.mantissa;
        let exponent = above.exponent - below.exponent - (2 * bits).cast_signed();
        let Self { mantissa, exponent: cut } = Self::of(&mantissa, bits);
        Self { mantissa, exponent: exponent + cut }
    }

    fn times(&self, other: &Self) -> Self {
        Self { mantissa: &self.mantissa * &other.mantissa, exponent: self.exponent + other.exponent }
    }

    /// The number times 2^`power`, rounded down.
    fn times_power(self, power: i64) -> BigInt {
        let shift = self.exponent + power;
        if shift < 0 { self.mantissa >> shift.unsigned_abs() } else { self.mantissa << shift }
    }
}

/// Γ_i + Σ_i·(t − b_i), as multiples of steps.
struct Sum {
    value: BigInt,
    slope: BigInt,
}

impl Sum {
    fn add(&mut self, term: Self) {
        self.value += term.value;
        self.slope += term.slope;
    }

    /// The neuron of `term` that was silent begins to act at its crossing, or the other way round.
    fn switch(&mut self, crossing: &Crossing<'_>, term: Self) {
        if crossing.slope.is_positive() {
            self.add(term);
        } else {
            self.value -= term.value;
            self.slope -= term.slope;
        }
    }
}
