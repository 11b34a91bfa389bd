//! All weights and biases, layer by layer from the input to the output.

use yew::prelude::*;

use super::entry::{self, Entry};
use super::matrix::{self, MatrixTable};
use super::put::{put, put_by_key};
use crate::math::network::Matrix;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::words::{self, Text};

/// The layers of the network: weights and biases.
const LAYERS: [(Text, [Matrix; 2]); 3] = [
    (words::FIRST_LAYER, [Matrix::W1, Matrix::B1]),
    (words::SECOND_LAYER, [Matrix::W2, Matrix::B2]),
    (words::OUTPUT_LAYER, [Matrix::W3, Matrix::B3]),
];

/// The formula, the opened entry, and the layers.
pub(super) fn view(outcome: &Outcome, dispatch: &Callback<Event>) -> Html {
    html! {
        <>
        <p class="equation">{ words::NETWORK_FORMULA }</p>
        <p class="hint">{ words::WEIGHTS_HINT }</p>
        if let Some(entry) = outcome.entry() { { put::<Entry>(entry::Props { entry: entry.clone(), dispatch: dispatch.clone() }) } }
        <div class="layers">{ for LAYERS.iter().map(|(title, matrices)| view_layer(outcome, *title, *matrices, dispatch)) }</div>
        </>
    }
}

fn view_layer(outcome: &Outcome, title: Text, matrices: [Matrix; 2], dispatch: &Callback<Event>) -> Html {
    let table = |matrix: Matrix| {
        let cells = outcome.cells(matrix).cloned();
        let (job, shape, dispatch) = (outcome.job(), outcome.shape(), dispatch.clone());
        put_by_key::<MatrixTable>(matrix.name(), matrix::Props { matrix, job, shape, cells, dispatch })
    };
    html! { <section class="layer"><h3>{ title }</h3><div class="parts">{ for matrices.map(table) }</div></section> }
}
