//! What a worker answers, told without a browser.

use std::cell::Cell;
use std::rc::Rc;

use super::*;
use crate::math::construct::estimate::Values;
use crate::math::float64::Guarantee;
use crate::math::float64::{Exactness, Format};
use crate::math::network::{Matrix, Place};
use crate::math::shape::Shape;
use crate::math::table::sample::{Draft, Row};
use crate::present::plot::curve::Vertex;
use crate::protocol::Table;
use crate::protocol::hold_out::{HeldOut, HoldOutOrder, Share};
use crate::protocol::orders::Consent;
use crate::protocol::questions::Question;
use crate::protocol::questions::check::{Check, Checked};
use crate::protocol::questions::entry_digits::{Entry, EntryDigits};
use crate::protocol::questions::map::{MapLines, MapOf};
use crate::protocol::questions::matrix_cells::{Cells, MatrixCells, Window};
use crate::protocol::questions::measure::{Measure, Measured, Measurement};
use crate::protocol::questions::sample_trace::{SampleTrace, TraceLines};
use crate::protocol::questions::verdicts::{VerdictLine, VerdictLines, Verdicts};
use crate::protocol::trade::{Find, NoShape, TradeNews, TradeOrder};
use crate::share::presets::Preset;

type Worker = ExactWorker<fn() -> f64>;

/// A worker whose clock stands still.
fn worker() -> Worker {
    ExactWorker::new(|| 0.0)
}

/// What a worker says to an order.
fn construct(worker: &mut ExactWorker<impl Fn() -> f64>, job: JobId, draft: &Draft, method: Method) -> Vec<Reply> {
    let order = Order { table: Table::new(draft), method, consent: Consent::Needed };
    let mut replies = Vec::new();
    worker.handle(Request { job, ask: Ask::Construct(order) }, &mut |reply| replies.push(reply));
    replies
}

/// The answer to `question` about the network of `job`, where there is one.
fn ask<Q: Question>(worker: &mut ExactWorker<impl Fn() -> f64>, job: JobId, question: Q) -> Option<Q::Answer> {
    let mut replies = Vec::new();
    worker.handle(Request { job, ask: Ask::Question(question.into()) }, &mut |reply| replies.push(reply));
    assert!(replies.len() <= 1, "{replies:?}");
    let Reply { job: of, say } = replies.pop()?;
    assert_eq!(of, job);
    let Say::Answer(answer) = say else { panic!("{say:?}") };
    Some(answer.try_into().expect("the question's own kind of answer"))
}

/// A worker with the article's network as job 1.
fn article() -> Worker {
    let mut worker = worker();
    construct(&mut worker, 1, &Preset::Article.table().draft(), Method::Published);
    worker
}

#[test]
fn a_job_is_constructed_and_then_checked_in_turns() {
    let mut worker = worker();
    let found = construct(&mut worker, 7, &Preset::Article.table().draft(), Method::Published);
    let Some(Reply { job: 7, say: Say::Construction(Construction::Done(summary)) }) = found.last() else {
        panic!("{found:?}")
    };
    assert_eq!(summary.samples, 9);
    assert_eq!(ask(&mut worker, 7, Check { turns: 2..20 }), Some(Checked { turns: 2..9, inexact: Vec::new() }));
}

#[test]
fn long_work_is_done_in_slices() {
    // Every look at the clock takes a second: a slice is over after one part.
    let clock = Cell::new(0.0);
    let mut worker = ExactWorker::new(|| clock.replace(clock.get() + 1_000.0));
    construct(&mut worker, 1, &Preset::Article.table().draft(), Method::Published);
    let checked = ask(&mut worker, 1, Check { turns: 0..9 });
    assert_eq!(checked, Some(Checked { turns: 0..1, inexact: Vec::new() }));
    let mut slices = 0;
    let size = loop {
        match ask(&mut worker, 1, Measure).expect("an answer") {
            Measured::Partly => slices += 1,
            Measured::Wholly(Measurement { size, float64 }) => {
                assert!(!float64.rounds_back && !float64.is_exact, "{float64:?}");
                break size;
            }
        }
    };
    assert_eq!(slices, 15 + 3 + 9 + 3 + 3 + 1 + 9, "a slice an entry, and one a sample");
    assert!(size.longest < size.digits && size.digits > 1_000, "{size:?}");
}

