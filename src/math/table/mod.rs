//! The table of samples: reading one number, what was typed (draft), edits of it, what it means (data set), names, and every
//! fault.

pub mod edit;
pub mod fault;
pub mod names;
pub mod number;
pub mod sample;
