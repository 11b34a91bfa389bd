//! What the page does, told without a page.

use super::*;
use crate::math::construct::construct;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::construct::projection::WeightOrder;
use crate::math::float64::{Exactness, Format};
use crate::math::network::{Matrix, Place};
use crate::math::shape::Width;
use crate::math::table::fault::{Cell, Column, Fault};
use crate::math::table::number::NumberFault;
use crate::notation::number::{ShortNumber, WholeNumber};
use crate::present::trade_chart::TradePoint;
use crate::protocol::hold_out::{HeldOut, Share};
use crate::protocol::orders::SpareShape;
use crate::protocol::questions::check::{Check, Checked};
use crate::protocol::questions::entry_digits::{Entry, EntryDigits};
use crate::protocol::questions::matrix_cells::{Cells, Window};
use crate::protocol::questions::measure::{Float64Figures, Measured, Measurement, SampleUnits, Size};
use crate::protocol::trade::{NoShape, TradeNews};
use crate::share::link::Shared;
use crate::share::presets::Preset;
use trade::{CurveProgress, SearchProgress};

const MAIN: Role = Role::Main;

fn content(preset: Preset) -> Content {
    Content::opened(&Shared { table: preset.table(), method: Method::default() })
}

fn session() -> (Session, Vec<Effect>) {
    Session::new(Document::new(content(Preset::Article)), 2, 0.0)
}

fn typed(session: &Session, text: &str) -> Content {
    let draft = crate::math::table::edit::write_block(&session.content().draft, 0, 0, vec![vec![text.to_owned()]]);
    session.content().with_draft(draft)
}

fn constructed(job: JobId, samples: usize) -> Reply {
    let order = WeightOrder::Published;
    let summary = Summary { samples, merged: 0, order, restarts: 0, without_spare: None, construct_ms: 1.0 };
    construction(job, Construction::Done(summary))
}

fn faulty(job: JobId) -> Reply {
    let cell = Cell { row: 0, column: Column::Input(0) };
    construction(job, Construction::Faulty(Faults::new(vec![Fault::Number { cell, fault: NumberFault::Unreadable }])))
}

fn checked(job: JobId, turns: std::ops::Range<usize>) -> Reply {
    answer(job, Checked { turns, inexact: Vec::new() })
}

fn measured(job: JobId) -> Reply {
    let data = Preset::Article.table().draft().parse().expect("samples");
    let network = construct(&data, Method::Integer, &mut Progress::ignored()).network;
    let float64 = Float64Figures {
        largest_weight: "1".to_owned(),
        error: None,
        rounds_back: false,
        is_exact: false,
        is_exact_in_f32: false,
        exactness: Exactness::of(&network, &data),
        units: SampleUnits { inputs: Vec::new(), outputs: Vec::new() },
    };
    let size = Size { digits: 1, longest: 1, place: Place { matrix: Matrix::W1, row: 0, column: 0 } };
    answer(job, Measured::Wholly(Measurement { size, float64 }))
}

fn construction(job: JobId, found: Construction) -> Reply {
    Reply { job, say: Say::Construction(found) }
}

fn answer(job: JobId, answer: impl Into<AnyAnswer>) -> Reply {
    Reply { job, say: Say::Answer(answer.into()) }
}

#[track_caller]
fn assert_checking(session: &Session, expected: Activity) {
    let Phase::Constructed(check) = session.phase() else { panic!("{:?}", session.phase()) };
    assert_eq!(check.activity, expected);
}

/// A session with the network of job 1, checked.
fn done() -> Session {
    let (mut session, _) = session();
    session.receive(MAIN, constructed(1, 9), 0.0);
    session.receive(MAIN, checked(1, 0..9), 0.0);
    assert_checking(&session, Activity::Complete);
    session
}

fn constructs(effects: &[Effect], role: Role, job: JobId) -> bool {
    let is = |effect: &Effect| matches!(effect, Effect::Send(to, Request { job: of, ask: Ask::Construct(_) }) if (*to, *of) == (role, job));
    effects.iter().any(is)
}

#[test]
fn it_opens_by_constructing_the_example() {
    let (session, effects) = session();
    assert!(constructs(&effects, MAIN, 1));
    assert!(matches!(session.phase(), Phase::Lacking(Lack::Constructing { progress: None, .. })));
}

