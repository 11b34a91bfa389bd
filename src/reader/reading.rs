//! What comes out: a table with what was found, or several where the text can be read in several ways.

use std::ops::ControlFlow;

use super::encoding::Encoding;
use super::evidence::{Evidence, filled};
use super::form::Form;
use super::grid::Grid;
use super::number::{Decimal, Grouping, number};
use super::records::Field;
use super::source::Source;
use super::widths::Widths;
use super::{Direction, Fault, Header, Index, Separator, Watch};

/// What a text says, as far as it can be known.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Reading {
    /// There is one way to read it.
    One(Table),
    /// There are several, and they differ in values.
    Ambiguous(Ambiguity),
}

impl Reading {
    pub(super) fn new(mut tables: Vec<Table>) -> Self {
        if tables.len() == 1 {
            return Self::One(tables.remove(0));
        }
        Self::Ambiguous(Ambiguity { readings: tables })
    }

    pub(super) fn tables_mut(&mut self) -> &mut [Table] {
        match self {
            Self::One(table) => std::slice::from_mut(table),
            Self::Ambiguous(ambiguity) => &mut ambiguity.readings,
        }
    }
}

/// At least two readings that differ in values, the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Ambiguity {
    /// The readings. What each has taken for what is in its [`Table::found`].
    pub readings: Vec<Table>,
}

/// A cell of a table, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// Row, without the header.
    pub row: usize,
    /// Column, without the index.
    pub column: usize,
}

/// A part of what was found, in which readings can differ. An option of the same name decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Part {
    /// [`Found::form`]
    Form,
    /// [`Found::separator`]
    Separator,
    /// [`Found::decimal`]
    Decimal,
    /// [`Found::direction`]
    Direction,
}

impl Ambiguity {
    /// The parts in which the readings differ.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let found = || self.readings.iter().map(|table| &table.found);
        let mut parts = Vec::new();
        let mut differ = |part: Part, differ: bool| parts.extend(differ.then_some(part));
        let first = &self.readings[0].found;
        differ(Part::Form, found().any(|found| found.form != first.form));
        differ(Part::Separator, found().any(|found| found.separator != first.separator));
        differ(Part::Decimal, found().any(|found| found.decimal != first.decimal));
        differ(Part::Direction, found().any(|found| found.direction != first.direction));
        parts
    }

    /// The cells in which the readings differ, row by row: another text, or no such cell in one of them.
    pub fn differences(&self) -> impl Iterator<Item = Place> {
        let rows = self.readings.iter().map(|table| table.cells.rows()).max().unwrap_or(0);
        let columns = self.readings.iter().map(|table| table.cells.columns()).max().unwrap_or(0);
        let places = (0..rows).flat_map(move |row| (0..columns).map(move |column| Place { row, column }));
        places.filter(|&place| {
            let first = self.readings[0].text(place);
            self.readings[1..].iter().any(|table| table.text(place) != first)
        })
    }
}

/// A table as it was read.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Table {
    /// How it was read.
    pub found: Found,
    names: Vec<String>,
    lines: Vec<usize>,
    /// The cells below the header: numbers in the grammar of the table, other texts as they were.
    pub cells: Grid,
}

/// How a table was read, and what was left out.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Found {
    /// How its characters were written as bytes.
    pub encoding: Encoding,
    /// What kind of text it was.
    pub form: Form,
    /// What parted the cells, where they stood in lines.
    pub separator: Option<Separator>,
    /// The decimal sign.
    pub decimal: Decimal,
    /// The marks between groups of digits that occurred.
    pub grouping: Vec<Grouping>,
    /// Whether the first row named the columns.
    pub header: Header,
    /// Whether the first column was an index, which is not in the table.
    pub index: Index,
    /// How a plain list was laid.
    pub direction: Option<Direction>,
    /// The widths of the network, where the exchange form says them.
    pub widths: Option<Widths>,
    /// How many columns are inputs, where the form says it; the others are outputs.
    pub inputs: Option<usize>,
    /// How many lines stand above the table that are none of it: a title, comments.
    pub above: usize,
    /// The first lines whose number of cells was not that of most (at most [`MAX_UNEVEN`]). Theirs were kept; what
    /// they lacked is empty.
    pub uneven: Vec<usize>,
}

