//! What the rows of a source have in common: their number of cells, what the numbers look like, the header.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use super::number::{CellFault, Decimal, Sense, is_missing, sense};
use super::records::Field;
use super::source::Source;
use super::{Fault, Header, Index, Options, Separator, Watch};

/// How many cells the rows have.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Outline {
    /// Rows up to the last that is not blank.
    pub(super) rows: usize,
    /// The first row that is not blank, from 0.
    pub(super) first: usize,
    /// Columns: the most cells of a row, without empty ones at its end.
    pub(super) width: usize,
    /// Number of cells that most rows have.
    pub(super) commonest: usize,
    /// Rows with fewer cells than columns, the first not counted where it is one short.
    pub(super) uneven: usize,
    /// Whether the first row is one cell short, and only the first.
    pub(super) first_short: bool,
    /// Rows that are not blank.
    filled: usize,
}

impl Outline {
    /// The outline of `source`.
    pub(super) fn of(source: &Source<'_>, watch: &mut Watch<'_>) -> Result<Self, Fault> {
        let (mut outline, mut first_cells, mut widest) = (Self::default(), 0, 0);
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let (mut shortened, mut row, mut blank_width) = (None, 0, 1);
        source.each(watch, |line, fields| {
            let filled = filled(fields);
            row += 1;
            if filled == 0 {
                blank_width = blank_width.max(fields.len());
                return ControlFlow::Continue(());
            }
            if fields.iter().any(|field| !field.quoted && matches!(&*field.text, "..." | "…")) {
                shortened = Some(line);
                return ControlFlow::Break(());
            }
            outline.rows = row;
            outline.filled += 1;
            if outline.filled == 1 {
                (outline.first, first_cells) = (row - 1, fields.len());
            } else {
                widest = widest.max(filled);
            }
            outline.width = outline.width.max(filled);
            *counts.entry(fields.len()).or_insert(0) += 1;
            ControlFlow::Continue(())
        })?;
        if let Some(line) = shortened {
            return Err(Fault::Shortened { line });
        }
        if outline.filled == 0 {
            // Blank cells copied from a spreadsheet: as many as were copied.
            return Ok(Self { rows: row.max(1), width: blank_width, ..outline });
        }
        let least = if source.is_aligned() { 2 } else { 3 };
        let short = |counts: &BTreeMap<usize, usize>| counts.range(..outline.width).map(|(_, rows)| rows).sum();
        let (width, uneven): (usize, usize) = (outline.width, short(&counts));
        outline.first_short =
            widest == width && width >= least && first_cells + 1 == width && uneven == 1 && outline.filled > 1;
        outline.uneven = if outline.first_short { 0 } else { uneven };
        let most = counts.values().max().copied().unwrap_or(0);
        outline.commonest = counts.iter().rev().find(|(_, rows)| **rows == most).map_or(0, |(&cells, _)| cells);
        Ok(outline)
    }

    /// Whether every row has the same number of cells.
    pub(super) fn is_even(&self) -> bool {
        self.uneven == 0
    }

    /// Which share of the rows has another number of cells than most, in thousandths.
    pub(super) fn unevenness(&self) -> usize {
        if self.is_even() { 0 } else { (1_000 * self.uneven.min(self.filled)).div_ceil(self.filled.max(1)) }
    }
}

/// Cells up to the last that is not empty.
pub(super) fn filled(fields: &[Field<'_>]) -> usize {
    fields.iter().rposition(|field| !field.text.trim().is_empty()).map_or(0, |last| last + 1)
}

/// How often each kind of cell occurs.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    senses: Vec<(Sense, usize)>,
    /// Cells that are no number, whatever the convention.
    pub(super) text: usize,
    /// Cells that are numbers in more than one way, and refused by name.
    refused: usize,
    /// Cells without a value.
    pub(super) missing: usize,
}

