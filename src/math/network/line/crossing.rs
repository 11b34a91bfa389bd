//! Where a pre-activation crosses zero inside a piece, and the order of such places.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_traits::{ToPrimitive, Zero};

use super::sweep::{Followed, Piece};
use crate::math::Rational;
use crate::math::exact::fraction::{Fraction, compare_magnitudes};
use crate::math::sorting;

/// Neuron `neuron` crosses zero at the distance |g_j| / |s_ij| from the start of its piece.
#[derive(Debug)]
pub(super) struct Crossing<'a> {
    pub(super) neuron: usize,
    /// Numerator of g_j at the start of the piece, over d_j·unit.
    pub(super) value: &'a BigInt,
    /// Numerator of the slope, over d_j, of the other sign than the value.
    pub(super) slope: &'a BigInt,
    /// The distance times the unit, rounded down to 2^−32: decides most comparisons without long products.
    rough: Option<u128>,
}

impl Crossing<'_> {
    /// The crossing's position t.
    pub(super) fn position(&self, piece: &Piece<'_>) -> Fraction {
        Fraction::new(piece.start_numerator() * self.slope - self.value, self.slope * &piece.line.unit)
    }

    /// Whether it is right of position `t`, which lies in `piece`.
    pub(super) fn is_right_of(&self, t: &Rational, piece: &Piece<'_>) -> bool {
        piece.distance(t).magnitude() * self.slope.magnitude() < self.value.magnitude() * t.denom().magnitude()
    }

    fn compare(&self, other: &Self) -> Ordering {
        match (self.rough, other.rough) {
            (Some(a), Some(b)) if a != b => a.cmp(&b),
            _ => compare_magnitudes((self.value, self.slope), (other.value, other.slope)),
        }
    }
}

/// The places strictly inside `piece` where one of `neurons` crosses zero, from left to right.
///
/// Left of all thresholds nothing changes, so there are none.
pub(super) fn crossings<'a>(piece: &Piece<'a>, neurons: impl Iterator<Item = usize>) -> Vec<Crossing<'a>> {
    let length = piece.end_numerator().map(|end| (end - piece.start_numerator()).into_parts().1);
    let mut found: Vec<_> = neurons.filter_map(|neuron| crossing(piece, neuron, length.as_ref())).collect();
    sorting::sort_by(&mut found, Crossing::compare);
    found
}

fn crossing<'a>(piece: &Piece<'a>, neuron: usize, length: Option<&BigUint>) -> Option<Crossing<'a>> {
    let Followed { value, slope, .. } = piece.followed(neuron);
    let opposite = !value.is_zero() && !slope.is_zero() && value.sign() != slope.sign();
    let inside = || length.is_none_or(|length| value.magnitude() < &(slope.magnitude() * length));
    (opposite && inside()).then(|| {
        let rough = (value.magnitude() << 32u32) / slope.magnitude();
        Crossing { neuron, value, slope, rough: rough.to_u128() }
    })
}
