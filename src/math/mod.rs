//! The mathematics of the construction: samples, networks, their constructions and the check.
//!
//! No web, no input or output, no clock, no global randomness. Formulas, proofs and sources are in
//! `docs/MATHS.md`; symbols are those of K. Inoue, "Expressive Numbers of Two or More Hidden Layer ReLU Neural Networks".

#![forbid(unsafe_code)]

pub mod construct;
pub mod exact;
pub mod float64;
pub mod network;
pub mod shape;
pub mod sorting;
pub mod table;

pub use exact::rational::Rational;
