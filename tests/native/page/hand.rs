//! The hand at the grid: what is typed, chosen, copied and pasted there, as in a spreadsheet.

use std::rc::Rc;

use proptest::prelude::*;
use zerofit::math::shape::Shape;
use zerofit::math::table::edit::Edit;
use zerofit::math::table::fault::Column;
use zerofit::math::table::sample::{Draft, Row};
use zerofit::page::grid::hand::{Doing, Hand, Pasted, Said};
use zerofit::page::grid::keys::{Editing, Press};
use zerofit::page::grid::moves::ActiveCell;
use zerofit::page::grid::range::CellRange;
use zerofit::reader::{self, Options, Reading};

/// A table of two inputs and one output for a network of `a1` × 3, from its rows: `1 2 3`.
fn draft(a1: usize, rows: &[&str]) -> Draft {
    let row = |text: &&str| {
        let mut cells = text.split(' ').map(str::to_owned);
        Rc::new(Row { inputs: cells.by_ref().take(2).collect(), outputs: cells.collect() })
    };
    Draft::new(Shape::new(2, a1, 3, 1).expect("a shape"), rows.iter().map(row).collect::<Vec<_>>())
}

fn hand(a1: usize, rows: &[&str]) -> Hand {
    Hand::new(draft(a1, rows), 0, 0)
}

fn rows(hand: &Hand) -> Vec<String> {
    let draft = hand.draft();
    let cells = |row: &Rc<Row>| draft.columns().map(|column| row.text(column).to_owned()).collect::<Vec<_>>().join(" ");
    draft.rows.iter().map(cells).collect()
}

fn at(row: usize, column: usize) -> ActiveCell {
    ActiveCell { row, column }
}

/// Types as a browser does: what is in the editor is its text, keys with names in brackets are pressed there or on the
/// grid. `^` stands for Shift, `*` for Control.
fn type_keys(hand: &mut Hand, keys: &[&str]) -> Doing {
    let mut text = String::new();
    let mut last = Doing::Nothing;
    for key in keys {
        let (shift, control) = (key.starts_with('^'), key.starts_with('*') && key.len() > 1);
        let key = if shift || control { &key[1..] } else { key };
        let press = Press { key, control, shift, alt: false };
        last = match hand.editing() {
            Some(_) => hand.press_in_editor(press, &text),
            None => hand.press(press),
        };
        match &last {
            Doing::Open { text: begun, takes_key } => {
                text.clone_from(begun);
                if *takes_key {
                    text.push_str(key);
                }
            }
            Doing::Nothing if hand.editing().is_some() => text.push_str(key),
            _ => {}
        }
    }
    last
}

#[track_caller]
fn check_typed(hand: &mut Hand, keys: &[&str], expected: &[&str], active: (usize, usize)) {
    type_keys(hand, keys);
    assert_eq!(rows(hand), expected);
    assert_eq!(hand.active(), at(active.0, active.1));
    assert_eq!(hand.editing(), None);
}

#[test]
fn a_row_is_typed_with_tab_and_enter_goes_back_to_where_it_began() {
    let keys = ["0", "Tab", "1", "Tab", "1", "Enter", "5", "Tab", "6", "Tab", "7", "Enter"];
    check_typed(&mut hand(3, &[]), &keys, &["0 1 1", "5 6 7"], (2, 0));
    let mut second = hand(3, &["1 2 3", "4 5 6"]);
    second.choose(at(0, 1));
    check_typed(&mut second, &["7", "Tab", "8", "Enter"], &["1 7 8", "4 5 6"], (1, 1));
}

#[test]
fn tab_at_the_end_of_a_row_goes_on_in_the_next_one() {
    let keys = ["1", "Tab", "2", "Tab", "3", "Tab", "4", "Tab", "5", "Tab", "6", "Tab"];
    check_typed(&mut hand(3, &[]), &keys, &["1 2 3", "4 5 6"], (2, 0));
}

#[test]
fn tab_leaves_the_grid_where_nothing_is_typed() {
    let mut hand = hand(3, &["1 2 3", "4 5 6"]);
    assert_eq!(type_keys(&mut hand, &["Tab"]), Doing::Nothing);
    assert_eq!(type_keys(&mut hand, &["7", "Tab", "Tab"]), Doing::Focus(None));
    assert_eq!(hand.active(), at(0, 2), "a cell is passed over while a row is typed");
    assert_eq!(type_keys(&mut hand, &["Tab"]), Doing::Nothing);
    assert_eq!(type_keys(&mut hand, &["8", "^Tab", "^Tab", "^Tab"]), Doing::Nothing);
    assert_eq!(rows(&hand), ["7 2 8", "4 5 6"]);
}

