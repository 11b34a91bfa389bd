//! A program in Python's integers and fractions that needs nothing else and checks itself on all samples.

use super::super::about::about;
use super::super::program::{comment, list, python_integer, python_number, texts};
use super::super::{Export, Holding};
use crate::math::network::Affine;
use crate::math::table::sample::Sample;

const PROGRAM: &str = include_str!("fractions.py");
const BRACKETS: [&str; 2] = ["[", "]"];

pub(super) fn write(export: &Export, holding: Holding) -> String {
    let about = comment("#", &about(export, holding));
    let layers = export.network.layers().iter();
    let layers: String = layers.map(|layer| format!("    {},\n", rows(layer.iter().map(neuron), "    "))).collect();
    let samples = rows(export.data.samples().iter().map(sample), "");
    let columns = texts(&[&export.names.inputs[..], &export.names.outputs].concat());
    format!("{about}\n{PROGRAM}LAYERS = [\n{layers}]\nCOLUMNS = {columns}\nSAMPLES = {samples}\n\n{RUN}")
}

/// What runs the check.
pub(super) const RUN: &str = "if __name__ == \"__main__\":\n    raise SystemExit(check())\n";

fn rows(rows: impl Iterator<Item = String>, indent: &str) -> String {
    let rows: String = rows.map(|row| format!("{indent}    {row},\n")).collect();
    format!("[\n{rows}{indent}]")
}

fn neuron(row: &Affine) -> String {
    let weights: Vec<_> = row.weights().iter().map(python_integer).collect();
    format!(
        "({}, {}, {})",
        list(&weights, BRACKETS, "        "),
        python_integer(row.bias()),
        python_integer(row.denominator())
    )
}

fn sample(sample: &Sample) -> String {
    let [input, output] = [&sample.input, &sample.output]
        .map(|values| list(&values.iter().map(python_number).collect::<Vec<_>>(), BRACKETS, "    "));
    format!("({input}, {output})")
}
