//! What the panels that picture a network are given.

use yew::prelude::*;

use crate::math::shape::Shape;
use crate::protocol::JobId;
use crate::session::drawings::Drawings;
use crate::session::page::Event;

/// A network to be pictured.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct NetworkProps {
    pub(super) job: JobId,
    pub(super) shape: Shape,
    pub(super) drawings: Drawings,
    /// The sample whose way is shown, by its index.
    #[prop_or_default]
    pub(super) selected: Option<usize>,
    pub(super) dispatch: Callback<Event>,
}