#[test]
fn a_network_is_checked_and_its_first_windows_asked_for() {
    let (mut session, _) = session();
    let effects = session.receive(MAIN, constructed(1, 9), 0.0);
    assert_eq!(effects[0], ask(MAIN, 1, Check { turns: 0..9 }.into()));
    assert_eq!(effects.len(), 1 + 6 + 2);
    assert_checking(&session, Activity::Running);
    assert!(!session.is_stale());
    session.receive(MAIN, checked(1, 0..4), 0.0);
    assert_checking(&session, Activity::Running);
    session.receive(MAIN, checked(1, 4..9), 0.0);
    assert_checking(&session, Activity::Complete);
}

#[test]
fn an_edit_replaces_the_running_job() {
    let (mut session, _) = session();
    let effects = session.edit(typed(&session, "5"), 0.0);
    assert_eq!(effects[..2], [Effect::Remember, Effect::TerminateAll]);
    assert!(constructs(&effects, MAIN, 2));
    assert!(session.receive(MAIN, constructed(1, 9), 0.0).is_empty(), "the replaced job's reply is ignored");
    assert!(session.outcome().is_none());
}

#[test]
fn an_edit_during_the_check_needs_no_new_worker() {
    let (mut session, _) = session();
    session.receive(MAIN, constructed(1, 9), 0.0);
    let effects = session.edit(typed(&session, "5"), 0.0);
    assert!(!effects.contains(&Effect::TerminateAll) && constructs(&effects, MAIN, 2));
    assert!(session.receive(MAIN, checked(1, 0..9), 0.0).is_empty());
    assert!(session.is_stale());
}

#[test]
fn a_fault_keeps_the_last_result_as_stale_until_it_is_mended() {
    let mut session = done();
    session.edit(typed(&session, "x"), 0.0);
    session.receive(MAIN, faulty(2), 0.0);
    let faults = session.faults().expect("faults");
    assert_eq!(faults.count(), 1);
    assert!(session.is_stale());
    assert!(constructs(&session.undo(0.0), MAIN, 3));
    session.receive(MAIN, constructed(3, 9), 0.0);
    assert!(!session.is_stale());
}

#[test]
fn cancel_terminates_a_construction_and_retry_starts_it_again() {
    let (mut session, _) = session();
    assert_eq!(session.cancel(), [Effect::TerminateAll]);
    assert_eq!(session.phase(), Phase::Lacking(Lack::Cancelled));
    assert!(session.cancel().is_empty());
    session.receive(MAIN, constructed(1, 9), 0.0);
    assert_eq!(session.phase(), Phase::Lacking(Lack::Cancelled), "a reply that was under way changes nothing");
    assert!(constructs(&session.retry(0.0), MAIN, 2));
}

#[test]
fn cancel_stops_a_check_where_it_is_and_retry_goes_on() {
    let (mut session, _) = session();
    session.receive(MAIN, constructed(1, 10_000), 0.0);
    session.receive(MAIN, checked(1, 0..100), 0.0);
    assert!(session.cancel().is_empty(), "there were no assistants");
    assert!(session.receive(MAIN, checked(1, 100..200), 0.0).is_empty(), "nothing more is dealt out");
    assert_eq!(session.outcome().map(|outcome| outcome.check().done()), Some(200));
    assert!(!session.is_stale(), "the network is still that of the table");
    let effects = session.retry(0.0);
    assert!(
        matches!(effects[..], [Effect::Send(MAIN, Request { job: 1, ask: Ask::Question(AnyQuestion::Check(_)) })]),
        "{effects:?}"
    );
}

