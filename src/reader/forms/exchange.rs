//! The exchange form: `{"a1": …, "a2": …, "inputs": […], "outputs": […], "samples": [{"input": […], "output": […]}, …],
//! "network": …}`. The names of inputs and outputs can be missing.

use std::borrow::Cow;

use super::super::Header;
use super::super::form::Form;
use super::super::source::Source;
use super::super::widths::Widths;
use super::literal::Value;

/// The samples: inputs, then outputs. `None` where it is another object, or the samples are not all of one size.
pub(super) fn lay<'t>(fields: &[(Cow<'t, str>, Value<'t>)]) -> Option<Source<'t>> {
    let Value::List(samples) = field(fields, "samples")? else { return None };
    let mut rows = Vec::with_capacity(samples.len());
    let mut sizes = None;
    for sample in samples {
        let Value::Record(sample) = sample else { return None };
        let (input, output) = (field(sample, "input")?.clone().flat(), field(sample, "output")?.clone().flat());
        let size = (input.len(), output.len());
        if *sizes.get_or_insert(size) != size {
            return None;
        }
        rows.push([input, output].concat());
    }
    let (inputs, outputs) = sizes?;
    let names = [names(fields, "inputs", inputs), names(fields, "outputs", outputs)].concat();
    let is_named = names.iter().any(|name| !name.is_empty());
    if is_named {
        rows.insert(0, names);
    }
    let header = if is_named { Header::Names } else { Header::None };
    let mut source = Source::program(Form::Exchange, rows, header);
    let width = |name: &str| match field(fields, name) {
        Some(Value::Scalar(text)) => text.parse().ok(),
        _ => None,
    };
    source.widths = width("a1").zip(width("a2")).map(|(a1, a2)| Widths { a1, a2 });
    source.inputs = Some(inputs);
    Some(source)
}

/// A name for each of so many columns, without any where the list is another.
fn names<'t>(fields: &[(Cow<'t, str>, Value<'t>)], key: &str, columns: usize) -> Vec<Cow<'t, str>> {
    let said = field(fields, key).map(|names| names.clone().flat()).filter(|names| names.len() == columns);
    said.unwrap_or_else(|| vec![Cow::Borrowed(""); columns])
}

fn field<'v, 't>(fields: &'v [(Cow<'t, str>, Value<'t>)], name: &str) -> Option<&'v Value<'t>> {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}
