//! Links: a table and its settings as the part of an address after `#`. Never weights.
//!
//! `docs/LINKS.md` is the specification, with its promise: whatever a version once could read stays readable.
//! A link is the character `1`, or `2` where something has a name, and base64url without padding of an envelope (packing,
//! checksum, text plain or deflated). The text, in UTF-8, every line ended by a line feed:
//!
//! ```text
//! text      = [ names ] header ( typed | random )
//! names     = "names" TAB table TAB *( name TAB ) US *( name TAB ) LF        of the inputs, of the outputs
//! header    = idim TAB a1 TAB a2 TAB m TAB method TAB ( "typed" | "random" ) TAB count LF
//! typed     = count × ( row LF )
//! row       = cell *( TAB cell )                       idim + m cells: inputs, then outputs
//!           | *( cell TAB ) US *( cell TAB )           any number of inputs US any number of outputs
//! random    = generator TAB seed TAB range TAB range LF      of the inputs, of the outputs; count samples
//! range     = least TAB greatest
//! cell      = at most 2,100 characters, none of them a control character
//! ```
//!
//! Integers are decimal without superfluous signs or zeros. US is U+001F. A cell holds what was typed, faulty or not.
//!
//! How much of it there may be: [`limits`]. What can be wrong with it: [`LinkFault`].

mod envelope;
mod fault;
pub mod limits;
mod read;
mod repair;
mod write;

pub use fault::LinkFault;
pub use read::read;
pub(in crate::share) use read::read_text;
pub use repair::unescaped;
pub(in crate::share) use write::text;
pub use write::{shareable, write, write_within};

use super::random::RandomTable;
use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::math::table::names::Names;
use crate::math::table::sample::Draft;

const UNIT_SEPARATOR: char = '\u{1f}';
const NAMES: &str = "names";
const TYPED: &str = "typed";
const RANDOM: &str = "random";

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The table.
    pub table: Table,
    /// How the network is to be constructed.
    pub method: Method,
}

impl Shared {
    /// What the table and its columns are called, where anything has a name.
    fn names(&self) -> Option<&Names> {
        match &self.table {
            Table::Typed(draft) => Some(&*draft.names).filter(|names| !names.is_empty()),
            Table::Random(_) => None,
        }
    }
}

/// A table as a link holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Table {
    /// Every cell, as it was typed.
    Typed(Draft),
    /// Seed and ranges.
    Random(RandomTable),
}

impl Table {
    /// The network's shape.
    #[must_use]
    pub fn shape(&self) -> Shape {
        match self {
            Self::Typed(draft) => draft.shape,
            Self::Random(table) => table.shape(),
        }
    }

    /// The table cell by cell.
    #[must_use]
    pub fn draft(&self) -> Draft {
        match self {
            Self::Typed(draft) => draft.clone(),
            Self::Random(table) => table.draft(),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
