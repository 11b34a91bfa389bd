//! The exchange form: samples and network as JSON whose numbers are texts `"p/q"`.
//!
//! ```json
//! {"a1": 1, "a2": 1, "samples": [{"input": ["1/2"], "output": ["5"]}], "network": {"W1": [["1"]], "b1": ["…"]}}
//! ```
//!
//! Where columns have names, they are `"inputs": ["length"], "outputs": ["species"]`.
//!
//! Unknown keys are ignored, missing ones are faults.

use std::rc::Rc;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::math::Rational;
use crate::math::network::{Matrix, Network};
use crate::math::shape::{Shape, WidthError};
use crate::math::table::names::Names;
use crate::math::table::sample::{DataSet, Draft, Row};

/// Why a text holds no samples.
#[derive(Debug)]
pub enum ExchangeFault {
    /// Not JSON, or a key missing or of another kind: the parser's words with line and column.
    Json(serde_json::Error),
    /// A width is out of range.
    Width(WidthError),
    /// A sample has another number of inputs or outputs than the first.
    Ragged {
        /// Index of the sample, from 0.
        sample: usize,
    },
}

#[derive(Deserialize)]
struct Document {
    a1: usize,
    a2: usize,
    samples: Vec<Sample>,
    #[serde(default)]
    inputs: Vec<String>,
    #[serde(default)]
    outputs: Vec<String>,
}

#[derive(Deserialize)]
struct Sample {
    input: Vec<String>,
    output: Vec<String>,
}

/// The samples and widths of `text`; idim and m are those of the first sample.
///
/// # Errors
///
/// Everything that keeps it from being a table. What is in the cells is the draft's to judge.
pub fn read(text: &str) -> Result<Draft, Vec<ExchangeFault>> {
    let document: Document = serde_json::from_str(text).map_err(|error| vec![ExchangeFault::Json(error)])?;
    let Document { a1, a2, samples, inputs, outputs } = document;
    let size = |sample: &Sample| (sample.input.len(), sample.output.len());
    let (idim, m) = samples.first().map_or((1, 1), size);
    let shape = Shape::new(idim, a1, a2, m).map_err(|error| vec![ExchangeFault::Width(error)])?;
    let ragged = samples.iter().enumerate().filter(|(_, sample)| size(sample) != (idim, m));
    let faults: Vec<_> = ragged.map(|(sample, _)| ExchangeFault::Ragged { sample }).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let row = |Sample { input, output }| Rc::new(Row { inputs: input, outputs: output });
    let names = Rc::new(Names { table: String::new(), inputs, outputs }.given());
    Ok(Draft { shape, rows: samples.into_iter().map(row).collect(), names })
}

/// `data` and `network` in the exchange form.
#[must_use]
pub fn write(data: &DataSet, network: &Network) -> String {
    document(data, &Names::default(), Some(network), &[])
}

/// `data` in the exchange form, with the `names` of its columns, a `network`, and what is said `about` them, a sentence a
/// line.
#[must_use]
pub fn document(data: &DataSet, names: &Names, network: Option<&Network>, about: &[String]) -> String {
    let samples = data.samples().iter();
    let samples: Vec<_> =
        samples.map(|sample| json!({ "input": texts(&sample.input), "output": texts(&sample.output) })).collect();
    let (a1, a2) = (data.shape().a1(), data.shape().a2());
    let mut document = json!({ "a1": a1, "a2": a2, "samples": samples });
    if !names.clone().given().is_empty() {
        document["inputs"] = json!(names.inputs);
        document["outputs"] = json!(names.outputs);
    }
    if let Some(network) = network {
        let matrices = Matrix::ALL.into_iter().map(|matrix| (matrix.name().to_owned(), entries(network, matrix)));
        document["network"] = Value::Object(matrices.collect());
    }
    if !about.is_empty() {
        document["about"] = json!(about);
    }
    document.to_string()
}

fn texts(values: &[Rational]) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}

fn entries(network: &Network, matrix: Matrix) -> Value {
    let (rows, columns) = network.size(matrix);
    let row = |row: usize| -> Vec<String> {
        (0..columns).filter_map(|column| network.entry(matrix, row, column)).map(|entry| entry.to_string()).collect()
    };
    if matrix.is_bias() {
        json!((0..rows).flat_map(row).collect::<Vec<_>>())
    } else {
        json!((0..rows).map(row).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_keys_are_ignored() {
        let draft =
            read(r#"{"a1": 1, "a2": 1, "samples": [{"input": ["1"], "output": ["2"], "note": 1}], "extra": []}"#);
        assert!(draft.is_ok_and(|draft| draft.parse().is_ok()));
    }
}
