//! Zerofit: ReLU networks with two hidden layers that fit any a1·a2 samples with error exactly 0.
//!
//! The folders are the architecture; arrows point one way (`docs/ARCHITECTURE.md`):
//! `math` ← `reader`, and `math` ← `notation` ← `words` ← `present`, `share` ← `protocol` ← `session` ← `worker`, `ui`.

pub mod math;
pub mod notation;
pub mod present;
pub mod protocol;
pub mod reader;
pub mod session;
pub mod share;
pub mod training;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod words;
pub mod worker;
