//! What the page does with keys, pointers, scrolling and forms.

mod forms;
mod grid;
mod hand;
mod pixels;
mod plot;
mod scrolling;
mod slides;
mod steps;
