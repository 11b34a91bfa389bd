//! Every catalogue says everything that is said in Rust and nothing else, with the values that it gets.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_syntax::ast;

use super::catalogue::{Case, Catalogue, Pattern, Piece};
use super::language::first;
use super::{CatalogueFault, Category, LANGUAGES, Language, speak, speak_first, spoken};
use crate::words::{
    diagram, explore, export, fault, figures, page, plot, reading, statement, status, table, trade, training, walk,
};

/// Texts and messages of a room.
type Room = (&'static [&'static str], &'static [(&'static str, &'static [&'static str])]);

const ROOMS: &[Room] = &[
    (diagram::TEXTS, diagram::MESSAGES),
    (explore::TEXTS, explore::MESSAGES),
    (export::TEXTS, export::MESSAGES),
    (fault::TEXTS, fault::MESSAGES),
    (figures::TEXTS, figures::MESSAGES),
    (page::TEXTS, page::MESSAGES),
    (plot::TEXTS, plot::MESSAGES),
    (reading::TEXTS, reading::MESSAGES),
    (statement::TEXTS, statement::MESSAGES),
    (status::TEXTS, status::MESSAGES),
    (table::TEXTS, table::MESSAGES),
    (trade::TEXTS, trade::MESSAGES),
    (training::TEXTS, training::MESSAGES),
    (walk::TEXTS, walk::MESSAGES),
];

/// What is said in Rust: each key with its places.
fn said() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let texts = ROOMS.iter().flat_map(|(texts, _)| *texts).copied();
    let messages = ROOMS.iter().flat_map(|(_, messages)| *messages);
    let messages = messages.map(|(key, places)| (*key, places.iter().copied().collect()));
    texts.map(|key| (key, BTreeSet::new())).chain(messages).collect()
}

fn file_of(language: &Language) -> String {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "src/words", &format!("{}.ftl", language.code)].iter().collect();
    fs::read_to_string(path).expect("a catalogue for each language")
}

fn read(text: &str) -> Result<Catalogue, CatalogueFault> {
    Catalogue::read(text.to_owned().leak())
}

/// Where a text gets its values.
fn places(pattern: &Pattern) -> BTreeSet<&'static str> {
    let of_piece = |piece: &Piece| match piece {
        Piece::Text(_) => BTreeSet::new(),
        Piece::Place(name) => BTreeSet::from([*name]),
        Piece::Choice { of, cases, other } => {
            let cases = cases.iter().map(|(_, pattern)| pattern).chain([other]);
            cases.flat_map(places).chain([*of]).collect()
        }
    };
    pattern.iter().flat_map(of_piece).collect()
}

#[test]
fn every_language_says_everything_with_the_same_values() {
    let said = said();
    for language in LANGUAGES {
        let catalogue = read(&file_of(language)).expect("a catalogue");
        let found = catalogue.messages().iter().map(|(key, pattern)| (*key, places(pattern)));
        let keys = catalogue.messages().len();
        let found: BTreeMap<_, _> = found.collect();
        assert_eq!(keys, found.len(), "{}: a key twice", language.code);
        for (key, places) in &said {
            let found = found.get(key).unwrap_or_else(|| panic!("{}: {key} is missing", language.code));
            assert!(
                found.is_subset(places),
                "{}: {key} has no value for {found:?}, only for {places:?}",
                language.code
            );
            assert!(
                found == places || language.code != LANGUAGES[0].code,
                "{}: {key} leaves out some of {places:?}",
                language.code
            );
        }
        for key in found.keys() {
            assert!(said.contains_key(key), "{}: nothing says {key}", language.code);
        }
    }
}

#[test]
fn texts_without_places_are_one_piece() {
    for language in LANGUAGES {
        let catalogue = read(&file_of(language)).expect("a catalogue");
        for (key, _) in said().iter().filter(|(_, places)| places.is_empty()) {
            let pattern = catalogue.get(key).expect("a text");
            assert!(matches!(pattern[..], [Piece::Text(_)]), "{}: {key} is {pattern:?}", language.code);
        }
    }
}

