//! Randomise: seed and ranges, visible, so that the same table can be had again.

use yew::prelude::*;

use super::dom;
use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::page::forms::randomise::{RandomField, RandomForm, RandomFormFault};
use crate::session::document::Content;
use crate::session::page::Event;
use crate::share::link::{Shared, Table};
use crate::share::random::RandomTable;
use crate::words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shape: Shape,
    pub(super) method: Method,
    /// The random table that is on the page.
    pub(super) current: Option<RandomTable>,
    pub(super) dispatch: Callback<Event>,
}

/// Fills the table with integers drawn at random, as many as the network fits.
#[component]
pub(super) fn Randomise(props: &Props) -> Html {
    let typed = use_state(|| props.current.as_ref().map(RandomForm::of).unwrap_or_default());
    let fault = use_state(|| None::<RandomFormFault>);
    // The seed in sight is that of the table in sight, wherever it came from.
    use_effect_with(props.current.clone(), {
        let (typed, fault) = (typed.clone(), fault.clone());
        move |current| {
            if let Some(current) = current {
                typed.set(RandomForm::of(current));
                fault.set(None);
            }
        }
    });
    let fill = {
        let (typed, fault, dispatch) = (typed.clone(), fault.clone(), props.dispatch.clone());
        let (shape, method) = (props.shape, props.method);
        move |event: SubmitEvent| {
            event.prevent_default();
            let table = typed.table(shape);
            fault.set(table.as_ref().err().copied());
            if let Ok(table) = table {
                dispatch.emit(Event::Replace(Content::opened(&Shared { table: Table::Random(table), method })));
            }
        }
    };
    let field = |field: RandomField| {
        let typed = typed.clone();
        let value = typed.text(field).to_owned();
        let oninput = move |event: InputEvent| {
            if let Some(text) = dom::typed(&event) {
                typed.set((*typed).clone().with(field, text));
            }
        };
        // Pads of digits have no minus.
        let inputmode = if field == RandomField::Seed { "numeric" } else { "text" };
        html! { <label>{ field.label() }<input type="text" {inputmode} {value} {oninput} /></label> }
    };
    html! {
        <>
        <button type="button" class="link" popovertarget="randomise">{ words::RANDOM_SAMPLES }</button>
        <form id="randomise" class="menu" popover="auto" tabindex="-1" aria-label={words::RANDOM_SAMPLES} onsubmit={fill}>
            { for RandomField::ALL.map(field) }
            <button class="primary">{ words::RANDOMISE }</button>
            <p class="fault" role="status">{ fault.map(RandomFormFault::text).unwrap_or_default() }</p>
        </form>
        </>
    }
}
