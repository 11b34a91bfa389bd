//! What a network makes of samples that are held out.

use std::collections::HashMap;

use super::estimates;
use crate::math::Rational;
use crate::math::construct;
use crate::math::construct::progress::Progress;
use crate::math::construct::projection::Projected;
use crate::math::network::check::{Verdict, check, is_exact};
use crate::math::network::forward::Evaluator;
use crate::math::network::unseen::Unseen;
use crate::math::table::sample::Sample;
use crate::notation::number::ShortNumber;
use crate::protocol::hold_out::{Found, HeldOut, HoldOutOrder};
use crate::protocol::orders::Order;
use crate::protocol::questions::verdicts::VerdictLine;
use crate::share::random::hold_out;

/// Lines that are told.
const LINES: usize = 200;

/// Makes the network and tries it; `None` for a table with faults.
pub(super) fn find(HoldOutOrder { order, share }: HoldOutOrder) -> Option<HeldOut> {
    let Order { table, method, consent } = order;
    let data = table.into_draft()?.parse().ok()?;
    let chosen = hold_out(data.samples().len(), share.percent, share.seed);
    let Some((seen, unseen)) = chosen.and_then(|chosen| data.split(&chosen)) else { return Some(HeldOut::TooFew) };
    let seen = Projected::new(seen);
    if let Err(estimate) = estimates::permit(&seen, method, consent) {
        return Some(HeldOut::Estimated(*estimate));
    }
    let network = construct::construct_projected(&seen, method, &mut Progress::ignored()).network;
    let (evaluator, seen) = (Evaluator::new(&network), seen.data().samples());
    let seen_exact = seen.iter().filter(|sample| is_exact(&evaluator, sample)).count();
    let verdicts: Vec<_> = unseen.iter().map(|sample| check(&evaluator, sample)).collect();
    let Unseen { exact, rounded, median, largest } = Unseen::of(&verdicts)?;
    let is_whole = data.samples().iter().flat_map(|sample| &sample.output).all(Rational::is_integer);
    let commonest = commonest(seen);
    let outputs = 0..seen.first()?.output.len();
    let line = |(sample, verdict): (&Sample, &Verdict)| VerdictLine::new(sample, verdict, &outputs, None);
    Some(HeldOut::Found(Found {
        seen: seen.len(),
        seen_exact,
        unseen: unseen.len(),
        unseen_exact: exact,
        rounded: is_whole.then_some(rounded),
        commonest: unseen.iter().filter(|sample| commonest == Some(&*sample.output)).count(),
        median: ShortNumber::new(&median),
        largest: ShortNumber::new(&largest),
        lines: unseen.iter().zip(&verdicts).take(LINES).map(line).collect(),
    }))
}

/// The most frequent output; of several the one that comes first.
fn commonest(samples: &[Sample]) -> Option<&[Rational]> {
    let mut counts: HashMap<&[Rational], usize> = HashMap::new();
    for sample in samples {
        *counts.entry(&sample.output).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    samples.iter().map(|sample| &*sample.output).find(|output| counts.get(output) == Some(&most))
}
