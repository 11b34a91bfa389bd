//! The core in the browser's own arithmetic: 32-bit words, in real Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zerofit::math::construct::method::Method;
use zerofit::math::network::Matrix;
use zerofit::protocol::handshake::{FromWorker, VERSION};
use zerofit::protocol::orders::{Consent, Construction, Order};
use zerofit::protocol::questions::check::{Check, Checked};
use zerofit::protocol::questions::matrix_cells::{MatrixCells, Window};
use zerofit::protocol::questions::measure::Measure;
use zerofit::protocol::questions::verdicts::Verdicts;
use zerofit::protocol::questions::{AnyAnswer, Question};
use zerofit::protocol::{Ask, Reply, Request, Say, Table, wire};
use zerofit::share::link::{self, Shared};
use zerofit::share::presets::Preset;
use zerofit::worker::crossing::{from_object, to_object};
use zerofit::worker::exact::ExactWorker;

wasm_bindgen_test_configure!(run_in_browser);

/// The ready-made tables that are small enough for a test.
fn small() -> impl Iterator<Item = Preset> {
    Preset::ALL.into_iter().filter(|preset| preset.table().shape().capacity() < 100)
}

/// A clock that stands still: everything fits into one slice.
fn worker() -> ExactWorker<fn() -> f64> {
    ExactWorker::new(|| 0.0)
}

fn replies(worker: &mut ExactWorker<fn() -> f64>, ask: Ask) -> Vec<Say> {
    let mut replies = Vec::new();
    worker.handle(Request { job: 1, ask }, &mut |reply| replies.push(reply.say));
    replies
}

fn question(question: impl Question) -> Ask {
    Ask::Question(question.into())
}

fn construct(preset: Preset, method: Method) -> Ask {
    Ask::Construct(Order { table: Table::new(&preset.table().draft()), method, consent: Consent::Given })
}

#[wasm_bindgen_test]
fn every_preset_is_constructed_and_exact() {
    for preset in small() {
        for method in [Method::Published, Method::Integer] {
            let mut worker = worker();
            let found = replies(&mut worker, construct(preset, method));
            let Some(Say::Construction(Construction::Done(summary))) = found.last() else { panic!("{found:?}") };
            let turns = 0..summary.samples;
            let checked = replies(&mut worker, question(Check { turns: turns.clone() }));
            let exact = Say::Answer(Checked { turns, inexact: Vec::new() }.into());
            assert_eq!(checked, [exact], "{preset:?} {method:?}");
        }
    }
}

#[wasm_bindgen_test]
fn the_article_s_numbers_come_out_in_wasm() {
    let mut worker = worker();
    replies(&mut worker, construct(Preset::Article, Method::Published));
    let window = Window { rows: 0..3, columns: 0..1 };
    let found = replies(&mut worker, question(MatrixCells { matrix: Matrix::B1, window }));
    let [Say::Answer(AnyAnswer::MatrixCells(cells))] = &found[..] else { panic!("{found:?}") };
    assert_eq!(cells.rows[0][0].text, "-16778681974");
    assert_eq!(cells.rows[1][0].text, "-60502822101/2");
}

#[wasm_bindgen_test]
fn messages_survive_the_wire() {
    let mut worker = worker();
    let request = Request { job: 1, ask: construct(Preset::Xor, Method::Float) };
    let received: Request = wire::decode(&wire::encode(&request)).expect("the same message");
    assert_eq!(received, request);
    let mut found = replies(&mut worker, received.ask);
    found.extend(replies(&mut worker, question(Measure)));
    found.extend(replies(&mut worker, question(Verdicts { rows: 0..4, outputs: 0..1, with_float64: true })));
    assert!(found.len() > 3, "{found:?}");
    for say in found {
        let reply = Reply { job: 1, say };
        assert_eq!(wire::decode::<Reply>(&wire::encode(&reply)), Some(reply));
    }
    for message in [FromWorker::Ready { version: VERSION }, FromWorker::Says(vec![0, 255])] {
        assert_eq!(from_object(&to_object(&message)), Some(message));
    }
}

#[wasm_bindgen_test]
fn links_are_the_same_in_wasm() {
    for preset in small() {
        let shared = Shared { table: preset.table(), method: Method::Published };
        assert_eq!(link::read(&link::write(&shared)), Ok(shared));
    }
}
