//! What the reader makes of texts: files and blocks as people have them, each with its neighbours.

mod cases;
mod choices;
mod forms;
mod laws;
mod separated;

use zerofit::reader::{self, Options, Reading, Table};

/// The reading of `text`, where there is one.
#[track_caller]
pub(crate) fn one(text: &str) -> Table {
    match reader::read(text, &Options::default()) {
        Ok(Reading::One(table)) => table,
        other => panic!("{text:?} gave {other:?}"),
    }
}

/// A table with its names in front: cells parted by `|`, rows by `/` between blanks.
pub(crate) fn shown(table: &Table) -> String {
    let names = if table.names().is_empty() { None } else { Some(format!("{}: ", table.names().join("|"))) };
    let rows = (0..table.cells.rows()).map(|row| table.cells.row(row).collect::<Vec<_>>().join("|"));
    format!("{}{}", names.unwrap_or_default(), rows.collect::<Vec<_>>().join(" / "))
}

/// `text` has one reading, and this is it.
#[track_caller]
pub(crate) fn reads(text: &str, expected: &str) {
    assert_eq!(shown(&one(text)), expected, "{text:?}");
}

/// `text` has several readings, and these are they, the likeliest first.
#[track_caller]
pub(crate) fn asks(text: &str, expected: &[&str]) {
    match reader::read(text, &Options::default()) {
        Ok(Reading::Ambiguous(ambiguity)) => {
            assert_eq!(ambiguity.readings.iter().map(shown).collect::<Vec<_>>(), expected, "{text:?}");
            assert!(ambiguity.differences().next().is_some(), "{text:?}: the readings do not differ");
            assert!(!ambiguity.parts().is_empty(), "{text:?}: no option decides");
        }
        other => panic!("{text:?} gave {other:?}"),
    }
}
