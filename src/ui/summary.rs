//! What came out, in sentences.

use crate::math::projection::WeightOrder;
use crate::present::words;
use crate::protocol::Floats;
use crate::session::outcome::Outcome;

/// Times, sizes, and what is worth knowing of the samples.
pub(super) fn text(outcome: &Outcome) -> String {
    let summary = &outcome.summary;
    let (construct, check) = (words::milliseconds(summary.construct_ms), words::milliseconds(outcome.check.elapsed()));
    let mut sentences = vec![words::times(&construct, &check)];
    match &outcome.measured {
        None => sentences.push(words::COUNTING.to_owned()),
        Some((size, floats)) => {
            sentences.push(words::size(size.digits, size.longest, &words::place(size.place)));
            let Floats { is_exact, is_exact_in_f32, error, rounds_back, .. } = *floats;
            sentences.push(words::about_floats_of(is_exact, is_exact_in_f32, error, rounds_back));
        }
    }
    if summary.order == WeightOrder::Safe {
        sentences.push(words::SAFE_ORDER.to_owned());
    }
    if summary.merged > 0 {
        sentences.push(words::merged(summary.merged));
    }
    sentences.join(" ")
}
