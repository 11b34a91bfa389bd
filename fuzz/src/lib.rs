//! Fuzzing: every reader is given what nobody meant it to read, and every construction the tables that come of it.
//!
//! A [`Target`] is a law about any bytes: a totality (there is an answer, whatever they are) or an identity (what was
//! written is read back, what was constructed is exact). Inputs are mutations of seeds, of a seeded generator, so that a
//! finding can be repeated by its number. `cargo test -p fuzz` tries a few thousand, `cargo xtask fuzz` as many as one
//! likes, with the time and memory of the worst.

mod mutation;
mod run;
mod table;
pub mod targets;

pub use run::{Worst, run};
pub use targets::{TARGETS, Target};

/// Counts what is allocated.
#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;
