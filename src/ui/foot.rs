//! The foot of the page: its language, and whose it is.

use yew::prelude::*;

use super::tongue;
use crate::session::page::Event;
use crate::words::{self, Language};

/// What stands below everything else.
pub(super) fn view(is_hidden: bool, language: &'static Language, dispatch: &Callback<Event>) -> Html {
    html! {
        <footer hidden={is_hidden}>
            { tongue::view(language, dispatch) }
            <p>{ words::FOOTER }{ " " }<a href="licences.txt">{ words::LICENCES }</a></p>
        </footer>
    }
}
