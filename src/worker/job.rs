//! What the worker does with a request. No browser here: the clock and the way back are given.

use crate::math::Rational;
use crate::math::check::{Verdict, check};
use crate::math::construct;
use crate::math::float;
use crate::math::forward::{Evaluator, Trace};
use crate::math::network::{Matrix, Network, Place};
use crate::math::parameters::Parameters;
use crate::math::progress::{Progress, Step};
use crate::math::sample::DataSet;
use crate::present::number::{ShortNumber, WholeNumber, digits};
use crate::protocol::{JobId, Reply, Request, Size, Summary, Table, TraceLines, VerdictLine};

/// The most rows or samples that one reply carries.
const WINDOW: usize = 200;

/// The worker's state: the network of the last job, for the windows that the page asks for.
pub struct Jobs {
    now: fn() -> f64,
    current: Option<Job>,
}

/// A network with the samples it was made for.
struct Job {
    id: JobId,
    data: DataSet,
    network: Network,
    verdicts: Vec<Verdict>,
    rounded: Parameters<f64>,
    in_floats: Parameters<f64>,
}

impl Jobs {
    /// No network yet; `now` tells milliseconds.
    #[must_use]
    pub fn new(now: fn() -> f64) -> Self {
        Self { now, current: None }
    }

    /// Does what `request` asks and sends every reply through `reply`. Requests for another network are ignored.
    pub fn handle(&mut self, request: Request, reply: &mut dyn FnMut(Reply)) {
        match request {
            Request::Construct { job, table } => self.construct(job, table, reply),
            Request::Measure { job } => {
                if let Some(current) = self.of(job) {
                    let size = measure(&current.network, &mut |done, total| {
                        reply(Reply::Progress { job, step: Step::Measure, done, total });
                    });
                    reply(Reply::Measured { job, size });
                }
            }
            Request::Cells { job, matrix, first, count } => {
                let answer = self.of(job).map(|current| Reply::Cells {
                    job,
                    matrix,
                    first,
                    rows: current.cells(matrix, first, count),
                });
                answer.into_iter().for_each(reply);
            }
            Request::Entry { job, place } => {
                let entry = self.of(job).and_then(|job| job.network.entry(place.matrix, place.row, place.column));
                entry
                    .map(|entry| Reply::Entry { job, place, number: WholeNumber::new(&entry) })
                    .into_iter()
                    .for_each(reply);
            }
            Request::Verdicts { job, first, count } => {
                let answer =
                    self.of(job).map(|current| Reply::Verdicts { job, first, lines: current.lines(first, count) });
                answer.into_iter().for_each(reply);
            }
            Request::Trace { job, sample } => {
                let trace = self.of(job).and_then(|current| current.trace(sample));
                trace.map(|trace| Reply::Trace { job, trace }).into_iter().for_each(reply);
            }
        }
    }

    fn of(&self, job: JobId) -> Option<&Job> {
        self.current.as_ref().filter(|current| current.id == job)
    }

    fn construct(&mut self, id: JobId, table: Table, reply: &mut dyn FnMut(Reply)) {
        let Some(data) =
            table.into_draft().ok().and_then(|draft| draft.parse().ok()).filter(|data| data.shape().m() == 1)
        else {
            return reply(Reply::Refused { job: id });
        };
        let start = (self.now)();
        let mut report = |step, done, total| reply(Reply::Progress { job: id, step, done, total });
        let made = construct::exact(&data, &mut Progress::new(&mut report));
        let constructed = (self.now)();
        let verdicts = check_all(&made.network, &data, &mut report);
        let checked = (self.now)();
        let summary = Summary {
            samples: verdicts.len(),
            exact: verdicts.iter().filter(|verdict| verdict.is_exact()).count(),
            merged: data.merged().len(),
            order: made.order.into(),
            construct_ms: constructed - start,
            check_ms: checked - constructed,
        };
        let (rounded, in_floats) = (float::rounded(&made.network), construct::in_floats(&data));
        let job = Job { id, data, network: made.network, verdicts, rounded, in_floats };
        reply(Reply::Checked { job: id, summary });
        self.current = Some(job);
    }
}

fn check_all(network: &Network, data: &DataSet, report: &mut impl FnMut(Step, usize, usize)) -> Vec<Verdict> {
    let evaluator = Evaluator::new(network);
    let total = data.samples().len();
    // A report for every hundredth part is all that anybody can see.
    let every = total.div_ceil(100);
    let one = |(n, sample)| {
        if n % every == 0 {
            report(Step::Check, n, total);
        }
        check(&evaluator, sample)
    };
    data.samples().iter().enumerate().map(one).collect()
}

fn measure(network: &Network, report: &mut dyn FnMut(usize, usize)) -> Size {
    let mut size = Size { digits: 0, longest: 0, place: Place { matrix: Matrix::W1, row: 0, column: 0 } };
    let total = Matrix::ALL.iter().map(|&matrix| network.size(matrix).0).sum();
    let mut done = 0;
    for matrix in Matrix::ALL {
        let (rows, columns) = network.size(matrix);
        for row in 0..rows {
            report(done, total);
            done += 1;
            for column in 0..columns {
                let length = network.entry(matrix, row, column).as_ref().map_or(0, digits);
                size.digits += length;
                if length > size.longest {
                    (size.longest, size.place) = (length, Place { matrix, row, column });
                }
            }
        }
    }
    size
}

