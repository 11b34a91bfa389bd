//! The network's answer: what was constructed, the check, and the six parameter arrays.

use std::rc::Rc;

use yew::prelude::*;

use super::comparison;
use super::methods::{self, Methods};
use super::network_props::NetworkProps;
use super::parts::{Network, put_later};
use super::plot::PlotPanel;
use super::put::put;
use super::summary;
use super::tabs::{self, Tab, Tabs};
use super::trace;
use super::trade;
use super::train;
use super::walk;
use super::weights;
use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::protocol::questions::sample_trace::TraceLines;
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
    /// Whether what made the outcome can be asked about it.
    pub(super) can_answer: bool,
    /// Other constructions; `None` while the table has no network.
    pub(super) comparison: Option<Comparison>,
    pub(super) trade: Trade,
    /// The shape on the page.
    pub(super) shape: Shape,
    pub(super) dispatch: Callback<Event>,
    /// Training, which goes on whatever becomes of the network.
    pub(super) training: train::Props,
}

/// The network of the last table that had one: its figures, pictures, check and weights.
#[component]
pub(super) fn ResultView(props: &Props) -> Html {
    let Props { outcome, method, stale, can_answer, comparison, dispatch, step, training, .. } = props;
    let network = || NetworkProps::of(outcome, *can_answer, dispatch);
    let plot = Tab { id: "plot", title: words::PLOT, panel: put::<PlotPanel>(network()), stays: false };
    let trace = |trace: &Rc<TraceLines>| {
        later(|views| views.trace, trace::Props { trace: trace.clone(), dispatch: dispatch.clone() })
    };
    let diagram =
        Tab { id: "network", title: words::DIAGRAM, panel: later(|views| views.diagram, network()), stays: false };
    let walk = Tab {
        id: "walk",
        title: words::WALK,
        panel: later(|views| views.walk, walk::Props { network: network(), step: *step, steps: outcome.steps() }),
        stays: false,
    };
    let trade = Tab { id: "trade", title: words::trade::TAB, panel: view_trade(props), stays: false };
    let training = Tab {
        id: "training",
        title: words::training::TITLE,
        panel: later(|views| views.training, training.clone()),
        stays: true,
    };
    let weights = weights::Props { outcome: outcome.clone(), dispatch: dispatch.clone() };
    let weights =
        Tab { id: "weights", title: words::WEIGHTS, panel: later(|views| views.weights, weights), stays: true };
    let methods = methods::Props {
        method: *method,
        outcome: outcome.clone(),
        comparison: comparison.clone(),
        dispatch: dispatch.clone(),
    };
    html! {
        <section aria-labelledby="network" class={classes!("result", stale.then_some("stale"))}>
            <h2 id="network" class="unseen" tabindex="-1">{ words::NETWORK }</h2>
            { put::<Methods>(methods) }
            { put::<Tabs>(tabs::Props { label: words::SEE_IT, tabs: vec![plot, weights, diagram, walk, trade, training] }) }
            // In a place of its own: where it comes and goes, its neighbours stay, with the tab that is chosen.
            <div>{ for outcome.trace().map(trace) }</div>
            { summary::view(outcome) }
        </section>
    }
}

/// The three constructions, and what spare neurons buy.
fn view_trade(props: &Props) -> Html {
    let Props { outcome, stale, comparison, trade, shape, dispatch, .. } = props;
    let job = outcome.job();
    let comparison = comparison::Props { comparison: comparison.clone(), job, dispatch: dispatch.clone() };
    let trade =
        trade::Props { trade: trade.clone(), job: (!stale).then_some(job), shape: *shape, dispatch: dispatch.clone() };
    html! { <>{ later(|views| views.comparison, comparison) }{ later(|views| views.trade, trade) }</> }
}

/// A view that is in the part of the program with most of them.
fn later<P: Clone + PartialEq + 'static>(view: fn(&Network) -> fn(P) -> Html, props: P) -> Html {
    put_later(|parts| &parts.network, view, props)
}