#[test]
fn arrows_commit_what_is_typed() {
    let keys = ["0", "ArrowRight", "1", "ArrowRight", "1", "Enter"];
    check_typed(&mut hand(3, &[]), &keys, &["0 1 1"], (1, 2));
    check_typed(&mut hand(3, &["1 2 3", "4 5 6"]), &["8", "ArrowDown", "9", "ArrowUp"], &["8 2 3", "9 5 6"], (0, 0));
}

#[test]
fn an_opened_cell_keeps_its_text_and_the_arrows() {
    let mut hand = hand(3, &["12 2 3"]);
    type_keys(&mut hand, &["Enter", "3", "ArrowLeft"]);
    assert_eq!(hand.editing(), Some(Editing::Opened));
    assert_eq!(type_keys(&mut hand, &["Escape"]), Doing::Focus(None));
    check_typed(&mut hand, &["F2", "3", "Enter"], &["123 2 3"], (1, 0));
    check_typed(&mut hand, &["F2", "^Enter"], &["123 2 3"], (0, 0));
}

#[test]
fn enter_below_the_last_row_adds_one_where_it_has_room() {
    let mut hand = hand(1, &["1 1 1", "2 2 2"]);
    hand.choose(at(1, 2));
    check_typed(&mut hand, &["8", "Enter", "9", "Enter"], &["1 1 1", "2 2 8", "  9"], (2, 2));
    assert_eq!(hand.says(), Some(Said::Full));
}

#[test]
fn where_there_is_no_room_enter_stays_and_what_is_typed_on_replaces_nothing() {
    let mut hand = hand(1, &["1 1 1", "2 2 2", "3 3 3"]);
    hand.choose(at(2, 2));
    assert_eq!(type_keys(&mut hand, &["8", "Enter", "9"]), Doing::Refused);
    assert_eq!((rows(&hand), hand.says()), (vec!["1 1 1".into(), "2 2 2".into(), "3 3 8".into()], Some(Said::Full)));
    type_keys(&mut hand, &["Enter"]);
    assert_eq!(hand.editing(), Some(Editing::Opened), "Enter opens what was typed");
    type_keys(&mut hand, &["Escape", "ArrowUp", "ArrowDown"]);
    check_typed(&mut hand, &["9", "Enter"], &["1 1 1", "2 2 2", "3 3 9"], (2, 2));
}

#[test]
fn rows_that_repeat_others_take_no_room() {
    let mut hand = Hand::new(draft(1, &["1 1 1", "1 1 1", "2 2 2"]), 0, 0);
    assert!(!hand.has_room());
    hand.see(&draft(1, &["1 1 1", "1 1 1", "2 2 2"]), 1, 0);
    assert!(hand.has_room());
}

#[test]
fn the_table_of_the_page_counts_once_it_has_heard_of_every_edit() {
    let (before, other) = (draft(3, &["1 2 3"]), draft(3, &["0 0 0"]));
    let mut hand = Hand::new(before.clone(), 0, 0);
    type_keys(&mut hand, &["7", "Enter", "8", "Enter"]);
    hand.see(&before, 0, 0);
    hand.see(&draft(3, &["7 2 3"]), 0, 1);
    assert_eq!((rows(&hand), hand.active()), (vec!["7 2 3".to_owned(), "8  ".to_owned()], at(2, 0)));
    hand.see(&other, 0, 2);
    assert_eq!((rows(&hand), hand.active()), (vec!["0 0 0".to_owned()], at(1, 0)));
}

