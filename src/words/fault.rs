//! What is wrong with tables, numbers, links and their likes: what the page says of every fault, and the way out.

use super::{cell, from_one, width};
use crate::math::shape::{MAX_SAMPLES, MAX_WIDTH, WidthError};
use crate::math::table::fault::Fault;
use crate::math::table::number::{MAX_DIGITS, NumberFault};
use crate::notation::number::on_screen;
use crate::share::exchange::ExchangeFault;
use crate::share::link::LinkFault;
use crate::share::link::limits::{MAX_BYTES, MAX_CELL, MAX_CHARACTERS};
use crate::share::random::{MAX_CELLS, RandomFault};

texts! { "" =>
    NO_SAMPLES;
    NUMBER_MISSING;
    NUMBER_UNREADABLE;
    NUMBER_COMMA;
    NUMBER_IN_PARENTHESES;
    NUMBER_GROUPED_FRACTION;
    NUMBER_DIVIDED_BY_ZERO;
    RANGE_REVERSED;
    RANGE_TOO_WIDE;
    LINK_EMPTY;
    LINK_TO_NO_TABLE;
    LINK_DAMAGED;
}

messages! { "" =>
    fn fault_at(place: &str, fault: String);
    fn contradiction(first: usize as from_one, second: usize as from_one);
    fn too_many(samples: usize, capacity: usize, excess: usize);
    fn too_many_but(samples: usize, capacity: usize, excess: usize, a1: usize, a2: usize);
    fn too_many_rows(rows: usize, most: usize);
    fn number_too_long(most: usize);
    fn width_outside(name: &str, value: usize, most: usize);
    fn range_too_narrow(least: String, greatest: String);
    fn random_too_many(most: usize);
    fn random_too_large(most: usize);
    fn link_newer(version: String);
    fn link_too_long(most: usize);
    fn link_text_too_long(most: usize);
    fn link_too_many_rows(rows: usize, most: usize);
    fn link_row_too_wide(row: usize as from_one, most: usize);
    fn link_cell_too_long(row: usize as from_one, most: usize);
    fn link_of_no_network(fault: String);
    fn link_unknown_method(name: &str);
    fn link_unknown_generator(name: &str);
    fn link_of_no_random_table(fault: String);
    fn link_malformed(line: usize);
    fn exchange_unreadable(error: String);
    fn exchange_ragged(sample: usize as from_one);
}

/// A fault of the table, with its place.
#[must_use]
pub fn fault(fault: &Fault) -> String {
    match *fault {
        Fault::Number { cell: place, fault } => field_fault(&cell(place), fault),
        Fault::Contradiction { first, second } => contradiction(first, second),
        Fault::TooMany { samples, capacity, fits } => {
            let excess = samples - capacity;
            match fits {
                None => too_many(samples, capacity, excess),
                Some(shape) => too_many_but(samples, capacity, excess, shape.a1(), shape.a2()),
            }
        }
        Fault::TooLarge { samples } => too_many_rows(samples, MAX_SAMPLES),
        Fault::NoSamples => NO_SAMPLES.into(),
    }
}

/// A fault of the number in a field.
#[must_use]
pub fn field_fault(field: &str, fault: NumberFault) -> String {
    fault_at(field, number_fault(fault))
}

/// What is wrong with a number, as the end of a sentence.
#[must_use]
pub fn number_fault(fault: NumberFault) -> String {
    match fault {
        NumberFault::Empty => NUMBER_MISSING.into(),
        NumberFault::Unreadable => NUMBER_UNREADABLE.into(),
        NumberFault::Comma => NUMBER_COMMA.into(),
        NumberFault::Parentheses => NUMBER_IN_PARENTHESES.into(),
        NumberFault::GroupedFraction => NUMBER_GROUPED_FRACTION.into(),
        NumberFault::ZeroDenominator => NUMBER_DIVIDED_BY_ZERO.into(),
        NumberFault::TooLong => number_too_long(MAX_DIGITS),
    }
}

/// A width that no network has, as a part of a sentence.
#[must_use]
pub fn width_error(error: WidthError) -> String {
    let (name, _) = width(error.width);
    width_outside(name, error.value, error.width.most())
}

