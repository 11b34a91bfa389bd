//! A construction that would take long: what it would take, and the button that begins it all the same.

use yew::prelude::*;

use crate::protocol::orders::Estimate;
use crate::words;

/// The offer, after `lead`, which says which construction it is or why it was not begun. What is not possible at all has
/// no button, and says what would fit.
pub(super) fn view(lead: &str, estimate: &Estimate, on_begin: Callback<MouseEvent>) -> Html {
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