/// The same file through the parser of Project Fluent.
#[test]
fn catalogues_are_fluent_and_are_read_as_fluent_reads_them() {
    for language in LANGUAGES {
        let text: &'static str = file_of(language).leak();
        let resource = fluent_syntax::parser::parse(text).map_err(|(_, faults)| faults).expect("valid FTL");
        let catalogue = read(text).expect("a catalogue");
        let messages: Vec<_> = resource
            .body
            .iter()
            .filter_map(|entry| match entry {
                ast::Entry::Message(message) => Some(message),
                ast::Entry::Term(_) | ast::Entry::Junk { .. } => panic!("{entry:?}"),
                _ => None,
            })
            .collect();
        assert_eq!(messages.len(), catalogue.messages().len());
        for message in messages {
            assert!(message.attributes.is_empty(), "{message:?}");
            let expected = pattern_of(message.value.as_ref().expect("a text"));
            assert_eq!(catalogue.get(message.id.name), Some(&expected), "{}", message.id.name);
        }
    }
}

fn pattern_of(pattern: &ast::Pattern<&'static str>) -> Pattern {
    let piece_of = |element: &ast::PatternElement<&'static str>| match element {
        ast::PatternElement::TextElement { value } => Piece::Text(value),
        ast::PatternElement::Placeable { expression: ast::Expression::Inline(inline) } => match inline {
            ast::InlineExpression::StringLiteral { value } => Piece::Text(value),
            inline => Piece::Place(name_of(inline)),
        },
        ast::PatternElement::Placeable { expression: ast::Expression::Select { selector, variants } } => {
            let (others, cases): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
            let cases = cases.into_iter().map(|variant| (case_of(&variant.key), pattern_of(&variant.value)));
            Piece::Choice { of: name_of(selector), cases: cases.collect(), other: pattern_of(&others[0].value) }
        }
    };
    pattern.elements.iter().map(piece_of).collect()
}

fn name_of(inline: &ast::InlineExpression<&'static str>) -> &'static str {
    match inline {
        ast::InlineExpression::VariableReference { id } => id.name,
        other => panic!("catalogues have no {other:?}"),
    }
}

fn case_of(key: &ast::VariantKey<&'static str>) -> Case {
    match key {
        ast::VariantKey::NumberLiteral { value } => Case::Number(value.parse().expect("a whole number")),
        ast::VariantKey::Identifier { name } => Case::Category(Category::from_name(name).expect("a plural category")),
    }
}

#[track_caller]
fn refuses(text: &str, line: usize) {
    assert_eq!(read(text), Err(CatalogueFault { line }), "{text:?}");
}

#[test]
fn what_is_no_catalogue_is_refused_with_its_line() {
    refuses("a = A\nb", 2);
    refuses("a = A\n\n# B\nb = { name }", 4);
    refuses("a = { $n ->\n    [one] A\n }", 3);
    refuses("a = { $n ->\n    [first] A\n   *[other] B\n }", 2);
    refuses("a = A }", 1);
    refuses("a =\n", 1);
    refuses("<!doctype html>", 1);
    // Cut short on its way.
    let english = file_of(&LANGUAGES[0]);
    let cut = &english[..english.rfind('{').expect("a place")];
    assert!(read(&format!("{cut}{{")).is_err());
}

#[test]
fn another_language_can_be_spoken_at_any_time() {
    let english = file_of(&LANGUAGES[0]);
    let catalogue = "UNDO = Zurück\nexact_of = { $exact } von { $checked }";
    assert!(speak(&LANGUAGES[0], "UNDO = {").is_err());
    assert_eq!(super::UNDO.text(), "Undo");
    speak(&LANGUAGES[0], catalogue).expect("a catalogue");
    assert_eq!((super::UNDO.text(), &*super::exact_of(7, 1_234)), ("Zurück", "7 von 1\u{202f}234"));
    // What it does not have is said in the first one.
    assert_eq!(super::REDO.text(), "Redo");
    speak(&LANGUAGES[0], &english).expect("a catalogue");
    assert_eq!(super::UNDO.text(), "Undo");
    speak_first();
    assert_eq!((super::UNDO.text(), spoken()), ("Undo", first().language));
}

#[test]
fn a_number_chooses_its_text() {
    let catalogue = "merged = { $rows ->\n    [0] none\n    [one] one\n   *[other] { $rows }\n }!";
    speak(&LANGUAGES[0], catalogue).expect("a catalogue");
    assert_eq!([0, 1, 2].map(super::merged), ["none!", "one!", "2!"]);
    speak_first();
}
