//! All weights and biases, layer by layer from the input to the output.

use std::rc::Rc;

use yew::prelude::*;

use super::matrix::{self, Layer, LayerTable};
use super::put::put;
use crate::math::network::Matrix;
use crate::protocol::questions::entry_digits::Entry;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::words::{self, Text};

/// The layers of the network, with their titles.
pub(super) const LAYERS: [(Text, Layer); 3] = [
    (words::FIRST_LAYER, Layer { weights: Matrix::W1, bias: Matrix::B1, note: words::EVERY_ROW_IS_W }),
    (words::SECOND_LAYER, Layer { weights: Matrix::W2, bias: Matrix::B2, note: words::SLOPES }),
    (words::OUTPUT_LAYER, Layer { weights: Matrix::W3, bias: Matrix::B3, note: words::SIGNS }),
];

#[derive(Clone, PartialEq)]
pub(super) struct Props {
    pub(super) outcome: Outcome,
    pub(super) dispatch: Callback<Event>,
}

/// The formula, and the layers in the order in which an input goes through them.
pub(super) fn view(props: &Props) -> Html {
    let Props { outcome, dispatch } = props;
    let [first, second, third] = LAYERS.map(|(title, layer)| view_layer(outcome, title, layer, dispatch));
    html! {
        <>
        <p class="equation">{ words::NETWORK_FORMULA }</p>
        <p class="hint">{ words::WEIGHTS_HINT }</p>
        <div class="layers">
            <div class="stage"><var>{ "x →" }</var>{ first }</div>
            <div class="stage"><var>{ "→ relu →" }</var>{ second }</div>
            <div class="stage"><var>{ "→ relu →" }</var>{ third }<var>{ "→ f(x)" }</var></div>
        </div>
        </>
    }
}

fn view_layer(outcome: &Outcome, title: Text, layer: Layer, dispatch: &Callback<Event>) -> Html {
    let cells = |matrix: Matrix| outcome.cells(matrix).cloned();
    let is_here = |entry: &&Rc<Entry>| [layer.weights, layer.bias].contains(&entry.place.matrix);
    let table = matrix::Props {
        layer,
        job: outcome.job(),
        shape: outcome.shape(),
        weights: cells(layer.weights),
        biases: cells(layer.bias),
        entry: outcome.entry().filter(is_here).cloned(),
        dispatch: dispatch.clone(),
    };
    html! { <section class="layer"><h3>{ title }</h3>{ put::<LayerTable>(table) }</section> }
}
