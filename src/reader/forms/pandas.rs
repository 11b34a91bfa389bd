//! What pandas prints: aligned columns, a header without a name for the index, and a last line about the table.
//!
//! The columns are read as cells between blanks; what is peculiar is the last line: `[2 rows x 3 columns]`,
//! `Name: y, dtype: float64`, `Length: 9, dtype: int64`. Prints that leave out rows say `...`, which
//! [`Fault::Shortened`](crate::reader::Fault::Shortened) names.

use super::super::Index;

/// A print without its last line.
pub(in super::super) struct Print<'t> {
    pub(in super::super) text: &'t str,
    /// A series, which has no header, has an index all the same.
    pub(in super::super) index: Option<Index>,
}

/// `text` without the last line that pandas writes below a table, if it has one.
pub(in super::super) fn print(text: &str) -> Print<'_> {
    let trimmed = text.trim_end();
    let last = trimmed.rsplit(['\n', '\r']).next().unwrap_or_default();
    let above = &trimmed[..trimmed.len() - last.len()];
    let series = last.starts_with("dtype: ") || last.contains(", dtype: ");
    let frame = last.starts_with('[') && last.ends_with(" columns]") && last.contains(" rows x ");
    if !(series || frame) || above.trim().is_empty() {
        return Print { text, index: None };
    }
    Print { text: above, index: series.then_some(Index::LeftOut) }
}
