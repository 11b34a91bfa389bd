//! The three constructions of the same samples side by side.

use yew::prelude::*;

use super::last::use_last;
use super::offer;
use crate::math::construct::method::Method;
use crate::notation::number::about;
use crate::protocol::JobId;
use crate::protocol::orders::{Consent, Figures};
use crate::protocol::questions::measure::Float64Figures;
use crate::session::comparison::{Compared, Comparison};
use crate::session::page::Event;
use crate::words::{self, Text};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// What is known so far; `None` while the table has no network.
    pub(super) comparison: Option<Comparison>,
    /// The job whose network is shown.
    pub(super) job: JobId,
    pub(super) dispatch: Callback<Event>,
}

/// A column a construction, begun as soon as it is looked at; what would take long waits for leave.
#[component]
pub(super) fn ComparisonView(props: &Props) -> Html {
    let Props { comparison, job, dispatch } = props;
    // That of an older table stays, but nothing more comes of it.
    let is_current = comparison.is_some();
    let shown = use_last(comparison.clone());
    let missing: Vec<_> = Method::ALL.into_iter().filter(|&method| known(comparison, method).is_none()).collect();
    use_effect_with((missing, *job, comparison.is_some(), dispatch.clone()), |(missing, _, is_current, dispatch)| {
        for &method in missing.iter().filter(|_| *is_current) {
            dispatch.emit(Event::Compare(method, Consent::Needed));
        }
    });
    let row = |(title, figure): &Line| {
        let cell = |method| match known(&shown, method) {
            Some(Compared::Done(figures)) => html! { <td>{ figure(figures) }</td> },
            Some(Compared::Running) | None if is_current => html! { <td>{ "…" }</td> },
            Some(Compared::Asking(_) | Compared::Running) | None => html! { <td>{ "–" }</td> },
        };
        html! { <tr><th scope="row">{ *title }</th>{ for Method::ALL.into_iter().map(cell) }</tr> }
    };
    html! {
        <>
        <p class="hint">{ words::COMPARISON_HINT }</p>
        <div class="scroll" tabindex="0" role="region" aria-label={words::COMPARISON}>
            <table class="comparison">
                <thead><tr>
                    <td></td>{ for Method::ALL.into_iter().map(|method| html! { <th scope="col">{ words::method(method) }</th> }) }
                </tr></thead>
                <tbody>{ for ROWS.iter().map(row) }</tbody>
            </table>
        </div>
        { for Method::ALL.into_iter().map(|method| offer_of(method, comparison, dispatch)) }
        </>
    }
}

/// A line of the comparison: its title, and what it says of a construction.
type Line = (Text, fn(&Figures) -> String);

const ROWS: [Line; 8] = [
    (words::DIGITS_IN_ALL, |figures| words::count(figures.measurement.size.digits)),
    (words::LONGEST_ENTRY, |figures| words::digits(figures.measurement.size.longest)),
    (words::LARGEST_WEIGHT, |figures| figures.measurement.float64.largest_weight.clone()),
    (words::EXACT_SAMPLES, |figures| words::exact_of(figures.exact, figures.checked)),
    (words::EXACT_ERROR, |figures| {
        let error = &figures.exact_error;
        error.approximation.as_deref().map_or_else(|| error.text.clone(), about)
    }),
    (words::FLOAT_ERROR, |figures| words::float_error(figures.measurement.float64.error)),
    (words::IN_FLOATS, |figures| {
        let Float64Figures { is_exact, is_exact_in_f32, rounds_back, .. } = figures.measurement.float64;
        words::in_floats(is_exact, is_exact_in_f32, rounds_back).into()
    }),
    (words::TIME, |figures| words::milliseconds(figures.construct_ms)),
];

fn known(comparison: &Option<Comparison>, method: Method) -> Option<&Compared> {
    comparison.as_ref()?.of(method)
}

fn offer_of(method: Method, comparison: &Option<Comparison>, dispatch: &Callback<Event>) -> Html {
    let Some(Compared::Asking(estimate)) = known(comparison, method) else { return Html::default() };
    let on_begin = dispatch.reform(move |_: MouseEvent| Event::Compare(method, Consent::Given));
    offer::view(&format!("{}:", words::method(method)), estimate, on_begin)
}
