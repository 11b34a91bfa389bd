//! What the integration tests share: golden cases, and constructing from a draft.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use serde_json::Value;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::construct::{self, Constructed};
use zerofit::math::network::Matrix;
use zerofit::math::network::check::check;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::shape::Shape;
use zerofit::math::table::sample::{DataSet, Draft, Row};
use zerofit::share::presets::Preset;

/// The ready-made tables that are small enough for every test.
pub(crate) const SMALL: [Preset; 9] = [
    Preset::Article,
    Preset::Xor,
    Preset::Parity,
    Preset::Sine,
    Preset::Absolute,
    Preset::Jumps,
    Preset::Circle,
    Preset::CollidingPair,
    Preset::CollidingTriple,
];

/// A file of `tests/cases`.
pub(crate) struct Case {
    /// Its samples and widths.
    pub(crate) draft: Draft,
    network: Value,
}

impl Case {
    /// The texts of one matrix, a bias a row.
    pub(crate) fn entries(&self, matrix: Matrix) -> Vec<Vec<String>> {
        let rows = strings_or_arrays(&self.network[matrix.name()]);
        if matrix.is_bias() { rows.concat().into_iter().map(|bias| vec![bias]).collect() } else { rows }
    }
}

/// Reads a golden case.
pub(crate) fn case(path: &Path) -> Case {
    let text = fs::read_to_string(path).expect("a readable case");
    let json: Value = serde_json::from_str(&text).expect("a case in JSON");
    let rows: Vec<_> = json["samples"]
        .as_array()
        .expect("a list of samples")
        .iter()
        .map(|sample| Rc::new(Row { inputs: strings(&sample["input"]), outputs: strings(&sample["output"]) }))
        .collect();
    let width = |name: &str| usize::try_from(json[name].as_u64().expect("a width")).expect("a small width");
    let shape = Shape::new(rows[0].inputs.len(), width("a1"), width("a2"), rows[0].outputs.len()).expect("a shape");
    Case { draft: Draft::new(shape, rows), network: json["network"].clone() }
}

/// The network that `method` makes of `draft`.
pub(crate) fn construct(draft: &Draft, method: Method) -> Constructed {
    construct::construct(&data_set(draft), method, &mut Progress::ignored())
}

/// The draft's data set.
pub(crate) fn data_set(draft: &Draft) -> DataSet {
    draft.parse().expect("a draft without faults")
}

/// Constructs, and checks every sample exactly.
#[track_caller]
pub(crate) fn check_exact(draft: &Draft, method: Method) {
    let network = construct(draft, method).network;
    let evaluator = Evaluator::new(&network);
    for sample in data_set(draft).samples() {
        let verdict = check(&evaluator, sample);
        assert!(verdict.is_exact(), "{}, row {}: {:?}", method.name(), sample.row, verdict.differences);
    }
}

/// A draft from rows of texts: inputs, then outputs.
pub(crate) fn draft((idim, a1, a2, m): (usize, usize, usize, usize), rows: &[Vec<String>]) -> Draft {
    let row = |cells: &Vec<String>| Rc::new(Row { inputs: cells[..idim].to_vec(), outputs: cells[idim..].to_vec() });
    Draft::new(Shape::new(idim, a1, a2, m).expect("a shape"), rows.iter().map(row).collect::<Vec<_>>())
}

fn strings_or_arrays(value: &Value) -> Vec<Vec<String>> {
    let rows = value.as_array().expect("an array").iter();
    rows.map(|row| if row.is_array() { strings(row) } else { vec![row.as_str().expect("a number").to_owned()] })
        .collect()
}

fn strings(value: &Value) -> Vec<String> {
    value.as_array().expect("an array").iter().map(|text| text.as_str().expect("a number as text").to_owned()).collect()
}