#[test]
fn measuring_takes_as_long_as_the_answer_before_it() {
    let clock = Cell::new(0.0);
    let tick = Cell::new(10.0);
    let mut worker = ExactWorker::new(|| clock.replace(clock.get() + tick.get()));
    construct(&mut worker, 1, &Preset::Article.table().draft(), Method::Published);
    let mut measured_in = |before: f64| {
        tick.set(before);
        ask(&mut worker, 1, Check { turns: 0..1 }).expect("an answer");
        tick.set(10.0);
        let start = clock.get();
        assert_eq!(ask(&mut worker, 1, Measure), Some(Measured::Partly));
        clock.get() - start
    };
    let [short, long] = [1.0, 50.0].map(&mut measured_in);
    assert!(short < 60.0 && long > 90.0 && long < 260.0, "{short} and {long}");
}

#[test]
fn windows_answer_for_the_current_network_only() {
    let mut worker = article();
    let window = Window { rows: 1..50, columns: 2..9 };
    let cells = MatrixCells { matrix: Matrix::W2, window };
    let found = ask(&mut worker, 1, cells.clone()).expect("cells");
    assert_eq!(found.window, Window { rows: 1..3, columns: 2..3 });
    assert_eq!((found.rows.len(), found.rows[0].len(), found.equal_rows), (2, 1, false));
    assert_eq!(ask(&mut worker, 2, cells), None);
}

#[test]
fn equal_rows_are_noticed() {
    let all = Window { rows: 0..9, columns: 0..9 };
    let cells: Cells = ask(&mut article(), 1, MatrixCells { matrix: Matrix::W1, window: all }).expect("cells");
    assert!(cells.equal_rows);
}

#[test]
fn an_entry_comes_with_every_digit() {
    let mut worker = article();
    let mut entry = |row| ask(&mut worker, 1, EntryDigits { place: Place { matrix: Matrix::B1, row, column: 0 } });
    let found: Entry = entry(1).expect("an entry");
    assert_eq!(found.number.fraction(), "-60502822101/2");
    assert_eq!(found.meaning, "The bias of h₁: minus the threshold θ₁, which begins group 1.");
    assert_eq!(entry(3), None);
}

#[test]
fn a_map_goes_through_every_sample() {
    let (mut worker, draft) = (worker(), Preset::CollidingPair.table().draft());
    construct(&mut worker, 1, &draft, Method::Published);
    let data = draft.parse().expect("an example");
    let MapLines { x, y, z, position: [origin, along, across], samples, vertices, .. } =
        ask(&mut worker, 1, MapOf { output: 0 }).expect("a map");
    let (x, y, z) = (x.axis().expect("an axis"), y.axis().expect("an axis"), z.axis().expect("an axis"));
    let (places, _) = samples.0.as_chunks::<2>();
    assert_eq!(places.len(), data.samples().len());
    for (&[u, v], sample) in places.iter().zip(data.samples()) {
        let [at, up] = [x.coordinate(&sample.input[0]), y.coordinate(&sample.input[1])];
        assert!(u.total_cmp(&at).is_eq() && v.total_cmp(&up).is_eq(), "row {}", sample.row);
        let t = origin + along * u + across * v;
        let height = z.coordinate(&sample.output[0]);
        let is_at = |vertex: Vertex| (vertex.t - t).abs() < 1e-9 && (vertex.y.to_f64() - height).abs() < 1e-9;
        assert!(vertices.iter().any(is_at), "no corner at row {}", sample.row);
    }
    assert_eq!(ask(&mut article(), 1, MapOf { output: 0 }), None, "it has five inputs");
}

#[test]
fn a_trace_ends_in_the_expected_output() {
    let mut worker = article();
    let trace: TraceLines = ask(&mut worker, 1, SampleTrace::Of(1)).expect("a trace");
    assert_eq!(trace.output[0].text, "81");
    assert_eq!((trace.first.len(), trace.second.len(), trace.activations.len()), (3, 3, 3));
    assert_eq!(ask(&mut worker, 1, SampleTrace::InRow(1)), Some(trace));
    assert_eq!(ask(&mut worker, 1, SampleTrace::Of(9)), None);
    assert_eq!(ask(&mut worker, 1, SampleTrace::InRow(9)), None);
}

