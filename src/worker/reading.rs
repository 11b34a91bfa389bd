//! What the reader does with a request.

use std::ops::ControlFlow;

use crate::protocol::reading::{Reply, Request};
use crate::reader::{self, Header, Index, Options};

/// Every way to read what was pasted. A header is a row like the others: a pasted block goes where it is put.
///
/// # Errors
///
/// Why it is no table.
pub fn handle(Request { text }: &Request) -> Reply {
    let options = Options { header: Some(Header::None), index: Some(Index::None), ..Options::default() };
    reader::read_bytes(text.as_bytes(), &options, &mut |_| ControlFlow::Continue(()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::{Fault, Part, Reading, Table};

    fn rows(table: &Table) -> Vec<Vec<&str>> {
        (0..table.cells.rows()).map(|row| table.cells.row(row).collect()).collect()
    }

    fn read(text: &str) -> Reply {
        handle(&Request { text: text.to_owned() })
    }

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        match read(text) {
            Ok(Reading::One(table)) => assert_eq!(rows(&table), expected, "{text:?}"),
            other => panic!("{text:?} is read as {other:?}"),
        }
    }

    #[track_caller]
    fn check_asked(text: &str, parts: &[Part], expected: &[&[&[&str]]]) {
        match read(text) {
            Ok(Reading::Ambiguous(both)) => {
                assert_eq!(both.readings.iter().map(rows).collect::<Vec<_>>(), expected, "{text:?}");
                assert_eq!(both.parts(), parts, "{text:?}");
            }
            other => panic!("{text:?} is read as {other:?}"),
        }
    }

    #[test]
    fn blocks_are_read_as_spreadsheets_write_them() {
        check("1\t2\n3\t4\n", &[&["1", "2"], &["3", "4"]]);
        check("1,2,3\r\n3,4,5", &[&["1", "2", "3"], &["3", "4", "5"]]);
        check("1;2,5\n3;4", &[&["1", "2.5"], &["3", "4"]]);
        check("1\t\"a \"\"b\"\"\"\n2", &[&["1", "a \"b\""], &["2", ""]]);
        check("11\r\n\r\n33", &[&["11"], &[""], &["33"]]);
        check("1\t\"5 in\r\n2\t6 in", &[&["1", "\"5 in"], &["2", "6 in"]]);
        check("0 0 1\n1 1 0", &[&["0", "0", "1"], &["1", "1", "0"]]);
        check("Fraction(-5, 2)", &[&["-5/2"]]);
        check("x,y\n1.5,2", &[&["x", "y"], &["1.5", "2"]]);
        check("7", &[&["7"]]);
        assert_eq!(read(""), Err(Fault::Empty));
    }

    #[test]
    fn a_comma_that_can_mean_two_things_is_asked_about() {
        check_asked(
            "950\r\n1,020\r\n998",
            &[Part::Decimal],
            &[&[&["950"], &["1020"], &["998"]], &[&["950"], &["1.020"], &["998"]]],
        );
        check_asked(
            "0,5\r\n1,5\r\n2,5",
            &[Part::Separator, Part::Decimal],
            &[&[&["0", "5"], &["1", "5"], &["2", "5"]], &[&["0.5"], &["1.5"], &["2.5"]]],
        );
        check_asked(
            "1,2\r\n3,4",
            &[Part::Separator, Part::Decimal],
            &[&[&["1", "2"], &["3", "4"]], &[&["1.2"], &["3.4"]]],
        );
        check_asked("2,5", &[Part::Separator, Part::Decimal], &[&[&["2", "5"]], &[&["2.5"]]]);
    }
}
