//! One measurement, the same natively and in a browser: construct a network several times, check samples, and certify
//! the network for floating point.

#[cfg(target_arch = "wasm32")]
pub mod browser;

use std::fmt;

use zerofit::math::construct::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::float64::{Bits, Exactness};
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::table::sample::DataSet;
use zerofit::share::exchange;

/// What was measured, in milliseconds. As text: the four times and the bits, separated by spaces.
#[derive(Clone, Copy, Debug)]
pub struct Measured {
    /// The median time of a construction.
    pub construct: f64,
    /// The time to make the forward pass ready.
    pub prepare: f64,
    /// The mean time of one sample's check.
    pub check: f64,
    /// The time to find out how exact floating point is, for all samples.
    pub certify: f64,
    /// The bits that the certificate needs, where there is one.
    pub bits: Option<Bits>,
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.construct, self.prepare, self.check, self.certify)?;
        self.bits.map_or(Ok(()), |bits| write!(f, " {bits}"))
    }
}

/// Constructs `runs` times by the method called `method` from samples in the exchange form, and checks about `checked`
/// samples spread over all of them. `now` tells milliseconds.
///
/// # Errors
///
/// Where there is no such method, the samples have faults, or one of them does not come out exactly.
pub fn measure(samples: &str, method: &str, runs: usize, checked: usize, now: fn() -> f64) -> Result<Measured, String> {
    let method = Method::from_name(method).ok_or_else(|| format!("there is no method {method}"))?;
    let data = data_set(samples)?;
    let mut times = Vec::with_capacity(runs);
    let mut made = None;
    for _ in 0..runs {
        // Two networks at once would take the memory of two.
        drop(made.take());
        let start = now();
        made = Some(construct(&data, method, &mut Progress::ignored()));
        times.push(now() - start);
    }
    times.sort_by(f64::total_cmp);
    let network = made.ok_or("at least one run is needed")?.network;

    let start = now();
    let evaluator = Evaluator::new(&network);
    let prepared = now();
    let chosen: Vec<_> = data.samples().iter().step_by((data.samples().len() / checked.max(1)).max(1)).collect();
    if let Some(wrong) = chosen.iter().find(|sample| !is_exact(&evaluator, sample)) {
        return Err(format!("sample {} does not come out exactly", wrong.row + 1));
    }
    let checked = now();
    let check = (checked - prepared) / chosen.len() as f64;
    let bits = Exactness::of(&network, &data).bits;
    let certify = now() - checked;
    Ok(Measured { construct: times[times.len() / 2], prepare: prepared - start, check, certify, bits })
}

fn data_set(samples: &str) -> Result<DataSet, String> {
    let draft = exchange::read(samples).map_err(|faults| format!("{faults:?}"))?;
    draft.parse().map_err(|faults| format!("{faults:?}"))
}
