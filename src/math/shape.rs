//! The network's shape and how many samples it always fits (`docs/MATHS.md`, section 1).

use std::fmt;

/// Widths of the network: `idim` inputs, hidden layers of `a1` and `a2` neurons, `m` outputs. All at least 1 and at most
/// what [`Width::most`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "[usize; 4]", into = "[usize; 4]")]
pub struct Shape {
    idim: usize,
    a1: usize,
    a2: usize,
    m: usize,
}

/// The most inputs, and the most outputs: columns of a table.
pub const MAX_WIDTH: usize = 1_000;

/// The most neurons of a hidden layer: a restart before each of [`MAX_SAMPLES`] groups takes so many. What a machine can
/// hold is for the estimate to say.
pub const MAX_HIDDEN: usize = 2 * MAX_SAMPLES;

/// The most samples a table may hold.
pub const MAX_SAMPLES: usize = 20_000;

impl Shape {
    /// The shape with these widths.
    ///
    /// # Errors
    ///
    /// Where a width is 0 or above [`Width::most`]: the name of the first such width.
    pub fn new(idim: usize, a1: usize, a2: usize, m: usize) -> Result<Self, WidthError> {
        for (width, value) in [(Width::Idim, idim), (Width::A1, a1), (Width::A2, a2), (Width::M, m)] {
            if !(1..=width.most()).contains(&value) {
                return Err(WidthError { width, value });
            }
        }
        Ok(Self { idim, a1, a2, m })
    }

    /// Number of inputs.
    #[must_use]
    pub fn idim(self) -> usize {
        self.idim
    }

    /// Neurons of the first hidden layer.
    #[must_use]
    pub fn a1(self) -> usize {
        self.a1
    }

    /// Neurons of the second hidden layer.
    #[must_use]
    pub fn a2(self) -> usize {
        self.a2
    }

    /// Number of outputs.
    #[must_use]
    pub fn m(self) -> usize {
        self.m
    }

    /// How many samples always fit: a1·(a2 div m) + (a2 mod m). Theorem 4; for m = 1 it is theorem 3's a1·a2.
    #[must_use]
    pub fn capacity(self) -> usize {
        self.a1 * (self.a2 / self.m) + self.a2 % self.m
    }

    /// How many neurons of the first layer are more than `samples` samples need: a1 − ⌈(`samples` − r) / k⌉ with
    /// k = a2 div m and r = a2 mod m. 0 where there are no groups.
    #[must_use]
    pub fn spare_neurons(self, samples: usize) -> usize {
        let (k, rest) = (self.a2 / self.m, self.a2 % self.m);
        let groups = samples.saturating_sub(rest).div_ceil(k.max(1)).max(1);
        if k == 0 { 0 } else { self.a1.saturating_sub(groups) }
    }

    /// The same shape with one width changed.
    ///
    /// # Errors
    ///
    /// As [`Shape::new`].
    pub fn with(self, width: Width, value: usize) -> Result<Self, WidthError> {
        let mut changed = self;
        *match width {
            Width::Idim => &mut changed.idim,
            Width::A1 => &mut changed.a1,
            Width::A2 => &mut changed.a2,
            Width::M => &mut changed.m,
        } = value;
        Self::new(changed.idim, changed.a1, changed.a2, changed.m)
    }

    /// One of the widths.
    #[must_use]
    pub fn width(self, width: Width) -> usize {
        match width {
            Width::Idim => self.idim,
            Width::A1 => self.a1,
            Width::A2 => self.a2,
            Width::M => self.m,
        }
    }

