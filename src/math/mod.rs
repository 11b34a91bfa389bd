//! The mathematics of the construction: samples, networks, their constructions and the check.
//!
//! No web, no input or output, no clock, no global randomness. Symbols are those of K. Inoue, "Expressive Numbers of
//! Two or More Hidden Layer ReLU Neural Networks" (theorems 3 and 4), as `docs/ARCHITECTURE.md` lists them.

#![forbid(unsafe_code)]

pub mod check;
pub mod construct;
mod dot;
pub mod estimate;
pub mod factored;
pub mod fault;
pub mod float;
pub mod floating;
pub mod forward;
pub mod gcd;
pub mod integral;
pub mod line;
pub mod method;
pub mod network;
pub mod number;
pub mod parameters;
pub mod progress;
pub mod projection;
pub mod published;
pub mod rounding;
pub mod sample;
pub mod scalar;
pub mod shape;
pub mod zigzag;

use num_bigint::BigInt;

/// An exact rational number in lowest terms.
pub type Rational = num_rational::Ratio<BigInt>;
