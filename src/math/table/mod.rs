//! The table of samples: reading one number, what was typed (draft), what it means (data set), and every fault.

pub mod fault;
pub mod number;
pub mod sample;
