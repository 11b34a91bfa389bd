//! The catalogue of messages: everything the page says, in English.

macro_rules! words {
    ($($name:ident = $text:expr;)*) => {
        $(#[doc = concat!("“", $text, "”")] pub const $name: &str = $text;)*
    };
}

mod explore;
mod figures;
mod page;
mod table;
pub mod training;

pub use explore::*;
pub use figures::*;
pub use page::*;
pub use table::*;
