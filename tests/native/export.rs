//! What is written to take away: every form is made or refused with a reason, and samples come back the same.

use std::ops::ControlFlow;
use std::rc::Rc;

use proptest::prelude::*;
use zerofit::export::form::{Columns, Form, NetworkForm, SamplesForm};
use zerofit::export::holding::{Holding, Refusal};
use zerofit::export::{Export, Names};
use zerofit::math::construct::method::Method;
use zerofit::math::float64::Format;
use zerofit::math::shape::Shape;
use zerofit::math::table::number::parse;
use zerofit::math::table::sample::{DataSet, Draft, Row};
use zerofit::reader::choices::{Choices, Role};
use zerofit::reader::{self, Fault, Options, Reading, Table};
use zerofit::share::presets::Preset;

use crate::common::construct;

fn draft((a1, a2): (usize, usize), rows: &[(Vec<String>, Vec<String>)]) -> Draft {
    let (idim, m) = (rows[0].0.len(), rows[0].1.len());
    let row = |(inputs, outputs): &(Vec<String>, Vec<String>)| Row { inputs: inputs.clone(), outputs: outputs.clone() };
    Draft::new(Shape::new(idim, a1, a2, m).expect("a shape"), rows.iter().map(row).map(Rc::new).collect::<Vec<_>>())
}

/// Rows of one input and one output.
fn pairs(rows: &[[&str; 2]]) -> Vec<(Vec<String>, Vec<String>)> {
    rows.iter().map(|[x, y]| (vec![(*x).into()], vec![(*y).into()])).collect()
}

fn holding(draft: &Draft, method: Method, form: NetworkForm) -> Result<Holding, Refusal> {
    let data = draft.parse().expect("samples");
    let network = construct(draft, method).network;
    Export::new(data.clone(), network.clone(), method, Names::default()).holding(Form::Network(form))
}

const ONNX: NetworkForm = NetworkForm::Onnx(Format::Float64);
const ONNX32: NetworkForm = NetworkForm::Onnx(Format::Float32);

#[test]
fn what_a_form_holds_is_known_before_it_is_made() {
    let article = Preset::Article.table().draft();
    assert!(matches!(
        holding(&article, Method::Integer, ONNX),
        Ok(Holding::InAnyOrder { format: Format::Float64, .. })
    ));
    assert!(matches!(
        holding(&article, Method::Integer, ONNX32),
        Ok(Holding::InAnyOrder { format: Format::Float32, .. })
    ));
    assert_eq!(holding(&article, Method::Published, NetworkForm::Python), Ok(Holding::Exact));
    let rounded = holding(&article, Method::Published, ONNX).expect("numbers within the range");
    assert!(matches!(rounded, Holding::Rounded { largest_error, .. } if largest_error > 0.0), "{rounded:?}");
}

#[test]
fn what_cannot_be_held_is_refused_with_the_layers_that_can() {
    let article = Preset::Article.table().draft();
    let Err(refusal @ Refusal::NotExact { exact: Some(shape), .. }) = holding(&article, Method::Published, ONNX32)
    else {
        panic!("not exact in float32, but other layers are");
    };
    assert!(refusal.text().contains(&format!("{} and {} neurons is exact in float32", shape.a1(), shape.a2())));
    let there = Draft { shape, ..article };
    assert!(holding(&there, Method::Integer, ONNX32).is_ok(), "the layers that are named are exact");

    let huge = "1".to_owned() + &"0".repeat(320);
    let huge = draft((2, 2), &pairs(&[["0", "1"], ["1", &huge], ["2", "-5"], ["4", "7"]]));
    for method in [Method::Published, Method::Integer] {
        let refusal = holding(&huge, method, NetworkForm::C).expect_err("10^320");
        assert_eq!(refusal, Refusal::OutOfRange { format: Format::Float64, exact: None });
    }
    assert_eq!(holding(&huge, Method::Integer, NetworkForm::Latex), Ok(Holding::Exact));
}

#[test]
fn every_form_is_written_alike_twice_and_says_what_it_is() {
    let draft = Preset::Article.table().draft();
    let (data, network) = (draft.parse().expect("samples"), construct(&draft, Method::Integer).network);
    let export = || Export::new(data.clone(), network.clone(), Method::Integer, Names::default());
    for (form, ending) in Form::all() {
        let file = export().write(form).expect("exact in every format");
        assert_eq!(Ok(&file), export().write(form).as_ref(), "{ending}");
        // NumPy's texts have four bytes a character.
        let text: String = String::from_utf8_lossy(&file).chars().filter(|&c| c != '\0').collect();
        let is_table = matches!(form, Form::Samples(SamplesForm::Csv | SamplesForm::Tsv, _));
        assert!(is_table || text.contains("hidden layers of 3 and 3 ReLU neurons"), "{ending}");
        assert!(is_table || text.contains("9 samples"), "{ending}");
    }
}

#[track_caller]
fn assert_comes_back(data: &DataSet, file: &[u8], columns: Columns) {
    let table = read(file);
    assert_eq!(table.cells.rows(), data.samples().len(), "{}", String::from_utf8_lossy(file));
    if columns == Columns::Samples {
        let outputs = Choices::suggested(&table).roles.iter().filter(|role| matches!(role, Role::Output(_))).count();
        assert_eq!(outputs, data.shape().m(), "{}", String::from_utf8_lossy(file));
    }
    for (row, sample) in data.samples().iter().enumerate() {
        let found: Vec<_> = table.cells.row(row).map(|cell| parse(cell).expect("a number")).collect();
        let mut expected = [&sample.input[..], &sample.output].concat();
        if columns == Columns::WithOutputs {
            expected.extend(sample.output.clone());
            expected.resize(expected.len() + sample.output.len(), zerofit::math::Rational::default());
        }
        assert_eq!(found, expected, "{}", String::from_utf8_lossy(file));
    }
}

