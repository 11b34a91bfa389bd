//! From a file to samples, or to what is wrong with it, by line and column.

use std::ops::ControlFlow;
use std::rc::Rc;

use zerofit::export::Names;
use zerofit::math::construct::projection::Projected;
use zerofit::math::construct::trade::{ExactIn, Outcome};
use zerofit::math::float64::Format;
use zerofit::math::shape::Shape;
use zerofit::math::table::fault::{Column as Place, Fault};
use zerofit::math::table::sample::{DataSet, Draft, Sample};
use zerofit::reader::choices::{Choices, Chosen, Coding, Missing, Role, apply};
use zerofit::reader::columns::{Column, Kind, columns};
use zerofit::reader::form::Form;
use zerofit::reader::number::{CellFault, Decimal, number};
use zerofit::reader::{self, Ambiguity, Direction, Found, Part, Reading, Separator, Table};
use zerofit::share::random::hold_out;
use zerofit::words;

use crate::arguments::{self, Arguments};

/// Rows shown of each reading where there are several.
const SHOWN: usize = 3;
/// What a construction may take in memory.
const MOST_BYTES: u64 = 4 << 30;
const TOO_FEW: &str = "there is but one sample, which cannot be held out";

/// The samples, and what was left out on the way to them.
pub(crate) struct Samples {
    pub(crate) data: DataSet,
    pub(crate) names: Names,
    pub(crate) left_out: Vec<String>,
    /// Rows that the network is not to be made for.
    pub(crate) held_out: Vec<Sample>,
}

/// The samples of the file.
pub(crate) fn read(arguments: &Arguments) -> Result<Samples, Vec<String>> {
    let path = arguments.file.display().to_string();
    let bytes = std::fs::read(&arguments.file).map_err(|error| vec![format!("{path}: {error}")])?;
    let reading = reader::read_bytes(&bytes, &arguments.options(), &mut |_| ControlFlow::Continue(()));
    let table = match reading.map_err(|fault| vec![file_fault(&path, &fault)])? {
        Reading::One(table) => table,
        Reading::Ambiguous(ambiguity) => return Err(question(&path, &ambiguity)),
    };
    let columns = columns(&table);
    let choices = choices(&table, &columns, arguments).map_err(|fault| vec![format!("{path}: {fault}")])?;
    let chosen = apply(&table, &columns, &choices);
    let faults = cell_faults(&path, &table, &columns, &choices, &chosen);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut data = samples(&path, &table, &chosen, arguments)?;
    let mut held_out = Vec::new();
    if let Some(percent) = arguments.hold_out {
        (data, held_out) = without(&data, percent, arguments).ok_or_else(|| vec![format!("{path}: {TOO_FEW}")])?;
    }
    if let Some(format) = arguments.format() {
        data = exact_in(format, &data).map_err(|why| vec![format!("{path}: {why}")])?;
    }
    let mut left_out = left_out(&table, &chosen);
    left_out.extend(columns_said(&columns, &choices));
    Ok(Samples {
        data,
        names: Names { table: String::new(), inputs: chosen.inputs, outputs: chosen.outputs },
        left_out,
        held_out,
    })
}

/// The samples without those that are held out, in layers that are as small as said, and those.
fn without(data: &DataSet, percent: usize, arguments: &Arguments) -> Option<(DataSet, Vec<Sample>)> {
    let (kept, held_out) = data.split(&hold_out(data.samples().len(), percent, arguments.seed)?)?;
    let smallest = kept.shape().smallest_for(kept.samples().len()).filter(|_| arguments.a1.is_none());
    Some((smallest.and_then(|shape| kept.reshaped(shape)).unwrap_or(kept), held_out))
}

/// The same samples, for the smallest layers whose integer network is certified for `format`.
fn exact_in(format: Format, data: &DataSet) -> Result<DataSet, String> {
    let mut search = ExactIn::new(Projected::new(data.clone()), format, MOST_BYTES);
    let outcome = loop {
        if let Some(outcome) = search.step() {
            break outcome;
        }
    };
    match outcome {
        Outcome::Found(shape) => Ok(data.reshaped(shape).expect("a shape that was tried with these samples")),
        Outcome::Impossible { nearest } => Err(words::trade::no_shape(format, nearest)),
    }
}

fn choices(table: &Table, columns: &[Column], arguments: &Arguments) -> Result<Choices, String> {
    let mut choices = Choices::suggested(table);
    let named = |list: &Option<String>| list.as_ref().map(|list| numbers(list, columns)).transpose();
    let (inputs, outputs) = (named(&arguments.inputs)?, named(&arguments.outputs)?);
    if let Some(both) = inputs.iter().flatten().find(|input| outputs.iter().flatten().any(|output| output == *input)) {
        return Err(format!("column {} cannot be an input and an output", both + 1));
    }
    for (at, role) in choices.roles.iter_mut().enumerate() {
        let is_input = inputs.as_ref().map(|inputs| inputs.contains(&at));
        let is_output = outputs.as_ref().map(|outputs| outputs.contains(&at));
        *role = match (is_input, is_output) {
            (None, None) => *role,
            (Some(true), _) | (None, Some(false)) => Role::Input(Coding::Codes),
            (_, Some(true)) => Role::Output(Coding::Codes),
            // The last column is the output, unless it is an input.
            (Some(false), None) if at + 1 == columns.len() => Role::Output(Coding::Codes),
            (Some(false), _) => Role::LeftOut,
        };
    }
    if arguments.missing == Some(arguments::Missing::Drop) {
        choices.missing = Missing::LeftOut;
    }
    Ok(choices)
}

