//! What takes a look at every entry and every sample, a slice at a time: digits, and what float64 makes of it all.

use crate::math::float64::{Exactness, ExactnessPass, Tally};
use crate::math::network::{Matrix, Network, Place};
use crate::math::table::sample::DataSet;
use crate::notation::number::ShortNumber;
use crate::protocol::questions::measure::{Float64Figures, Measurement, SampleUnits, Size};

/// How far the measuring is.
pub(super) struct Measuring {
    /// Entries still to be counted.
    entries: Box<dyn Iterator<Item = Place>>,
    size: Size,
    floats: Option<FloatPass>,
    exactness: Option<ExactnessPass>,
}

/// The forward pass of all samples in float64.
struct FloatPass {
    tally: Tally,
    next: usize,
}

impl Measuring {
    /// Nothing of `network` is measured yet.
    pub(super) fn new(network: &Network) -> Self {
        let sizes = Matrix::ALL.map(|matrix| (matrix, network.size(matrix)));
        let entries = sizes.into_iter().flat_map(|(matrix, (rows, columns))| {
            (0..rows).flat_map(move |row| (0..columns).map(move |column| Place { matrix, row, column }))
        });
        let place = Place { matrix: Matrix::W1, row: 0, column: 0 };
        Self { entries: Box::new(entries), size: Size { digits: 0, longest: 0, place }, floats: None, exactness: None }
    }

    /// Everything, however long it takes.
    pub(super) fn finish(mut self, network: &Network, data: &DataSet) -> Measurement {
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
    ) -> Option<Measurement> {
        for place in self.entries.by_ref() {
            let length = network.digits(place).unwrap_or_default();
            self.size.digits += length;
            if length > self.size.longest {
                (self.size.longest, self.size.place) = (length, place);
            }
            if is_over() {
                return None;
            }
        }
        let floats = self.floats.get_or_insert_with(|| FloatPass { tally: Tally::new(network, data), next: 0 });
        let tally = floats.advance(data, &is_over)?;
        let pass = self.exactness.get_or_insert_with(|| ExactnessPass::new(network, data));
        let exactness = advance(pass, network, data, is_over)?;
        let units = pass.units();
        let float64 = Float64Figures {
            largest_weight: ShortNumber::new(&network.largest_weight()).in_cell(),
            error: Some(tally.largest_error).filter(|error| error.is_finite()),
            rounds_back: tally.given_back == data.samples().len(),
            is_exact: exactness.float64.is_exact() && units.are_plain(),
            is_exact_in_f32: exactness.float32.is_exact() && units.are_plain(),
            exactness,
            units: SampleUnits {
                inputs: units.inputs().iter().map(ToString::to_string).collect(),
                outputs: units.outputs().iter().map(ToString::to_string).collect(),
            },
        };
        Some(Measurement { size: self.size, float64 })
    }
}

/// What was found, once every sample is looked at.
fn advance(
    pass: &mut ExactnessPass,
    network: &Network,
    data: &DataSet,
    is_over: impl Fn() -> bool,
) -> Option<Exactness> {
    loop {
        if let Some(exactness) = pass.advance(network, data) {
            return Some(exactness);
        }
        if is_over() {
            return None;
        }
    }
}

impl FloatPass {
    /// What was found, once every sample is evaluated.
    fn advance(&mut self, data: &DataSet, is_over: impl Fn() -> bool) -> Option<&Tally> {
        for sample in &data.samples()[self.next..] {
            self.tally.add(&sample.input, &sample.output);
            self.next += 1;
            if is_over() {
                return None;
            }
        }
        Some(&self.tally)
    }
}
