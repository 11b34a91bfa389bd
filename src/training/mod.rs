//! Training by gradient instead of constructing: the same samples, the same shape, in float64.
//!
//! A network with error 0 exists for every data set; whether gradient descent finds one is another matter. Here is
//! what a fair attempt needs: scaled samples, a loss with its gradient, seeded starting points, L-BFGS, and restarts.
//! Nothing here is exact, and nothing of it reaches the exact results.

pub mod descent;
pub mod history;
pub mod model;
pub mod run;
pub mod scaling;
pub mod start;
