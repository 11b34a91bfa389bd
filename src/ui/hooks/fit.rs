//! What fits into an element whose height the style sheet limits.

use web_sys::Element;
use yew::prelude::*;

use super::room::use_room;
use crate::page::slides::fitting;
use crate::ui::{browser, dom};

/// Where something is to fit. It is not the element's own size: that may change with what is left in it.
type Place = (Option<(f64, f64)>, bool);

/// How closely something is to be set so that it fits into the element: 0 as it is, and closer as long as it does not fit, up
/// to `most`. Another `of` begins anew.
#[hook]
pub(in crate::ui) fn use_closeness<T: Clone + PartialEq + 'static>(node: &NodeRef, of: T, most: usize) -> usize {
    use_fit(node, of, 0, move |closeness, needed, room| (needed > room && closeness < most).then_some(closeness + 1))
}

/// How many of `count` lines fit into the element. Other lines, `of` something else, begin anew.
#[hook]
pub(in crate::ui) fn use_lines<T: Clone + PartialEq + 'static>(node: &NodeRef, of: T, count: usize) -> usize {
    use_fit(node, of, count, fitting).min(count)
}

/// A number that begins as `first` and is changed, by what is needed and what there is, until nothing more is to be changed.
#[hook]
fn use_fit<T: Clone + PartialEq + 'static>(
    node: &NodeRef,
    of: T,
    first: usize,
    next: impl Fn(usize, i32, i32) -> Option<usize> + 'static,
) -> usize {
    // What has come late, or goes, leaves another room.
    let room = use_room(node);
    let key = (of, place(node));
    let found = use_state(|| (key.clone(), first));
    let now = if found.0 == key { found.1 } else { first };
    use_effect_with((key, now, room), {
        let (node, found) = (node.clone(), found.setter());
        move |(key, now, _)| {
            if let Some(next) = lengths(&node).and_then(|(needed, room)| next(*now, needed, room)) {
                found.set((key.clone(), next));
            }
        }
    });
    now
}

/// The window, and whether it shows slides.
fn place(node: &NodeRef) -> Place {
    (browser::window_size(), dom::is_on_slide(node))
}

/// Pixels that what is in the element needs, and that there are: of its height, or where columns leave it sideways, of its width.
fn lengths(node: &NodeRef) -> Option<(i32, i32)> {
    let element = node.cast::<Element>()?;
    // Lengths are rounded each for itself.
    let height = (element.scroll_height() - 1, element.client_height());
    let width = (element.scroll_width() - 1, element.client_width());
    Some(if width.0 > width.1 { width } else { height })
}
