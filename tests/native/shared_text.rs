//! What leaves the page as text comes back as the same table, or not at all.

use std::rc::Rc;

use proptest::prelude::*;
use zerofit::math::construct::method::Method;
use zerofit::math::shape::Shape;
use zerofit::math::table::number::parse;
use zerofit::math::table::sample::{Draft, Row};
use zerofit::protocol::reading::{Reply, Request};
use zerofit::share::exchange;
use zerofit::share::link::{Shared, Table, read, write};
use zerofit::share::random::RandomTable;
use zerofit::worker::reading::ReadingWorker;

const NUMBER: &str = "-?[0-9]{1,6}(\\.[0-9]{1,4})?|-?[0-9]{1,4}/[1-9][0-9]{0,3}|-?[1-9]e-?[0-9]";

/// Tables of up to 12 rows with any texts in their cells.
fn typed() -> impl Strategy<Value = Table> {
    (1usize..4, 1usize..3).prop_flat_map(|(idim, m)| {
        let row = (prop::collection::vec("\\PC{0,5}", idim), prop::collection::vec(NUMBER, m));
        prop::collection::vec(row, 1..12).prop_map(move |rows| {
            let rows: Vec<_> = rows.into_iter().map(|(inputs, outputs)| Rc::new(Row { inputs, outputs })).collect();
            Table::Typed(Draft::new(Shape::new(idim, 3, 4, m).expect("a shape"), rows))
        })
    })
}

fn random() -> impl Strategy<Value = Table> {
    (any::<u64>(), 1usize..20, 50i64..500, -9i64..9).prop_map(|(seed, samples, inputs, outputs)| {
        let shape = Shape::new(2, 4, 5, 1).expect("a shape");
        let table = RandomTable::new(shape, samples, seed, (-inputs, inputs), (outputs, outputs + 3));
        Table::Random(table.expect("ranges with room"))
    })
}

fn shared() -> impl Strategy<Value = Shared> {
    let method = prop::sample::select(Method::ALL.to_vec());
    (prop_oneof![typed(), random()], method).prop_map(|(table, method)| Shared { table, method })
}

/// What may happen to a link on its way.
#[derive(Clone, Debug)]
enum Damage {
    Changed(char),
    Inserted(char),
    Lost,
    Swapped,
    CutOff,
    Repeated,
}

fn damage() -> impl Strategy<Value = (prop::sample::Index, Damage)> {
    let character = prop_oneof!["[A-Za-z0-9_-]".prop_map(|text| text.chars().next().unwrap_or('A')), any::<char>()];
    let damage = prop_oneof![
        character.clone().prop_map(Damage::Changed),
        character.prop_map(Damage::Inserted),
        Just(Damage::Lost),
        Just(Damage::Swapped),
        Just(Damage::CutOff),
        Just(Damage::Repeated),
    ];
    (any::<prop::sample::Index>(), damage)
}

fn damaged(link: &str, at: usize, damage: &Damage) -> String {
    let mut signs: Vec<_> = link.chars().collect();
    match *damage {
        Damage::Changed(sign) => signs[at] = sign,
        Damage::Inserted(sign) => signs.insert(at, sign),
        Damage::Lost => drop(signs.remove(at)),
        Damage::Swapped => signs.swap(at, (at + 1).min(link.len() - 1)),
        Damage::CutOff => signs.truncate(at),
        Damage::Repeated => signs.extend_from_within(at..),
    }
    signs.into_iter().collect()
}

proptest! {
    #[test]
    fn a_link_is_what_was_shared(shared in shared()) {
        prop_assert_eq!(read(&write(&shared)), Ok(shared));
    }

    #[test]
    fn a_damaged_link_gives_no_other_table(shared in shared(), damages in prop::collection::vec(damage(), 1..4)) {
        let mut link = write(&shared);
        for (at, damage) in damages {
            if !link.is_empty() && link.is_ascii() {
                link = damaged(&link, at.index(link.len()), &damage);
            }
        }
        // Damage may undo itself, and white space around a link is none.
        if let Ok(found) = read(&link) {
            prop_assert_eq!(found, shared);
        }
    }

    #[test]
    fn the_exchange_form_gives_the_samples_back(
        samples in prop::collection::btree_map(-50i64..50, (NUMBER, NUMBER), 1..5),
    ) {
        let row = |(input, (first, second)): (i64, (String, String))| {
            Rc::new(Row { inputs: vec![input.to_string()], outputs: vec![first, second] })
        };
        let shape = Shape::new(1, 2, 4, 2).expect("a shape");
        let draft = Draft::new(shape, samples.into_iter().map(row).collect::<Vec<_>>());
        let data = crate::common::data_set(&draft);
        let text = exchange::write(&data, &crate::common::construct(&draft, Method::Integer).network);
        let found = exchange::read(&text).expect("the exchange form").parse().expect("a table");
        prop_assert_eq!(found.shape(), data.shape());
        let values = |sample: &zerofit::math::table::sample::Sample| (sample.input.clone(), sample.output.clone());
        let values = |samples: &[_]| samples.iter().map(values).collect::<Vec<_>>();
        prop_assert_eq!(values(found.samples()), values(data.samples()));
    }

    #[test]
    fn numbers_are_pasted_as_they_were_copied(
        rows in (1usize..5).prop_flat_map(|width| prop::collection::vec(prop::collection::vec(NUMBER, width), 1..6)),
    ) {
        let text: String = rows.iter().map(|row| row.join("\t") + "\n").collect();
        let numbers = |rows: &[Vec<String>]| -> Vec<Vec<_>> {
            rows.iter().map(|row| row.iter().map(|cell| parse(cell)).collect()).collect()
        };
        // Where a point could part groups, too, the reading as it was copied is the likeliest.
        let (mut worker, mut found) = (ReadingWorker::new(|| 0.0), Vec::new());
        for request in [Request::Paste { text, is_block: false }, Request::Decide(Some(0))] {
            worker.handle(request, &mut |reply| found.push(reply));
        }
        let Some(Reply::Block(read)) = found.pop() else { panic!("no block: {found:?}") };
        prop_assert_eq!(numbers(&read), numbers(&rows));
    }
}
