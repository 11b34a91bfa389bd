//! Networks at the capacity whose numbers stay small enough for hardware.
//!
//! Without spare neurons in the first layer every L_j has a congruence for each group and one free number, so its values
//! are about as large as the product P_j of the distances m_ij. They leave float64 for two reasons: λ_j is not a power of
//! two, so that W3 = ±1/λ_j is none of its numbers, or the sums are longer than 53 bits. Both depend on the projection, on
//! q, on C and, above all, on the thresholds. λ_j gets an odd factor p where p divides some n_i'j and a later m_ij
//! (F in `docs/MATHS.md`, section 5) and the outputs contradict each other modulo p.
//!
//! So thresholds are chosen one after another, from left to right: of all choices that keep every λ_j a power of two, a
//! beam of those with the shortest numbers so far ([`search`]). b_0 and C are free beyond that and are varied at the end
//! ([`size`]). All of it is bounded by work and has no randomness: the same table always gets the same network. That the
//! result is exact does not depend on it (`docs/MATHS.md`, section 9).

mod lane;
mod line;
mod logarithm;
mod search;
mod size;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::groups::Groups;
use crate::math::Rational;
use crate::math::construct::projection::Projection;
use crate::math::sorting;
use crate::math::table::sample::Sample;
use line::Line;

/// What is free at the capacity, chosen.
#[derive(Debug)]
pub(super) struct Choice {
    /// Positions are q times those of this projection.
    pub(super) projection: Projection,
    /// q.
    pub(super) q: u32,
    /// b_0, …, b_{a1−1}.
    pub(super) thresholds: Vec<BigInt>,
    /// C of every output.
    pub(super) constants: Vec<BigInt>,
}

/// Steps of one lane over one group, over all attempts: a fraction of a second.
const WORK: u64 = 8_000_000;

/// The largest q.
const MOST_Q: u32 = 6;

/// How many of an attempt's thresholds are tried with other b_0 and C.
const VARIED: usize = 6;

/// Values of C, and with them those of b_0.
const VARIATIONS: i64 = 64;

/// The distances of b_0 from the first position.
const FIRST_DISTANCES: i64 = 8;

/// The integers that float32 and float64 hold: up to 2^24 and 2^53.
const FLOAT32: u64 = 1 << 24;
const FLOAT64: u64 = 1 << 53;

/// By how much a network may miss float32 for more attempts to be worth their time.
const NEAR: u64 = 1 << 6;

/// What makes the network of `samples` exact in float32, or at least in float64, if it is found.
///
/// `projections` hold the integer positions of these samples; outputs are multiplied by `common`, their common
/// denominator. Groups with restarts, or with different numbers of samples, are not searched.
#[must_use]
pub(super) fn choose(
    samples: &[Sample],
    groups: &Groups,
    common: &BigInt,
    projections: &[Projection],
) -> Option<Choice> {
    let full = groups.segments.len() == 1 && groups.grouped == groups.count() * groups.size;
    let whole = |y: &Rational| (y * common).to_integer().to_i64();
    let output = |sample: &Sample| sample.output.iter().map(whole).collect::<Option<Vec<_>>>();
    let outputs: Vec<_> = samples.iter().map(output).collect::<Option<_>>()?;
    if !full {
        return None;
    }
    let mut work = WORK;
    let mut best: Option<Found> = None;
    for attempt in attempts(projections.len()) {
        let Some((line, origin)) = attempt.line(&projections[attempt.projection], &outputs, groups) else { continue };
        let limit = best.as_ref().map_or(FLOAT64 + 1, |best| best.size);
        if let Some(Candidate { size, thresholds, lowered }) = shortest(&line, limit, &mut work) {
            let thresholds = thresholds.into_iter().map(|b| &origin + b).collect();
            let constants = line.constants.iter().map(|greatest| BigInt::from(greatest - lowered)).collect();
            best = Some(Found { size, attempt, thresholds, constants });
        }
        if work == 0 || best.as_ref().is_some_and(|best| best.size <= FLOAT32 || best.size > FLOAT32 * NEAR) {
            break;
        }
    }
    let Found { attempt, thresholds, constants, .. } = best?;
    let projection = attempt.oriented(&projections[attempt.projection]);
    Some(Choice { projection, q: attempt.q, thresholds, constants })
}

