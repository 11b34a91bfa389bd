//! What takes a look at every entry and every sample, a slice at a time: digits, and what float64 makes of it all.

use crate::math::float;
use crate::math::magnitude::{Magnitudes, common_exponent};
use crate::math::network::{Matrix, Network, Place};
use crate::math::parameters::Parameters;
use crate::math::rounding::nearest_f64;
use crate::math::sample::DataSet;
use crate::present::number::{approximate, digits};
use crate::protocol::{Floats, Size};

/// How far the measuring is.
pub(super) struct Measuring {
    /// Entries still to be counted.
    entries: Box<dyn Iterator<Item = Place>>,
    size: Size,
    floats: Option<FloatPass>,
}

/// The forward pass of all samples in float64, and the bits that it needs.
struct FloatPass {
    rounded: Parameters<f64>,
    /// Outputs are whole multiples of this one's reciprocal.
    output_unit: f64,
    magnitudes: Option<Magnitudes>,
    next: usize,
    found: Floats,
}

impl Measuring {
    /// Nothing of `network` is measured yet.
    pub(super) fn new(network: &Network) -> Self {
        let sizes = Matrix::ALL.map(|matrix| (matrix, network.size(matrix)));
        let entries = sizes.into_iter().flat_map(|(matrix, (rows, columns))| {
            (0..rows).flat_map(move |row| (0..columns).map(move |column| Place { matrix, row, column }))
        });
        let place = Place { matrix: Matrix::W1, row: 0, column: 0 };
        Self { entries: Box::new(entries), size: Size { digits: 0, longest: 0, place }, floats: None }
    }

    /// Everything, however long it takes.
    pub(super) fn finish(mut self, network: &Network, data: &DataSet) -> (Size, Floats) {
        loop {
            if let Some(found) = self.advance(network, data, || false) {
                return found;
            }
        }
    }

    /// Goes on until `is_over`; what was found, once everything is measured.
    pub(super) fn advance(
        &mut self,
        network: &Network,
        data: &DataSet,
        is_over: impl Fn() -> bool,
    ) -> Option<(Size, Floats)> {
        for place in self.entries.by_ref() {
            let length = network.entry(place.matrix, place.row, place.column).as_ref().map_or(0, digits);
            self.size.digits += length;
            if length > self.size.longest {
                (self.size.longest, self.size.place) = (length, place);
            }
            if is_over() {
                return None;
            }
        }
        let floats = self.floats.get_or_insert_with(|| FloatPass::new(network, data));
        floats.advance(data, is_over).map(|floats| (self.size, floats))
    }
}

impl FloatPass {
    fn new(network: &Network, data: &DataSet) -> Self {
        let inputs = common_exponent(data.samples().iter().flat_map(|sample| &sample.input));
        let unit = data.output_denominator();
        Self {
            rounded: float::rounded(network),
            output_unit: nearest_f64(&unit, &1.into()),
            magnitudes: inputs.and_then(|exponent| Magnitudes::new(network, exponent)),
            next: 0,
            found: Floats {
                largest_weight: approximate(&network.largest_weight()),
                error: Some(0.0),
                rounds_back: true,
                bits: Some(0),
            },
        }
    }

    fn advance(&mut self, data: &DataSet, is_over: impl Fn() -> bool) -> Option<Floats> {
        for sample in &data.samples()[self.next..] {
            let found = &mut self.found;
            for error in float::errors(&self.rounded, &sample.input, &sample.output) {
                found.error = found.error.zip(error).map(|(worst, error)| worst.max(error.abs()));
                found.rounds_back &= error.is_some_and(|error| error.abs() * self.output_unit < 0.5);
            }
            let bits = self.magnitudes.as_ref().and_then(|magnitudes| magnitudes.bits(&sample.input));
            found.bits = found.bits.zip(bits).map(|(most, bits)| most.max(bits));
            if bits.is_none() {
                // One sample that needs more decides it.
                self.magnitudes = None;
            }
            self.next += 1;
            if is_over() {
                return None;
            }
        }
        Some(self.found.clone())
    }
}