impl Tally {
    fn add(&mut self, cell: Result<Sense, CellFault>, count: usize) {
        match cell {
            Ok(sense) => match self.senses.iter_mut().find(|(known, _)| *known == sense) {
                Some((_, known)) => *known += count,
                None => self.senses.push((sense, count)),
            },
            Err(CellFault::Missing) => self.missing += count,
            Err(CellFault::Text | CellFault::DecimalSign) => self.text += count,
            Err(_) => self.refused += count,
        }
    }

    fn numbers(&self, decimal: Decimal) -> usize {
        self.senses.iter().filter(|(sense, _)| sense.is_number(decimal)).map(|(_, count)| count).sum()
    }

    fn any(&self) -> usize {
        self.senses.iter().map(|(_, count)| count).sum()
    }

    /// Whether a comma says anything, or groups by points.
    fn speaks_of_comma(&self) -> bool {
        self.senses.iter().any(|(sense, _)| !matches!(sense, Sense::Same | Sense::PointDecimal | Sense::PointEither))
    }
}

/// What the cells of a source are.
#[derive(Clone, Debug)]
pub(super) struct Evidence {
    pub(super) outline: Outline,
    pub(super) header: Header,
    pub(super) index: Index,
    /// The cells below the header.
    pub(super) tally: Tally,
    /// The conventions that read the most numbers and differ in what they read, the usual one first.
    pub(super) decimals: Vec<Decimal>,
}

