//! Messages survive the wire, and every question is answered by its own kind of answer, told without a browser.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zerofit::export::form::Form;
use zerofit::math::construct::method::Method;
use zerofit::math::network::{Matrix, Place};
use zerofit::present::diagram::{Node, Part};
use zerofit::present::plot::series::Series;
use zerofit::protocol::hold_out::{HeldOut, HoldOutOrder, Share};
use zerofit::protocol::orders::{Consent, Construction, Order};
use zerofit::protocol::questions::check::{Check, Checked};
use zerofit::protocol::questions::diagram::DiagramPart;
use zerofit::protocol::questions::entry_digits::EntryDigits;
use zerofit::protocol::questions::map::MapOf;
use zerofit::protocol::questions::matrix_cells::{MatrixCells, Window};
use zerofit::protocol::questions::measure::{Measure, Measured};
use zerofit::protocol::questions::paper::PaperPart;
use zerofit::protocol::questions::plot_axes::PlotAxes;
use zerofit::protocol::questions::plot_curve::PlotCurve;
use zerofit::protocol::questions::probe::{Probe, ProbeAt};
use zerofit::protocol::questions::sample_trace::SampleTrace;
use zerofit::protocol::questions::verdicts::Verdicts;
use zerofit::protocol::questions::walk_step::WalkStep;
use zerofit::protocol::questions::{AnyAnswer, AnyQuestion, Question};
use zerofit::protocol::trade::{Find, TradeOrder};
use zerofit::protocol::{Ask, Reply, Request, Say, Table, files, reading, training, wire};
use zerofit::share::presets::Preset;
use zerofit::training::run::Settings;
use zerofit::training::start::Start;
use zerofit::worker::exact::ExactWorker;
use zerofit::worker::files::FilesWorker;
use zerofit::worker::reading::ReadingWorker;
use zerofit::worker::trainer;

type Worker = ExactWorker<fn() -> f64>;

/// Every question once. A question that is added to the protocol does not compile here until it is listed.
pub(crate) fn every_question() -> Vec<AnyQuestion> {
    let listed: Vec<AnyQuestion> = vec![
        Check { turns: 0..4 }.into(),
        Measure.into(),
        MatrixCells { matrix: Matrix::W2, window: Window { rows: 0..2, columns: 0..2 } }.into(),
        EntryDigits { place: Place { matrix: Matrix::B1, row: 0, column: 0 } }.into(),
        Verdicts { rows: 0..4, outputs: 0..1, with_float64: true }.into(),
        PaperPart::Matrix(MatrixCells { matrix: Matrix::B2, window: Window { rows: 0..2, columns: 0..1 } }).into(),
        SampleTrace::Of(1).into(),
        PaperPart::Check(0..4).into(),
        PlotAxes.into(),
        PlotCurve { series: Series::Output(0), pieces: 0..3 }.into(),
        MapOf { output: 0 }.into(),
        ProbeAt::Sample(2).into(),
        WalkStep { number: 1 }.into(),
        DiagramPart { part: Part::Node(Node { layer: 2, index: 0 }), sample: Some(1) }.into(),
    ];
    for question in &listed {
        match question {
            AnyQuestion::Check(_)
            | AnyQuestion::Measure(_)
            | AnyQuestion::MatrixCells(_)
            | AnyQuestion::EntryDigits(_)
            | AnyQuestion::Verdicts(_)
            | AnyQuestion::PaperPart(_)
            | AnyQuestion::SampleTrace(_)
            | AnyQuestion::PlotAxes(_)
            | AnyQuestion::PlotCurve(_)
            | AnyQuestion::MapOf(_)
            | AnyQuestion::ProbeAt(_)
            | AnyQuestion::WalkStep(_)
            | AnyQuestion::DiagramPart(_) => {}
        }
    }
    listed
}

