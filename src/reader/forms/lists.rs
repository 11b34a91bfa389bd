//! Lists and objects as tables: which of them are rows, columns and cells.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::form::Form;
use super::super::source::Source;
use super::super::{Direction, Fault, Header};
use super::exchange;
use super::literal::{Item, Value, values};

/// A table, or a list that can lie in two ways.
pub(super) enum Laid<'t> {
    Table(Source<'t>),
    List(List<'t>),
}

/// A list of at least two cells.
#[derive(Clone)]
pub(super) struct List<'t> {
    form: Form,
    cells: Vec<Cow<'t, str>>,
}

impl<'t> List<'t> {
    /// The list as a row or as a column.
    pub(super) fn laid(self, direction: Direction) -> Source<'t> {
        let rows = match direction {
            Direction::Row => vec![self.cells],
            Direction::Column => self.cells.into_iter().map(|cell| vec![cell]).collect(),
        };
        let mut source = Source::program(self.form, rows, Header::None);
        source.direction = Some(direction);
        source
    }
}

/// The table that `text` writes. `form` says what to call it where it is broken.
pub(super) fn read(text: &str, form: Form) -> Result<Laid<'_>, Fault> {
    let (values, form) = values(text, form)?;
    lay(values, form).ok_or(Fault::NoTable { form })
}

fn lay<'t>(mut values: Vec<Item<'t>>, form: Form) -> Option<Laid<'t>> {
    if let Some(source) = lay_named(&values, form) {
        return Some(Laid::Table(source));
    }
    if values.len() == 1 {
        return match values.remove(0).value {
            Value::List(items) => lay_list(items, form),
            Value::Record(fields) => exchange::lay(&fields).or_else(|| lay_record(fields, form)).map(Laid::Table),
            Value::Scalar(cell) => Some(Laid::Table(Source::program(form, vec![vec![cell]], Header::None))),
        };
    }
    if values.len() > 1 && values.iter().all(|item| item.name.is_some()) {
        return lay_columns(values, form).map(Laid::Table);
    }
    let scalars = values.iter().all(|item| matches!(item.value, Value::Scalar(_)));
    if !scalars {
        return lay_list(values.into_iter().map(|item| item.value).collect(), form);
    }
    let mut rows: Vec<(usize, Vec<Cow<'t, str>>)> = Vec::new();
    for Item { line, value, .. } in values {
        let Value::Scalar(cell) = value else { return None };
        match rows.last_mut() {
            Some((last, row)) if *last == line => row.push(cell),
            _ => rows.push((line, vec![cell])),
        }
    }
    Some(Laid::Table(Source::program(form, rows.into_iter().map(|(_, row)| row).collect(), Header::None)))
}

/// `columns` and `samples`, as this page writes them: for each sample its inputs, its outputs, and what else there is.
fn lay_named<'t>(values: &[Item<'t>], form: Form) -> Option<Source<'t>> {
    let named = |wanted: &str| {
        let is_it = |item: &&Item<'t>| item.name.as_ref().is_some_and(|name| name.eq_ignore_ascii_case(wanted));
        values.iter().find(is_it).map(|item| &item.value)
    };
    let (Value::List(names), Value::List(samples)) = (named("columns")?, named("samples")?) else { return None };
    let names = Value::List(names.clone()).flat();
    let parts = |sample: &Value<'t>| match sample {
        Value::List(parts) => parts.iter().map(|part| part.clone().flat().len()).collect(),
        _ => Vec::new(),
    };
    let sizes = parts(samples.first()?);
    if sizes.iter().sum::<usize>() != names.len() || samples.iter().any(|sample| parts(sample) != sizes) {
        return None;
    }
    let rows = [names].into_iter().chain(samples.iter().map(|sample| sample.clone().flat()));
    let mut source = Source::program(form, rows.collect(), Header::Names);
    source.inputs = sizes.first().copied();
    Some(source)
}

/// Lists with names stand side by side: `x = [[1, 2], [3, 4]]`, `y = [5, 6]`. All have as many items.
fn lay_columns<'t>(values: Vec<Item<'t>>, form: Form) -> Option<Source<'t>> {
    let mut rows: Vec<Vec<(Cow<'t, str>, Value<'t>)>> = Vec::new();
    for (at, Item { name, value, .. }) in values.into_iter().enumerate() {
        let (Some(name), Value::List(items)) = (name, value) else { return None };
        if at == 0 {
            rows.resize(items.len(), Vec::new());
        }
        if rows.len() != items.len() {
            return None;
        }
        rows.iter_mut().zip(items).for_each(|(row, item)| row.push((name.clone(), item)));
    }
    if rows.is_empty() { None } else { lay_records(rows.into_iter().map(Value::Record).collect(), form) }
}

