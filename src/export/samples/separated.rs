//! CSV and TSV, with a header: in quotes where columns have names of their own, which could be numbers.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::Table;
use super::number::cell;

pub(super) fn write(table: &Table, separator: u8) -> Vec<u8> {
    let quotes = if table.is_named { QuoteStyle::Always } else { QuoteStyle::Necessary };
    let header = lines([table.names.clone()].into_iter(), separator, quotes);
    let rows = table.rows.iter().map(|row| row.iter().flatten().map(cell).collect::<Vec<_>>());
    [header, lines(rows, separator, QuoteStyle::Necessary)].concat()
}

fn lines(rows: impl Iterator<Item = Vec<String>>, separator: u8, quotes: QuoteStyle) -> Vec<u8> {
    let mut builder = WriterBuilder::new();
    builder.delimiter(separator).terminator(Terminator::CRLF).quote_style(quotes);
    let mut writer = builder.from_writer(Vec::new());
    rows.for_each(|row| writer.write_record(row).expect("as many cells in every row, in memory"));
    writer.into_inner().expect("memory")
}
