//! Blocks of cells copied from a spreadsheet or a file.

/// The cells of `text`: separated by tabs where there is one, by semicolons or commas otherwise.
#[must_use]
pub fn cells(text: &str) -> Vec<Vec<String>> {
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
        check("1;2,5\n3;4", &[&["1", "2,5"], &["3", "4"]]);
        check("1\t\"a \"\"b\"\"\"\n2", &[&["1", "a \"b\""], &["2"]]);
        check("7", &[&["7"]]);
        check("", &[]);
    }
}
