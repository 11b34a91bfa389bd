//! Which thresholds are restarts, and what each threshold begins.

use serde::{Deserialize, Serialize};

/// The thresholds r_g that stand before another one with no sample between the two (`docs/MATHS.md`, section 8), by their
/// numbers from the left, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restarts(Vec<usize>);

/// A part of the line, from a threshold to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Site {
    /// Group g, from b_g on.
    Group(usize),
    /// The restart before group g, from r_g to b_g.
    Restart(usize),
}

impl Restarts {
    /// No restarts but these thresholds, ascending.
    pub(super) fn new(thresholds: impl Iterator<Item = usize>) -> Self {
        Self(thresholds.collect())
    }

    /// What threshold `i` from the left begins. Where the samples have come to an end, groups go on being counted.
    #[must_use]
    pub fn site(&self, i: usize) -> Site {
        let before = self.0.partition_point(|&restart| restart < i);
        let group = i.saturating_sub(before);
        if self.0.get(before) == Some(&i) { Site::Restart(group) } else { Site::Group(group) }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::Site::{Group, Restart};
    use super::*;

    #[test]
    fn a_restart_belongs_to_the_group_it_stands_before() {
        let restarts = Restarts::new([1, 4].into_iter());
        let sites: Vec<_> = (0..7).map(|i| restarts.site(i)).collect();
        assert_eq!(sites, [Group(0), Restart(1), Group(1), Group(2), Restart(3), Group(3), Group(4)]);
    }
}
