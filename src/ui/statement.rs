//! The theorem as the page's largest sentence, with the widths of the hidden layers as numbers one changes in it.

use yew::prelude::*;

use super::number_field::{self, NumberField};
use super::put::put;
use crate::math::shape::{MAX_HIDDEN, Shape, Width};
use crate::session::page::Event;
use crate::words;
use crate::words::statement::{Part, statement};

/// What the theorem says of `shape`.
pub(super) fn view(shape: Shape, dispatch: &Callback<Event>) -> Html {
    let part = |part: Part| match part {
        Part::Words(words) => html! { { words } },
        Part::Together(words) => html! { <span class="together">{ words }</span> },
        Part::Stressed(word) => html! { <em>{ word }</em> },
        Part::Width(width) => width_field(shape, width, MAX_HIDDEN, dispatch),
    };
    html! { <h1 class="statement">{ for statement(shape).into_iter().map(part) }</h1> }
}

/// A field for one of the widths of `shape`, up to `max`.
pub(super) fn width_field(shape: Shape, width: Width, max: usize, dispatch: &Callback<Event>) -> Html {
    let on_change = dispatch.reform(move |value| {
        // The field offers possible widths only.
        Event::Reshape(shape.with(width, value).unwrap_or(shape))
    });
    let (label, hint) = words::width(width);
    put::<NumberField>(number_field::Props {
        label: label.into(),
        hint: hint.text().into(),
        value: shape.width(width),
        max,
        on_change,
    })
}
