//! A construction that would take long: what it would take, and the button that begins it all the same.

use yew::prelude::*;

use crate::protocol::orders::Estimate;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Which construction, or why it was not begun.
    pub(super) lead: AttrValue,
    pub(super) estimate: Estimate,
    pub(super) on_begin: Callback<MouseEvent>,
}

/// What is not possible at all has no button, and says what would fit.
#[component]
pub(super) fn Offer(props: &Props) -> Html {
    let Props { lead, estimate, on_begin } = props;
    html! {
        <p class="asking" role="status">
            <strong>{ lead }</strong>{ " " }
            { words::estimate(estimate.digits, estimate.bytes, estimate.seconds) }{ " " }
            if estimate.is_possible {
                <button onclick={on_begin}>{ words::CONSTRUCT_ANYWAY }</button>
            } else {
                { words::too_large(estimate.fits) }
            }
        </p>
    }
}