#[test]
fn a_long_check_gets_an_assistant_that_constructs_the_same_network() {
    let (mut session, _) = session();
    session.receive(MAIN, constructed(1, 10_000), 0.0);
    let effects = session.receive(MAIN, checked(1, 0..50), 30.0);
    let assistant = Role::Assistant(0);
    assert!(constructs(&effects, assistant, 1), "{effects:?}");
    assert!(!constructs(&effects, Role::Assistant(1), 1), "two cores, two workers");
    let effects = session.receive(assistant, constructed(1, 10_000), 0.0);
    assert!(
        matches!(
            effects[..],
            [Effect::Send(Role::Assistant(0), Request { ask: Ask::Question(AnyQuestion::Check(_)), .. })]
        ),
        "{effects:?}"
    );
    let turns = |effects: &[Effect], of: Role| {
        effects.iter().find_map(|effect| match effect {
            Effect::Send(role, Request { ask: Ask::Question(AnyQuestion::Check(check)), .. }) if *role == of => {
                Some(check.turns.clone())
            }
            _ => None,
        })
    };
    let effects = session.receive(MAIN, checked(1, 50..60), 40.0);
    assert!(effects.is_empty(), "it measures first: {effects:?}");
    let effects = session.receive(MAIN, measured(1), 50.0);
    assert!(turns(&effects, MAIN).is_some(), "{effects:?}");
    let effects = session.fail(assistant, Failure::Stopped);
    assert!(effects.is_empty(), "the main worker has turns already: {effects:?}");
    assert_checking(&session, Activity::Running);
    let effects = session.receive(MAIN, checked(1, 60..256), 60.0);
    assert_eq!(turns(&effects, MAIN), Some(256..512), "what the assistant was given");
}

fn estimated(job: JobId, is_possible: bool) -> Reply {
    let estimate =
        Estimate { digits: 1e9, bytes: 1e9, seconds: 100.0, fits: None, is_possible, spare: None, reason: None };
    construction(job, Construction::Estimated(estimate))
}

#[test]
fn what_would_take_long_waits_for_leave() {
    let mut session = done();
    session.edit(typed(&session, "5"), 0.0);
    session.receive(MAIN, estimated(2, true), 0.0);
    assert!(matches!(session.phase(), Phase::Lacking(Lack::Asking(_))) && session.is_stale());
    let effects = session.permit(0.0);
    let [Effect::Send(MAIN, Request { job: 2, ask: Ask::Construct(order) })] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(order.consent, Consent::Given);
    session.receive(MAIN, constructed(2, 9), 0.0);
    assert_checking(&session, Activity::Running);
}

#[test]
fn what_does_not_fit_is_not_begun_whoever_asks() {
    let mut session = done();
    session.edit(typed(&session, "5"), 0.0);
    session.receive(MAIN, estimated(2, false), 0.0);
    assert!(session.permit(0.0).is_empty());
}

#[test]
fn the_spare_neurons_that_would_do_are_taken_by_one_press_and_one_undo() {
    let mut session = done();
    let before = session.content().clone();
    assert!(session.take_offer(0.0).is_empty(), "nothing is offered");
    session.edit(Content { method: Method::Published, ..before.clone() }, 0.0);
    let shape = before.draft.shape.with(Width::A1, 5).expect("a width");
    let spare = Some(SpareShape { shape, digits: 1e3, seconds: 0.1 });
    let estimate =
        Estimate { digits: 1e9, bytes: 1e12, seconds: 100.0, fits: None, is_possible: false, spare, reason: None };
    session.receive(MAIN, construction(2, Construction::Estimated(estimate)), 0.0);
    let effects = session.take_offer(0.0);
    assert!(constructs(&effects, MAIN, 3), "{effects:?}");
    assert_eq!((session.content().draft.shape, session.content().method), (shape, Method::Integer));
    session.undo(0.0);
    assert_eq!((session.content().draft.shape, session.content().method), (before.draft.shape, Method::Published));
}

#[test]
fn constructions_are_compared_by_a_worker_of_their_own() {
    let mut session = done();
    let effects = session.compare(Method::Float, Consent::Needed);
    let [Effect::Send(Role::Comparer, Request { job: 1, ask: Ask::Compare(order) })] = &effects[..] else {
        panic!("{effects:?}")
    };
    assert_eq!((order.method, order.consent), (Method::Float, Consent::Needed));
    let estimate =
        Estimate { digits: 1.0, bytes: 1.0, seconds: 9.0, fits: None, is_possible: true, spare: None, reason: None };
    let say = Say::Comparison(MethodFigures { method: Method::Float, figures: Err(estimate) });
    session.receive(Role::Comparer, Reply { job: 1, say }, 0.0);
    let found = session.comparison().and_then(|comparison| comparison.of(Method::Float));
    assert!(matches!(found, Some(comparison::Compared::Asking(_))));
    let effects = session.edit(typed(&session, "5"), 0.0);
    assert!(effects.contains(&Effect::Terminate(Role::Comparer)));
    assert!(session.comparison().is_none(), "other samples, other figures");
}

