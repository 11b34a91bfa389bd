//! What became of samples that were held out of a network.

use yew::prelude::*;

use super::offer;
use super::pad::view_picture;
use crate::math::table::fault::Column;
use crate::math::table::sample::Draft;
use crate::notation::number::ShortNumber;
use crate::page::pixels::Pixels;
use crate::protocol::hold_out::{Found, HeldOut};
use crate::protocol::orders::Consent;
use crate::protocol::questions::verdicts::VerdictLine;
use crate::session::hold_out::HoldOut;
use crate::session::page::Event;
use crate::words::exact_fit as texts;
use crate::words::status::STOP;
use crate::words::{self, Text};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) hold_out: HoldOut,
    pub(super) draft: Draft,
    pub(super) dispatch: Callback<Event>,
}

/// What came of it, with what was seen and what was not apart.
#[component]
pub(super) fn HeldOutView(props: &Props) -> Html {
    let Props { hold_out: HoldOut { share, answer }, draft, dispatch } = props;
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
            { view_lines(found, draft) }
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

fn view_lines(found: &Found, draft: &Draft) -> Html {
    let pixels = Pixels::of(&draft.names, draft.shape);
    let list = |numbers: &[ShortNumber]| numbers.iter().map(ShortNumber::in_cell).collect::<Vec<_>>().join("; ");
    let line = |line: &VerdictLine| {
        html! {
            <tr>
                <th scope="row">{ line.row + 1 }{ for pixels.map(|pixels| view_picture(pixels, draft, line.row)) }</th>
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
                    <th scope="col">{ words::ROW_LOWER }</th><th scope="col">{ words::column(Column::Output(0), 1) }</th>
                    <th scope="col">{ words::value(0, 1) }</th><th scope="col">{ words::difference_of(0, 1) }</th>
                </tr></thead>
                <tbody>{ for found.lines.iter().map(line) }</tbody>
            </table>
        </div>
        if more > 0 { <p class="hint">{ texts::more_rows(more) }</p> }
        </>
    }
}
