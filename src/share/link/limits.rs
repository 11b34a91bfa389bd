//! What a link may contain at most, so that none can fill a page's memory.
//!
//! The table in it keeps to the limits of every table: [`MAX_SAMPLES`] rows, widths as
//! [`Shape::new`](crate::math::shape::Shape::new) accepts them. A random one, of which the link holds only the seed, is as
//! [`RandomTable::new`](crate::share::random::RandomTable::new) accepts it.

use crate::math::shape::MAX_SAMPLES;

/// The most characters that a link may have after its `#`.
pub const MAX_CHARACTERS: usize = 200_000;

/// The most bytes that the text in a link may have, unpacked.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The most characters that the text of a cell may have. Two integers of the most digits that
/// [`number`](crate::math::table::number) accepts fit, with room to spare.
pub const MAX_CELL: usize = 2_100;

/// What is checked of a table's text as it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::share) struct Limits {
    /// The most rows.
    pub(in crate::share) rows: usize,
    /// The most characters of a cell.
    pub(in crate::share) cell: usize,
}

impl Limits {
    /// Of a link, which somebody else may have made.
    pub(in crate::share) const LINK: Self = Self { rows: MAX_SAMPLES, cell: MAX_CELL };
    /// Of what the page itself has kept: whatever somebody has typed.
    pub(in crate::share) const KEPT: Self = Self { rows: usize::MAX, cell: usize::MAX };
}
