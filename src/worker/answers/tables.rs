//! What fills the tables of a result: the check, figures, matrices, entries, lines, and a sample's way.

use std::ops::Range;

use super::{Answers, KeptNetwork};
use crate::math::construct::method::Method;
use crate::math::float64;
use crate::math::network::Matrix;
use crate::math::network::check::{check, is_exact};
use crate::math::network::forward::Trace;
use crate::math::table::sample::Sample;
use crate::notation::number::{ShortNumber, WholeNumber};
use crate::protocol::questions::check::{Check, Checked, spread};
use crate::protocol::questions::entry_digits::{Entry, EntryDigits};
use crate::protocol::questions::matrix_cells::{Cells, MatrixCells, Window};
use crate::protocol::questions::measure::{Measure, Measured};
use crate::protocol::questions::paper::{PaperLines, PaperPart};
use crate::protocol::questions::sample_trace::{SampleTrace, TraceLines};
use crate::protocol::questions::verdicts::{FloatErrors, VerdictLine, VerdictLines, Verdicts};

/// The most rows, columns or samples that one reply carries.
const MOST: usize = 200;

impl Answers<Check> for KeptNetwork {
    fn answer(&mut self, Check { turns }: Check, is_over: &dyn Fn() -> bool) -> Option<Checked> {
        let samples = self.data.samples();
        let end = turns.end.min(samples.len());
        let mut inexact = Vec::new();
        for turn in turns.start..end {
            if !is_exact(&self.evaluator, &samples[spread(turn, samples.len())]) {
                inexact.push(turn);
            }
            if is_over() {
                return Some(Checked { turns: turns.start..turn + 1, inexact });
            }
        }
        Some(Checked { turns: turns.start..end, inexact })
    }
}

impl Answers<Measure> for KeptNetwork {
    fn answer(&mut self, Measure: Measure, is_over: &dyn Fn() -> bool) -> Option<Measured> {
        let found = self.measuring.advance(self.evaluator.network(), &self.data, is_over);
        Some(found.map_or(Measured::Partly, Measured::Wholly))
    }
}

impl Answers<MatrixCells> for KeptNetwork {
    fn answer(&mut self, MatrixCells { matrix, window }: MatrixCells, _: &dyn Fn() -> bool) -> Option<Cells> {
        let (rows, columns) = self.network().size(matrix);
        let window = Window { rows: within(&window.rows, rows), columns: within(&window.columns, columns) };
        let entry = |row, column| self.network().entry(matrix, row, column).as_ref().map(ShortNumber::new);
        let row = |row| window.columns.clone().filter_map(|column| entry(row, column)).collect();
        Some(Cells {
            matrix,
            rows: window.rows.clone().map(row).collect(),
            window,
            equal_rows: matrix == Matrix::W1 && self.network().has_one_projection(),
        })
    }
}

impl Answers<EntryDigits> for KeptNetwork {
    fn answer(&mut self, EntryDigits { place }: EntryDigits, _: &dyn Fn() -> bool) -> Option<Entry> {
        let entry = self.network().entry(place.matrix, place.row, place.column)?;
        let (number, short) = (WholeNumber::new(&entry), ShortNumber::new(&entry));
        Some(Entry { place, number, short, meaning: self.meaning(place).unwrap_or_default() })
    }
}

impl Answers<Verdicts> for KeptNetwork {
    fn answer(&mut self, question: Verdicts, _: &dyn Fn() -> bool) -> Option<VerdictLines> {
        let rows = within(&question.rows, usize::MAX);
        let samples = self.data.samples();
        let before = |row: usize| samples.partition_point(|sample| sample.row < row);
        let (first, end) = (before(rows.start), before(rows.end));
        let outputs = within(&question.outputs, self.network().shape().m());
        let line = |sample| self.line(sample, &outputs, question.with_float64);
        let lines = samples[first..end].iter().map(line).collect();
        let repeats = self.data.merged().iter().filter(|merged| rows.contains(&merged.dropped)).copied().collect();
        Some(VerdictLines { rows, outputs, first, lines, repeats })
    }
}

impl Answers<PaperPart> for KeptNetwork {
    fn answer(&mut self, part: PaperPart, is_over: &dyn Fn() -> bool) -> Option<PaperLines> {
        match part {
            PaperPart::Check(rows) => {
                let lines = Answers::answer(
                    self,
                    Verdicts { rows, outputs: 0..self.data.shape().m(), with_float64: false },
                    is_over,
                )?;
                Some(PaperLines::Check(lines))
            }
            PaperPart::Matrix(cells) => Some(PaperLines::Matrix(Answers::answer(self, cells, is_over)?)),
        }
    }
}

impl Answers<SampleTrace> for KeptNetwork {
    fn answer(&mut self, question: SampleTrace, _: &dyn Fn() -> bool) -> Option<TraceLines> {
        let samples = self.data.samples();
        let n = match question {
            SampleTrace::Of(n) => n,
            SampleTrace::InRow(row) => samples.binary_search_by_key(&row, |sample| sample.row).ok()?,
        };
        let sample = samples.get(n)?;
        let trace = self.evaluator.trace(&sample.input);
        let activations = ShortNumber::list(&trace.activations());
        let Trace { position, first, second, output } = trace;
        Some(TraceLines {
            sample: n,
            row: sample.row,
            position: ShortNumber::new(&position),
            first: ShortNumber::list(&first),
            second: ShortNumber::list(&second),
            activations,
            output: ShortNumber::list(&output),
        })
    }
}

impl KeptNetwork {
    fn line(&self, sample: &Sample, outputs: &Range<usize>, with_float64: bool) -> VerdictLine {
        let floats = with_float64.then(|| self.float_errors(sample));
        VerdictLine::new(sample, &check(&self.evaluator, sample), outputs, floats)
    }

    fn float_errors(&self, sample: &Sample) -> FloatErrors {
        let rounded = self.rounded.get_or_init(|| float64::rounded(self.network()));
        let study = self.study.filter(|_| self.method == Method::Published);
        let in_floats = self.in_floats.get_or_init(|| study.map(|study| (study.in_floats)(&self.data)));
        let errors = |parameters| float64::errors(parameters, &sample.input, &sample.output);
        FloatErrors { rounded: errors(rounded), in_floats: in_floats.as_ref().map(errors).unwrap_or_default() }
    }
}

fn within(range: &Range<usize>, length: usize) -> Range<usize> {
    let start = range.start.min(length);
    start..range.end.clamp(start, length.min(start.saturating_add(MOST)))
}
