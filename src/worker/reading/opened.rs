//! A table that is open: how it is read, and what is to become of it.

use std::rc::Rc;

use crate::math::shape::{MAX_SAMPLES, Shape, WidthError};
use crate::math::table::names::Names;
use crate::math::table::sample::{Draft, Row};
use crate::protocol::Table as Wire;
use crate::protocol::reading::{Change, Samples, Setting};
use crate::reader::choices::{Choices, Chosen, Coding, Missing, Repeats, Role, apply};
use crate::reader::columns::{Column, columns};
use crate::reader::number::{Decimal, is_missing};
use crate::reader::{Encoding, Header, Index, Options, Separator, Table};
use crate::share::random::choice;

/// Every way to write characters as bytes.
pub(super) const ENCODINGS: [Encoding; 4] = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Latin1];
/// Everything that parts cells.
pub(super) const SEPARATORS: [Separator; 7] = [
    Separator::Comma,
    Separator::Semicolon,
    Separator::Tab,
    Separator::Bar,
    Separator::Blanks,
    Separator::BlanksAroundGroups,
    Separator::None,
];
pub(super) const HEADERS: [Header; 2] = [Header::Names, Header::None];
pub(super) const INDICES: [Index; 2] = [Index::LeftOut, Index::None];
pub(super) const MISSING: [Missing; 2] = [Missing::LeftOut, Missing::Kept];
pub(super) const REPEATS: [Repeats; 3] = [Repeats::Kept, Repeats::First, Repeats::Mean];
/// What a column can be used as, the last two only where it holds categories.
pub(super) const ROLES: [Role; 5] = [
    Role::Input(Coding::Codes),
    Role::Output(Coding::Codes),
    Role::LeftOut,
    Role::Input(Coding::OneEach),
    Role::Output(Coding::OneEach),
];

/// How many neurons the network gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Neurons {
    /// As many as the file says.
    Said(usize, usize),
    /// As few as fit.
    Fewest,
    /// As few as make it exact in float64, which the page has looked for.
    ExactInFloat64,
}

/// What is open.
pub(super) struct Opened {
    pub(super) bytes: Vec<u8>,
    pub(super) is_text: bool,
    pub(super) options: Options,
    pub(super) shown: Option<Shown>,
    /// How many rows are to be taken, where somebody has said so.
    rows: Option<usize>,
    pub(super) seed: usize,
    neurons: usize,
}

/// What it is read as.
pub(super) struct Shown {
    pub(super) table: Table,
    pub(super) columns: Vec<Column>,
    pub(super) choices: Choices,
}

/// What becomes of it.
pub(super) struct Taken {
    pub(super) chosen: Chosen,
    /// Rows before some of them were drawn.
    pub(super) all: usize,
    /// Rows in which a value is missing.
    pub(super) incomplete: usize,
    /// Different inputs among the rows that are taken.
    pub(super) different: usize,
    /// Rows with the input of an earlier one and another output.
    pub(super) contradicting: usize,
}

impl Opened {
    pub(super) fn new(bytes: Vec<u8>, is_text: bool) -> Self {
        // What was a text is written as UTF-8 on its way here.
        let options = Options { encoding: is_text.then_some(Encoding::Utf8), ..Options::default() };
        Self { bytes, is_text, options, shown: None, rows: None, seed: 1, neurons: 0 }
    }

    /// Reads it from now on as `table` was.
    pub(super) fn decide(&mut self, table: &Table) {
        let found = &table.found;
        self.options.form = Some(found.form);
        self.options.separator = found.separator;
        self.options.decimal = Some(found.decimal);
        self.options.direction = found.direction;
    }

    /// Shows `table`. What somebody has said of its columns stays, where they are the same.
    pub(super) fn show(&mut self, table: Table) {
        let columns = columns(&table);
        let names = |columns: &[Column]| columns.iter().map(|column| column.name.clone()).collect::<Vec<_>>();
        let before = self.shown.take().filter(|shown| names(&shown.columns) == names(&columns));
        let choices = before.map_or_else(|| suggested(&table, &columns), |shown| shown.choices);
        self.shown = Some(Shown { table, columns, choices });
    }

    /// Does what somebody says; what needs another reading is in the options.
    pub(super) fn change(&mut self, Change { of, to }: &Change) {
        let to = *to;
        match of {
            Setting::Encoding => self.options.encoding = ENCODINGS.get(to).copied(),
            Setting::Separator => {
                self.options.separator = SEPARATORS.get(to).copied();
                self.options.form = None;
            }
            Setting::Decimal => self.options.decimal = Decimal::ALL.get(to).copied(),
            Setting::Header => self.options.header = HEADERS.get(to).copied(),
            Setting::Index => self.options.index = INDICES.get(to).copied(),
            Setting::Rows => self.rows = Some(to),
            Setting::Seed => self.seed = to,
            Setting::Neurons => self.neurons = to,
            Setting::Missing | Setting::Repeats | Setting::Columns(_) | Setting::OthersAsInputs => {
                if let Some(shown) = &mut self.shown {
                    shown.choose(of, to);
                }
            }
        }
    }

