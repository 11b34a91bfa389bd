//! The exchange form: `{"a1": …, "a2": …, "samples": [{"input": […], "output": […]}, …], "network": …}`.

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
    let mut source = Source::program(Form::Exchange, rows, Header::None);
    let width = |name: &str| match field(fields, name) {
        Some(Value::Scalar(text)) => text.parse().ok(),
        _ => None,
    };
    let (inputs, _) = sizes?;
    source.widths = width("a1").zip(width("a2")).map(|(a1, a2)| Widths { a1, a2, inputs });
    Some(source)
}

fn field<'v, 't>(fields: &'v [(Cow<'t, str>, Value<'t>)], name: &str) -> Option<&'v Value<'t>> {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}