/// How many uneven lines are named.
pub const MAX_UNEVEN: usize = 100;

impl Table {
    /// Names of the columns from the header: one for each column, or none at all.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The line of a row, from 1; where the form has no lines, its number among the rows as they were written.
    ///
    /// # Panics
    ///
    /// Where there is no such row.
    #[must_use]
    pub fn line(&self, row: usize) -> usize {
        self.lines[row]
    }

    fn text(&self, Place { row, column }: Place) -> Option<&str> {
        (row < self.cells.rows() && column < self.cells.columns()).then(|| self.cells.cell(row, column))
    }

    /// The cells of `source`, with `decimal` as the decimal sign.
    pub(super) fn build(
        source: &Source<'_>,
        evidence: &Evidence,
        decimal: Decimal,
        watch: &mut Watch<'_>,
    ) -> Result<Self, Fault> {
        let outline = &evidence.outline;
        let skipped = usize::from(evidence.index == Index::LeftOut);
        let columns = outline.width.saturating_sub(skipped);
        let mut table = Self {
            found: Found::new(source, evidence, decimal),
            names: Vec::new(),
            lines: Vec::new(),
            cells: Grid::new(columns),
        };
        let mut row = 0;
        source.each(watch, |line, fields| {
            row += 1;
            let header = evidence.header == Header::Names;
            if header && row <= outline.first {
                return ControlFlow::Continue(());
            }
            if row > outline.rows {
                return ControlFlow::Break(());
            }
            let short = row - 1 == outline.first && outline.first_short;
            table.found.note_uneven(line, fields, evidence, short);
            if header && row - 1 == outline.first {
                table.names = names(fields.get(if short { 0 } else { skipped }..).unwrap_or_default(), columns);
                return ControlFlow::Continue(());
            }
            table.lines.push(line);
            for column in skipped..outline.width {
                let text = fields.get(column).map_or("", |field| field.text.trim());
                match number(text, decimal) {
                    Ok(number) => {
                        table.cells.push(&number.text);
                        table.found.note_grouping(number.grouping);
                    }
                    Err(_) => table.cells.push(text),
                }
            }
            ControlFlow::Continue(())
        })?;
        if row == 0 {
            table.lines.push(1);
            (0..columns).for_each(|_| table.cells.push(""));
        }
        Ok(table)
    }
}

fn names(fields: &[Field<'_>], columns: usize) -> Vec<String> {
    let name = |column: usize| fields.get(column).map_or(String::new(), |field| field.text.trim().to_owned());
    (0..columns).map(name).collect()
}

impl Found {
    fn new(source: &Source<'_>, evidence: &Evidence, decimal: Decimal) -> Self {
        Self {
            encoding: Encoding::default(),
            form: source.form,
            separator: source.separator(),
            decimal,
            grouping: Vec::new(),
            header: evidence.header,
            index: evidence.index,
            direction: source.direction,
            widths: source.widths,
            inputs: source.inputs,
            above: source.above,
            uneven: Vec::new(),
        }
    }

    fn note_uneven(&mut self, line: usize, fields: &[Field<'_>], evidence: &Evidence, short: bool) {
        let outline = &evidence.outline;
        let filled = filled(fields);
        let fits = filled <= outline.commonest && outline.commonest <= fields.len();
        if !(outline.is_even() || fits || short || filled == 0) && self.uneven.len() < MAX_UNEVEN {
            self.uneven.push(line);
        }
    }

    fn note_grouping(&mut self, grouping: Option<Grouping>) {
        if let Some(grouping) = grouping.filter(|grouping| !self.grouping.contains(grouping)) {
            self.grouping.push(grouping);
        }
    }
}
