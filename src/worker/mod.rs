//! The Web Worker: what it does with a request, its message loop, and the page's hold on it.

mod compare;
mod estimates;
#[cfg(target_arch = "wasm32")]
pub mod handle;
mod job;
pub mod jobs;
mod measure;
#[cfg(target_arch = "wasm32")]
pub mod service;
