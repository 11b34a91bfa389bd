//! The Web Workers: what they do with a request, their message loop, and the page's hold on them.

mod compare;
mod estimates;
#[cfg(target_arch = "wasm32")]
pub mod handle;
mod job;
pub mod jobs;
mod measure;
mod see;
#[cfg(target_arch = "wasm32")]
pub mod service;
pub mod trainer;
