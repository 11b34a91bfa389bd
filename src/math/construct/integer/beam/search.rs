//! The beam: thresholds from left to right, the best partial choices kept.

use super::lane::Lane;
use super::line::Line;
use crate::math::sorting;

/// How many partial choices are kept.
const KEPT: usize = 100;

/// The most thresholds to try in one gap.
const PLACES: i64 = 24;

/// Thresholds b_0, …, b_i, and every L_j at the last of them.
#[derive(Clone)]
struct Partial {
    thresholds: Vec<i64>,
    lanes: Vec<Lane>,
}

/// A threshold to add.
struct Extension {
    /// What the sizes of the lanes come to.
    size: u64,
    partial: usize,
    threshold: i64,
}

/// Thresholds of all groups with which every λ_j is a power of two, those with the shortest numbers first, about.
///
/// Computing with one lane at one threshold takes one unit of `work`; it ends early where there is none left.
pub(super) fn search(line: &Line, work: &mut u64) -> Vec<Vec<i64>> {
    let start = Partial { thresholds: vec![line.ends(0).0 - 1], lanes: vec![Lane::FREE; line.lanes()] };
    let mut partials = vec![start];
    for i in 0..line.groups() {
        partials = partials.iter().filter_map(|partial| partial.through(line, i, work)).collect();
        if i + 1 < line.groups() {
            let mut extensions: Vec<_> = (partials.iter().enumerate())
                .flat_map(|(n, partial)| places(line, i).map(move |threshold| (n, partial, threshold)))
                .filter_map(|(n, partial, threshold)| partial.extension(line, n, threshold, work))
                .collect();
            sorting::sort_by_key(&mut extensions, |extension| (extension.size, extension.partial, extension.threshold));
            extensions.truncate(KEPT);
            partials = extensions.iter().filter_map(|extension| partials[extension.partial].with(extension)).collect();
        }
    }
    partials.into_iter().map(|partial| partial.thresholds).collect()
}

/// Integers between group `i` and the next, evenly spread where there are many.
fn places(line: &Line, i: usize) -> impl Iterator<Item = i64> {
    let (left, right) = (line.ends(i).1, line.ends(i + 1).0);
    let room = right - left - 1;
    let count = room.min(PLACES);
    (0..count).map(move |place| left + 1 + (2 * place + 1) * room / (2 * count))
}

impl Partial {
    /// With the congruences of group `i` solved; `None` where that is impossible.
    fn through(&self, line: &Line, i: usize, work: &mut u64) -> Option<Self> {
        *work = work.checked_sub(self.lanes.len() as u64)?;
        let start = self.last();
        let lane = |(l, lane): (usize, &Lane)| {
            let (x, z) = line.pivot(i, l, 1);
            lane.through(x - start, z, line.last() - start)
        };
        let lanes = self.lanes.iter().enumerate().map(lane).collect::<Option<_>>()?;
        Some(Self { thresholds: self.thresholds.clone(), lanes })
    }

    /// The size with the next `threshold`: that of the largest lane, and a little of the others.
    fn extension(&self, line: &Line, partial: usize, threshold: i64, work: &mut u64) -> Option<Extension> {
        let (mut largest, mut sum) = (0, 0);
        for (l, lane) in self.lanes.iter().enumerate() {
            *work = work.checked_sub(1)?;
            let (x, z) = line.pivot(self.thresholds.len(), l, 1);
            let lane = lane.pass(threshold - self.last())?;
            let size = lane.size_through(x - threshold, z, line.last() - threshold)?;
            largest = size.max(largest);
            sum += size;
        }
        Some(Extension { size: 10 * largest + 3 * sum / self.lanes.len() as u64, partial, threshold })
    }

    fn with(&self, extension: &Extension) -> Option<Self> {
        let width = extension.threshold - self.last();
        let lanes = self.lanes.iter().map(|lane| lane.pass(width)).collect::<Option<_>>()?;
        let thresholds = self.thresholds.iter().copied().chain([extension.threshold]).collect();
        Some(Self { thresholds, lanes })
    }

    fn last(&self) -> i64 {
        *self.thresholds.last().expect("there is a first threshold")
    }
}
