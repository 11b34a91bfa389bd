//! Counting digits, a slice at a time.

use crate::math::network::{Matrix, Network, Place};
use crate::present::number::digits;
use crate::protocol::Size;

/// How far the counting is.
pub(super) struct Measuring {
    /// Entries still to be counted.
    rest: Box<dyn Iterator<Item = Place>>,
    size: Size,
}

impl Measuring {
    /// Nothing of `network` is counted yet.
    pub(super) fn new(network: &Network) -> Self {
        let sizes = Matrix::ALL.map(|matrix| (matrix, network.size(matrix)));
        let rest = sizes.into_iter().flat_map(|(matrix, (rows, columns))| {
            (0..rows).flat_map(move |row| (0..columns).map(move |column| Place { matrix, row, column }))
        });
        let place = Place { matrix: Matrix::W1, row: 0, column: 0 };
        Self { rest: Box::new(rest), size: Size { digits: 0, longest: 0, place } }
    }

    /// The size, however long it takes.
    pub(super) fn finish(mut self, network: &Network) -> Size {
        self.advance(network, || false).unwrap_or(self.size)
    }

    /// Goes on until `is_over`; the size, once everything is counted.
    pub(super) fn advance(&mut self, network: &Network, is_over: impl Fn() -> bool) -> Option<Size> {
        for place in self.rest.by_ref() {
            let length = network.entry(place.matrix, place.row, place.column).as_ref().map_or(0, digits);
            self.size.digits += length;
            if length > self.size.longest {
                (self.size.longest, self.size.place) = (length, place);
            }
            if is_over() {
                return None;
            }
        }
        Some(self.size)
    }
}
