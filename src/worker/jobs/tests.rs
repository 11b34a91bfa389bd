//! What a worker answers, told without a browser.

use super::*;
use crate::math::network::{Matrix, Place};
use crate::math::table::sample::Draft;
use crate::protocol::Window;
use crate::share::presets::Preset;

fn replies(jobs: &mut Jobs, request: Request) -> Vec<Reply> {
    let mut replies = Vec::new();
    jobs.handle(request, &mut |reply| replies.push(reply));
    replies
}

fn construct(job: JobId, draft: &Draft) -> Request {
    Request::Construct { job, table: Table::new(draft), method: Method::Published, permitted: false }
}

/// A worker with the article's network as job 1, whose clock stands still.
fn article() -> Jobs {
    let mut jobs = Jobs::new(|| 0.0);
    replies(&mut jobs, construct(1, &Preset::Article.table().draft()));
    jobs
}

#[test]
fn a_job_is_constructed_and_then_checked_in_turns() {
    let mut jobs = Jobs::new(|| 0.0);
    let found = replies(&mut jobs, construct(7, &Preset::Article.table().draft()));
    let Some(Reply::Constructed { job: 7, summary }) = found.last() else { panic!("{found:?}") };
    assert_eq!(summary.samples, 9);
    let checked = replies(&mut jobs, Request::Check { job: 7, turns: 2..20 });
    assert_eq!(checked, [Reply::Checked { job: 7, turns: 2..9, inexact: Vec::new() }]);
}

#[test]
fn long_work_is_done_in_slices() {
    thread_local!(static CLOCK: std::cell::Cell<f64> = const { std::cell::Cell::new(0.0) });
    // Every look at the clock takes a hundred milliseconds: a slice is over after one part.
    let mut jobs = Jobs::new(|| {
        CLOCK.set(CLOCK.get() + 100.0);
        CLOCK.get()
    });
    replies(&mut jobs, construct(1, &Preset::Article.table().draft()));
    let checked = replies(&mut jobs, Request::Check { job: 1, turns: 0..9 });
    assert_eq!(checked, [Reply::Checked { job: 1, turns: 0..1, inexact: Vec::new() }]);
    let mut slices = 0;
    let size = loop {
        match &replies(&mut jobs, Request::Measure { job: 1 })[..] {
            [Reply::Measuring { job: 1 }] => slices += 1,
            [Reply::Measured { size, floats, .. }] => {
                assert!(!floats.rounds_back && !floats.is_exact, "{floats:?}");
                break *size;
            }
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(slices, 15 + 3 + 9 + 3 + 3 + 1 + 9, "a slice an entry, and one a sample");
    assert!(size.longest < size.digits && size.digits > 1_000, "{size:?}");
}

#[test]
fn windows_answer_for_the_current_network_only() {
    let mut jobs = article();
    let cells = |job| Request::Cells { job, matrix: Matrix::W2, window: Window { rows: 1..50, columns: 2..9 } };
    let found = replies(&mut jobs, cells(1));
    let [Reply::Cells { cells: window, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(window.window, Window { rows: 1..3, columns: 2..3 });
    assert_eq!((window.rows.len(), window.rows[0].len(), window.equal_rows), (2, 1, false));
    assert_eq!(replies(&mut jobs, cells(2)), []);
}

#[test]
fn equal_rows_are_noticed() {
    let all = Window { rows: 0..9, columns: 0..9 };
    let found = replies(&mut article(), Request::Cells { job: 1, matrix: Matrix::W1, window: all });
    let [Reply::Cells { cells, .. }] = &found[..] else { panic!("{found:?}") };
    assert!(cells.equal_rows);
}

#[test]
fn an_entry_comes_with_every_digit() {
    let mut jobs = article();
    let entry = |row| Request::Entry { job: 1, place: Place { matrix: Matrix::B1, row, column: 0 } };
    let found = replies(&mut jobs, entry(1));
    let [Reply::Entry { number, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(number.fraction(), "-60502822101/2");
    assert_eq!(replies(&mut jobs, entry(3)), []);
}

#[test]
fn a_trace_ends_in_the_expected_output() {
    let mut jobs = article();
    let found = replies(&mut jobs, Request::Trace { job: 1, sample: 1 });
    let [Reply::Trace { trace, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(trace.output[0].text, "81");
    assert_eq!((trace.first.len(), trace.second.len(), trace.activations.len()), (3, 3, 3));
    assert_eq!(replies(&mut jobs, Request::Trace { job: 1, sample: 9 }), []);
}

#[test]
fn the_float_construction_is_measurably_wrong_where_the_exact_one_is_exact() {
    let found = replies(&mut article(), Request::Verdicts { job: 1, samples: 0..9, floats: true });
    let [Reply::Verdicts { lines, .. }] = &found[..] else { panic!("{found:?}") };
    assert!(lines.iter().all(|line| line.exact && line.difference[0].text == "0"));
    let in_floats = |n: usize| lines[n].floats.as_ref().expect("errors").in_floats[0];
    assert!((0..9).any(|n| in_floats(n).is_none_or(|error| error.abs() > 0.0)));
}

#[test]
fn the_integer_network_of_the_article_is_exact_in_floats_and_the_float_one_rounds_back() {
    let draft = Preset::Article.table().draft();
    let measured = |method| {
        let mut jobs = Jobs::new(|| 0.0);
        replies(&mut jobs, Request::Construct { job: 1, table: Table::new(&draft), method, permitted: false });
        match &replies(&mut jobs, Request::Measure { job: 1 })[..] {
            [Reply::Measured { floats, .. }] => floats.clone(),
            other => panic!("{other:?}"),
        }
    };
    let integer = measured(Method::Integer);
    assert!(integer.is_exact && integer.is_exact_in_f32 && integer.error == Some(0.0), "{integer:?}");
    let float = measured(Method::Float);
    assert!(float.rounds_back && float.error.is_some_and(|error| error > 0.0 && error < 1e-9), "{float:?}");
}

#[test]
fn a_faulty_table_is_named_and_leaves_the_last_network_in_place() {
    let mut jobs = article();
    let mut draft = Preset::Xor.table().draft();
    draft = crate::session::edits::write_block(&draft, 1, 0, vec![vec!["x".to_owned()]]);
    let found = replies(&mut jobs, construct(2, &draft));
    let [Reply::Faulty { job: 2, faults }] = &found[..] else { panic!("{found:?}") };
    assert_eq!((faults.listed.len(), faults.more), (1, 0));
    assert_eq!(replies(&mut jobs, Request::Check { job: 1, turns: 0..9 }).len(), 1);
}
