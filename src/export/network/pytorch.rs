//! A module for PyTorch in one file: the class, its weights, and the samples on which it checks itself.

use super::super::about::about;
use super::super::floats::{Array, Floats};
use super::super::program::{comment, floats, list, rows};
use super::super::{Export, Holding};
use super::python::RUN;
use crate::math::Rational;
use crate::math::exact::rounding::nearest_f64;
use crate::math::table::sample::Sample;

const PROGRAM: &str = include_str!("pytorch.py");
/// What PyTorch's layers call the arrays of [`Floats::arrays`].
const NAMES: [&str; 6] = ["first.weight", "first.bias", "second.weight", "second.bias", "third.weight", "third.bias"];
const BRACKETS: [&str; 2] = ["[", "]"];

pub(super) fn write(export: &Export, holding: Holding) -> String {
    let about = comment("#", &about(export, holding));
    let numbers = Floats::new(export, holding);
    let units = [("input_units", &numbers.input_units), ("output_units", &numbers.output_units)];
    let units = units.map(|(name, units)| format!("    \"{name}\": {},\n", list(&floats(units), BRACKETS, "    ")));
    let arrays = numbers.arrays();
    let arrays: String =
        NAMES.iter().zip(&arrays).map(|(name, array)| format!("    \"{name}\": {},\n", nested(array))).collect();
    let samples = export.data.samples();
    let [inputs, outputs] = [table(samples, |sample| &sample.input), table(samples, |sample| &sample.output)];
    let exact = if holding.is_exact() { "True" } else { "False" };
    let weights = format!("WEIGHTS = {{\n{}{arrays}}}\n", units.concat());
    format!("{about}\n{PROGRAM}EXACT = {exact}\n{weights}INPUTS = {inputs}\nOUTPUTS = {outputs}\n\n{RUN}")
}

/// A list, or a list of rows.
fn nested(array: &Array) -> String {
    match array.shape[..] {
        [_, columns] => rows(&array.values.chunks(columns).map(floats).collect::<Vec<_>>(), BRACKETS, "    "),
        _ => list(&floats(&array.values), BRACKETS, "    "),
    }
}

fn table(samples: &[Sample], cells: fn(&Sample) -> &Vec<Rational>) -> String {
    let row = |sample: &Sample| {
        floats(&cells(sample).iter().map(|value| nearest_f64(value.numer(), value.denom())).collect::<Vec<_>>())
    };
    rows(&samples.iter().map(row).collect::<Vec<_>>(), BRACKETS, "")
}
