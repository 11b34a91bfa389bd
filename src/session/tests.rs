//! What the page does, told without a page.

use super::*;
use crate::math::construct::method::Method;
use crate::math::construct::projection::WeightOrder;
use crate::math::network::{Matrix, Place};
use crate::math::table::fault::{Cell, Column, Fault};
use crate::math::table::number::NumberFault;
use crate::notation::number::WholeNumber;
use crate::protocol::{Cells, Faults, Summary, Window};
use crate::share::link::Shared;
use crate::share::presets::Preset;

const MAIN: Role = Role::Main;

fn content(preset: Preset) -> Content {
    Content::opened(&Shared { table: preset.table(), method: Method::default() })
}

fn session() -> (Session, Vec<Effect>) {
    Session::new(Document::new(content(Preset::Article)), Machine { now: || 0.0, cores: 2 })
}

fn typed(session: &Session, text: &str) -> Content {
    let draft = edits::write_block(&session.content().draft, 0, 0, vec![vec![text.to_owned()]]);
    session.content().with_draft(draft)
}

fn constructed(job: JobId, samples: usize) -> Reply {
    let summary = Summary { samples, merged: 0, order: WeightOrder::Published, construct_ms: 1.0 };
    Reply::Constructed { job, summary }
}

fn faulty(job: JobId) -> Reply {
    let cell = Cell { row: 0, column: Column::Input(0) };
    Reply::Faulty { job, faults: Faults::new(vec![Fault::Number { cell, fault: NumberFault::Unreadable }]) }
}

fn checked(job: JobId, turns: std::ops::Range<usize>) -> Reply {
    Reply::Checked { job, turns, inexact: Vec::new() }
}

/// A session with the network of job 1, checked.
fn done() -> Session {
    let (mut session, _) = session();
    session.receive(MAIN, constructed(1, 9));
    session.receive(MAIN, checked(1, 0..9));
    assert_eq!(session.phase, Phase::Done);
    session
}

fn constructs(effects: &[Effect], role: Role, job: JobId) -> bool {
    let is = |effect: &Effect| matches!(effect, Effect::Send(to, Request::Construct { job: of, .. }) if (*to, *of) == (role, job));
    effects.iter().any(is)
}

#[test]
fn it_opens_by_constructing_the_example() {
    let (session, effects) = session();
    assert!(constructs(&effects, MAIN, 1));
    assert!(matches!(session.phase, Phase::Constructing { progress: None, .. }));
}

#[test]
fn a_network_is_checked_and_its_first_windows_asked_for() {
    let (mut session, _) = session();
    let effects = session.receive(MAIN, constructed(1, 9));
    assert_eq!(effects[0], Effect::Send(MAIN, Request::Check { job: 1, turns: 0..9 }));
    assert_eq!(effects.len(), 1 + 6 + 2);
    assert_eq!(session.phase, Phase::Checking);
    assert!(!session.is_stale());
    session.receive(MAIN, checked(1, 0..4));
    assert_eq!(session.phase, Phase::Checking);
    session.receive(MAIN, checked(1, 4..9));
    assert_eq!(session.phase, Phase::Done);
}

#[test]
fn an_edit_replaces_the_running_job() {
    let (mut session, _) = session();
    let effects = session.edit(typed(&session, "5"));
    assert_eq!(effects[..2], [Effect::Remember, Effect::TerminateAll]);
    assert!(constructs(&effects, MAIN, 2));
    assert!(session.receive(MAIN, constructed(1, 9)).is_empty(), "the replaced job's reply is ignored");
    assert!(session.outcome.is_none());
}

#[test]
fn an_edit_during_the_check_needs_no_new_worker() {
    let (mut session, _) = session();
    session.receive(MAIN, constructed(1, 9));
    let effects = session.edit(typed(&session, "5"));
    assert!(!effects.contains(&Effect::TerminateAll) && constructs(&effects, MAIN, 2));
    assert!(session.receive(MAIN, checked(1, 0..9)).is_empty());
    assert!(session.is_stale());
}

#[test]
fn a_fault_keeps_the_last_result_as_stale_until_it_is_mended() {
    let mut session = done();
    session.edit(typed(&session, "x"));
    session.receive(MAIN, faulty(2));
    let Phase::Faulty(faults) = &session.phase else { panic!("no fault") };
    assert_eq!(faults.count(), 1);
    assert!(session.is_stale());
    assert!(constructs(&session.undo(), MAIN, 3));
    session.receive(MAIN, constructed(3, 9));
    assert!(!session.is_stale());
}

#[test]
fn cancel_terminates_a_construction_and_retry_starts_it_again() {
    let (mut session, _) = session();
    assert_eq!(session.cancel(), [Effect::TerminateAll]);
    assert_eq!(session.phase, Phase::Cancelled);
    assert!(session.cancel().is_empty());
    session.receive(MAIN, constructed(1, 9));
    assert_eq!(session.phase, Phase::Cancelled, "a reply that was under way changes nothing");
    assert!(constructs(&session.retry(), MAIN, 2));
}

#[test]
fn cancel_stops_a_check_where_it_is_and_retry_goes_on() {
    let (mut session, _) = session();
    session.receive(MAIN, constructed(1, 1_000));
    session.receive(MAIN, checked(1, 0..100));
    assert!(session.cancel().is_empty(), "there were no assistants");
    assert!(session.receive(MAIN, checked(1, 100..200)).is_empty(), "nothing more is dealt out");
    assert_eq!(session.outcome.as_ref().map(|outcome| outcome.check.done()), Some(200));
    assert!(!session.is_stale(), "the network is still that of the table");
    let effects = session.retry();
    assert!(matches!(effects[..], [Effect::Send(MAIN, Request::Check { job: 1, .. })]), "{effects:?}");
}

