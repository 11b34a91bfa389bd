//! From a table to rows of samples: which columns are inputs and outputs, and what becomes of texts, missing values
//! and repeated inputs.

use std::collections::HashMap;
use std::ops::Range;

use num_bigint::BigInt;

use super::Table;
use super::columns::{Column, Kind};
use super::number::is_missing;
use crate::math::Rational;
use crate::math::table::number::parse;
use crate::math::table::repeats::firsts;
use crate::math::table::sample::Row;

/// What is to become of a table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Choices {
    /// The role of each column.
    pub roles: Vec<Role>,
    /// What becomes of rows in which a used column has no value.
    pub missing: Missing,
    /// What becomes of rows with the same input and different outputs.
    pub repeats: Repeats,
}

/// What a column is used as. How its texts become numbers is said where it holds categories.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Role {
    /// An input.
    Input(Coding),
    /// An output.
    Output(Coding),
    /// Nothing.
    LeftOut,
}

/// How categories become numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Coding {
    /// One column of 0, 1, 2, … in the order in which the categories come up.
    #[default]
    Codes,
    /// A column for each category, with 1 where it is that category and 0 elsewhere.
    OneEach,
}

/// What becomes of rows in which a used column has no value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Missing {
    /// They are left out, and counted.
    LeftOut,
    /// They are kept as they are: faults of the table.
    #[default]
    Kept,
}

/// What becomes of rows with the same input and different outputs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Repeats {
    /// The first is kept.
    First,
    /// They become one row with the exact mean of all rows with that input.
    Mean,
    /// They are kept as they are: contradictions of the table.
    #[default]
    Kept,
}

impl Choices {
    /// What suggests itself: where the table does not say how many columns are inputs, the last column is the output. What a
    /// network gave, as this page saves it beside its samples, is left out.
    #[must_use]
    pub fn suggested(table: &Table) -> Self {
        let columns = table.cells.columns();
        let computed = computed(table);
        let said = computed.as_ref().map(|computed| computed.start - computed.len() / 2);
        let said = said.or(table.found.inputs).or_else(|| inputs_by_name(table.names()));
        let inputs = said.unwrap_or(columns.saturating_sub(1));
        let role = |column| match column {
            _ if computed.as_ref().is_some_and(|computed| computed.contains(&column)) => Role::LeftOut,
            _ if column < inputs => Role::Input(Coding::Codes),
            _ => Role::Output(Coding::Codes),
        };
        Self { roles: (0..columns).map(role).collect(), missing: Missing::default(), repeats: Repeats::default() }
    }
}

/// How many inputs there are, where the columns are called x1, x2, …, y1, y2, …, as this page calls them.
fn inputs_by_name(names: &[String]) -> Option<usize> {
    let is = |letter: char, name: &String| {
        name.strip_prefix(letter).is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let inputs = names.iter().take_while(|name| is('x', name)).count();
    (inputs > 0 && inputs < names.len() && names[inputs..].iter().all(|name| is('y', name))).then_some(inputs)
}

/// Columns of what a network gave for each output, and of the differences, in a table of a sample's inputs and outputs, those
/// and these: their names hold those of the outputs, and the numbers add up in every row.
fn computed(table: &Table) -> Option<Range<usize>> {
    let (names, columns) = (table.names(), table.cells.columns());
    let is_named = |of: usize, column: usize| {
        names.get(column).zip(names.get(of)).is_some_and(|(name, of)| name != of && name.contains(of.as_str()))
    };
    let value = |row: usize, column: usize| parse(table.cells.cell(row, column)).ok();
    let adds_up = |row: usize, [expected, found, difference]: [usize; 3]| {
        let sum = value(row, expected).zip(value(row, difference)).map(|(expected, difference)| expected + difference);
        sum.is_some() && sum == value(row, found)
    };
    let outputs = (1..=columns.saturating_sub(1) / 3).find(|outputs| {
        let of = |d: usize| [3, 2, 1].map(|groups| columns - groups * outputs + d);
        let are_named =
            (0..*outputs).map(of).all(|[y, found, difference]| is_named(y, found) && is_named(y, difference));
        are_named && (0..table.cells.rows()).all(|row| (0..*outputs).map(of).all(|columns| adds_up(row, columns)))
    })?;
    Some(columns - 2 * outputs..columns)
}

/// Rows of samples, and what is not among them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// Names of the inputs; empty texts without a header.
    pub inputs: Vec<String>,
    /// Names of the outputs.
    pub outputs: Vec<String>,
    /// The samples.
    pub rows: Vec<Row>,
    /// The row of the table that each is from.
    pub from: Vec<usize>,
    /// Rows without any value, which are never samples.
    pub blank: usize,
    /// Rows left out because a value is missing.
    pub missing: usize,
    /// Rows left out, or taken into a mean, because an earlier one has the same input and another output.
    pub repeated: usize,
}

/// The rows that `choices` make of `table`, whose columns are `columns`.
#[must_use]
pub fn apply(table: &Table, columns: &[Column], choices: &Choices) -> Chosen {
    let inputs =
        encoders(columns, &choices.roles, |role| if let Role::Input(coding) = role { Some(coding) } else { None });
    let outputs =
        encoders(columns, &choices.roles, |role| if let Role::Output(coding) = role { Some(coding) } else { None });
    let mut chosen = Chosen { inputs: names(&inputs), outputs: names(&outputs), ..Chosen::default() };
    for row in 0..table.cells.rows() {
        let text = |encoder: &Encoder<'_>| table.cells.cell(row, encoder.column);
        let used = || inputs.iter().chain(&outputs).map(text);
        if used().all(str::is_empty) {
            chosen.blank += 1;
        } else if choices.missing == Missing::LeftOut && used().any(is_missing) {
            chosen.missing += 1;
        } else {
            let encode = |encoders: &[Encoder<'_>], columns: usize| {
                let mut cells = Vec::with_capacity(columns);
                encoders.iter().for_each(|encoder| encoder.encode(text(encoder), &mut cells));
                cells
            };
            chosen.from.push(row);
            let (idim, m) = (chosen.inputs.len(), chosen.outputs.len());
            chosen.rows.push(Row { inputs: encode(&inputs, idim), outputs: encode(&outputs, m) });
        }
    }
    match choices.repeats {
        Repeats::Kept => {}
        Repeats::First => chosen.keep_first(),
        Repeats::Mean => chosen.keep_means(),
    }
    chosen
}

