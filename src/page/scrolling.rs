//! Which items of a long table are in sight, and which are to be in the document.

use std::ops::Range;

/// Items of one size in a row, along a direction in which they are scrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Items {
    /// CSS pixels from one to the next; positive.
    pub size: usize,
    /// Number of items; may be 0.
    pub count: usize,
}

impl Items {
    /// The items that are in sight, also in part, of a frame `length` pixels long that is scrolled by `offset` pixels.
    #[must_use]
    pub fn in_sight(self, offset: i32, length: i32) -> Range<usize> {
        let pixels = |value: i32| usize::try_from(value).unwrap_or(0);
        let first = (pixels(offset) / self.size).min(self.count.saturating_sub(1));
        let end = (pixels(offset) + pixels(length)).div_ceil(self.size);
        first..end.clamp(first, self.count.max(first))
    }

    /// `range` with `margin` ≥ 1 items more on both sides at least, as far as there are any; it begins at a multiple of
    /// the margin so that it changes seldom.
    #[must_use]
    pub fn around(self, range: &Range<usize>, margin: usize) -> Range<usize> {
        let first = range.start.saturating_sub(margin) / margin * margin;
        first..(range.end + 2 * margin).min(self.count).max(first)
    }

    /// Pixels that the items before `range` take, and those after it.
    #[must_use]
    pub fn outside(self, range: &Range<usize>) -> (usize, usize) {
        (range.start * self.size, self.count.saturating_sub(range.end) * self.size)
    }

    /// The offset at which `item` is in the middle of a frame `length` pixels long; `None` where it is in sight already,
    /// at the given offset.
    #[must_use]
    pub fn reveal(self, item: usize, offset: i32, length: i32) -> Option<i32> {
        let in_sight = self.in_sight(offset, length);
        // Items at both edges may be half hidden.
        if (in_sight.start + 1..in_sight.end.saturating_sub(2)).contains(&item) {
            return None;
        }
        let middle = i32::try_from(item * self.size).unwrap_or(i32::MAX) - length / 2;
        Some(middle.max(0))
    }
}

/// A part of a row of items, of which some are in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// These are.
    Drawn(Range<usize>),
    /// So many are not: there is room for them.
    Room(usize),
}

/// All of `count` items in their order, of which those of `window` are drawn, and `kept`, if any, wherever it is: what has
/// the keyboard stays in the document when it is scrolled out of sight.
#[must_use]
pub fn pieces(window: &Range<usize>, kept: Option<usize>, count: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut end = 0;
    let mut draw = |range: Range<usize>| {
        let range = range.start.max(end)..range.end.min(count);
        if range.is_empty() {
            return;
        }
        if range.start > end {
            pieces.push(Piece::Room(range.start - end));
        }
        end = range.end;
        pieces.push(Piece::Drawn(range));
    };
    let kept = kept.map_or(0..0, |kept| kept..kept + 1);
    if kept.start < window.start {
        draw(kept.clone());
    }
    draw(window.clone());
    draw(kept);
    if end < count {
        pieces.push(Piece::Room(count - end));
    }
    pieces
}

/// Whether `outer` holds all of `inner`.
#[must_use]
pub fn holds(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    inner.is_empty() || (outer.start <= inner.start && inner.end <= outer.end)
}
