//! How somebody looks at the plot: the part of it in view, the scale, the series. A pure reducer.

use super::scale::Scale;
use super::series::Series;
use super::view::{Move, View};

/// How the plot is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The part in view.
    pub view: View,
    /// Whether heights beyond the samples are drawn by their logarithm.
    pub logarithmic: bool,
    /// What is drawn, in the order in which it was asked for.
    pub series: Vec<Series>,
}

/// What changes it.
#[derive(Clone, Debug, PartialEq)]
pub enum Glance {
    /// The view moves.
    Move(Move),
    /// The view becomes this one: the end of a drag or pinch.
    See(View),
    /// The other scale, from its home view.
    Rescale {
        /// Which one.
        logarithmic: bool,
    },
    /// A series is shown, or no longer.
    Toggle(Series),
}

impl Default for Look {
    fn default() -> Self {
        Self { view: View::home(Scale::Linear), logarithmic: false, series: vec![Series::Output(0)] }
    }
}

impl Look {
    /// The look after `glance`. One series at least is always shown.
    #[must_use]
    pub fn after(&self, glance: &Glance) -> Self {
        let mut next = self.clone();
        match glance {
            Glance::Move(change) => next.view = self.view.moved(*change, self.kind()),
            Glance::See(view) => next.view = *view,
            Glance::Rescale { logarithmic } => {
                next.logarithmic = *logarithmic;
                next.view = View { x: self.view.x, ..View::home(next.kind()) };
            }
            Glance::Toggle(series) => match self.series.iter().position(|shown| shown == series) {
                Some(at) if self.series.len() > 1 => drop(next.series.remove(at)),
                Some(_) => {}
                None => next.series.push(*series),
            },
        }
        next
    }

    /// Which scale, whatever the height of a decade on it.
    #[must_use]
    pub fn kind(&self) -> Scale {
        if self.logarithmic { Scale::SignedLog { decade: 1.0 } } else { Scale::Linear }
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
        let look = Look::default().after(&Glance::Toggle(Series::ZigZag(2))).after(&Glance::Toggle(Series::Output(0)));
        assert_eq!(look.series, [Series::ZigZag(2)]);
        assert_eq!(look.after(&Glance::Toggle(Series::ZigZag(2))).series, [Series::ZigZag(2)]);
        assert_eq!(look.series_of(1, 2), [Series::Output(0)]);
        assert_eq!(look.series_of(1, 3), [Series::ZigZag(2)]);
    }

    #[test]
    fn another_scale_keeps_the_positions_in_view() {
        let near = Look::default().after(&Glance::Move(Move::Zoom { factor: 0.1, x: 0.5, y: 0.5 }));
        let rescaled = near.after(&Glance::Rescale { logarithmic: true });
        assert_eq!(rescaled.view.x, near.view.x);
        assert_eq!(rescaled.view.y, View::home(rescaled.kind()).y);
        assert_eq!(rescaled.after(&Glance::Move(Move::Home)).view, View::home(rescaled.kind()));
    }
}
