//! Integers that stay in a machine word while they fit one.

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

/// An integer: `Short` wherever it fits a machine word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::math) enum Int {
    Short(i64),
    Long(BigInt),
}

impl Int {
    pub(in crate::math) const ZERO: Self = Self::Short(0);
    pub(in crate::math) const ONE: Self = Self::Short(1);

    pub(in crate::math) fn to_big(&self) -> BigInt {
        match self {
            Self::Short(value) => (*value).into(),
            Self::Long(value) => value.clone(),
        }
    }

    pub(in crate::math) fn into_big(self) -> BigInt {
        match self {
            Self::Short(value) => value.into(),
            Self::Long(value) => value,
        }
    }

    /// The value, or 0 where it is negative.
    pub(in crate::math) fn rectified(self) -> Self {
        match self {
            Self::Short(value) => Self::Short(value.max(0)),
            Self::Long(value) if value.is_negative() => Self::ZERO,
            positive @ Self::Long(_) => positive,
        }
    }

    pub(in crate::math) fn is_positive(&self) -> bool {
        match self {
            Self::Short(value) => *value > 0,
            Self::Long(value) => value.is_positive(),
        }
    }

    /// self + a·b.
    pub(in crate::math) fn plus_product(&self, a: &Self, b: &Self) -> Self {
        if let (Self::Short(sum), Self::Short(a), Self::Short(b)) = (self, a, b) {
            // A factor 1 is the usual one, and checked products are slow in wasm.
            let product = if *b == 1 { Some(*a) } else { a.checked_mul(*b) };
            if let Some(sum) = product.and_then(|product| sum.checked_add(product)) {
                return Self::Short(sum);
            }
        }
        let product = product(a, b);
        let sum = match self {
            Self::Short(value) => product + value,
            Self::Long(value) => product + value,
        };
        sum.into()
    }

    /// self·other.
    pub(in crate::math) fn times(self, other: &Self) -> Self {
        if self == Self::ZERO || *other == Self::ONE { self } else { Self::ZERO.plus_product(&self, other) }
    }
}

fn product(a: &Int, b: &Int) -> BigInt {
    match (a, b) {
        (Int::Short(a), Int::Short(b)) => BigInt::from(i128::from(*a) * i128::from(*b)),
        (Int::Short(short), Int::Long(long)) | (Int::Long(long), Int::Short(short)) => long * short,
        (Int::Long(a), Int::Long(b)) => a * b,
    }
}

impl From<BigInt> for Int {
    fn from(value: BigInt) -> Self {
        value.to_i64().map_or_else(|| Self::Long(value), Self::Short)
    }
}

impl From<&BigInt> for Int {
    fn from(value: &BigInt) -> Self {
        value.to_i64().map_or_else(|| Self::Long(value.clone()), Self::Short)
    }
}
