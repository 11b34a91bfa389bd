//! The probe: any input, and the exact output there, as a formula that answers while one types.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::last::use_last;
use super::pad;
use super::parts::put_later;
use super::trace::number;
use crate::math::shape::Shape;
use crate::math::table::fault::Column;
use crate::math::table::number::{NumberFault, parse};
use crate::notation::symbols::output;
use crate::page::pixels::Pixels;
use crate::protocol::JobId;
use crate::protocol::questions::probe::{Probe, ProbeAt};
use crate::session::page::Event as PageEvent;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) job: JobId,
    pub(super) shape: Shape,
    /// The sample that is chosen, by its index.
    pub(super) selected: Option<usize>,
    /// The picture that the inputs are, where they are one.
    pub(super) pixels: Option<Pixels>,
    pub(super) probe: Option<Rc<Probe>>,
    pub(super) dispatch: Callback<PageEvent>,
}

/// Fields for an input, which begin with the chosen sample, and what the network gives there.
#[component]
pub(super) fn Reading(props: &Props) -> Html {
    let Props { job, shape, selected, pixels, probe, dispatch } = props;
    let (idim, a2, m) = (shape.idim(), shape.a2(), shape.m());
    let (job, fault) = (*job, use_state(|| None::<(usize, NumberFault)>));
    let ask = {
        let dispatch = dispatch.clone();
        move |site: ProbeAt| dispatch.emit(PageEvent::ask(job, site))
    };
    use_effect_with((job, *selected), {
        let ask = ask.clone();
        move |(_, selected)| ask(ProbeAt::Sample(selected.unwrap_or(0)))
    });
    // What was typed and has no answer yet; and everything that was asked, so that a late answer does not undo what was
    // typed since.
    let (typed, asked) = (use_state(|| None::<Vec<String>>), use_mut_ref(Vec::<Vec<String>>::new));
    use_effect_with(probe.clone(), {
        let (typed, fault, asked) = (typed.clone(), fault.clone(), asked.clone());
        move |probe| {
            let Some(probe) = probe else { return };
            let is_late = |texts: &Vec<String>| is_same(texts, &probe.input) && typed.as_ref() != Some(texts);
            if typed.is_none() || !asked.borrow().iter().any(is_late) {
                asked.borrow_mut().clear();
                typed.set(None);
                fault.set(None);
            }
        }
    });
    let probe = &use_last(probe.clone());
    let take = {
        let (typed, fault, ask, asked) = (typed.clone(), fault.clone(), ask.clone(), asked.clone());
        Callback::from(move |texts: Vec<String>| {
            let unreadable = texts.iter().enumerate().find_map(|(k, text)| Some((k, parse(text).err()?)));
            fault.set(unreadable);
            typed.set(Some(texts.clone()));
            if unreadable.is_none() {
                asked.borrow_mut().push(texts.clone());
                ask(ProbeAt::Input(texts));
            }
        })
    };
    let on_type = take.reform(move |_: InputEvent| texts(idim));
    let shown = || typed.as_ref().or(probe.as_ref().map(|probe| &probe.input));
    let pad = |&pixels: &Pixels| {
        let props = pad::Props { pixels, texts: shown().cloned().unwrap_or_default(), draw: take.clone() };
        put_later(|parts| &parts.network, |views| views.pad, props)
    };
    let field = |k: usize| {
        let value = shown().and_then(|texts| texts.get(k).cloned()).unwrap_or_default();
        let invalid = fault.is_some_and(|(faulty, _)| faulty == k).then_some("true");
        let width = format!("width: {}ch", value.chars().count().clamp(2, 16) + 2);
        html! {
            <>
            if k > 0 { { ", " } }
            <input id={field_id(k)} key={k} type="text" inputmode="text" autocomplete="off" ~style={width}
                aria-label={words::column(Column::Input(k), m)} aria-invalid={invalid} {value} />
            </>
        }
    };
    let is_answered = |typed: &Vec<String>| probe.as_ref().is_some_and(|probe| is_same(typed, &probe.input));
    let class = if typed.as_ref().is_none_or(is_answered) { "reading" } else { "reading waiting" };
    html! {
        <section class="probe" aria-label={words::PROBE}>
            { for pixels.iter().map(pad) }
            <p class="call" oninput={on_type}>
                <span class="lead">{ words::PROBE_HINT }</span>{ " " }
                <span class={classes!("arguments", pixels.map(|_| "many"))}><i>{ "f" }</i>{ "(" }{ for (0..idim).map(field) }{ ")" }</span>
                <span id="probe-reading" {class} role="status">
                    if let Some((k, fault)) = *fault {
                        <span class="fault">{ words::field_fault(&words::column(Column::Input(k), m), fault) }</span>
                    } else if let Some(probe) = probe {
                        { for probe.output.iter().enumerate().map(|(d, y)| html! { <strong>{ view_output(d, m) }{ number(y) }</strong> }) }
                        <span class="hint">{ "t = " }{ number(&probe.position) }{ ". " }{ words::probe_site(probe.sample_row, probe.site, &probe.active, a2) }</span>
                    }
                </span>
            </p>
        </section>
    }
}

/// Whether two inputs are the same numbers, however they are written.
fn is_same(one: &[String], other: &[String]) -> bool {
    one.len() == other.len()
        && one.iter().zip(other).all(|(one, other)| parse(one).is_ok() && parse(one) == parse(other))
}

/// `=`, or where there are several outputs which one this is.
fn view_output(d: usize, m: usize) -> String {
    if m == 1 { "= ".to_owned() } else { format!("{} = ", output(d, m)) }
}

/// What stands in the fields.
fn texts(idim: usize) -> Vec<String> {
    (0..idim).filter_map(|k| dom::text(&field_id(k))).collect()
}

fn field_id(k: usize) -> String {
    format!("probe-x{}", k + 1)
}
