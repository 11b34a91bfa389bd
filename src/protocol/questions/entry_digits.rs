//! One entry with all its digits and its meaning.

use serde::{Deserialize, Serialize};

use crate::math::network::Place;
use crate::notation::number::{ShortNumber, WholeNumber};

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
    /// How many of them, and about how large it is where it is not a short integer.
    pub short: ShortNumber,
    /// Whose it is and what it is there for, in a sentence; empty where the network is not made along a line.
    pub meaning: String,
}
