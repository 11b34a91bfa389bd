//! A table in LaTeX, which needs no package.

use super::super::program::comment;
use super::Table;
use crate::notation::number::WholeNumber;

pub(super) fn write(table: &Table, about: &[String]) -> String {
    let names: Vec<_> = table.names.iter().map(|name| escaped(name)).collect();
    let row = |row: &Vec<Vec<_>>| {
        let cells = row.iter().flatten().map(|value| format!("${}$", WholeNumber::new(value).latex()));
        format!("  {} \\\\\n", cells.collect::<Vec<_>>().join(" & "))
    };
    let rows: String = table.rows.iter().map(row).collect();
    let (about, columns, names) = (comment("%", about), table.names.len(), names.join(" & "));
    format!(
        "{about}\\begin{{tabular}}{{*{{{columns}}}{{r}}}}\n  \\hline\n  {names} \\\\\n  \\hline\n{rows}  \\hline\n\\end{{tabular}}\n"
    )
}

/// The text with what means something in LaTeX escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for sign in text.chars() {
        match sign {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => escaped.extend(['\\', sign]),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            _ => escaped.push(sign),
        }
    }
    escaped
}
