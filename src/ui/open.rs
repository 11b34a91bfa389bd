//! What comes in and can be read in several ways: the ways beside each other, one of which somebody chooses.

use std::rc::Rc;

use yew::prelude::*;

use super::hooks::use_dialog;
use crate::protocol::reading::{Cell, Question as Asked, Way};
use crate::words::reading as words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) question: Rc<Asked>,
    /// The number of the way that is meant, or none of them.
    pub(super) decide: Callback<Option<usize>>,
}

/// The question. Whoever leaves it takes none of the ways.
#[component]
pub(super) fn Question(Props { question, decide }: &Props) -> Html {
    // On no button: Enter, pressed too early, would choose.
    let dialog = use_dialog("readings-title", question.clone());
    let drop_it = decide.reform(|_: yew::Event| None);
    let cancel = decide.reform(|_: MouseEvent| None);
    let choice = |(n, way): (usize, &Way)| {
        let take = decide.reform(move |_: MouseEvent| Some(n));
        html! {
            <div class="reading" key={n}>
                <button onclick={take}>{ &way.name }</button>
                { view_way(way) }
            </div>
        }
    };
    html! {
        <dialog ref={dialog} class="readings" aria-labelledby="readings-title" onclose={drop_it}>
            <h2 id="readings-title" tabindex="-1">{ words::TITLE }</h2>
            <p>{ words::HINT }</p>
            <div class="choices">{ for question.ways.iter().enumerate().map(choice) }</div>
            <button onclick={cancel}>{ words::NEITHER }</button>
        </dialog>
    }
}

fn view_way(way: &Way) -> Html {
    let cell = |cell: &Cell| html! { <td class={cell.differs.then_some("differs")}>{ &cell.text }</td> };
    let line = |(row, cells): (usize, &Vec<Cell>)| {
        html! { <tr><th scope="row">{ way.first + row + 1 }</th>{ for cells.iter().map(cell) }</tr> }
    };
    html! {
        <>
        <div class="scroll"><table><tbody>{ for way.rows.iter().enumerate().map(line) }</tbody></table></div>
        if !way.more.is_empty() { <p class="hint">{ &way.more }</p> }
        </>
    }
}
