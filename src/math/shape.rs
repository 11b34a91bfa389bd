//! The network's shape and how many samples it always fits.

use std::fmt;

/// Widths of the network: `idim` inputs, hidden layers of `a1` and `a2` neurons, `m` outputs. All at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "[usize; 4]", into = "[usize; 4]")]
pub struct Shape {
    idim: usize,
    a1: usize,
    a2: usize,
    m: usize,
}

/// The most that [`Shape::new`] accepts for each of the widths.
pub const MAX_WIDTH: usize = 1_000;

/// The most samples a table may hold.
pub const MAX_SAMPLES: usize = 20_000;

impl Shape {
    /// The shape with these widths.
    ///
    /// # Errors
    ///
    /// Where a width is 0 or above [`MAX_WIDTH`]: the name of the first such width.
    pub fn new(idim: usize, a1: usize, a2: usize, m: usize) -> Result<Self, WidthError> {
        for (width, value) in [(Width::Idim, idim), (Width::A1, a1), (Width::A2, a2), (Width::M, m)] {
            if !(1..=MAX_WIDTH).contains(&value) {
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
    /// `None` where not even two layers of [`MAX_WIDTH`] do.
    #[must_use]
    pub fn smallest_for(self, samples: usize) -> Option<Self> {
        (1..=MAX_WIDTH)
            .filter_map(|a1| {
                let a2 = (1..=MAX_WIDTH).find(|&a2| Self { a1, a2, ..self }.capacity() >= samples)?;
                Some(Self { a1, a2, ..self })
            })
            .min_by_key(|shape| (shape.a1 + shape.a2, shape.a1.abs_diff(shape.a2)))
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

/// A width outside 1..=[`MAX_WIDTH`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WidthError {
    /// Which width.
    pub width: Width,
    /// What was asked for.
    pub value: usize,
}

impl fmt::Display for WidthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = match self.width {
            Width::Idim => "idim",
            Width::A1 => "a1",
            Width::A2 => "a2",
            Width::M => "m",
        };
        write!(f, "{name} is {}; it must be from 1 to {MAX_WIDTH}", self.value)
    }
}

impl std::error::Error for WidthError {}

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
        check_smallest(1_000_001, None);
    }

    #[test]
    fn widths_out_of_range_are_named() {
        let error = Shape::new(2, 3, 0, 1).expect_err("a2 is 0");
        assert_eq!(error.to_string(), "a2 is 0; it must be from 1 to 1000");
        assert!(Shape::new(MAX_WIDTH + 1, 1, 1, 1).is_err());
    }
}
