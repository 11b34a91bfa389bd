//! What the network makes of samples that it is not made for.

use zerofit::math::network::Network;
use zerofit::math::network::check::check;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::network::unseen::Unseen;
use zerofit::math::table::sample::Sample;
use zerofit::notation::number::ShortNumber;

/// At how many of the samples the network is exact, at how many nearer than a half, and how far off it is.
pub(crate) fn report(network: &Network, samples: &[Sample], seed: u64) -> Option<String> {
    let evaluator = Evaluator::new(network);
    let verdicts: Vec<_> = samples.iter().map(|sample| check(&evaluator, sample)).collect();
    let Unseen { exact, rounded, median, largest } = Unseen::of(&verdicts)?;
    let [median, largest] = [median, largest].map(|error| ShortNumber::new(&error).in_cell());
    Some(format!(
        "held out (seed {seed}): {} samples, {exact} exact, {rounded} off by less than a half in every output; \
         half of them or more off by {median} or more, at most by {largest}",
        samples.len()
    ))
}
