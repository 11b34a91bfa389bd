//! Long tables: only what is in sight, and a margin around it, is in the document.

use std::ops::Range;

use web_sys::Element;
use yew::prelude::*;

use super::browser;

/// Height of a row in CSS pixels: what a finger hits, or a mouse. The table hands it to the style sheet as `--row`.
pub(super) fn row_height() -> usize {
    if browser::is_touched() { 44 } else { 32 }
}

/// A direction of a scrolled table: the size of its items in CSS pixels, and how many there are.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Axis {
    pub(super) item: usize,
    pub(super) count: usize,
}

impl Axis {
    /// The items from `offset` on in a view of `length` pixels.
    fn in_sight(self, offset: i32, length: i32) -> Range<usize> {
        let pixels = |value: i32| usize::try_from(value).unwrap_or(0);
        let first = (pixels(offset) / self.item).min(self.count.saturating_sub(1));
        let end = (pixels(offset) + pixels(length)).div_ceil(self.item);
        first..end.clamp(first, self.count)
    }

    /// `range` with `margin` items more on both sides, begun at a multiple of the margin so that it changes seldom.
    pub(super) fn around(self, range: &Range<usize>, margin: usize) -> Range<usize> {
        let first = range.start.saturating_sub(margin) / margin * margin;
        first..(range.end + 2 * margin).min(self.count).max(first)
    }

    /// Pixels before `range`, and after it.
    pub(super) fn outside(self, range: &Range<usize>) -> (usize, usize) {
        (range.start * self.item, self.count.saturating_sub(range.end) * self.item)
    }
}

/// Rows in sight of a scrolled element.
pub(super) fn rows_in_sight(element: &Element, axis: Axis) -> Range<usize> {
    axis.in_sight(element.scroll_top(), element.client_height())
}

/// Columns in sight of a scrolled element.
pub(super) fn columns_in_sight(element: &Element, axis: Axis) -> Range<usize> {
    axis.in_sight(element.scroll_left(), element.client_width())
}

/// Scrolls `element` until a row that is out of sight is in its middle.
pub(super) fn reveal_row(element: &Element, axis: Axis, row: usize) {
    let seen = rows_in_sight(element, axis);
    // The rows at both edges may be half hidden.
    if (seen.start + 1..seen.end.saturating_sub(2)).contains(&row) {
        return;
    }
    let middle = i32::try_from(row * axis.item).unwrap_or(i32::MAX) - element.client_height() / 2;
    element.set_scroll_top(middle.max(0));
}

/// Whether `outer` holds all of `inner`.
pub(super) fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    inner.is_empty() || (outer.start <= inner.start && inner.end <= outer.end)
}

/// An empty row as high as the rows that it stands for.
pub(super) fn spacer(height: usize, columns: usize) -> Html {
    if height == 0 {
        return Html::default();
    }
    html! {
        <tr aria-hidden="true" class="spacer"><td colspan={columns.to_string()} style={format!("height: {height}px")}></td></tr>
    }
}
