//! Of a wide table the columns in sight are in the document, and no more than that by much.

use proptest::prelude::*;
use zerofit::math::shape::Shape;
use zerofit::page::grid::columns::{Columns, Computed, FEW, Sight, cells};
use zerofit::page::scrolling::Piece;

fn columns(idim: usize, m: usize, floats: usize) -> Columns {
    Columns::new(Shape::new(idim, 2, 2, m).expect("a shape"), floats)
}

fn sight(offset: i32, length: i32) -> Sight {
    Sight { offset, length }
}

#[test]
fn few_columns_are_all_in_the_document() {
    let few = columns(5, 3, 1);
    assert!(!few.are_windowed());
    let layout = few.layout(sight(900, 300), 2);
    assert_eq!((layout.inputs, layout.outputs, layout.computed), (all(5), all(3), all(7)));
    assert_eq!(few.reveal(7, sight(0, 300)), None);
    assert!(!columns(FEW - 3, 1, 0).are_windowed() && columns(FEW - 2, 1, 0).are_windowed());
}

fn all(count: usize) -> Vec<Piece> {
    vec![Piece::Drawn(0..count)]
}

#[test]
fn of_a_thousand_inputs_and_outputs_those_in_sight_are_there_and_the_active_one() {
    let wide = columns(1000, 1000, 0);
    let start = wide.layout(sight(0, 700), 0);
    assert!(matches!(start.inputs[..], [Piece::Drawn(_), Piece::Room(_)]), "{:?}", start.inputs);
    assert_eq!((start.outputs, start.computed), (vec![Piece::Room(1000)], vec![Piece::Room(2000)]));
    let away = wide.layout(sight(96_000 + 9_600, 700), 3);
    assert!(matches!(away.inputs[..], [Piece::Room(3), Piece::Drawn(_), Piece::Room(996)]), "{:?}", away.inputs);
    assert!(matches!(away.outputs[..], [Piece::Room(_), Piece::Drawn(_), Piece::Room(_)]), "{:?}", away.outputs);
    let end = wide.window(sight(448_000 - 700, 700));
    assert_eq!((end.computed.end, end.computed_outputs(1000).end), (2000, 1000));
    assert_eq!(wide.layout(sight(0, 700), 1999).outputs, [Piece::Room(999), Piece::Drawn(999..1000)]);
}

#[test]
fn computed_columns_are_values_with_their_differences_and_then_float64() {
    let of = |n| Computed::at(n, 2);
    let expected = [Computed::Value(0), Computed::Difference(0), Computed::Value(1), Computed::Difference(1)];
    assert_eq!([0, 1, 2, 3].map(of), expected);
    assert_eq!([4, 5].map(of), [Computed::Rounded, Computed::InFloats]);
}

fn widths() -> impl Strategy<Value = Columns> {
    (1usize..=1000, 1usize..=1000, 0usize..=2).prop_map(|(idim, m, floats)| columns(idim, m, floats))
}

proptest! {
    #[test]
    fn every_column_in_sight_is_in_the_document(columns in widths(), offset in -50..460_000i32, length in 0..3_000i32) {
        let window = columns.window(sight(offset, length));
        let bands = [(columns.inputs, window.inputs), (columns.outputs, window.outputs), (columns.computed, window.computed)];
        let mut left = 0;
        for (band, drawn) in bands {
            for n in 0..band.count {
                let right = left + i32::try_from(band.size).expect("pixels");
                prop_assert!(right <= offset || left >= offset + length || drawn.contains(&n), "{n} of {band:?}: {drawn:?}");
                left = right;
            }
        }
    }

    #[test]
    fn a_row_has_no_more_cells_than_are_in_sight_and_their_margins(columns in widths(), offset in 0..460_000i32, active in 0usize..2000) {
        let active = active.min(columns.inputs.count + columns.outputs.count - 1);
        let layout = columns.layout(sight(offset, 700), active);
        prop_assert!(layout.cells() <= 60, "{layout:?}");
        let (inputs, outputs) = (count(&layout.inputs), count(&layout.outputs));
        prop_assert_eq!((inputs, outputs, count(&layout.computed)), (columns.inputs.count, columns.outputs.count, columns.computed.count));
        let is_active_there = match active.checked_sub(inputs) {
            None => holds(&layout.inputs, active),
            Some(output) => holds(&layout.outputs, output),
        };
        prop_assert!(is_active_there);
        prop_assert!(cells(&layout.inputs) > 0 && cells(&layout.outputs) > 0 && cells(&layout.computed) > 0);
    }

    #[test]
    fn a_revealed_column_is_in_sight(columns in widths(), offset in 0..190_000i32, at in 0.0..1.0f64) {
        let count = columns.inputs.count + columns.outputs.count;
        let column = ((count - 1) as f64 * at) as usize;
        let offset = columns.reveal(column, sight(offset, 700)).unwrap_or(offset);
        if columns.are_windowed() {
            let left = i32::try_from(column * columns.inputs.size).expect("pixels");
            prop_assert!((offset - 96..offset + 700).contains(&left), "{column} at {left}, scrolled by {offset}");
        }
    }
}

/// How many columns a band has in all.
fn count(pieces: &[Piece]) -> usize {
    let of = |piece: &Piece| match piece {
        Piece::Drawn(columns) => columns.len(),
        Piece::Room(columns) => *columns,
    };
    pieces.iter().map(of).sum()
}

fn holds(pieces: &[Piece], column: usize) -> bool {
    pieces.iter().any(|piece| matches!(piece, Piece::Drawn(columns) if columns.contains(&column)))
}
