//! How exactly a form holds a network, decided before a file is made.

use super::Export;
use super::floats::Floats;
use crate::math::construct::construct;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::float64::{Bits, Certificate, Format, Guarantee, Tally};
use crate::math::shape::Shape;
use crate::words::export as words;

/// How exactly a form holds the numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Holding {
    /// With every digit.
    Exact,
    /// Every forward pass over the samples is exact, in any order of summation.
    InAnyOrder {
        /// In this format.
        format: Format,
        /// What it needs.
        bits: Bits,
    },
    /// Every forward pass over the samples is exact where each neuron is summed in the order of its weights.
    InOrder {
        /// In this format.
        format: Format,
    },
    /// Rounded to the nearest numbers of the format.
    Rounded {
        /// In this format.
        format: Format,
        /// The largest |f(x_n) − y_n|, summed in the order of the weights. Finite.
        largest_error: f64,
    },
}

/// Why a form cannot hold the numbers. Layers are named only where their integer network was made and certified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Numbers of the network, or on the way through it, are beyond the format's range.
    OutOfRange {
        /// The format.
        format: Format,
        /// Layers that are exact in it.
        exact: Option<Shape>,
    },
    /// The format is offered for exact networks only, and this one is not.
    NotExact {
        /// The format.
        format: Format,
        /// Layers that are exact in it.
        exact: Option<Shape>,
    },
}

impl Holding {
    /// Whether every sample comes out exactly, at least in the order of the weights.
    #[must_use]
    pub fn is_exact(self) -> bool {
        !matches!(self, Self::Rounded { .. })
    }

    /// What the file says of it.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Exact => words::EXACT.into(),
            Self::InAnyOrder { format, bits } => words::in_any_order(format, bits),
            Self::InOrder { format } => words::in_order(format),
            Self::Rounded { format, largest_error } => words::rounded(format, largest_error),
        }
    }
}

impl Refusal {
    /// The sentence that says so.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::OutOfRange { format, exact } => words::beyond(format, exact),
            Self::NotExact { format, exact } => words::uncertified(format, exact),
        }
    }
}

impl Export {
    /// How exactly `format` holds the network.
    pub(super) fn in_format(&self, format: Format) -> Result<Holding, Refusal> {
        let guarantee = match format {
            Format::Float64 => self.exactness.float64,
            Format::Float32 => self.exactness.float32,
        };
        match (guarantee, self.exactness.bits) {
            (Guarantee::Certified, Some(bits)) => Ok(Holding::InAnyOrder { format, bits }),
            _ if format == Format::Float32 => Err(Refusal::NotExact { format, exact: self.exact_shape(format) }),
            (Guarantee::InOrder, _) => Ok(Holding::InOrder { format }),
            _ => self.rounded(format),
        }
    }

    fn rounded(&self, format: Format) -> Result<Holding, Refusal> {
        let mut tally = Tally::new(&self.network, &self.data);
        self.data.samples().iter().for_each(|sample| tally.add(&sample.input, &sample.output));
        if tally.largest_error.is_finite() && Floats::rounded(self).are_finite() {
            return Ok(Holding::Rounded { format, largest_error: tally.largest_error });
        }
        Err(Refusal::OutOfRange { format, exact: self.exact_shape(format) })
    }

    /// Layers whose integer network is certified for `format`: those that there are, or the smallest with a restart before
    /// every group.
    fn exact_shape(&self, format: Format) -> Option<Shape> {
        let shape = self.data.shape();
        let present = Some(shape).filter(|_| self.method != Method::Integer);
        let mut shapes = present.into_iter().chain(shape.restarting_for(self.data.samples().len()));
        shapes.find(|&shape| self.is_certified(shape, format).is_some_and(|certified| certified))
    }

    fn is_certified(&self, shape: Shape, format: Format) -> Option<bool> {
        let data = self.data.reshaped(shape)?;
        let network = construct(&data, Method::Integer, &mut Progress::ignored()).network;
        Some(Certificate::of(&network, &self.units, &data)?.holds_in(format))
    }
}