#[test]
fn what_is_held_out_belongs_to_the_table_on_the_page() {
    let (mut session, share) = (done(), Share { percent: 20, seed: 1 });
    let effects = session.hold_out(share, Consent::Needed);
    let [Effect::Terminate(Role::Examiner), Effect::Send(Role::Examiner, Request { job: 1, ask: Ask::HoldOut(order) })] =
        &effects[..]
    else {
        panic!("{effects:?}")
    };
    assert_eq!((order.share, &order.order.table), (share, &Table::new(&session.content().draft)));
    assert!(session.held_out().is_some_and(|held_out| held_out.answer.is_none()));
    let found = |job| Reply { job, say: Say::HeldOut(HeldOut::TooFew) };
    session.receive(Role::Examiner, found(0), 0.0);
    assert!(session.held_out().is_some_and(|held_out| held_out.answer.is_none()), "of an older table");
    session.receive(Role::Examiner, found(1), 0.0);
    let answer = session.held_out().and_then(|held_out| held_out.answer.clone());
    assert_eq!(answer, Some(Ok(Rc::new(HeldOut::TooFew))));
    session.fail(Role::Examiner, Failure::Stopped);
    let answer = session.held_out().and_then(|held_out| held_out.answer.clone());
    assert_eq!(answer, Some(Err(Failure::Stopped)), "told, and nothing else stops");
    assert!(matches!(session.phase(), Phase::Constructed(_)));
    let effects = session.edit(typed(&session, "5"), 0.0);
    assert!(effects.contains(&Effect::Terminate(Role::Examiner)));
    assert_eq!(session.held_out(), None);
    assert!(session.hold_out(share, Consent::Needed).is_empty());
}

#[test]
fn undo_and_redo_walk_the_history() {
    let mut session = done();
    let before = session.content().clone();
    session.edit(typed(&session, "5"), 0.0);
    let after = session.content().clone();
    session.undo(0.0);
    assert_eq!(session.content(), &before);
    assert!(session.undo(0.0).is_empty());
    session.redo(0.0);
    assert_eq!(session.content(), &after);
    assert!(session.edit(after, 0.0).is_empty(), "an edit that changes nothing is no step");
}

#[test]
fn a_random_table_is_one_until_somebody_changes_it() {
    let mut session = done();
    session.edit(content(Preset::TenThousand), 0.0);
    assert!(session.content().random.is_some());
    session.edit(typed(&session, "5"), 0.0);
    assert!(session.content().random.is_none());
    session.undo(0.0);
    assert!(session.content().random.is_some());
}

fn windows(effects: &[Effect]) -> Vec<(Matrix, Window)> {
    let window = |effect: &Effect| match effect {
        Effect::Send(_, Request { ask: Ask::Question(AnyQuestion::MatrixCells(cells)), .. }) => {
            Some((cells.matrix, cells.window.clone()))
        }
        _ => None,
    };
    effects.iter().filter_map(window).collect()
}

#[test]
fn a_new_network_is_asked_for_what_the_last_one_showed() {
    let (mut session, _) = Session::new(Document::new(content(Preset::TenThousand)), 1, 0.0);
    let first = session.receive(MAIN, constructed(1, 10_000), 0.0);
    assert!(windows(&first).contains(&(Matrix::W2, Window { rows: 0..9, columns: 0..6 })));
    let scrolled = Window { rows: 40..60, columns: 70..80 };
    let cells = Cells { matrix: Matrix::W2, window: scrolled.clone(), rows: Vec::new(), equal_rows: false };
    session.receive(MAIN, answer(1, cells), 0.0);
    let place = Place { matrix: Matrix::W2, row: 50, column: 75 };
    session.receive(MAIN, answer(1, entry(place, "7")), 0.0);
    session.edit(typed(&session, "5"), 0.0);
    let again = session.receive(MAIN, constructed(2, 10_000), 0.0);
    assert!(windows(&again).contains(&(Matrix::W2, scrolled)), "{again:?}");
    assert!(again.contains(&ask(MAIN, 2, EntryDigits { place }.into())));
    session.edit(content(Preset::Article), 0.0);
    let smaller = session.receive(MAIN, constructed(3, 9), 0.0);
    assert!(windows(&smaller).contains(&(Matrix::W2, Window { rows: 0..3, columns: 0..3 })), "{smaller:?}");
    assert!(session.outcome().is_some_and(|outcome| outcome.entry().is_none()), "it has no such entry");
}

