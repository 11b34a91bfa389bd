//! Everything that is said is in the catalogue: no sentence elsewhere, and none mended when it is finished.

use std::collections::BTreeSet;

use super::{File, assert_found, assert_holds, files, line_at};
use crate::styles;

/// What a developer reads: the texts of these are not said to anybody else.
const UNSAID: &[&str] = &[
    "expect",
    "expect_err",
    "panic",
    "unreachable",
    "assert",
    "assert_eq",
    "assert_ne",
    "debug_assert",
    "debug_assert_eq",
];
/// Files with texts in other languages than people's, and in which.
const LANGUAGES: &[(&str, &str)] = &[
    ("src/export/network/c.rs", "C"),
    ("src/export/network/npz.rs", "the header of NumPy's arrays"),
    ("src/export/network/latex.rs", "LaTeX"),
    ("src/export/network/python.rs", "Python"),
    ("src/export/network/pytorch.rs", "Python"),
    ("src/export/program.rs", "Python"),
    ("src/export/samples/python.rs", "Python"),
    ("src/export/samples/latex.rs", "LaTeX"),
    ("src/notation/number.rs", "Python"),
    ("src/present/picture/svg.rs", "SVG"),
    ("src/protocol/float_bytes.rs", "what serde tells developers"),
    ("src/reader/forms/network.rs", "Python and C"),
    ("src/share/embedding.rs", "HTML"),
    ("src/ui/browser.rs", "selectors and media queries"),
];
/// Properties that components set.
const PROPERTIES: &[&str] =
    &["--", "aspect-ratio:", "column-count:", "height:", "left:", "min-height:", "top:", "width:", "zoom:"];
/// Where texts are said. One by one, `.replace` there would be a text mended when it is finished.
const SAYING: &[&str] = &["src/page/", "src/present/", "src/session/", "src/ui/"];
/// What is replaced there and is no text that is said, and what it is.
const REPLACED: &[(&str, &str)] =
    &[("src/present/picture/svg.rs", "what XML has other signs for, and properties in a style sheet")];

#[test]
fn every_sentence_is_in_the_catalogue() {
    assert_found(sentences, "src/ui/header.rs", "fn f() -> &'static str {\n    \"Not begun\"\n}", ":2:");
    assert_found(sentences, "src/present/walk/start.rs", "let text = format!(\"row {}: {t}\", row + 1);", ":1:");
    assert_found(sentences, "src/share/link/fault.rs", "f(r#\"no link, or \"none\"\"#)", ":1:");
    assert_found(sentences, "src/ui/work.rs", "picture.write(\"label\", at, format!(\"group {i}\"))", ":1:");
    assert_found(sentences, "src/ui/work.rs", "assert!(is_so);\nlet a = ('\"', \"two words\");", ":2:");
    assert_found(sentences, "src/ui/work.rs", "x.expect(\"to be here\").say(\"this text\", &f(1));", "this text");
    let silent = [
        "/// \"Two words\" in a comment. 'It is'\n// \"and here\"\n#[doc = \"more words\"]\nfn f<'a>(c: char) {}",
        "let found = map.get(\"key\").expect(\"a key\"); assert!(found, \"no {found} there\");",
        "picture.add(\"link positive\", Form::path(format!(\"M{} {}h1\", x, y))); let product = format!(\"{} × {}\", a, b);",
        "html! { <p style={format!(\"left: {}%; top: {}%\", x, y)} /> }",
        "let ends = (r\"\\\", \"x\"); // \"two words\"",
        "fn f() {}\n\n#[cfg(test)]\nmod tests {\n    fn g() { check(\"two words\"); }\n}",
    ];
    for text in silent {
        assert_eq!(sentences(&File { path: "src/ui/work.rs".to_owned(), text: text.to_owned() }), [""; 0], "{text}");
    }
    assert_holds(|file| if is_exempt(file) { Vec::new() } else { sentences(file) });
}

#[test]
fn exceptions_are_needed() {
    for (path, language) in LANGUAGES {
        let file = files().into_iter().find(|file| file.path == *path).unwrap_or_else(|| panic!("no {path}"));
        assert!(!sentences(&file).is_empty(), "{path} has nothing in {language}");
    }
    for (path, what) in REPLACED {
        let file = files().into_iter().find(|file| file.path == *path).unwrap_or_else(|| panic!("no {path}"));
        assert!(file.text.contains(".replace("), "{path} does not replace {what}");
    }
}

#[test]
fn no_finished_text_is_mended() {
    assert_found(mended, "src/present/walk/mod.rs", "\nformula.replace(\" = \", \" ≈ \")", ":2:");
    assert_holds(mended);
}