    /// How many neurons the network can get.
    pub(super) fn neurons(&self) -> Vec<Neurons> {
        let widths = self.shown.as_ref().and_then(|shown| shown.table.found.widths);
        let said = widths.map(|widths| Neurons::Said(widths.a1, widths.a2));
        said.into_iter().chain([Neurons::Fewest, Neurons::ExactInFloat64]).collect()
    }

    /// Which of [`Self::neurons`] is chosen.
    pub(super) fn chosen_neurons(&self) -> usize {
        self.neurons.min(self.neurons().len() - 1)
    }

    /// The rows that are taken.
    pub(super) fn taken(&self, shown: &Shown) -> Taken {
        let mut chosen = apply(&shown.table, &shown.columns, &shown.choices);
        let lacks = |row: &&Row| row.inputs.iter().chain(&row.outputs).any(|text| is_missing(text));
        let incomplete = chosen.missing + chosen.rows.iter().filter(lacks).count();
        let all = chosen.rows.len();
        chosen.draw(&choice(all, self.count(all), self.seed as u64));
        let inputs = chosen.inputs_seen();
        Taken { chosen, all, incomplete, different: inputs.different, contradicting: inputs.contradicting }
    }

    fn count(&self, all: usize) -> usize {
        self.rows.unwrap_or(all).clamp(1, MAX_SAMPLES).min(all)
    }

    /// The shape of the network for what is taken; `None` where no two layers hold it.
    pub(super) fn shape(&self, taken: &Taken) -> Result<Option<Shape>, WidthError> {
        let (idim, m) = (taken.chosen.inputs.len(), taken.chosen.outputs.len());
        let least = Shape::new(idim, 1, 1, m)?;
        Ok(match self.neurons()[self.chosen_neurons()] {
            Neurons::Said(a1, a2) => Shape::new(idim, a1, a2, m).ok(),
            Neurons::Fewest | Neurons::ExactInFloat64 => least.smallest_for(taken.different),
        })
    }

    /// Hands the samples over, at most `part` in a message.
    pub(super) fn samples(&self, part: usize, hand: &mut dyn FnMut(Samples)) {
        let Some(taken) = self.shown.as_ref().map(|shown| self.taken(shown)) else { return };
        let Ok(Some(shape)) = self.shape(&taken) else { return };
        let Chosen { inputs, outputs, rows, .. } = taken.chosen;
        let names = Rc::new(Names { table: String::new(), inputs, outputs }.given());
        let mut rows = rows.into_iter().map(Rc::new).peekable();
        while rows.peek().is_some() {
            let draft = Draft { shape, rows: rows.by_ref().take(part).collect(), names: names.clone() };
            hand(Samples { table: Wire::new(&draft), is_last: rows.peek().is_none() });
        }
    }
}

impl Shown {
    fn choose(&mut self, of: &Setting, to: usize) {
        let roles = &mut self.choices.roles;
        match of {
            Setting::Missing => self.choices.missing = MISSING.get(to).copied().unwrap_or_default(),
            Setting::Repeats => self.choices.repeats = REPEATS.get(to).copied().unwrap_or_default(),
            Setting::Columns(columns) => {
                let Some(&role) = ROLES.get(to) else { return };
                for &column in columns {
                    if let Some(of_column) = roles.get_mut(column) {
                        *of_column = role;
                    }
                }
            }
            Setting::OthersAsInputs => {
                let others = roles.iter_mut().filter(|role| !matches!(role, Role::Output(_)));
                others.for_each(|role| *role = Role::Input(Coding::Codes));
            }
            _ => {}
        }
    }
}

/// As the table suggests itself; columns without any value are left out, and so are rows in which one is missing.
fn suggested(table: &Table, columns: &[Column]) -> Choices {
    let mut choices = Choices { missing: Missing::LeftOut, ..Choices::suggested(table) };
    for (role, column) in choices.roles.iter_mut().zip(columns) {
        if column.is_empty() {
            *role = Role::LeftOut;
        }
    }
    let has_output = choices.roles.iter().any(|role| matches!(role, Role::Output(_)));
    if let Some(last) = choices.roles.iter_mut().rev().find(|role| **role != Role::LeftOut).filter(|_| !has_output) {
        *last = Role::Output(Coding::Codes);
    }
    choices
}
