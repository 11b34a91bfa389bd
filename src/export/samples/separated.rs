//! CSV and TSV, with a header.

use csv::{Terminator, WriterBuilder};

use super::Table;
use super::number::cell;

pub(super) fn write(table: &Table, separator: u8) -> Vec<u8> {
    let mut writer = WriterBuilder::new().delimiter(separator).terminator(Terminator::CRLF).from_writer(Vec::new());
    let rows = table.rows.iter().map(|row| row.iter().flatten().map(cell).collect::<Vec<_>>());
    for row in [table.names.clone()].into_iter().chain(rows) {
        writer.write_record(row).expect("as many cells in every row, in memory");
    }
    writer.into_inner().expect("memory")
}
