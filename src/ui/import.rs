//! A table that is opened: its first rows, what was found, and what becomes of it, before it is taken.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dom;
use super::hooks::use_dialog;
use crate::page::forms::whole;
use crate::protocol::reading::{Change, Column, Control, Preview, Request, Setting};
use crate::session::page::{Event, Import, ImportWork};
use crate::words::{TRY_AGAIN, import as words};

/// More columns than this are a list, not the head of the table.
const MOST_IN_HEAD: usize = 30;
const LIST: &str = "import-columns";

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) import: Import,
    pub(super) dispatch: Callback<Event>,
}

/// The dialog. Whoever leaves it leaves the table of the page as it is.
#[component]
pub(super) fn ImportDialog(Props { import, dispatch }: &Props) -> Html {
    let dialog = use_dialog("import-title", ());
    // What somebody has chosen and could not be is not what is chosen.
    use_effect(|| dom::reset_selects("data-chosen"));
    let name = if import.name.is_empty() { words::PASTED.text() } else { &import.name };
    let on = |event: Event| dispatch.reform(move |_: MouseEvent| event.clone());
    let change = dispatch.reform(|change: Change| Event::AskReader(Request::Change(vec![change])));
    let is_ready = import.work.is_none() && import.preview.as_ref().is_some_and(|preview| preview.samples.is_ok());
    html! {
        <dialog ref={dialog} class="import" aria-labelledby="import-title" onclose={dispatch.reform(|_: yew::Event| Event::LeaveImport)}>
            <h2 id="import-title" tabindex="-1">{ words::title(name) }</h2>
            if let Some(fault) = &import.fault { <p class="fault" role="alert">{ fault }</p> }
            { for import.preview.as_deref().map(|preview| view_preview(preview, &change)) }
            <div class="toolbar">
                if import.preview.is_some() {
                    <button class="primary" disabled={!is_ready} onclick={on(Event::AskReader(Request::Take))}>{ words::TAKE }</button>
                }
                if let Some(data) = import.data { <button class="primary" onclick={on(Event::Fetch(data))}>{ TRY_AGAIN }</button> }
                if import.can_be_cells() { <button onclick={on(Event::TakeAsCells)}>{ words::AS_CELLS }</button> }
                <button onclick={on(Event::LeaveImport)}>{ words::CANCEL }</button>
                <span role="status">{ for import.work.map(view_work) }</span>
            </div>
        </dialog>
    }
}

fn view_work(work: ImportWork) -> Html {
    match work {
        ImportWork::Reading(progress) => {
            let (value, max) = progress.map(|progress| (progress.done.to_string(), progress.total.to_string())).unzip();
            html! { <>{ words::READING }{ " " }<progress aria-label={words::READING} {value} {max} /></> }
        }
        ImportWork::Looking(shape) => {
            shape.map(|shape| words::trying(shape.a1(), shape.a2())).unwrap_or_default().into()
        }
    }
}

fn view_preview(preview: &Preview, change: &Callback<Change>) -> Html {
    let wide = preview.columns.len() > MOST_IN_HEAD;
    let samples = match &preview.samples {
        Ok(samples) => html! { <p class="samples">{ samples }</p> },
        Err(fault) => html! { <p class="samples fault">{ fault }</p> },
    };
    html! {
        <>
        <p>{ &preview.found }</p>
        <div class="controls">{ for preview.controls.iter().map(|control| view_control(control, change)) }</div>
        if wide { { view_list(preview, change) } }
        { view_rows(preview, (!wide).then_some(change)) }
        if !preview.notes.is_empty() { <ul class="notes">{ for preview.notes.iter().map(|note| html! { <li>{ note }</li> }) }</ul> }
        { samples }
        </>
    }
}

