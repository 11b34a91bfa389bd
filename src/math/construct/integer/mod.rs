//! The integer construction: the zig-zags of theorem 3 with every weight and bias of both hidden layers an integer.
//!
//! L_j = C + Σ_{s≤j} (−1)^s·g_s, the network of neurons 0..=j without rectifiers, is piecewise linear with kinks at the
//! thresholds and goes through pivot j of every group. Beyond that the L_j have nothing to do with each other, but for
//! the activity pattern, which asks each L_j to be steep enough. So each is found by itself ([`Interpolant`]), and
//! g_j = (−1)^j·(L_j − L_{j−1}).
//!
//! Positions and thresholds are integers. Then L_j has integer slopes exactly when L_j(b_0) solves one congruence for
//! each group. The congruences are solved one after another (Garner's mixed radix), which costs O(a1) operations of a
//! long number with a short one for each neuron, O(a1·a2) in all, and no greatest common divisor of long numbers.

mod assembly;
mod block;
mod grid;
mod interpolant;
mod thresholds;

pub(in crate::math::construct) use assembly::construct;
pub use block::{Block, Neuron};
pub use grid::Grid;
pub use interpolant::Interpolant;
pub use thresholds::Placement;
