//! What spare neurons of the first layer buy: shorter numbers, and exactness in floating point.
//!
//! Each point is a construction of its own and may take seconds, so both parts go a point at a time: [`first_layers`] says
//! which points are worth computing and [`Figures`] says what came out; [`ExactIn`] searches for the smallest shape that is
//! exact in a format.

mod exact;
mod search;

pub use exact::{ExactIn, Outcome};
pub use search::Search;

use crate::math::construct::construct_projected;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::construct::projection::Projected;
use crate::math::exact::decimal::digits;
use crate::math::float64::Certificate;
use crate::math::network::Network;
use crate::math::network::units::Units;
use crate::math::shape::{Shape, Width};
use crate::math::sorting;
use crate::math::table::sample::DataSet;

/// The first layers worth comparing for `samples` samples and the second layer of `shape`, ascending: from the fewest
/// neurons that fit the samples to a restart before every group. Empty where there are no groups.
///
/// The longest segment decides how long the numbers are, so there is one for every length of it.
#[must_use]
pub fn first_layers(samples: usize, shape: Shape) -> Vec<usize> {
    let (k, rest) = (shape.a2() / shape.m(), shape.a2() % shape.m());
    if k == 0 {
        return Vec::new();
    }
    let groups = samples.saturating_sub(rest).div_ceil(k).max(1);
    let parted = (1..=groups).rev().map(|longest| groups + groups.div_ceil(longest) - 1);
    let mut found: Vec<_> = parted.chain([2 * samples.div_ceil(k) - 1]).filter(|&a1| a1 <= Width::A1.most()).collect();
    sorting::sort(&mut found);
    found.dedup();
    found
}

/// What is worth knowing of one integer network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Its shape.
    pub shape: Shape,
    /// Decimal digits of all parameters, numerators and denominators.
    pub digits: usize,
    /// The same of the longest parameter.
    pub longest: usize,
    /// What a float format must hold for the network to be exact in any order of summation, if any format would do.
    pub certificate: Option<Certificate>,
}

impl Figures {
    /// Those of the network for `data`.
    #[must_use]
    pub fn of(network: &Network, data: &DataSet) -> Self {
        let (digits, longest) = lengths(network);
        let certificate = Certificate::of(network, &Units::of(data), data);
        Self { shape: network.shape(), digits, longest, certificate }
    }
}

/// The integer network for `samples`.
#[must_use]
pub fn network(samples: &Projected) -> Network {
    construct_projected(samples, Method::Integer, &mut Progress::ignored()).network
}

/// Digits of all parameters, and of the longest.
fn lengths(network: &Network) -> (usize, usize) {
    let entries =
        network.layers().iter().flatten().flat_map(|row| (0..=row.weights().len()).map(move |k| row.entry(k)));
    entries.map(|entry| digits(&entry)).fold((0, 0), |(total, longest), length| (total + length, longest.max(length)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(samples: usize, (a1, a2, m): (usize, usize, usize), expected: &[usize]) {
        assert_eq!(first_layers(samples, Shape::new(1, a1, a2, m).expect("a shape")), expected);
    }

    #[test]
    fn first_layers_go_from_the_theorem_to_a_restart_before_every_group() {
        check(100, (10, 10, 1), &[10, 11, 12, 13, 14, 19]);
        check(9, (7, 3, 1), &[3, 4, 5]);
        check(9, (4, 5, 2), &[4, 5, 7, 9]);
        check(2, (2, 2, 3), &[]);
        let many = first_layers(10_000, Shape::new(1, 100, 100, 1).expect("a shape"));
        assert!(many.len() < 25 && many.first() == Some(&100) && many.last() == Some(&199), "{many:?}");
    }
}
