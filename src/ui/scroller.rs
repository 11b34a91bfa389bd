//! Long tables: only what is in sight, and a margin around it, is in the document.

use std::ops::Range;

use web_sys::Element;
use yew::prelude::*;

use super::browser;
use crate::page::scrolling::Items;

/// Height of a row in CSS pixels: what a finger hits, or a mouse. The table hands it to the style sheet as `--row`.
pub(super) fn row_height() -> usize {
    if browser::is_touched() { 44 } else { 32 }
}

/// Rows in sight of a scrolled element.
pub(super) fn rows_in_sight(element: &Element, items: Items) -> Range<usize> {
    items.in_sight(element.scroll_top(), element.client_height())
}

/// Columns in sight of a scrolled element.
pub(super) fn columns_in_sight(element: &Element, items: Items) -> Range<usize> {
    items.in_sight(element.scroll_left(), element.client_width())
}

/// Scrolls `element` until a row that is out of sight is in its middle.
pub(super) fn reveal_row(element: &Element, rows: Items, row: usize) {
    if let Some(offset) = rows.reveal(row, element.scroll_top(), element.client_height()) {
        element.set_scroll_top(offset);
    }
}

/// An empty row as high as the rows that it stands for, if there are any. It has a key among the rows: where one has none,
/// all rows are made anew, and what has the focus loses it.
pub(super) fn spacer(key: &'static str, height: usize, columns: usize) -> Option<Html> {
    (height > 0).then(|| html! {
        <tr {key} aria-hidden="true" class="spacer"><td colspan={columns.to_string()} ~style={format!("height: {height}px")}></td></tr>
    })
}
