//! A few thousand inputs to every target: `cargo xtask fuzz` tries more.

use fuzz::{TARGETS, run};

#[track_caller]
fn check(name: &str, count: u64) {
    let target = TARGETS.iter().find(|target| target.name == name).expect("a target");
    run(target, 0, count);
}

#[test]
fn numbers_are_read_or_refused() {
    check("number", 20_000);
}

#[test]
fn links_are_read_or_refused() {
    check("link", 5_000);
}

#[test]
fn kept_tables_are_read_or_not() {
    check("kept", 5_000);
}

#[test]
fn blocks_are_tables_or_not() {
    check("reader", 5_000);
}

#[test]
fn exchange_documents_come_back() {
    check("exchange", 5_000);
}

#[test]
fn bytes_are_messages_or_not() {
    check("protocol", 20_000);
}

#[test]
fn drafts_are_data_sets_or_faulty() {
    check("draft", 20_000);
}

#[test]
fn exported_samples_come_back() {
    check("export", 300);
}

#[test]
fn what_is_constructed_is_exact() {
    check("published", 300);
    check("integer", 300);
    check("float", 300);
}

#[test]
fn every_target_is_tried_here() {
    let tried = include_str!("short.rs");
    for target in &TARGETS {
        assert!(tried.contains(&format!("check(\"{}\"", target.name)), "{}", target.name);
    }
}
