//! Random tables that are the same on every machine: a seed, ranges, and a generator of fixed version.
//!
//! Generator version 1, in full, so that it can be written again elsewhere. Words are the key stream of ChaCha with 8
//! rounds, as little-endian integers of 64 bits; the key is the seed as 8 little-endian bytes and then 24 zero bytes,
//! block counter and nonce start at 0. A number of a range of s integers is its least plus w mod s, with w the next
//! word below M − M mod s for M = 2^64 − 1. Sample by sample: the coordinates of its input, all again where that input
//! was there before, then its outputs.

use std::collections::HashSet;
use std::rc::Rc;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::math::shape::{MAX_SAMPLES, Shape};
use crate::math::table::sample::{Draft, Row};

/// Which mapping from seeds to tables this is. A change of the mapping needs a new number, and keeps the old one.
pub const GENERATOR_VERSION: u32 = 1;

/// The largest magnitude of a range's ends.
pub const MAX_MAGNITUDE: i64 = 1_000_000_000_000_000;

/// The most numbers in a random table, samples × (idim + m): what a short link can make a page build.
pub const MAX_CELLS: usize = 1_000_000;

/// A table of integers drawn uniformly, inputs pairwise different.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RandomTable {
    shape: Shape,
    samples: usize,
    seed: u64,
    inputs: (i64, i64),
    outputs: (i64, i64),
}

/// Why there is no such table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RandomFault {
    /// A range whose first end is above its second.
    Reversed,
    /// An end beyond [`MAX_MAGNITUDE`].
    TooWide,
    /// Fewer than two possible inputs for each sample, so that different ones may be hard to find.
    TooNarrow {
        /// A range near the one of the inputs that is wide enough.
        enough: (i64, i64),
    },
    /// No samples, or more than a table holds.
    TooMany,
    /// More numbers than [`MAX_CELLS`].
    TooManyCells,
}

impl RandomTable {
    /// `samples` samples for a network of `shape`, with integers from the two ranges, ends included.
    ///
    /// # Errors
    ///
    /// Where a range or the number of samples cannot be served.
    pub fn new(
        shape: Shape,
        samples: usize,
        seed: u64,
        inputs: (i64, i64),
        outputs: (i64, i64),
    ) -> Result<Self, RandomFault> {
        for (least, greatest) in [inputs, outputs] {
            if least > greatest {
                return Err(RandomFault::Reversed);
            }
            if least < -MAX_MAGNITUDE || greatest > MAX_MAGNITUDE {
                return Err(RandomFault::TooWide);
            }
        }
        if !(1..=MAX_SAMPLES).contains(&samples) {
            return Err(RandomFault::TooMany);
        }
        if samples * (shape.idim() + shape.m()) > MAX_CELLS {
            return Err(RandomFault::TooManyCells);
        }
        if possible(size(inputs), shape.idim()) < 2 * samples as u64 {
            return Err(RandomFault::TooNarrow { enough: wide_enough(inputs, shape.idim(), samples) });
        }
        Ok(Self { shape, samples, seed, inputs, outputs })
    }

    /// The network's shape.
    #[must_use]
    pub fn shape(&self) -> Shape {
        self.shape
    }

    /// Number of samples.
    #[must_use]
    pub fn samples(&self) -> usize {
        self.samples
    }

    /// The generator's seed.
    #[must_use]
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// Least and greatest input.
    #[must_use]
    pub fn input_range(&self) -> (i64, i64) {
        self.inputs
    }

    /// Least and greatest output.
    #[must_use]
    pub fn output_range(&self) -> (i64, i64) {
        self.outputs
    }

    /// The table: the same for the same arguments, for ever.
    #[must_use]
    pub fn draft(&self) -> Draft {
        let mut random = ChaCha8Rng::from_seed(key(self.seed));
        let mut seen = HashSet::new();
        let mut rows = Vec::with_capacity(self.samples);
        // At least half of all inputs are always free, so this ends.
        while rows.len() < self.samples {
            let inputs: Vec<_> = (0..self.shape.idim()).map(|_| draw(&mut random, self.inputs).to_string()).collect();
            if seen.insert(inputs.clone()) {
                let outputs = (0..self.shape.m()).map(|_| draw(&mut random, self.outputs).to_string()).collect();
                rows.push(Rc::new(Row { inputs, outputs }));
            }
        }
        Draft::new(self.shape, rows)
    }
}

