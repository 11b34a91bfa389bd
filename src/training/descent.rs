//! One descent by L-BFGS from one starting point, an iteration at a time.

use std::convert::Infallible;
use std::rc::Rc;

use basin::{
    BoxBounds, ConstraintDescription, ConstraintSet, Constraints, CostFunction, Executor, FirstOrderState, Gradient,
    Lbfgsb, State, StepOutcome, Stepper, Termination,
};
use serde::{Deserialize, Serialize};

use crate::training::model::{Model, Samples};

/// Why a descent ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// The slope, or what the last step gained, is as good as 0.
    Converged,
    /// No step along the search direction made the loss smaller, or the loss is not a number.
    Stuck,
    /// The iterations that it was given are used up.
    Limit,
}

/// A descent under way.
pub struct Descent {
    stepper: Stepper<Objective, FirstOrderState<Vec<f64>>, Lbfgsb<Vec<f64>>>,
}

impl Descent {
    /// From the parameters `start` towards a smaller mean squared error of `model` on `samples`.
    #[must_use]
    pub fn new(model: Model, samples: Rc<Samples>, start: Vec<f64>) -> Self {
        let everywhere = |bound: f64| Some(vec![bound; start.len()]);
        let bounds = BoxBounds::new(everywhere(f64::NEG_INFINITY), everywhere(f64::INFINITY));
        let objective = Objective { model, samples, bounds };
        let executor = Executor::new(objective, Lbfgsb::new(), FirstOrderState::new(start));
        Self { stepper: executor.into_stepper().expect("the loss can be computed everywhere") }
    }

    /// One iteration; or why there is none any more.
    pub fn step(&mut self) -> Option<End> {
        match self.stepper.step().expect("the loss can be computed everywhere") {
            StepOutcome::Continue => None,
            StepOutcome::Stopped(report) if matches!(report.termination, Termination::Converged(_)) => {
                Some(End::Converged)
            }
            StepOutcome::Stopped(_) => Some(End::Stuck),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn parameters(&self) -> &[f64] {
        self.stepper.state().param()
    }
}

/// The loss as the optimiser sees it.
struct Objective {
    model: Model,
    samples: Rc<Samples>,
    /// None: −∞ to ∞ everywhere. L-BFGS-B without bounds is what scikit-learn runs.
    bounds: BoxBounds<Vec<f64>>,
}

impl Constraints for Objective {
    type Set = ConstraintSet<BoxBounds<Vec<f64>>>;

    fn constraints(&self) -> <Self::Set as ConstraintDescription>::Borrowed<'_> {
        let bounds = BoxBounds::new(self.bounds.lower(), self.bounds.upper());
        ConstraintSet::new().with_bounds(bounds)
    }
}

impl CostFunction for Objective {
    type Param = Vec<f64>;
    type Output = f64;
    type Error = Infallible;

    fn cost(&self, parameters: &Vec<f64>) -> Result<f64, Infallible> {
        Ok(self.model.loss(parameters, &self.samples))
    }
}

impl Gradient for Objective {
    type Gradient = Vec<f64>;

    fn gradient(&self, parameters: &Vec<f64>) -> Result<Vec<f64>, Infallible> {
        Ok(self.cost_and_gradient(parameters)?.1)
    }

    fn cost_and_gradient(&self, parameters: &Vec<f64>) -> Result<(f64, Vec<f64>), Infallible> {
        Ok(self.model.loss_and_gradient(parameters, &self.samples))
    }
}