/// A worker that has constructed an example as job 1, and all that it said.
pub(crate) fn constructed(preset: Preset, method: Method) -> (Worker, Vec<Reply>) {
    let mut worker: Worker = ExactWorker::new(|| 0.0);
    let order = Order { table: Table::new(&preset.table().draft()), method, consent: Consent::Needed };
    let replies = replies(&mut worker, Ask::Construct(order));
    (worker, replies)
}

pub(crate) fn replies(worker: &mut Worker, ask: Ask) -> Vec<Reply> {
    let mut replies = Vec::new();
    worker.handle(Request { job: 1, ask }, &mut |reply| replies.push(reply));
    replies
}

fn answer<Q: Question>(worker: &mut Worker, question: Q) -> Option<Q::Answer> {
    let Reply { say, .. } = replies(worker, Ask::Question(question.into())).pop()?;
    let Say::Answer(answer) = say else { panic!("{say:?}") };
    Some(answer.try_into().expect("an answer to the question"))
}

#[track_caller]
fn check_wire<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(message: &T) {
    assert_eq!(wire::decode::<T>(&wire::encode(message)).as_ref(), Some(message));
}

#[test]
fn every_message_survives_the_wire() {
    for question in every_question() {
        check_wire(&Request { job: 7, ask: Ask::Question(question) });
    }
    let order =
        Order { table: Table::new(&Preset::Xor.table().draft()), method: Method::Float, consent: Consent::Given };
    check_wire(&Request { job: u32::MAX, ask: Ask::Construct(order.clone()) });
    check_wire(&Request { job: 0, ask: Ask::Compare(order.clone()) });
    let hold_out = HoldOutOrder { order: order.clone(), share: Share { percent: 50, seed: 1 } };
    check_wire(&Request { job: 0, ask: Ask::HoldOut(hold_out.clone()) });
    let (mut worker, mut found) = constructed(Preset::CollidingPair, Method::Published);
    for question in every_question() {
        let answers = replies(&mut worker, Ask::Question(question.clone()));
        assert_eq!(answers.len(), 1, "{question:?} is answered once");
        found.extend(answers);
    }
    found.extend(replies(&mut worker, Ask::Compare(order)));
    found.extend(replies(&mut worker, Ask::HoldOut(hold_out)));
    assert!(found.iter().any(|reply| matches!(reply.say, Say::Comparison(_))));
    assert!(found.iter().any(|reply| matches!(reply.say, Say::HeldOut(HeldOut::Found(_)))));
    for reply in found {
        check_wire(&reply);
    }
}

#[test]
fn a_first_look_is_what_the_page_s_own_program_does_and_no_more() {
    let mut own: Worker = ExactWorker::first_look(|| 0.0);
    let mut study: Worker = ExactWorker::new(|| 0.0);
    let order = |method| {
        let table = Table::new(&Preset::Article.table().draft());
        Order { table, method, consent: Consent::Needed }
    };
    let trade = |find| Ask::Trade(TradeOrder { table: order(Method::Integer).table, find });
    let asked = [
        Ask::Construct(order(Method::Published)),
        Ask::Construct(order(Method::Float)),
        Ask::Construct(order(Method::Integer)),
        Ask::Compare(order(Method::Integer)),
        trade(Find::Curve),
    ];
    for ask in asked.into_iter().chain(every_question().into_iter().map(Ask::Question)) {
        let (by_own, by_study) = (replies(&mut own, ask.clone()), replies(&mut study, ask.clone()));
        // The article's samples have five inputs, and a map has two.
        assert!(!by_study.is_empty() || matches!(ask, Ask::Question(AnyQuestion::MapOf(_))), "{ask:?}");
        assert_eq!(by_own, if ask.is_first_look() { by_study } else { Vec::new() }, "{ask:?}");
    }
}

