//! Blocks of cells copied from a spreadsheet, a file, a program or a text.

use crate::reader::{self, Header, Index, Options, Reading};

/// The cells of `text` as [`reader`] reads it, a header as a row like the others.
///
/// Where readings differ, the cells as they are written: separated by tabs where there is one, by semicolons or commas
/// otherwise.
#[must_use]
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let options = Options { header: Some(Header::None), index: Some(Index::None), ..Options::default() };
    match reader::read(text, &options) {
        Ok(Reading::One(table)) => {
            (0..table.cells.rows()).map(|row| table.cells.row(row).map(ToOwned::to_owned).collect()).collect()
        }
        Ok(Reading::Ambiguous(_)) | Err(_) => written(text),
    }
}

fn written(text: &str) -> Vec<Vec<String>> {
    let delimiter = [b'\t', b';'].into_iter().find(|&byte| text.bytes().any(|b| b == byte)).unwrap_or(b',');
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    // Text that is not valid CSV cannot occur: the reader accepts ragged rows, and the text is UTF-8.
    reader.records().filter_map(Result::ok).map(|record| record.iter().map(ToOwned::to_owned).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(cells(text), expected, "{text:?}");
    }

    #[test]
    fn blocks_are_read_as_spreadsheets_write_them() {
        check("1\t2\n3\t4\n", &[&["1", "2"], &["3", "4"]]);
        check("1,2\r\n3,4", &[&["1", "2"], &["3", "4"]]);
        check("1;2,5\n3;4", &[&["1", "2.5"], &["3", "4"]]);
        check("1\t\"a \"\"b\"\"\"\n2", &[&["1", "a \"b\""], &["2", ""]]);
        check("11\r\n\r\n33", &[&["11"], &[""], &["33"]]);
        check("1\t\"5 in\r\n2\t6 in", &[&["1", "\"5 in"], &["2", "6 in"]]);
        check("0 0 1\n1 1 0", &[&["0", "0", "1"], &["1", "1", "0"]]);
        check("Fraction(-5, 2)", &[&["-5/2"]]);
        check("x,y\n1.5,2", &[&["x", "y"], &["1.5", "2"]]);
        check("7", &[&["7"]]);
        check("", &[]);
    }
}