#[test]
fn a_range_is_cleared_filled_and_replaced_in_one_step() {
    let table = ["1 2 3", "4 5 6", "7 8 9"];
    let mut hand = hand(3, &table);
    hand.choose(at(0, 1));
    assert!(matches!(
        type_keys(&mut hand, &["^ArrowRight", "^ArrowDown", "*d"]),
        Doing::Focus(Some(Edit::Write { .. }))
    ));
    assert_eq!(rows(&hand), ["1 2 3", "4 2 3", "7 8 9"]);
    assert_eq!(hand.says(), Some(Said::Chosen { rows: 2, columns: 2 }));
    assert!(matches!(type_keys(&mut hand, &["Delete"]), Doing::Focus(Some(Edit::Write { .. }))));
    assert_eq!(rows(&hand), ["1  ", "4  ", "7 8 9"]);
    assert!(matches!(hand.paste("5"), Pasted::Known(Some(Edit::Write { .. }))));
    assert_eq!(rows(&hand), ["1 5 5", "4 5 5", "7 8 9"]);
    hand.choose(at(2, 0));
    type_keys(&mut hand, &["*d"]);
    assert_eq!(rows(&hand), ["1 5 5", "4 5 5", "4 8 9"]);
    assert_eq!(hand.paste("1\t2\n3\t4"), Pasted::Unread(at(2, 0)));
}

#[test]
fn nothing_that_is_pasted_empties_the_chosen_cells() {
    for nothing in ["", "\n", "\r\n", " "] {
        let mut hand = hand(3, &["1 2 3", "4 5 6"]);
        assert!(matches!(hand.paste(nothing), Pasted::Known(Some(Edit::Write { .. }))));
        assert_eq!(rows(&hand), [" 2 3", "4 5 6"], "{nothing:?}");
        type_keys(&mut hand, &["^ArrowRight", "^ArrowDown"]);
        hand.paste(nothing);
        assert_eq!(rows(&hand), ["  3", "  6"], "{nothing:?}");
    }
    assert_eq!(hand(3, &[]).paste(""), Pasted::Known(None), "where no row is, none is made");
}

#[test]
fn ranges_are_chosen_by_key_and_press() {
    let mut hand = hand(3, &["1 2 3", "4 5 6", "7 8 9"]);
    type_keys(&mut hand, &["*a"]);
    assert_eq!(hand.range(), CellRange { active: at(0, 0), far: at(2, 2) });
    type_keys(&mut hand, &["Escape"]);
    assert_eq!(hand.range(), CellRange::of(at(0, 0)));
    hand.press_down(at(1, 1), false, false);
    assert!(hand.drag_over(at(2, 2), true) && !hand.drag_over(at(2, 2), true));
    assert_eq!(hand.range(), CellRange { active: at(1, 1), far: at(2, 2) });
    assert_eq!(hand.click(at(2, 2)), Doing::Nothing);
    assert!(!hand.drag_over(at(0, 0), false), "the button is up");
    hand.press_down(at(0, 0), true, false);
    assert_eq!((hand.range().corner(), hand.active()), (at(0, 0), at(1, 1)));
    hand.choose_rows(2, 1);
    assert_eq!((hand.range().rows(), hand.range().columns()), (1..3, 0..3));
    type_keys(&mut hand, &["* "]);
    assert_eq!(hand.range().rows(), 0..3);
}

#[test]
fn the_second_press_on_a_cell_opens_it() {
    let mut hand = hand(3, &["1 2 3", "4 5 6"]);
    hand.press_down(at(1, 1), false, false);
    assert_eq!(hand.click(at(1, 1)), Doing::Nothing);
    hand.press_down(at(1, 1), false, true);
    assert_eq!(hand.click(at(1, 1)), Doing::Open { text: "5".to_owned(), takes_key: false });
}

#[test]
fn nothing_typed_makes_no_row() {
    let mut hand = hand(3, &["1 2 3"]);
    hand.choose(at(1, 0));
    check_typed(&mut hand, &[" ", "Enter"], &["1 2 3"], (1, 0));
    assert_eq!(type_keys(&mut hand, &["Delete"]), Doing::Focus(None));
    assert_eq!(rows(&hand), ["1 2 3"]);
}

/// Rows of three texts, any that a cell can hold.
fn texts() -> impl Strategy<Value = Vec<[String; 3]>> {
    let text = prop_oneof![
        "-?[0-9]{1,4}",
        "[0-9]{1,2}/[1-9]",
        Just(String::new()),
        "\\PC{0,4}".prop_map(|text| text.trim().to_owned()),
        "[a\"\t\n,;]{0,4}".prop_map(|text| text.trim().to_owned()),
    ];
    prop::collection::vec([text.clone(), text.clone(), text], 1..6)
}

fn table(rows: &[[String; 3]]) -> Draft {
    let row = |[x, z, y]: &[String; 3]| Rc::new(Row { inputs: vec![x.clone(), z.clone()], outputs: vec![y.clone()] });
    Draft::new(Shape::new(2, 9, 9, 1).expect("a shape"), rows.iter().map(row).collect::<Vec<_>>())
}

