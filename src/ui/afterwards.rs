//! What is drawn after what stands before it, so that the page answers in between.

use std::cell::RefCell;
use std::collections::VecDeque;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::put::put;

thread_local! {
    static WAITING: RefCell<VecDeque<UseStateSetter<bool>>> = const { RefCell::new(VecDeque::new()) };
}

/// `children`, in a task of their own: after the page as it is without them, and after those that wait already.
pub(super) fn view(children: Html) -> Html {
    instead_of(Html::default(), children)
}

/// `children` as in [`view`], and `before` where they will be.
pub(super) fn instead_of(before: Html, children: Html) -> Html {
    put::<Afterwards>(Props { before, children })
}

#[derive(PartialEq, Properties)]
struct Props {
    before: Html,
    children: Html,
}

#[component]
fn Afterwards(props: &Props) -> Html {
    let is_due = use_state(|| false);
    let due = is_due.setter();
    use_effect_with((), move |()| wait(due));
    if *is_due { props.children.clone() } else { props.before.clone() }
}

fn wait(due: UseStateSetter<bool>) {
    let is_first = WAITING.with_borrow_mut(|waiting| {
        waiting.push_back(due);
        waiting.len() == 1
    });
    if is_first {
        go_on();
    }
}

/// Draws the first that waits in the next task, and the others one by one in those after it.
fn go_on() {
    let draw = || {
        let (due, is_last) = WAITING.with_borrow_mut(|waiting| (waiting.pop_front(), waiting.is_empty()));
        due.iter().for_each(|due| due.set(true));
        if !is_last {
            go_on();
        }
    };
    Timeout::new(0, draw).forget();
}
