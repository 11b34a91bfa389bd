//! The samples: shape, capacity, examples, Randomise, and the table.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::dom;
use super::grid::Grid;
use super::number_field::NumberField;
use super::randomise::Randomise;
use super::spare::{Measured, Spare};
use crate::math::construct::method::Method;
use crate::math::shape::{MAX_HIDDEN, Shape, Width};
use crate::math::table::fault::Cell;
use crate::protocol::orders::Faults;
use crate::session::document::Content;
use crate::session::page::Event;
use crate::session::trade::Trade;
use crate::share::link::Shared;
use crate::share::presets::Preset;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) content: Content,
    pub(super) can_undo: bool,
    pub(super) can_redo: bool,
    pub(super) faults: Rc<Faults>,
    pub(super) target: Option<(Cell, u32)>,
    /// The row of the sample whose way through the network is shown.
    pub(super) selected: Option<usize>,
    /// The shown network, as long as it is that of the table.
    pub(super) network: Option<Measured>,
    pub(super) trade: Trade,
    pub(super) dispatch: Callback<Event>,
}

/// More inputs or outputs than this make a table that nobody can read.
const MOST_COLUMNS: usize = 100;

/// Everything that is put in.
#[component]
pub(super) fn Samples(props: &Props) -> Html {
    let Props { content, can_undo, can_redo, faults, target, selected, network, trade, dispatch } = props;
    let draft = &content.draft;
    let undo = dispatch.reform(|_: MouseEvent| Event::Undo);
    let redo = dispatch.reform(|_: MouseEvent| Event::Redo);
    html! {
        <section aria-labelledby="samples">
            <h2 id="samples">{ words::SAMPLES_AND_SHAPE }</h2>
            <div class="toolbar">
                <Examples method={content.method} dispatch={dispatch.clone()} />
                <button disabled={!can_undo} onclick={undo}>{ words::UNDO }</button>
                <button disabled={!can_redo} onclick={redo}>{ words::REDO }</button>
            </div>
            <ShapeFields shape={draft.shape} dispatch={dispatch.clone()} />
            <p class="capacity" role="status" aria-label={words::CAPACITY}>
                { words::capacity(draft.shape) }{ " " }<strong>{ words::usage(draft.sample_count(), draft.shape.capacity()) }</strong>
            </p>
            <Spare network={network.clone()} trade={trade.clone()} dispatch={dispatch.clone()} />
            <Randomise shape={draft.shape} method={content.method} current={content.random.clone()} dispatch={dispatch.clone()} />
            <Grid draft={draft.clone()} faults={faults.clone()} target={*target} selected={*selected} dispatch={dispatch.clone()} />
        </section>
    }
}

#[derive(PartialEq, Properties)]
struct ShapeProps {
    shape: Shape,
    dispatch: Callback<Event>,
}

#[component]
fn ShapeFields(props: &ShapeProps) -> Html {
    let shape = props.shape;
    let field = |width: Width, max: usize| {
        let on_change = props.dispatch.reform(move |value| {
            // The field offers possible widths only.
            Event::Reshape(shape.with(width, value).unwrap_or(shape))
        });
        let (label, hint) = words::width(width);
        html! { <NumberField {label} {hint} value={shape.width(width)} {max} {on_change} /> }
    };
    html! {
        <div class="shape">
            { field(Width::Idim, MOST_COLUMNS) }
            { field(Width::A1, MAX_HIDDEN) }
            { field(Width::A2, MAX_HIDDEN) }
            { field(Width::M, MOST_COLUMNS) }
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct ExamplesProps {
    method: Method,
    dispatch: Callback<Event>,
}

#[component]
fn Examples(props: &ExamplesProps) -> Html {
    let ExamplesProps { method, dispatch } = props.clone();
    let choose = move |event: web_sys::Event| {
        let Some(select) = dom::target::<HtmlSelectElement>(&event) else { return };
        if let Some(preset) = Preset::ALL.into_iter().find(|preset| &*words::preset(*preset) == select.value().as_str())
        {
            dispatch.emit(Event::Replace(Content::opened(&Shared { table: preset.table(), method })));
        }
        select.set_value("");
    };
    html! {
        <label>{ words::EXAMPLE }{ " " }
            <select onchange={choose}>
                <option value="" selected=true>{ words::CHOOSE }</option>
                { for Preset::ALL.iter().map(|preset| html! { <option value={words::preset(*preset)}>{ words::preset(*preset) }</option> }) }
            </select>
        </label>
    }
}
