//! The integer construction: the zig-zags of theorem 3 with every weight and bias of both hidden layers an integer.
//!
//! L_j = C + Σ_{s≤j} (−1)^s·g_s, the network of neurons 0..=j without rectifiers, is piecewise linear with kinks at the
//! thresholds and goes through pivot j of every group. Beyond that the L_j have nothing to do with each other, but for
//! the activity pattern, which asks each L_j to be steep enough. So each is found by itself, and
//! g_j = (−1)^j·(L_j − L_{j−1}).
//!
//! Positions and thresholds are integers. Then L_j has integer slopes exactly when L_j(b_0) solves one congruence for
//! each group. The congruences are solved one after another (Garner's mixed radix), which costs O(a1) operations of a
//! long number with a short one for each neuron, O(a1·a2) in all, and no greatest common divisor of long numbers.
//!
//! Neurons of the first layer beyond those that the groups need make all that shorter: each is a restart, two thresholds
//! one unit apart with no sample between them. There every L_j may take any integer slope, so the congruences begin anew
//! ([`Groups`]). With a restart before every group there are none.
//!
//! Without restarts, for tables that are small enough, thresholds are searched for with which hardware is exact (`beam`).
//!
//! `docs/MATHS.md` has the proofs: section 5, and section 8 for restarts.

mod assembly;
mod beam;
mod block;
mod curve;
mod grid;
mod groups;
mod interpolant;
mod joints;
mod layout;
mod meeting;
mod segment;
mod thresholds;
mod whole;

pub(in crate::math::construct) use assembly::{FEW, SHORT, construct};
pub use groups::Groups;
