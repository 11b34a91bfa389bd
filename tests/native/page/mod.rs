//! What the page does with keys, pointers, scrolling and forms.

mod columns;
mod forms;
mod grid;
mod hand;
mod pixels;
mod plot;
mod scrolling;
mod slides;
mod steps;
