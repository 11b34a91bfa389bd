//! Links: a table and its settings as the part of an address after `#`. Never weights.
//!
//! `docs/LINKS.md` is the specification, with its promise: whatever a version once could read stays readable.
//! Version 1 is the character `1` and base64url without padding of an envelope (packing, checksum, text plain or
//! deflated). The text, in UTF-8, every line ended by a line feed:
//!
//! ```text
//! text      = header ( typed | random )
//! header    = idim TAB a1 TAB a2 TAB m TAB method TAB ( "typed" | "random" ) TAB count LF
//! typed     = count × ( row LF )
//! row       = cell *( TAB cell )                       idim + m cells: inputs, then outputs
//!           | *( cell TAB ) US *( cell TAB )           any number of inputs US any number of outputs
//! random    = generator TAB seed TAB range TAB range LF      of the inputs, of the outputs; count samples
//! range     = least TAB greatest
//! cell      = at most 2,100 characters, none of them a control character
//! ```
//!
//! Integers are decimal without superfluous signs or zeros. US is U+001F. A cell holds what was typed, faulty or not.
//!
//! Limits: 200,000 characters after the `#`, 4 MiB of text, [`MAX_SAMPLES`] rows, [`MAX_WIDTH`] inputs and as many
//! outputs in a row, widths as [`Shape::new`] accepts them, random tables as [`RandomTable::new`] accepts them.

pub mod fault;

use std::rc::Rc;
use std::str::FromStr;

use super::envelope::{pack, unpack};
use super::random::{GENERATOR_VERSION, RandomTable};
use crate::math::construct::method::Method;
use crate::math::shape::{MAX_SAMPLES, MAX_WIDTH, Shape};
use crate::math::table::sample::{Draft, Row, push_cell};
pub use fault::LinkFault;

/// The most characters that the text of a cell may have in a link. Two integers of the most digits that
/// [`number`](crate::math::table::number) accepts fit, with room to spare.
pub const MAX_CELL: usize = 2_100;

const UNIT_SEPARATOR: char = '\u{1f}';
const TYPED: &str = "typed";
const RANDOM: &str = "random";

/// What a link holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The table.
    pub table: Table,
    /// How the network is to be constructed.
    pub method: Method,
}

/// A table as a link holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Table {
    /// Every cell, as it was typed.
    Typed(Draft),
    /// Seed and ranges.
    Random(RandomTable),
}

impl Table {
    /// The network's shape.
    #[must_use]
    pub fn shape(&self) -> Shape {
        match self {
            Self::Typed(draft) => draft.shape,
            Self::Random(table) => table.shape(),
        }
    }

    /// The table cell by cell.
    #[must_use]
    pub fn draft(&self) -> Draft {
        match self {
            Self::Typed(draft) => draft.clone(),
            Self::Random(table) => table.draft(),
        }
    }
}

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
    // Nothing knows the limits better than the reader.
    read(&link).map(|_| link)
}

/// `document` as a link, without the `#`. Control characters in cells become spaces.
///
/// A table beyond the limits makes a link that [`read`] refuses: [`shareable`] tells.
#[must_use]
pub fn write(document: &Shared) -> String {
    pack(&text(document))
}

/// `document` as the text that a link packs. [`read_text`] reads it.
#[must_use]
pub fn text(document: &Shared) -> String {
    let (shape, method) = (document.table.shape(), document.method.name());
    let (kind, count) = match &document.table {
        Table::Typed(draft) => (TYPED, draft.rows.len()),
        Table::Random(table) => (RANDOM, table.samples()),
    };
    let (idim, a1, a2, m) = (shape.idim(), shape.a1(), shape.a2(), shape.m());
    let mut text = format!("{idim}\t{a1}\t{a2}\t{m}\t{method}\t{kind}\t{count}\n");
    match &document.table {
        Table::Typed(draft) => draft.rows.iter().for_each(|row| push_row(&mut text, row, shape)),
        Table::Random(table) => text.push_str(&random_text(table)),
    }
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

/// What the link `fragment` holds: the part of an address after `#`, or with it.
///
/// ```
/// use zerofit::share::link::read;
///
/// // One sample, 7 ↦ 21, in plain text.
/// let shared = read("1AJu7RkUxCTEJMQkxCWludGVnZXIJdHlwZWQJMQo3CTIxCg").expect("a link");
/// assert_eq!(shared.table.draft().rows[0].outputs, ["21"]);
/// // A character changed on the way is found.
/// assert!(read("1AJu7RkUxCTEJMQkxCWludGVnZXIJdHlwZWQJMQo3CTIyCg").is_err());
/// ```
///
/// # Errors
///
/// Where it is not a link as [`shareable`] writes them, or was damaged, or is beyond a limit: the first fault.
pub fn read(fragment: &str) -> Result<Shared, LinkFault> {
    let fragment = fragment.trim();
    read_text(&unpack(fragment.strip_prefix('#').unwrap_or(fragment))?)
}

/// What the unpacked text of a link holds.
///
/// # Errors
///
/// As [`read`], for everything that can be wrong with a text.
pub fn read_text(text: &str) -> Result<Shared, LinkFault> {
    let (header, body) = text.split_once('\n').ok_or(LinkFault::Malformed { line: 1 })?;
    let header = Header::read(header)?;
    let table = match header.kind {
        TYPED => Table::Typed(read_draft(&header, body)?),
        RANDOM => Table::Random(read_random(&header, body)?),
        _ => return Err(LinkFault::Malformed { line: 1 }),
    };
    Ok(Shared { table, method: header.method })
}

struct Header<'a> {
    shape: Shape,
    method: Method,
    kind: &'a str,
    count: usize,
}