#[test]
fn the_float_construction_is_measurably_wrong_where_the_exact_one_is_exact() {
    let found = ask(&mut article(), 1, Verdicts { rows: 0..9, outputs: 0..1, with_float64: true });
    let VerdictLines { lines, .. } = found.expect("lines");
    assert!(lines.iter().all(|line| line.exact && line.difference[0].text == "0"));
    let in_floats = |n: usize| lines[n].floats.as_ref().expect("errors").in_floats[0];
    assert!((0..9).any(|n| in_floats(n).is_none_or(|error| error.abs() > 0.0)));
}

#[test]
fn the_integer_network_of_the_article_is_exact_in_floats_and_the_float_one_rounds_back() {
    let draft = Preset::Article.table().draft();
    let measured = |method| {
        let mut worker = worker();
        construct(&mut worker, 1, &draft, method);
        match ask(&mut worker, 1, Measure) {
            Some(Measured::Wholly(measurement)) => measurement.float64,
            other => panic!("{other:?}"),
        }
    };
    let integer = measured(Method::Integer);
    assert!(integer.is_exact && integer.is_exact_in_f32 && integer.error == Some(0.0), "{integer:?}");
    assert_eq!((integer.exactness.float64, integer.exactness.float32), (Guarantee::Certified, Guarantee::Certified));
    assert_eq!((integer.units.inputs, integer.units.outputs), (vec!["1".to_owned(); 5], vec!["1".to_owned()]));
    let float = measured(Method::Float);
    assert!(float.rounds_back && float.error.is_some_and(|error| error > 0.0 && error < 1e-9), "{float:?}");
}

#[test]
fn a_faulty_table_is_named_and_leaves_the_last_network_in_place() {
    let mut worker = article();
    let mut draft = Preset::Xor.table().draft();
    draft = crate::math::table::edit::write_block(&draft, 1, 0, vec![vec!["x".to_owned()]]);
    let found = construct(&mut worker, 2, &draft, Method::Published);
    let [Reply { job: 2, say: Say::Construction(Construction::Faulty(faults)) }] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!((faults.listed.len(), faults.more), (1, 0));
    assert!(ask(&mut worker, 1, Check { turns: 0..9 }).is_some());
}

