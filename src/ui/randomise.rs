//! Randomise: seed and ranges, visible, so that the same table can be had again.

use yew::prelude::*;

use super::browser;
use super::event::Event;
use crate::math::construct::method::Method;
use crate::math::shape::Shape;
use crate::session::document::Content;
use crate::share::link::{Shared, Table};
use crate::share::random::RandomTable;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) shape: Shape,
    pub(super) method: Method,
    /// The random table that is on the page.
    pub(super) current: Option<RandomTable>,
    pub(super) dispatch: Callback<Event>,
}

const FIELDS: usize = words::RANDOM_FIELDS.len();

/// Fills the table with integers drawn at random, as many as the network fits.
#[component]
pub(super) fn Randomise(props: &Props) -> Html {
    let typed = use_state(|| texts(props.current.as_ref()));
    let fault = use_state(|| None::<String>);
    // The seed in sight is that of the table in sight, wherever it came from.
    use_effect_with(props.current.clone(), {
        let (typed, fault) = (typed.clone(), fault.clone());
        move |current| {
            if current.is_some() {
                typed.set(texts(current.as_ref()));
                fault.set(None);
            }
        }
    });
    let fill = {
        let (typed, fault, dispatch) = (typed.clone(), fault.clone(), props.dispatch.clone());
        let (shape, method) = (props.shape, props.method);
        move |event: SubmitEvent| {
            event.prevent_default();
            let table = table(&typed, shape);
            fault.set(table.as_ref().err().cloned());
            if let Ok(table) = table {
                dispatch.emit(Event::Replace(Content::opened(&Shared { table: Table::Random(table), method })));
            }
        }
    };
    let field = |n: usize| {
        let typed = typed.clone();
        let value = typed[n].clone();
        let oninput = move |event: InputEvent| {
            if let Some(input) = browser::input(&event) {
                let mut changed = (*typed).clone();
                changed[n] = input.value();
                typed.set(changed);
            }
        };
        html! { <label>{ words::RANDOM_FIELDS[n] }<input type="text" inputmode="numeric" {value} {oninput} /></label> }
    };
    html! {
        <details class="randomise">
            <summary>{ words::RANDOM_SAMPLES }</summary>
            <form onsubmit={fill}>
                { for (0..FIELDS).map(field) }
                <button class="primary">{ words::RANDOMISE }</button>
                <p class="fault" role="status">{ fault.as_deref().unwrap_or_default() }</p>
            </form>
        </details>
    }
}

fn texts(current: Option<&RandomTable>) -> [String; FIELDS] {
    let (seed, inputs, outputs) =
        current.map_or((1, (0, 99), (0, 99)), |table| (table.seed(), table.input_range(), table.output_range()));
    [seed.to_string(), inputs.0.to_string(), inputs.1.to_string(), outputs.0.to_string(), outputs.1.to_string()]
}

fn table(texts: &[String; FIELDS], shape: Shape) -> Result<RandomTable, String> {
    let not_whole = |n: usize| words::not_whole(words::RANDOM_FIELDS[n]);
    let seed = texts[0].trim().parse::<u64>().map_err(|_| not_whole(0))?;
    let end = |n: usize| texts[n].trim().replace('\u{2212}', "-").parse::<i64>().map_err(|_| not_whole(n));
    RandomTable::new(shape, shape.capacity(), seed, (end(1)?, end(2)?), (end(3)?, end(4)?))
        .map_err(|fault| fault.to_string())
}
