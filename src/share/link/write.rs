//! Writing links.

use super::envelope::{NAMED, PLAIN, pack};
use super::limits::Limits;
use super::{LinkFault, NAMES, RANDOM, Shared, TYPED, Table, UNIT_SEPARATOR, read, read_text};
use crate::math::shape::Shape;
use crate::math::table::names::Names;
use crate::math::table::sample::{Row, push_cell};
use crate::share::random::{GENERATOR_VERSION, RandomTable};

/// `document` as a link that [`read`] is known to accept, without the `#`.
///
/// ```
/// use zerofit::math::construct::method::Method;
/// use zerofit::share::link::{Shared, read, shareable};
/// use zerofit::share::presets::Preset;
///
/// let document = Shared { table: Preset::Xor.table(), method: Method::Published };
/// let link = shareable(&document).expect("a table within the limits");
/// assert_eq!(read(&format!("#{link}")), Ok(document));
/// ```
///
/// # Errors
///
/// Where the table is beyond a limit of links.
pub fn shareable(document: &Shared) -> Result<String, LinkFault> {
    let link = write(document);
    // The reader decides what is within the limits.
    read(&link).map(|_| link)
}

/// `document` as a link, without the `#`. Control characters in cells become spaces.
///
/// A table beyond the limits makes a link that [`read`] refuses: [`shareable`] tells.
#[must_use]
pub fn write(document: &Shared) -> String {
    pack(version(document), &text(document))
}

/// As [`shareable`], where the text that it packs has at most `most` bytes: packing more takes long.
#[must_use]
pub fn write_within(document: &Shared, most: usize) -> Option<String> {
    if let Table::Typed(draft) = &document.table {
        // No text is made of a table that is far too long.
        let mut cells = draft.rows.iter().flat_map(|row| row.inputs.iter().chain(&row.outputs));
        let mut left = most;
        if !cells.all(|cell| left.checked_sub(cell.len() + 1).map(|rest| left = rest).is_some()) {
            return None;
        }
    }
    let text = text(document);
    let is_readable = text.len() <= most && read_text(&text, Limits::LINK).is_ok();
    is_readable.then(|| pack(version(document), &text))
}

/// `document` as the text that a link packs. `read_text` reads it.
#[must_use]
pub(in crate::share) fn text(document: &Shared) -> String {
    let (shape, method) = (document.table.shape(), document.method.name());
    let (kind, count) = match &document.table {
        Table::Typed(draft) => (TYPED, draft.rows.len()),
        Table::Random(table) => (RANDOM, table.samples()),
    };
    let (idim, a1, a2, m) = (shape.idim(), shape.a1(), shape.a2(), shape.m());
    let mut text = document.names().map(names).unwrap_or_default();
    text.push_str(&format!("{idim}\t{a1}\t{a2}\t{m}\t{method}\t{kind}\t{count}\n"));
    match &document.table {
        Table::Typed(draft) => draft.rows.iter().for_each(|row| push_row(&mut text, row, shape)),
        Table::Random(table) => text.push_str(&random_text(table)),
    }
    text
}

/// The first version that can say it: what needs no other stays readable for pages that know no other.
fn version(document: &Shared) -> char {
    if document.names().is_some() { NAMED } else { PLAIN }
}

fn names(names: &Names) -> String {
    let mut text = format!("{NAMES}\t");
    push_cell(&mut text, &names.table, '\t');
    names.inputs.iter().for_each(|name| push_cell(&mut text, name, '\t'));
    text.push(UNIT_SEPARATOR);
    names.outputs.iter().for_each(|name| push_cell(&mut text, name, '\t'));
    text.push('\n');
    text
}

fn push_row(text: &mut String, row: &Row, shape: Shape) {
    let is_regular = (row.inputs.len(), row.outputs.len()) == (shape.idim(), shape.m());
    row.inputs.iter().for_each(|cell| push_cell(text, cell, '\t'));
    if !is_regular {
        text.push(UNIT_SEPARATOR);
    }
    row.outputs.iter().for_each(|cell| push_cell(text, cell, '\t'));
    if is_regular {
        // There is an output, so this is its tab.
        text.pop();
    }
    text.push('\n');
}

fn random_text(table: &RandomTable) -> String {
    let (seed, inputs, outputs) = (table.seed(), table.input_range(), table.output_range());
    format!("{GENERATOR_VERSION}\t{seed}\t{}\t{}\t{}\t{}\n", inputs.0, inputs.1, outputs.0, outputs.1)
}
