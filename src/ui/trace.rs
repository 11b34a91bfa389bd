//! One sample's whole way through the network.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use crate::notation::number::{ShortNumber, about, on_screen};
use crate::notation::symbols::{indexed, output};
use crate::protocol::questions::sample_trace::TraceLines;
use crate::session::page::Event;
use crate::words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) trace: Rc<TraceLines>,
    pub(super) dispatch: Callback<Event>,
}

/// In sight wherever one has chosen it: below the panels, and on narrow screens over the page's end. t, first activations, second pre-activations and activations, output.
#[component]
pub(super) fn TraceView(props: &Props) -> Html {
    let Props { trace, dispatch } = props;
    let close = {
        let (dispatch, row) = (dispatch.clone(), trace.row);
        Callback::from(move |()| {
            dom::focus(&row_id(row));
            dispatch.emit(Event::Unselect);
        })
    };
    let on_key = {
        let close = close.clone();
        move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                close.emit(());
            }
        }
    };
    html! {
        <section aria-labelledby="trace" class="trace" onkeydown={on_key}>
            <h3 id="trace">{ words::trace_title(trace.row) }</h3>
            <button type="button" class="close" onclick={close.reform(|_: MouseEvent| ())}>{ words::CLOSE }</button>
            <dl>
                <dt>{ words::TRACE_POSITION }</dt><dd>{ number(&trace.position) }</dd>
                <dt>{ words::TRACE_FIRST }</dt><dd>{ list("h", &trace.first) }</dd>
                <dt>{ words::TRACE_SECOND }</dt><dd>{ list("g", &trace.second) }</dd>
                <dt>{ words::TRACE_ACTIVATIONS }</dt><dd>{ list("z", &trace.activations) }</dd>
                <dt>{ words::TRACE_OUTPUT }</dt><dd>{ outputs(&trace.output) }</dd>
            </dl>
        </section>
    }
}

/// Numbers of a layer, counted from 0.
fn list(symbol: &str, numbers: &[ShortNumber]) -> Html {
    named((0..).map(|k| indexed(symbol, k)).zip(numbers))
}

fn outputs(numbers: &[ShortNumber]) -> Html {
    named((0..).map(|d| output(d, numbers.len())).zip(numbers))
}

fn named<'a>(numbers: impl Iterator<Item = (String, &'a ShortNumber)>) -> Html {
    let one = |(symbol, n): (String, &ShortNumber)| html! { <li><var>{ symbol }</var>{ " = " }{ number(n) }</li> };
    html! { <ul class="numbers" tabindex="0">{ for numbers.map(one) }</ul> }
}

/// The id of the button that shows the way of a row's sample.
pub(super) fn row_id(row: usize) -> String {
    format!("row-{row}")
}

/// A number and about how large it is.
pub(super) fn number(number: &ShortNumber) -> Html {
    html! {
        <>
        <span class="number">{ on_screen(&number.text) }</span>
        if let Some(approximation) = &number.approximation { <span class="about">{ " " }{ about(approximation) }</span> }
        </>
    }
}