fn lay_list<'t>(items: Vec<Value<'t>>, form: Form) -> Option<Laid<'t>> {
    if items.iter().all(|item| matches!(item, Value::Scalar(_))) {
        let cells: Vec<_> = items.into_iter().flat_map(Value::flat).collect();
        return match cells.len() {
            0 => None,
            1 => Some(Laid::Table(Source::program(form, vec![cells], Header::None))),
            _ => Some(Laid::List(List { form, cells })),
        };
    }
    if items.iter().all(|item| matches!(item, Value::Record(_))) {
        return lay_records(items, form).map(Laid::Table);
    }
    if items.iter().any(|item| !matches!(item, Value::List(_))) {
        return None;
    }
    let nested = items.iter().any(|item| matches!(item, Value::List(cells) if cells.iter().any(is_nested)));
    let rows: Vec<Vec<_>> = items.into_iter().map(Value::flat).collect();
    // Lists within the rows are parts of them, if all rows have the same.
    let equal = rows.iter().all(|row| row.len() == rows[0].len());
    if nested && !equal {
        return None;
    }
    // NumPy prints a single row as [[…]].
    Some(Laid::Table(Source::program(form, rows, Header::None)))
}

fn is_nested(value: &Value<'_>) -> bool {
    !matches!(value, Value::Scalar(_))
}

/// Rows of records: a column for each key, in the order in which they come up.
fn lay_records<'t>(items: Vec<Value<'t>>, form: Form) -> Option<Source<'t>> {
    let mut table = Records::default();
    for item in items {
        let Value::Record(fields) = item else { return None };
        let mut row = vec![Cow::Borrowed(""); table.names.len()];
        for (key, value) in fields {
            match value {
                Value::Scalar(cell) => table.put(&mut row, key, cell)?,
                nested => {
                    for (at, cell) in nested.flat().into_iter().enumerate() {
                        table.put(&mut row, Cow::Owned(format!("{key}{}", at + 1)), cell)?;
                    }
                }
            }
        }
        table.rows.push(row);
    }
    table.rows.insert(0, table.names);
    Some(Source::program(form, table.rows, Header::Names))
}

#[derive(Default)]
struct Records<'t> {
    names: Vec<Cow<'t, str>>,
    columns: HashMap<Cow<'t, str>, usize>,
    rows: Vec<Vec<Cow<'t, str>>>,
}

impl<'t> Records<'t> {
    /// `None` where the row has a cell of this name already.
    fn put(&mut self, row: &mut Vec<Cow<'t, str>>, name: Cow<'t, str>, cell: Cow<'t, str>) -> Option<()> {
        let column = *self.columns.entry(name).or_insert_with_key(|name| {
            self.names.push(name.clone());
            self.names.len() - 1
        });
        if row.len() <= column {
            row.resize(column + 1, Cow::Borrowed(""));
        }
        let is_free = row[column].is_empty();
        row[column] = cell;
        is_free.then_some(())
    }
}

/// An object of lists is a table of columns; one of scalars is a row; pandas' `split` names its parts.
fn lay_record<'t>(fields: Vec<(Cow<'t, str>, Value<'t>)>, form: Form) -> Option<Source<'t>> {
    if let Some(source) = lay_split(&fields, form) {
        return Some(source);
    }
    let mut columns = Vec::new();
    for (name, value) in fields {
        let cells = match value {
            Value::List(items) if items.iter().any(is_nested) => return None,
            value => value.flat(),
        };
        columns.push((name, cells));
    }
    let length = columns.iter().map(|(_, cells)| cells.len()).max()?;
    let mut rows = vec![columns.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()];
    for row in 0..length {
        rows.push(columns.iter().map(|(_, cells)| cells.get(row).cloned().unwrap_or_default()).collect());
    }
    Some(Source::program(form, rows, Header::Names))
}

fn lay_split<'t>(fields: &[(Cow<'t, str>, Value<'t>)], form: Form) -> Option<Source<'t>> {
    let part = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let (Value::List(names), Value::List(data)) = (part("columns")?, part("data")?) else { return None };
    let mut rows = vec![names.into_iter().flat_map(Value::flat).collect::<Vec<_>>()];
    rows.extend(data.into_iter().map(Value::flat));
    Some(Source::program(form, rows, Header::Names))
}
