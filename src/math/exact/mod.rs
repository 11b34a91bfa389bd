//! Exact arithmetic beyond the library's: what fractions and long integers need here.

pub mod decimal;
pub mod factored;
pub mod fraction;
pub mod gcd;
pub(super) mod int;
pub mod limbs;
pub mod long;
pub mod rational;
pub mod residue;
pub mod rounding;
pub mod scalar;
