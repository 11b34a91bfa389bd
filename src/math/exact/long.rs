//! The long integers of the construction, and the short ones that they are multiplied and divided by.

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::Signed;

/// A long integer with in-place operations by short ones.
pub trait Long: Clone + Ord + From<BigInt> + Into<BigInt> {
    /// A distance between two positions, or a digit of a mixed radix number.
    type Step: Integer + Signed + Clone;

    /// `value` as a short number, where it is one. Every number smaller than a short one is short.
    fn step(value: &BigInt) -> Option<Self::Step>;

    /// self += other.
    fn add(&mut self, other: &Self);

    /// self −= other.
    fn subtract(&mut self, other: &Self);

    /// self = a·b, for b ≥ 0.
    fn set_product(&mut self, a: &Self, b: &Self);

    /// self += a·x, for x ≥ 0.
    fn add_product(&mut self, a: &Self, x: &Self::Step);

    /// self *= x, for x ≥ 0.
    fn scale(&mut self, x: &Self::Step);

    /// self /= x, for x > 0 that divides it.
    fn divide_exactly(&mut self, x: &Self::Step);

    /// Numbers in 0..m that are congruent to e·a and e·b modulo m > 0, with the same e, prime to m, for both.
    fn residues(a: &Self, b: &Self, m: &Self::Step) -> (Self::Step, Self::Step);
}

/// Any length of positions: for those that are too long for [`Limbs`](super::limbs::Limbs).
impl Long for BigInt {
    type Step = Self;

    fn step(value: &BigInt) -> Option<Self> {
        Some(value.clone())
    }

    fn add(&mut self, other: &Self) {
        *self += other;
    }

    fn subtract(&mut self, other: &Self) {
        *self -= other;
    }

    fn set_product(&mut self, a: &Self, b: &Self) {
        *self = a * b;
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
}
