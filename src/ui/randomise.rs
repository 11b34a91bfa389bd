//! Randomise: seed and ranges, visible, so that the same table can be had again.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::math::sample::Draft;
use crate::share::random::RandomTable;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) draft: Draft,
    pub(super) on_edit: Callback<Draft>,
}

const FIELDS: [(&str, &str); 5] =
    [("Seed", "1"), ("Inputs from", "0"), ("Inputs to", "99"), ("Outputs from", "0"), ("Outputs to", "99")];

/// Fills the table with integers drawn at random, as many as the network fits.
#[component]
pub(super) fn Randomise(props: &Props) -> Html {
    let texts = use_state(|| FIELDS.map(|(_, start)| start.to_owned()));
    let fault = use_state(|| None::<String>);
    let fill = {
        let (texts, fault, on_edit, shape) = (texts.clone(), fault.clone(), props.on_edit.clone(), props.draft.shape);
        move |event: SubmitEvent| {
            event.prevent_default();
            match table(&texts, shape) {
                Ok(table) => {
                    fault.set(None);
                    on_edit.emit(table.draft());
                }
                Err(text) => fault.set(Some(text)),
            }
        }
    };
    let field = |n: usize| {
        let texts = texts.clone();
        let value = texts[n].clone();
        let oninput = move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                let mut changed = (*texts).clone();
                changed[n] = input.value();
                texts.set(changed);
            }
        };
        html! { <label>{ FIELDS[n].0 }<input type="text" inputmode="numeric" {value} {oninput} /></label> }
    };
    html! {
        <details class="randomise">
            <summary>{ "Random samples" }</summary>
            <form onsubmit={fill}>
                { for (0..FIELDS.len()).map(field) }
                <button>{ "Randomise" }</button>
                <p class="fault" role="status">{ fault.as_deref().unwrap_or_default() }</p>
            </form>
        </details>
    }
}

fn table(texts: &[String; 5], shape: crate::math::shape::Shape) -> Result<RandomTable, String> {
    let not_whole = |n: usize| format!("{} must be a whole number.", FIELDS[n].0);
    let seed = texts[0].trim().parse::<u64>().map_err(|_| not_whole(0))?;
    let end = |n: usize| texts[n].trim().replace('\u{2212}', "-").parse::<i64>().map_err(|_| not_whole(n));
    RandomTable::new(shape, shape.capacity(), seed, (end(1)?, end(2)?), (end(3)?, end(4)?))
        .map_err(|fault| fault.to_string())
}
