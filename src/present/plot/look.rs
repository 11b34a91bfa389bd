//! How somebody looks at the plot: the part of it in view, the scale, the layers. A pure reducer.

use super::layer::Layer;
use super::scale::Scale;
use super::view::{Move, View};

/// How the plot is looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// The part in view.
    pub view: View,
    /// Whether heights beyond the samples are drawn by their logarithm.
    pub logarithmic: bool,
    /// What is drawn, in the order in which it was asked for.
    pub layers: Vec<Layer>,
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
    /// A layer is shown, or no longer.
    Toggle(Layer),
}

impl Default for Look {
    fn default() -> Self {
        Self { view: View::home(Scale::Linear), logarithmic: false, layers: vec![Layer::Output(0)] }
    }
}

impl Look {
    /// The look after `glance`. One layer at least is always shown.
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
            Glance::Toggle(layer) => match self.layers.iter().position(|shown| shown == layer) {
                Some(at) if self.layers.len() > 1 => drop(next.layers.remove(at)),
                Some(_) => {}
                None => next.layers.push(*layer),
            },
        }
        next
    }

    /// Which scale, whatever the height of a decade on it.
    #[must_use]
    pub fn kind(&self) -> Scale {
        if self.logarithmic { Scale::SignedLog { decade: 1.0 } } else { Scale::Linear }
    }

    /// The layers that a network with these numbers of outputs and second-layer neurons has.
    #[must_use]
    pub fn layers_of(&self, outputs: usize, neurons: usize) -> Vec<Layer> {
        let exists = |layer: &Layer| match *layer {
            Layer::Output(d) => d < outputs,
            Layer::Partial { output, neurons: first } => output < outputs && first <= neurons,
            Layer::ZigZag(j) | Layer::Rectified(j) => j < neurons,
        };
        let found: Vec<_> = self.layers.iter().copied().filter(exists).collect();
        if found.is_empty() { vec![Layer::Output(0)] } else { found }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layers_come_and_go_but_never_all() {
        let look = Look::default().after(&Glance::Toggle(Layer::ZigZag(2))).after(&Glance::Toggle(Layer::Output(0)));
        assert_eq!(look.layers, [Layer::ZigZag(2)]);
        assert_eq!(look.after(&Glance::Toggle(Layer::ZigZag(2))).layers, [Layer::ZigZag(2)]);
        assert_eq!(look.layers_of(1, 2), [Layer::Output(0)]);
        assert_eq!(look.layers_of(1, 3), [Layer::ZigZag(2)]);
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
