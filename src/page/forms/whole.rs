//! Whole numbers, as they are typed.

use std::ops::RangeInclusive;
use std::str::FromStr;

use crate::math::table::writing::fold;

/// The whole number that is typed, in any writing, with spaces around it allowed.
#[must_use]
pub fn read<N: FromStr>(text: &str) -> Option<N> {
    fold(text).trim().parse().ok()
}

/// The same; `None` where it is none of `range`.
#[must_use]
pub fn within<N: FromStr + PartialOrd>(text: &str, range: &RangeInclusive<N>) -> Option<N> {
    read(text).filter(|number| range.contains(number))
}

/// A press of + or −.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One more.
    Up,
    /// One less.
    Down,
}

impl Step {
    /// The number from 1 to `max` that this leads to: from what is typed, or from `last` where that is none.
    #[must_use]
    pub fn from(self, typed: &str, last: usize, max: usize) -> usize {
        let from = within(typed, &(1..=max)).unwrap_or(last);
        let next = if self == Self::Up { from + 1 } else { from.saturating_sub(1) };
        next.clamp(1, max)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_count_from_what_is_typed() {
        assert_eq!([Step::Up.from("7", 3, 9), Step::Down.from(" 7 ", 3, 9)], [8, 6]);
        assert_eq!(Step::Up.from("７", 3, 9), 8);
        assert_eq!([Step::Up.from("seven", 3, 9), Step::Up.from("12", 3, 9)], [4, 4]);
        assert_eq!([Step::Up.from("9", 3, 9), Step::Down.from("1", 3, 9)], [9, 1]);
    }
}
