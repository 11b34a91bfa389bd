//! Links of version 1: what they must always read, and what they must never do.

use std::rc::Rc;

use super::envelope::{NAMED, PLAIN, pack};
use super::*;
use crate::math::shape::WidthError;
use crate::math::table::names::Names;
use crate::math::table::sample::Row;
use crate::share::presets::Preset;
use crate::share::random::RandomFault;
use proptest::prelude::*;

fn typed(draft: Draft) -> Shared {
    Shared { table: Table::Typed(draft), method: Method::Published }
}

#[track_caller]
fn refuses(text: &str, expected: &LinkFault) {
    assert_eq!(read(&pack(PLAIN, text)).as_ref(), Err(expected), "{text:?}");
}

/// Links that have been given away. They are never changed.
#[test]
fn published_links_stay_readable() {
    let mut count = 0;
    for line in include_str!("../../../tests/links_v1.txt").lines() {
        let (name, link) = line.split_once(' ').expect("a name and a link");
        let preset = Preset::ALL.into_iter().find(|preset| format!("{preset:?}") == name).expect("a preset's name");
        assert_eq!(read(link), Ok(typed(preset.table().draft())), "{name}");
        count += 1;
    }
    assert_eq!(count, 6, "links that were ever stored");
}

#[test]
fn hostile_texts_are_refused() {
    refuses("", &LinkFault::Malformed { line: 1 });
    refuses(
        "1\t0\t1\t1\tpublished\ttyped\t0\n",
        &LinkFault::Shape(WidthError { width: crate::math::shape::Width::A1, value: 0 }),
    );
    refuses("1\t1\t1\t1\tmagic\ttyped\t0\n", &LinkFault::UnknownMethod("magic".to_owned()));
    refuses("1\t1\t1\t1\tpublished\ttyped\t99999999\n", &LinkFault::TooManyRows { rows: 99_999_999 });
    refuses("1\t1\t1\t1\tpublished\ttyped\t2\n1\t2\n", &LinkFault::Malformed { line: 1 });
    refuses("1\t1\t1\t1\tpublished\ttyped\t1\n1\n", &LinkFault::Malformed { line: 2 });
    refuses("1\t1\t1\t1\tpublished\trandom\t1\n9\t1\t0\t9\t0\t9\n", &LinkFault::UnknownGenerator("9".to_owned()));
    refuses(
        "1\t1\t1\t1\tpublished\trandom\t1\n1\t1\t0\t0\t0\t9\n",
        &LinkFault::Random(RandomFault::TooNarrow { enough: (0, 1) }),
    );
    assert_eq!(read("#"), Err(LinkFault::Empty));
    assert_eq!(read("#3abc"), Err(LinkFault::NewerVersion('3')));
    assert_eq!(read("#somewhere"), Err(LinkFault::NotALink));
}

#[test]
fn names_are_a_new_version_and_tables_without_them_stay_what_they_were() {
    let draft = Preset::Xor.table().draft();
    assert!(write(&typed(draft.clone())).starts_with('1'));
    let names = |inputs: &[&str]| Names {
        table: "Schwertlilien".to_owned(),
        inputs: inputs.iter().map(|&name| name.to_owned()).collect(),
        outputs: vec!["species".to_owned()],
    };
    let named = |inputs| typed(Draft { names: Rc::new(names(inputs)), ..draft.clone() });
    let link = write(&named(&["sepal length", ""]));
    assert!(link.starts_with('2'));
    assert_eq!(read(&link), Ok(named(&["sepal length", ""])));
    assert_eq!(read(&write(&named(&[]))), Ok(named(&[])));
    refuses("names\tx\n1\t1\t1\t1\tpublished\ttyped\t0\n", &LinkFault::Malformed { line: 1 });
    refuses("names\tx\ty\tz\u{1f}\n", &LinkFault::Malformed { line: 1 });
}

#[test]
fn a_link_cut_anywhere_is_refused() {
    let link = write(&typed(Preset::Article.table().draft()));
    assert!(link.len() < 400, "{} characters", link.len());
    for length in 0..link.len() {
        assert!(read(&link[..length]).is_err(), "cut after {length} characters");
    }
}

#[test]
fn what_a_link_catches_on_its_way_is_taken_off() {
    let document = typed(Preset::Article.table().draft());
    let link = write(&document);
    let (head, tail) = link.split_at(link.len() / 2);
    let caught = [
        format!("{link}."),
        format!("({link})"),
        format!("<#{link}>,"),
        format!("{link}%20"),
        format!("{head}%0A{tail}"),
        format!("{head}\r\n{tail}"),
        format!("{head}\u{200b}{tail}"),
        format!("{head}%E2%80%8B{tail}\u{ad}"),
        link.replace('-', "%2D").replace('_', "%5F"),
        link.replace('-', "%252D").replace('_', "%255f"),
        format!("%23{link}"),
    ];
    for link in caught {
        assert_eq!(read(&link).as_ref(), Ok(&document), "{link}");
    }
    let changed = link.replacen(tail, &tail.replacen(|c: char| c.is_ascii_lowercase(), "Q", 1), 1);
    assert_eq!(read(&format!("{changed}.")), Err(LinkFault::Damaged), "another letter is not repaired");
}

#[test]
fn a_random_table_is_its_seed() {
    let shape = Shape::new(5, 100, 100, 1).expect("a valid shape");
    let table = RandomTable::new(shape, 10_000, 42, (0, 99), (0, 99)).expect("a valid table");
    let shared = Shared { table: Table::Random(table), method: Method::Published };
    let link = write(&shared);
    assert!(link.len() < 120, "{} characters", link.len());
    assert_eq!(read(&link), Ok(shared));
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_the_same_table(
        widths in (1usize..9, 1usize..9, 1usize..9, 1usize..4),
        rows in proptest::collection::vec(
            (proptest::collection::vec("\\PC{0,6}", 0..7), proptest::collection::vec("[0-9/.]{0,9}", 0..3)), 0..20),
        names in ("\\PC{0,6}", proptest::collection::vec("\\PC{0,6}", 0..4), proptest::collection::vec("\\PC{1,6}", 0..3)),
    ) {
        let (idim, a1, a2, m) = widths;
        let rows: Vec<_> = rows.into_iter().map(|(inputs, outputs)| Rc::new(Row { inputs, outputs })).collect();
        let (table, inputs, outputs) = names;
        let names = Some(Names { table, inputs, outputs }).filter(|names| !names.is_empty()).unwrap_or_default();
        let shared = typed(Draft { names: Rc::new(names), ..Draft::new(Shape::new(idim, a1, a2, m).expect("a valid shape"), rows) });
        prop_assert_eq!(read(&write(&shared)), Ok(shared));
    }

    #[test]
    fn no_text_makes_reading_panic(text in "1[A-Za-z0-9_-]{0,200}", any in ".{0,100}", packed in "\\PC{0,60}") {
        let _ = (read(&text), read(&any), read(&pack(NAMED, &packed)));
    }
}