    /// The hidden layers with the fewest neurons in all, a1 and a2 as equal as possible, that fit `samples` samples.
    ///
    /// `None` where not even two layers of [`MAX_HIDDEN`] do.
    #[must_use]
    pub fn smallest_for(self, samples: usize) -> Option<Self> {
        let mut best: Option<Self> = None;
        for a1 in 1..=MAX_HIDDEN {
            if best.is_some_and(|best| a1 >= best.a1 + best.a2) {
                // From here on the first layer alone has as many neurons.
                break;
            }
            let fitting = Self::new(self.idim, a1, self.least_a2(a1, samples), self.m).ok();
            best = best.into_iter().chain(fitting).min_by_key(|shape| shape.neurons());
        }
        best
    }

    /// The least a2 with which `a1` neurons fit `samples` samples: k = a2 div m for each output, and a2 mod m beside them.
    fn least_a2(self, a1: usize, samples: usize) -> usize {
        let m = self.m;
        // Up to m − 1 samples may stand alone. Each group costs m neurons and saves a1 of those.
        let least = (samples + 1).saturating_sub(m).div_ceil(a1);
        let (most, beside) = (samples / a1, |k: usize| samples.saturating_sub(a1 * k));
        let k = if a1 >= m { most.max(least) } else { least };
        (k * m + beside(k)).max(1)
    }

    /// The hidden layers with the fewest neurons in all, as equal as possible, in which a restart can stand before every
    /// group of the integer construction: a1 ≥ 2·⌈N/k⌉ − 1 with k = a2 div m.
    ///
    /// `None` where not even layers of [`MAX_HIDDEN`] are wide enough.
    #[must_use]
    pub fn restarting_for(self, samples: usize) -> Option<Self> {
        let restarting = |k: usize| Self::new(self.idim, 2 * samples.div_ceil(k) - 1, k * self.m, self.m).ok();
        (1..=samples.min(MAX_HIDDEN / self.m)).filter_map(restarting).min_by_key(|shape| shape.neurons())
    }

    /// How many hidden neurons there are; of as many, more equal layers come first.
    #[must_use]
    pub fn neurons(self) -> (usize, usize) {
        (self.a1 + self.a2, self.a1.abs_diff(self.a2))
    }
}

impl From<Shape> for [usize; 4] {
    fn from(shape: Shape) -> Self {
        [shape.idim, shape.a1, shape.a2, shape.m]
    }
}

impl TryFrom<[usize; 4]> for Shape {
    type Error = WidthError;

    fn try_from([idim, a1, a2, m]: [usize; 4]) -> Result<Self, WidthError> {
        Self::new(idim, a1, a2, m)
    }
}

/// One of the four widths of a [`Shape`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    /// Number of inputs.
    Idim,
    /// Neurons of the first hidden layer.
    A1,
    /// Neurons of the second hidden layer.
    A2,
    /// Number of outputs.
    M,
}

impl Width {
    /// The most that it may be.
    #[must_use]
    pub fn most(self) -> usize {
        match self {
            Self::Idim | Self::M => MAX_WIDTH,
            Self::A1 | Self::A2 => MAX_HIDDEN,
        }
    }
}

/// A width outside 1..=[`Width::most`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WidthError {
    /// Which width.
    pub width: Width,
    /// What was asked for.
    pub value: usize,
}

