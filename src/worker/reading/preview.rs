//! An opened table in words: what was found, what can be changed, what is taken.

use super::opened::{ENCODINGS, HEADERS, INDICES, MISSING, Neurons, Opened, REPEATS, ROLES, SEPARATORS, Shown, Taken};
use crate::math::shape::{MAX_SAMPLES, MAX_WIDTH};
use crate::protocol::reading::{Column, Control, Preview, Setting};
use crate::reader::choices::{Missing, Repeats};
use crate::reader::columns::{Column as Described, Kind};
use crate::reader::form::Form;
use crate::reader::number::Decimal;
use crate::reader::{Header, Index};
use crate::words::Text;
use crate::words::import as words;

/// Rows that are shown.
const ROWS: usize = 6;
/// Columns of them.
const COLUMNS: usize = 30;
/// Categories of a column that are named.
const CATEGORIES: usize = 4;

impl Opened {
    /// What there is to see, and beforehand why what somebody said last cannot be; `None` where nothing is read.
    pub(super) fn preview(&self, fault: Option<String>) -> Option<Preview> {
        let shown = self.shown.as_ref()?;
        let taken = self.taken(shown);
        let (table, cells) = (&shown.table, &shown.table.cells);
        let columns = cells.columns().min(COLUMNS);
        let row = |row: usize| cells.row(row).take(columns).map(ToOwned::to_owned).collect();
        Some(Preview {
            found: words::of_size(cells.rows(), cells.columns(), table.found.form),
            notes: fault.into_iter().chain(notes(shown, &taken)).collect(),
            controls: self.controls(shown, &taken),
            roles: [
                words::INPUT,
                words::OUTPUT,
                words::LEFT_OUT,
                words::INPUTS_OF_CATEGORIES,
                words::OUTPUTS_OF_CATEGORIES,
            ]
            .map(String::from)
            .into(),
            columns: shown.columns.iter().enumerate().map(|(at, column)| of_column(shown, at, column)).collect(),
            rows: (0..cells.rows().min(ROWS)).map(row).collect(),
            samples: self.samples_in_words(&taken),
            exact_in_float64: self.is_to_be_exact(),
        })
    }

    fn is_to_be_exact(&self) -> bool {
        self.neurons()[self.chosen_neurons()] == Neurons::ExactInFloat64
    }

    fn controls(&self, shown: &Shown, taken: &Taken) -> Vec<Control> {
        let (found, choices) = (&shown.table.found, &shown.choices);
        let mut controls = Vec::new();
        if !self.is_text {
            controls.push(choice(Setting::Encoding, words::ENCODING, &ENCODINGS, found.encoding, words::encoding));
        }
        if let (Form::Separated | Form::Pandas, Some(separator)) = (found.form, found.separator) {
            controls.push(choice(Setting::Separator, words::SEPARATOR, &SEPARATORS, separator, words::separator));
        }
        controls.push(choice(Setting::Decimal, words::DECIMAL, &Decimal::ALL, found.decimal, words::decimal));
        controls.push(choice(Setting::Header, words::HEADER, &HEADERS, found.header, header));
        if found.index == Index::LeftOut || self.options.index.is_some() {
            controls.push(choice(Setting::Index, words::INDEX, &INDICES, found.index, index));
        }
        if taken.incomplete > 0 {
            let name = words::missing(taken.incomplete);
            controls.push(choice(Setting::Missing, name, &MISSING, choices.missing, missing));
        }
        let repeated = taken.chosen.repeated + taken.contradicting;
        if repeated > 0 {
            controls.push(choice(Setting::Repeats, words::repeats(repeated), &REPEATS, choices.repeats, repeats));
        }
        let count = taken.chosen.rows.len();
        controls.push(number(Setting::Rows, words::rows_of(taken.all), count, taken.all.min(MAX_SAMPLES)));
        if count < taken.all {
            controls.push(number(Setting::Seed, words::SEED, self.seed, usize::MAX));
        }
        let (all, chosen) = (self.neurons(), self.chosen_neurons());
        controls.push(choice(Setting::Neurons, words::NEURONS, &all, all[chosen], neurons));
        controls
    }