fn sentences(file: &File) -> Vec<String> {
    if file.part().is_none_or(|part| part == "words") || !file.is_rust() || file.path.ends_with("tests.rs") {
        return Vec::new();
    }
    let classes = styles::classes();
    let code = file.text.find("\n#[cfg(test)]\nmod ").map_or(&*file.text, |end| &file.text[..end]);
    let said = literals(code).into_iter().filter(|literal| !UNSAID.contains(&literal.of));
    let found = said.filter(|literal| is_said(literal.text, &classes));
    found.map(|literal| file.says(literal.line, &format!("a text outside the catalogue: “{}”", literal.text))).collect()
}

fn is_exempt(file: &File) -> bool {
    LANGUAGES.iter().any(|(path, _)| file.path == *path)
}

fn mended(file: &File) -> Vec<String> {
    if !file.is_in(SAYING) || REPLACED.iter().any(|(path, _)| file.path == *path) {
        return Vec::new();
    }
    file.lines_where("a finished text must not be mended", |line| line.contains(".replace(\""))
}

fn is_said(text: &str, classes: &BTreeSet<String>) -> bool {
    is_sentence(text) && !is_class_list(text, classes) && !is_style(text)
}

/// Two words, of which a place for a value may be one.
fn is_sentence(text: &str) -> bool {
    let is_word = |part: &str| {
        let letters = |group: &str| group.chars().filter(|c| c.is_alphabetic()).count() > 1;
        part.split(|c: char| !c.is_alphabetic()).any(letters)
    };
    let parts: Vec<_> = text.split_whitespace().collect();
    let places = parts.iter().filter(|part| part.starts_with('{')).count();
    let words = parts.iter().filter(|part| !part.starts_with('{') && is_word(part)).count();
    words > 0 && words + places > 1
}

fn is_class_list(text: &str, classes: &BTreeSet<String>) -> bool {
    text.split_whitespace().all(|word| classes.contains(word))
}

fn is_style(text: &str) -> bool {
    text.split("; ").all(|part| PROPERTIES.iter().any(|property| part.starts_with(property)))
}

/// A text in code.
struct Literal<'a> {
    line: usize,
    text: &'a str,
    /// The function or macro that it is directly handed to.
    of: &'a str,
}

/// The texts in `code`, but for those in attributes.
fn literals(code: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    let mut calls = Vec::new();
    let mut at = 0;
    while let Some(sign) = code[at..].chars().next() {
        let rest = &code[at..];
        let end = match sign {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '#' if rest.starts_with("#[") || rest.starts_with("#![") => end_of_attribute(rest),
            '"' | 'r' if opening(code, at).is_some() => {
                let (open, close) = opening(code, at).unwrap_or_default();
                let length = end_of_text(&rest[open..], &close, open > 1);
                let of = calls.last().copied().unwrap_or_default();
                found.push(Literal { line: line_at(code, at), text: &rest[open..open + length], of });
                open + length + close.len()
            }
            '\'' => end_of_character(rest),
            '(' | '[' | '{' => {
                calls.push(name_before(&code[..at]));
                1
            }
            ')' | ']' | '}' => {
                calls.pop();
                1
            }
            sign => sign.len_utf8(),
        };
        at += end;
    }
    found
}

/// How long the opening of a text is that begins at `at`, and how its end looks.
fn opening(code: &str, at: usize) -> Option<(usize, String)> {
    let rest = &code[at..];
    if rest.starts_with('"') {
        return Some((1, "\"".to_owned()));
    }
    let hashes = rest[1..].len() - rest[1..].trim_start_matches('#').len();
    let is_raw = !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    (is_raw && rest[1 + hashes..].starts_with('"')).then(|| (hashes + 2, format!("\"{}", "#".repeat(hashes))))
}

fn end_of_text(text: &str, close: &str, is_raw: bool) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices() {
        if !escaped && text[at..].starts_with(close) {
            return at;
        }
        escaped = !is_raw && !escaped && sign == '\\';
    }
    text.len()
}

/// The end of a character, or of the mark of a lifetime.
fn end_of_character(rest: &str) -> usize {
    let mut signs = rest.char_indices().skip(1);
    match (signs.next(), signs.next()) {
        (Some((_, '\\')), Some((after, _))) => rest[after + 1..].find('\'').map_or(rest.len(), |end| after + 2 + end),
        (Some(_), Some((close, '\''))) => close + 1,
        _ => 1,
    }
}

fn end_of_attribute(rest: &str) -> usize {
    let mut depth = 0;
    for (at, sign) in rest.char_indices() {
        match sign {
            '[' => depth += 1,
            ']' if depth == 1 => return at + 1,
            ']' => depth -= 1,
            _ => {}
        }
    }
    rest.len()
}

/// The name that a bracket belongs to: `expect` of `.expect(`, `assert` of `assert!(`.
fn name_before(code: &str) -> &str {
    let code = code.strip_suffix('!').unwrap_or(code);
    let start = code.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
    // The sign before may be longer than a byte, but no name follows one that is.
    code.get(start..).unwrap_or_default()
}
