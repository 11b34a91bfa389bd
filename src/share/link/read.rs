//! Reading links.

use std::rc::Rc;
use std::str::FromStr;

use super::envelope::unpack;
use super::limits::Limits;
use super::repair::{repaired, unescaped};
use super::{LinkFault, NAMES, RANDOM, Shared, TYPED, Table, UNIT_SEPARATOR};
use crate::math::construct::method::Method;
use crate::math::shape::{MAX_WIDTH, Shape};
use crate::math::table::names::Names;
use crate::math::table::sample::{Draft, Row};
use crate::share::random::{GENERATOR_VERSION, RandomTable};

/// What the link `fragment` holds: the part of an address after `#`, or with it. What it caught on its way is taken off
/// ([`unescaped`]; full stops, brackets, spaces, line breaks and invisible characters): the checksum says whether what
/// is left is what was sent.
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
/// Where it is not a link as [`shareable`](super::shareable) writes them, or was damaged, or is beyond a limit: the first fault.
pub fn read(fragment: &str) -> Result<Shared, LinkFault> {
    read_text(&unpack(&repaired(&unescaped(fragment)))?, Limits::LINK)
}

/// What the unpacked text of a link holds.
///
/// # Errors
///
/// As [`read`], for everything that can be wrong with a text.
pub(in crate::share) fn read_text(text: &str, limits: Limits) -> Result<Shared, LinkFault> {
    let (names, text) = read_names(text, limits)?;
    let (header, body) = text.split_once('\n').ok_or(LinkFault::Malformed { line: 1 })?;
    let header = Header::read(header)?;
    let table = match header.kind {
        TYPED => Table::Typed(Draft { names, ..read_draft(&header, body, limits)? }),
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

/// The names before the header, where there are any, and what follows.
fn read_names(text: &str, limits: Limits) -> Result<(Rc<Names>, &str), LinkFault> {
    let Some(rest) = text.strip_prefix(NAMES).and_then(|rest| rest.strip_prefix('\t')) else {
        return Ok((Rc::default(), text));
    };
    let (line, rest) = rest.split_once('\n').ok_or(LinkFault::Malformed { line: 1 })?;
    let columns = line.split_once('\t').and_then(|(table, columns)| Some((table, columns.split_once(UNIT_SEPARATOR)?)));
    let (table, (inputs, outputs)) = columns.ok_or(LinkFault::Malformed { line: 1 })?;
    let names = |text| terminated_cells(0, text, limits.cell).map_err(|_| LinkFault::Malformed { line: 1 });
    let table = cell(0, table, limits.cell)?;
    Ok((Rc::new(Names { table, inputs: names(inputs)?, outputs: names(outputs)? }), rest))
}

fn read_draft(header: &Header<'_>, body: &str, limits: Limits) -> Result<Draft, LinkFault> {
    if header.count > limits.rows {
        return Err(LinkFault::TooManyRows { rows: header.count });
    }
    // One more than there may be, so that a row too many shows.
    let lines: Vec<_> = body.split_inclusive('\n').take(header.count.saturating_add(1)).collect();
    if lines.len() != header.count {
        return Err(LinkFault::Malformed { line: 1 });
    }
    let row = |(row, line)| read_row(header.shape, row, line, limits.cell).map(Rc::new);
    let rows = lines.into_iter().enumerate().map(row).collect::<Result<Vec<_>, _>>()?;
    Ok(Draft::new(header.shape, rows))
}

/// Row `row`, from 0; `line` with the line feed at its end.
fn read_row(shape: Shape, row: usize, line: &str, most: usize) -> Result<Row, LinkFault> {
    let malformed = LinkFault::Malformed { line: row + 2 };
    let line = line.strip_suffix('\n').ok_or(malformed.clone())?;
    if let Some((inputs, outputs)) = line.split_once(UNIT_SEPARATOR) {
        let cells = |text| terminated_cells(row, text, most);
        return Ok(Row { inputs: cells(inputs)?, outputs: cells(outputs)? });
    }
    let width = shape.idim() + shape.m();
    let mut inputs = cells(row, line.split('\t').take(width + 1), most)?;
    if inputs.len() != width {
        return Err(malformed);
    }
    let outputs = inputs.split_off(shape.idim());
    Ok(Row { inputs, outputs })
}

fn terminated_cells(row: usize, text: &str, most: usize) -> Result<Vec<String>, LinkFault> {
    let Some(text) = text.strip_suffix('\t') else {
        return if text.is_empty() { Ok(Vec::new()) } else { Err(LinkFault::Malformed { line: row + 2 }) };
    };
    let cells = cells(row, text.split('\t').take(MAX_WIDTH + 1), most)?;
    if cells.len() > MAX_WIDTH { Err(LinkFault::RowTooWide { row }) } else { Ok(cells) }
}

fn cells<'a>(row: usize, texts: impl Iterator<Item = &'a str>, most: usize) -> Result<Vec<String>, LinkFault> {
    texts.map(|text| cell(row, text, most)).collect()
}

fn cell(row: usize, text: &str, most: usize) -> Result<String, LinkFault> {
    if text.contains(char::is_control) {
        Err(LinkFault::Malformed { line: row + 2 })
    } else if text.chars().count() > most {
        Err(LinkFault::CellTooLong { row })
    } else {
        Ok(text.to_owned())
    }
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
