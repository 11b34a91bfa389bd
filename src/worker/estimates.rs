//! What a construction would take, before it is begun.

use crate::math::construct::estimate;
use crate::math::construct::method::Method;
use crate::math::table::sample::DataSet;
use crate::protocol::orders::Estimate;

/// Seconds that nobody has to be asked for.
pub(super) const LONG: f64 = 5.0;

/// What a tab may take: browsers give more, phones not much more.
pub(super) const MEMORY: u64 = 1 << 30;

/// Multiplications of words that a worker does in a second, with everything around them: measured in Chromium on a
/// machine of 2024, good to a factor of three.
const PRODUCTS_PER_SECOND: f64 = 3e8;

/// The estimate for `data`.
pub(super) fn of(data: &DataSet, method: Method) -> Estimate {
    let estimate::Estimate { digits, bytes, products } = estimate::Estimate::of(data, method);
    let is_possible = bytes <= MEMORY;
    let fits = if is_possible { None } else { estimate::Estimate::largest_within(MEMORY, data, method) };
    Estimate {
        digits: digits as f64,
        bytes: bytes as f64,
        seconds: products as f64 / PRODUCTS_PER_SECOND,
        fits: fits.map(|shape| (shape.a1(), shape.a2())),
        is_possible,
    }
}
