//! Rows of cells, wherever they come from: lines of a text, or what a form has already taken apart.

use std::borrow::Cow;
use std::ops::ControlFlow;

use super::above;
use super::form::Form;
use super::number::Decimal;
use super::records::{Field, Records};
use super::widths::Widths;
use super::{Direction, Fault, Header, Index, Progress, SLICE, Separator, Watch};

/// Rows of cells, and what their form says about them.
#[derive(Clone)]
pub(super) struct Source<'t> {
    pub(super) form: Form,
    pub(super) cells: Cells<'t>,
    /// Lines above the first row that are none of the table.
    pub(super) above: usize,
    pub(super) decimal: Option<Decimal>,
    pub(super) header: Option<Header>,
    pub(super) index: Option<Index>,
    pub(super) direction: Option<Direction>,
    pub(super) widths: Option<Widths>,
    /// How many columns are inputs.
    pub(super) inputs: Option<usize>,
}

#[derive(Clone)]
pub(super) enum Cells<'t> {
    Lines { text: &'t str, separator: Separator },
    Rows(Vec<Vec<Cow<'t, str>>>),
}

impl<'t> Source<'t> {
    /// A table of a programming language: its decimal sign is the point.
    pub(super) fn program(form: Form, rows: Vec<Vec<Cow<'t, str>>>, header: Header) -> Self {
        let mut source = Self::rows(form, rows);
        (source.decimal, source.header, source.index) = (Some(Decimal::Point), Some(header), Some(Index::None));
        source
    }

    /// `text` with its cells parted by `separator`, below so many lines that are none of it.
    pub(super) fn lines(text: &'t str, separator: Separator, above: usize) -> Self {
        Self { above, ..Self::new(Form::Separated, Cells::Lines { text, separator }) }
    }

    /// The rows below the title; `None` where there is none.
    pub(super) fn below_title(&self) -> Option<Self> {
        let Cells::Lines { text, separator } = self.cells else { return None };
        let title = above::title(text, separator)?;
        let cells = Cells::Lines { text: &text[title.end..], separator };
        Some(Self { cells, above: self.above + title.lines, ..self.clone() })
    }

    /// Rows that a form has taken apart.
    pub(super) fn rows(form: Form, rows: Vec<Vec<Cow<'t, str>>>) -> Self {
        Self::new(form, Cells::Rows(rows))
    }

    fn new(form: Form, cells: Cells<'t>) -> Self {
        Self {
            form,
            cells,
            above: 0,
            decimal: None,
            header: None,
            index: None,
            direction: None,
            widths: None,
            inputs: None,
        }
    }

    /// Whether its columns are aligned by spaces, with nothing at the left of the first line: a print with an index.
    pub(super) fn is_aligned(&self) -> bool {
        matches!(self.cells, Cells::Lines { text, separator: Separator::Blanks } if text.starts_with(' ') && !text.contains('\t'))
    }

    /// The separator, where there is one.
    pub(super) fn separator(&self) -> Option<Separator> {
        match self.cells {
            Cells::Lines { separator, .. } => Some(separator),
            Cells::Rows(_) => None,
        }
    }

    /// Shows `visit` every row with the number of its line (or row) from 1, until it has seen enough.
    pub(super) fn each(
        &self,
        watch: &mut Watch<'_>,
        mut visit: impl FnMut(usize, &[Field<'t>]) -> ControlFlow<()>,
    ) -> Result<(), Fault> {
        match &self.cells {
            Cells::Lines { text, separator } => {
                let mut records = Records::new(text, *separator);
                let (mut fields, mut count) = (Vec::new(), 0);
                while let Some(line) = records.next(&mut fields) {
                    look(watch, count, records.position(), text.len())?;
                    if visit(self.above + line, &fields).is_break() {
                        break;
                    }
                    count += 1;
                }
            }
            Cells::Rows(rows) => {
                let mut fields = Vec::new();
                for (at, row) in rows.iter().enumerate() {
                    look(watch, at, at, rows.len())?;
                    fields.clear();
                    fields.extend(row.iter().map(|text| Field::from(text.clone())));
                    if visit(at + 1, &fields).is_break() {
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}

fn look(watch: &mut Watch<'_>, count: usize, done: usize, total: usize) -> Result<(), Fault> {
    if count.is_multiple_of(SLICE) && watch(Progress { done: done.min(total), total }).is_break() {
        return Err(Fault::Stopped);
    }
    Ok(())
}
