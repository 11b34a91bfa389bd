//! What a new network is asked at once: the windows that its predecessor showed, or the first ones.

use std::ops::Range;

use super::FEW_COLUMNS;
use super::outcome::Outcome;
use crate::math::network::Matrix;
use crate::protocol::{Request, Window};

/// Rows, and of a wider matrix columns, asked for before anybody has scrolled: a few more than are in sight.
const FIRST_ROWS: usize = 9;
const FIRST_COLUMNS: usize = 6;

/// Lines of the check asked for before anybody has scrolled.
const FIRST_LINES: usize = 20;

/// What fills the tables of `outcome`, which takes the place of `before`.
pub(super) fn questions(outcome: &Outcome, before: Option<&Outcome>) -> Vec<Request> {
    let job = outcome.job;
    let window = |matrix: Matrix| {
        let (rows, columns) = matrix.size(outcome.shape);
        let shown = before.and_then(|before| before.cells.get(&matrix)).map(|cells| cells.window.clone());
        let shown = shown.unwrap_or_default();
        let columns = if columns > FEW_COLUMNS { span(&shown.columns, FIRST_COLUMNS, columns) } else { 0..columns };
        Window { rows: span(&shown.rows, FIRST_ROWS, rows), columns }
    };
    let lines = before.and_then(|before| before.verdicts.as_ref()).map(|lines| lines.0..lines.0 + lines.1.len());
    let samples = span(&lines.unwrap_or_default(), FIRST_LINES, outcome.summary.samples);
    let trace = outcome.trace.as_ref().map(|trace| Request::Trace { job, sample: trace.sample });
    let entry = outcome.entry.as_ref().map(|entry| Request::Entry { job, place: entry.0 });
    let cells = Matrix::ALL.map(|matrix| Request::Cells { job, matrix, window: window(matrix) });
    let verdicts = Request::Verdicts { job, samples, floats: false };
    cells.into_iter().chain([verdicts]).chain(trace).chain(entry).chain([Request::Measure { job }]).collect()
}

/// As much of `0..count` as was `shown`, at least `least` from where that begins.
fn span(shown: &Range<usize>, least: usize, count: usize) -> Range<usize> {
    let start = shown.start.min(count.saturating_sub(least));
    start..shown.end.max(start + least).min(count)
}
