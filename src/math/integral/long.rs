//! The long integers of the construction, and the short ones that they are multiplied and divided by.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use super::estimate::Leading;

/// A long integer with in-place operations by short ones.
pub trait Long: Clone + Ord {
    /// A distance between two positions, or a digit of a mixed radix number.
    type Step: Integer + Signed + Clone;

    /// `value`, which is short.
    fn step(value: &BigInt) -> Self::Step;

    /// `value`.
    fn from_big(value: &BigInt) -> Self;

    /// The same number.
    fn to_big(&self) -> BigInt;

    /// self = a·x + b, or a·x − b.
    fn set_sum(&mut self, a: &Self, x: &Self::Step, minus: bool, b: &Self);

    /// self += a·x.
    fn add_product(&mut self, a: &Self, x: &Self::Step);

    /// self *= x.
    fn scale(&mut self, x: &Self::Step);

    /// self /= x, which divides it. `x` is positive and odd.
    fn divide_exactly(&mut self, x: &Self::Step);

    /// Numbers congruent to e·a and e·b modulo the odd `m` > 0, in 0..m, with the same unit e for both.
    fn residues(a: &Self, b: &Self, m: &Self::Step) -> (Self::Step, Self::Step);

    /// Its size, where it is positive.
    fn leading(&self) -> Option<Leading>;

    /// The size of a short number.
    fn step_leading(x: &Self::Step) -> Leading;
}

impl Long for BigInt {
    type Step = Self;

    fn step(value: &BigInt) -> Self {
        value.clone()
    }

    fn from_big(value: &BigInt) -> Self {
        value.clone()
    }

    fn to_big(&self) -> BigInt {
        self.clone()
    }

    fn set_sum(&mut self, a: &Self, x: &Self, minus: bool, b: &Self) {
        self.clone_from(a);
        *self *= x;
        if minus { *self -= b } else { *self += b }
    }

    fn add_product(&mut self, a: &Self, x: &Self) {
        *self += a * x;
    }

    fn scale(&mut self, x: &Self) {
        *self *= x;
    }

    fn divide_exactly(&mut self, x: &Self) {
        *self /= x;
    }

    fn residues(a: &Self, b: &Self, m: &Self) -> (Self, Self) {
        (a.mod_floor(m), b.mod_floor(m))
    }

    fn leading(&self) -> Option<Leading> {
        let shift = self.bits().saturating_sub(32);
        let top = (self.magnitude() >> shift).to_u64().unwrap_or(0);
        self.is_positive().then(|| Leading::new(top, i64::try_from(shift).unwrap_or(i64::MAX)))
    }

    fn step_leading(x: &Self) -> Leading {
        x.leading().expect("distances are positive")
    }
}

/// 0, as a long number.
pub(super) fn zero<L: Long>() -> L {
    L::from_big(&BigInt::zero())
}

/// 1, as a long number.
pub(super) fn one<L: Long>() -> L {
    L::from_big(&BigInt::one())
}
