//! The theorem as the page's largest sentence, with the widths of the hidden layers as numbers one changes in it.

use yew::prelude::*;

use super::last::use_last;
use super::number_field::{self, NumberField};
use super::put::put;
use super::spare::Measured;
use crate::math::shape::{Shape, Width};
use crate::session::page::Event;
use crate::words;
use crate::words::statement::{Part, statement};

/// What the theorem says of `shape`, and what the spare neurons bring of the network that is shown.
pub(super) fn view(shape: Shape, network: Option<Measured>, dispatch: &Callback<Event>) -> Html {
    let part = |part: Part| match part {
        Part::Words(words) => html! { { words } },
        Part::Together(words) => html! { <span class="together">{ words }</span> },
        Part::Stressed(word) => html! { <em>{ word }</em> },
        Part::Width(width) => width_field(shape, width, dispatch),
    };
    html! {
        <>
        <h1 class="statement">{ for statement(shape).into_iter().map(part) }</h1>
        { put::<Spared>(SparedProps { network }) }
        </>
    }
}

#[derive(PartialEq, Properties)]
struct SparedProps {
    /// The network of the table, once there is one.
    network: Option<Measured>,
}

/// What was said of the last network stays until there is another.
#[component]
fn Spared(props: &SparedProps) -> Html {
    let sentence = use_last(props.network.as_ref().map(Measured::sentence)).flatten();
    sentence.map(|sentence| html! { <p class="spared">{ sentence }</p> }).unwrap_or_default()
}

/// A field for one of the widths of `shape`.
pub(super) fn width_field(shape: Shape, width: Width, dispatch: &Callback<Event>) -> Html {
    // Of the shape by then: two fields may be changed before the page is drawn.
    let on_change = dispatch.reform(move |value| Event::SetWidth(width, value));
    let (label, hint) = words::width(width);
    put::<NumberField>(number_field::Props {
        label: label.into(),
        hint: hint.text().into(),
        value: shape.width(width),
        max: width.most(),
        on_change,
    })
}
