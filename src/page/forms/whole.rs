//! Whole numbers, as they are typed.

use std::ops::RangeInclusive;
use std::str::FromStr;

/// The whole number that is typed, with spaces around it allowed; `None` where it is none of `range`.
#[must_use]
pub fn within<N: FromStr + PartialOrd>(text: &str, range: &RangeInclusive<N>) -> Option<N> {
    text.trim().parse().ok().filter(|number| range.contains(number))
}
