//! The function plot: a network along its projection, as a picture.
//!
//! Values are exact until they become pixels: an [`axis`] takes them to coordinates in which the samples lie between 0
//! and 1, a [`scale`] to heights, a [`view`] and a [`frame`] to pixels. No browser here.

pub mod axis;
pub mod curve;
pub mod frame;
pub mod look;
pub mod path;
pub mod picture;
pub mod scale;
pub mod series;
pub mod stroke;
pub mod view;
pub mod wide;
pub mod words;
