//! The smallest shape with some property that shorter numbers bring, found by asking for few shapes.

use crate::math::shape::{MAX_HIDDEN, Shape};

/// A search for the fewest hidden neurons whose integer network has a property, like being exact in float64.
///
/// Ask [`Self::next`] for a shape, tell [`Self::answer`] whether its network has the property, and so on until there is
/// none to ask for. The property is taken to be the likelier, the fewer groups the longest segment has and the fewer
/// samples a group has: then what is found is the smallest of all shapes whose segments are of one length.
#[derive(Clone, Debug)]
pub struct Search {
    samples: usize,
    shape: Shape,
    best: Option<Shape>,
    /// Groups of the longest segment; 0 while the shape of the theorem is tried.
    longest: usize,
    /// Shapes with such segments that would be better than the best, from many neurons to few.
    better: Vec<Shape>,
    /// Those before `low` have the property, and those from `high` on do not.
    low: usize,
    high: usize,
}

impl Search {
    /// A search for `samples` samples, with the inputs and outputs of `shape`.
    #[must_use]
    pub fn new(samples: usize, shape: Shape) -> Self {
        let better: Vec<_> = shape.smallest_for(samples).into_iter().collect();
        let high = better.len();
        let mut search = Self { samples, shape, best: None, longest: 0, better, low: 0, high };
        if high == 0 {
            search.part();
        }
        search
    }

    /// The shape to try; none at the end.
    #[must_use]
    pub fn next(&self) -> Option<Shape> {
        self.better.get(self.at()).copied()
    }

    /// The smallest shape found so far.
    #[must_use]
    pub fn best(&self) -> Option<Shape> {
        self.best
    }

    /// Takes note of whether the network of [`Self::next`] has the property.
    pub fn answer(&mut self, has: bool) {
        let Some(shape) = self.next() else { return };
        let at = self.at();
        if has {
            self.best = Some(shape);
            self.low = at + 1;
        } else {
            self.high = at;
        }
        if self.low < self.high {
            return;
        }
        let found_none = self.low == 0;
        if self.longest == 0 && has || self.longest > 0 && found_none {
            // Nothing is smaller than what the theorem asks for; longer segments would be no better.
            self.better.clear();
        } else {
            self.part();
        }
    }

    /// Goes on to longer segments, which take fewer neurons.
    fn part(&mut self) {
        self.better.clear();
        while self.better.is_empty() && self.longest < self.samples {
            self.longest += 1;
            self.better = self.shapes();
        }
        (self.low, self.high) = (0, self.better.len());
    }

    /// Where to look: first at the fewest neurons, then at the most, then in the middle.
    fn at(&self) -> usize {
        if self.high == self.better.len() {
            self.high.saturating_sub(1)
        } else if self.low == 0 && self.high + 1 == self.better.len() {
            0
        } else {
            usize::midpoint(self.low, self.high)
        }
    }

    /// Shapes whose longest segment has `longest` groups and that are better than the best, every next one with fewer
    /// neurons and larger groups.
    fn shapes(&self) -> Vec<Shape> {
        let mut least = self.best.map(Shape::neurons);
        let (samples, m) = (self.samples, self.shape.m());
        let shape = |k: usize| {
            let groups = samples.div_ceil(k);
            let a1 = groups + groups.div_ceil(self.longest) - 1;
            (groups >= self.longest).then(|| Shape::new(self.shape.idim(), a1, k * m, m).ok())?
        };
        let mut found = Vec::new();
        for shape in (1..=samples.min(MAX_HIDDEN / m)).filter_map(shape) {
            if least.is_none_or(|least| shape.neurons() < least) {
                found.push(shape);
                least = Some(shape.neurons());
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Searches with a property, and says how many shapes it asked for.
    fn search(samples: usize, m: usize, has: impl Fn(Shape) -> bool) -> (Option<Shape>, usize) {
        let mut search = Search::new(samples, Shape::new(1, 1, 1, m).expect("a shape"));
        let mut asked = 0;
        while let Some(shape) = search.next() {
            assert!(shape.capacity() >= samples, "{shape:?} is too small");
            search.answer(has(shape));
            asked += 1;
        }
        (search.best(), asked)
    }

    #[track_caller]
    fn check(samples: usize, m: usize, has: impl Fn(Shape) -> bool, expected: Option<(usize, usize)>, most: usize) {
        let (found, asked) = search(samples, m, has);
        assert_eq!(found.map(|shape| (shape.a1(), shape.a2())), expected);
        assert!(asked <= most, "{asked} shapes asked for");
    }

    #[test]
    fn the_shape_of_the_theorem_is_tried_first() {
        check(100, 1, |_| true, Some((10, 10)), 1);
        check(10_000, 10, |_| true, Some((313, 320)), 1);
    }

    #[test]
    fn a_restart_before_every_group_is_the_last_resort() {
        let (samples, k) = (10_000usize, |shape: Shape| shape.a2());
        let everywhere = |shape: Shape| shape.a1() >= 2 * samples.div_ceil(k(shape)) - 1;
        check(samples, 1, everywhere, Some((141, 141)), 4);
        check(samples, 1, |shape| everywhere(shape) && k(shape) <= 100, Some((199, 100)), 12);
        check(samples, 1, |shape| everywhere(shape) && k(shape) == 1, Some((19_999, 1)), 16);
        check(samples, 1, |_| false, None, 3);
    }

    #[test]
    fn short_segments_are_found() {
        for longest in 2..6usize {
            let short = |shape: Shape| {
                let groups = 1_000usize.div_ceil(shape.a2());
                groups.div_ceil(shape.a1() + 1 - groups) <= longest
            };
            let (found, asked) = search(1_000, 1, short);
            let least = (1..=1_000).map(|k| 1_000usize.div_ceil(k)).enumerate();
            let least = least.map(|(k, groups)| groups + groups.div_ceil(longest) + k).min();
            assert_eq!(found.map(|shape| shape.a1() + shape.a2()), least);
            assert!(asked <= 20, "{asked} shapes asked for");
        }
    }
}