/// For serde. What people read is made by `words`.
impl fmt::Display for WidthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_capacity((a1, a2, m): (usize, usize, usize), expected: usize) {
        assert_eq!(Shape::new(1, a1, a2, m).expect("a valid shape").capacity(), expected);
    }

    #[test]
    fn capacity_is_that_of_theorems_3_and_4() {
        check_capacity((3, 3, 1), 9);
        check_capacity((100, 100, 1), 10_000);
        check_capacity((400, 250, 10), 10_000);
        check_capacity((4, 7, 3), 4 * 2 + 1);
        check_capacity((5, 2, 3), 2);
    }

    #[test]
    fn spare_neurons_are_those_beyond_the_groups() {
        let spare = |(a1, a2, m), samples| Shape::new(1, a1, a2, m).expect("a shape").spare_neurons(samples);
        assert_eq!([spare((100, 100, 1), 10_000), spare((199, 100, 1), 10_000), spare((3, 3, 1), 4)], [0, 99, 1]);
        assert_eq!([spare((4, 5, 2), 9), spare((9, 5, 2), 9), spare((2, 2, 3), 2)], [0, 5, 0]);
    }

    #[track_caller]
    fn check_smallest(samples: usize, expected: Option<(usize, usize)>) {
        let shape = Shape::new(2, 1, 1, 1).expect("a valid shape").smallest_for(samples);
        assert_eq!(shape.map(|s| (s.a1(), s.a2())), expected, "for {samples} samples");
    }

    #[test]
    fn the_smallest_shape_that_fits_is_found() {
        check_smallest(1, Some((1, 1)));
        check_smallest(9, Some((3, 3)));
        check_smallest(10, Some((3, 4)));
        check_smallest(10_000, Some((100, 100)));
        check_smallest(1_600_000_001, None);
    }

    #[test]
    fn the_least_second_layer_is_found_for_every_first_one() {
        for (m, a1, samples) in (0..8 * 9 * 40).map(|n| (n % 8 + 1, n / 8 % 9 + 1, n / 72 + 1)) {
            let shape = |a2| Shape::new(1, a1, a2, m).expect("a shape");
            let found = shape(1).least_a2(a1, samples);
            let expected = (1..).find(|&a2| shape(a2).capacity() >= samples);
            assert_eq!(Some(found), expected, "{samples} samples, a1 = {a1}, m = {m}");
        }
    }

    #[track_caller]
    fn check_restarting(samples: usize, m: usize, expected: Option<(usize, usize)>) {
        let shape = Shape::new(2, 1, 1, m).expect("a valid shape").restarting_for(samples);
        assert_eq!(shape.map(|s| (s.a1(), s.a2())), expected, "for {samples} samples");
    }

    #[test]
    fn the_smallest_shape_with_a_restart_before_every_group_is_found() {
        check_restarting(1, 1, Some((1, 1)));
        check_restarting(100, 1, Some((15, 13)));
        check_restarting(10_000, 1, Some((141, 141)));
        check_restarting(20_000, 10, Some((635, 630)));
        check_restarting(1_600_000_000, 1, None);
    }

    #[test]
    fn widths_out_of_range_are_named() {
        let error = Shape::new(2, 3, 0, 1).expect_err("a2 is 0");
        assert_eq!(error, WidthError { width: Width::A2, value: 0 });
        let error = Shape::new(1, MAX_HIDDEN + 1, 1, 1).expect_err("a1 is too large");
        assert_eq!(error, WidthError { width: Width::A1, value: 40_001 });
        assert!(Shape::new(MAX_WIDTH + 1, 1, 1, 1).is_err() && Shape::new(1, MAX_WIDTH + 1, 1, 1).is_ok());
    }

    /// The smallest shape among all up to 30 × 30, tried one by one.
    #[test]
    fn no_shape_that_fits_is_smaller() {
        let shapes = |m: usize| {
            let widths = (1..=30).flat_map(|a1| (1..=30).map(move |a2| (a1, a2)));
            widths.map(move |(a1, a2)| Shape::new(1, a1, a2, m).expect("a valid shape"))
        };
        let size = |shape: Shape| (shape.a1() + shape.a2(), shape.a1().abs_diff(shape.a2()));
        for (m, samples) in (1..=3).flat_map(|m| (1..=60).map(move |samples| (m, samples))) {
            let found =
                Shape::new(1, 1, 1, m).expect("a valid shape").smallest_for(samples).expect("a shape that fits");
            assert!(found.capacity() >= samples, "{samples} samples, {m} outputs: {found:?}");
            let least = shapes(m).filter(|shape| shape.capacity() >= samples).map(size).min();
            assert_eq!(Some(size(found)), least, "{samples} samples, {m} outputs: {found:?}");
        }
    }
}
