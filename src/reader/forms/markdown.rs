//! Markdown tables, and tables that are drawn in characters, as databases print them.
//!
//! A row is a line with cells between bars; the outer bars may be missing. A line of bars, dashes, colons and plus
//! signs is a rule; without any, all lines are between bars. The row above the first rule that follows a row names the
//! columns. `\|` is a bar within a cell.

use std::borrow::Cow;

use super::super::Header;
use super::super::form::Form;
use super::super::source::Source;

/// Whether one of the first two lines that are not blank is a rule with a bar or plus sign in it, or all are between bars.
pub(super) fn is_table(text: &str) -> bool {
    let is_ruled = lines(text).take(2).any(|line| is_rule(line) && line.contains(['|', '+']));
    let is_between = |line: &str| line.len() > 1 && line.starts_with('|') && line.ends_with('|');
    text.contains('|') && (is_ruled || lines(text).all(is_between))
}

/// The rows between the rules.
pub(super) fn source(text: &str) -> Source<'_> {
    let (mut rows, mut header) = (Vec::new(), Header::None);
    for line in lines(text) {
        if is_rule(line) {
            if rows.len() == 1 {
                header = Header::Names;
            }
        } else {
            rows.push(cells(line));
        }
    }
    let mut source = Source::rows(Form::Markdown, rows);
    source.header = Some(header);
    source
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r']).map(str::trim).filter(|line| !line.is_empty())
}

fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| "|-:+= ".contains(c)) && line.contains("--")
        || line.starts_with('|') && line.contains('-') && line.chars().all(|c| "|-: ".contains(c))
}

fn cells(line: &str) -> Vec<Cow<'_, str>> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = if line.ends_with(r"\|") { line } else { line.strip_suffix('|').unwrap_or(line) };
    let (mut cells, mut start) = (Vec::new(), 0);
    let escaped = |at: usize| line[..at].ends_with('\\');
    for at in line.match_indices('|').map(|(at, _)| at).filter(|&at| !escaped(at)).chain([line.len()]) {
        cells.push(cell(line[start..at].trim()));
        start = (at + 1).min(line.len());
    }
    cells
}

/// Without an escape, and without marks for code or emphasis around it.
fn cell(text: &str) -> Cow<'_, str> {
    let bare = ["**", "`"].iter().find_map(|mark| text.strip_prefix(mark)?.strip_suffix(mark)).unwrap_or(text);
    if bare.contains('\\') { Cow::Owned(bare.replace(r"\|", "|").replace(r"\_", "_")) } else { Cow::Borrowed(bare) }
}
