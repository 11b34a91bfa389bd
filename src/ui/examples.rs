//! The menu of examples, under the table's name.

use yew::prelude::*;

use crate::session::document::Content;
use crate::session::page::Event;
use crate::share::presets::Preset;
use crate::words;

/// The name as a button, and the examples that it opens, each with what it is there to show. The browser opens and closes
/// it, and gives the keyboard back.
pub(super) fn examples(name: &str, dispatch: &Callback<Event>) -> Html {
    let example = |preset: Preset| {
        let choose = dispatch.reform(move |_: MouseEvent| Event::Replace(Content::example(preset)));
        html! {
            <li><button popovertarget="examples" popovertargetaction="hide" onclick={choose}>
                <strong>{ words::preset(preset) }</strong><span>{ words::about_preset(preset) }</span>
            </button></li>
        }
    };
    html! {
        <>
        <button class="data" popovertarget="examples" title={words::EXAMPLES}>{ name }</button>
        <ul id="examples" class="menu" popover="auto" aria-label={words::EXAMPLES}>{ for Preset::ALL.into_iter().map(example) }</ul>
        </>
    }
}
