//! The float construction: the zig-zags of theorem 3 with weights as small as the activity pattern allows, in float64
//! (`docs/MATHS.md`, section 6).
//!
//! As in [`integer`](super::integer), L_j is the network of neurons 0..=j without rectifiers, a piecewise linear function
//! through pivot j of every group, and V_i its slope in group i in pivot order, up to the sign (−1)^j. One number of each
//! L_j is free, and all V_i grow with it; the least one that makes every V_i steep enough gives the smallest weights, and
//! small weights mean small rounding errors.
//!
//! From group to group V_i changes about by the factor n_{i−1}/m_i, the distances of the two pivots from the threshold
//! between them, and these factors multiply up. [`thresholds`] chooses the thresholds so that they balance.
//! [`Block::correct`] then makes every weight absorb the rounding errors that a forward pass has collected before it.

mod assembly;
mod block;
mod correction;
mod pattern;
mod thresholds;

pub(in crate::math::construct) use assembly::construct;
pub use block::Block;
pub use pattern::Pattern;
pub use thresholds::thresholds;

/// `weights`·`values` + `bias`, summed in the order of a plain forward pass: bias first, then weight by weight.
fn affine(weights: &[f64], bias: f64, values: &[f64]) -> f64 {
    weights.iter().zip(values).fold(bias, |sum, (weight, value)| sum + weight * value)
}
