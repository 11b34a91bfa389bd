//! The samples: how wide they are, random ones, and the table.

use std::rc::Rc;

use yew::prelude::*;

use super::grid::{Check, Grid};
use super::put::put;
use super::randomise::{self, Randomise};
use super::spare::{self, Measured, Spare};
use super::statement::width_field;
use crate::math::shape::Width;
use crate::math::table::fault::Cell;
use crate::protocol::orders::Faults;
use crate::session::document::Content;
use crate::session::page::Event;
use crate::session::trade::Trade;
use crate::share::data::Data;
use crate::share::title::Title;
use crate::words::{self, Text};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) content: Content,
    pub(super) title: Title,
    /// How many samples it has, repeated ones once, as far as that is known.
    pub(super) count: usize,
    /// How many edits of the grid are in the content.
    pub(super) heard: usize,
    pub(super) faults: Rc<Faults>,
    pub(super) target: Option<(Cell, u32)>,
    /// The row of the sample whose way through the network is shown.
    pub(super) selected: Option<usize>,
    /// The shown network, as long as it is that of the table.
    pub(super) network: Option<Measured>,
    /// The check of the shown network, also of that of an older table.
    pub(super) check: Option<Check>,
    pub(super) is_stale: bool,
    /// Whether the table can be looked at only.
    pub(super) is_read_only: bool,
    pub(super) trade: Trade,
    pub(super) dispatch: Callback<Event>,
}

/// Everything that is put in.
#[component]
pub(super) fn Samples(props: &Props) -> Html {
    let Props {
        content,
        title,
        count,
        heard,
        faults,
        target,
        selected,
        network,
        check,
        is_stale,
        is_read_only,
        trade,
        dispatch,
    } = props;
    let draft = &content.draft;
    let width = |width: Width, name: Text| {
        html! { <span class="labelled">{ name }{ " " }{ width_field(draft.shape, width, dispatch) }</span> }
    };
    let randomise = put::<Randomise>(randomise::Props {
        shape: draft.shape,
        method: content.method,
        current: content.random.clone(),
        dispatch: dispatch.clone(),
    });
    let spare =
        put::<Spare>(spare::Props { network: network.clone(), trade: trade.clone(), dispatch: dispatch.clone() });
    let repeated = draft.sample_count().saturating_sub(*count);
    html! {
        <section class="samples" aria-labelledby="samples">
            <div class="heading">
                <h2 id="samples">{ words::SAMPLES }</h2>
                { width(Width::Idim, words::INPUTS) }
                { width(Width::M, words::OUTPUTS_LOWER) }
                { randomise }
            </div>
            <Grid language={words::spoken()} draft={draft.clone()} repeated={repeated} heard={*heard} faults={faults.clone()} target={*target} selected={*selected} check={check.clone()} is_stale={*is_stale} is_read_only={*is_read_only} dispatch={dispatch.clone()} />
            { for if let Title::Data(data) = *title { Some(view_source(data)) } else { None } }
            <p class="room">{ words::usage(*count, draft.shape.capacity()) }</p>
            { spare }
        </section>
    }
}

/// What the table holds, whose it is, and where more is said of it.
fn view_source(data: Data) -> Html {
    use words::data as words;
    let source = |address: &'static str| html! { <>{ " " }<a href={address} rel="noreferrer">{ words::SOURCE }</a></> };
    html! { <p class="hint">{ words::about(data) }{ " " }{ words::source(data) }{ for data.address().map(source) }</p> }
}
