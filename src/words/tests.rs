//! Every catalogue says everything that is said in Rust and nothing else, with the values that it gets.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use fluent_syntax::ast;

use super::catalogue::{Case, Catalogue, Pattern, Piece};
use super::language::{IN_FILES, first};
use super::{CatalogueFault, Category, LANGUAGES, Language, speak, speak_first, spoken};
use crate::words::{
    data, diagram, exact_fit, explore, export, fault, figures, file, import, joining, page, pixels, plot, print,
    reading, statement, status, table, trade, training, walk,
};

/// Texts and messages of a room.
type Room = (&'static [&'static str], &'static [(&'static str, &'static [&'static str])]);

const ROOMS: &[Room] = &[
    (data::TEXTS, data::MESSAGES),
    (diagram::TEXTS, diagram::MESSAGES),
    (exact_fit::TEXTS, exact_fit::MESSAGES),
    (explore::TEXTS, explore::MESSAGES),
    (export::TEXTS, export::MESSAGES),
    (fault::TEXTS, fault::MESSAGES),
    (figures::TEXTS, figures::MESSAGES),
    (file::TEXTS, file::MESSAGES),
    (import::TEXTS, import::MESSAGES),
    (&[], joining::MESSAGES),
    (page::TEXTS, page::MESSAGES),
    (pixels::TEXTS, pixels::MESSAGES),
    (plot::TEXTS, plot::MESSAGES),
    (print::TEXTS, print::MESSAGES),
    (reading::TEXTS, reading::MESSAGES),
    (statement::TEXTS, statement::MESSAGES),
    (status::TEXTS, status::MESSAGES),
    (table::TEXTS, table::MESSAGES),
    (trade::TEXTS, trade::MESSAGES),
    (training::TEXTS, training::MESSAGES),
    (walk::TEXTS, walk::MESSAGES),
];

/// Names, units and formulas, the same in all languages.
const ALIKE: &[&str] = &[
    "FLOAT",
    "NAME",
    "NETWORK_FORMULA",
    "PRESET_ABSOLUTE",
    "PRESET_XOR",
    "difference",
    "export-CSV",
    "export-ONNX",
    "export-SAFETENSORS",
    "export-TSV",
    "gigabytes",
    "import-LATIN_1",
    "import-UTF_8",
    "import-code",
    "kilobytes",
    "megabytes",
    "negative_of",
    "page_title",
    "reading-JSON",
    "reading-LATEX",
    "reading-MARKDOWN",
    "reading-MATLAB",
    "reading-PANDAS",
    "reading-PYTHON",
    "trade-FLOAT32",
    "trade-FLOAT64",
    "value_at",
];
/// Words and signs that a language shares with the first.
const ALIKE_IN: &[(&str, &str)] = &[
    ("de", "NEURON"),
    ("de", "PROBE"),
    ("de", "TRACE_POSITION"),
    ("de", "and"),
    ("de", "data-IRIS"),
    ("de", "diagram-because"),
    ("de", "diagram-layer"),
    ("de", "entry_meaning"),
    ("de", "export-ONNX_32"),
    ("de", "export-SAFETENSORS_32"),
    ("de", "fault_at"),
    ("de", "import-UTF_16_BE"),
    ("de", "import-UTF_16_LE"),
    ("de", "import-found"),
    ("de", "of_milliseconds"),
    ("de", "of_seconds"),
    ("de", "print-about"),
    ("de", "probe_there"),
    ("de", "reading-way"),
    ("de", "share_after"),
    ("de", "status-float_of"),
    ("de", "titled"),
    ("de", "training-STARTS"),
    ("de", "training-START_NUMBER"),
    ("de", "training-TITLE"),
    ("de", "walk-threshold"),
];
/// Texts that leave a number out where it is 1, in some languages.
const COUNTED_OTHERWISE: &[&str] = &["import-uneven", "print-first_entries", "reading-leave_out"];

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

/// What `language` has to say: files say the same in all languages.
fn said_in(language: &Language) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    said().into_iter().filter(|(key, _)| language.is_first() || !key.starts_with(IN_FILES)).collect()
}

#[test]
fn every_language_says_everything_with_the_same_values() {
    for language in LANGUAGES {
        let catalogue = read(&file_of(language)).expect("a catalogue");
        let found = catalogue.messages().iter().map(|(key, pattern)| (*key, places(pattern)));
        let (keys, found): (_, BTreeMap<_, _>) = (catalogue.messages().len(), found.collect());
        assert_eq!(keys, found.len(), "{}: a key twice", language.code);
        let said = said_in(language);
        let of = |key: &str| (said.get(key), found.get(key));
        let differing: Vec<_> =
            said.keys().chain(found.keys()).filter(|key| said.get(*key) != found.get(*key)).collect();
        assert!(
            differing.is_empty(),
            "{}: {:?}",
            language.code,
            differing.iter().map(|key| (key, of(key))).collect::<Vec<_>>()
        );
    }
}

