//! What must never be, as a test: dependency arrows, floats in exact code, files that cannot be read in a sitting.
//!
//! A rule looks at one file and says what is wrong with it. Each is first shown a planted fault: a rule that cannot
//! fail protects nothing.

mod texts;

use std::fs;
use std::path::Path;
use std::process::Command;

/// What a part of `src` may use of ours, besides itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("lib", &[]),
    ("math", &[]),
    ("reader", &["math"]),
    ("notation", &["math"]),
    ("words", &["math", "reader", "notation", "share"]),
    ("present", &["math", "notation", "words"]),
    ("share", &["math"]),
    ("export", &["math", "notation", "words", "share"]),
    ("protocol", &["math", "reader", "notation", "words", "present", "share", "export", "training"]),
    ("session", &["math", "reader", "notation", "words", "present", "share", "protocol", "page"]),
    ("training", &["math"]),
    (
        "worker",
        &["math", "reader", "notation", "words", "present", "share", "export", "protocol", "session", "training"],
    ),
    ("page", &["math", "words", "present", "share", "protocol", "training"]),
    (
        "ui",
        &[
            "math", "reader", "notation", "words", "present", "share", "export", "protocol", "session", "training",
            "worker", "page",
        ],
    ),
    ("bin/files", &["worker"]),
    ("bin/reader", &["worker"]),
    ("bin/study", &["worker"]),
    ("bin/trainer", &["worker"]),
    ("bin/app", &["ui", "worker"]),
];
/// The only exact code that may name floats: by folder or file.
const FLOAT_PLACES: &[&str] =
    &["src/math/construct/float/", "src/math/exact/rounding.rs", "src/math/exact/scalar.rs", "src/math/float64/"];
/// The check, and the pass it rests on, would prove little if they shared code with the constructions.
const CHECK_PLACES: &[&str] = &["src/math/exact/dot.rs", "src/math/exact/int.rs", "src/math/network/"];
const HTML: &[&str] = &["inner_html", "from_html_unchecked", "dangerously"];
/// In two parts each, so that this file does not break its own rule.
const MACHINE_FOLDERS: &[&str] = &[
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/wo", "rk/"),
    concat!("/Us", "ers/"),
    concat!(r"\Us", r"ers\"),
];
const MAX_LINES: usize = 500;

#[test]
fn arrows_point_one_way() {
    assert_found(arrows, "src/math/shape.rs", "//! M.\nuse crate::notation::number;", "src/math/shape.rs:2:");
    assert_found(arrows, "src/session/mod.rs", "use crate::{\n    math::{shape, method},\n    ui,\n};", ":3:");
    assert_found(arrows, "src/worker/exact.rs", "fn f() {\n    super::super::ui::mount();\n}", ":2:");
    assert_found(arrows, "src/bin/trainer.rs", "fn main() {\n    zerofit::ui::mount();\n}", ":2:");
    assert_found(arrows, "src/elsewhere.rs", "//! New.", "ARROWS");
    assert_holds(arrows);
}

#[test]
fn exact_code_has_no_floats() {
    assert_found(floats, "src/math/exact/gcd.rs", "//! About f64.\nfn f(x: f64) {}", ":2:");
    assert_found(floats, "src/math/exact/gcd.rs", "const HALF: u8 = 1.5_f32 as u8;", ":1:");
    assert_holds(floats);
}

#[test]
fn the_check_does_not_know_the_construction() {
    assert_found(check_apart, "src/math/network/check.rs", "use crate::math::construct;", ":1:");
    assert_found(
        check_apart,
        "src/math/network/forward.rs",
        "\nuse crate::math::{exact, construct::zigzag::group};",
        ":2:",
    );
    assert_holds(check_apart);
}

#[test]
fn text_is_never_inserted_as_html() {
    assert_found(html, "src/ui/grid.rs", "\nelement.set_inner_html(text);", ":2:");
    assert_holds(html);
}

#[test]
fn every_file_says_what_it_is_and_fits_a_sitting() {
    assert_found(readable, "xtask/src/run.rs", "use std::fs;", ":1:");
    assert_found(readable, "src/lib.rs", &format!("//! L.{}", "\n".repeat(MAX_LINES + 1)), ":501:");
    assert_holds(readable);
}

#[test]
fn nothing_names_a_developers_machine() {
    let planted = format!("See\n`{}someone/notes`.", MACHINE_FOLDERS[1]);
    assert_found(machine_paths, "README.md", &planted, "README.md:2:");
    assert_holds(machine_paths);
}

#[test]
fn styles_are_set_as_the_policy_allows() {
    assert_found(styles, "src/ui/tabs.rs", "//! T.\nhtml! { <p style={width} /> }", "src/ui/tabs.rs:2:");
    assert_holds(styles);
}

#[test]
fn hosts_are_told_the_policy_of_the_page() {
    let planted = "Say:\n  Content-Security-Policy: default-src 'none'; script-src 'self'";
    assert_found(policy, "docs/HOSTING.md", planted, "docs/HOSTING.md:2:");
    assert_holds(policy);
}

fn arrows(file: &File) -> Vec<String> {
    let Some(part) = file.part() else { return Vec::new() };
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == part) else {
        return vec![format!("{}: say in ARROWS (tests/native/tidy.rs) what {part} may use", file.path)];
    };
    let ours = |name: &str| ARROWS.iter().any(|(part, _)| *part == name);
    let forbidden = |name: &str| ours(name) && name != part && !allowed.contains(&name);
    let code = file.code();
    ["crate::", "super::", "zerofit::"]
        .into_iter()
        .flat_map(|root| code.match_indices(root).map(|(at, root)| at + root.len()))
        .flat_map(|at| names(&code[at..]).into_iter().map(move |(within, name)| (at + within, name)))
        .filter(|(_, name)| forbidden(name))
        .map(|(at, name)| file.says(line_at(&code, at), &format!("{part} must not use {name}")))
        .collect()
}

