//! Forms: from what is typed to what it stands for, or what is wrong with it.

pub mod randomise;
pub mod training;
pub mod whole;
