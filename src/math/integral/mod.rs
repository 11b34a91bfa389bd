//! The integer construction: the zig-zags of theorem 3 with every weight and bias of both hidden layers an integer.
//!
//! Positions and thresholds are integers, so g_j has integer slopes exactly when c_j solves one congruence for every
//! group. The congruences are solved one after another (Garner's mixed radix); what is left free of c_j is then taken
//! as small as the activity pattern allows. O(a1·a2) operations of a long number with a short one, and no greatest common
//! divisor of long numbers.
//!
//! Up to signs everything is non-negative. In group i, with + where i is even and − where it is odd:
//!
//! ```text
//! h_i = ∓ g_j(b_i)                        h_0 = c_j
//! u_i = ± s_ij = (h_i ± G_i) / m_i        how steeply neuron j rises through the group's pivots, in pivot order
//! h_{i+1} = n_i·u_i ± G_i
//! V_i = ± (−1)^j·(slope of neurons 0..=j, un-rectified) = u_i − (V_i of neuron j − 1)
//! G_i (of neuron j + 1) = V_i·|x_{i,j+1} − x_ij| − (−1)^j·Λ·(y_{i,j+1} − y_ij)
//! ```
//!
//! with m_i = x_ij − b_i, n_i = b_{i+1} − x_ij, and G_i = (−1)^j·Λ·D_ij what neuron j has to add at its pivot.
//! The activity pattern asks that V_i ≥ (−1)^j·Λ·θ_j and V_i > (−1)^j·Λ·θ_{j+1}, where θ_j is the slope of the data from pivot
//! j − 1 to pivot j in pivot order.

mod block;
mod chain;
mod estimate;
mod grid;
mod long;
mod thresholds;

pub use block::{Block, Neuron};
pub use grid::Grid;
pub use long::Long;
pub use thresholds::thresholds;
