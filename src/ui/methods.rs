//! The choice of the construction, each with what it costs.

use yew::prelude::*;

use crate::math::construct::method::Method;
use crate::protocol::orders::Consent;
use crate::protocol::questions::measure::Measurement;
use crate::session::comparison::{Compared, Comparison};
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::words;

/// Tables of more samples than this are not constructed in other ways before somebody asks.
const MOST_SAMPLES: usize = 100;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) method: Method,
    pub(super) outcome: Outcome,
    /// Other constructions; `None` while the table has no network.
    pub(super) comparison: Option<Comparison>,
    pub(super) dispatch: Callback<Event>,
}

/// One button a construction. What the others cost is found out for small tables as soon as somebody turns to them.
#[component]
pub(super) fn Methods(props: &Props) -> Html {
    let Props { method, outcome, comparison, dispatch } = props;
    let is_small = comparison.is_some() && outcome.measured().is_some() && outcome.summary().samples <= MOST_SAMPLES;
    let unknown = |other: &Method| *other != outcome.method() && known(comparison, *other).is_none();
    let missing: Vec<_> = Method::ALL.into_iter().filter(unknown).filter(|_| is_small).collect();
    let turned_to = use_state_eq(|| false);
    use_effect_with((missing, outcome.job(), *turned_to, dispatch.clone()), |(missing, _, turned_to, dispatch)| {
        for &method in missing.iter().filter(|_| *turned_to) {
            dispatch.emit(Event::Compare(method, Consent::Needed));
        }
    });
    let turn_to = {
        let turned_to = turned_to.clone();
        Callback::from(move |()| turned_to.set(true))
    };
    let option = |one: Method| {
        let choose = dispatch.reform(move |_: web_sys::Event| Event::Choose(one));
        html! {
            <label title={words::about_method(one)}>
                <input type="radio" name="method" checked={one == *method} onchange={choose} />
                <strong>{ words::method(one) }</strong>{ " " }<span>{ cost(one, outcome, comparison) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="methods" onpointerover={turn_to.reform(|_: PointerEvent| ())} onfocusin={turn_to.reform(|_: FocusEvent| ())}>
            <legend class="unseen">{ words::CONSTRUCTION }</legend>
            { for [Method::Integer, Method::Published, Method::Float].map(option) }
        </fieldset>
    }
}

fn known(comparison: &Option<Comparison>, method: Method) -> Option<&Compared> {
    comparison.as_ref()?.of(method)
}

/// The digits of a construction, and what becomes of the samples in it; why there are none yet.
fn cost(method: Method, outcome: &Outcome, comparison: &Option<Comparison>) -> String {
    if method == outcome.method()
        && let Some(measured) = outcome.measured()
    {
        return of_measured(method, measured);
    }
    match known(comparison, method) {
        Some(Compared::Done(figures)) => of_measured(method, &figures.measurement),
        Some(Compared::Asking(estimate)) => words::about_digits(estimate.digits),
        Some(Compared::Running) | None => words::short_about_method(method).into(),
    }
}

fn of_measured(method: Method, Measurement { size, float64 }: &Measurement) -> String {
    match method {
        Method::Published | Method::Integer => words::exact_cost(&words::digits(size.digits)),
        Method::Float => words::float_cost(&words::digits(size.digits), &words::float_error(float64.error)),
    }
}
