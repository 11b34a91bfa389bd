//! What the page says of the table: cells, faults, capacity.

use super::figures::count;
use crate::math::network::Place;
use crate::math::shape::{MAX_SAMPLES, Shape, Width};
use crate::math::table::fault::{Cell, Column, Fault};
use crate::math::table::number::{MAX_DIGITS, NumberFault};

/// Name of a column: `x1`, `x2`, …, and `y` or `y1`, `y2`, ….
#[must_use]
pub fn column(column: Column, outputs: usize) -> String {
    match column {
        Column::Input(k) => format!("x{}", k + 1),
        Column::Output(_) if outputs == 1 => "y".to_owned(),
        Column::Output(d) => format!("y{}", d + 1),
    }
}

/// A place in the table, for people, who count from 1.
#[must_use]
pub fn cell(Cell { row, column }: Cell) -> String {
    match column {
        Column::Input(k) => format!("Row {}, input x{}", row + 1, k + 1),
        Column::Output(0) => format!("Row {}, output y", row + 1),
        Column::Output(d) => format!("Row {}, output y{}", row + 1, d + 1),
    }
}

/// An entry of the network, counted from 1.
#[must_use]
pub fn place(Place { matrix, row, column }: Place) -> String {
    if matrix.is_bias() {
        format!("{}[{}]", matrix.name(), row + 1)
    } else {
        format!("{}[{}, {}]", matrix.name(), row + 1, column + 1)
    }
}

/// A fault, with its place and the way out.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Number { cell: place, fault } => format!("{}: {}", cell(*place), number_fault(*fault)),
        Fault::Contradiction { first, second } => format!(
            "Rows {} and {} have the same inputs but different outputs. No function does that: change or remove one of them.",
            first + 1,
            second + 1
        ),
        Fault::TooMany { samples, capacity, fits } => {
            let way_out = fits.map_or_else(
                || format!("Remove {}.", samples - capacity),
                |shape| {
                    format!("Remove {}, or choose a1 = {} and a2 = {}.", samples - capacity, shape.a1(), shape.a2())
                },
            );
            format!("{samples} samples, but this network is sure to fit only {capacity}. {way_out}")
        }
        Fault::TooLarge { samples } => format!("{samples} rows; a table holds at most {MAX_SAMPLES}. Remove some."),
        Fault::NoSamples => "There is no sample yet. Type one, or choose an example.".to_owned(),
    }
}

/// What is wrong with the number in a field outside the table.
#[must_use]
pub fn field_fault(field: &str, fault: NumberFault) -> String {
    format!("{field}: {}", number_fault(fault))
}

fn number_fault(fault: NumberFault) -> String {
    match fault {
        NumberFault::Empty => "the number is missing.".to_owned(),
        NumberFault::Unreadable => "this is not a number. Write 12, -3, 0.25, 1e-3, 3/7 or 1 2/3.".to_owned(),
        NumberFault::Comma => "a comma can mean two things. Write 1.5 for one and a half.".to_owned(),
        NumberFault::ZeroDenominator => "nothing can be divided by 0. Change the denominator.".to_owned(),
        NumberFault::TooLong => format!("a number may have at most {MAX_DIGITS} digits, written out."),
    }
}

/// How many samples are there, of how many that fit.
#[must_use]
pub fn usage(samples: usize, capacity: usize) -> String {
    let (all, fit) = (count(samples), count(capacity));
    match capacity.checked_sub(samples) {
        Some(0) => format!("{all} of {fit} samples: full."),
        Some(free) => format!("{all} of {fit} samples: {} more would fit.", count(free)),
        None => format!("{all} samples, {} more than the {fit} that fit.", count(samples - capacity)),
    }
}

/// How many samples always fit, and by which theorem.
#[must_use]
pub fn capacity(shape: Shape) -> String {
    let (a1, a2, m, capacity) = (shape.a1(), shape.a2(), shape.m(), count(shape.capacity()));
    if m == 1 {
        format!("Capacity a1·a2 = {a1}·{a2} = {capacity}.")
    } else {
        format!("Capacity a1·(a2 div m) + (a2 mod m) = {a1}·{} + {} = {capacity}.", a2 / m, a2 % m)
    }
}

/// Name and meaning of a width.
#[must_use]
pub fn width(width: Width) -> (&'static str, &'static str) {
    match width {
        Width::Idim => ("idim", "Number of inputs"),
        Width::A1 => ("a1", "Neurons of the first hidden layer"),
        Width::A2 => ("a2", "Neurons of the second hidden layer"),
        Width::M => ("m", "Number of outputs"),
    }
}

/// A button that chooses another shape.
#[must_use]
pub fn use_shape(shape: Shape) -> String {
    format!("Use {} × {}", shape.a1(), shape.a2())
}

/// Faults that are not listed.
#[must_use]
pub fn more_faults(count: usize) -> String {
    format!("… and {count} more.")
}

/// How many faults there are.
#[must_use]
pub fn fault_count(count: usize) -> String {
    if count == 1 { "1 fault in the table".to_owned() } else { format!("{count} faults in the table") }
}

/// A button that takes out a row.
#[must_use]
pub fn remove_row(row: usize) -> String {
    format!("Remove row {}", row + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_name_the_place_and_the_way_out() {
        let place = Cell { row: 4, column: Column::Input(1) };
        assert_eq!(
            fault(&Fault::Number { cell: place, fault: NumberFault::Comma }),
            "Row 5, input x2: a comma can mean two things. Write 1.5 for one and a half."
        );
        assert_eq!(field_fault("Noise ε", NumberFault::Empty), "Noise ε: the number is missing.");
        assert_eq!(
            fault(&Fault::TooMany { samples: 9, capacity: 6, fits: Shape::new(1, 3, 3, 1).ok() }),
            "9 samples, but this network is sure to fit only 6. Remove 3, or choose a1 = 3 and a2 = 3."
        );
        assert_eq!(
            fault(&Fault::Contradiction { first: 0, second: 2 }),
            "Rows 1 and 3 have the same inputs but different outputs. No function does that: change or remove one of them."
        );
    }

    #[track_caller]
    fn check_capacity(widths: [usize; 4], expected: &str) {
        assert_eq!(capacity(Shape::try_from(widths).expect("a shape")), expected);
    }

    #[test]
    fn the_capacity_shows_its_formula() {
        check_capacity([5, 3, 3, 1], "Capacity a1·a2 = 3·3 = 9.");
        check_capacity([1, 4, 7, 3], "Capacity a1·(a2 div m) + (a2 mod m) = 4·2 + 1 = 9.");
        check_capacity([1, 100, 100, 1], "Capacity a1·a2 = 100·100 = 10\u{2009}000.");
        assert_eq!(usage(7, 9), "7 of 9 samples: 2 more would fit.");
        assert_eq!(usage(8, 9), "8 of 9 samples: 1 more would fit.");
        assert_eq!(usage(10, 9), "10 samples, 1 more than the 9 that fit.");
    }
}
