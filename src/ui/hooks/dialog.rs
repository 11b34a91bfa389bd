//! A dialog that is open as long as it is drawn.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use super::super::dom;

/// The node of a dialog, which opens over the page with the keyboard on its title, also when it is closed and there is
/// something else to be `shown`. The keyboard goes back to where it was.
#[hook]
pub(in crate::ui) fn use_dialog<S: PartialEq + 'static>(title: &'static str, shown: S) -> NodeRef {
    let node = use_node_ref();
    use_effect_with(shown, {
        let node = node.clone();
        move |_| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
                // It is in the document and closed, which is all that it takes.
                let _ = dialog.show_modal();
                dom::focus(title);
            }
        }
    });
    use_effect_with((), {
        let node = node.clone();
        move |()| {
            let dialog = node.cast::<HtmlDialogElement>();
            move || dialog.iter().for_each(HtmlDialogElement::close)
        }
    });
    node
}
