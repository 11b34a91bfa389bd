//! What the panels that picture a network are given.

use std::rc::Rc;

use yew::prelude::*;

use crate::math::shape::Shape;
use crate::math::table::names::Names;
use crate::protocol::JobId;
use crate::session::drawings::Drawings;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::words;

/// A network to be pictured.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NetworkProps {
    pub(super) job: JobId,
    pub(super) shape: Shape,
    /// What its inputs and outputs are called.
    pub(super) names: Rc<Names>,
    pub(super) drawings: Drawings,
    /// The sample whose way is shown, by its index.
    pub(super) selected: Option<usize>,
    /// Whether there is anybody to draw what is not drawn yet.
    pub(super) can_answer: bool,
    pub(super) dispatch: Callback<Event>,
}

impl NetworkProps {
    /// The network of `outcome`, with the sample whose way through it is shown.
    pub(super) fn of(outcome: &Outcome, can_answer: bool, dispatch: &Callback<Event>) -> Self {
        Self {
            job: outcome.job(),
            shape: outcome.shape(),
            names: outcome.names().clone(),
            drawings: outcome.drawings().clone(),
            selected: outcome.trace().map(|trace| trace.sample),
            can_answer,
            dispatch: dispatch.clone(),
        }
    }

    /// What stands where something is not drawn yet.
    pub(super) fn waiting(&self) -> Html {
        html! { <p class="hint">{ if self.can_answer { words::DRAWING } else { words::NOT_DRAWN } }</p> }
    }
}
