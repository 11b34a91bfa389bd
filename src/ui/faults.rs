//! The table's faults, each with a way to its cell.

use std::rc::Rc;

use yew::prelude::*;

use crate::math::table::fault::Fault;
use crate::protocol::orders::Faults;
use crate::session::page::Event;
use crate::words;

/// More than this many faults are counted, not listed.
const LISTED: usize = 20;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) faults: Rc<Faults>,
    pub(super) dispatch: Callback<Event>,
}

/// The table's faults, each with a way to its cell where it is about one; beyond the first [`LISTED`] only their number.
#[component]
pub(super) fn FaultList(props: &Props) -> Html {
    let Props { faults, dispatch } = props;
    let more = faults.count().saturating_sub(LISTED);
    html! {
        <section aria-label={words::FAULTS} aria-live="polite">
            if faults.count() > 0 {
                <ul class="faults">
                    { for faults.listed.iter().take(LISTED).map(|fault| html! { <li>{ line(fault, dispatch) }</li> }) }
                    if more > 0 { <li>{ words::more_faults(more) }</li> }
                </ul>
            }
        </section>
    }
}

fn line(fault: &Fault, dispatch: &Callback<Event>) -> Html {
    let text = words::fault(fault);
    if let Fault::TooMany { fits: Some(shape), .. } = *fault {
        let choose = dispatch.reform(move |_: MouseEvent| Event::Reshape(shape));
        return html! { <>{ text }{ " " }<button onclick={choose}>{ words::use_shape(shape) }</button></> };
    }
    let Some(cell) = fault.cell() else { return html! { text } };
    let go = dispatch.reform(move |_: MouseEvent| Event::GoTo(cell));
    html! { <button class="link" onclick={go}>{ text }</button> }
}
