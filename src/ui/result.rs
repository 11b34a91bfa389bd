//! The network's answer: what was constructed, the check, and the six parameter arrays.

use yew::prelude::*;

use super::check_table::CheckTable;
use super::comparison::ComparisonView;
use super::diagram::DiagramPanel;
use super::entry::Entry;
use super::matrix::MatrixTable;
use super::methods::Methods;
use super::plot::PlotPanel;
use super::summary;
use super::tabs::{Tab, Tabs};
use super::trace::TraceView;
use super::trade::TradeView;
use super::walk::WalkPanel;
use crate::math::construct::method::Method;
use crate::math::network::Matrix;
use crate::math::shape::Shape;
use crate::session::comparison::Comparison;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::session::trade::Trade;
use crate::words::{self, Text};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) outcome: Outcome,
    /// The chosen construction, which a stale outcome need not be of.
    pub(super) method: Method,
    /// The step of the walk that is shown.
    pub(super) step: usize,
    pub(super) stale: bool,
    /// Other constructions; `None` while the table has no network.
    pub(super) comparison: Option<Comparison>,
    pub(super) trade: Trade,
    /// The shape on the page.
    pub(super) shape: Shape,
    pub(super) dispatch: Callback<Event>,
    /// Training, which goes on whatever becomes of the network.
    pub(super) children: Html,
}

/// The layers of the network: weights and biases.
const LAYERS: [(Text, [Matrix; 2]); 3] = [
    (words::FIRST_LAYER, [Matrix::W1, Matrix::B1]),
    (words::SECOND_LAYER, [Matrix::W2, Matrix::B2]),
    (words::OUTPUT_LAYER, [Matrix::W3, Matrix::B3]),
];

/// The network of the last table that had one: its figures, pictures, check and weights.
#[component]
pub(super) fn ResultView(props: &Props) -> Html {
    let Props { outcome, method, stale, comparison, trade, shape, dispatch, step, children } = props;
    let selected = outcome.trace().map(|trace| trace.sample);
    let plot = Tab {
        id: "plot",
        title: words::PLOT,
        panel: html! {
            <PlotPanel job={outcome.job()} shape={outcome.shape()} drawings={outcome.drawings().clone()} {selected} dispatch={dispatch.clone()} />
        },
        stays: false,
    };
    let diagram = Tab {
        id: "network",
        title: words::DIAGRAM,
        panel: html! {
            <DiagramPanel job={outcome.job()} shape={outcome.shape()} drawings={outcome.drawings().clone()} {selected} dispatch={dispatch.clone()} />
        },
        stays: false,
    };
    let walk = Tab {
        id: "walk",
        title: words::WALK,
        panel: html! {
            <WalkPanel job={outcome.job()} shape={outcome.shape()} drawings={outcome.drawings().clone()} step={*step} steps={outcome.steps()} dispatch={dispatch.clone()} />
        },
        stays: false,
    };
    let comparison = Tab {
        id: "comparison",
        title: words::COMPARISON,
        panel: html! { <><ComparisonView comparison={comparison.clone()} job={outcome.job()} dispatch={dispatch.clone()} />
            <TradeView trade={trade.clone()} job={(!stale).then_some(outcome.job())} shape={*shape} dispatch={dispatch.clone()} />
        </> },
        stays: false,
    };
    let training = Tab { id: "training", title: words::training::TITLE, panel: children.clone(), stays: true };
    html! {
        <section aria-labelledby="network" class={classes!("result", stale.then_some("stale"))}>
            <h2 id="network" class="unseen">{ words::NETWORK }</h2>
            <Methods method={*method} dispatch={dispatch.clone()} />
            { summary::view(outcome) }
            <Tabs label={words::SEE_IT} tabs={vec![plot, diagram, walk, comparison, training]} />
            <CheckTable job={outcome.job()} method={outcome.method()} samples={outcome.summary().samples}
                verdicts={outcome.verdicts().cloned()} selected={outcome.trace().map(|trace| trace.sample)}
                dispatch={dispatch.clone()} />
            if let Some(trace) = outcome.trace() { <TraceView trace={trace.clone()} /> }
            <h3>{ words::WEIGHTS_AND_BIASES }</h3>
            <p class="hint">{ words::WEIGHTS_HINT }</p>
            if let Some(entry) = outcome.entry() { <Entry entry={entry.clone()} dispatch={dispatch.clone()} /> }
            { for LAYERS.iter().map(|(title, matrices)| view_layer(outcome, *title, *matrices, dispatch)) }
        </section>
    }
}

fn view_layer(outcome: &Outcome, title: Text, matrices: [Matrix; 2], dispatch: &Callback<Event>) -> Html {
    let table = |matrix: Matrix| {
        let cells = outcome.cells(matrix).cloned();
        html! { <MatrixTable key={matrix.name()} {matrix} job={outcome.job()} method={outcome.method()} shape={outcome.shape()} {cells} dispatch={dispatch.clone()} /> }
    };
    html! { <div class="layer"><h4>{ title }</h4>{ for matrices.map(table) }</div> }
}
