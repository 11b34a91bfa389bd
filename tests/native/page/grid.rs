//! The active cell stays in the grid, and keys mean what they mean in spreadsheets.

use proptest::prelude::*;
use zerofit::page::grid::keys::{Editing, EditorKey, GridKey, PAGE, Press, Way};
use zerofit::page::grid::moves::{ActiveCell, CellMove, GridSize};

const PLAIN: Press<'_> = Press { key: "", control: false, shift: false, alt: false };

#[track_caller]
fn check_key(press: Press<'_>, expected: Option<GridKey>) {
    assert_eq!(press.in_grid(), expected, "{press:?}");
}

#[test]
fn keys_move_the_active_cell_and_with_shift_the_end_of_the_range() {
    let moves = |key, control, step| {
        check_key(Press { key, control, ..PLAIN }, Some(GridKey::Move(step)));
        check_key(Press { key, control, shift: true, ..PLAIN }, Some(GridKey::Extend(step)));
    };
    moves("ArrowUp", false, CellMove::Up(1));
    moves("ArrowDown", false, CellMove::Down(1));
    moves("ArrowLeft", false, CellMove::Left);
    moves("ArrowRight", false, CellMove::Right);
    moves("ArrowUp", true, CellMove::Top);
    moves("ArrowDown", true, CellMove::Bottom);
    moves("ArrowLeft", true, CellMove::RowStart);
    moves("ArrowRight", true, CellMove::RowEnd);
    moves("PageUp", false, CellMove::Up(PAGE));
    moves("PageDown", false, CellMove::Down(PAGE));
    moves("Home", false, CellMove::RowStart);
    moves("End", false, CellMove::RowEnd);
    moves("Home", true, CellMove::First);
    moves("End", true, CellMove::Last);
}

#[test]
fn signs_are_typed_and_commands_are_not() {
    for key in ["7", "\u{2212}", "Process", "Dead", "\u{ff11}"] {
        check_key(Press { key, ..PLAIN }, Some(GridKey::Type));
    }
    check_key(Press { key: "c", control: true, ..PLAIN }, None);
    check_key(Press { key: "x", alt: true, ..PLAIN }, None);
    check_key(Press { key: "Shift", shift: true, ..PLAIN }, None);
    check_key(Press { key: "Enter", ..PLAIN }, Some(GridKey::Edit));
    check_key(Press { key: "Delete", ..PLAIN }, Some(GridKey::Clear));
    check_key(Press { key: "Tab", ..PLAIN }, Some(GridKey::Tab(Way::On)));
    check_key(Press { key: "Tab", shift: true, ..PLAIN }, Some(GridKey::Tab(Way::Back)));
}

#[test]
fn commands_have_their_usual_keys() {
    let control = Press { control: true, ..PLAIN };
    check_key(Press { key: "z", ..control }, Some(GridKey::Undo));
    check_key(Press { key: "Z", shift: true, ..control }, Some(GridKey::Redo));
    check_key(Press { key: "y", ..control }, Some(GridKey::Redo));
    check_key(Press { key: "z", ..PLAIN }, Some(GridKey::Type));
    check_key(Press { key: "a", ..control }, Some(GridKey::All));
    check_key(Press { key: "d", ..control }, Some(GridKey::FillDown));
    check_key(Press { key: " ", ..control }, Some(GridKey::WholeColumns));
    check_key(Press { key: " ", shift: true, ..PLAIN }, Some(GridKey::WholeRows));
}

#[test]
fn arrows_leave_a_cell_that_is_typed_in_and_move_in_one_that_was_opened() {
    let press = |key| Press { key, ..PLAIN };
    for editing in [Editing::Typed, Editing::Opened] {
        assert_eq!(press("Enter").in_editor(editing), Some(EditorKey::Enter(Way::On)));
        assert_eq!(Press { shift: true, ..press("Tab") }.in_editor(editing), Some(EditorKey::Tab(Way::Back)));
        assert_eq!(press("Escape").in_editor(editing), Some(EditorKey::Escape));
        assert_eq!(press("Home").in_editor(editing), None);
        assert_eq!(press("7").in_editor(editing), None);
    }
    assert_eq!(press("ArrowLeft").in_editor(Editing::Typed), Some(EditorKey::Leave(CellMove::Left)));
    assert_eq!(Press { shift: true, ..press("ArrowLeft") }.in_editor(Editing::Typed), None);
    assert_eq!(press("ArrowLeft").in_editor(Editing::Opened), None);
}

#[test]
fn cells_are_found_again_by_their_names() {
    for (cell, name) in [((0, 0), "cell-0-x0"), ((12, 4), "cell-12-x4"), ((3, 5), "cell-3-y0"), ((3, 7), "cell-3-y2")] {
        let cell = ActiveCell { row: cell.0, column: cell.1 };
        assert_eq!(cell.id(5), name);
        assert_eq!(ActiveCell::of_id(name, 5), Some(cell));
    }
    for other in ["cell-editor", "cell--x1", "cell-1-z1", "cell-1-x", "samples"] {
        assert_eq!(ActiveCell::of_id(other, 5), None, "{other}");
    }
}

#[test]
fn a_grid_without_rows_keeps_the_first_cell_active() {
    let size = GridSize { rows: 0, columns: 3 };
    for step in [CellMove::Last, CellMove::Down(5), CellMove::Up(1)] {
        assert_eq!(ActiveCell::default().moved(step, size).row, 0);
    }
}

fn step() -> impl Strategy<Value = CellMove> {
    use CellMove::{Bottom, Down, First, Last, Left, Right, RowEnd, RowStart, Top, Up};
    prop_oneof![
        (0usize..30).prop_map(Up),
        (0usize..30).prop_map(Down),
        Just(Top),
        Just(Bottom),
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
