//! Tables of samples in each form, with or without what the network gives for them, under the names of their columns.

mod latex;
mod number;
mod python;
mod separated;

use super::Export;
use super::about::about;
use super::form::{Columns, SamplesForm};
use super::holding::Holding;
use crate::math::Rational;
use crate::math::network::check::check;
use crate::math::network::forward::Evaluator;
use crate::math::table::sample::Sample;
use crate::share::exchange;
use crate::words::file as words;

/// The file.
pub(super) fn write(export: &Export, form: SamplesForm, columns: Columns) -> Vec<u8> {
    let table = || Table::new(export, columns);
    let about = || about(export, Holding::Exact);
    match form {
        SamplesForm::Csv => separated::write(&table(), b','),
        SamplesForm::Tsv => separated::write(&table(), b'\t'),
        SamplesForm::Exchange => exchange::document(&export.data, &export.names, None, &about()).into_bytes(),
        SamplesForm::Python => python::write(&table(), &about()).into_bytes(),
        SamplesForm::Latex => latex::write(&table(), &about()).into_bytes(),
    }
}

/// What is written, in groups of columns: inputs, outputs, and where they are wanted the network's outputs and the
/// differences to the samples'.
struct Table {
    names: Vec<String>,
    /// Whether somebody has given some of them.
    is_named: bool,
    rows: Vec<Vec<Vec<Rational>>>,
}

impl Table {
    fn new(export: &Export, columns: Columns) -> Self {
        let samples = export.data.samples().iter();
        let names = [&export.names.inputs[..], &export.names.outputs].concat();
        let is_named = !export.names.clone().given().is_empty();
        match columns {
            Columns::Samples => Self {
                names,
                is_named,
                rows: samples.map(|sample| vec![sample.input.clone(), sample.output.clone()]).collect(),
            },
            Columns::WithOutputs => {
                let evaluator = Evaluator::new(&export.network);
                let of = |name: fn(&str) -> String| export.names.outputs.iter().map(move |output| name(output));
                let beside = of(words::output_of).chain(of(words::difference_of));
                Self {
                    names: names.into_iter().chain(beside).collect(),
                    is_named,
                    rows: samples.map(|sample| row(&evaluator, sample)).collect(),
                }
            }
        }
    }
}

fn row(evaluator: &Evaluator<&crate::math::network::Network>, sample: &Sample) -> Vec<Vec<Rational>> {
    let differences = check(evaluator, sample).differences;
    let found = sample.output.iter().zip(&differences).map(|(expected, difference)| expected + difference).collect();
    vec![sample.input.clone(), sample.output.clone(), found, differences]
}
