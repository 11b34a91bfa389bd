//! What somebody has chosen to see of the plot: the part in view, the series.

use super::series::Series;
use super::view::{Move, View};

/// The choices that a plot is drawn by.
#[derive(Clone, Debug, PartialEq)]
pub struct PlotState {
    /// The part in view.
    pub view: View,
    /// What is drawn, in the order in which it was asked for.
    pub series: Vec<Series>,
}

/// A change of a [`PlotState`] that a visitor makes.
#[derive(Clone, Debug, PartialEq)]
pub enum PlotChange {
    /// The view moves.
    Move(Move),
    /// The view becomes this one: the end of a drag or pinch.
    SetView(View),
    /// A series is shown, or no longer.
    Toggle(Series),
}

impl Default for PlotState {
    fn default() -> Self {
        Self { view: View::home(), series: vec![Series::Output(0)] }
    }
}

impl PlotState {
    /// The state after `change`. One series at least is always shown.
    #[must_use]
    pub fn after(&self, change: &PlotChange) -> Self {
        let mut next = self.clone();
        match change {
            PlotChange::Move(by) => next.view = self.view.moved(*by),
            PlotChange::SetView(view) => next.view = *view,
            PlotChange::Toggle(series) => match self.series.iter().position(|shown| shown == series) {
                Some(at) if self.series.len() > 1 => drop(next.series.remove(at)),
                Some(_) => {}
                None => next.series.push(*series),
            },
        }
        next
    }

    /// The series that a network with these numbers of outputs and second-layer neurons has.
    #[must_use]
    pub fn series_of(&self, outputs: usize, neurons: usize) -> Vec<Series> {
        let exists = |series: &Series| match *series {
            Series::Output(d) => d < outputs,
            Series::Partial { output, neurons: first } => output < outputs && first <= neurons,
            Series::ZigZag(j) | Series::Rectified(j) => j < neurons,
        };
        let found: Vec<_> = self.series.iter().copied().filter(exists).collect();
        if found.is_empty() { vec![Series::Output(0)] } else { found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_come_and_go_but_never_all() {
        let state = PlotState::default()
            .after(&PlotChange::Toggle(Series::ZigZag(2)))
            .after(&PlotChange::Toggle(Series::Output(0)));
        assert_eq!(state.series, [Series::ZigZag(2)]);
        assert_eq!(state.after(&PlotChange::Toggle(Series::ZigZag(2))).series, [Series::ZigZag(2)]);
        assert_eq!(state.series_of(1, 2), [Series::Output(0)]);
        assert_eq!(state.series_of(1, 3), [Series::ZigZag(2)]);
    }
}