/// Columns from 0 by names and numbers from 1: `species`, `3`, `1-4`. A name comes before a number.
fn numbers(list: &str, columns: &[Column]) -> Result<Vec<usize>, String> {
    let mut numbers = Vec::new();
    for item in list.split(',').map(str::trim) {
        let named = columns.iter().position(|column| column.name == item && !item.is_empty());
        let (first, last) = item.split_once('-').unwrap_or((item, item));
        match (named, first.trim().parse::<usize>(), last.trim().parse::<usize>()) {
            (Some(column), _, _) => numbers.push(column),
            (None, Ok(first), Ok(last)) if 1 <= first && first <= last && last <= columns.len() => {
                numbers.extend(first - 1..last);
            }
            _ => return Err(format!("there is no column {item}: it has {}", listed(columns))),
        }
    }
    Ok(numbers)
}

fn listed(columns: &[Column]) -> String {
    let name = |(at, column): (usize, &Column)| match column.name.as_str() {
        "" => format!("{}", at + 1),
        name => format!("{} ({name})", at + 1),
    };
    columns.iter().enumerate().map(name).collect::<Vec<_>>().join(", ")
}

/// Cells that are used and are no numbers.
fn cell_faults(path: &str, table: &Table, columns: &[Column], choices: &Choices, chosen: &Chosen) -> Vec<String> {
    let used = |column: &usize| choices.roles[*column] != Role::LeftOut;
    let mut faults = Vec::new();
    for &row in &chosen.from {
        for column in (0..columns.len()).filter(used) {
            let text = table.cells.cell(row, column);
            let fault = match number(text, Decimal::Point) {
                Err(CellFault::Missing) => Some("no value; --missing drop leaves such rows out".to_owned()),
                Err(fault) if columns[column].is_numeric() => Some(format!("{text:?} {}", cell_fault(fault))),
                _ => None,
            };
            faults.extend(
                fault.map(|fault| format!("{path}: line {}, {}: {fault}", table.line(row), name(columns, column))),
            );
        }
    }
    faults
}

fn name(columns: &[Column], column: usize) -> String {
    match columns[column].name.as_str() {
        "" => format!("column {}", column + 1),
        name => format!("column {} ({name})", column + 1),
    }
}

fn cell_fault(fault: CellFault) -> &'static str {
    match fault {
        CellFault::Missing => "has no value",
        CellFault::Text => "is not a number",
        CellFault::DecimalSign => "has another decimal sign; --decimal says which one is meant",
        CellFault::GroupedFraction => "could be a grouped numerator or a mixed number; write it without groups",
        CellFault::Parentheses | CellFault::SoftHyphen => "could be negative; write the sign",
        CellFault::Infinite => "is not finite",
    }
}

fn samples(path: &str, table: &Table, chosen: &Chosen, arguments: &Arguments) -> Result<DataSet, Vec<String>> {
    let line = |row: usize| table.line(chosen.from[row]);
    let located = |fault: &Fault| match fault {
        Fault::Number { cell, fault } => {
            let (kind, at) = match cell.column {
                Place::Input(at) => ("input", at),
                Place::Output(at) => ("output", at),
            };
            let fault = words::number_fault(*fault);
            format!("{path}: line {}, {kind} {}: {fault}", line(cell.row), at + 1)
        }
        Fault::Contradiction { first, second } => {
            format!("{path}: line {}: the input of line {} with another output", line(*second), line(*first))
        }
        other => format!("{path}: {}", words::fault(other)),
    };
    let rows: Rc<[_]> = chosen.rows.iter().cloned().map(Rc::new).collect();
    if let Some(lack) = lack(chosen) {
        return Err(vec![format!("{path}: {lack}")]);
    }
    let (idim, m) = (chosen.inputs.len(), chosen.outputs.len());
    let widths = table.found.widths.map(|widths| (widths.a1, widths.a2));
    let said = arguments.a1.zip(arguments.a2).or(widths);
    let shape = match said {
        Some((a1, a2)) => Shape::new(idim, a1, a2, m),
        None => Shape::new(idim, 1, 1, m),
    };
    let shape = shape.map_err(|error| vec![format!("{path}: {}", words::width_error(error))])?;
    let smallest = if said.is_none() { shape.smallest_for(rows.len()) } else { None };
    let draft = Draft::new(smallest.unwrap_or(shape), rows);
    let data = draft.parse().map_err(|faults| faults.iter().map(located).collect::<Vec<_>>())?;
    // Repeated rows are one sample, which may fit into fewer neurons.
    let fitting = smallest.and_then(|shape| shape.smallest_for(data.samples().len()));
    match fitting.filter(|fitting| *fitting != draft.shape) {
        Some(shape) => Draft { shape, ..draft }.parse().map_err(|faults| faults.iter().map(located).collect()),
        None => Ok(data),
    }
}

