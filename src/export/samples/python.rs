//! A list in Python: for each sample a list of each group of columns, whose names are in a list of their own.

use super::super::program::{comment, python_number as number, texts};
use super::Table;

pub(super) fn write(table: &Table, about: &[String]) -> String {
    let row = |row: &Vec<Vec<_>>| {
        let groups = row.iter().map(|group| format!("[{}]", group.iter().map(number).collect::<Vec<_>>().join(", ")));
        format!("    ({}),\n", groups.collect::<Vec<_>>().join(", "))
    };
    let rows: String = table.rows.iter().map(row).collect();
    let (about, columns) = (comment("#", about), texts(&table.names));
    format!("{about}from fractions import Fraction\n\ncolumns = {columns}\nsamples = [\n{rows}]\n")
}
