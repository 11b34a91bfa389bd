//! Exact rational numbers in lowest terms.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Rem, Sub, SubAssign};

use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{Num, One, Signed, Zero};

use crate::math::exact::fraction::{Fraction, compare};

/// An exact rational number in lowest terms, with a positive denominator.
///
/// The arithmetic is the library's. Its comparison, its equality and its hash are not: they recurse over the continued
/// fraction, and numbers of a thousand digits end a thread with a stack overflow (num-rational #140). Here numbers are
/// compared by cross products, and, lowest terms being unique, equal and hashed by their terms.
#[derive(Clone, Debug, Default)]
pub struct Rational(Ratio<BigInt>);

impl Rational {
    /// `numerator` / `denominator`.
    ///
    /// # Panics
    ///
    /// Where `denominator` is 0.
    #[must_use]
    pub fn new(numerator: BigInt, denominator: BigInt) -> Self {
        Fraction::new(numerator, denominator).reduced()
    }

    /// `numerator` / `denominator`, which are in lowest terms, the denominator positive.
    pub(in crate::math) fn from_lowest_terms(numerator: BigInt, denominator: BigInt) -> Self {
        Self(Ratio::new_raw(numerator, denominator))
    }

    /// The numerator, which has the sign.
    #[must_use]
    pub fn numer(&self) -> &BigInt {
        self.0.numer()
    }

    /// The denominator, positive.
    #[must_use]
    pub fn denom(&self) -> &BigInt {
        self.0.denom()
    }

    /// Whether the denominator is 1.
    #[must_use]
    pub fn is_integer(&self) -> bool {
        self.0.is_integer()
    }

    /// The integer part: rounded towards 0.
    #[must_use]
    pub fn to_integer(&self) -> BigInt {
        self.0.to_integer()
    }

    /// The largest integer that is not larger.
    #[must_use]
    pub fn floor(&self) -> Self {
        Self(self.0.floor())
    }

    /// The smallest integer that is not smaller.
    #[must_use]
    pub fn ceil(&self) -> Self {
        Self(self.0.ceil())
    }

    /// The nearest integer; of two, the one further from 0.
    #[must_use]
    pub fn round(&self) -> Self {
        Self(self.0.round())
    }

    /// 1 / self.
    ///
    /// # Panics
    ///
    /// For 0.
    #[must_use]
    pub fn recip(&self) -> Self {
        Self(self.0.recip())
    }
}

impl From<BigInt> for Rational {
    fn from(value: BigInt) -> Self {
        Self(Ratio::from_integer(value))
    }
}

impl fmt::Display for Rational {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl PartialEq for Rational {
    fn eq(&self, other: &Self) -> bool {
        self.numer() == other.numer() && self.denom() == other.denom()
    }
}

impl Eq for Rational {}

impl Hash for Rational {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.numer().hash(state);
        self.denom().hash(state);
    }
}

impl PartialOrd for Rational {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rational {
    fn cmp(&self, other: &Self) -> Ordering {
        compare((self.numer(), self.denom()), (other.numer(), other.denom()))
    }
}

impl Neg for Rational {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Neg for &Rational {
    type Output = Rational;

    fn neg(self) -> Rational {
        Rational(-&self.0)
    }
}

/// An operation of two rationals, or of a rational and an integer, each by value or by reference, as the library has it.
macro_rules! operation {
    ($($trait:ident $method:ident)*) => {$(
        operation! { @one $trait $method Rational, Rational, |other| other.0 }
        operation! { @one $trait $method Rational, &Rational, |other| &other.0 }
        operation! { @one $trait $method &Rational, Rational, |other| other.0 }
        operation! { @one $trait $method &Rational, &Rational, |other| &other.0 }
        operation! { @one $trait $method Rational, BigInt, |other| other }
        operation! { @one $trait $method Rational, &BigInt, |other| other }
        operation! { @one $trait $method &Rational, BigInt, |other| other }
        operation! { @one $trait $method &Rational, &BigInt, |other| other }
    )*};
    (@one $trait:ident $method:ident &Rational, $right:ty, |$other:ident| $inner:expr) => {
        impl $trait<$right> for &Rational {
            type Output = Rational;

            fn $method(self, $other: $right) -> Rational {
                Rational((&self.0).$method($inner))
            }
        }
    };
    (@one $trait:ident $method:ident Rational, $right:ty, |$other:ident| $inner:expr) => {
        impl $trait<$right> for Rational {
            type Output = Self;

            fn $method(self, $other: $right) -> Self {
                Self(self.0.$method($inner))
            }
        }
    };
}

operation! { Add add Sub sub Mul mul Div div Rem rem }

impl AddAssign<&Self> for Rational {
    fn add_assign(&mut self, other: &Self) {
        self.0 += &other.0;
    }
}

impl AddAssign for Rational {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl SubAssign<&Self> for Rational {
    fn sub_assign(&mut self, other: &Self) {
        self.0 -= &other.0;
    }
}

impl SubAssign for Rational {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}

impl MulAssign<&Self> for Rational {
    fn mul_assign(&mut self, other: &Self) {
        self.0 *= &other.0;
    }
}

impl MulAssign for Rational {
    fn mul_assign(&mut self, other: Self) {
        self.0 *= other.0;
    }
}

impl MulAssign<BigInt> for Rational {
    fn mul_assign(&mut self, other: BigInt) {
        self.0 *= other;
    }
}

impl Sum for Rational {
    fn sum<I: Iterator<Item = Self>>(terms: I) -> Self {
        terms.fold(Self::default(), |sum, term| sum + term)
    }
}

impl<'a> Sum<&'a Self> for Rational {
    fn sum<I: Iterator<Item = &'a Self>>(terms: I) -> Self {
        terms.fold(Self::default(), |sum, term| sum + term)
    }
}

impl Zero for Rational {
    fn zero() -> Self {
        Self::default()
    }

