//! What stands above a table in the same text and is none of it: comments and a title.

use super::Separator;
use super::evidence::filled;
use super::number::{CellFault, is_missing, sense};
use super::records::{Records, next_line};

/// More lines than this are no title.
const MOST_LINES: usize = 20;

/// Lines above a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Above {
    /// How many.
    pub(super) lines: usize,
    /// Where the table begins.
    pub(super) end: usize,
}

/// Comments at the beginning of `text`, with the last line of them as a header without its sign beside them: programs
/// write the names of the columns as a comment. `None` where there is no comment, or nothing else.
pub(super) fn comments(text: &str) -> Option<[Above; 2]> {
    let (mut lines, mut end, mut header) = (0, 0, None);
    while let Some(sign) = text.get(end..).and_then(comment_sign) {
        header = Some(Above { lines, end: end + sign });
        let length = text[end..].find(['\n', '\r']).unwrap_or(text.len() - end);
        end = next_line(text, end + length);
        lines += 1;
    }
    let is_alone = text.get(end..).is_none_or(|rest| rest.trim().is_empty());
    header.filter(|_| !is_alone).map(|header| [Above { lines, end }, header])
}

/// Bytes of the sign that makes a comment of the first line. A sign alone in its cell is the name of a column, and `#N/A` is
/// a value that is missing.
fn comment_sign(text: &str) -> Option<usize> {
    let line = text.trim_start_matches(' ');
    let comment = line.trim_start_matches(['#', '%']);
    let first = line.split([',', ';', '\t', '|', ' ', '\n', '\r']).next().unwrap_or_default();
    let is_cell = comment.starts_with([',', ';', '\t', '|']) || is_missing(first) && !first.is_empty();
    let is_comment = comment.len() < line.len() && !is_cell;
    is_comment.then_some(text.len() - comment.len())
}

/// Lines at the beginning of `text` with a single text each, where the rows below have several cells.
pub(super) fn title(text: &str, separator: Separator) -> Option<Above> {
    let (mut records, mut fields) = (Records::new(text, separator), Vec::new());
    let mut above = Above { lines: 0, end: 0 };
    while let Some(line) = records.next(&mut fields).filter(|&line| line <= MOST_LINES) {
        let is_text = match filled(&fields) {
            0 => true,
            1 => sense(&fields[0].text) == Err(CellFault::Text),
            _ => false,
        };
        if !is_text {
            above.lines = line - 1;
            return (above.end > 0).then_some(above);
        }
        above.end = records.position();
    }
    None
}
