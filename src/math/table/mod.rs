//! The table of samples: reading one number and its other writings, what was typed (draft), edits of it, what it means (data set), names,
//! rows with the same input, and every fault.

pub mod edit;
pub mod fault;
pub mod names;
pub mod number;
pub mod repeats;
pub mod sample;
pub mod writing;
