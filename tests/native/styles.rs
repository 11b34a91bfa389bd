//! Style sheets and program name the same classes, and every custom property has its one place.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Classes without a rule, and why there are any.
const WITHOUT_RULE: &[(&str, &str)] =
    &[("input", "names the left column of the page"), ("positive", "the weights that no other rule for `link` names")];
/// Classes that are not spelled out where they are given to an element, and where they are.
const WITHOUT_ELEMENT: &[(&str, &str)] =
    &[("ground", "in files only: present/picture/svg.rs"), ("tongues", "before the page: index.html")];
/// The sheet that begins with the names of all custom properties.
const NAMES: &str = "styles.css";

/// Every class that there is.
pub(crate) fn classes() -> BTreeSet<String> {
    let styled = sheets().into_iter().flat_map(|sheet| styled_classes(&sheet.text));
    styled.chain(WITHOUT_RULE.iter().map(|(class, _)| (*class).to_owned())).collect()
}

#[test]
fn every_class_named_in_rust_has_a_rule() {
    let styled: BTreeSet<_> = sheets().iter().flat_map(|sheet| styled_classes(&sheet.text)).collect();
    assert_eq!(missing(&programs(), named_classes, &styled, WITHOUT_RULE), NOTHING, "classes without a rule");
}

#[test]
fn every_class_with_a_rule_is_named_in_rust() {
    let named: BTreeSet<_> = programs().iter().flat_map(|file| named_classes(&file.text)).collect();
    assert_eq!(missing(&sheets(), styled_classes, &named, WITHOUT_ELEMENT), NOTHING, "rules without an element");
}

