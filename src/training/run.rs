//! Many starts, one after the other, an iteration at a time.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::math::network::parameters::Parameters;
use crate::math::table::sample::DataSet;
use crate::training::descent::{Descent, End};
use crate::training::model::{Model, Samples};
use crate::training::scaling::Scaling;
use crate::training::start::{self, Start};

/// What a training run does. The same settings on the same data give the same run.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// Of all random numbers.
    pub seed: u32,
    /// How many starting points are tried.
    pub starts: usize,
    /// The most iterations from each of them.
    pub iterations: usize,
    /// What they are.
    pub start: Start,
}

/// What is known after an iteration.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Number of the start, from 0.
    pub start: usize,
    /// Iterations since that start; 0 is the start itself.
    pub iteration: usize,
    /// The least max |f(x_n) − y_n| since that start, over all outputs and in their own units.
    ///
    /// Infinite as long as none was within float64.
    pub error: f64,
    /// Why this was the start's last iteration, where it was.
    pub end: Option<End>,
}

impl Point {
    /// Whether a curve shows this point: the first 32 iterations, then 16 to 32 in every doubling, and the last.
    #[must_use]
    pub fn is_drawn(&self) -> bool {
        let gap = 1 << self.iteration.max(1).ilog2().saturating_sub(4);
        self.iteration.is_multiple_of(gap) || self.end.is_some()
    }
}

/// The most starts of a run.
pub const MAX_STARTS: usize = 100;

/// The most iterations from a start.
pub const MAX_ITERATIONS: usize = 100_000;

/// A training run: an iterator, so that it can be taken in slices, paused and dropped.
pub struct Training {
    model: Model,
    scaling: Scaling,
    samples: Rc<Samples>,
    /// The known network for scaled samples; none where every start is random.
    known: Option<Vec<f64>>,
    settings: Settings,
    next_start: usize,
    current: Option<(Descent, Point)>,
}

impl Training {
    /// Training on `data`. Starts at the constructed network take it from `constructed`, which is not called otherwise.
    #[must_use]
    pub fn new(data: &DataSet, settings: Settings, constructed: impl FnOnce() -> Parameters<f64>) -> Self {
        let model = Model::new(data.shape());
        let scaling = Scaling::of(data);
        let known = match settings.start {
            Start::Random => None,
            Start::Constructed { .. } => Some(model.flatten(&start::balanced(scaling.network(&constructed())))),
        };
        let samples = Rc::new(scaling.apply(data));
        Self { model, scaling, samples, known, settings, next_start: 0, current: None }
    }

    fn begin(&mut self) -> Option<(Descent, Point)> {
        let start = self.next_start;
        if start >= self.settings.starts {
            return None;
        }
        self.next_start += 1;
        let random = &mut start::generator(self.settings.seed, start);
        let parameters = match (&self.known, self.settings.start) {
            (Some(known), Start::Constructed { noise }) => start::disturbed(known, noise, random),
            _ => start::random(self.model, random),
        };
        let error = self.error(&parameters);
        let descent = Descent::new(self.model, self.samples.clone(), parameters);
        Some((descent, Point { start, iteration: 0, error, end: None }))
    }

    fn advance(&self, (mut descent, mut point): (Descent, Point)) -> (Descent, Point) {
        point.end = descent.step();
        if point.end.is_none() {
            point.iteration += 1;
            point.error = point.error.min(self.error(descent.parameters()));
            point.end = (point.iteration >= self.settings.iterations).then_some(End::Limit);
        }
        (descent, point)
    }

    fn error(&self, parameters: &[f64]) -> f64 {
        self.scaling.largest_error(&self.model.residuals(parameters, &self.samples))
    }
}

impl Iterator for Training {
    type Item = Point;

    /// Does one iteration, or moves on to the next start; `None` when all starts have ended.
    fn next(&mut self) -> Option<Point> {
        let (descent, point) = match self.current.take() {
            Some(current) => self.advance(current),
            None => self.begin()?,
        };
        if point.end.is_none() {
            self.current = Some((descent, point));
        }
        Some(point)
    }
}
