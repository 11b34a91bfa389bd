//! What the page does, told without a page.

use super::*;
use crate::math::fault::Column;
use crate::math::sample::Row;
use crate::present::presets::Preset;
use crate::protocol::Order;
use std::rc::Rc;

fn article() -> Session {
    Session::new(Document::new(Preset::Article.draft())).0
}

fn with_text(session: &Session, row: usize, text: &str) -> Draft {
    let mut draft = session.document.draft().clone();
    let mut cells: Row = draft.rows[row].as_ref().clone();
    cells.set(Column::Output(0), text.to_owned());
    draft.rows[row] = Rc::new(cells);
    draft
}

fn checked(job: JobId) -> Reply {
    let summary =
        Summary { samples: 9, exact: 9, merged: 0, order: Order::Published, construct_ms: 1.0, check_ms: 1.0 };
    Reply::Checked { job, summary }
}

fn is_construct(effect: &Effect, expected: JobId) -> bool {
    matches!(effect, Effect::Send(Request::Construct { job, .. }) if *job == expected)
}

#[test]
fn it_opens_by_constructing_the_example() {
    let (session, effects) = Session::new(Document::new(Preset::Article.draft()));
    assert!(is_construct(&effects[0], 1));
    assert_eq!(session.phase, Phase::Running { progress: None });
}

#[test]
fn a_result_asks_for_its_first_windows() {
    let mut session = article();
    assert_eq!(session.receive(checked(1)).len(), 8);
    assert_eq!(session.phase, Phase::Done);
    assert!(!session.is_stale());
}

#[test]
fn an_edit_replaces_the_running_job() {
    let mut session = article();
    let effects = session.edit(with_text(&session, 0, "5"));
    assert_eq!(effects[0], Effect::Remember);
    assert_eq!(effects[1], Effect::Restart);
    assert!(is_construct(&effects[2], 2));
    assert!(session.receive(checked(1)).is_empty(), "the replaced job's reply is ignored");
    assert!(matches!(session.phase, Phase::Running { .. }));
}

#[test]
fn a_fault_keeps_the_last_result_as_stale_until_it_is_mended() {
    let mut session = article();
    session.receive(checked(1));
    session.edit(with_text(&session, 0, "x"));
    let Phase::Faulty(faults) = &session.phase else { panic!("no fault") };
    assert_eq!(faults.len(), 1);
    assert!(session.is_stale());
    assert!(is_construct(&session.undo()[1], 3));
    session.receive(checked(3));
    assert!(!session.is_stale());
}

#[test]
fn cancel_restarts_the_worker_and_retry_goes_on() {
    let mut session = article();
    assert_eq!(session.cancel(), [Effect::Restart]);
    assert_eq!(session.phase, Phase::Cancelled);
    assert!(session.cancel().is_empty());
    session.receive(checked(1));
    assert_eq!(session.phase, Phase::Cancelled, "a reply that was under way changes nothing");
    let effects = session.retry();
    assert!(is_construct(&effects[1], 2));
}

#[test]
fn undo_and_redo_walk_the_history() {
    let mut session = article();
    let before = session.document.draft().clone();
    session.edit(with_text(&session, 0, "5"));
    let after = session.document.draft().clone();
    session.undo();
    assert_eq!(session.document.draft(), &before);
    assert!(session.undo().is_empty());
    session.redo();
    assert_eq!(session.document.draft(), &after);
    assert!(session.edit(after).is_empty(), "an edit that changes nothing is no step");
}
