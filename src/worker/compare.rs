//! What a construction is like, for a comparison.

use num_traits::{Signed, Zero};

use super::measure::Measuring;
use crate::math::Rational;
use crate::math::check::check;
use crate::math::construct;
use crate::math::float;
use crate::math::forward::Evaluator;
use crate::math::method::Method;
use crate::math::progress::Progress;
use crate::math::sample::DataSet;
use crate::present::number::{ShortNumber, approximate};
use crate::protocol::{Figures, spread};

/// Milliseconds after which no more samples are checked.
const CHECK_MS: f64 = 2_000.0;

/// Constructs, measures, and checks as many samples as can be checked in a while, spread over the table.
pub(super) fn figures(data: &DataSet, method: Method, now: fn() -> f64) -> Figures {
    let start = now();
    let network = construct::construct(data, method, &mut Progress::new(&mut |_, _, _| {})).network;
    let constructed = now();
    let rounded = float::rounded(&network);
    let mut figures = Figures {
        size: Measuring::new(&network).finish(&network),
        largest_weight: approximate(&network.largest_weight()),
        checked: 0,
        exact: 0,
        exact_error: ShortNumber::new(&Rational::zero()),
        float_error: Some(0.0),
        construct_ms: constructed - start,
    };
    let mut worst = Rational::zero();
    let (evaluator, samples, begin) = (Evaluator::new(&network), data.samples(), now());
    for turn in 0..samples.len() {
        let sample = &samples[spread(turn, samples.len())];
        let verdict = check(&evaluator, sample);
        figures.checked += 1;
        figures.exact += usize::from(verdict.is_exact());
        worst = verdict.differences.iter().map(Signed::abs).fold(worst, Ord::max);
        let errors = float::errors(&rounded, &sample.input, &sample.output);
        figures.float_error =
            errors.into_iter().fold(figures.float_error, |worst, error| Some(worst?.max(error?.abs())));
        if now() - begin > CHECK_MS {
            break;
        }
    }
    figures.exact_error = ShortNumber::new(&worst);
    figures
}
