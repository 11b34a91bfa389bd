//! Every start of a run, as a table.

use yew::prelude::*;

use crate::training::descent::End;
use crate::training::history::History;
use crate::training::run::Point;
use crate::words::{Text, training as words};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) history: History,
}

/// What the chart shows, in numbers.
#[component]
pub(super) fn Starts(props: &Props) -> Html {
    let best = props.history.best().map(|best| best.start);
    let row = |point: &Point| {
        let Point { start, iteration, error, end } = *point;
        html! {
            <tr key={start} class={(best == Some(start)).then_some("nearest")}>
                <th scope="row">{ start + 1 }</th>
                <td>{ iteration }</td>
                <td>{ words::error(error) }</td>
                <td>{ self::end(end) }</td>
            </tr>
        }
    };
    html! {
        <details>
            <summary>{ words::ALL_STARTS }</summary>
            <div class="scroll" tabindex="0" role="region" aria-label={words::ALL_STARTS}>
                <table>
                    <thead>
                        <tr>
                            { for [words::START_NUMBER, words::ITERATIONS_DONE, words::ERROR, words::END].map(|name| html! { <th scope="col">{ name }</th> }) }
                        </tr>
                    </thead>
                    <tbody>{ for props.history.latest().map(row) }</tbody>
                </table>
            </div>
        </details>
    }
}

fn end(end: Option<End>) -> Text {
    match end {
        None => words::GOING_ON,
        Some(End::Converged) => words::CONVERGED,
        Some(End::Stuck) => words::STUCK,
        Some(End::Limit) => words::LIMIT,
    }
}
