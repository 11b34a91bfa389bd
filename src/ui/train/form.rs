//! How to train: seed, starts, iterations, and where to start.

use yew::prelude::*;

use crate::page::forms::training::{StartFrom, TrainingField, TrainingForm, TrainingFormFault};
use crate::training::run::Settings;
use crate::ui::dom;
use crate::words::training as words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) is_running: bool,
    /// Whether the table can be trained on.
    pub(super) is_ready: bool,
    pub(super) on_start: Callback<Settings>,
    pub(super) on_stop: Callback<()>,
}

/// In the order of the list.
const STARTS_FROM: [StartFrom; 2] = [StartFrom::Random, StartFrom::Constructed];

/// The settings with Start, or Stop while a run goes on.
#[component]
pub(super) fn Form(props: &Props) -> Html {
    let typed = use_state(TrainingForm::default);
    let fault = use_state(|| None::<TrainingFormFault>);
    let submit = {
        let (typed, fault) = (typed.clone(), fault.clone());
        let (on_start, on_stop, is_running) = (props.on_start.clone(), props.on_stop.clone(), props.is_running);
        move |event: SubmitEvent| {
            event.prevent_default();
            if is_running {
                return on_stop.emit(());
            }
            let settings = typed.settings();
            fault.set(settings.as_ref().err().cloned());
            if let Ok(settings) = settings {
                on_start.emit(settings);
            }
        }
    };
    let field = |field: TrainingField| {
        let typed = typed.clone();
        let value = typed.text(field).to_owned();
        let oninput = move |event: InputEvent| {
            if let Some(text) = dom::typed(&event) {
                typed.set((*typed).clone().with(field, text));
            }
        };
        html! { <label>{ field.label() }<input type="text" inputmode="decimal" {value} {oninput} disabled={props.is_running} /></label> }
    };
    let choose = {
        let typed = typed.clone();
        move |event: yew::Event| {
            let chosen = dom::selected(&event).and_then(|n| STARTS_FROM.get(n));
            if let Some(&start_from) = chosen {
                typed.set((*typed).clone().starting_from(start_from));
            }
        }
    };
    let is_constructed = typed.start_from() == StartFrom::Constructed;
    let (button, class) = if props.is_running { (words::STOP, "") } else { (words::START, "primary") };
    html! {
        <form onsubmit={submit}>
            <label>
                { words::START_FROM }
                <select onchange={choose} disabled={props.is_running}>
                    <option selected={!is_constructed}>{ words::RANDOM }</option>
                    <option selected={is_constructed}>{ words::CONSTRUCTED }</option>
                </select>
            </label>
            if is_constructed { { field(TrainingField::Noise) } }
            { for [TrainingField::Starts, TrainingField::Iterations, TrainingField::Seed].map(field) }
            <button {class} disabled={!props.is_running && !props.is_ready}>{ button }</button>
            if is_constructed { <p class="hint">{ words::ABOUT_NOISE }</p> }
            <p class="fault" role="status">{ fault.as_ref().map(TrainingFormFault::text).unwrap_or_default() }</p>
        </form>
    }
}
