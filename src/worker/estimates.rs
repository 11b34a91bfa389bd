//! What a construction would take, before it is begun.

use crate::math::construct::estimate;
use crate::math::construct::method::Method;
use crate::math::construct::projection::Projected;
use crate::protocol::orders::{Estimate, SpareShape};

/// Seconds that nobody has to be asked for.
pub(super) const LONG: f64 = 5.0;

/// What a tab may take: browsers give more, phones not much more.
pub(super) const MEMORY: u64 = 1 << 30;

/// Multiplications of words that a worker does in a second, with everything around them: measured in Chromium on a
/// machine of 2024, good to a factor of three.
const PRODUCTS_PER_SECOND: f64 = 3e8;

/// The estimate for `samples`. What is too large, or would take long, comes with spare neurons that would do.
pub(super) fn of(samples: &Projected, method: Method) -> Estimate {
    let estimate = estimate::Estimate::of(samples, method);
    let (seconds, is_possible) = (seconds(estimate), estimate.bytes <= MEMORY);
    let fits = if is_possible { None } else { estimate::Estimate::largest_within(MEMORY, samples, method) };
    let is_modest = is_possible && seconds <= LONG;
    Estimate {
        digits: estimate.digits as f64,
        bytes: estimate.bytes as f64,
        seconds,
        fits: fits.map(|shape| (shape.a1(), shape.a2())),
        is_possible,
        spare: if is_modest { None } else { spare(samples).filter(|spare| spare.seconds < seconds) },
    }
}

fn spare(samples: &Projected) -> Option<SpareShape> {
    let (shape, estimate) = estimate::Estimate::restarting_within(MEMORY, samples)?;
    Some(SpareShape { shape, digits: estimate.digits as f64, seconds: seconds(estimate) })
}

fn seconds(estimate: estimate::Estimate) -> f64 {
    estimate.products as f64 / PRODUCTS_PER_SECOND
}
