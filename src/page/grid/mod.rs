//! The grid of samples: what keys mean, and where the active cell goes.

pub mod keys;
pub mod moves;
pub mod paste;