#[test]
fn exceptions_are_needed() {
    let styled: BTreeSet<_> = sheets().iter().flat_map(|sheet| styled_classes(&sheet.text)).collect();
    let named: BTreeSet<_> = programs().iter().flat_map(|file| named_classes(&file.text)).collect();
    let needless = |(class, _): &&(&str, &str)| styled.contains(*class) == named.contains(*class);
    let found: Vec<_> = WITHOUT_RULE.iter().chain(WITHOUT_ELEMENT).filter(needless).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn custom_properties_are_named_at_the_top_of_one_sheet() {
    let sheets = sheets();
    let names = sheets.iter().find(|sheet| sheet.name == NAMES).expect("the sheet with the names");
    let (block, rest) = names_block(&names.text);
    let known = defined_properties(block);
    for sheet in &sheets {
        let text = if sheet.name == NAMES { rest } else { &sheet.text };
        let elsewhere = defined_properties(text);
        assert!(elsewhere.is_empty(), "{} defines {elsewhere:?}: that is for the top of {NAMES}", sheet.name);
        for used in used_properties(&sheet.text) {
            assert!(known.contains(&used), "{} uses {used}, which {NAMES} does not name", sheet.name);
        }
    }
    let set = programs().iter().flat_map(|file| defined_properties(&file.text)).collect::<BTreeSet<_>>();
    assert!(set.is_subset(&known), "set by components, but not named: {:?}", set.difference(&known));
    let used = sheets.iter().flat_map(|sheet| used_properties(&sheet.text)).collect();
    assert!(known.is_subset(&used), "named, but not used: {:?}", known.difference(&used));
}

#[test]
fn classes_are_found_wherever_they_are_named() {
    let named = |text: &str| named_classes(text).into_iter().collect::<Vec<_>>();
    assert_eq!(named(r#"<p class="a b">"#), ["a", "b"]);
    assert_eq!(named(r#"<p class={if x { "c" } else { "d e" }} id="no">"#), ["c", "d", "e"]);
    assert_eq!(named(r#"<p class={classes!("f", x.then_some("g"))}>"#), ["f", "g"]);
    assert_eq!(named(r#"picture.add(if x { "h" } else { "i" }, Form::path("no"));"#), ["h", "i"]);
    assert_eq!(named(r#"picture.write("j", (1.0, 2.0), Anchor::End, "no");"#), ["j"]);
    assert_eq!(named(r#"let (class, r) = if x { ("k", 1.0) } else { ("l", 2.0) }; f("no");"#), ["k", "l"]);
    assert_eq!(named("fn class_of(self) -> &'static str {\n    \"m\"\n}\nfn name() { \"no\" }"), ["m"]);
    assert_eq!(
        styled_classes("/* .no */ .n.o > p:not(.q) { width: 1.5rem; }").into_iter().collect::<Vec<_>>(),
        ["n", "o", "q"]
    );
}

const NOTHING: [String; 0] = [];

/// The classes of `texts` that are neither known nor excepted, each with its file.
fn missing(
    texts: &[Text],
    classes: fn(&str) -> BTreeSet<String>,
    known: &BTreeSet<String>,
    excepted: &[(&str, &str)],
) -> Vec<String> {
    let is_missing = |class: &String| !known.contains(class) && excepted.iter().all(|(name, _)| name != class);
    let of = |text: &Text| {
        let found = classes(&text.text).into_iter().filter(is_missing);
        found.map(|class| format!("{}: {class}", text.name)).collect::<Vec<_>>()
    };
    texts.iter().flat_map(of).collect()
}

struct Text {
    name: String,
    text: String,
}

fn sheets() -> Vec<Text> {
    texts("www", "css").into_iter().map(|sheet| Text { text: without_comments(&sheet.text), ..sheet }).collect()
}

/// The program text that makes elements, without its tests.
fn programs() -> Vec<Text> {
    let files = ["src/ui", "src/present"].into_iter().flat_map(|folder| texts(folder, "rs"));
    let without_tests =
        |file: Text| Text { text: file.text.split("#[cfg(test)]").next().unwrap_or_default().to_owned(), ..file };
    files.map(without_tests).collect()
}

fn texts(folder: &str, extension: &str) -> Vec<Text> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        let paths: Vec<PathBuf> = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()).collect();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                found.push(Text { name, text: fs::read_to_string(&path).expect("a text file") });
            }
        }
    }
    assert!(!found.is_empty(), "no {extension} files in {folder}");
    found
}

fn without_comments(sheet: &str) -> String {
    let after = |part: &str| part.split_once("*/").map_or(String::new(), |(_, rest)| rest.to_owned());
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    std::iter::once(first).chain(parts.map(after)).collect()
}

/// Classes in the selectors of a sheet.
fn styled_classes(sheet: &str) -> BTreeSet<String> {
    let sheet = without_comments(sheet);
    let selectors = sheet.split('}').filter_map(|rule| rule.rsplit_once('{')).map(|(selector, _)| selector.to_owned());
    selectors.flat_map(|selector| names_after(&selector, ".")).collect()
}

/// Classes that program text gives to elements.
fn named_classes(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in text.match_indices("class=\"") {
        found.extend(literals(&text[at..][..text[at + 7..].find('"').map_or(0, |end| end + 8)]));
    }
    for start in ["class={", "classes!("] {
        for (at, _) in text.match_indices(start) {
            found.extend(literals(enclosed(&text[at + start.len() - 1..])));
        }
    }
    for start in [".add(", ".write("] {
        for (at, _) in text.match_indices(start) {
            found.extend(literals(first_argument(enclosed(&text[at + start.len() - 1..]))));
        }
    }
    for start in ["let class", "let (class"] {
        for (at, _) in text.match_indices(start) {
            found.extend(literals(&text[at..][..text[at..].find(';').unwrap_or(0)]));
        }
    }
    for (at, _) in text.match_indices("fn ") {
        let (name, _) = text[at + 3..].split_once('(').unwrap_or_default();
        let body = text[at..].find('{').filter(|_| name.contains("class"));
        found.extend(body.map(|body| literals(enclosed(&text[at + body..]))).unwrap_or_default());
    }
    found
}

/// What a bracket at the beginning encloses.
fn enclosed(text: &str) -> &str {
    let mut depth = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &text[..at];
        }
    }
    text
}

/// What stands before the first comma of the outermost brackets.
fn first_argument(text: &str) -> &str {
    let mut depth = 0;
    let end = text.char_indices().find(|(_, sign)| {
        match sign {
            '(' | '{' | '[' => depth += 1,
            ')' | '}' | ']' => depth -= 1,
            _ => {}
        }
        depth == 1 && *sign == ','
    });
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

/// The words in string literals that could be classes.
fn literals(text: &str) -> Vec<String> {
    let is_class = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    let odd = text.split('"').skip(1).step_by(2);
    odd.flat_map(|literal| literal.split(' ').filter(is_class).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// The names that follow `sign`, each as far as it goes.
fn names_after(text: &str, sign: &str) -> Vec<String> {
    let name = |at: usize| {
        let rest = &text[at + sign.len()..];
        rest[..rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(rest.len())].to_owned()
    };
    let names = text.match_indices(sign).map(|(at, _)| name(at));
    names.filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}

/// The rules for `:root` at the top, and what follows them.
fn names_block(sheet: &str) -> (&str, &str) {
    sheet.split_at(sheet.find("* {").expect("the first rule for elements"))
}

fn used_properties(sheet: &str) -> BTreeSet<String> {
    names_after(sheet, "var(--").into_iter().collect()
}

/// Custom properties that are given a value.
fn defined_properties(text: &str) -> BTreeSet<String> {
    let is_defined = |name: &String| text.contains(&format!("--{name}:"));
    names_after(text, "--").into_iter().filter(is_defined).collect()
}
