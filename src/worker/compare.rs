//! What a construction is like, for a comparison.

use num_traits::Zero;

use super::measure::Measuring;
use crate::math::Rational;
use crate::math::construct;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::construct::projection::Projected;
use crate::math::network::check::check;
use crate::math::network::forward::Evaluator;
use crate::notation::number::ShortNumber;
use crate::protocol::orders::Figures;
use crate::protocol::questions::check::spread;

/// Milliseconds after which no more samples are checked.
const CHECK_MS: f64 = 2_000.0;

/// Constructs, measures, and checks as many samples as can be checked in a while, spread over the table.
pub(super) fn figures(projected: &Projected, method: Method, now: &dyn Fn() -> f64) -> Figures {
    let start = now();
    let network = construct::construct_projected(projected, method, &mut Progress::ignored()).network;
    let (construct_ms, data) = (now() - start, projected.data());
    let measurement = Measuring::new(&network).finish(&network, data);
    let (mut checked, mut exact, mut worst) = (0, 0, Rational::zero());
    let (evaluator, samples, begin) = (Evaluator::new(&network), data.samples(), now());
    while checked < samples.len() && now() - begin < CHECK_MS {
        let verdict = check(&evaluator, &samples[spread(checked, samples.len())]);
        checked += 1;
        exact += usize::from(verdict.is_exact());
        worst = worst.max(verdict.error());
    }
    Figures { measurement, checked, exact, exact_error: ShortNumber::new(&worst), construct_ms }
}
