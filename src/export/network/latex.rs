//! The matrices and biases in LaTeX, in displays one below the other. Needs no package.

use super::super::about::about;
use super::super::program::comment;
use super::super::{Export, Holding};
use crate::math::network::{Matrix, Network};
use crate::notation::number::WholeNumber;

pub(super) fn write(export: &Export, holding: Holding) -> String {
    let about = comment("%", &about(export, holding));
    let displays = Matrix::ALL.map(|matrix| display(&export.network, matrix));
    format!("{about}\n{}", displays.join("\n"))
}

fn display(network: &Network, matrix: Matrix) -> String {
    let (rows, columns) = network.size(matrix);
    let row = |row: usize| {
        let entries = (0..columns).filter_map(|column| network.entry(matrix, row, column));
        format!("  {} \\\\\n", entries.map(|entry| WholeNumber::new(&entry).latex()).collect::<Vec<_>>().join(" & "))
    };
    let rows: String = (0..rows).map(row).collect();
    let (letter, number) = matrix.name().split_at(1);
    format!(
        "\\[ {letter}_{number} = \\left(\\begin{{array}}{{*{{{columns}}}{{r}}}}\n{rows}\\end{{array}}\\right) \\]\n"
    )
}
