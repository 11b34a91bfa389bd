//! What is pasted: a value that goes in as it is, or a text to be read.

/// Whether a pasted text is a single value in which nothing parts cells, and whose digits mean the same in all
/// conventions of writing numbers: it goes in as if it had been typed. Also where nothing is in it, which empties a cell.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    text.trim().bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-./%".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_value_has_nothing_that_parts_cells_or_digits() {
        for text in ["7", "-3/7", " 0.25\r\n", "1e-3", "abc", "", "\n"] {
            assert!(is_plain(text), "{text:?}");
        }
        for text in ["2,5", "1\t2", "1\n2", "1 2/3", "[1]", "Fraction(-5, 2)", "\u{202d}42\u{202c}", "½", "1;2", "a|b"]
        {
            assert!(!is_plain(text), "{text:?}");
        }
    }
}
