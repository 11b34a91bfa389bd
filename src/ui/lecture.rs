//! Lecture mode: the walk, the plot or what spare neurons buy alone, in large type, worked by the arrow keys; the last screen has the address.

use yew::prelude::*;

use super::browser;
use super::network_props::NetworkProps;
use super::picture::still;
use super::plot::PlotPanel;
use super::put::put;
use super::trade::{self, TradeView};
use super::walk::{self, WalkPanel};
use crate::math::shape::Shape;
use crate::present::picture::Picture;
use crate::present::qr;
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::session::page::screens;
use crate::session::trade::Trade;
use crate::share::showing::Lecture;
use crate::words::{self, Text};

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) outcome: Outcome,
    pub(super) lecture: Lecture,
    pub(super) trade: Trade,
    /// The shape of the table, whose network may still be to come.
    pub(super) shape: Shape,
    pub(super) stale: bool,
    /// Address of the page with its table, without the lecture.
    pub(super) address: AttrValue,
    pub(super) dispatch: Callback<Event>,
}

/// One step of the walk, the plot, or the chart of spare neurons, as large as the screen; after the last step, the page's address.
#[component]
pub(super) fn LectureView(props: &Props) -> Html {
    let Props { outcome, lecture, trade, shape, stale, address, dispatch } = props;
    let go = |name: Text, to: Option<Lecture>| {
        let go = dispatch.reform(move |_: MouseEvent| Event::Lecture(to));
        html! { <button type="button" onclick={go}>{ name }</button> }
    };
    let last = screens(outcome) - 1;
    let walk = || go(words::WALK, Some(Lecture::Walk { step: 0 }));
    let plot = || go(words::PLOT, Some(Lecture::Plot));
    let spare = || go(words::trade::TITLE, Some(Lecture::Trade));
    let others = match lecture {
        Lecture::Plot => [walk(), spare()],
        Lecture::Walk { .. } => [plot(), spare()],
        Lecture::Trade => [walk(), plot()],
    };
    let network = || NetworkProps { selected: None, ..NetworkProps::of(outcome, true, dispatch) };
    let panel = match *lecture {
        Lecture::Walk { step } if step >= last => view_address(address),
        Lecture::Walk { step } => put::<WalkPanel>(walk::Props { network: network(), step, steps: last }),
        Lecture::Plot => put::<PlotPanel>(network()),
        Lecture::Trade => put::<TradeView>(trade::Props {
            trade: trade.clone(),
            job: (!*stale).then_some(outcome.job()),
            shape: *shape,
            dispatch: dispatch.clone(),
        }),
    };
    html! {
        <main class="lecture" aria-label={words::LECTURE}>
            <h1 class="unseen">{ words::NAME }</h1>
            <h2 class="unseen">{ words::LECTURE }</h2>
            { panel }
            <div class="toolbar lecture-end">
                { for others }
                { go(words::ADDRESS, Some(Lecture::Walk { step: last })) }
                { go(words::LEAVE_LECTURE, None) }
                <span class="hint">{ words::LECTURE_HINT }</span>
            </div>
        </main>
    }
}

fn view_address(address: &AttrValue) -> Html {
    let here = browser::plain_address();
    let (shown, code) = match qr::code(address) {
        Some(code) => (address.to_string(), Some(code)),
        None => (here.clone(), qr::code(&here)),
    };
    let named = |code: Picture| Picture { title: words::QR_CODE.into(), description: shown.clone(), ..code };
    html! {
        <section class="address" aria-labelledby="address">
            <h2 id="address">{ words::TRY_IT }</h2>
            if let Some(code) = code { { still(&named(code)) } }
            <p class="hint">{ if shown == here { here.clone() } else { format!("{here}#…") } }</p>
            if shown == here && address.as_str() != here { <p class="hint">{ words::QR_TOO_LONG }</p> }
        </section>
    }
}
