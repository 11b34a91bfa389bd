//! One network with the samples it was made for, and what can be asked of it.

use std::cell::OnceCell;
use std::ops::Range;

use super::see::{Scene, Seeing};
use crate::math::Rational;
use crate::math::construct;
use crate::math::construct::method::Method;
use crate::math::float64;
use crate::math::network::check::{check, is_exact};
use crate::math::network::forward::{Evaluator, Trace};
use crate::math::network::parameters::Parameters;
use crate::math::network::{Matrix, Network};
use crate::math::table::sample::{DataSet, Sample};
use crate::notation::number::ShortNumber;
use crate::protocol::see::{Answer, Question};
use crate::protocol::{Cells, FloatErrors, TraceLines, VerdictLine, Window, spread};

/// The most rows, columns or samples that one reply carries.
const MOST: usize = 200;

/// A network with the samples it was made for.
pub(super) struct Job {
    data: DataSet,
    method: Method,
    evaluator: Evaluator<Network>,
    rounded: OnceCell<Parameters<f64>>,
    in_floats: OnceCell<Option<Parameters<f64>>>,
    scene: OnceCell<Option<Scene>>,
}

impl Job {
    pub(super) fn new(data: DataSet, method: Method, network: Network) -> Self {
        let (rounded, in_floats, scene) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Self { data, method, evaluator: Evaluator::new(network), rounded, in_floats, scene }
    }

    pub(super) fn network(&self) -> &Network {
        self.evaluator.network()
    }

    pub(super) fn data(&self) -> &DataSet {
        &self.data
    }

    /// Checks the samples of these turns until `is_over`: the turns that were done, and those that are not exact.
    pub(super) fn check(&self, turns: Range<usize>, is_over: impl Fn() -> bool) -> (Range<usize>, Vec<usize>) {
        let samples = self.data.samples();
        let end = turns.end.min(samples.len());
        let mut inexact = Vec::new();
        for turn in turns.start..end {
            if !is_exact(&self.evaluator, &samples[spread(turn, samples.len())]) {
                inexact.push(turn);
            }
            if is_over() {
                return (turns.start..turn + 1, inexact);
            }
        }
        (turns.start..end, inexact)
    }

    /// The entries in `window`, as far as the matrix reaches.
    pub(super) fn cells(&self, matrix: Matrix, window: &Window) -> Cells {
        let (rows, columns) = self.network().size(matrix);
        let window = Window { rows: within(&window.rows, rows), columns: within(&window.columns, columns) };
        let entry = |row, column| self.network().entry(matrix, row, column).as_ref().map(ShortNumber::new);
        let row = |row| window.columns.clone().filter_map(|column| entry(row, column)).collect();
        Cells {
            rows: window.rows.clone().map(row).collect(),
            window,
            equal_rows: matrix == Matrix::W1 && self.network().has_one_projection(),
        }
    }

    /// Lines of the check, in the order of the table.
    pub(super) fn lines(&self, samples: Range<usize>, floats: bool) -> Vec<VerdictLine> {
        let samples = &self.data.samples()[within(&samples, self.data.samples().len())];
        samples.iter().map(|sample| self.line(sample, floats)).collect()
    }

    /// One sample's way through the network; `None` where there is no such sample.
    pub(super) fn trace(&self, n: usize) -> Option<TraceLines> {
        let sample = self.data.samples().get(n)?;
        let trace = self.evaluator.trace(&sample.input);
        let activations = short(&trace.activations());
        let Trace { position, first, second, output } = trace;
        Some(TraceLines {
            sample: n,
            row: sample.row,
            position: ShortNumber::new(&position),
            first: short(&first),
            second: short(&second),
            activations,
            output: short(&output),
        })
    }

    /// What there is to be seen; long answers end at `is_over`.
    pub(super) fn see(&self, question: Question, is_over: impl Fn() -> bool) -> Option<Answer> {
        let scene = self.scene.get_or_init(|| Scene::new(self.network(), &self.data)).as_ref()?;
        Seeing::new(&self.evaluator, &self.data, scene)?.answer(question, is_over)
    }

    fn line(&self, sample: &Sample, floats: bool) -> VerdictLine {
        let verdict = check(&self.evaluator, sample);
        let pairs = sample.output.iter().zip(&verdict.differences);
        VerdictLine {
            row: sample.row,
            expected: short(&sample.output),
            output: pairs.map(|(expected, difference)| ShortNumber::new(&(expected + difference))).collect(),
            difference: short(&verdict.differences),
            exact: verdict.is_exact(),
            floats: floats.then(|| self.float_errors(sample)),
        }
    }

    fn float_errors(&self, sample: &Sample) -> FloatErrors {
        let rounded = self.rounded.get_or_init(|| float64::rounded(self.network()));
        let in_floats =
            self.in_floats.get_or_init(|| (self.method == Method::Published).then(|| construct::in_floats(&self.data)));
        let errors = |parameters| float64::errors(parameters, &sample.input, &sample.output);
        FloatErrors { rounded: errors(rounded), in_floats: in_floats.as_ref().map(errors).unwrap_or_default() }
    }
}

fn within(range: &Range<usize>, length: usize) -> Range<usize> {
    let start = range.start.min(length);
    start..range.end.clamp(start, length.min(start.saturating_add(MOST)))
}

pub(super) fn short(values: &[Rational]) -> Vec<ShortNumber> {
    values.iter().map(ShortNumber::new).collect()
}
