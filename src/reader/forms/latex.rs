//! LaTeX tables and matrices: rows end with `\\`, cells are parted by `&`.
//!
//! Rules, comments, and what stands before `\begin{…}` and after `\end{…}` are no cells. What a cell's commands say is
//! read by [`scalar`].

use std::borrow::Cow;

use super::super::Header;
use super::super::form::Form;
use super::super::source::Source;
use super::scalar;

const ENVIRONMENTS: [&str; 13] = [
    "tabular*",
    "tabularx",
    "tabular",
    "longtable",
    "array",
    "pmatrix",
    "bmatrix",
    "Bmatrix",
    "vmatrix",
    "Vmatrix",
    "smallmatrix",
    "matrix",
    "tblr",
];
const RULES: [&str; 8] =
    [r"\hline", r"\toprule", r"\midrule", r"\bottomrule", r"\cline", r"\cmidrule", r"\centering", r"\endhead"];

/// Signs that mean something to LaTeX, as they are written instead. The backslash is the last to be put back.
const SIGNS: [(&str, &str); 9] = [
    (r"\&", "&"),
    (r"\$", "$"),
    (r"\#", "#"),
    (r"\_", "_"),
    (r"\{", "{"),
    (r"\}", "}"),
    (r"\textasciitilde{}", "~"),
    (r"\textasciicircum{}", "^"),
    (r"\textbackslash{}", r"\"),
];

/// Whether `text` has a table environment or rows of cells, or is a fraction.
pub(super) fn is_table(text: &str) -> bool {
    text.contains('\\')
        && (begin(text).is_some()
            || text.contains('&') && text.contains(r"\\")
            || text.trim_start_matches(['$', '-', ' ']).starts_with(r"\frac"))
}

/// The rows of the first table in `text`.
pub(super) fn source(text: &str) -> Source<'_> {
    let body = begin(text).map_or(text, |(environment, start)| body(&text[start..], environment));
    let body = without_comments(body).replace(r"\tabularnewline", r"\\");
    let rows = || body.split(r"\\").map(without_rules).filter(|(_, row)| !row.is_empty());
    let ruled: Vec<_> = rows().map(|(is_ruled, _)| is_ruled).take(3).collect();
    let mut source = Source::rows(Form::Latex, rows().map(|(_, row)| cells(&row)).collect());
    // A rule below the first row, and none below the second.
    source.header = matches!(ruled[..], [_, true, false]).then_some(Header::Names);
    source
}

/// The first environment that is a table, and where its arguments begin.
fn begin(text: &str) -> Option<(&'static str, usize)> {
    let found = |name: &&'static str| {
        let begin = format!(r"\begin{{{name}}}");
        text.find(&begin).map(|at| (at, *name, at + begin.len()))
    };
    ENVIRONMENTS.iter().filter_map(found).min_by_key(|(at, _, _)| *at).map(|(_, name, start)| (name, start))
}

/// What stands between the arguments and the end.
fn body<'t>(text: &'t str, environment: &str) -> &'t str {
    let mut rest = text[..text.find(&format!(r"\end{{{environment}}}")).unwrap_or(text.len())].trim_start();
    let arguments = if environment.ends_with("matrix") { 0 } else { 2 };
    if rest.starts_with('[') && arguments > 0 {
        rest = rest.split_once(']').map_or(rest, |(_, rest)| rest.trim_start());
    }
    for _ in 0..arguments {
        // A cell that begins with a brace has an ampersand after it; a column specification has not.
        let Some(end) = rest.starts_with('{').then(|| matching_brace(rest)).flatten() else { break };
        rest = rest[end..].trim_start();
    }
    rest
}

fn matching_brace(text: &str) -> Option<usize> {
    let mut open = 0_usize;
    for (at, sign) in text.char_indices() {
        match sign {
            '{' => open += 1,
            '}' => open = open.checked_sub(1)?,
            _ => {}
        }
        if open == 0 {
            return Some(at + 1);
        }
    }
    None
}

fn without_comments(text: &str) -> String {
    let code = |line: &str| {
        let comment = line.match_indices('%').map(|(at, _)| at).find(|&at| !line[..at].ends_with('\\'));
        line[..comment.unwrap_or(line.len())].to_owned()
    };
    text.lines().map(code).collect::<Vec<_>>().join(" ")
}

/// The row, and whether there is a rule above it.
fn without_rules(row: &str) -> (bool, String) {
    let (mut row, mut is_ruled) = (row.trim(), false);
    // The space that may be asked for behind a row: \\[2pt]
    if row.starts_with('[') {
        row = row.split_once(']').map_or(row, |(_, rest)| rest.trim_start());
    }
    while let Some(rule) = RULES.iter().find(|rule| row.starts_with(**rule)) {
        row = row[rule.len()..].trim_start();
        is_ruled |= *rule != r"\centering";
        while row.starts_with(['{', '(', '[']) && matches!(*rule, r"\cline" | r"\cmidrule") {
            row = row.split_once(['}', ')', ']']).map_or("", |(_, rest)| rest.trim_start());
        }
    }
    (is_ruled, row.to_owned())
}

fn cells(row: &str) -> Vec<Cow<'static, str>> {
    let (mut cells, mut start) = (Vec::new(), 0);
    let escaped = |at: usize| row[..at].ends_with('\\');
    for at in row.match_indices('&').map(|(at, _)| at).filter(|&at| !escaped(at)).chain([row.len()]) {
        cells.push(Cow::Owned(cell(row[start..at].trim())));
        start = (at + 1).min(row.len());
    }
    cells
}

fn cell(text: &str) -> String {
    let bare = text.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).filter(|bare| !bare.contains(['{', '}']));
    let bare = bare.unwrap_or(text).trim();
    if let Some(text) = unescaped(bare) {
        return text;
    }
    scalar::plain(bare).unwrap_or_else(|| bare.to_owned())
}

/// A text with signs that no number has, as they are written where they mean something to LaTeX; `None` without any.
fn unescaped(text: &str) -> Option<String> {
    SIGNS
        .iter()
        .any(|(written, _)| text.contains(written))
        .then(|| SIGNS.iter().fold(text.replace(r"\%", "%"), |text, (written, sign)| text.replace(written, sign)))
}
