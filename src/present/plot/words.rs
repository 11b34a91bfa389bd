//! The plot in words, for those who do not see it.

use super::curve::Curve;
use super::model::Plot;
use crate::notation::symbols::output;
use crate::words::{plot as words, sentences};

/// What a plot shows, sentence by sentence: samples and groups, then each curve with its corners and extremes.
#[must_use]
pub fn description(plot: &Plot, outputs: usize) -> String {
    let (samples, restarts) = (plot.plane.positions.len(), plot.plane.restarts.count());
    let groups = plot.plane.bounds.len().saturating_sub(1 + restarts);
    let restarts = (restarts > 0).then(|| words::restarts(restarts));
    let curves = plot.curves.iter().map(|curve| sentence(plot, curve, outputs));
    sentences([words::ground(samples, groups)].into_iter().chain(restarts).chain(curves))
}

fn sentence(plot: &Plot, curve: &Curve, outputs: usize) -> String {
    let (name, samples) = (curve.series.name(outputs), curve.expected.len());
    // The ends of the curve are no corners.
    let corners = curve.vertices.len().saturating_sub(samples + 2);
    match curve.extremes {
        None => words::curve(&name, corners, samples),
        Some(extremes) => {
            let [least, greatest] = <[_; 2]>::from(extremes).map(|height| plot.plane.y.approximate(height));
            words::curve_between(&name, corners, samples, least, greatest)
        }
    }
}

/// The title of a plot.
#[must_use]
pub fn title(plot: &Plot, outputs: usize) -> String {
    let names: Vec<_> = plot.curves.iter().map(|curve| curve.series.name(outputs)).collect();
    words::title(if names.is_empty() { output(0, outputs) } else { names.join(", ") })
}
