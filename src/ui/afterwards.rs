//! What is drawn after what stands above it, so that the page answers in between.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::put::put;

/// `children`, from the next task on.
pub(super) fn view(children: Html) -> Html {
    put::<Afterwards>(Props { children })
}

#[derive(PartialEq, Properties)]
struct Props {
    children: Html,
}

#[component]
fn Afterwards(props: &Props) -> Html {
    let is_due = use_state(|| false);
    let due = is_due.setter();
    use_effect_with((), move |()| {
        let waiting = Timeout::new(0, move || due.set(true));
        move || drop(waiting)
    });
    if *is_due { props.children.clone() } else { Html::default() }
}
