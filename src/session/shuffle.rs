//! The outputs dealt out anew among the inputs: a table without any law, which fits as exactly.

use std::collections::HashMap;
use std::rc::Rc;

use crate::math::table::fault::Column;
use crate::math::table::repeats::firsts;
use crate::math::table::sample::Draft;
use crate::share::random::shuffled;
use crate::words;

/// The outputs dealt out anew among the inputs, by `seed`. Rows with the same inputs get the same outputs, and a table with
/// a name of its own is called shuffled from here on.
#[must_use]
pub fn shuffle_outputs(draft: &Draft, seed: u64) -> Draft {
    let (idim, m) = (draft.shape.idim(), draft.shape.m());
    let text = |row: usize, column: Column| draft.rows[row].text(column).trim();
    let sampled: Vec<_> = (0..draft.rows.len()).filter(|&row| !draft.is_blank(row)).collect();
    let firsts = firsts(sampled.iter().map(|&row| (0..idim).map(move |k| text(row, Column::Input(k)))));
    let different: Vec<_> = (0..firsts.len()).filter(|&at| firsts[at] == at).collect();
    let order = shuffled(different.len(), seed);
    let dealt: HashMap<_, _> = different.iter().zip(order.iter().map(|&n| sampled[different[n]])).collect();
    let mut rows = draft.rows.to_vec();
    for (&row, first) in sampled.iter().zip(&firsts) {
        for column in (0..m).map(Column::Output) {
            Rc::make_mut(&mut rows[row]).set(column, text(dealt[first], column).to_owned());
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

    fn draft(rows: &str) -> Draft {
        let block = rows.lines().map(|line| line.split(' ').map(ToOwned::to_owned).collect()).collect();
        write_block(&Draft::new(Shape::new(1, 2, 2, 1).expect("a shape"), Vec::new()), 0, 0, block)
    }

    fn outputs(draft: &Draft) -> Vec<String> {
        draft.rows.iter().map(|row| row.text(Column::Output(0)).to_owned()).collect()
    }

    #[test]
    fn inputs_are_the_same_by_value() {
        let draft = draft("1/2 10\n2 20\n0.5 10\n3 30\n5e-1 10\n2.0 20\n4 40");
        for seed in 0..20 {
            let shuffled = shuffle_outputs(&draft, seed);
            let after = outputs(&shuffled);
            assert_eq!((&after[0], &after[0], &after[1]), (&after[2], &after[4], &after[5]), "{after:?}");
            assert!(shuffled.parse().is_ok(), "no input has two outputs");
        }
    }

    #[test]
    fn outputs_are_shuffled_and_no_input_gets_two() {
        let draft = draft("1 10\n2 20\n \n3 30\n1 10\n4 40");
        let shuffled = shuffle_outputs(&draft, 1);
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