/// What a text says for a number, with the places that stand in it.
fn for_number(pattern: &Pattern, language: &Language, number: usize) -> BTreeSet<&'static str> {
    let of_piece = |piece: &Piece| match piece {
        Piece::Text(_) => BTreeSet::new(),
        Piece::Place(name) => BTreeSet::from([*name]),
        Piece::Choice { cases, other, .. } => {
            let fits = |case: Case| match case {
                Case::Number(only) => only == number,
                Case::Category(category) => language.category(number) == category,
            };
            for_number(cases.iter().find(|(case, _)| fits(*case)).map_or(other, |(_, chosen)| chosen), language, number)
        }
    };
    pattern.iter().flat_map(of_piece).collect()
}

#[test]
fn whatever_the_number_the_same_values_stand_in_a_text() {
    let english = read(&file_of(&LANGUAGES[0])).expect("a catalogue");
    for language in LANGUAGES {
        let catalogue = read(&file_of(language)).expect("a catalogue");
        for (key, pattern) in catalogue.messages() {
            for number in [0, 1, 2] {
                let values = |pattern, language| for_number(pattern, language, number);
                let (found, expected) =
                    (values(pattern, language), values(english.get(key).expect("a text"), &LANGUAGES[0]));
                assert!(
                    found == expected || COUNTED_OTHERWISE.contains(key),
                    "{}: {key} for {number}: {found:?}",
                    language.code
                );
            }
        }
    }
}

#[test]
fn numbers_choose_among_as_many_texts_as_a_language_has() {
    for language in LANGUAGES {
        let categories: Vec<_> = [0, 1, 2].map(|number| language.category(number)).into();
        for (key, pattern) in read(&file_of(language)).expect("a catalogue").messages() {
            for piece in pattern {
                let Piece::Choice { cases, .. } = piece else { continue };
                let is_needless =
                    |case: &Case| matches!(case, Case::Category(category) if !categories.contains(category));
                assert!(!cases.iter().any(|(case, _)| is_needless(case)), "{}: {key}", language.code);
            }
        }
    }
}

#[test]
fn every_text_is_translated() {
    let english = read(&file_of(&LANGUAGES[0])).expect("a catalogue");
    for language in LANGUAGES.iter().filter(|language| !language.is_first()) {
        let catalogue = read(&file_of(language)).expect("a catalogue");
        let same = |key: &str| catalogue.get(key) == english.get(key);
        let is_listed = |key: &str| ALIKE.contains(&key) || ALIKE_IN.contains(&(language.code, key));
        for (key, _) in catalogue.messages() {
            assert_eq!(same(key), is_listed(key), "{}: {key}", language.code);
        }
    }
}

#[test]
fn texts_without_places_are_one_piece() {
    for language in LANGUAGES {
        let catalogue = read(&file_of(language)).expect("a catalogue");
        for (key, _) in said_in(language).iter().filter(|(_, places)| places.is_empty()) {
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

/// English with other texts under some keys.
fn english_but(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(file_of(&LANGUAGES[0]), |text, (key, change)| {
        let start = text.find(&format!("\n{key} = ")).expect("the key") + 1;
        let length = text[start..].find('\n').expect("its end");
        // What belongs to it begins with spaces.
        let rest: Vec<_> = text[start + length..].lines().skip(1).skip_while(|line| line.starts_with(' ')).collect();
        format!("{}{key} = {change}\n{}\n", &text[..start], rest.join("\n"))
    })
}

#[test]
fn another_language_can_be_spoken_at_any_time() {
    let catalogue = english_but(&[("UNDO", "Zurück"), ("exact_of", "{ $exact } von { $checked }")]);
    assert!(speak(&LANGUAGES[0], "UNDO = {").is_err());
    assert_eq!(super::UNDO.text(), "Undo");
    speak(&LANGUAGES[0], &catalogue).expect("a catalogue");
    assert_eq!((super::UNDO.text(), &*super::exact_of(7, 1_234)), ("Zurück", "7 von 1\u{202f}234"));
    speak(&LANGUAGES[0], &file_of(&LANGUAGES[0])).expect("a catalogue");
    assert_eq!(super::UNDO.text(), "Undo");
    speak_first();
    assert_eq!((super::UNDO.text(), spoken()), ("Undo", first().language));
}

#[test]
fn a_catalogue_that_was_cut_off_is_not_spoken_in_part() {
    for language in LANGUAGES {
        let text = file_of(language);
        // Each of them can be read.
        for (end, _) in text.match_indices("\nexport-") {
            assert!(read(&text[..end]).is_ok());
            assert_eq!(speak(language, &text[..end]), Err(CatalogueFault { line: text[..end].lines().count() + 1 }));
        }
        assert_eq!(speak(language, &text), Ok(()));
        speak_first();
    }
}

#[test]
fn files_say_what_they_say_in_the_first_language() {
    speak(&LANGUAGES[1], &file_of(&LANGUAGES[1])).expect("a catalogue");
    assert_eq!((super::UNDO.text(), super::in_first(|| super::UNDO.text())), ("Rückgängig", "Undo"));
    assert_eq!(super::UNDO.text(), "Rückgängig");
    speak_first();
}

#[test]
fn a_number_chooses_its_text() {
    let catalogue = english_but(&[("merged", "{ $rows ->\n    [0] none\n    [one] one\n   *[other] { $rows }\n }!")]);
    speak(&LANGUAGES[0], &catalogue).expect("a catalogue");
    assert_eq!([0, 1, 2].map(super::merged), ["none!", "one!", "2!"]);
    speak_first();
}