/// Settings that no random table can be made with.
#[must_use]
pub fn random_fault(fault: RandomFault) -> String {
    match fault {
        RandomFault::Reversed => RANGE_REVERSED.into(),
        RandomFault::TooWide => RANGE_TOO_WIDE.into(),
        RandomFault::TooNarrow { enough: (least, greatest) } => range_too_narrow(integer(least), integer(greatest)),
        RandomFault::TooMany => random_too_many(MAX_SAMPLES),
        RandomFault::TooManyCells => random_too_large(MAX_CELLS),
    }
}

/// An integer as people write it.
fn integer(number: i64) -> String {
    on_screen(&number.to_string())
}

/// A link that cannot be read.
#[must_use]
pub fn link_fault(fault: &LinkFault) -> String {
    match fault {
        LinkFault::Empty => LINK_EMPTY.into(),
        LinkFault::NotALink => LINK_TO_NO_TABLE.into(),
        LinkFault::NewerVersion(version) => link_newer(version.to_string()),
        LinkFault::Damaged => LINK_DAMAGED.into(),
        LinkFault::TooLong => link_too_long(MAX_CHARACTERS),
        LinkFault::TooMuchText => link_text_too_long(MAX_BYTES),
        LinkFault::TooManyRows { rows } => link_too_many_rows(*rows, MAX_SAMPLES),
        LinkFault::RowTooWide { row } => link_row_too_wide(*row, MAX_WIDTH),
        LinkFault::CellTooLong { row } => link_cell_too_long(*row, MAX_CELL),
        LinkFault::Shape(error) => link_of_no_network(width_error(*error)),
        LinkFault::UnknownMethod(name) => link_unknown_method(name),
        LinkFault::UnknownGenerator(name) => link_unknown_generator(name),
        LinkFault::Random(fault) => link_of_no_random_table(random_fault(*fault)),
        LinkFault::Malformed { line } => link_malformed(*line),
    }
}

/// Why a text in the exchange form holds no samples, as a part of a sentence.
#[must_use]
pub fn exchange_fault(fault: &ExchangeFault) -> String {
    match fault {
        // The parser has words of its own, with line and column.
        ExchangeFault::Json(error) => exchange_unreadable(error.to_string()),
        ExchangeFault::Width(error) => width_error(*error),
        ExchangeFault::Ragged { sample } => exchange_ragged(*sample),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;
    use crate::math::table::fault::{Cell, Column};
    use crate::share::exchange;

    #[test]
    fn faults_name_the_place_and_the_way_out() {
        let place = Cell { row: 4, column: Column::Input(1) };
        assert_eq!(
            fault(&Fault::Number { cell: place, fault: NumberFault::Comma }),
            "Row 5, input x₁: a comma can mean two things. Write 1.5 for one and a half."
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
    fn refuses(text: &str, expected: &str) {
        let faults = exchange::read(text).expect_err("a fault");
        assert_eq!(faults.iter().map(exchange_fault).collect::<Vec<_>>().join("\n"), expected);
    }

    #[test]
    fn what_is_missing_or_of_another_kind_is_named() {
        refuses(
            r#"{"a1": 1, "samples": []}"#,
            "not the exchange form (numbers must be texts like \"1/2\"): missing field `a2` at line 1 column 24",
        );
        refuses(r#"{"a1": 1, "a2": 0, "samples": []}"#, "a2 is 0; it must be from 1 to 40000");
        refuses(r#"{"a1": 40001, "a2": 1, "samples": []}"#, "a1 is 40001; it must be from 1 to 40000");
        refuses(
            r#"{"a1": 1, "a2": 2, "samples": [{"input": ["1"], "output": ["1"]}, {"input": [], "output": ["1"]}]}"#,
            "sample 2 has another number of inputs or outputs than the first",
        );
        refuses(
            r#"{"a1": 1, "a2": 1, "samples": [{"input": [1.5], "output": ["1"]}]}"#,
            "not the exchange form (numbers must be texts like \"1/2\"): invalid type: floating point `1.5`, expected a string at line 1 column 45",
        );
    }
}
