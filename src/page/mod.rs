//! What the page does with keys, pointers, scrolling and forms: all that needs no browser to be decided, or tested.
//!
//! The components of `ui` hand in what happened and get back what it means.

pub mod forms;
pub mod grid;
pub mod history;
pub mod live;
pub mod paper;
pub mod pixels;
pub mod plot;
pub mod scrolling;
pub mod slides;
pub mod steps;
pub mod tabs;