impl<'a> Header<'a> {
    fn read(line: &'a str) -> Result<Self, LinkFault> {
        let [idim, a1, a2, m, method, kind, count] = fields(line, 1)?;
        let [idim, a1, a2, m, count] = [idim, a1, a2, m, count].map(|text| integer(text, 1));
        let shape = Shape::new(idim?, a1?, a2?, m?).map_err(LinkFault::Shape)?;
        let method = Method::from_name(method).ok_or_else(|| LinkFault::UnknownMethod(name(method)))?;
        Ok(Self { shape, method, kind, count: count? })
    }
}

fn read_draft(header: &Header<'_>, body: &str) -> Result<Draft, LinkFault> {
    if header.count > MAX_SAMPLES {
        return Err(LinkFault::TooManyRows { rows: header.count });
    }
    // One more than there may be, so that a row too many shows.
    let lines: Vec<_> = body.split_inclusive('\n').take(header.count + 1).collect();
    if lines.len() != header.count {
        return Err(LinkFault::Malformed { line: 1 });
    }
    let row = |(row, line)| read_row(header.shape, row, line).map(Rc::new);
    let rows = lines.into_iter().enumerate().map(row).collect::<Result<_, _>>()?;
    Ok(Draft { shape: header.shape, rows })
}

/// Row `row`, from 0; `line` with the line feed at its end.
fn read_row(shape: Shape, row: usize, line: &str) -> Result<Row, LinkFault> {
    let malformed = LinkFault::Malformed { line: row + 2 };
    let line = line.strip_suffix('\n').ok_or(malformed.clone())?;
    if let Some((inputs, outputs)) = line.split_once(UNIT_SEPARATOR) {
        let cells = |text| terminated_cells(row, text);
        return Ok(Row { inputs: cells(inputs)?, outputs: cells(outputs)? });
    }
    let width = shape.idim() + shape.m();
    let mut inputs = cells(row, line.split('\t').take(width + 1))?;
    if inputs.len() != width {
        return Err(malformed);
    }
    let outputs = inputs.split_off(shape.idim());
    Ok(Row { inputs, outputs })
}

fn terminated_cells(row: usize, text: &str) -> Result<Vec<String>, LinkFault> {
    let Some(text) = text.strip_suffix('\t') else {
        return if text.is_empty() { Ok(Vec::new()) } else { Err(LinkFault::Malformed { line: row + 2 }) };
    };
    let cells = cells(row, text.split('\t').take(MAX_WIDTH + 1))?;
    if cells.len() > MAX_WIDTH { Err(LinkFault::RowTooWide { row }) } else { Ok(cells) }
}

fn cells<'a>(row: usize, texts: impl Iterator<Item = &'a str>) -> Result<Vec<String>, LinkFault> {
    let cell = |text: &str| {
        if text.contains(char::is_control) {
            Err(LinkFault::Malformed { line: row + 2 })
        } else if text.chars().count() > MAX_CELL {
            Err(LinkFault::CellTooLong { row })
        } else {
            Ok(text.to_owned())
        }
    };
    texts.map(cell).collect()
}

fn read_random(header: &Header<'_>, body: &str) -> Result<RandomTable, LinkFault> {
    let line = body.strip_suffix('\n').ok_or(LinkFault::Malformed { line: 2 })?;
    let generator = line.split('\t').next().unwrap_or_default();
    if generator != GENERATOR_VERSION.to_string() {
        return Err(LinkFault::UnknownGenerator(name(generator)));
    }
    let [_, seed, inputs @ .., least, greatest] = fields::<6>(line, 2)?;
    let seed = integer(seed, 2)?;
    let [inputs, outputs] =
        [inputs, [least, greatest]].map(|[least, greatest]| (integer(least, 2), integer(greatest, 2)));
    RandomTable::new(header.shape, header.count, seed, (inputs.0?, inputs.1?), (outputs.0?, outputs.1?))
        .map_err(LinkFault::Random)
}

/// The `N` fields of a line.
fn fields<const N: usize>(text: &str, line: usize) -> Result<[&str; N], LinkFault> {
    let fields: Vec<_> = text.splitn(N + 1, '\t').collect();
    fields.try_into().map_err(|_| LinkFault::Malformed { line })
}

/// An integer in the one form in which it is written, so that a table has one text.
fn integer<T: FromStr + ToString>(text: &str, line: usize) -> Result<T, LinkFault> {
    text.parse::<T>().ok().filter(|value| value.to_string() == text).ok_or(LinkFault::Malformed { line })
}

/// As much of `text` as a sentence can hold.
fn name(text: &str) -> String {
    text.chars().filter(|character| !character.is_control()).take(40).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
