//! What exact fit means: samples held out of a network beside the page's own, and outputs shuffled.

use yew::prelude::*;

use super::number_field::{self, NumberField};
use super::offer;
use super::put::put;
use crate::math::table::fault::Column;
use crate::notation::number::ShortNumber;
use crate::notation::symbols::output;
use crate::protocol::hold_out::{Found, HeldOut, Share};
use crate::protocol::orders::Consent;
use crate::protocol::questions::verdicts::VerdictLine;
use crate::session::edits::Edit;
use crate::session::hold_out::HoldOut;
use crate::session::page::Event;
use crate::words::exact_fit as texts;
use crate::words::status::STOP;
use crate::words::{self, Text};

const PERCENT: usize = 20;
const MOST_PERCENT: usize = 99;
const MOST_SEED: usize = 9_999;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) hold_out: Option<HoldOut>,
    /// Whether the table on the page has a network.
    pub(super) is_ready: bool,
    pub(super) dispatch: Callback<Event>,
}

/// A share and a seed, what to do with them, and what came of it.
#[component]
pub(super) fn ExactFit(props: &Props) -> Html {
    let Props { hold_out, is_ready, dispatch } = props;
    let (percent, seed) = (use_state(|| PERCENT), use_state(|| 1));
    let share = Share { percent: *percent, seed: *seed as u64 };
    let on = |event: Event| dispatch.reform(move |_: MouseEvent| event.clone());
    let field = |label: Text, hint: Text, state: &UseStateHandle<usize>, max: usize| {
        let (value, state) = (**state, state.clone());
        let on_change = Callback::from(move |value| state.set(value));
        let field = number_field::Props { label: label.text().into(), hint: hint.text().into(), value, max, on_change };
        html! { <span class="labelled">{ label }{ " " }{ put::<NumberField>(field) }</span> }
    };
    html! {
        <section class="exact-fit" aria-labelledby="exact-fit">
            <h2 id="exact-fit">{ texts::TITLE }</h2>
            <p>{ texts::ABOUT }</p>
            <div class="toolbar">
                { field(texts::SHARE, texts::ABOUT_SHARE, &percent, MOST_PERCENT) }
                { field(words::RANDOM_SEED, texts::ABOUT_SEED, &seed, MOST_SEED) }
                <button disabled={!is_ready} onclick={on(Event::HoldOut(share, Consent::Needed))}>{ texts::HOLD_OUT }</button>
                <button disabled={!is_ready} onclick={on(Event::Edit(Edit::ShuffleOutputs(share.seed)))}>{ texts::SHUFFLE }</button>
            </div>
            { for hold_out.as_ref().map(|hold_out| view(hold_out, dispatch)) }
        </section>
    }
}

fn view(HoldOut { share, answer }: &HoldOut, dispatch: &Callback<Event>) -> Html {
    let put_back = dispatch.reform(|_: MouseEvent| Event::PutBack);
    let share = *share;
    let end = |name: Text| html! { <button class="link" onclick={put_back.clone()}>{ name }</button> };
    let answer = match answer {
        None => return html! { <p role="status">{ texts::RUNNING }{ " " }{ end(STOP) }</p> },
        Some(Err(failure)) => return html! { <p class="fault" role="status">{ failure.text() }</p> },
        Some(Ok(answer)) => answer,
    };
    match &**answer {
        HeldOut::TooFew => html! { <p role="status">{ texts::TOO_FEW }</p> },
        HeldOut::Estimated(estimate) => {
            let begin = dispatch.reform(move |_: MouseEvent| Event::HoldOut(share, Consent::Given));
            offer::view(words::NOT_BEGUN.text(), estimate, begin)
        }
        HeldOut::Found(found) => html! {
            <>
            <div role="status">{ for sentences(found).into_iter().map(|text| html! { <p>{ text }</p> }) }</div>
            { view_lines(found) }
            { end(texts::PUT_BACK) }
            </>
        },
    }
}

/// What was seen and what was not, never in one number.
fn sentences(found: &Found) -> Vec<String> {
    let unseen = [
        Some(texts::unseen(found.unseen, found.unseen_exact)),
        found.rounded.map(texts::rounded),
        Some(texts::commonest(found.commonest)),
        Some(texts::errors(found.median.in_cell(), found.largest.in_cell())),
    ];
    vec![texts::seen(found.seen, found.seen_exact), words::sentences(unseen.into_iter().flatten())]
}

fn view_lines(found: &Found) -> Html {
    let symbol = output(0, 1);
    let expected = words::column(Column::Output(0), 1);
    let difference = words::difference(&symbol, &expected);
    let list = |numbers: &[ShortNumber]| numbers.iter().map(ShortNumber::in_cell).collect::<Vec<_>>().join("; ");
    let line = |line: &VerdictLine| {
        html! {
            <tr>
                <th scope="row">{ line.row + 1 }</th>
                <td>{ list(&line.expected) }</td><td>{ list(&line.output) }</td><td>{ list(&line.difference) }</td>
            </tr>
        }
    };
    let more = found.unseen.saturating_sub(found.lines.len());
    html! {
        <>
        <div class="scroll" tabindex="0" role="region" aria-label={texts::LINES}>
            <table>
                <thead><tr>
                    <th scope="col">{ words::ROW_LOWER }</th><th scope="col">{ expected }</th>
                    <th scope="col">{ words::value_at(&symbol) }</th><th scope="col">{ difference }</th>
                </tr></thead>
                <tbody>{ for found.lines.iter().map(line) }</tbody>
            </table>
        </div>
        if more > 0 { <p class="hint">{ texts::more_rows(more) }</p> }
        </>
    }
}
