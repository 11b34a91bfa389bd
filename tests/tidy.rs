//! What must never be, as a test: dependency arrows, floats in exact code, files that cannot be read in a sitting.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders and what they may use of ours. What is not listed may use everything.
const ARROWS: &[(&str, &[&str])] = &[
    ("math", &["math"]),
    ("present", &["math", "present"]),
    ("share", &["math", "share", "present"]),
    ("protocol", &["math", "present", "protocol"]),
    ("session", &["math", "present", "share", "protocol", "session"]),
    ("worker", &["math", "present", "share", "protocol", "session", "worker"]),
];
/// The only exact-code files that may name floats.
const FLOATS: &[&str] = &["float.rs", "rounding.rs", "scalar.rs"];
/// The check and the pass it rests on know nothing of these.
const CONSTRUCTION: &[&str] = &["construct", "published", "zigzag", "factored", "projection"];
const MAX_LINES: usize = 500;

#[test]
fn arrows_point_one_way() {
    for (path, line, text) in source_lines() {
        let Some((_, allowed)) = ARROWS.iter().find(|(module, _)| module_of(&path) == *module) else { continue };
        for used in text.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            assert!(
                allowed.contains(&used.as_str()) || used.is_empty(),
                "{}:{line}: must not use {used}",
                path.display()
            );
        }
    }
}

#[test]
fn exact_code_has_no_floats() {
    for (path, line, text) in source_lines() {
        let exempt = FLOATS.iter().any(|file| path.ends_with(file)) || text.trim_start().starts_with("//");
        if module_of(&path) == "math" && !exempt {
            assert!(!text.contains("f64") && !text.contains("f32"), "{}:{line}: a float in exact code", path.display());
        }
    }
}

#[test]
fn the_check_does_not_know_the_construction() {
    for (path, line, text) in source_lines() {
        if path.ends_with("math/check.rs") || path.ends_with("math/forward.rs") {
            let known = CONSTRUCTION.iter().find(|name| text.contains(&format!("{name}::")));
            assert!(known.is_none(), "{}:{line}: the check must not use {known:?}", path.display());
        }
    }
}

#[test]
fn text_is_never_inserted_as_html() {
    for (path, line, text) in source_lines() {
        for forbidden in ["inner_html", "from_html_unchecked", "dangerously"] {
            assert!(!text.contains(forbidden), "{}:{line}: {forbidden}", path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is_and_fits_a_sitting() {
    let folders = ["src", "tests", "xtask", "examples", "tools"];
    for path in folders.iter().flat_map(|folder| rust_files(Path::new(folder))) {
        let text = fs::read_to_string(&path).expect("a readable file");
        assert!(text.starts_with("//!"), "{}: begins without //! documentation", path.display());
        assert!(text.lines().count() <= MAX_LINES, "{}: more than {MAX_LINES} lines", path.display());
    }
}

/// The first folder or file below `src` that a file belongs to.
fn module_of(path: &Path) -> String {
    let below = path.strip_prefix("src").unwrap_or(path);
    below.iter().next().unwrap_or_default().to_string_lossy().trim_end_matches(".rs").to_owned()
}

fn source_lines() -> impl Iterator<Item = (PathBuf, usize, String)> {
    rust_files(Path::new("src")).into_iter().flat_map(|path| {
        let text = fs::read_to_string(&path).expect("a readable file");
        let lines: Vec<_> = text.lines().enumerate().map(|(n, line)| (path.clone(), n + 1, line.to_owned())).collect();
        lines
    })
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
