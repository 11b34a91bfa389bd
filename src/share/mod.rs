//! What leaves the page and comes back as plain text: links, the exchange form, and random tables from a seed.

pub mod data;
pub mod embedding;
pub mod exchange;
pub mod kept;
pub mod link;
pub mod presets;
pub mod random;
pub mod showing;
pub mod title;