const NUMBER: &str = "-?[0-9]{1,6}(\\.[0-9]{1,5})?|-?[0-9]{1,4}/[1-9][0-9]{0,3}|-?[1-9]e-?[0-9]";

/// Tables with different first inputs, so that they are samples.
fn rows() -> impl Strategy<Value = Vec<(Vec<String>, Vec<String>)>> {
    (0usize..3, 1usize..3).prop_flat_map(|(more, m)| {
        let row = (prop::collection::vec(NUMBER, more), prop::collection::vec(NUMBER, m));
        prop::collection::vec(row, 1..8).prop_map(|rows| {
            let numbered = rows.into_iter().zip(0..);
            numbered
                .map(|((inputs, outputs), n): ((Vec<String>, _), usize)| {
                    ([vec![format!("{n}.{n}")], inputs].concat(), outputs)
                })
                .collect()
        })
    })
}

proptest! {
    #[test]
    fn samples_come_back_the_same(rows in rows()) {
        let draft = draft((8, 8), &rows);
        let (data, network) = (draft.parse().expect("samples"), construct(&draft, Method::Integer).network);
        let export = Export::new(data.clone(), network.clone(), Method::Integer, Names::default());
        for (form, columns) in with_samples() {
            assert_comes_back(&data, &export.write(form).expect("exact"), columns);
        }
    }
}

/// Every form that is a table of samples, or has one in it.
fn with_samples() -> impl Iterator<Item = (Form, Columns)> {
    Form::all().filter_map(|(form, _)| match form {
        Form::Samples(_, columns) => Some((form, columns)),
        Form::Network(NetworkForm::Exchange | NetworkForm::Python) => Some((form, Columns::Samples)),
        Form::Network(_) => None,
    })
}

/// Programs and the exchange form say which columns are outputs, whatever they are called.
#[test]
fn names_and_outputs_come_back_together() {
    let rows = [(["1", "2"], ["3", "1/3"]), (["-1", "0.5"], ["-4", "1e30"])];
    let owned = |texts: &[&str; 2]| texts.map(String::from).to_vec();
    let draft = draft((2, 2), &rows.map(|(inputs, outputs)| (owned(&inputs), owned(&outputs))));
    let (data, network) = (draft.parse().expect("samples"), construct(&draft, Method::Integer).network);
    let names = Names { table: "T".to_owned(), inputs: owned(&["a b", "y1"]), outputs: owned(&["c", "x2"]) };
    let export = Export::new(data.clone(), network, Method::Integer, names.clone());
    for (form, columns) in with_samples().filter(|(_, columns)| *columns == Columns::Samples) {
        let file = export.write(form).expect("exact");
        let table = read(&file);
        assert_eq!(table.names(), [&names.inputs[..], &names.outputs].concat(), "{form:?}");
        let is_said = !matches!(form, Form::Samples(SamplesForm::Csv | SamplesForm::Tsv | SamplesForm::Latex, _));
        assert_eq!(table.found.inputs, is_said.then_some(2), "{form:?}");
        if is_said {
            assert_comes_back(&data, &file, columns);
        }
    }
}

#[test]
fn what_holds_no_samples_as_they_were_is_refused() {
    let draft = draft((2, 2), &pairs(&[["0.1", "1/3"], ["2", "-4"]]));
    let (data, network) = (draft.parse().expect("samples"), construct(&draft, Method::Integer).network);
    let export = Export::new(data, network, Method::Integer, Names::default());
    let others = Form::all().filter(|(form, _)| with_samples().all(|(with, _)| with != *form));
    for (form, ending) in others {
        let Ok(file) = export.write(form) else { continue };
        let read = reader::read_bytes(&file, &Options::default(), &mut |_| ControlFlow::Continue(()));
        assert_eq!(read, Err(Fault::Network), "{ending}");
    }
}

fn read(file: &[u8]) -> Table {
    match reader::read_bytes(file, &Options::default(), &mut |_| ControlFlow::Continue(())) {
        Ok(Reading::One(table)) => table,
        other => panic!("{} was read as {other:?}", String::from_utf8_lossy(file)),
    }
}

#[test]
fn names_come_back_in_every_table_that_has_them() {
    let draft = draft(
        (2, 2),
        &[(vec!["1".into(), "2".into()], vec!["3".into()]), (vec!["1".into(), "1/3".into()], vec!["-4".into()])],
    );
    let (data, network) = (draft.parse().expect("samples"), construct(&draft, Method::Integer).network);
    for names in
        [["a, \"b\"; c", "50 % & more_{x}", "z"], ["2019", "2020", "1.5"], ["größe", r"\num~^", "$y$"], ["", "NA", ""]]
    {
        let owned = |names: &[&str]| names.iter().map(ToString::to_string).collect();
        let given = Names { table: String::new(), inputs: owned(&names[..2]), outputs: owned(&names[2..]) };
        let export = Export::new(data.clone(), network.clone(), Method::Integer, given.clone());
        let expected = given.completed(data.shape());
        for (form, columns) in with_samples() {
            let table = read(&export.write(form).expect("exact"));
            let m = expected.outputs.len();
            assert_eq!(table.names()[..2], expected.inputs, "{form:?}");
            assert_eq!(table.names()[2..2 + m], expected.outputs, "{form:?}");
            assert_eq!(table.names().len(), 2 + if columns == Columns::Samples { m } else { 3 * m }, "{form:?}");
            assert_eq!(table.cells.rows(), 2, "{form:?}");
        }
    }
}
