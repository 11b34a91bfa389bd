//! How exactly a form holds a network, decided before a file is made.

use super::Export;
use super::floats::Floats;
use crate::math::construct::construct;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::float64::{Bits, Certificate, Format, Guarantee, Tally};
use crate::math::network::units::Units;
use crate::math::shape::Shape;
use crate::math::table::sample::DataSet;
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

/// Why a form cannot hold the numbers. With the smallest layers that put a restart before every group of the integer
/// construction, where that network was made and certified for the format.
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

impl Export<'_> {
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
        let mut tally = Tally::new(self.network, self.data);
        self.data.samples().iter().for_each(|sample| tally.add(&sample.input, &sample.output));
        if tally.largest_error.is_finite() && Floats::rounded(self).are_finite() {
            return Ok(Holding::Rounded { format, largest_error: tally.largest_error });
        }
        Err(Refusal::OutOfRange { format, exact: self.exact_shape(format) })
    }

    /// The smallest layers with a restart before every group, where they are certified for `format`.
    fn exact_shape(&self, format: Format) -> Option<Shape> {
        exact_shape(self.data, format).filter(|shape| *shape != self.data.shape() || self.method != Method::Integer)
    }
}

fn exact_shape(data: &DataSet, format: Format) -> Option<Shape> {
    let shape = data.shape().restarting_for(data.samples().len())?;
    let data = data.reshaped(shape)?;
    let network = construct(&data, Method::Integer, &mut Progress::ignored()).network;
    let certificate = Certificate::of(&network, &Units::of(&data), &data)?;
    certificate.holds_in(format).then_some(shape)
}
