//! The catalogue of messages: everything the page says, in English.

mod figures;
mod page;
mod table;

pub use figures::*;
pub use page::*;
pub use table::*;
