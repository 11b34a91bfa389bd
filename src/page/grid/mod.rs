//! The grid of samples: what keys and presses mean, which cells are chosen, and what becomes of the table.

pub mod columns;
pub mod copy;
pub mod hand;
pub mod keys;
pub mod moves;
pub mod paste;
pub mod range;