/// What there is nothing of.
fn lack(chosen: &Chosen) -> Option<&'static str> {
    if chosen.rows.is_empty() {
        Some("there are no samples in it")
    } else if chosen.inputs.is_empty() {
        Some("no column is an input; --inputs and --outputs say which are")
    } else if chosen.outputs.is_empty() {
        Some("no column is an output; --inputs and --outputs say which are")
    } else {
        None
    }
}

fn left_out(table: &Table, chosen: &Chosen) -> Vec<String> {
    let mut said = Vec::new();
    let mut say = |count: usize, what: &str| said.extend((count > 0).then(|| format!("{count} {what}")));
    say(table.found.above, "lines above the table are none of it");
    say(chosen.blank, "blank rows are no samples");
    say(chosen.missing, "rows left out, in which a value is missing");
    say(table.found.uneven.len(), "lines with another number of cells than most");
    said.extend(
        (table.found.index == reader::Index::LeftOut).then(|| "the first column is an index, left out".to_owned()),
    );
    said
}

/// Columns that are left out, and those whose texts have become numbers.
fn columns_said(columns: &[Column], choices: &Choices) -> Vec<String> {
    let said = |(at, role): (usize, &Role)| match (role, &columns[at].kind) {
        (Role::LeftOut, _) => Some(format!("{} is left out", name(columns, at))),
        (_, Kind::Numbers) => None,
        (_, Kind::Categories(categories)) => {
            let codes = categories.iter().zip(0..SHOWN).map(|(category, code)| format!("{category} = {code}"));
            let more = if categories.len() > SHOWN { ", …" } else { "" };
            let codes = codes.collect::<Vec<_>>().join(", ");
            Some(format!("{} holds categories, not numbers: {codes}{more}", name(columns, at)))
        }
    };
    choices.roles.iter().enumerate().filter_map(said).collect()
}

fn file_fault(path: &str, fault: &reader::Fault) -> String {
    match *fault {
        reader::Fault::Empty => format!("{path}: empty"),
        reader::Fault::NotText { byte } => format!("{path}: not a text, from byte {byte}"),
        reader::Fault::Packed => format!("{path}: a packed file, as .xlsx, .ods and .npz are; save its table as CSV"),
        reader::Fault::TooLarge { bytes } => format!("{path}: {bytes} bytes; at most {} are read", reader::MAX_BYTES),
        reader::Fault::Shortened { line } => format!("{path}: line {line}: rows or columns are left out with ..."),
        reader::Fault::Broken { form, line, column } => {
            format!("{path}: line {line}, column {column}: not {}", form_name(form))
        }
        reader::Fault::NoTable { form } => format!("{path}: {}, but no table", form_name(form)),
        reader::Fault::Network => format!("{path}: a network without its samples as they were"),
        reader::Fault::Stopped => format!("{path}: stopped"),
    }
}

/// The readings, each with the options that choose it.
fn question(path: &str, ambiguity: &Ambiguity) -> Vec<String> {
    let mut lines = vec![format!("{path} can be read in {} ways:", ambiguity.readings.len())];
    for table in &ambiguity.readings {
        let rows = (0..table.cells.rows()).map(|row| table.cells.row(row).collect::<Vec<_>>().join(" | "));
        let shown = rows.take(SHOWN).collect::<Vec<_>>().join("\n    ");
        lines.push(format!("  {}\n    {shown}", deciding(&ambiguity.parts(), &table.found)));
    }
    lines
}

fn deciding(parts: &[Part], found: &Found) -> String {
    let options = parts.iter().map(|part| match part {
        Part::Form => format!("--form {}", form_name(found.form).to_lowercase()),
        Part::Separator => format!("--separator {}", separator_name(found.separator)),
        Part::Decimal => format!("--decimal {}", decimal_name(found.decimal)),
        Part::Direction => format!("--list {}", if found.direction == Some(Direction::Row) { "row" } else { "column" }),
    });
    options.collect::<Vec<_>>().join(" ")
}

fn form_name(form: Form) -> &'static str {
    match form {
        Form::Separated => "separated",
        Form::Exchange => "the exchange form",
        Form::Json => "JSON",
        Form::Python => "Python",
        Form::Pandas => "pandas",
        Form::Markdown => "Markdown",
        Form::Latex => "LaTeX",
        Form::Matlab => "MATLAB",
    }
}

fn separator_name(separator: Option<Separator>) -> &'static str {
    match separator {
        Some(Separator::Tab) => "tab",
        Some(Separator::Semicolon) => "semicolon",
        Some(Separator::Bar) => "bar",
        Some(Separator::Comma) => "comma",
        Some(Separator::Blanks) => "blanks",
        Some(Separator::BlanksAroundGroups) => "blanks-around-groups",
        Some(Separator::None) | None => "none",
    }
}

fn decimal_name(decimal: Decimal) -> &'static str {
    match decimal {
        Decimal::Point => "point",
        Decimal::Comma => "comma",
        Decimal::Either => "either",
    }
}
