//! The Web Workers: what they do with a request, their message loop, and the page's hold on them.

mod answers;
mod compare;
#[cfg(target_arch = "wasm32")]
pub mod crossing;
mod estimates;
pub mod exact;
pub mod files;
#[cfg(target_arch = "wasm32")]
pub mod handle;
mod hold_out;
mod measure;
pub mod reading;
#[cfg(target_arch = "wasm32")]
pub mod service;
mod study;
mod trade;
pub mod trainer;