/// Two corners of a range in `rows` rows.
fn corners(rows: usize) -> impl Strategy<Value = (ActiveCell, ActiveCell)> {
    let cell = (0..rows, 0..3_usize).prop_map(|(row, column)| at(row, column));
    (cell.clone(), cell)
}

#[test]
fn a_table_that_is_looked_at_only_is_gone_through_and_copied_and_not_changed() {
    let table = ["1 2 3", "4 5 6"];
    let mut hand = hand(3, &table).read_only(true);
    assert_eq!(type_keys(&mut hand, &["7"]), Doing::Nothing);
    for key in ["Enter", "F2", "Delete", "*d"] {
        type_keys(&mut hand, &[key]);
    }
    assert_eq!(hand.editing(), None);
    assert_eq!((hand.remove_rows(), hand.insert_column(Column::Input(0))), (None, None));
    assert_eq!(hand.paste("8"), Pasted::Known(None));
    assert_eq!(rows(&hand), table);
    assert!(!hand.has_room());
    hand.choose(at(0, 0));
    assert_eq!(type_keys(&mut hand, &["ArrowDown"]), Doing::Focus(None));
    assert_eq!((hand.active(), hand.copy()), (at(1, 0), "4".to_owned()));
}

proptest! {
    #[test]
    fn what_is_cut_is_pasted_as_it_was(
        (rows, (active, far)) in texts().prop_flat_map(|rows| { let ends = corners(rows.len()); (Just(rows), ends) }),
        is_crlf in any::<bool>(),
    ) {
        let before = table(&rows);
        let mut hand = Hand::new(before.clone(), 0, 0);
        hand.choose(active);
        hand.extend_to(far);
        let range = hand.range();
        let text = hand.copy();
        hand.clear();
        prop_assert!(range.rows().all(|row| range.columns().all(|column| hand.text(at(row, column)).is_empty())));
        let text = if is_crlf { text.replace('\n', "\r\n") } else { text };
        prop_assert!(matches!(hand.paste(&text), Pasted::Known(_)));
        for (row, column) in (0..rows.len()).flat_map(|row| (0..3).map(move |column| (row, column))) {
            let cell = before.columns().nth(column).expect("a column");
            prop_assert_eq!(hand.text(at(row, column)), before.rows[row].text(cell));
        }
    }

    #[test]
    fn copied_numbers_are_read_as_they_were(
        block in (1..4_usize, 1..5_usize).prop_flat_map(|(columns, rows)| {
            let number = prop_oneof!["-?[1-9][0-9]{0,2}", "-?[0-9]\\.[0-9]{1,2}", "[1-9]/[2-9]"];
            prop::collection::vec(prop::collection::vec(number, columns), rows)
        }),
    ) {
        let text = zerofit::page::grid::copy::to_text(&block);
        let Ok(Reading::One(read)) = reader::read(&text, &Options::default()) else { panic!("{text:?}") };
        let cells: Vec<Vec<String>> =
            (0..read.cells.rows()).map(|row| read.cells.row(row).map(ToOwned::to_owned).collect()).collect();
        prop_assert_eq!(cells, block);
    }

    #[test]
    fn the_hand_stays_in_the_grid_and_tells_of_every_change(
        keys in prop::collection::vec(prop::sample::select(vec![
            "1", "2", "Enter", "^Enter", "Tab", "^Tab", "ArrowDown", "^ArrowDown", "ArrowRight", "^ArrowRight", "ArrowUp",
            "ArrowLeft", "Escape", "F2", "Delete", "*d", "*a", "PageDown", "*End", "*Home", "* ", "^ ",
        ]), 0..40),
    ) {
        let mut page = draft(2, &["1 2 3", "4 5 6"]);
        let mut hand = Hand::new(page.clone(), 0, 0);
        for key in keys {
            if let Doing::Focus(Some(edit)) = type_keys(&mut hand, &[key]) {
                page = edit.apply(&page);
            }
            prop_assert_eq!(&page, hand.draft());
            let lines = page.rows.len() + usize::from(hand.has_room());
            let CellRange { active, far } = hand.range();
            prop_assert!(active.row < lines && active.column < 3 && far.row < lines && far.column < 3, "{:?}", hand);
            prop_assert!(page.rows.len() <= 6, "no more rows than fit");
        }
    }
}
