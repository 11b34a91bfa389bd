//! What a construction would take, before it is begun.

use crate::math::construct::estimate::{self, CommonDenominator, Values};
use crate::math::construct::method::Method;
use crate::math::construct::projection::Projected;
use crate::math::shape::Width;
use crate::protocol::orders::{Consent, Estimate, SpareShape};

/// Seconds that nobody has to be asked for.
pub(super) const LONG: f64 = 5.0;

/// What a tab may take: browsers give more, phones not much more.
pub(super) const MEMORY: u64 = 1 << 30;

/// Digits of a common denominator that measured and rounded numbers do not come to.
const ORDINARY: u64 = 30;

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
        fits,
        is_possible,
        reason: long_denominator(samples),
        spare: if is_modest { None } else { spare(samples).filter(|spare| spare.seconds < seconds) },
    }
}

/// Whether a network for `samples` may be begun; where it may not, what it would take.
pub(super) fn permit(samples: &Projected, method: Method, consent: Consent) -> Result<(), Box<Estimate>> {
    let estimate = of(samples, method);
    let may_begin = consent == Consent::Given || estimate.seconds <= LONG;
    if estimate.is_possible && may_begin { Ok(()) } else { Err(Box::new(estimate)) }
}

/// Digits of the integer construction, about, in layers without the spare neurons that these have; `None` where there are
/// none, and in constructions that know no use for them.
pub(super) fn without_spare(samples: &Projected, method: Method) -> Option<f64> {
    let data = samples.data();
    let spare = data.shape().spare_neurons(data.samples().len());
    let bare = data.shape().with(Width::A1, data.shape().a1() - spare).ok().filter(|_| spare > 0)?;
    (method == Method::Integer).then(|| estimate::Estimate::in_shape(bare, samples, method).digits as f64)
}

fn long_denominator(samples: &Projected) -> Option<(Values, f64)> {
    let CommonDenominator { of, digits } = CommonDenominator::longest(samples);
    (digits > ORDINARY).then_some((of, digits as f64))
}

fn spare(samples: &Projected) -> Option<SpareShape> {
    let (shape, estimate) = estimate::Estimate::restarting_within(MEMORY, samples)?;
    Some(SpareShape { shape, digits: estimate.digits as f64, seconds: seconds(estimate) })
}

fn seconds(estimate: estimate::Estimate) -> f64 {
    estimate.products as f64 / PRODUCTS_PER_SECOND
}
