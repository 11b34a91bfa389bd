//! A table on its way to a worker.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::math::shape::Shape;
use crate::math::table::names::Names;
use crate::math::table::sample::{Draft, Row, push_cell};

/// A table as typed, with its widths: what a draft is on the wire.
///
/// One block of bytes instead of a list of cells: strings are copied one by one on their way, and a table may have
/// 100,000.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// idim, a1, a2, m.
    widths: [usize; 4],
    /// In UTF-8. Cells end with U+001F, the inputs of a row with U+001D, its outputs with U+001E.
    #[serde(with = "serde_bytes")]
    cells: Vec<u8>,
    names: Names,
}

const CELL_END: u8 = 0x1f;
const INPUTS_END: u8 = 0x1d;
const ROW_END: u8 = 0x1e;

impl Table {
    /// `draft` on the wire. Control characters in cells become spaces.
    #[must_use]
    pub fn new(draft: &Draft) -> Self {
        let mut cells = String::new();
        for row in draft.rows.iter() {
            row.inputs.iter().for_each(|cell| push_cell(&mut cells, cell, CELL_END.into()));
            cells.push(INPUTS_END.into());
            row.outputs.iter().for_each(|cell| push_cell(&mut cells, cell, CELL_END.into()));
            cells.push(ROW_END.into());
        }
        Self { widths: draft.shape.into(), cells: cells.into_bytes(), names: (*draft.names).clone() }
    }

    /// The draft that was sent; `None` where this is no table of [`Table::new`].
    #[must_use]
    pub fn into_draft(self) -> Option<Draft> {
        let text = String::from_utf8(self.cells).ok()?;
        let shape: Shape = self.widths.try_into().ok()?;
        let (mut rows, mut inputs, mut cells, mut start) = (Vec::new(), Vec::new(), Vec::new(), 0);
        // In one pass: the page does this, and must answer meanwhile.
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                CELL_END => {
                    cells.push(text[start..at].to_owned());
                    start = at + 1;
                }
                INPUTS_END => {
                    inputs = std::mem::replace(&mut cells, Vec::with_capacity(shape.m()));
                    start = at + 1;
                }
                ROW_END => {
                    let outputs = std::mem::replace(&mut cells, Vec::with_capacity(shape.idim()));
                    rows.push(Rc::new(Row { inputs: std::mem::take(&mut inputs), outputs }));
                    start = at + 1;
                }
                _ => {}
            }
        }
        let is_whole = start == text.len() && cells.is_empty() && inputs.is_empty();
        is_whole.then(|| Draft { shape, rows: rows.into(), names: Rc::new(self.names) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_survives_the_wire_whatever_was_typed() {
        let row = |inputs: &[&str], outputs: &[&str]| {
            let texts = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect();
            Rc::new(Row { inputs: texts(inputs), outputs: texts(outputs) })
        };
        let draft = Draft {
            shape: Shape::new(2, 3, 3, 1).expect("a shape"),
            names: Rc::new(Names { inputs: vec!["a name".to_owned()], ..Names::default() }),
            rows: [row(&["1", "x y"], &["−3"]), row(&[], &[]), row(&["", ""], &["", "kept", ""]), row(&["1,5"], &[])]
                .into(),
        };
        assert_eq!(Table::new(&draft).into_draft(), Some(draft));
    }
}
