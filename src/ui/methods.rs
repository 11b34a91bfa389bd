//! The choice of the construction.

use yew::prelude::*;

use crate::math::construct::method::Method;
use crate::session::page::Event;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) method: Method,
    pub(super) dispatch: Callback<Event>,
}

/// One button a construction, and what the chosen one is good for.
#[component]
pub(super) fn Methods(props: &Props) -> Html {
    let option = |method: Method| {
        let choose = props.dispatch.reform(move |_: web_sys::Event| Event::Choose(method));
        html! {
            <label><input type="radio" name="method" checked={method == props.method} onchange={choose} />{ words::method(method) }</label>
        }
    };
    html! {
        <fieldset class="methods">
            <legend>{ words::CONSTRUCTION }</legend>
            <div class="options">{ for Method::ALL.into_iter().map(option) }</div>
            <p class="hint">{ words::about_method(props.method) }</p>
        </fieldset>
    }
}
