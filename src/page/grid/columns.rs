//! The columns of the table, and which of them are in the document.

use std::ops::Range;

use crate::math::shape::Shape;
use crate::page::scrolling::{Items, Piece, pieces};

/// Of a table with more columns than this, only some are in the document.
pub const FEW: usize = 32;
/// Columns kept in the document on both sides of those in sight.
const MARGIN: usize = 4;
/// Width of a column that is typed in, in CSS pixels, where only some are in the document.
const TYPED_WIDTH: usize = 96;
/// And of one that is computed: enough for the longest form of a number in a cell.
const COMPUTED_WIDTH: usize = 128;
/// A frame is taken to be as wide as this at least: one that grows is filled before it is scrolled.
const LEAST_SIGHT: i32 = 1280;

/// The columns in three bands, from left to right. The row's number before them and the tick after them do not count: they
/// are always in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The inputs.
    pub inputs: Items,
    /// The outputs.
    pub outputs: Items,
    /// What is computed beside them.
    pub computed: Items,
}

/// The columns of each band that are in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Of the inputs.
    pub inputs: Range<usize>,
    /// Of the outputs.
    pub outputs: Range<usize>,
    /// Of what is computed.
    pub computed: Range<usize>,
}

/// Each band as it lies in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// The inputs.
    pub inputs: Vec<Piece>,
    /// The outputs.
    pub outputs: Vec<Piece>,
    /// What is computed.
    pub computed: Vec<Piece>,
}

/// The part of a wide table that its frame shows, in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// How far it is scrolled to the right.
    pub offset: i32,
    /// How wide the frame is.
    pub length: i32,
}

/// A column that is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Computed {
    /// The network's value for this output.
    Value(usize),
    /// Its difference from this output.
    Difference(usize),
    /// The error of the rounded weights in float64.
    Rounded,
    /// The error of the network built in float64.
    InFloats,
}

impl Columns {
    /// Those of a table for a network of this shape, beside which so many columns stand for float64.
    #[must_use]
    pub fn new(shape: Shape, floats: usize) -> Self {
        let band = |size, count| Items { size, count };
        Self {
            inputs: band(TYPED_WIDTH, shape.idim()),
            outputs: band(TYPED_WIDTH, shape.m()),
            computed: band(COMPUTED_WIDTH, 2 * shape.m() + floats),
        }
    }

    /// Whether only some of them are in the document. Such columns have a width of their own; others are as wide as what
    /// is in them.
    #[must_use]
    pub fn are_windowed(self) -> bool {
        self.inputs.count + self.outputs.count + self.computed.count > FEW
    }

    /// Those that are to be in the document.
    #[must_use]
    pub fn window(self, Sight { offset, length }: Sight) -> Window {
        if !self.are_windowed() {
            let [inputs, outputs, computed] = self.bands().map(|band| 0..band.count);
            return Window { inputs, outputs, computed };
        }
        let end = offset.max(0).saturating_add(length.max(LEAST_SIGHT));
        let mut start = 0;
        let [inputs, outputs, computed] = self.bands().map(|band| {
            let (from, to) = (offset.max(0) - start, end - start);
            let width = pixels(band.size * band.count);
            start = start.saturating_add(width);
            let is_in_sight = from < width && to > 0;
            let seen = is_in_sight.then(|| band.in_sight(from.max(0), to - from.max(0)));
            seen.map(|seen| band.around(&seen, MARGIN)).unwrap_or_default()
        });
        Window { inputs, outputs, computed }
    }

    /// How they lie in the document, where the cell with the keyboard is in the column `active` of those that are typed in.
    #[must_use]
    pub fn layout(self, sight: Sight, active: usize) -> Layout {
        let Window { inputs, outputs, computed } = self.window(sight);
        let [input_count, output_count, computed_count] = self.bands().map(|band| band.count);
        Layout {
            inputs: pieces(&inputs, Some(active).filter(|&input| input < input_count), input_count),
            outputs: pieces(&outputs, active.checked_sub(input_count), output_count),
            computed: pieces(&computed, None, computed_count),
        }
    }

    /// The offset at which a column that is typed in, counted from the first input, is in the middle of the frame; `None`
    /// where it is in sight.
    #[must_use]
    pub fn reveal(self, column: usize, Sight { offset, length }: Sight) -> Option<i32> {
        let typed = Items { size: TYPED_WIDTH, count: self.inputs.count + self.outputs.count };
        if self.are_windowed() { typed.reveal(column, offset, length) } else { None }
    }

    fn bands(self) -> [Items; 3] {
        [self.inputs, self.outputs, self.computed]
    }
}

impl Window {
    /// The outputs about which something computed is in the document, of `m`.
    #[must_use]
    pub fn computed_outputs(&self, m: usize) -> Range<usize> {
        let end = self.computed.end.div_ceil(2).min(m);
        (self.computed.start / 2).min(end)..end
    }
}

impl Layout {
    /// How many cells of a row are in the document, room for others included.
    #[must_use]
    pub fn cells(&self) -> usize {
        [&self.inputs, &self.outputs, &self.computed].map(|band| cells(band)).iter().sum()
    }
}

impl Computed {
    /// What the computed column `n` shows, where there are `m` outputs.
    #[must_use]
    pub fn at(n: usize, m: usize) -> Self {
        match n.checked_sub(2 * m) {
            Some(0) => Self::Rounded,
            Some(_) => Self::InFloats,
            None if n.is_multiple_of(2) => Self::Value(n / 2),
            None => Self::Difference(n / 2),
        }
    }
}

/// How many cells a band has in the document.
#[must_use]
pub fn cells(pieces: &[Piece]) -> usize {
    let of = |piece: &Piece| match piece {
        Piece::Drawn(columns) => columns.len(),
        Piece::Room(_) => 1,
    };
    pieces.iter().map(of).sum()
}

fn pixels(length: usize) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX)
}
