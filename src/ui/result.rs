//! The network's answer: what was constructed, the check, and the six parameter arrays.

use yew::prelude::*;

use super::comparison::ComparisonView;
use super::diagram::DiagramPanel;
use super::methods::Methods;
use super::plot::PlotPanel;
use super::summary;
use super::tabs::{Tab, Tabs};
use super::trace::TraceView;
use super::trade::TradeView;
use super::walk::WalkPanel;
use super::weights;
use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::session::comparison::Comparison;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::session::trade::Trade;
use crate::words;

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

/// The network of the last table that had one: its figures, pictures, check and weights.
#[component]
pub(super) fn ResultView(props: &Props) -> Html {
    let Props { outcome, method, stale, comparison, trade, shape, dispatch, step, children } = props;
    let selected = outcome.trace().map(|trace| trace.sample);
    let plot = Tab {
        id: "plot",
        title: words::PLOT,
        panel: html! {
            <>
            <PlotPanel job={outcome.job()} shape={outcome.shape()} drawings={outcome.drawings().clone()} {selected} dispatch={dispatch.clone()} />
            if let Some(trace) = outcome.trace() { <TraceView trace={trace.clone()} /> }
            </>
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
    let trade = Tab {
        id: "trade",
        title: words::trade::TAB,
        panel: html! { <><ComparisonView comparison={comparison.clone()} job={outcome.job()} dispatch={dispatch.clone()} />
            <TradeView trade={trade.clone()} job={(!stale).then_some(outcome.job())} shape={*shape} dispatch={dispatch.clone()} />
        </> },
        stays: false,
    };
    let training = Tab { id: "training", title: words::training::TITLE, panel: children.clone(), stays: true };
    let weights = Tab { id: "weights", title: words::WEIGHTS, panel: weights::view(outcome, dispatch), stays: true };
    html! {
        <section aria-labelledby="network" class={classes!("result", stale.then_some("stale"))}>
            <h2 id="network" class="unseen">{ words::NETWORK }</h2>
            <Methods method={*method} outcome={outcome.clone()} comparison={comparison.clone()} dispatch={dispatch.clone()} />
            <Tabs label={words::SEE_IT} tabs={vec![plot, weights, diagram, walk, trade, training]} />
            { summary::view(outcome) }
        </section>
    }
}
