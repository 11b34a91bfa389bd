//! What the plot says.

use super::message::Count;

texts! { "plot-" =>
    POSITION;
    INPUT;
    LOGARITHMIC;
    OUTPUT;
    RESTART;
    MAP_LESS;
    MAP_MORE;
}

messages! { "plot-" =>
    /// An output made by no neuron.
    pub fn without_neurons(output: String);
    /// An output made by neuron 0 alone.
    pub fn with_neuron_0(output: String);
    /// An output made by the neurons from 0 to `last`.
    pub fn with_neurons(output: String, last: usize);
    /// Title of a map of an output.
    pub fn map_title(output: &str);
    /// What a map shows of an output, between the samples' least and greatest.
    pub fn map_caption(output: &str, least: String, greatest: String);
    /// A map that leaves samples out: of so many one is shown.
    pub fn map_thinned(every: usize as Count);
    /// Why there is no map of more samples than this.
    pub fn no_map(most: usize as Count);
    /// A group.
    pub fn group(group: usize);
    /// Title of a plot of these curves.
    pub fn title(curves: String);
    /// What a plot shows: its ground.
    pub fn ground(samples: usize as Count, groups: usize as Count);
    /// What a plot shows: groups with a restart before them.
    pub fn restarts(restarts: usize as Count);
    /// What a plot shows: a curve through `samples` samples.
    pub fn curve(name: &str, corners: usize as Count, samples: usize as Count);
    /// What a plot shows: a curve with its extremes.
    pub fn curve_between(name: &str, corners: usize as Count, samples: usize as Count, least: String, greatest: String);
    fn smaller(ratio: String);
}

/// How much smaller heights are drawn in a band.
#[must_use]
pub fn scale_of(ratio: f64) -> String {
    if ratio < 10.0 { smaller(format!("{ratio:.1}")) } else { smaller(format!("{ratio:.0}")) }
}
