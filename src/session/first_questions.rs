//! What a new network is asked at once: the windows that its predecessor showed, or the first ones.

use std::ops::Range;

use super::FEW_COLUMNS;
use super::outcome::Outcome;
use crate::math::network::Matrix;
use crate::protocol::questions::AnyQuestion;
use crate::protocol::questions::entry_digits::EntryDigits;
use crate::protocol::questions::matrix_cells::{MatrixCells, Window};
use crate::protocol::questions::measure::Measure;
use crate::protocol::questions::sample_trace::SampleTrace;
use crate::protocol::questions::verdicts::Verdicts;

/// Rows, and of a wider matrix columns, asked for before anybody has scrolled: a few more than are in sight.
const FIRST_ROWS: usize = 9;
const FIRST_COLUMNS: usize = 6;

/// Lines of the check asked for before anybody has scrolled.
const FIRST_LINES: usize = 20;

/// What fills the tables of `outcome`, which takes the place of `before`.
pub(super) fn first_questions(outcome: &Outcome, before: Option<&Outcome>) -> Vec<AnyQuestion> {
    let cells = Matrix::ALL.map(|matrix| MatrixCells { matrix, window: window(matrix, outcome, before) });
    let shown = before.and_then(Outcome::verdicts).map(|lines| (lines.rows.clone(), lines.outputs.clone()));
    let (rows, outputs) = shown.unwrap_or_default();
    let rows = rows.start..rows.end.max(rows.start.saturating_add(FIRST_LINES));
    let verdicts = Verdicts { rows, outputs: columns(&outputs, outcome.shape().m()), with_float64: false };
    let trace = outcome.trace().map(|trace| SampleTrace::Of(trace.sample));
    let entry = outcome.entry().map(|entry| EntryDigits { place: entry.place });
    let tables = cells.into_iter().map(AnyQuestion::from).chain([verdicts.into()]);
    tables.chain(trace.map(Into::into)).chain(entry.map(Into::into)).chain([Measure.into()]).collect()
}

fn window(matrix: Matrix, outcome: &Outcome, before: Option<&Outcome>) -> Window {
    let (rows, count) = matrix.size(outcome.shape());
    let shown = before.and_then(|before| before.cells(matrix)).map(|cells| cells.window.clone()).unwrap_or_default();
    Window { rows: span(&shown.rows, FIRST_ROWS, rows), columns: columns(&shown.columns, count) }
}

/// All columns where they are few, else as many as were `shown`.
fn columns(shown: &Range<usize>, count: usize) -> Range<usize> {
    if count > FEW_COLUMNS { span(shown, FIRST_COLUMNS, count) } else { 0..count }
}

/// As much of `0..count` as was `shown`, at least `least` from where that begins.
fn span(shown: &Range<usize>, least: usize, count: usize) -> Range<usize> {
    let start = shown.start.min(count.saturating_sub(least));
    start..shown.end.max(start + least).min(count)
}
