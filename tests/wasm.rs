//! The core in the browser's own arithmetic: 32-bit words, in real Chromium.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use zerofit::math::method::Method;
use zerofit::math::network::Matrix;
use zerofit::present::presets::Preset;
use zerofit::protocol::{Reply, Request, Table};
use zerofit::share::link::{self, Shared};
use zerofit::worker::job::Jobs;

wasm_bindgen_test_configure!(run_in_browser);

fn replies(jobs: &mut Jobs, request: Request) -> Vec<Reply> {
    let mut replies = Vec::new();
    jobs.handle(request, &mut |reply| replies.push(reply));
    replies
}

#[wasm_bindgen_test]
fn every_preset_is_constructed_and_exact() {
    for preset in Preset::ALL {
        let mut jobs = Jobs::new(js_sys::Date::now);
        let table = Table::new(&preset.table().draft());
        let found = replies(&mut jobs, Request::Construct { job: 1, table });
        let Some(Reply::Checked { summary, .. }) = found.last() else { panic!("{preset:?} was not checked") };
        assert_eq!(summary.exact, summary.samples, "{preset:?}");
    }
}

#[wasm_bindgen_test]
fn the_article_s_numbers_come_out_in_wasm() {
    let mut jobs = Jobs::new(js_sys::Date::now);
    replies(&mut jobs, Request::Construct { job: 1, table: Table::new(&Preset::Article.table().draft()) });
    let found = replies(&mut jobs, Request::Cells { job: 1, matrix: Matrix::B1, first: 0, count: 3 });
    let [Reply::Cells { rows, .. }] = &found[..] else { panic!("no cells") };
    assert_eq!(rows[0][0].text, "-16778681974");
    assert_eq!(rows[1][0].text, "-60502822101/2");
}

#[wasm_bindgen_test]
fn messages_survive_the_wire() {
    let mut jobs = Jobs::new(js_sys::Date::now);
    let request = Request::Construct { job: 1, table: Table::new(&Preset::Xor.table().draft()) };
    let sent = serde_wasm_bindgen::to_value(&request).expect("a message");
    let received: Request = serde_wasm_bindgen::from_value(sent).expect("the same message");
    assert_eq!(received, request);
    for reply in replies(&mut jobs, received) {
        let sent = serde_wasm_bindgen::to_value(&reply).expect("a message");
        assert_eq!(serde_wasm_bindgen::from_value::<Reply>(sent).expect("the same message"), reply);
    }
}

#[wasm_bindgen_test]
fn links_are_the_same_in_wasm() {
    for preset in Preset::ALL {
        let shared = Shared { table: link::Table::Typed(preset.table().draft()), method: Method::Published };
        assert_eq!(link::read(&link::write(&shared)), Ok(shared));
    }
}
