//! Everything the page says, in the language that is spoken.
//!
//! The sentences are in `en.ftl` and the catalogues beside it, one a language, under the names that they have here. What is
//! here says which values each of them needs, and which sentence is right when.

/// Texts without places. A constant is the text of the same key, behind a prefix where the room has one.
macro_rules! texts {
    ($prefix:literal => $($name:ident;)*) => {
        $(
            #[doc = concat!("The text `", $prefix, stringify!($name), "`.")]
            pub const $name: $crate::words::Text = $crate::words::Text::of(concat!($prefix, stringify!($name)));
        )*
        #[cfg(all(test, not(target_arch = "wasm32")))]
        pub(in crate::words) const TEXTS: &[&str] = &[$(concat!($prefix, stringify!($name))),*];
    };
}

/// Messages with places. A function says the message of the same key; `as` is how a value is written.
macro_rules! messages {
    ($prefix:literal => $($(#[$doc:meta])* $vis:vis fn $name:ident($($place:ident: $type:ty $(as $how:path)?),*);)*) => {
        $(
            $(#[$doc])*
            #[must_use]
            $vis fn $name($($place: $type),*) -> String {
                $($(let $place = $how($place);)?)*
                let values = [$((stringify!($place), $crate::words::message::Value::from($place))),*];
                $crate::words::message::say(concat!($prefix, stringify!($name)), &values)
            }
        )*
        #[cfg(all(test, not(target_arch = "wasm32")))]
        pub(in crate::words) const MESSAGES: &[(&str, &[&str])] =
            &[$((concat!($prefix, stringify!($name)), &[$(stringify!($place)),*])),*];
    };
}

mod catalogue;
pub mod data;
pub mod diagram;
pub mod exact_fit;
mod explore;
pub mod export;
mod fault;
mod figures;
pub mod file;
pub mod import;
mod joining;
mod language;
mod message;
mod page;
pub mod pixels;
pub mod plot;
pub mod print;
pub mod reading;
pub mod statement;
pub mod status;
mod table;
pub mod trade;
pub mod training;
pub mod walk;

pub use catalogue::CatalogueFault;
pub use explore::*;
pub use fault::*;
pub use figures::*;
pub use joining::*;
pub use language::{LANGUAGES, Language, catalogue, in_first, speak, speak_first, spoken};
pub use message::Text;
pub use page::*;
pub use table::*;

use language::Category;

/// What people count from 1.
fn from_one(number: usize) -> usize {
    number + 1
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