    /// What is taken, or why nothing can be.
    fn samples_in_words(&self, taken: &Taken) -> Result<String, String> {
        let Taken { chosen, different, .. } = taken;
        let (inputs, outputs) = (chosen.inputs.len(), chosen.outputs.len());
        let fault = match (inputs, outputs, chosen.rows.len()) {
            (0, _, _) => Some(words::NO_INPUT),
            (_, 0, _) => Some(words::NO_OUTPUT),
            (_, _, 0) => Some(words::NO_ROWS),
            _ => None,
        };
        if let Some(fault) = fault {
            return Err(fault.into());
        }
        let Ok(Some(shape)) = self.shape(taken) else {
            return Err(words::too_many_columns(inputs.max(outputs), MAX_WIDTH));
        };
        let (a1, a2) = (shape.a1(), shape.a2());
        if self.is_to_be_exact() {
            Ok(words::samples_alone(*different, inputs, outputs))
        } else if *different > shape.capacity() {
            Err(words::too_few_neurons(*different, a1, a2))
        } else {
            Ok(words::samples(*different, inputs, outputs, a1, a2))
        }
    }
}

/// What there is to know, and what is left out.
fn notes(shown: &Shown, taken: &Taken) -> Vec<String> {
    let (found, chosen) = (&shown.table.found, &taken.chosen);
    let merged = chosen.rows.len() - taken.different - taken.contradicting;
    let some = |count: usize, say: fn(usize) -> String| (count > 0).then(|| say(count));
    let index = (found.index == Index::LeftOut).then(|| String::from(words::INDEX_NOTE));
    let uneven = found.uneven.first().map(|&line| words::uneven(found.uneven.len(), line));
    let too_many = (taken.all > MAX_SAMPLES).then(|| words::too_many_rows(taken.all, MAX_SAMPLES));
    let notes = [
        some(found.above, words::above),
        index,
        uneven,
        some(chosen.blank, words::blank),
        some(merged, words::merged),
        too_many,
    ];
    notes.into_iter().flatten().collect()
}

fn of_column(shown: &Shown, at: usize, column: &Described) -> Column {
    let holds = match &column.kind {
        _ if column.is_empty() => words::NO_VALUES.into(),
        Kind::Numbers => words::of_numbers(column.numbers, column.missing, column.first_text),
        Kind::Categories(all) => {
            let first: Vec<_> = all.iter().take(CATEGORIES).map(String::as_str).collect();
            words::of_categories(all.len(), &first)
        }
    };
    Column {
        name: if column.name.is_empty() { words::column(at) } else { column.name.clone() },
        holds,
        is_categorical: !column.is_numeric(),
        role: ROLES.iter().position(|role| *role == shown.choices.roles[at]).unwrap_or(0),
    }
}

fn choice<T: Copy + PartialEq, N: Into<String>>(
    of: Setting,
    name: impl Into<String>,
    options: &[T],
    value: T,
    say: impl Fn(T) -> N,
) -> Control {
    Control {
        of,
        name: name.into(),
        value: options.iter().position(|option| *option == value).unwrap_or(0),
        options: options.iter().map(|&option| say(option).into()).collect(),
        most: 0,
    }
}

fn number(of: Setting, name: impl Into<String>, value: usize, most: usize) -> Control {
    Control { of, name: name.into(), options: Vec::new(), value, most }
}

fn header(header: Header) -> Text {
    match header {
        Header::Names => words::HEADER_NAMES,
        Header::None => words::HEADER_NONE,
    }
}

fn index(index: Index) -> Text {
    match index {
        Index::LeftOut => words::INDEX_LEFT_OUT,
        Index::None => words::INDEX_NONE,
    }
}

fn missing(missing: Missing) -> Text {
    match missing {
        Missing::LeftOut => words::MISSING_LEFT_OUT,
        Missing::Kept => words::MISSING_KEPT,
    }
}

fn repeats(repeats: Repeats) -> Text {
    match repeats {
        Repeats::Kept => words::REPEATS_KEPT,
        Repeats::First => words::REPEATS_FIRST,
        Repeats::Mean => words::REPEATS_MEAN,
    }
}

fn neurons(neurons: Neurons) -> String {
    match neurons {
        Neurons::Said(a1, a2) => words::as_said((a1, a2)),
        Neurons::Fewest => words::FEWEST.into(),
        Neurons::ExactInFloat64 => words::EXACT_IN_FLOAT64.into(),
    }
}
