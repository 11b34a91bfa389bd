//! What is shown stays until its successor has come: nothing on the page blinks or jumps in between.

use yew::prelude::*;

/// `value`, or while there is none the last one that there was.
#[hook]
pub(super) fn use_last<T: Clone + 'static>(value: Option<T>) -> Option<T> {
    let last = use_mut_ref(|| None);
    if value.is_some() {
        last.borrow_mut().clone_from(&value);
    }
    last.borrow().clone()
}
