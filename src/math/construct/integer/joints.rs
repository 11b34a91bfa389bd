//! Which solution to take in each segment, so that the steps at the restarts are short.

use super::layout::Layout;
use super::segment::{Family, Part};
use super::whole::Whole;
use crate::math::sorting;

/// Solutions of a segment that are kept while those of the next are tried.
const KEPT: usize = 4;
/// How much more the weights of neuron j count, which are known, than what L_j adds to those of neuron j + 1.
const CERTAIN: u64 = 3;

/// A solution of one segment after the best choices before it.
struct Choice<T> {
    v: T,
    /// h where the segment ends.
    end: T,
    /// V of its last group.
    slope: T,
    /// About 8·log2 of all weights so far, those that are certain counted more often.
    length: u64,
    /// Which choice for the segment before leads here.
    before: usize,
}

/// What L_{j−1} is around one restart, at the scale Λ of neuron j.
struct Joint<T> {
    /// h at the start of the segment less h at the end of the one before.
    step: T,
    /// V before and after.
    slopes: [T; 2],
    /// What L_j is multiplied by at that scale.
    lift: T,
}

/// A member of each of `families` at scale Λ = `scale`, a family for each of the first segments of `layout`.
///
/// At a restart of width 1 the slope is the step h − e from the end of one segment to the start of the next, and the
/// restart's two weights are that step and a slope each, of L_j and of L_{j−1} (which is `before`, with its scale) together. So neighbours
/// are chosen to meet closely: in each segment the least steep member, those that meet one of the choices before, and the
/// one that meets the next at its least.
pub(super) fn join<T: Whole>(
    layout: &Layout<T>,
    families: &[Family<T>],
    scale: &T,
    most: &T,
    (before, before_scale): (&[Part<T>], &T),
) -> Vec<Part<T>> {
    let common = scale.lcm(before_scale);
    let (lift, theirs) = (common.clone() / scale.clone(), common / before_scale.clone());
    let mut all: Vec<Vec<Choice<T>>> = Vec::with_capacity(families.len());
    let mut joint: Option<Joint<T>> = None;
    for (n, family) in families.iter().enumerate() {
        let width = &layout.sites[layout.segments[n].end - 1].width;
        let made = all.last().map_or(&[][..], Vec::as_slice);
        let mut tried = tries(family, width, made, families.get(n + 1), most);
        sorting::sort(&mut tried);
        tried.dedup();
        let mut choices: Vec<_> = tried.into_iter().map(|v| choice(family, width, made, joint.as_ref(), v)).collect();
        sorting::sort_by_key(&mut choices, |choice| choice.length);
        choices.truncate(KEPT);
        all.push(choices);
        joint = before.get(n + 1).map(|next| {
            let part = &before[n];
            Joint {
                step: (next.start.clone() - part.end(width)) * theirs.clone(),
                slopes: [part.last_slope(), &next.slopes[0]].map(|slope| slope.clone() * theirs.clone()),
                lift: lift.clone(),
            }
        });
    }
    let mut at = 0;
    let mut found = Vec::with_capacity(families.len());
    for (family, choices) in families.iter().zip(&all).rev() {
        found.push(family.at(&choices[at].v));
        at = choices[at].before;
    }
    found.reverse();
    found
}

fn tries<T: Whole>(family: &Family<T>, width: &T, before: &[Choice<T>], next: Option<&Family<T>>, most: &T) -> Vec<T> {
    let mut tried = vec![T::zero()];
    let mut add = |distance: T, step: &T| {
        if step.is_positive() && distance.is_positive() {
            let two = T::one() + T::one();
            let v = (distance * two.clone() + step.clone()) / (step.clone() * two);
            if v <= *most {
                tried.push(v);
            }
        }
    };
    for choice in before {
        add(choice.end.clone() - family.found.start.clone(), &family.step.start);
    }
    if let Some(next) = next {
        add(next.found.start.clone() - family.found.end(width), &family.step.end(width));
    }
    tried
}

fn choice<T: Whole>(family: &Family<T>, width: &T, before: &[Choice<T>], joint: Option<&Joint<T>>, v: T) -> Choice<T> {
    let at = |found: &T, step: &T| found.clone() + step.clone() * v.clone();
    let (start, first) =
        (at(&family.found.start, &family.step.start), at(&family.found.slopes[0], &family.step.slopes[0]));
    let after = |choice: &Choice<T>| {
        let step = start.clone() - choice.end.clone();
        let left = choice.slope.clone() - step.clone();
        let right = first.clone() + step;
        // The weights of neuron j, and for neuron j + 1 what L_j adds to its own.
        let here = joint.map_or(0, |Joint { step, slopes: [before, after], lift }| {
            let left = left.clone() * lift.clone() + before.clone() - step.clone();
            let right = right.clone() * lift.clone() + after.clone() + step.clone();
            left.length() + right.length()
        });
        choice.length + left.length() + right.length() + CERTAIN * here
    };
    let best = before.iter().map(after).enumerate().min_by_key(|(_, length)| *length);
    let (at_before, length) = best.unwrap_or((0, start.length() + first.length()));
    let end = at(&family.found.end(width), &family.step.end(width));
    let slope = at(family.found.last_slope(), family.step.last_slope());
    Choice { v, end, slope, length, before: at_before }
}
