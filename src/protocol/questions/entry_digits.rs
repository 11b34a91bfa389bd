//! One entry with all its digits.

use serde::{Deserialize, Serialize};

use crate::math::network::Place;
use crate::notation::number::WholeNumber;

/// One entry with all its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryDigits {
    /// Which entry.
    pub place: Place,
}

/// The entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Where it is.
    pub place: Place,
    /// All digits.
    pub number: WholeNumber,
}
