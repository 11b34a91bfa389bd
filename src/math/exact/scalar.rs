//! The numbers a construction can run over: exact rationals or float64.

use std::ops::{Add, Div, Mul, Neg, Sub};

use crate::math::Rational;

/// A number with + − × ÷ and an order: all that the published construction needs of its arithmetic.
///
/// Implemented by [`Factored`](crate::math::exact::factored::Factored) (exact) and by `f64` (the article's "division operator").
pub trait Scalar:
    Clone
    + PartialOrd
    + Neg<Output = Self>
    + for<'a> Add<&'a Self, Output = Self>
    + for<'a> Sub<&'a Self, Output = Self>
    + for<'a> Mul<&'a Self, Output = Self>
    + for<'a> Div<&'a Self, Output = Self>
{
    /// The number nearest to `value`: `value` itself where the arithmetic is exact.
    fn nearest(value: &Rational) -> Self;

    /// The number `value`, which every implementation represents exactly.
    fn small(value: i32) -> Self;

    /// |self|.
    fn abs(self) -> Self {
        if self < Self::small(0) { -self } else { self }
    }

    /// The larger of the two; `self` where they are equal or cannot be compared.
    fn max(self, other: Self) -> Self {
        if other > self { other } else { self }
    }

    /// The mean of the two.
    fn midpoint(&self, other: &Self) -> Self {
        (self.clone() + other) / &Self::small(2)
    }
}

/// The inexact scalar.
pub type Float = f64;

impl Scalar for Float {
    fn nearest(value: &Rational) -> Self {
        crate::math::exact::rounding::nearest_f64(value.numer(), value.denom())
    }

    fn small(value: i32) -> Self {
        Self::from(value)
    }
}