    fn is_zero(&self) -> bool {
        self.numer().is_zero()
    }
}

impl One for Rational {
    fn one() -> Self {
        Self(Ratio::one())
    }
}

impl Num for Rational {
    type FromStrRadixErr = <Ratio<BigInt> as Num>::FromStrRadixErr;

    fn from_str_radix(text: &str, radix: u32) -> Result<Self, Self::FromStrRadixErr> {
        Ratio::from_str_radix(text, radix).map(Self)
    }
}

impl Signed for Rational {
    fn abs(&self) -> Self {
        Self::from_lowest_terms(self.numer().abs(), self.denom().clone())
    }

    fn abs_sub(&self, other: &Self) -> Self {
        if self <= other { Self::zero() } else { self - other }
    }

    fn signum(&self) -> Self {
        self.numer().signum().into()
    }

    fn is_positive(&self) -> bool {
        self.numer().is_positive()
    }

    fn is_negative(&self) -> bool {
        self.numer().is_negative()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    /// Numerators and denominators with common factors, often enough equal to those of another.
    fn terms() -> impl Strategy<Value = (BigInt, BigInt)> {
        let short = (-9i64..10, 1i64..7).prop_map(|(n, d)| (n.into(), d.into()));
        let long =
            (any::<i64>(), 1u64.., 0u32..90).prop_map(|(n, d, up)| (BigInt::from(n) << up, BigInt::from(d) << up));
        prop_oneof![short, long]
    }

    fn both((numerator, denominator): (BigInt, BigInt)) -> (Rational, Ratio<BigInt>) {
        (Rational::new(numerator.clone(), denominator.clone()), Ratio::new(numerator, denominator))
    }

    proptest! {
        #[test]
        fn order_equality_and_hash_are_those_of_the_numbers(a in terms(), b in terms()) {
            let ((a, left), (b, right)) = (both(a), both(b));
            prop_assert_eq!(a.cmp(&b), left.cmp(&right));
            prop_assert_eq!(a == b, left == right);
            prop_assert_eq!(HashSet::from([a.clone(), b.clone()]).len(), if left == right { 1 } else { 2 });
        }

        #[test]
        fn arithmetic_is_that_of_the_library(a in terms(), b in terms()) {
            let ((a, left), (b, right)) = (both(a), both(b));
            prop_assert_eq!((&a + &b).0, &left + &right);
            prop_assert_eq!((&a - &b).0, &left - &right);
            prop_assert_eq!((&a * &b).0, &left * &right);
            prop_assert_eq!((a.floor().0, a.ceil().0, a.round().0), (left.floor(), left.ceil(), left.round()));
            prop_assert_eq!((a.abs().0, a.to_integer()), (left.abs(), left.to_integer()));
            if !b.is_zero() {
                prop_assert_eq!((&a / &b).0, left / &right);
                prop_assert_eq!(b.recip().0, right.recip());
            }
        }
    }

    /// The library's comparison and hash take a level of recursion for each partial quotient, about 2,000 here.
    #[test]
    fn numbers_of_a_thousand_digits_compare_and_hash_on_a_small_stack() {
        const STACK: usize = 128 << 10;
        let numbers = || {
            let power = |base: u32| BigInt::from(base).pow(1_800);
            let a = Rational::new(power(5), power(4) - 1);
            let b = Rational::new(a.numer() + 1, a.denom() + 1);
            assert!(a > b && a != b);
            assert_eq!(HashSet::from([a.clone(), a, b]).len(), 2);
        };
        std::thread::Builder::new().stack_size(STACK).spawn(numbers).expect("a thread").join().expect("an order");
    }
}
