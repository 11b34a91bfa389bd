//! The smallest shape whose integer network is exact in a floating-point format, in any order of summation.

use super::{Search, network};
use crate::math::construct::estimate::Estimate;
use crate::math::construct::method::Method;
use crate::math::construct::projection::Projected;
use crate::math::float64::{Bits, Certificate, Format};
use crate::math::network::units::Units;
use crate::math::shape::Shape;

/// A [`Search`] that constructs and certifies, a shape at a time.
pub struct ExactIn {
    samples: Projected,
    format: Format,
    /// Bytes that one construction may take.
    most: u64,
    search: Search,
    /// The fewest bits that a network needed.
    nearest: Option<Bits>,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The smallest shape that was certified.
    Found(Shape),
    /// No shape within the limits is exact.
    Impossible {
        /// What the format would have to hold for the nearest of those that were tried; `None` where no format of up to 62
        /// bits would do.
        nearest: Option<Bits>,
    },
}

impl ExactIn {
    /// A search for `samples` among networks that take no more than `most` bytes.
    #[must_use]
    pub fn new(samples: Projected, format: Format, most: u64) -> Self {
        let search = Search::new(samples.data().samples().len(), samples.data().shape());
        Self { samples, format, most, search, nearest: None }
    }

    /// The shape that the next step constructs; none at the end.
    #[must_use]
    pub fn next(&self) -> Option<Shape> {
        self.search.next()
    }

    /// The smallest shape certified so far.
    #[must_use]
    pub fn best(&self) -> Option<Shape> {
        self.search.best()
    }

    /// Constructs the network of [`Self::next`], which may take a second, and certifies it. How it ended, at the end.
    pub fn step(&mut self) -> Option<Outcome> {
        if let Some(shape) = self.search.next() {
            let certificate = self.certificate(shape);
            let bits = certificate.map(|certificate| certificate.bits());
            self.nearest = self.nearest.into_iter().chain(bits).min();
            self.search.answer(certificate.is_some_and(|certificate| certificate.holds_in(self.format)));
        }
        if self.search.next().is_some() {
            return None;
        }
        Some(self.search.best().map_or(Outcome::Impossible { nearest: self.nearest }, Outcome::Found))
    }

    fn certificate(&self, shape: Shape) -> Option<Certificate> {
        let samples = self.samples.reshaped(shape)?;
        if Estimate::of(&samples, Method::Integer).bytes > self.most {
            return None;
        }
        Certificate::of(&network(&samples), &Units::of(samples.data()), samples.data())
    }
}