fn estimated(draft: &Draft, method: Method) -> Estimate {
    match construct(&mut worker(), 1, draft, method).pop() {
        Some(Reply { say: Say::Construction(Construction::Estimated(estimate)), .. }) => estimate,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_too_large_names_the_spare_neurons_that_would_do() {
    let draft = Preset::TenThousand.table().draft();
    let found = estimated(&draft, Method::Published);
    let spare = found.spare.expect("layers that would do");
    assert!(!found.is_possible && spare.seconds < estimates::LONG && spare.digits < 300_000.0, "{found:?}");
    let draft = Draft { shape: spare.shape, ..draft };
    let made = construct(&mut worker(), 1, &draft, Method::Integer);
    assert!(matches!(made.last(), Some(Reply { say: Say::Construction(Construction::Done(_)), .. })), "{made:?}");
    assert!(estimated(&draft, Method::Published).spare.is_some(), "the published construction has no use for them");
}

/// What a worker tells of the trade for a ready-made table.
fn trade(preset: Preset, find: Find) -> Vec<TradeNews> {
    let order = TradeOrder { table: Table::new(&preset.table().draft()), find };
    let mut told = Vec::new();
    worker().handle(Request { job: 1, ask: Ask::Trade(order) }, &mut |reply| match reply.say {
        Say::Trade(news) => told.push(news),
        other => panic!("{other:?}"),
    });
    told
}

#[test]
fn the_trade_goes_from_a_restart_before_every_group_to_the_capacity() {
    let told = trade(Preset::Article, Find::Curve);
    let [TradeNews::Layers(layers), points @ .., TradeNews::CurveEnds] = &told[..] else { panic!("{told:?}") };
    assert_eq!(layers, &[3, 4, 5]);
    let points: Vec<_> =
        points.iter().map(|news| if let TradeNews::Point(point) = news { point } else { panic!() }).collect();
    assert_eq!(points.iter().map(|point| point.a1).collect::<Vec<_>>(), [5, 4, 3]);
    for point in points {
        assert!(!point.is_estimate && point.exact_in.is_some(), "{point:?}");
    }
}

#[test]
fn the_smallest_shape_that_is_exact_in_float32_is_found_and_certified_by_itself() {
    let told = trade(Preset::Article, Find::Smallest(Format::Float32));
    let Some(TradeNews::Smallest { format: Format::Float32, found: Ok(shape) }) = told.last() else {
        panic!("{told:?}")
    };
    let data = Preset::Article.table().draft().parse().expect("samples").reshaped(*shape).expect("room for them");
    let network = construct::construct(&data, Method::Integer, &mut progress::Progress::ignored()).network;
    assert_eq!(Exactness::of(&network, &data).float32, Guarantee::Certified);
}

#[test]
fn a_search_without_success_says_what_came_nearest() {
    let row = |x: &str, y: &str| Rc::new(Row { inputs: vec![x.to_owned()], outputs: vec![y.to_owned()] });
    let rows = [row("0", "0"), row("1", "1e12")].to_vec();
    let draft = Draft::new(Shape::new(1, 1, 2, 1).expect("a shape"), rows);
    let order = TradeOrder { table: Table::new(&draft), find: Find::Smallest(Format::Float32) };
    let mut last = None;
    worker().handle(Request { job: 1, ask: Ask::Trade(order) }, &mut |reply| last = Some(reply.say));
    let Some(Say::Trade(TradeNews::Smallest { found: Err(NoShape { nearest: Some(bits) }), .. })) = last else {
        panic!("{last:?}")
    };
    assert!(bits.tenths > 240, "10^12 has forty bits: {bits}");
}

#[test]
fn what_is_held_out_is_counted_apart_and_told_as_it_is() {
    let draft = Preset::TenThousand.table().draft();
    let rows = draft.rows[..300].to_vec();
    let draft = Draft { shape: draft.shape.smallest_for(300).expect("layers"), rows: rows.into(), ..draft };
    let hold_out = |draft: &Draft, percent, consent| {
        let order = Order { table: Table::new(draft), method: Method::Integer, consent };
        let ask = Ask::HoldOut(HoldOutOrder { order, share: Share { percent, seed: 1 } });
        let mut told = None;
        worker().handle(Request { job: 1, ask }, &mut |reply| told = Some(reply.say));
        told
    };
    let told = hold_out(&draft, 20, Consent::Needed);
    let Some(Say::HeldOut(HeldOut::Found(found))) = told else { panic!("{told:?}") };
    assert_eq!((found.seen, found.seen_exact, found.unseen), (240, 240, 60));
    assert!(found.rounded.is_some_and(|rounded| found.unseen_exact <= rounded && rounded < 60), "{found:?}");
    assert_eq!(found.lines.len(), 60);
    assert_eq!(found.lines.iter().filter(|line| line.exact).count(), found.unseen_exact);
    let expected = |line: &VerdictLine| line.expected[0].text == draft.rows[line.row].outputs[0];
    assert!(found.lines.iter().all(expected), "each stands beside its own row");
    assert_ne!(found.largest.text, "0", "outputs drawn at random cannot be known");
    let one = Draft { rows: draft.rows[..1].to_vec().into(), ..draft };
    assert_eq!(hold_out(&one, 50, Consent::Needed), Some(Say::HeldOut(HeldOut::TooFew)));
    let heavy = Preset::TenThousand.table().draft();
    let order = Order { table: Table::new(&heavy), method: Method::Published, consent: Consent::Given };
    let ask = Ask::HoldOut(HoldOutOrder { order, share: Share { percent: 20, seed: 1 } });
    let mut told = None;
    worker().handle(Request { job: 1, ask }, &mut |reply| told = Some(reply.say));
    assert!(matches!(told, Some(Say::HeldOut(HeldOut::Estimated(_)))), "what is too large is not begun");
}

/// Numbers 1/11…1 have a common denominator that is as long as all of them together.
#[test]
fn what_is_too_large_for_its_denominators_says_so() {
    assert_eq!(estimated(&Preset::TenThousand.table().draft(), Method::Published).reason, None);
    let row = |ones: usize, side| {
        let (awkward, plain) = (vec![format!("1/{}", "1".repeat(ones))], vec![ones.to_string()]);
        let (inputs, outputs) = if side == Values::Inputs { (awkward, plain) } else { (plain, awkward) };
        Rc::new(Row { inputs, outputs })
    };
    for side in [Values::Inputs, Values::Outputs] {
        let shape = Shape::new(1, 25, 20, 1).expect("a shape");
        let rows: Vec<_> = (10..500).map(|ones| row(ones, side)).collect();
        let estimate = estimated(&Draft::new(shape, rows), Method::Published);
        let (of, digits) = estimate.reason.expect("a reason");
        assert!(of == side && digits > 10_000.0, "{of:?}, {digits}");
    }
}
