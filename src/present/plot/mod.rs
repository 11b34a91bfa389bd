//! The function plot: a network along its projection, as a picture.
//!
//! Values are exact until they become pixels: an [`axis`] takes them to coordinates in which the samples lie between 0
//! and 1, a [`camera`] (a [`scale`], a [`view`] and a [`frame`]) to pixels. [`plane`] and [`curve`] are what is plotted,
//! [`model`] is both together, [`stroke`] and [`path`] make lines of it, [`drawing`] the picture. No browser here.

pub mod axis;
mod bands;
pub mod camera;
pub mod curve;
pub mod drawing;
pub mod frame;
pub mod map;
pub mod model;
pub mod path;
pub mod plane;
pub mod scale;
pub mod series;
pub mod state;
pub mod stroke;
pub mod view;
pub mod wide;
pub mod words;
