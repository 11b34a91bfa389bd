//! What is read out of a text that changes: seldom, whatever happens on the screen.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::browser;
use crate::page::live::next_words;
use crate::words::Text;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the text is about, where there are several of its kind.
    pub(super) label: Option<Text>,
    /// What is to be read out.
    pub(super) text: String,
    /// Whether it is about work that goes on, of which it need not tell at once.
    pub(super) is_busy: bool,
}

/// A region that nobody sees. Where work begins it falls silent, so that what comes of it is news even where that is what
/// was there before.
#[component]
pub(super) fn Spoken(props: &Props) -> Html {
    let Props { label, is_busy, .. } = props;
    let said = use_state(String::new);
    let (last, begun) = (use_mut_ref(|| f64::NEG_INFINITY), use_mut_ref(|| None::<f64>));
    use_effect_with((props.text.clone(), *is_busy), {
        let said = said.setter();
        move |(text, is_busy)| {
            let (text, now) = (text.clone(), browser::now());
            if !*is_busy {
                begun.replace(None);
            } else if begun.borrow().is_none() {
                begun.replace(Some(now));
                said.set(String::new());
            }
            let wait = next_words(now - *last.borrow(), begun.borrow().map(|begun| now - begun));
            let timer = Timeout::new(wait, move || {
                last.replace(browser::now());
                said.set(text);
            });
            move || drop(timer)
        }
    });
    html! { <span class="unseen" role="status" aria-label={label.map(Text::text)}>{ (*said).clone() }</span> }
}