fn floats(file: &File) -> Vec<String> {
    if !file.path.starts_with("src/math/") || file.is_in(FLOAT_PLACES) {
        return Vec::new();
    }
    file.lines_where("exact code must not name floats", |line| words(line).any(is_float))
}

fn check_apart(file: &File) -> Vec<String> {
    if !file.is_in(CHECK_PLACES) {
        return Vec::new();
    }
    let known = |line: &str| words(line).any(|word| word == "construct");
    file.lines_where("the check must not use the construction", known)
}

fn html(file: &File) -> Vec<String> {
    if file.part().is_none() {
        return Vec::new();
    }
    file.lines_where("text must not be inserted as HTML", |line| HTML.iter().any(|name| line.contains(name)))
}

fn styles(file: &File) -> Vec<String> {
    if file.part().as_deref() != Some("ui") {
        return Vec::new();
    }
    file.lines_where("style= would be a style within the page: ~style=", |line| line.contains(" style="))
}

fn policy(file: &File) -> Vec<String> {
    if !file.path.ends_with("HOSTING.md") {
        return Vec::new();
    }
    let page = fs::read_to_string("index.html").expect("the page");
    let (_, policy) = page.split_once("Content-Security-Policy\" content=\"").expect("the page has a policy");
    let policy = policy.split('"').next().unwrap_or_default();
    file.lines_where("another policy than that of index.html", |line| {
        line.contains("default-src") && !line.contains(policy)
    })
}

fn readable(file: &File) -> Vec<String> {
    let mut found = Vec::new();
    if file.is_rust() && !file.text.starts_with("//!") {
        found.push(file.says(1, "a file must begin with //! documentation"));
    }
    if file.is_rust() && file.text.lines().count() > MAX_LINES {
        found.push(file.says(MAX_LINES + 1, &format!("a file must have at most {MAX_LINES} lines")));
    }
    found
}

fn machine_paths(file: &File) -> Vec<String> {
    // In the middle of a longer path the same folder names are harmless.
    let begins = |line: &str, at: usize| {
        !line[..at].ends_with(|c: char| c.is_alphanumeric() || "_-.~".contains(c)) || line[at..].starts_with('\\')
    };
    let named =
        |line: &str| MACHINE_FOLDERS.iter().any(|name| line.match_indices(name).any(|(at, _)| begins(line, at)));
    let lines = file.text.lines().zip(1..).filter(|(line, _)| named(line));
    lines.map(|(_, number)| file.says(number, "a path of somebody's machine")).collect()
}

/// A file of the project, by its path from the project's folder.
struct File {
    path: String,
    text: String,
}

impl File {
    fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| self.path.starts_with(place))
    }

    fn is_rust(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|extension| extension == "rs")
    }

    /// The part of `src` that the file belongs to: a folder or file there, or one program of `bin`.
    fn part(&self) -> Option<String> {
        let below = self.path.strip_prefix("src/")?.trim_end_matches(".rs");
        let folders = if below.starts_with("bin/") { 2 } else { 1 };
        Some(below.split('/').take(folders).collect::<Vec<_>>().join("/"))
    }

    /// The text with its comment lines left empty.
    fn code(&self) -> String {
        let code = |line: &'_ str| if line.trim_start().starts_with("//") { String::new() } else { line.to_owned() };
        self.text.lines().map(code).collect::<Vec<_>>().join("\n")
    }

    fn lines_where(&self, rule: &str, broken: impl Fn(&str) -> bool) -> Vec<String> {
        self.code()
            .lines()
            .zip(1..)
            .filter(|(line, _)| broken(line))
            .map(|(_, number)| self.says(number, rule))
            .collect()
    }

    fn says(&self, line: usize, rule: &str) -> String {
        format!("{}:{line}: {rule}", self.path)
    }
}

fn assert_found(rule: fn(&File) -> Vec<String>, path: &str, text: &str, expected: &str) {
    let found = rule(&File { path: path.to_owned(), text: text.to_owned() });
    assert!(found.len() == 1 && found[0].contains(expected), "the planted fault in {path} gave {found:?}");
}

fn assert_holds(rule: impl FnMut(&File) -> Vec<String>) {
    let found: Vec<String> = files().iter().flat_map(rule).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// Every text file that is in version control or about to be, except for other people's.
fn files() -> Vec<File> {
    let list = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("git, to list the project's files");
    assert!(list.status.success(), "git cannot list the project's files: {}", String::from_utf8_lossy(&list.stderr));
    let paths = String::from_utf8(list.stdout).expect("paths in UTF-8");
    let ours = paths.lines().filter(|path| !path.contains("/vendor/"));
    ours.filter_map(|path| Some(File { path: path.to_owned(), text: fs::read_to_string(path).ok()? })).collect()
}

/// The names that follow a `crate::`: one, or those of a group, each with its place.
fn names(rest: &str) -> Vec<(usize, &str)> {
    let Some(group) = rest.strip_prefix('{') else { return vec![(0, identifier(rest))] };
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, sign) in group.char_indices() {
        if depth == 0 && matches!(sign, ',' | '}') {
            let item = group[start..at].trim_start();
            names.push((1 + at - item.len(), identifier(item)));
            start = at + 1;
        }
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            _ => {}
        }
    }
    names
}

fn identifier(text: &str) -> &str {
    words(text).next().unwrap_or_default()
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
}

/// The type's name, or the ending of a number.
fn is_float(word: &str) -> bool {
    let number = word.starts_with(|c: char| c.is_ascii_digit());
    ["f32", "f64"].iter().any(|name| word == *name || number && word.ends_with(name))
}

fn line_at(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}