/// The best of all attempts so far.
struct Found {
    /// As of [`size::size`].
    size: u64,
    attempt: Attempt,
    thresholds: Vec<BigInt>,
    constants: Vec<BigInt>,
}

/// The positions of one search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Attempt {
    /// Index of the projection.
    projection: usize,
    /// What positions are multiplied by.
    q: u32,
    /// Along w or along −w: what is right and left, and with it the order of pivots.
    reversed: bool,
}

/// All, those with short positions first.
fn attempts(projections: usize) -> Vec<Attempt> {
    let of = |projection| (1..=MOST_Q).map(move |q| (projection, q));
    let mut attempts: Vec<_> = (0..projections)
        .flat_map(of)
        .flat_map(|(projection, q)| [false, true].map(|reversed| Attempt { projection, q, reversed }))
        .collect();
    sorting::sort_by_key(&mut attempts, |attempt| (attempt.projection + attempt.q as usize, attempt.projection));
    attempts
}

impl Attempt {
    /// `projection`, or the opposite one.
    fn oriented(self, projection: &Projection) -> Projection {
        if !self.reversed {
            return projection.clone();
        }
        let negative = |values: &[Rational]| values.iter().map(|value| -value).collect();
        Projection {
            weights: negative(&projection.weights),
            order: projection.order,
            positions: negative(&projection.positions),
        }
    }

    /// The groups along `projection`, positions counted from the first, and where that is; `None` where a number is too
    /// long.
    fn line(self, projection: &Projection, outputs: &[Vec<i64>], groups: &Groups) -> Option<(Line, BigInt)> {
        let sign = if self.reversed { -1 } else { 1 };
        let scaled = |t: &Rational| -> BigInt { t.to_integer() * self.q * sign };
        let mut sorted: Vec<_> = projection.positions.iter().map(scaled).zip(outputs).collect();
        sorting::sort_by(&mut sorted, |left, right| left.0.cmp(&right.0));
        sorted.truncate(groups.grouped);
        let origin = sorted[0].0.clone();
        let positions: Vec<_> = sorted.iter().map(|(t, _)| (t - &origin).to_i64()).collect::<Option<_>>()?;
        let output = |d: usize| sorted.iter().map(|(_, y)| y[d]).collect();
        let outputs: Vec<_> = (0..outputs[0].len()).map(output).collect();
        Some((Line::new(&positions, &outputs, groups.size)?, origin))
    }
}

/// Thresholds with a constant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    size: u64,
    thresholds: Vec<i64>,
    /// How far C is below what it may be.
    lowered: i64,
}

/// The candidate of the least size below `limit`.
fn shortest(line: &Line, limit: u64, work: &mut u64) -> Option<Candidate> {
    let found = search::search(line, work);
    let mut sized = |thresholds: Vec<i64>, lowered: i64, limit: u64| {
        *work = work.saturating_sub(2 * (line.groups() * line.lanes()) as u64);
        let size = size::size(line, &thresholds, lowered, limit)?;
        Some(Candidate { size, thresholds, lowered })
    };
    let mut candidates: Vec<_> = found.into_iter().filter_map(|thresholds| sized(thresholds, 1, u64::MAX)).collect();
    sorting::sort(&mut candidates);
    let mut best: Option<Candidate> = None;
    for Candidate { thresholds, .. } in candidates.into_iter().take(VARIED) {
        for variation in 0..VARIATIONS {
            let mut thresholds = thresholds.clone();
            thresholds[0] = line.ends(0).0 - 1 - variation % FIRST_DISTANCES;
            let limit = best.as_ref().map_or(limit, |best| best.size);
            best = sized(thresholds, 1 + variation, limit).or(best);
        }
    }
    best
}
