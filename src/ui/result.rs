//! The network's answer: what was constructed, the check, and the six parameter arrays.

use std::rc::Rc;

use yew::prelude::*;

use super::afterwards;
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
use crate::share::showing::View;
use crate::words::{self, Text};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) outcome: Outcome,
    /// The chosen construction, which a stale outcome need not be of.
    pub(super) method: Method,
    /// The view that is chosen.
    pub(super) view: View,
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
    let Props { outcome, method, view, stale, comparison, dispatch, .. } = props;
    let trace = |trace: &Rc<TraceLines>| {
        later(|views| views.trace, trace::Props { trace: trace.clone(), dispatch: dispatch.clone() })
    };
    let tab = |view: View| Tab { id: view.name(), title: title(view), panel: shown(view, props), stays: stays(view) };
    let chosen = View::ALL.iter().position(|one| one == view).unwrap_or(0);
    let on_choose = dispatch.reform(|n: usize| Event::Show(View::ALL[n]));
    let tabs = tabs::Props { label: words::SEE_IT, tabs: View::ALL.map(tab).into(), chosen, on_choose };
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
            { put::<Tabs>(tabs) }
            // In a place of its own: where it comes and goes, its neighbours stay.
            <div>{ for outcome.trace().map(trace) }</div>
            { summary::view(outcome) }
        </section>
    }
}

fn title(view: View) -> Text {
    match view {
        View::Plot => words::PLOT,
        View::Weights => words::WEIGHTS,
        View::Network => words::DIAGRAM,
        View::Walk => words::WALK,
        View::Trade => words::trade::TAB,
        View::Training => words::training::TITLE,
    }
}

/// Whether a view goes on while another one is shown: a training run, and a matrix as far as it is scrolled.
fn stays(view: View) -> bool {
    matches!(view, View::Weights | View::Training)
}

/// The panel of a view, once its tab is seen to be chosen.
fn shown(view: View, props: &Props) -> Html {
    afterwards::instead_of(html! { <div aria-busy="true"></div> }, panel(view, props))
}

fn panel(view: View, props: &Props) -> Html {
    let Props { outcome, can_answer, dispatch, step, training, .. } = props;
    let network = || NetworkProps::of(outcome, *can_answer, dispatch);
    match view {
        View::Plot => put::<PlotPanel>(network()),
        View::Weights => {
            later(|views| views.weights, weights::Props { outcome: outcome.clone(), dispatch: dispatch.clone() })
        }
        View::Network => later(|views| views.diagram, network()),
        View::Walk => {
            later(|views| views.walk, walk::Props { network: network(), step: *step, steps: outcome.steps() })
        }
        View::Trade => view_trade(props),
        View::Training => later(|views| views.training, training.clone()),
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
