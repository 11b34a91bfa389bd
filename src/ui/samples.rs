//! The samples: shape, capacity, examples, Randomise, and the table.

use std::collections::HashSet;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::grid::Grid;
use super::number_field::NumberField;
use super::randomise::Randomise;
use crate::math::fault::Cell;
use crate::math::sample::{Draft, Row};
use crate::math::shape::Width;
use crate::present::presets::Preset;
use crate::present::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) draft: Draft,
    /// Whether there is something to undo, and to redo.
    pub(super) can: (bool, bool),
    pub(super) faulty: HashSet<Cell>,
    pub(super) on_edit: Callback<Draft>,
    pub(super) on_undo: Callback<()>,
    pub(super) on_redo: Callback<()>,
}

/// The most inputs and neurons a layer that the fields offer.
const MOST: usize = 100;

/// Everything that is put in.
#[component]
pub(super) fn Samples(props: &Props) -> Html {
    let draft = &props.draft;
    let width = |width: Width, label: &'static str, hint: &'static str| {
        let draft = draft.clone();
        let on_change = props.on_edit.reform(move |value| {
            let shape = draft.shape.with(width, value).unwrap_or(draft.shape);
            Draft { shape, ..draft.clone() }
        });
        html! { <NumberField {label} {hint} value={props.draft.shape.width(width)} max={MOST} {on_change} /> }
    };
    let add = {
        let draft = draft.clone();
        props.on_edit.reform(move |_: MouseEvent| {
            let mut draft = draft.clone();
            draft.rows.push(Rc::new(Row::default()));
            draft
        })
    };
    let choose = {
        let on_edit = props.on_edit.clone();
        move |event: yew::Event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            let Some(select) = select else { return };
            if let Some(preset) = Preset::ALL.into_iter().find(|preset| preset.name() == select.value()) {
                on_edit.emit(preset.draft());
            }
            select.set_value("");
        }
    };
    html! {
        <section aria-labelledby="samples">
            <h2 id="samples">{ "Samples and shape" }</h2>
            <div class="shape">
                { width(Width::Idim, "idim", "Number of inputs") }
                { width(Width::A1, "a1", "Neurons of the first hidden layer") }
                { width(Width::A2, "a2", "Neurons of the second hidden layer") }
                <p class="capacity" role="status" aria-label="Capacity">
                    { format!("Capacity a1·a2 = {}. ", draft.shape.capacity()) }
                    { words::usage(draft.sample_count(), draft.shape.capacity()) }
                </p>
            </div>
            <div class="toolbar">
                <label>{ "Example " }
                    <select onchange={choose}>
                        <option value="" selected=true>{ "choose…" }</option>
                        { for Preset::ALL.iter().map(|preset| html! { <option value={preset.name()}>{ preset.name() }</option> }) }
                    </select>
                </label>
                <button disabled={!props.can.0} onclick={props.on_undo.reform(|_| ())}>{ "Undo" }</button>
                <button disabled={!props.can.1} onclick={props.on_redo.reform(|_| ())}>{ "Redo" }</button>
                <button onclick={add}>{ "Add row" }</button>
            </div>
            <Randomise draft={draft.clone()} on_edit={props.on_edit.clone()} />
            <Grid
                draft={draft.clone()}
                faulty={props.faulty.clone()}
                on_edit={props.on_edit.clone()}
                on_undo={props.on_undo.clone()}
                on_redo={props.on_redo.clone()}
            />
        </section>
    }
}
