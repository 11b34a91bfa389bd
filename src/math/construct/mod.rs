//! From a data set to a network: projection, padding to the capacity, construction, and the rows of the layers.

pub mod estimate;
pub mod float;
pub mod integer;
pub mod method;
mod positions;
pub mod progress;
pub mod projection;
pub mod published;
mod single;
pub mod trade;
pub mod zigzag;

pub use published::in_floats;

use crate::math::network::Network;
use crate::math::table::sample::DataSet;
use method::Method;
use progress::Progress;
use projection::WeightOrder;

/// A network and what is worth knowing of how it was made.
#[derive(Clone, Debug)]
pub struct Constructed {
    /// The network, exact.
    pub network: Network,
    /// How the weights of the projection were chosen.
    pub order: WeightOrder,
}

/// Constructs a network for `data`: any number of outputs, any number of samples up to the capacity (theorem 4).
///
/// By [`Method::Published`] and [`Method::Integer`] it reproduces every sample with error exactly 0. By
/// [`Method::Float`] its weights are float64 numbers, held exactly, and the errors are what they are.
#[must_use]
pub fn construct(data: &DataSet, method: Method, progress: &mut Progress<'_>) -> Constructed {
    match method {
        Method::Published => published::construct(data, progress),
        Method::Integer => integer::construct(data, progress),
        Method::Float => float::construct(data, progress),
    }
}
