//! The catalogue of messages: what the page says of tables, work and results, in English.

use crate::math::fault::{Cell, Column, Fault};
use crate::math::network::Place;
use crate::math::number::{MAX_DIGITS, NumberFault};
use crate::math::progress::Step;
use crate::math::shape::MAX_SAMPLES;

/// What the page is.
pub const TAGLINE: &str = "Any a1·a2 samples, zero error";

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
    match capacity.checked_sub(samples) {
        Some(0) => format!("{samples} of {capacity} samples: full."),
        Some(1) => format!("{samples} of {capacity} samples: 1 more would fit."),
        Some(free) => format!("{samples} of {capacity} samples: {free} more would fit."),
        None => format!("{samples} samples, {} more than the {capacity} that fit.", samples - capacity),
    }
}

/// What is being computed.
#[must_use]
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Construct => "Constructing the network",
        Step::Check => "Checking every sample",
        Step::Measure => "Counting digits",
    }
}

/// An error in float64, or that there is none to name.
#[must_use]
pub fn float_error(error: Option<f64>) -> String {
    match error {
        None => "overflows".to_owned(),
        Some(0.0) => "0".to_owned(),
        Some(error) => format!("≈ {error:.2e}").replace('-', "\u{2212}"),
    }
}

/// Milliseconds, to a sensible number of digits.
#[must_use]
pub fn milliseconds(ms: f64) -> String {
    match ms {
        ms if ms < 10.0 => format!("{ms:.1} ms"),
        ms if ms < 1000.0 => format!("{ms:.0} ms"),
        ms => format!("{:.2} s", ms / 1000.0),
    }
}

/// A count with its digits grouped by thin spaces.
#[must_use]
pub fn count(value: usize) -> String {
    let digits = value.to_string();
    let grouped = digits.bytes().rev().collect::<Vec<_>>();
    let groups: Vec<_> =
        grouped.chunks(3).map(|group| group.iter().rev().map(|&b| char::from(b)).collect::<String>()).collect();
    groups.into_iter().rev().collect::<Vec<_>>().join("\u{2009}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;

    #[test]
    fn faults_name_the_place_and_the_way_out() {
        let place = Cell { row: 4, column: Column::Input(1) };
        assert_eq!(
            fault(&Fault::Number { cell: place, fault: NumberFault::Comma }),
            "Row 5, input x2: a comma can mean two things. Write 1.5 for one and a half."
        );
        assert_eq!(
            fault(&Fault::TooMany { samples: 9, capacity: 6, fits: Shape::new(1, 3, 3, 1).ok() }),
            "9 samples, but this network is sure to fit only 6. Remove 3, or choose a1 = 3 and a2 = 3."
        );
        assert_eq!(
            fault(&Fault::Contradiction { first: 0, second: 2 }),
            "Rows 1 and 3 have the same inputs but different outputs. No function does that: change or remove one of them."
        );
    }

    #[test]
    fn counts_and_times_are_readable() {
        assert_eq!([count(7), count(1_234), count(1_309_524)], ["7", "1\u{2009}234", "1\u{2009}309\u{2009}524"]);
        assert_eq!([milliseconds(0.25), milliseconds(42.4), milliseconds(1234.0)], ["0.2 ms", "42 ms", "1.23 s"]);
        assert_eq!(usage(7, 9), "7 of 9 samples: 2 more would fit.");
        assert_eq!(float_error(Some(-0.0123)), "≈ \u{2212}1.23e\u{2212}2");
    }
}