impl Job {
    fn cells(&self, matrix: Matrix, first: usize, count: usize) -> Vec<Vec<ShortNumber>> {
        let (rows, columns) = self.network.size(matrix);
        let entry = |row, column| self.network.entry(matrix, row, column).as_ref().map(ShortNumber::new);
        (first..rows.min(first + count.min(WINDOW)))
            .map(|row| (0..columns).filter_map(|column| entry(row, column)).collect())
            .collect()
    }

    fn lines(&self, first: usize, count: usize) -> Vec<VerdictLine> {
        (first..self.verdicts.len().min(first + count.min(WINDOW))).map(|n| self.line(n)).collect()
    }

    fn line(&self, n: usize) -> VerdictLine {
        let (sample, verdict) = (&self.data.samples()[n], &self.verdicts[n]);
        let outputs =
            sample.output.iter().zip(&verdict.differences).map(|(expected, difference)| expected + difference);
        VerdictLine {
            row: sample.row,
            expected: short(&sample.output),
            output: outputs.map(|output| ShortNumber::new(&output)).collect(),
            difference: short(&verdict.differences),
            exact: verdict.is_exact(),
            rounded: float::errors(&self.rounded, &sample.input, &sample.output),
            in_floats: float::errors(&self.in_floats, &sample.input, &sample.output),
        }
    }

    fn trace(&self, n: usize) -> Option<TraceLines> {
        let sample = self.data.samples().get(n)?;
        let Trace { position, first, second, output } = Evaluator::new(&self.network).trace(&sample.input);
        let rectified: Vec<_> = second.iter().map(|z| z.clone().max(Rational::default())).collect();
        Some(TraceLines {
            sample: n,
            row: sample.row,
            position: ShortNumber::new(&position),
            first: short(&first),
            second: short(&second),
            activations: short(&rectified),
            output: short(&output),
        })
    }
}

fn short(values: &[Rational]) -> Vec<ShortNumber> {
    values.iter().map(ShortNumber::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::presets::Preset;

    fn replies(jobs: &mut Jobs, request: Request) -> Vec<Reply> {
        let mut replies = Vec::new();
        jobs.handle(request, &mut |reply| replies.push(reply));
        replies
    }

    fn construct(jobs: &mut Jobs, job: JobId) -> Vec<Reply> {
        replies(jobs, Request::Construct { job, table: Table::new(&Preset::Article.draft()) })
    }

    #[test]
    fn a_job_is_checked_then_measured() {
        let mut jobs = Jobs::new(|| 0.0);
        let replies = construct(&mut jobs, 7);
        let summary = replies.iter().find_map(|reply| match reply {
            Reply::Checked { job: 7, summary } => Some(*summary),
            _ => None,
        });
        assert_eq!(summary.map(|s| (s.samples, s.exact)), Some((9, 9)));
        let measured = self::replies(&mut jobs, Request::Measure { job: 7 });
        let Some(Reply::Measured { size, .. }) = measured.last() else { panic!("no size at the end") };
        assert!(size.longest < size.digits && size.digits > 1_000, "{size:?}");
    }

    #[test]
    fn windows_answer_for_the_current_network_only() {
        let mut jobs = Jobs::new(|| 0.0);
        construct(&mut jobs, 1);
        let window = |job| Request::Cells { job, matrix: Matrix::W2, first: 1, count: 50 };
        let [Reply::Cells { rows, .. }] = &replies(&mut jobs, window(1))[..] else { panic!("no cells") };
        assert_eq!((rows.len(), rows[0].len()), (2, 3));
        assert_eq!(replies(&mut jobs, window(2)), []);
        let place = Place { matrix: Matrix::B1, row: 1, column: 0 };
        let [Reply::Entry { number, .. }] = &replies(&mut jobs, Request::Entry { job: 1, place })[..] else {
            panic!("no entry")
        };
        assert_eq!(number.fraction(), "-60502822101/2");
        let missing = Place { matrix: Matrix::B1, row: 3, column: 0 };
        assert_eq!(replies(&mut jobs, Request::Entry { job: 1, place: missing }), []);
    }

    #[test]
    fn a_trace_ends_in_the_expected_output() {
        let mut jobs = Jobs::new(|| 0.0);
        construct(&mut jobs, 1);
        let [Reply::Trace { trace, .. }] = &replies(&mut jobs, Request::Trace { job: 1, sample: 1 })[..] else {
            panic!("no trace")
        };
        assert_eq!(trace.output[0].text, "81");
        assert_eq!((trace.first.len(), trace.second.len(), trace.activations.len()), (3, 3, 3));
        assert_eq!(replies(&mut jobs, Request::Trace { job: 1, sample: 9 }), []);
    }

    #[test]
    fn the_float_construction_is_measurably_wrong_where_the_exact_one_is_exact() {
        let mut jobs = Jobs::new(|| 0.0);
        construct(&mut jobs, 1);
        let [Reply::Verdicts { lines, .. }] = &replies(&mut jobs, Request::Verdicts { job: 1, first: 0, count: 9 })[..]
        else {
            panic!("no verdicts")
        };
        assert!(lines.iter().all(|line| line.exact && line.difference[0].text == "0"));
        assert!(lines.iter().any(|line| line.in_floats[0].is_none_or(|error| error.abs() > 0.0)));
    }

    #[test]
    fn a_bad_table_is_refused() {
        let mut jobs = Jobs::new(|| 0.0);
        let table = Table { widths: [1, 0, 1, 1], rows: vec![] };
        assert_eq!(replies(&mut jobs, Request::Construct { job: 3, table }), [Reply::Refused { job: 3 }]);
    }
}
