//! Keys of the walk and of tabs.

use proptest::prelude::*;
use zerofit::page::steps::next_step;
use zerofit::page::tabs::next_tab;

#[track_caller]
fn check_step(key: &str, from: usize, expected: Option<usize>) {
    assert_eq!(next_step(key, from, 10), expected, "{key} from step {from}");
}

#[test]
fn keys_lead_from_step_to_step() {
    check_step("ArrowRight", 0, Some(1));
    check_step("PageDown", 8, Some(9));
    check_step("ArrowRight", 9, None);
    check_step("ArrowLeft", 9, Some(8));
    check_step("PageUp", 0, None);
    check_step("Home", 7, Some(0));
    check_step("End", 0, Some(9));
    check_step("x", 3, None);
}

#[test]
fn arrows_go_round_the_tabs() {
    for (key, from, expected) in [
        ("ArrowRight", 4, Some(0)),
        ("ArrowLeft", 0, Some(4)),
        ("Home", 3, Some(0)),
        ("End", 1, Some(4)),
        ("Tab", 1, None),
    ] {
        assert_eq!(next_tab(key, from, 5), expected, "{key} from tab {from}");
    }
}

proptest! {
    #[test]
    fn a_step_back_undoes_a_step_forward(step in 0usize..100, count in 1usize..100) {
        if let Some(next) = next_step("ArrowRight", step, count) {
            prop_assert!(next < count);
            prop_assert_eq!(next_step("ArrowLeft", next, count), Some(step));
        }
    }

    #[test]
    fn the_tab_to_the_left_of_that_to_the_right_is_the_same(now in 0usize..100, more in 1usize..100) {
        let count = now + more;
        let right = next_tab("ArrowRight", now, count).expect("a tab");
        prop_assert!(right < count);
        prop_assert_eq!(next_tab("ArrowLeft", right, count), Some(now));
    }
}