#[test]
fn the_trainer_s_messages_survive_the_wire() {
    let settings = Settings { seed: 1, starts: 2, iterations: 20, start: Start::Random };
    let request = training::Request { table: Table::new(&Preset::Xor.table().draft()), settings };
    check_wire(&request);
    let mut found = Vec::new();
    trainer::handle(request, || 0.0, &mut |reply| found.push(reply));
    assert!(found.len() > 1, "{found:?}");
    found.push(training::Reply::Refused);
    for reply in found {
        check_wire(&reply);
    }
}

#[test]
fn the_messages_about_files_survive_the_wire() {
    let (mut worker, mut found) = (FilesWorker::default(), Vec::new());
    let offer = files::Request::Offer { table: Table::new(&Preset::Xor.table().draft()), method: Method::Published };
    for request in [offer].into_iter().chain(Form::all().map(|(form, _)| files::Request::Write(form))) {
        check_wire(&request);
        worker.handle(request, &mut |reply| found.push(reply));
    }
    assert!(found.len() > 10, "{} replies", found.len());
    found.push(files::Reply::Refused);
    for reply in found {
        check_wire(&reply);
    }
}

#[test]
fn the_reader_s_messages_survive_the_wire() {
    let (mut worker, mut found) = (ReadingWorker::new(|| 0.0), Vec::new());
    let paste = |text: &str| reading::Request::Paste { text: text.to_owned(), is_block: false };
    let open = |text: &str| reading::Request::Open { bytes: text.into(), is_text: false };
    let change = |of, to| reading::Request::Change(vec![reading::Change { of, to }]);
    let requests = [
        paste("1\t2\n3\t"),
        paste("0,5\n1,5"),
        reading::Request::Decide(Some(1)),
        paste("a\n1"),
        paste("[1"),
        open("x,y\n1,2"),
        change(reading::Setting::Header, 1),
        change(reading::Setting::Columns(vec![0, 1]), 2),
        change(reading::Setting::OthersAsInputs, 0),
        reading::Request::Take,
    ];
    for request in requests {
        check_wire(&request);
        worker.handle(request, &mut |reply| found.push(reply));
    }
    found.push(reading::Reply::Progress(reading::Progress { done: 1, total: 2 }));
    assert_eq!(found.len(), 10, "{found:?}");
    for reply in found {
        check_wire(&reply);
    }
}

#[test]
fn a_table_of_many_cells_crosses_as_one_block_of_bytes() {
    let draft = Preset::TenThousand.table().draft();
    let typed: usize = draft.rows.iter().flat_map(|row| row.inputs.iter().chain(&row.outputs)).map(String::len).sum();
    let cells: usize = draft.rows.iter().map(|row| row.inputs.len() + row.outputs.len()).sum();
    let bytes = wire::encode(&Table::new(&draft));
    let block = typed + cells + 2 * draft.rows.len();
    assert!((block..block + 20).contains(&bytes.len()), "an end a cell, two a row, the widths and the length");
}

#[test]
fn a_construction_tells_how_it_goes_and_ends_in_a_summary() {
    let (_, found) = constructed(Preset::Article, Method::Published);
    let (last, before) = found.split_last().expect("replies");
    assert!(matches!(last.say, Say::Construction(Construction::Done(_))), "{last:?}");
    assert!(before.iter().all(|reply| reply.say.is_progress()), "{before:?}");
    assert!(found.iter().all(|reply| reply.job == 1));
}

#[test]
fn the_axes_hold_every_sample_in_ascending_order() {
    let (mut worker, _) = constructed(Preset::Article, Method::Published);
    let axes = answer(&mut worker, PlotAxes).expect("axes");
    assert!(axes.x.axis().is_some() && axes.y.axis().is_some());
    assert!(axes.positions.0.is_sorted() && axes.positions.0.len() == 9);
    let mut samples = axes.samples.clone();
    samples.sort_unstable();
    assert_eq!((samples, axes.outputs), ((0..9).collect(), 1));
    assert_eq!(axes.bounds.0.len(), 3 + 1, "where three groups begin, and where the last ends");
}

