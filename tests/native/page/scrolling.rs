//! The window of a long table always holds what is in sight.

use std::ops::Range;

use proptest::prelude::*;
use zerofit::page::scrolling::{Items, Piece, holds, pieces};

#[track_caller]
fn check_in_sight(offset: i32, length: i32, expected: Range<usize>) {
    assert_eq!(Items { size: 32, count: 100 }.in_sight(offset, length), expected);
}

#[test]
fn items_that_are_hidden_in_part_are_in_sight() {
    check_in_sight(0, 64, 0..2);
    check_in_sight(31, 64, 0..3);
    check_in_sight(32, 64, 1..3);
    check_in_sight(-5, 64, 0..2);
    check_in_sight(99 * 32, 64, 99..100);
    check_in_sight(1_000_000, 64, 99..100);
}

#[test]
fn a_table_without_rows_has_none_in_sight() {
    let none = Items { size: 32, count: 0 };
    assert_eq!(none.in_sight(50, 400), 0..0);
    assert_eq!(none.around(&(0..0), 6), 0..0);
    assert_eq!(none.outside(&(0..0)), (0, 0));
}

fn items() -> impl Strategy<Value = Items> {
    (1usize..400, 0usize..20_000).prop_map(|(size, count)| Items { size, count })
}

proptest! {
    #[test]
    fn the_window_holds_what_is_in_sight(items in items(), offset in -10..7_000_000i32, length in 0..5_000i32, margin in 1usize..20) {
        let in_sight = items.in_sight(offset, length);
        let window = items.around(&in_sight, margin);
        prop_assert!(holds(&window, &in_sight), "{window:?} for {in_sight:?}");
        prop_assert!(window.end <= items.count);
        prop_assert!(window.len() <= in_sight.len() + 4 * margin, "{window:?} for {in_sight:?}");
    }

    #[test]
    fn the_window_has_a_margin_on_both_sides(items in items(), offset in 0..7_000_000i32, length in 0..5_000i32, margin in 1usize..20) {
        let in_sight = items.in_sight(offset, length);
        let window = items.around(&in_sight, margin);
        prop_assert!(window.start == 0 || in_sight.start - window.start >= margin);
        prop_assert!(window.end == items.count || window.end - in_sight.end >= margin);
    }

    #[test]
    fn spacers_and_window_are_as_long_as_all_items(items in items(), offset in 0..7_000_000i32, length in 0..5_000i32) {
        let window = items.around(&items.in_sight(offset, length), 6);
        let (before, after) = items.outside(&window);
        prop_assert_eq!(before + window.len() * items.size + after, items.count * items.size);
    }

    #[test]
    fn what_is_revealed_is_in_sight(size in 1usize..100, count in 1usize..20_000, offset in 0..500_000i32, at in 0.0..1.0f64) {
        let items = Items { size, count };
        let length = i32::try_from(size * 12).expect("a few pixels");
        let item = ((count - 1) as f64 * at) as usize;
        let farthest = i32::try_from((count * size).saturating_sub(size * 12)).expect("pixels");
        // A browser scrolls no further than to the end.
        let offset = offset.min(farthest);
        let revealed = items.reveal(item, offset, length).unwrap_or(offset).min(farthest);
        prop_assert!(items.in_sight(revealed, length).contains(&item));
    }

    #[test]
    fn a_range_holds_another_where_it_holds_all_of_its_items(a in 0usize..50, b in 0usize..50, c in 0usize..50, d in 0usize..50) {
        let every = (c..d).all(|n| (a..b).contains(&n));
        prop_assert_eq!(holds(&(a..b), &(c..d)), every);
    }
}

#[test]
fn what_has_the_keyboard_is_drawn_wherever_it_is() {
    use Piece::{Drawn, Room};
    assert_eq!(pieces(&(10..20), Some(15), 100), [Room(10), Drawn(10..20), Room(80)]);
    assert_eq!(pieces(&(10..20), Some(3), 100), [Room(3), Drawn(3..4), Room(6), Drawn(10..20), Room(80)]);
    assert_eq!(pieces(&(10..20), Some(99), 100), [Room(10), Drawn(10..20), Room(79), Drawn(99..100)]);
    assert_eq!(pieces(&(10..20), Some(20), 100), [Room(10), Drawn(10..20), Drawn(20..21), Room(79)]);
    assert_eq!(pieces(&(0..20), Some(9), 7), [Drawn(0..7)]);
    assert_eq!(pieces(&(0..0), Some(0), 0), []);
    assert_eq!(pieces(&(0..0), None, 7), [Room(7)]);
    assert_eq!(pieces(&(2..4), None, 7), [Room(2), Drawn(2..4), Room(3)]);
}
