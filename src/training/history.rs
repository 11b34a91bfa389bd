//! What a training run has shown so far.

use crate::math::sorting;
use crate::training::run::Point;

/// A curve for every start that has begun.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    curves: Vec<Vec<Point>>,
}

impl History {
    /// Adds what a run tells, in its order. Of points that are not [drawn](Point::is_drawn) only the latest is kept,
    /// so the curves do not depend on how often a run was asked.
    pub fn extend(&mut self, points: impl IntoIterator<Item = Point>) {
        for point in points {
            if self.curves.len() <= point.start {
                self.curves.resize(point.start + 1, Vec::new());
            }
            let curve = &mut self.curves[point.start];
            curve.pop_if(|last| !last.is_drawn());
            curve.push(point);
        }
    }

    /// The curves in the order of the starts, none of them empty.
    #[must_use]
    pub fn curves(&self) -> &[Vec<Point>] {
        &self.curves
    }

    /// The latest point of every start.
    pub fn latest(&self) -> impl DoubleEndedIterator<Item = &Point> {
        self.curves.iter().filter_map(|curve| curve.last())
    }

    /// The latest point of the start that came nearest.
    #[must_use]
    pub fn best(&self) -> Option<&Point> {
        self.latest().min_by(|left, right| left.error.total_cmp(&right.error))
    }

    /// How many starts have ended.
    #[must_use]
    pub fn ended(&self) -> usize {
        self.latest().filter(|point| point.end.is_some()).count()
    }

    /// The error that half of the starts did not get below: the upper median of those that have ended.
    #[must_use]
    pub fn median(&self) -> Option<f64> {
        let mut errors: Vec<f64> = self.latest().filter(|point| point.end.is_some()).map(|point| point.error).collect();
        sorting::sort_by(&mut errors, f64::total_cmp);
        errors.get(errors.len() / 2).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::descent::End;

    fn point(start: usize, iteration: usize, error: f64) -> Point {
        Point { start, iteration, error, end: None }
    }

    #[test]
    fn the_best_and_the_median_of_the_starts_are_known() {
        let mut history = History::default();
        assert_eq!((history.best(), history.median()), (None, None));
        for (start, error) in [(0, 30.0), (1, 0.5), (2, 9.0)] {
            history.extend([point(start, 0, 99.0), Point { end: Some(End::Converged), ..point(start, 1, error) }]);
        }
        history.extend([point(3, 0, 70.0)]);
        assert_eq!(history.best().map(|best| (best.start, best.error)), Some((1, 0.5)));
        assert_eq!((history.median(), history.ended(), history.latest().count()), (Some(9.0), 3, 4));
    }

    #[test]
    fn a_curve_is_the_same_however_often_it_was_looked_at() {
        let run: Vec<_> = (0..=100).map(|iteration| point(0, iteration, 100.0 - iteration as f64)).collect();
        let (mut often, mut seldom) = (History::default(), History::default());
        often.extend(run.iter().copied());
        seldom.extend(run.iter().copied().filter(|point| point.is_drawn() || point.iteration % 7 == 0));
        assert_eq!(often.curves()[0], seldom.curves()[0]);
        assert!(often.curves()[0].len() < 70, "{}", often.curves()[0].len());
        assert_eq!(often.latest().next().map(|last| last.iteration), Some(100));
    }
}
