//! The outputs dealt out anew among the inputs: a table without any law, which fits as exactly.

use std::collections::HashMap;
use std::rc::Rc;

use crate::math::table::fault::Column;
use crate::math::table::sample::Draft;
use crate::share::random::shuffled;
use crate::words;

/// The outputs dealt out anew among the inputs, by `seed`. Rows with the same inputs get the same outputs, and a table with
/// a name of its own is called shuffled from here on.
#[must_use]
pub fn shuffle_outputs(draft: &Draft, seed: u64) -> Draft {
    let (idim, m) = (draft.shape.idim(), draft.shape.m());
    let texts = |row: usize, columns: fn(usize) -> Column, count: usize| {
        (0..count).map(|n| draft.rows[row].text(columns(n)).trim()).collect::<Vec<_>>()
    };
    let mut numbers = HashMap::new();
    let mut first_rows = Vec::new();
    let mut number_of = |row: usize| {
        *numbers.entry(texts(row, Column::Input, idim)).or_insert_with(|| {
            first_rows.push(row);
            first_rows.len() - 1
        })
    };
    let sampled = (0..draft.rows.len()).filter(|&row| !draft.is_blank(row));
    let numbered: Vec<_> = sampled.map(|row| (row, number_of(row))).collect();
    let order = shuffled(first_rows.len(), seed);
    let mut rows = draft.rows.to_vec();
    for (row, number) in numbered {
        let outputs = texts(first_rows[order[number]], Column::Output, m);
        for (d, text) in outputs.into_iter().enumerate() {
            Rc::make_mut(&mut rows[row]).set(Column::Output(d), text.to_owned());
        }
    }
    let mut names = draft.names.clone();
    if !names.table.is_empty() && !names.table.ends_with(&words::exact_fit::shuffled("")) {
        Rc::make_mut(&mut names).table = words::exact_fit::shuffled(&draft.names.table);
    }
    Draft { shape: draft.shape, rows: rows.into(), names }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::shape::Shape;
    use crate::math::table::edit::write_block;
    use crate::math::table::names::Names;

    #[test]
    fn outputs_are_shuffled_and_no_input_gets_two() {
        let draft = {
            let cells = "1 10\n2 20\n \n3 30\n1 10\n4 40".lines();
            let block = cells.map(|line| line.split(' ').map(ToOwned::to_owned).collect()).collect();
            write_block(&Draft::new(Shape::new(1, 2, 2, 1).expect("a shape"), Vec::new()), 0, 0, block)
        };
        let shuffled = shuffle_outputs(&draft, 1);
        let outputs =
            |draft: &Draft| draft.rows.iter().map(|row| row.text(Column::Output(0)).to_owned()).collect::<Vec<_>>();
        let (before, after) = (outputs(&draft), outputs(&shuffled));
        assert_ne!(after, before);
        assert_eq!((&after[0], &*after[2]), (&after[4], ""));
        let once = |outputs: &[String]| std::collections::BTreeSet::from_iter(outputs.iter().cloned());
        assert_eq!(once(&after), once(&before));
        assert!(draft.rows.iter().zip(shuffled.rows.iter()).all(|(one, other)| one.inputs == other.inputs));
        assert_eq!(shuffled.names, draft.names, "what has no name gets none");
        let named = Draft { names: Rc::new(Names { table: "Iris".to_owned(), ..Names::default() }), ..draft };
        let twice = shuffle_outputs(&shuffle_outputs(&named, 1), 2);
        assert_eq!(twice.names.table, "Iris, outputs shuffled");
    }
}