fn entry(place: Place, numerator: &str) -> Entry {
    let number = WholeNumber { numerator: numerator.to_owned(), denominator: "1".to_owned() };
    let short = ShortNumber { text: numerator.to_owned(), whole: true, digits: numerator.len(), approximation: None };
    Entry { place, number, short, meaning: String::new() }
}

fn traded(job: JobId, news: TradeNews) -> Reply {
    Reply { job, say: Say::Trade(news) }
}

fn point(a1: usize) -> TradeNews {
    TradeNews::Point(TradePoint { a1, digits: 100, exact_in: None, is_estimate: false })
}

fn trader(find: Find) -> Effect {
    Effect::Terminate(Role::Trader(find))
}

#[test]
fn a_curve_is_kept_while_the_table_is_edited_until_its_successor_has_a_point() {
    let mut session = done();
    assert!(matches!(session.find(Find::Curve)[..], [_, Effect::Send(Role::Trader(Find::Curve), _)]));
    session.receive(Role::Trader(Find::Curve), traded(1, TradeNews::Layers(vec![3, 4, 5])), 0.0);
    session.receive(Role::Trader(Find::Curve), traded(1, point(5)), 0.0);
    let effects = session.edit(typed(&session, "7"), 0.0);
    assert!(effects.contains(&trader(Find::Curve)), "{effects:?}");
    let curve = session.trade().curve().expect("the curve as it was");
    assert_eq!((curve.points().count(), curve.progress()), (1, CurveProgress::Stopped));
    session.receive(MAIN, constructed(2, 9), 0.0);
    session.find(Find::Curve);
    assert_eq!(session.trade().curve().expect("still the old one").points().count(), 1);
    session.receive(Role::Trader(Find::Curve), traded(2, TradeNews::Layers(vec![3, 4])), 0.0);
    session.receive(Role::Trader(Find::Curve), traded(2, point(4)), 0.0);
    assert_eq!(session.trade().curve().map(|curve| (curve.layers(), curve.points().count())), Some((2, 1)));
}

#[test]
fn a_shape_that_was_looked_for_becomes_the_tables_in_one_step_of_undo() {
    let mut session = done();
    let before = session.content().clone();
    let find = Find::Smallest(Format::Float64);
    session.find(find);
    let shape = before.draft.shape.with(Width::A1, 5).expect("a shape");
    let found = TradeNews::Smallest { format: Format::Float64, found: Ok(shape) };
    let effects = session.receive(Role::Trader(find), traded(1, found), 0.0);
    assert!(effects.contains(&Effect::Remember), "{effects:?}");
    assert_eq!((session.content().draft.shape, session.content().method), (shape, Method::Integer));
    assert_eq!(session.trade().search(), None);
    session.undo(0.0);
    assert_eq!(session.content(), &before);
}

#[test]
fn a_search_that_was_stopped_or_is_of_an_older_table_changes_nothing() {
    let mut session = done();
    let find = Find::Smallest(Format::Float32);
    let shape = session.content().draft.shape.with(Width::A1, 5).expect("a shape");
    let found = || TradeNews::Smallest { format: Format::Float32, found: Ok(shape) };
    session.find(find);
    assert_eq!(session.stop_search(), [trader(find)]);
    assert_eq!(session.receive(Role::Trader(find), traded(1, found()), 0.0), []);
    session.find(find);
    session.edit(typed(&session, "7"), 0.0);
    assert_eq!(session.receive(Role::Trader(find), traded(1, found()), 0.0), []);
    assert_ne!(session.content().draft.shape, shape);
}

#[test]
fn a_search_that_fails_says_why_until_the_table_changes() {
    let mut session = done();
    let find = Find::Smallest(Format::Float32);
    session.find(find);
    let reason = NoShape { nearest: None };
    let failed = TradeNews::Smallest { format: Format::Float32, found: Err(reason) };
    session.receive(Role::Trader(find), traded(1, failed), 0.0);
    assert_eq!(session.trade().search().map(|search| search.progress), Some(SearchProgress::Failed(reason)));
    session.edit(typed(&session, "7"), 0.0);
    assert_eq!(session.trade().search(), None);
}