/// How the texts of one column become numbers.
struct Encoder<'c> {
    column: usize,
    name: &'c str,
    coding: Coding,
    /// The code of each category; empty in a column of numbers.
    codes: HashMap<&'c str, usize>,
    categories: &'c [String],
}

fn encoders<'c>(columns: &'c [Column], roles: &[Role], coding: impl Fn(Role) -> Option<Coding>) -> Vec<Encoder<'c>> {
    let chosen = columns.iter().zip(roles).enumerate();
    let chosen = chosen.filter_map(|(at, (column, &role))| Some((at, column, coding(role)?)));
    chosen.map(|(at, column, coding)| Encoder::new(at, column, coding)).collect()
}

fn names(encoders: &[Encoder<'_>]) -> Vec<String> {
    encoders.iter().flat_map(Encoder::names).collect()
}

impl<'c> Encoder<'c> {
    fn new(at: usize, column: &'c Column, coding: Coding) -> Self {
        let categories: &[String] = match &column.kind {
            Kind::Numbers => &[],
            Kind::Categories(categories) => categories,
        };
        let codes = categories.iter().map(String::as_str).zip(0..).collect();
        Self { column: at, name: &column.name, coding, codes, categories }
    }

    fn is_one_each(&self) -> bool {
        self.coding == Coding::OneEach && !self.categories.is_empty()
    }

    fn names(&self) -> Vec<String> {
        let name = |category: &String| match self.name {
            "" => category.clone(),
            name => format!("{name} {category}"),
        };
        if self.is_one_each() { self.categories.iter().map(name).collect() } else { vec![self.name.to_owned()] }
    }

    /// Adds the cells that `text` becomes; a missing value is kept in each.
    fn encode(&self, text: &str, cells: &mut Vec<String>) {
        match self.codes.get(text) {
            Some(&code) if self.is_one_each() => {
                cells.extend((0..self.categories.len()).map(|category| usize::from(category == code).to_string()));
            }
            Some(code) => cells.push(code.to_string()),
            None if self.is_one_each() => cells.extend(self.categories.iter().map(|_| text.to_owned())),
            None => cells.push(text.to_owned()),
        }
    }
}

/// What there is to know of the inputs of some rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inputs {
    /// How many different ones there are.
    pub different: usize,
    /// Rows with the input of an earlier one and another output.
    pub contradicting: usize,
}

impl Chosen {
    /// What there is to know of the inputs.
    #[must_use]
    pub fn inputs_seen(&self) -> Inputs {
        let firsts = self.firsts();
        let again = || firsts.iter().enumerate().filter(|&(at, first)| at != *first);
        let contradicting = again().filter(|&(at, &first)| self.differ(at, first)).count();
        Inputs { different: firsts.len() - again().count(), contradicting }
    }

    /// Keeps the rows that are `drawn`.
    pub fn draw(&mut self, drawn: &[bool]) {
        let (mut rows, mut from) = (drawn.iter(), drawn.iter());
        self.rows.retain(|_| rows.next() == Some(&true));
        self.from.retain(|_| from.next() == Some(&true));
    }

    /// For each row, the first with the same input; itself where the input has faults.
    fn firsts(&self) -> Vec<usize> {
        firsts(self.rows.iter().map(|row| row.inputs.iter().map(String::as_str)))
    }

    /// Whether two rows have different outputs.
    fn differ(&self, one: usize, other: usize) -> bool {
        values(&self.rows[one].outputs) != values(&self.rows[other].outputs)
    }

    fn keep_first(&mut self) {
        let firsts = self.firsts();
        let kept: Vec<bool> =
            firsts.iter().enumerate().map(|(at, &first)| at == first || !self.differ(at, first)).collect();
        self.keep(&kept);
    }

    fn keep_means(&mut self) {
        let firsts = self.firsts();
        let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, &first) in firsts.iter().enumerate() {
            groups.entry(first).or_default().push(at);
        }
        let mut kept = vec![true; self.rows.len()];
        for (first, rows) in groups {
            let outputs: Option<Vec<_>> = rows.iter().map(|&row| values(&self.rows[row].outputs)).collect();
            let Some(outputs) = outputs.filter(|outputs| outputs.iter().any(|output| *output != outputs[0])) else {
                continue;
            };
            self.rows[first].outputs = mean(&outputs);
            rows[1..].iter().for_each(|&row| kept[row] = false);
        }
        self.keep(&kept);
    }

    fn keep(&mut self, kept: &[bool]) {
        self.draw(kept);
        self.repeated = kept.iter().filter(|&&kept| !kept).count();
    }
}

fn values(cells: &[String]) -> Option<Vec<Rational>> {
    cells.iter().map(|text| parse(text).ok()).collect()
}

/// The mean of each output over some rows.
fn mean(outputs: &[Vec<Rational>]) -> Vec<String> {
    let count = Rational::from(BigInt::from(outputs.len()));
    let sum = |at: usize| outputs.iter().fold(Rational::default(), |sum, output| sum + &output[at]);
    (0..outputs[0].len()).map(|at| (sum(at) / &count).to_string()).collect()
}