fn view_control(control: &Control, change: &Callback<Change>) -> Html {
    let Control { of, name, options, value, most } = control;
    let of = of.clone();
    if !options.is_empty() {
        return html! { <label>{ name }{ view_select(options.iter(), *value, change.reform(move |to| Change { of: of.clone(), to })) }</label> };
    }
    let (change, most, value) = (change.clone(), *most, *value);
    let typed = move |event: web_sys::Event| {
        let Some(input) = dom::target::<HtmlInputElement>(&event) else { return };
        match whole::within(&input.value(), &(1..=most)) {
            Some(to) => change.emit(Change { of: of.clone(), to }),
            None => input.set_value(&value.to_string()),
        }
    };
    html! { <label>{ name }<input type="text" inputmode="numeric" value={value.to_string()} onchange={typed} /></label> }
}

fn view_select<'o>(options: impl Iterator<Item = &'o String>, chosen: usize, choose: Callback<usize>) -> Html {
    let changed = move |event: web_sys::Event| dom::selected(&event).into_iter().for_each(|to| choose.emit(to));
    let option = |(at, name): (usize, &String)| html! { <option selected={at == chosen}>{ name }</option> };
    html! { <select data-chosen={chosen.to_string()} onchange={changed}>{ for options.enumerate().map(option) }</select> }
}

/// The roles that a column can have.
fn roles<'p>(preview: &'p Preview, column: &Column) -> impl Iterator<Item = &'p String> {
    preview.roles.iter().take(if column.is_categorical { usize::MAX } else { Preview::NUMERIC_ROLES })
}

/// The first rows; above each column what it is used as, where that can be changed here.
fn view_rows(preview: &Preview, change: Option<&Callback<Change>>) -> Html {
    let shown = preview.rows.first().map_or(0, Vec::len);
    let head = |(at, column): (usize, &Column)| {
        let select = change.map(|change| {
            let to = change.reform(move |to| Change { of: Setting::Columns(vec![at]), to });
            html! { <label><span class="unseen">{ &column.name }</span>{ view_select(roles(preview, column), column.role, to) }</label> }
        });
        // What the columns of a list hold is said there.
        let holds = change.map(|_| html! { <span>{ &column.holds }</span> });
        html! { <th scope="col"><strong>{ &column.name }</strong>{ for select }{ for holds }</th> }
    };
    let row = |cells: &Vec<String>| html! { <tr>{ for cells.iter().map(|cell| html! { <td>{ cell }</td> }) }</tr> };
    let unseen = preview.columns.len().saturating_sub(shown);
    html! {
        <>
        <div class="scroll" tabindex="0" role="region" aria-label={words::FIRST_ROWS}><table>
            <thead><tr>{ for preview.columns.iter().take(shown).enumerate().map(head) }</tr></thead>
            <tbody>{ for preview.rows.iter().map(row) }</tbody>
        </table></div>
        if unseen > 0 { <p class="hint">{ words::more_columns(unseen) }</p> }
        </>
    }
}

/// All columns, to be chosen and told what they are.
fn view_list(preview: &Preview, change: &Callback<Change>) -> Html {
    let option = |(at, column): (usize, &Column)| {
        let role = preview.roles.get(column.role).map_or("", String::as_str);
        html! { <option value={at.to_string()}>{ format!("{role} · {} · {}", column.name, column.holds) }</option> }
    };
    let button = |(to, name): (usize, &String)| {
        let tell = change.reform(move |_: MouseEvent| Change { of: Setting::Columns(dom::all_selected(LIST)), to });
        html! { <button onclick={tell}>{ name }</button> }
    };
    let others = change.reform(|_: MouseEvent| Change { of: Setting::OthersAsInputs, to: 0 });
    html! {
        <>
        <select id={LIST} multiple=true size="8" aria-label={words::COLUMNS}>{ for preview.columns.iter().enumerate().map(option) }</select>
        <div class="toolbar">
            { for preview.roles.iter().take(Preview::NUMERIC_ROLES).enumerate().map(button) }
            <button onclick={others}>{ words::OTHERS_AS_INPUTS }</button>
        </div>
        </>
    }
}
