//! Giving a target many inputs, and noting the worst.

use std::time::{Duration, Instant};

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;

use crate::MEMORY;
use crate::mutation::mutated;
use crate::targets::Target;

/// How often the slowest input is tried again.
const TRIES: usize = 4;

/// What the worst of some inputs took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Worst {
    /// The longest time.
    pub time: Duration,
    /// Number of the input that took it.
    pub slowest: u64,
    /// The most memory at once, in bytes beyond what was in use before.
    pub bytes: usize,
    /// Number of the input that took it.
    pub largest: u64,
}

/// Gives `target` the inputs of the numbers `first` to `first + count`.
///
/// # Panics
///
/// Where the target's law does not hold, having printed the input's number and text.
pub fn run(target: &Target, first: u64, count: u64) -> Worst {
    let seeds = (target.seeds)();
    let mut worst = Worst::default();
    for number in first..first + count {
        let input = mutated(&seeds, &mut ChaCha8Rng::seed_from_u64(number));
        let finding = Finding { target: target.name, number, input: &input };
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let mut time = timed(target, &input);
        let bytes = MEMORY.peak_usage().saturating_sub(before);
        if time > worst.time {
            // What a busy machine takes is no time of the input's.
            time = (0..TRIES).map(|_| timed(target, &input)).fold(time, Duration::min);
        }
        std::mem::forget(finding);
        if time > worst.time {
            (worst.time, worst.slowest) = (time, number);
        }
        if bytes > worst.bytes {
            (worst.bytes, worst.largest) = (bytes, number);
        }
    }
    worst
}

fn timed(target: &Target, input: &[u8]) -> Duration {
    let start = Instant::now();
    (target.law)(input);
    start.elapsed()
}

/// Prints the input when it is dropped, which is when the law panicked.
struct Finding<'a> {
    target: &'static str,
    number: u64,
    input: &'a [u8],
}

impl Drop for Finding<'_> {
    fn drop(&mut self) {
        eprintln!("{} does not hold for input {}: \"{}\"", self.target, self.number, self.input.escape_ascii());
    }
}