impl Evidence {
    /// What the cells of `source` are; gives up, with `None`, at the second row with a text where `only_numbers`.
    pub(super) fn of(
        source: &Source<'_>,
        outline: Outline,
        options: &Options,
        only_numbers: bool,
        watch: &mut Watch<'_>,
    ) -> Result<Option<Self>, Fault> {
        let mut columns = vec![Column::default(); outline.width];
        let (mut first, mut tally, mut row, mut pure) = (Vec::new(), Tally::default(), 0, true);
        let (mut is_quoted, mut is_unnamed, mut is_bare_below) = (false, false, false);
        source.each(watch, |_, fields| {
            row += 1;
            if row - 1 == outline.first {
                first = fields.iter().take(outline.width).map(|field| sense(&field.text)).collect();
                is_quoted = is_said_to_be_text(fields);
                is_unnamed = fields.first().is_some_and(is_no_name);
                return ControlFlow::Continue(());
            }
            if row <= outline.first || row > outline.rows {
                return ControlFlow::Continue(());
            }
            for (column, field) in columns.iter_mut().zip(fields) {
                let cell = sense(&field.text);
                column.add(cell, &field.text);
                tally.add(cell, 1);
                is_bare_below |= !field.quoted && cell.is_ok();
            }
            tally.missing += outline.width.saturating_sub(fields.len());
            pure = !only_numbers || tally.text == 0;
            if pure { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        if !pure {
            return Ok(None);
        }
        let counting = columns.first().is_some_and(Column::is_counting);
        let no_number = first.iter().all(Result::is_err);
        let short = outline.first_short && (no_number || counting);
        let names = no_number && names_numbers(&first, &columns) || is_quoted && is_bare_below;
        let named = short || outline.rows > outline.first + 1 && names;
        let header = options.header.or(source.header).unwrap_or(if named { Header::Names } else { Header::None });
        let numbered = short || header == Header::Names && outline.width > 1 && is_unnamed && counting;
        let index = options.index.or(source.index).unwrap_or(if numbered { Index::LeftOut } else { Index::None });
        if header == Header::None {
            first.iter().for_each(|&cell| tally.add(cell, 1));
        }
        let decimals = decimals(&tally, source, options);
        let outline = Outline {
            first_short: short,
            uneven: outline.uneven + usize::from(outline.first_short && !short),
            ..outline
        };
        Ok(Some(Self { outline, header, index, tally, decimals }))
    }

    /// Whether every cell below the header is a number, refused by name or missing, in rows of one length.
    pub(super) fn is_clean(&self) -> bool {
        let read = self.decimals.first().map_or(0, |&decimal| self.tally.numbers(decimal));
        self.outline.is_even() && self.tally.text == 0 && read == self.tally.any()
    }

    /// Whether there is any number at all.
    pub(super) fn has_numbers(&self) -> bool {
        self.tally.any() > 0
    }

    /// Whether there is any number, or one refused by name.
    pub(super) fn has_values(&self) -> bool {
        self.has_numbers() || self.tally.refused > 0
    }

    /// Cells that are no numbers, in thousandths of those that are filled.
    pub(super) fn text_share(&self) -> usize {
        let read = self.decimals.first().map_or(0, |&decimal| self.tally.numbers(decimal));
        let (text, refused) = (self.tally.any() - read + self.tally.text, self.tally.refused);
        let filled = self.tally.any() + self.tally.text + refused;
        (1_000 * text).checked_div(filled).unwrap_or(0)
    }
}

/// What a column holds below the first row.
#[derive(Clone, Debug, Default)]
struct Column {
    numbers: usize,
    texts: usize,
    /// How many cells from the first have counted on by one, and from where.
    counted: usize,
    start: Option<usize>,
}

impl Column {
    fn add(&mut self, cell: Result<Sense, CellFault>, text: &str) {
        match cell {
            Ok(Sense::Same) if self.counted == self.numbers => {
                let value = text.parse::<usize>().ok();
                let start = *self.start.get_or_insert(value.unwrap_or(usize::MAX));
                self.counted += usize::from(value == start.checked_add(self.numbers + self.texts));
                self.numbers += 1;
            }
            Ok(_) => self.numbers += 1,
            Err(CellFault::Missing) => {}
            Err(_) => self.texts += 1,
        }
    }

    /// Whether it holds 0, 1, 2, … or 1, 2, 3, …
    fn is_counting(&self) -> bool {
        self.texts == 0 && self.counted == self.numbers && matches!(self.start, Some(0 | 1))
    }
}

/// Whether a column has no name, also where pandas has read its own file and written it again.
fn is_no_name(field: &Field<'_>) -> bool {
    is_missing(&field.text) || field.text == "Unnamed: 0"
}

/// Whether all cells are in quotes, and not only because a separator is in them: texts, though they may look like numbers.
fn is_said_to_be_text(fields: &[Field<'_>]) -> bool {
    let needs_quotes = |field: &Field<'_>| field.text.contains([',', ';', '\t', '"', '\n', '\r']);
    fields.iter().all(|field| field.quoted) && !fields.iter().all(needs_quotes)
}

/// Whether a text of the first row stands above numbers.
fn names_numbers(first: &[Result<Sense, CellFault>], columns: &[Column]) -> bool {
    let mut pairs = first.iter().zip(columns);
    pairs.any(|(cell, column)| *cell != Err(CellFault::Missing) && column.numbers > column.texts)
}

fn decimals(tally: &Tally, source: &Source<'_>, options: &Options) -> Vec<Decimal> {
    if let Some(decimal) = options.decimal {
        return vec![decimal];
    }
    // A program's own numbers have a point, but its texts may have a comma.
    let conventions = match source.decimal {
        Some(decimal) if !tally.speaks_of_comma() => return vec![decimal],
        Some(decimal) => vec![decimal, Decimal::Either],
        None => Decimal::ALL.to_vec(),
    };
    // Where commas part cells, the comma is no decimal sign, unless cells in quotes have one.
    if source.separator() == Some(Separator::Comma) && !tally.speaks_of_comma() {
        return vec![Decimal::Point];
    }
    let most = conventions.iter().map(|&decimal| tally.numbers(decimal)).max();
    let mut kept: Vec<Decimal> = Vec::new();
    for decimal in conventions {
        let differs = |known: Decimal| tally.senses.iter().any(|(sense, _)| sense.differs(known, decimal));
        if Some(tally.numbers(decimal)) == most && kept.iter().all(|&known| differs(known)) {
            kept.push(decimal);
        }
    }
    kept
}
