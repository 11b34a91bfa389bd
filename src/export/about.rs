//! What a file says of itself.

use super::Export;
use super::floats::Floats;
use super::holding::Holding;
use crate::math::Rational;
use crate::math::table::sample::Sample;
use crate::notation::number::ShortNumber;
use crate::words::file as words;

/// What it is, how it was made, for which samples, and how exact it is: a sentence a line.
pub(super) fn about(export: &Export, holding: Holding) -> Vec<String> {
    let samples = export.data.samples();
    let mut lines = vec![
        words::widths(export.data.shape()),
        words::FORMULA.into(),
        words::construction(samples.len(), export.method),
        words::columns(export.names.inputs.join(", "), export.names.outputs.join(", ")),
        range(samples),
        holding.text(),
    ];
    if holding != Holding::Exact {
        let floats = Floats::new(export, holding);
        lines.extend(floats.decode().then(|| words::decode(list(&floats.input_units))));
        lines.extend(floats.divide().then(|| words::divide(list(&floats.output_units))));
    }
    lines
}

fn range(samples: &[Sample]) -> String {
    let [least_input, most_input] = ends(samples.iter().flat_map(|sample| &sample.input));
    let [least_output, most_output] = ends(samples.iter().flat_map(|sample| &sample.output));
    words::range(least_input, most_input, least_output, most_output)
}

fn ends<'s>(values: impl Iterator<Item = &'s Rational> + Clone) -> [String; 2] {
    [values.clone().min(), values.max()].map(|end| end.map_or_else(String::new, |end| ShortNumber::new(end).text))
}

fn list(units: &[f64]) -> String {
    units.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