/// Whether each of `all` things is among `count` that are chosen at random: the same for the same arguments, for ever.
///
/// Thing by thing, one number of the table's generator is drawn below those that are left, this thing included; the
/// thing is chosen where that number is below those that are still to be chosen.
#[must_use]
pub fn choice(all: usize, count: usize, seed: u64) -> Vec<bool> {
    let mut random = ChaCha8Rng::from_seed(key(seed));
    let mut open = count.min(all);
    let mut choose = |left: usize| {
        let drawn = draw(&mut random, (0, i64::try_from(left).unwrap_or(i64::MAX) - 1));
        let chosen = usize::try_from(drawn).is_ok_and(|drawn| drawn < open);
        open -= usize::from(chosen);
        chosen
    };
    (1..=all).rev().map(&mut choose).collect()
}

/// Which of `all` things are held out: `percent` of a hundred, rounded down, but one at least; `None` where none is left.
#[must_use]
pub fn hold_out(all: usize, percent: usize, seed: u64) -> Option<Vec<bool>> {
    let count = (all.saturating_mul(percent) / 100).max(1);
    (count < all).then(|| choice(all, count, seed))
}

/// The numbers below `all` in a random order: the same for the same arguments, for ever.
///
/// From the last place down, one number of the table's generator is drawn up to the place, and what stands there changes
/// places with what stands here.
#[must_use]
pub fn shuffled(all: usize, seed: u64) -> Vec<usize> {
    let mut random = ChaCha8Rng::from_seed(key(seed));
    let mut order: Vec<_> = (0..all).collect();
    for place in (1..all).rev() {
        let drawn = draw(&mut random, (0, i64::try_from(place).unwrap_or(i64::MAX)));
        order.swap(place, usize::try_from(drawn).unwrap_or(place));
    }
    order
}

/// Not `seed_from_u64`, whose expansion of the seed is the crate's own.
fn key(seed: u64) -> [u8; 32] {
    let mut key = [0; 32];
    key[..8].copy_from_slice(&seed.to_le_bytes());
    key
}

/// How many inputs there are whose `idim` coordinates have `size` values each.
fn possible(size: u64, idim: usize) -> u64 {
    (0..idim).fold(1, |inputs: u64, _| inputs.saturating_mul(size))
}

/// The shortest range that has two inputs for each of `samples` samples and begins where `inputs` does, or as near there
/// as a range may lie.
fn wide_enough((least, _): (i64, i64), idim: usize, samples: usize) -> (i64, i64) {
    let size = (2..).find(|&size| possible(size, idim) >= 2 * samples as u64).unwrap_or(u64::MAX);
    let least = least.min(MAX_MAGNITUDE.saturating_sub_unsigned(size - 1));
    (least, least.saturating_add_unsigned(size - 1))
}

/// How many integers are in the range.
fn size((least, greatest): (i64, i64)) -> u64 {
    least.abs_diff(greatest) + 1
}

