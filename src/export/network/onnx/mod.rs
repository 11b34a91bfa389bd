//! ONNX: three Gemm and two Relu, with Mul, Round and Where before and Div behind them where the samples are taken in
//! units. Opset 17.

mod messages;

use prost::Message;

use super::super::about::about;
use super::super::floats::{Array, Floats};
use super::super::program::bytes;
use super::super::{Export, Holding};
use crate::math::float64::Format;
use messages::{
    Attribute, Dimension, Entry, Graph, Kind, Model, Node, OperatorSet, Size, Tensor, TensorKind, TensorShape,
    ValueInfo,
};

const OPSET: i64 = 17;
/// That of opset 17.
const IR_VERSION: i64 = 8;
/// Numbers of element types.
const FLOAT: i32 = 1;
const BOOL: i32 = 9;
const DOUBLE: i32 = 11;
/// The kind of an integer attribute.
const INTEGER: i32 = 2;

/// Input `x`, samples × idim; output `y`, samples × m.
pub(super) fn write(export: &Export, format: Format, holding: Holding) -> Vec<u8> {
    let about = about(export, holding).join("\n");
    let model = Model {
        ir_version: IR_VERSION,
        producer_name: env!("CARGO_PKG_NAME").to_owned(),
        producer_version: env!("CARGO_PKG_VERSION").to_owned(),
        doc_string: about.clone(),
        graph: Some(graph(export, format, &Floats::new(export, holding))),
        opset_import: vec![OperatorSet { domain: String::new(), version: OPSET }],
        metadata: vec![Entry { key: "about".to_owned(), value: about }],
    };
    model.encode_to_vec()
}

fn graph(export: &Export, format: Format, floats: &Floats) -> Graph {
    let (shape, names) = (export.data.shape(), &export.names);
    let arrays = floats.arrays();
    let mut initializers: Vec<_> = arrays.iter().map(|array| tensor(array, format)).collect();
    let mut nodes = Vec::new();
    let mut value = "x";
    if floats.decode() {
        initializers.push(units("input_units", &floats.input_units, format));
        initializers.push(in_units(&floats.input_units));
        nodes.push(node("Mul", &["x", "input_units"], "x_scaled"));
        nodes.push(node("Round", &["x_scaled"], "x_rounded"));
        nodes.push(node("Where", &["is_in_units", "x_rounded", "x"], "x_in_units"));
        value = "x_in_units";
    }
    let last = if floats.divide() { "y_in_units" } else { "y" };
    nodes.extend([
        gemm(&[value, "W1", "b1"], "sum1"),
        node("Relu", &["sum1"], "hidden1"),
        gemm(&["hidden1", "W2", "b2"], "sum2"),
        node("Relu", &["sum2"], "hidden2"),
        gemm(&["hidden2", "W3", "b3"], last),
    ]);
    if floats.divide() {
        initializers.push(units("output_units", &floats.output_units, format));
        nodes.push(node("Div", &["y_in_units", "output_units"], "y"));
    }
    Graph {
        nodes,
        name: env!("CARGO_PKG_NAME").to_owned(),
        initializers,
        inputs: vec![value_info("x", shape.idim(), &names.inputs, format)],
        outputs: vec![value_info("y", shape.m(), &names.outputs, format)],
    }
}

fn node(operator: &str, inputs: &[&str], output: &str) -> Node {
    Node {
        inputs: inputs.iter().map(ToString::to_string).collect(),
        outputs: vec![output.to_owned()],
        name: output.to_owned(),
        operator: operator.to_owned(),
        attributes: Vec::new(),
    }
}

/// inputs[0] · inputs[1]ᵀ + inputs[2].
fn gemm(inputs: &[&str], output: &str) -> Node {
    let transposed = Attribute { name: "transB".to_owned(), integer: 1, kind: INTEGER };
    Node { attributes: vec![transposed], ..node("Gemm", inputs, output) }
}

fn tensor(array: &Array, format: Format) -> Tensor {
    Tensor {
        dimensions: array.shape.iter().map(|&size| dimension(size)).collect(),
        element: element(format),
        name: array.name.to_owned(),
        data: bytes(&array.values, format),
    }
}

fn units(name: &'static str, units: &[f64], format: Format) -> Tensor {
    tensor(&Array { name, shape: vec![units.len()], values: units.to_vec() }, format)
}

/// Which columns have a unit other than 1.
fn in_units(units: &[f64]) -> Tensor {
    Tensor {
        dimensions: vec![dimension(units.len())],
        element: BOOL,
        name: "is_in_units".to_owned(),
        data: units.iter().map(|&unit| u8::from(unit > 1.0)).collect(),
    }
}

fn value_info(name: &str, columns: usize, names: &[String], format: Format) -> ValueInfo {
    let dimensions = [Size::Named("samples".to_owned()), Size::Fixed(dimension(columns))];
    let shape = TensorShape { dimensions: dimensions.map(|size| Dimension { size: Some(size) }).into() };
    let tensor = TensorKind { element: element(format), shape: Some(shape) };
    ValueInfo { name: name.to_owned(), kind: Some(Kind { tensor: Some(tensor) }), doc_string: names.join(", ") }
}

fn element(format: Format) -> i32 {
    match format {
        Format::Float32 => FLOAT,
        Format::Float64 => DOUBLE,
    }
}

fn dimension(size: usize) -> i64 {
    i64::try_from(size).expect("widths are far below 2^63")
}