#[test]
fn a_long_check_gets_an_assistant_that_constructs_the_same_network() {
    thread_local!(static CLOCK: std::cell::Cell<f64> = const { std::cell::Cell::new(0.0) });
    let machine = Machine { now: || CLOCK.get(), cores: 2 };
    let (mut session, _) = Session::new(Document::new(content(Preset::Article)), machine);
    session.receive(MAIN, constructed(1, 10_000));
    CLOCK.set(30.0);
    let effects = session.receive(MAIN, checked(1, 0..50));
    let assistant = Role::Assistant(0);
    assert!(constructs(&effects, assistant, 1), "{effects:?}");
    assert!(!constructs(&effects, Role::Assistant(1), 1), "two cores, two workers");
    let effects = session.receive(assistant, constructed(1, 10_000));
    assert!(matches!(effects[..], [Effect::Send(Role::Assistant(0), Request::Check { .. })]), "{effects:?}");
    session.fail(assistant, Failure::Crashed(String::new()));
    assert_eq!(session.phase, Phase::Checking, "the check goes on without it");
}

fn estimated(job: JobId, is_possible: bool) -> Reply {
    let estimate = Estimate { digits: 1e9, bytes: 1e9, seconds: 100.0, fits: None, is_possible };
    Reply::Estimated { job, method: Method::Published, estimate }
}

#[test]
fn what_would_take_long_waits_for_leave() {
    let mut session = done();
    session.edit(typed(&session, "5"));
    session.receive(MAIN, estimated(2, true));
    assert!(matches!(session.phase, Phase::Asking(_)) && session.is_stale());
    let effects = session.permit();
    assert!(
        matches!(effects[..], [Effect::Send(MAIN, Request::Construct { job: 2, permitted: true, .. })]),
        "{effects:?}"
    );
    session.receive(MAIN, constructed(2, 9));
    assert_eq!(session.phase, Phase::Checking);
}

#[test]
fn what_does_not_fit_is_not_begun_whoever_asks() {
    let mut session = done();
    session.edit(typed(&session, "5"));
    session.receive(MAIN, estimated(2, false));
    assert!(session.permit().is_empty());
}

#[test]
fn constructions_are_compared_by_a_worker_of_their_own() {
    let mut session = done();
    let effects = session.compare(Method::Float, false);
    assert!(matches!(
        effects[..],
        [Effect::Send(Role::Comparer, Request::Compare { job: 1, method: Method::Float, .. })]
    ));
    session.receive(
        Role::Comparer,
        Reply::Estimated {
            job: 1,
            method: Method::Float,
            estimate: Estimate { digits: 1.0, bytes: 1.0, seconds: 9.0, fits: None, is_possible: true },
        },
    );
    assert!(matches!(session.comparison.of(Method::Float), Some(comparison::Compared::Asking(_))));
    let effects = session.edit(typed(&session, "5"));
    assert!(effects.contains(&Effect::Terminate(Role::Comparer)));
    assert_eq!(session.comparison.of(Method::Float), None, "other samples, other figures");
}

#[test]
fn undo_and_redo_walk_the_history() {
    let mut session = done();
    let before = session.content().clone();
    session.edit(typed(&session, "5"));
    let after = session.content().clone();
    session.undo();
    assert_eq!(session.content(), &before);
    assert!(session.undo().is_empty());
    session.redo();
    assert_eq!(session.content(), &after);
    assert!(session.edit(after).is_empty(), "an edit that changes nothing is no step");
}

#[test]
fn a_random_table_is_one_until_somebody_changes_it() {
    let mut session = done();
    session.edit(content(Preset::TenThousand));
    assert!(session.content().random.is_some());
    session.edit(typed(&session, "5"));
    assert!(session.content().random.is_none());
    session.undo();
    assert!(session.content().random.is_some());
}

fn windows(effects: &[Effect]) -> Vec<(Matrix, Window)> {
    let window = |effect: &Effect| match effect {
        Effect::Send(_, Request::Cells { matrix, window, .. }) => Some((*matrix, window.clone())),
        _ => None,
    };
    effects.iter().filter_map(window).collect()
}

#[test]
fn a_new_network_is_asked_for_what_the_last_one_showed() {
    let (mut session, _) = Session::new(Document::new(content(Preset::TenThousand)), Machine { now: || 0.0, cores: 1 });
    let first = session.receive(MAIN, constructed(1, 10_000));
    assert!(windows(&first).contains(&(Matrix::W2, Window { rows: 0..9, columns: 0..6 })));
    let scrolled = Window { rows: 40..60, columns: 70..80 };
    let cells = Cells { window: scrolled.clone(), ..Cells::default() };
    session.receive(MAIN, Reply::Cells { job: 1, matrix: Matrix::W2, cells });
    session.receive(
        MAIN,
        Reply::Entry { job: 1, place: Place { matrix: Matrix::W2, row: 50, column: 75 }, number: digits("7") },
    );
    session.edit(typed(&session, "5"));
    let again = session.receive(MAIN, constructed(2, 10_000));
    assert!(windows(&again).contains(&(Matrix::W2, scrolled)), "{again:?}");
    assert!(again.iter().any(|effect| matches!(effect, Effect::Send(MAIN, Request::Entry { job: 2, .. }))));
    session.edit(content(Preset::Article));
    let smaller = session.receive(MAIN, constructed(3, 9));
    assert!(windows(&smaller).contains(&(Matrix::W2, Window { rows: 0..3, columns: 0..3 })), "{smaller:?}");
    assert!(session.outcome.as_ref().is_some_and(|outcome| outcome.entry.is_none()), "it has no such entry");
}

fn digits(numerator: &str) -> WholeNumber {
    WholeNumber { numerator: numerator.to_owned(), denominator: "1".to_owned() }
}
