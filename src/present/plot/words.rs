//! The plot in words, for those who do not see it.

use super::model::Plot;
use crate::notation::symbols::output;
use crate::words::plural;

/// What a plot shows.
#[must_use]
pub fn description(plot: &Plot, outputs: usize) -> String {
    let (samples, groups) = (plot.plane.positions.len(), plot.plane.bounds.len().saturating_sub(1));
    let mut sentences = vec![format!(
        "Positions from left to right, outputs upwards: {} in {}.",
        plural(samples, "sample"),
        plural(groups, "group")
    )];
    for curve in &plot.curves {
        let (name, exactly) = (curve.series.name(outputs), curve.expected.len());
        let corners = plural(curve.vertices.len().saturating_sub(exactly + 2), "corner");
        let through = if exactly > 0 { format!(" through {}", plural(exactly, "sample")) } else { String::new() };
        let reach = curve.extremes.map(|(least, greatest)| {
            let value = |height| plot.plane.y.approximate(height);
            format!(", between {} and {}", value(least), value(greatest))
        });
        sentences.push(format!("{name} is piecewise linear with {corners}{through}{}.", reach.unwrap_or_default()));
    }
    sentences.join(" ")
}

/// The title of a plot.
#[must_use]
pub fn title(plot: &Plot, outputs: usize) -> String {
    let names: Vec<_> = plot.curves.iter().map(|curve| curve.series.name(outputs)).collect();
    let names = if names.is_empty() { output(0, outputs) } else { names.join(", ") };
    format!("The network along its projection: {names}")
}
