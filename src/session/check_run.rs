//! The check of all samples, dealt out to workers in portions.

use std::collections::HashMap;
use std::ops::Range;

use super::Role;
use crate::protocol::spread;

/// Turns given to a worker at a time. It does as many as fit its slice of time; the others come back.
const PORTION: usize = 256;

/// Which samples are checked, being checked, and still to be checked. Turns are dealt in the order of [`spread`].
#[derive(Clone, Debug, PartialEq)]
pub struct CheckRun {
    samples: usize,
    /// Turns that nobody has been given.
    waiting: Vec<Range<usize>>,
    given: HashMap<Role, Range<usize>>,
    done: usize,
    inexact: Vec<usize>,
    /// Milliseconds from the first portion to the last answer.
    elapsed: f64,
    start: f64,
}

impl CheckRun {
    /// Nothing of `samples` samples is checked; the clock shows `now`.
    #[must_use]
    pub fn new(samples: usize, now: f64) -> Self {
        Self {
            samples,
            waiting: std::iter::once(0..samples).collect(),
            given: HashMap::new(),
            done: 0,
            inexact: Vec::new(),
            elapsed: 0.0,
            start: now,
        }
    }

    /// Number of samples checked.
    #[must_use]
    pub fn done(&self) -> usize {
        self.done
    }

    /// Number of samples found exact.
    #[must_use]
    pub fn exact(&self) -> usize {
        self.done - self.inexact.len()
    }

    /// Number of samples in all.
    #[must_use]
    pub fn samples(&self) -> usize {
        self.samples
    }

    /// Whether every sample is checked.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.done == self.samples
    }

    /// When it began, had it never been stopped.
    #[must_use]
    pub fn since(&self) -> f64 {
        self.start
    }

    /// Milliseconds it took so far.
    #[must_use]
    pub fn elapsed(&self) -> f64 {
        self.elapsed
    }

    /// Milliseconds it will still take at this pace; `None` before there is one.
    #[must_use]
    pub fn remaining(&self) -> Option<f64> {
        (self.done > 0).then(|| self.elapsed / self.done as f64 * (self.samples - self.done) as f64)
    }

    /// Goes on after a pause, or begins: the time in between does not count.
    pub fn resume(&mut self, now: f64) {
        self.start = now - self.elapsed;
        self.waiting.extend(self.given.drain().map(|(_, turns)| turns));
    }

    /// The next turns for `worker`; `None` where all are given or it is still busy.
    pub fn deal(&mut self, worker: Role) -> Option<Range<usize>> {
        if self.given.contains_key(&worker) {
            return None;
        }
        let turns = self.waiting.pop().filter(|turns| !turns.is_empty())?;
        let portion = turns.start..turns.end.min(turns.start + PORTION);
        self.put_back(portion.end..turns.end);
        self.given.insert(worker, portion.clone());
        Some(portion)
    }

    /// `worker` has done `turns` of what it was given and found `inexact` among them.
    pub fn report(&mut self, worker: Role, turns: &Range<usize>, inexact: &[usize], now: f64) {
        let Some(given) = self.given.remove(&worker) else { return };
        if given.start != turns.start {
            return self.put_back(given);
        }
        self.put_back(turns.end..given.end);
        self.done += turns.len();
        self.inexact.extend(inexact.iter().map(|&turn| spread(turn, self.samples)));
        self.elapsed = now - self.start;
    }

    /// `worker` will not answer: somebody else does what it was given.
    pub fn take_back(&mut self, worker: Role) {
        if let Some(turns) = self.given.remove(&worker) {
            self.put_back(turns);
        }
    }

    fn put_back(&mut self, turns: Range<usize>) {
        if !turns.is_empty() {
            self.waiting.push(turns);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_checked_once_whoever_does_it() {
        let mut run = CheckRun::new(1_000, 0.0);
        let workers = [Role::Main, Role::Assistant(0)];
        let mut seen = Vec::new();
        for round in 0.. {
            let portions: Vec<_> = workers.iter().map(|&worker| (worker, run.deal(worker))).collect();
            assert_eq!(run.deal(Role::Main), None, "a busy worker gets nothing");
            for (worker, portion) in portions {
                let Some(portion) = portion else { continue };
                if round == 2 && worker == Role::Assistant(0) {
                    run.take_back(worker);
                    continue;
                }
                let done = portion.start..portion.end.min(portion.start + 100);
                seen.extend(done.clone());
                run.report(worker, &done, &[], f64::from(round));
            }
            if run.is_complete() {
                break;
            }
        }
        seen.sort_unstable();
        assert_eq!(seen, (0..1_000).collect::<Vec<_>>());
        assert_eq!((run.done(), run.exact()), (1_000, 1_000));
    }

    #[test]
    fn what_is_inexact_is_counted() {
        let mut run = CheckRun::new(9, 5.0);
        let turns = run.deal(Role::Main).expect("turns");
        run.report(Role::Main, &turns, &[1, 4], 7.0);
        assert_eq!((run.done(), run.exact(), run.elapsed()), (9, 7, 2.0));
    }

    #[test]
    fn a_pause_does_not_count_and_loses_nothing() {
        let mut run = CheckRun::new(600, 0.0);
        let turns = run.deal(Role::Main).expect("turns");
        run.report(Role::Main, &turns, &[], 10.0);
        run.deal(Role::Main);
        run.resume(1_000.0);
        while let Some(turns) = run.deal(Role::Main) {
            run.report(Role::Main, &turns, &[], 1_010.0);
        }
        assert!(run.is_complete());
        assert!((run.elapsed() - 20.0).abs() < 1e-9, "{}", run.elapsed());
    }
}