/// Uniform: 64-bit draws beyond the last whole multiple of the range's size are thrown away.
fn draw(random: &mut ChaCha8Rng, range: (i64, i64)) -> i64 {
    let size = size(range);
    let limit = u64::MAX - u64::MAX % size;
    loop {
        let value = random.next_u64();
        if value < limit {
            return range.0.saturating_add_unsigned(value % size);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_held_out_and_something_is_left() {
        let held_out =
            |all, percent| hold_out(all, percent, 1).map(|held_out| held_out.iter().filter(|out| **out).count());
        assert_eq!([held_out(1_797, 20), held_out(3, 1), held_out(3, 99)], [Some(359), Some(1), Some(2)]);
        assert_eq!([held_out(1, 50), held_out(0, 50), held_out(3, 100)], [None; 3]);
    }

    #[test]
    fn an_order_has_every_number_once_and_stays_the_same() {
        let order = shuffled(9, 1);
        assert_eq!(order, shuffled(9, 1));
        assert_ne!(order, shuffled(9, 2));
        let mut sorted = order.clone();
        sorted.sort_unstable();
        assert_eq!(sorted, (0..9).collect::<Vec<_>>());
        // By the separate program, too.
        assert_eq!(order, [1, 3, 5, 2, 7, 4, 0, 8, 6]);
        assert_eq!([shuffled(0, 1).len(), shuffled(1, 1).len()], [0, 1]);
    }

    fn shape() -> Shape {
        Shape::new(2, 2, 2, 1).expect("a valid shape")
    }

    #[track_caller]
    fn check(table: Result<RandomTable, RandomFault>, expected: &[&str]) {
        let rows = table.expect("a valid table").draft().rows;
        let text: Vec<_> = rows.iter().map(|row| [&*row.inputs, &row.outputs].concat().join(" ")).collect();
        assert_eq!(text, expected);
    }

    // The stored tables were made by a separate program written from the description at the top of this file.
    #[test]
    fn a_seed_means_the_same_table_for_ever() {
        check(RandomTable::new(shape(), 4, 1, (0, 99), (-5, 5)), &["7 30 -2", "94 60 -5", "0 10 -3", "88 30 2"]);
        let wide = (-MAX_MAGNITUDE, MAX_MAGNITUDE);
        check(
            RandomTable::new(Shape::new(1, 3, 3, 2).expect("a valid shape"), 2, u64::MAX, (1, 4), wide),
            &["4 -154742801817255 257278106097815", "1 519740661367383 243778109706692"],
        );
    }

    #[test]
    fn a_choice_is_of_as_many_as_asked_for_and_hangs_on_the_seed() {
        for (all, count, seed) in [(0, 0, 1), (5, 0, 1), (5, 5, 1), (5, 9, 1), (150, 30, 1), (150, 30, 2)] {
            let chosen = choice(all, count, seed).into_iter().filter(|&chosen| chosen).count();
            assert_eq!(chosen, count.min(all), "{count} of {all}");
        }
        assert_ne!(choice(150, 30, 1), choice(150, 30, 2));
        let found: Vec<_> = (0..10).filter(|&n| choice(10, 3, 1)[n]).collect();
        assert_eq!(found, [1, 5, 6]);
    }

    #[test]
    fn a_short_link_cannot_make_a_huge_table() {
        let shape = Shape::new(1_000, 1, 1, 1_000).expect("a valid shape");
        assert!(RandomTable::new(shape, 500, 1, (0, 9), (0, 9)).is_ok());
        assert_eq!(RandomTable::new(shape, 501, 1, (0, 9), (0, 9)), Err(RandomFault::TooManyCells));
    }

    #[test]
    fn inputs_differ_even_where_they_are_scarce() {
        let narrow = RandomTable::new(Shape::new(1, 10, 10, 1).expect("a valid shape"), 100, 7, (1, 200), (0, 0));
        assert!(narrow.expect("a valid table").draft().parse().is_ok_and(|data| data.samples().len() == 100));
    }

    #[test]
    fn a_range_that_is_too_narrow_comes_with_one_that_is_not() {
        let one_input = Shape::new(1, 100, 100, 1).expect("a valid shape");
        let table = |inputs| RandomTable::new(one_input, 10_000, 1, inputs, (0, 9));
        let Err(RandomFault::TooNarrow { enough }) = table((-3, 99)) else { panic!("it is too narrow") };
        assert_eq!(enough, (-3, 19_996));
        assert!(table(enough).is_ok());
    }

    #[test]
    fn ranges_that_cannot_be_served_are_refused() {
        let refused = |inputs, outputs| RandomTable::new(shape(), 4, 1, inputs, outputs).expect_err("a fault");
        assert_eq!(refused((5, 5), (0, 9)), RandomFault::TooNarrow { enough: (5, 7) });
        let greatest = (MAX_MAGNITUDE, MAX_MAGNITUDE);
        assert_eq!(refused(greatest, (0, 9)), RandomFault::TooNarrow { enough: (MAX_MAGNITUDE - 2, MAX_MAGNITUDE) });
        assert_eq!(refused((0, 99), (9, 0)), RandomFault::Reversed);
        assert_eq!(refused((0, i64::MAX), (0, 9)), RandomFault::TooWide);
    }
}
