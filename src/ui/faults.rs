//! The table's faults, each with a way to its cell.

use yew::prelude::*;

use super::browser;
use super::grid::cell_id;
use crate::math::fault::Fault;
use crate::math::shape::Shape;
use crate::present::words;

/// More than this many faults are counted, not listed.
const LISTED: usize = 20;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) faults: Vec<Fault>,
    pub(super) on_shape: Callback<Shape>,
}

/// All faults at once.
#[component]
pub(super) fn Faults(props: &Props) -> Html {
    html! {
        <section aria-label="Faults" aria-live="polite">
            if !props.faults.is_empty() {
                <ul class="faults">
                    { for props.faults.iter().take(LISTED).map(|fault| line(fault, &props.on_shape)) }
                    if props.faults.len() > LISTED {
                        <li>{ format!("… and {} more.", props.faults.len() - LISTED) }</li>
                    }
                </ul>
            }
        </section>
    }
}

fn line(fault: &Fault, on_shape: &Callback<Shape>) -> Html {
    let text = words::fault(fault);
    if let Fault::TooMany { fits: Some(shape), .. } = *fault {
        let choose = on_shape.reform(move |_: MouseEvent| shape);
        return html! {
            <li>{ text }{ " " }<button onclick={choose}>{ format!("Use {} × {}", shape.a1(), shape.a2()) }</button></li>
        };
    }
    let Some(cell) = fault.cell() else { return html! { <li>{ text }</li> } };
    let go = move |event: MouseEvent| {
        event.prevent_default();
        browser::focus(&cell_id(cell));
    };
    html! { <li><a href={format!("#{}", cell_id(cell))} onclick={go}>{ text }</a></li> }
}
