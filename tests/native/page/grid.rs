//! The active cell stays in the grid, and keys mean what they mean in spreadsheets.

use proptest::prelude::*;
use zerofit::page::grid::keys::{GridKey, PAGE, Press};
use zerofit::page::grid::moves::{ActiveCell, CellMove, GridSize};

const PLAIN: Press<'_> = Press { key: "", control: false, shift: false, alt: false };

#[track_caller]
#[allow(clippy::needless_pass_by_value, reason = "the expected value reads as written")]
fn check_key(press: Press<'_>, expected: Option<GridKey>) {
    assert_eq!(press.in_grid(), expected, "{press:?}");
}

#[test]
fn keys_move_the_active_cell() {
    let moves = |key, step| check_key(Press { key, ..PLAIN }, Some(GridKey::Move(step)));
    moves("ArrowUp", CellMove::Up(1));
    moves("ArrowDown", CellMove::Down(1));
    moves("ArrowLeft", CellMove::Left);
    moves("ArrowRight", CellMove::Right);
    moves("PageUp", CellMove::Up(PAGE));
    moves("PageDown", CellMove::Down(PAGE));
    moves("Home", CellMove::RowStart);
    moves("End", CellMove::RowEnd);
    check_key(Press { key: "Home", control: true, ..PLAIN }, Some(GridKey::Move(CellMove::First)));
    check_key(Press { key: "End", control: true, ..PLAIN }, Some(GridKey::Move(CellMove::Last)));
}

#[test]
fn signs_are_typed_and_commands_are_not() {
    check_key(Press { key: "7", ..PLAIN }, Some(GridKey::Type("7".to_owned())));
    check_key(Press { key: "\u{2212}", ..PLAIN }, Some(GridKey::Type("\u{2212}".to_owned())));
    check_key(Press { key: "c", control: true, ..PLAIN }, None);
    check_key(Press { key: "x", alt: true, ..PLAIN }, None);
    check_key(Press { key: "Tab", ..PLAIN }, None);
    check_key(Press { key: "Enter", ..PLAIN }, Some(GridKey::Edit));
    check_key(Press { key: "Delete", ..PLAIN }, Some(GridKey::Clear));
}

#[test]
fn undo_and_redo_have_their_usual_keys() {
    let control = Press { control: true, ..PLAIN };
    check_key(Press { key: "z", ..control }, Some(GridKey::Undo));
    check_key(Press { key: "Z", shift: true, ..control }, Some(GridKey::Redo));
    check_key(Press { key: "y", ..control }, Some(GridKey::Redo));
    check_key(Press { key: "z", ..PLAIN }, Some(GridKey::Type("z".to_owned())));
}

#[test]
fn a_grid_without_rows_keeps_the_first_cell_active() {
    let size = GridSize { rows: 0, columns: 3 };
    for step in [CellMove::Last, CellMove::Down(5), CellMove::Up(1)] {
        assert_eq!(ActiveCell::default().moved(step, size).row, 0);
    }
}

fn step() -> impl Strategy<Value = CellMove> {
    use CellMove::{Down, First, Last, Left, Right, RowEnd, RowStart, Up};
    prop_oneof![
        (0usize..30).prop_map(Up),
        (0usize..30).prop_map(Down),
        Just(Left),
        Just(Right),
        Just(RowStart),
        Just(RowEnd),
        Just(First),
        Just(Last)
    ]
}

/// A grid and a cell of it.
fn grid() -> impl Strategy<Value = (GridSize, ActiveCell)> {
    (1usize..200, 1usize..20).prop_flat_map(|(rows, columns)| {
        let cell = (0..rows, 0..columns).prop_map(|(row, column)| ActiveCell { row, column });
        (Just(GridSize { rows, columns }), cell)
    })
}

proptest! {
    #[test]
    fn moves_stay_in_the_grid((size, cell) in grid(), steps in prop::collection::vec(step(), 0..20)) {
        let last = steps.into_iter().fold(cell, |cell, step| cell.moved(step, size));
        prop_assert!(last.row < size.rows && last.column < size.columns, "{last:?} of {size:?}");
    }

    #[test]
    fn opposite_moves_are_inverse_away_from_the_edge((size, cell) in grid(), rows in 1usize..30) {
        let (down, right) = (cell.moved(CellMove::Down(rows), size), cell.moved(CellMove::Right, size));
        if cell.row + rows < size.rows {
            prop_assert_eq!(down.moved(CellMove::Up(rows), size), cell);
        }
        if cell.column + 1 < size.columns {
            prop_assert_eq!(right.moved(CellMove::Left, size), cell);
        }
    }

    #[test]
    fn a_cell_of_the_grid_is_its_own_nearest((size, cell) in grid()) {
        prop_assert_eq!(cell.within(size), cell);
    }
}
