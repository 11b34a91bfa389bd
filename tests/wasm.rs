//! The core in the browser's own arithmetic: 32-bit words, in real Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zerofit::math::construct::method::Method;
use zerofit::math::network::Matrix;
use zerofit::protocol::{Reply, Request, Table, Window};
use zerofit::share::link::{self, Shared};
use zerofit::share::presets::Preset;
use zerofit::worker::jobs::Jobs;

wasm_bindgen_test_configure!(run_in_browser);

/// The ready-made tables that are small enough for a test.
fn small() -> impl Iterator<Item = Preset> {
    Preset::ALL.into_iter().filter(|preset| preset.table().shape().capacity() < 100)
}

fn replies(jobs: &mut Jobs, request: Request) -> Vec<Reply> {
    let mut replies = Vec::new();
    jobs.handle(request, &mut |reply| replies.push(reply));
    replies
}

fn construct(preset: Preset, method: Method) -> Request {
    Request::Construct { job: 1, table: Table::new(&preset.table().draft()), method, permitted: true }
}

#[wasm_bindgen_test]
fn every_preset_is_constructed_and_exact() {
    for preset in small() {
        for method in [Method::Published, Method::Integer] {
            // A clock that stands still: everything fits into one slice.
            let mut jobs = Jobs::new(|| 0.0);
            let found = replies(&mut jobs, construct(preset, method));
            let Some(Reply::Constructed { summary, .. }) = found.last() else { panic!("{preset:?}: {found:?}") };
            let turns = 0..summary.samples;
            let checked = replies(&mut jobs, Request::Check { job: 1, turns: turns.clone() });
            assert_eq!(checked, [Reply::Checked { job: 1, turns, inexact: Vec::new() }], "{preset:?} {method:?}");
        }
    }
}

#[wasm_bindgen_test]
fn the_article_s_numbers_come_out_in_wasm() {
    let mut jobs = Jobs::new(|| 0.0);
    replies(&mut jobs, construct(Preset::Article, Method::Published));
    let window = Window { rows: 0..3, columns: 0..1 };
    let found = replies(&mut jobs, Request::Cells { job: 1, matrix: Matrix::B1, window });
    let [Reply::Cells { cells, .. }] = &found[..] else { panic!("{found:?}") };
    assert_eq!(cells.rows[0][0].text, "-16778681974");
    assert_eq!(cells.rows[1][0].text, "-60502822101/2");
}

#[wasm_bindgen_test]
fn messages_survive_the_wire() {
    let mut jobs = Jobs::new(|| 0.0);
    let request = construct(Preset::Xor, Method::Float);
    let sent = serde_wasm_bindgen::to_value(&request).expect("a message");
    let received: Request = serde_wasm_bindgen::from_value(sent).expect("the same message");
    assert_eq!(received, request);
    let mut found = replies(&mut jobs, received);
    found.extend(replies(&mut jobs, Request::Measure { job: 1 }));
    found.extend(replies(&mut jobs, Request::Verdicts { job: 1, samples: 0..4, floats: true }));
    assert!(found.len() > 3, "{found:?}");
    for reply in found {
        let sent = serde_wasm_bindgen::to_value(&reply).expect("a message");
        assert_eq!(serde_wasm_bindgen::from_value::<Reply>(sent).expect("the same message"), reply);
    }
}

#[wasm_bindgen_test]
fn links_are_the_same_in_wasm() {
    for preset in small() {
        let shared = Shared { table: preset.table(), method: Method::Published };
        assert_eq!(link::read(&link::write(&shared)), Ok(shared));
    }
}
