//! From a data set to a network: projection, padding to the capacity, construction, and the rows of the layers.
//!
//! `docs/MATHS.md` proves each construction: sections 2 and 3 what they share, 4 to 6 one each, 7 several outputs and
//! fewer samples than the capacity.

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
use projection::{Projected, WeightOrder};

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
///
/// ```
/// use zerofit::math::construct::{construct, method::Method, progress::Progress};
/// use zerofit::math::network::Matrix;
/// use zerofit::share::presets::Preset;
///
/// let data = Preset::Article.table().draft().parse().expect("the article's nine samples");
/// let mut heard = Vec::new();
/// let mut listener = |_, done, total| heard.push((done, total));
/// let made = construct(&data, Method::Published, &mut Progress::new(&mut listener));
/// // As the article prints it.
/// let entry = made.network.entry(Matrix::W2, 0, 1).expect("an entry of a 3 × 3 matrix");
/// assert_eq!(entry.to_string(), "-9237952317912/35473138591");
/// assert_eq!(heard, [(0, 3), (1, 3), (2, 3), (3, 3)]);
/// ```
#[must_use]
pub fn construct(data: &DataSet, method: Method, progress: &mut Progress<'_>) -> Constructed {
    construct_projected(&Projected::new(data.clone()), method, progress)
}

/// [`construct`] by [`Method::Integer`]: a program that calls nothing else contains no other construction.
#[must_use]
pub fn construct_integer(samples: &Projected, progress: &mut Progress<'_>) -> Constructed {
    integer::construct(samples, progress)
}

/// [`construct`] for samples that may have been projected before, for an estimate or another network.
#[must_use]
pub fn construct_projected(samples: &Projected, method: Method, progress: &mut Progress<'_>) -> Constructed {
    match method {
        Method::Published => published::construct(samples, progress),
        Method::Integer => construct_integer(samples, progress),
        Method::Float => float::construct(samples, progress),
    }
}