#[test]
fn a_curve_comes_in_parts_that_fit_together() {
    let (mut worker, _) = constructed(Preset::Article, Method::Integer);
    let mut part = |pieces| answer(&mut worker, PlotCurve { series: Series::Output(0), pieces }).expect("a curve");
    let (whole, first, rest) = (part(0..4), part(0..2), part(2..4));
    assert_eq!((first.pieces, rest.pieces, whole.pieces), (0..2, 2..4, 0..4));
    let joined: Vec<_> = first.vertices.iter().chain(rest.vertices.iter()).collect();
    assert_eq!(whole.vertices.iter().collect::<Vec<_>>(), joined);
    assert_eq!((whole.expected.0.len(), rest.expected.0.len()), (9, 0));
    assert_eq!(answer(&mut worker, PlotCurve { series: Series::Output(1), pieces: 0..4 }), None, "one output only");
}

#[test]
fn a_probe_at_a_sample_reads_its_output_wherever_it_is_pointed_at() {
    let (mut worker, _) = constructed(Preset::Article, Method::Published);
    let Probe { input, at, output, sample, .. } = answer(&mut worker, ProbeAt::Sample(1)).expect("a reading");
    assert_eq!((output[0].text.as_str(), sample), ("81", Some(1)));
    let typed = answer(&mut worker, ProbeAt::Input(input)).expect("a reading");
    assert_eq!((typed.output, typed.sample), (output, Some(1)));
    let between = answer(&mut worker, ProbeAt::Position { at: 0.5, tolerance: 0.01 }).expect("a reading");
    assert!((between.at - 0.5).abs() <= 0.01 && at.is_finite(), "{}", between.at);
    for nowhere in [ProbeAt::Sample(9), ProbeAt::Input(vec!["1".to_owned()]), ProbeAt::Input(vec!["x".to_owned(); 5])] {
        assert_eq!(answer(&mut worker, nowhere), None);
    }
}

#[test]
fn the_walk_has_a_step_a_number_and_ends() {
    let (mut worker, _) = constructed(Preset::Article, Method::Published);
    let steps: Vec<_> = (0..).map_while(|number| answer(&mut worker, WalkStep { number })).collect();
    assert!(steps.iter().enumerate().all(|(n, lines)| lines.number == n && !lines.step.title.is_empty()));
    assert_eq!(steps.len(), zerofit::present::walk::stops(Preset::Article.table().shape(), 0).len());
}

#[test]
fn a_part_of_the_diagram_has_a_formula_and_values_where_a_sample_is_followed() {
    let (mut worker, _) = constructed(Preset::Article, Method::Published);
    let part = Part::Node(Node { layer: 2, index: 0 });
    let alone = answer(&mut worker, DiagramPart { part, sample: None }).expect("a part");
    let followed = answer(&mut worker, DiagramPart { part, sample: Some(1) }).expect("a part");
    assert!(alone.activations.is_empty() && !followed.activations.is_empty());
    assert!(!alone.links.is_empty() && alone.links == followed.links && alone.title == followed.title);
    let beyond = Part::Node(Node { layer: 2, index: 3 });
    assert_eq!(answer(&mut worker, DiagramPart { part: beyond, sample: None }), None);
}

#[test]
fn a_question_asked_before_there_is_a_network_is_not_answered() {
    let mut worker: Worker = ExactWorker::new(|| 0.0);
    for question in every_question() {
        assert_eq!(replies(&mut worker, Ask::Question(question)), []);
    }
    let (mut worker, _) = constructed(Preset::Xor, Method::Integer);
    assert!(matches!(answer(&mut worker, Measure), Some(Measured::Wholly(_))));
    let all = Checked { turns: 0..4, inexact: Vec::new() };
    assert_eq!(answer(&mut worker, Check { turns: 0..4 }), Some(all.clone()));
    assert!(AnyAnswer::from(all).is_part());
}
