//! Cells as the text that spreadsheets copy and paste.

/// `block`, row by row: cells parted by tabs, rows ended by line feeds where there are several. A cell in which there are
/// tabs or line breaks is quoted.
#[must_use]
pub fn to_text(block: &[Vec<String>]) -> String {
    let end = if block.len() > 1 { "\n" } else { "" };
    let row = |cells: &Vec<String>| cells.iter().map(|cell| quoted(cell)).collect::<Vec<_>>().join("\t") + end;
    block.iter().map(row).collect()
}

/// Whether two texts are the same but for how their lines end, which clipboards change.
#[must_use]
pub fn is_same(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.replace('\r', "");
    one == other || plain(one) == plain(other)
}

fn quoted(cell: &str) -> String {
    if cell.contains(['\t', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(block: &[&[&str]], expected: &str) {
        let block: Vec<Vec<String>> =
            block.iter().map(|row| row.iter().map(|&cell| cell.to_owned()).collect()).collect();
        assert_eq!(to_text(&block), expected);
    }

    #[test]
    fn cells_are_copied_as_they_were_typed() {
        check(&[&["1/2", "3 %"]], "1/2\t3 %");
        check(&[&["1", ""], &["", "x"]], "1\t\n\tx\n");
        check(&[&["5 in \"a\""]], "5 in \"a\"");
        check(&[&["a\tb\"", "c\nd"]], "\"a\tb\"\"\"\t\"c\nd\"");
    }

    #[test]
    fn the_ends_of_lines_make_no_difference() {
        assert!(is_same("1\t2\n3\t4\n", "1\t2\r\n3\t4\r\n"));
        assert!(!is_same("1", "1\n"));
    }
}
