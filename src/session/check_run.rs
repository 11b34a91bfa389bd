//! The check of all samples, dealt out to workers in portions.

use std::ops::Range;

use super::Role;
use super::few::Few;
use crate::math::sorting;
use crate::protocol::questions::check::{Checked, spread};

/// Turns given to a worker at a time. It does as many as fit its slice of time; the others come back.
const MOST: usize = 256;
/// Near the end of the check portions become as small as this, so that nobody waits long for another.
const LEAST: usize = 16;
/// Until then, what nobody has been given is enough for so many portions.
const PORTIONS: usize = 8;

/// Which samples are checked, being checked, and still to be checked. Turns are dealt in the order of [`spread`].
#[derive(Clone, Debug, PartialEq)]
pub struct CheckRun {
    samples: usize,
    /// Turns that nobody has been given.
    waiting: Vec<Range<usize>>,
    given: Few<Role, Range<usize>>,
    done: usize,
    inexact: Vec<usize>,
    /// Milliseconds from the first portion to the last answer.
    elapsed: f64,
    start: f64,
    is_paused: bool,
}

/// How far a check is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckStatus {
    /// Whether it goes on.
    pub activity: Activity,
    /// Number of samples checked.
    pub done: usize,
    /// Number of those found exact.
    pub exact: usize,
    /// Number of samples in all.
    pub samples: usize,
    /// When it began, had it never been stopped.
    pub since: f64,
}

/// Whether a check goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Activity {
    /// Samples are being checked.
    Running,
    /// The user stopped it.
    Paused,
    /// Every sample is checked.
    Complete,
}

impl CheckRun {
    /// Nothing of `samples` samples is checked; the clock shows `now`.
    #[must_use]
    pub fn new(samples: usize, now: f64) -> Self {
        Self {
            samples,
            waiting: std::iter::once(0..samples).filter(|turns| !turns.is_empty()).collect(),
            given: Few::default(),
            done: 0,
            inexact: Vec::new(),
            elapsed: 0.0,
            start: now,
            is_paused: false,
        }
    }

    /// How far it is.
    #[must_use]
    pub fn status(&self) -> CheckStatus {
        let Self { samples, done, start: since, .. } = *self;
        CheckStatus { activity: self.activity(), done, exact: self.exact(), samples, since }
    }

    /// Whether it goes on.
    #[must_use]
    pub fn activity(&self) -> Activity {
        match (self.done == self.samples, self.is_paused) {
            (true, _) => Activity::Complete,
            (false, true) => Activity::Paused,
            (false, false) => Activity::Running,
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

    /// Stops until it is resumed: nothing more is dealt. What comes of the turns that are given still counts.
    pub fn pause(&mut self) {
        self.is_paused = true;
    }

    /// Goes on after a pause: the time in between does not count.
    pub fn resume(&mut self, now: f64) {
        self.is_paused = false;
        self.start = now - self.elapsed;
        self.waiting.extend(self.given.take());
    }

    /// The next turns for `worker`; `None` where all are given, it is still busy, or the check is stopped.
    pub fn deal(&mut self, worker: Role) -> Option<Range<usize>> {
        if self.is_paused || self.given.get(&worker).is_some() {
            return None;
        }
        let left: usize = self.waiting.iter().map(Range::len).sum();
        let turns = self.waiting.pop()?;
        let portion = turns.start..turns.end.min(turns.start + (left / PORTIONS).clamp(LEAST, MOST));
        self.put_back(portion.end..turns.end);
        self.given.insert(worker, portion.clone());
        Some(portion)
    }

    /// Takes in what `worker` has found. Turns that it was not given count for nothing: they may be of an answer that
    /// comes after somebody else was given them.
    pub fn report(&mut self, worker: Role, Checked { turns, inexact }: &Checked, now: f64) {
        let Some(given) = self.given.remove(&worker) else { return };
        if turns.start != given.start || turns.end < turns.start || turns.end > given.end {
            return self.put_back(given);
        }
        self.put_back(turns.end..given.end);
        self.done += turns.len();
        let mut inexact: Vec<usize> = inexact.iter().copied().filter(|turn| turns.contains(turn)).collect();
        sorting::sort(&mut inexact);
        inexact.dedup();
        self.inexact.extend(inexact.into_iter().map(|turn| spread(turn, self.samples)));
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

    fn checked(turns: Range<usize>, inexact: &[usize]) -> Checked {
        Checked { turns, inexact: inexact.to_vec() }
    }

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
                run.report(worker, &checked(done, &[]), f64::from(round));
            }
            if run.activity() == Activity::Complete {
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
        run.report(Role::Main, &checked(turns, &[1, 4]), 7.0);
        assert_eq!((run.done(), run.exact(), run.elapsed()), (9, 7, 2.0));
    }

    #[test]
    fn a_pause_does_not_count_and_loses_nothing() {
        let mut run = CheckRun::new(600, 0.0);
        let turns = run.deal(Role::Main).expect("turns");
        run.report(Role::Main, &checked(turns, &[]), 10.0);
        run.deal(Role::Main);
        run.resume(1_000.0);
        while let Some(turns) = run.deal(Role::Main) {
            run.report(Role::Main, &checked(turns, &[]), 1_010.0);
        }
        assert_eq!(run.activity(), Activity::Complete);
        assert!((run.elapsed() - 20.0).abs() < 1e-9, "{}", run.elapsed());
    }
}
