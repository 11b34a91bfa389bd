//! The plot: what keys and pointers on it mean.

pub mod gesture;
pub mod keys;
pub mod pointer;

use crate::math::shape::Shape;
use crate::present::plot::view::Move;

/// How much a key, a button or a notch of the wheel zooms out.
const ZOOM: f64 = 1.25;
/// The share of the view that a key or button moves it by.
const SHIFT: f64 = 0.15;

/// Around the middle: less of the plane, larger.
pub const ZOOM_IN: Move = Move::Zoom { factor: 1.0 / ZOOM, x: 0.5, y: 0.5 };
/// Around the middle: more of the plane, smaller.
pub const ZOOM_OUT: Move = Move::Zoom { factor: ZOOM, x: 0.5, y: 0.5 };
/// The view moves to smaller positions.
pub const LEFT: Move = Move::Pan { x: -SHIFT, y: 0.0 };
/// The view moves to greater positions.
pub const RIGHT: Move = Move::Pan { x: SHIFT, y: 0.0 };
/// The view moves to greater heights.
pub const UP: Move = Move::Pan { x: 0.0, y: SHIFT };
/// The view moves to smaller heights.
pub const DOWN: Move = Move::Pan { x: 0.0, y: -SHIFT };

/// The output that neuron `j` of the second layer belongs to: neurons d·k to d·k + k − 1 are output d's, with
/// k = a2 div m; those left over count as the last one's.
#[must_use]
pub fn output_of(j: usize, shape: Shape) -> usize {
    j.checked_div(shape.a2() / shape.m()).map_or(0, |d| d.min(shape.m() - 1))
}

/// The neuron of the second layer that is typed, the first one where nothing or no number is, at most the last.
#[must_use]
pub fn typed_neuron(text: &str, shape: Shape) -> usize {
    text.trim().parse::<usize>().unwrap_or(0).min(shape.a2() - 1)
}
