//! A text into rows of cells, for one separator.
//!
//! ```text
//! text   = row { line-end row }                      line-end = CR LF | LF | CR
//! row    = cell { separator cell }
//! cell   = blanks quoted blanks | anything but separator and line-end
//! quoted = '"' { anything but '"' | '""' } '"'
//! ```
//!
//! Between runs of blanks, those at either end of a line are none, and a comma before one belongs to it; a single space
//! may be between groups of digits. A quote that no quote closes before a separator or the end of a line is a character
//! like any other. Empty lines are rows: a column may have an empty cell there. The csv crate takes an open quote for the
//! rest of the file and skips empty lines, so that cells would move or vanish.
//!
//! A first line `sep=;`, by which spreadsheets are told the separator, is no row.

use std::borrow::Cow;

use super::Separator;
use super::number::{is_digits, is_first_group};

/// A cell as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field<'t> {
    /// Without quotes and without blanks around it.
    pub(super) text: Cow<'t, str>,
    /// Whether it was in quotes.
    pub(super) quoted: bool,
}

impl<'t> From<Cow<'t, str>> for Field<'t> {
    fn from(text: Cow<'t, str>) -> Self {
        Self { text, quoted: false }
    }
}

/// Steps through the rows of a text.
#[derive(Clone)]
pub(super) struct Records<'t> {
    text: &'t str,
    separator: Separator,
    /// A sign at the end of every line that parts nothing.
    terminator: Option<u8>,
    at: usize,
    line: usize,
    /// How many bytes may still be looked at to find the end of quoted cells that run over lines.
    lookahead: usize,
}

impl<'t> Records<'t> {
    pub(super) fn new(text: &'t str, separator: Separator) -> Self {
        let at = said_separator(text).map_or(0, |(_, end)| end);
        let terminator = terminator(text.get(at..).unwrap_or_default()).filter(|&sign| separator.byte() != Some(sign));
        Self { text, separator, terminator, at, line: usize::from(at > 0), lookahead: 4 * text.len() }
    }

    /// Bytes that have been read.
    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Puts the next row's cells into `fields`; the number of its line from 1, or `None` at the end.
    pub(super) fn next(&mut self, fields: &mut Vec<Field<'t>>) -> Option<usize> {
        fields.clear();
        if self.at >= self.text.len() {
            return None;
        }
        self.line += 1;
        let line = self.line;
        let blanks = self.separator.is_blanks();
        let mut end = line_end(self.text, self.at);
        loop {
            if self.at > end {
                end = line_end(self.text, self.at);
            }
            let field = self.field(end);
            let ended = matches!(self.text.as_bytes().get(self.at), None | Some(b'\r' | b'\n'));
            // Blanks before the end of a line part nothing.
            if !(blanks && ended && field.text.is_empty() && !field.quoted) {
                fields.push(field);
            }
            if ended {
                break;
            }
            self.at += 1;
        }
        if fields.is_empty() {
            fields.push(Cow::Borrowed("").into());
        }
        self.at = next_line(self.text, self.at);
        Some(line)
    }

    /// The cell that begins here and ends before `end`, unless its quotes run over lines. Stops at the separator or
    /// the end of the line.
    fn field(&mut self, end: usize) -> Field<'t> {
        let start = self.skip_blanks(self.at, end);
        if self.text.as_bytes().get(start) == Some(&b'"')
            && let Some((text, after)) = self.quoted(start, end)
        {
            self.at = after;
            return Field { text, quoted: true };
        }
        let rest = &self.text.as_bytes()[start..end];
        let length = match self.separator.byte() {
            Some(separator) => rest.iter().position(|&byte| byte == separator),
            None => rest.iter().position(|&byte| self.parts(byte)),
        };
        self.at = length.map_or(end, |length| start + length);
        if self.separator == Separator::BlanksAroundGroups {
            self.at += more_groups(&self.text[start..self.at], &self.text[self.at..end]);
        }
        let text = self.text[start..self.at].trim();
        let text = match self.separator {
            _ if self.at == end => self.without_terminator(text),
            separator if separator.is_blanks() => {
                text.strip_suffix(',').filter(|text| !text.is_empty()).unwrap_or(text)
            }
            _ => text,
        };
        Field { text: Cow::Borrowed(text), quoted: false }
    }

    fn skip_blanks(&self, start: usize, end: usize) -> usize {
        let blank = |byte: u8| byte == b' ' || byte == b'\t' && self.separator != Separator::Tab;
        let blanks = self.text.as_bytes()[start..end].iter().take_while(|&&byte| blank(byte)).count();
        start + blanks
    }

    fn parts(&self, byte: u8) -> bool {
        match self.separator {
            separator if separator.is_blanks() => byte == b' ' || byte == b'\t',
            separator => separator.byte() == Some(byte),
        }
    }

    fn without_terminator<'a>(&self, text: &'a str) -> &'a str {
        self.terminator.and_then(|sign| text.strip_suffix(char::from(sign))).map_or(text, str::trim_end)
    }

    /// The cell whose quote opens at `start`, and where it ends, if the quote is closed.
    fn quoted(&mut self, start: usize, line_end: usize) -> Option<(Cow<'t, str>, usize)> {
        let bytes = self.text.as_bytes();
        let (mut at, mut doubled, mut lines) = (start + 1, false, 0);
        loop {
            let limit = if at < line_end { line_end } else { bytes.len().min(at + self.lookahead) };
            let found = bytes[at..limit].iter().position(|&byte| matches!(byte, b'"' | b'\r' | b'\n'));
            if at >= line_end {
                self.lookahead -= found.unwrap_or(limit - at);
            }
            match found {
                Some(length) => at += length,
                None if limit < bytes.len() && limit == line_end => at = limit,
                None => return None,
            }
            match bytes[at] {
                b'"' if bytes.get(at + 1) == Some(&b'"') => {
                    doubled = true;
                    at += 2;
                }
                b'"' => break,
                b'\r' if bytes.get(at + 1) == Some(&b'\n') => at += 1,
                _ => {
                    lines += 1;
                    at += 1;
                }
            }
        }
        let after = self.skip_blanks(at + 1, bytes.len());
        let closed = after >= bytes.len() || matches!(bytes[after], b'\r' | b'\n') || self.parts(bytes[after]);
        // Between runs of blanks, the blank right behind the quote is the separator.
        let blanks = self.separator.is_blanks();
        if !(closed || blanks && after > at + 1) {
            return None;
        }
        self.line += lines;
        let inner = &self.text[start + 1..at];
        let text = if doubled { Cow::Owned(inner.replace("\"\"", "\"")) } else { Cow::Borrowed(inner) };
        Some((text, if blanks && after > at + 1 { after - 1 } else { after }))
    }
}

/// How many bytes of `rest`, which follows the cell `first`, are further groups of digits of the same number, each behind
/// a single space; the last may have decimals, or be a fraction.
fn more_groups(first: &str, rest: &str) -> usize {
    let digits = first.strip_prefix(['-', '+', '–', '\u{2212}']).unwrap_or(first);
    if !is_first_group(digits, 3) {
        return 0;
    }
    let mut length = 0;
    while rest[length..].starts_with(' ') {
        let cell = rest[length + 1..].split([' ', '\t']).next().unwrap_or_default();
        if cell.split_once('/').is_some_and(|(above, below)| is_digits(above) && is_digits(below)) {
            return length + 1 + cell.len();
        }
        let (group, decimals) = cell.split_at(cell.find(['.', ',', '%']).unwrap_or(cell.len()));
        if group.len() != 3 || !is_digits(group) {
            break;
        }
        length += 1 + cell.len();
        if !decimals.is_empty() {
            break;
        }
    }
    length
}

/// The separator that the first line says, and where the next one begins.
pub(super) fn said_separator(text: &str) -> Option<(Separator, usize)> {
    let line = &text[..line_end(text, 0)];
    let [sign] = line.trim_matches('"').strip_prefix("sep=")?.as_bytes() else { return None };
    let separator = Separator::PARTING.into_iter().find(|separator| separator.byte() == Some(*sign))?;
    Some((separator, next_line(text, line.len())))
}

/// Where the line begins that follows one which ends at `end`.
pub(super) fn next_line(text: &str, end: usize) -> usize {
    end + if text[end..].starts_with("\r\n") { 2 } else { 1 }
}

fn line_end(text: &str, start: usize) -> usize {
    let length = text.as_bytes()[start..].iter().position(|&byte| byte == b'\n' || byte == b'\r');
    length.map_or(text.len(), |length| start + length)
}

/// The semicolon or comma that ends every line, but perhaps the last.
fn terminator(text: &str) -> Option<u8> {
    let mut lines = text.split(['\n', '\r']).map(str::trim_end).filter(|line| !line.is_empty());
    let sign = lines.next()?.bytes().last().filter(|sign| matches!(sign, b';' | b','))?;
    let mut rest = lines.skip_while(|line| line.as_bytes().last() == Some(&sign));
    let last_only = rest.next().is_none() || rest.next().is_none();
    last_only.then_some(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(separator: Separator, text: &str, expected: &[&[&str]]) {
        let mut records = Records::new(text, separator);
        let (mut fields, mut rows) = (Vec::new(), Vec::new());
        while records.next(&mut fields).is_some() {
            rows.push(fields.iter().map(|field| field.text.to_string()).collect::<Vec<_>>());
        }
        assert_eq!(rows, expected, "{text:?}");
    }

    #[test]
    fn rows_and_cells_stay_where_they_are() {
        check(Separator::Tab, "1\t2\r\n3\t4\r\n", &[&["1", "2"], &["3", "4"]]);
        check(Separator::Comma, "1, 2 ,\r3,,4", &[&["1", "2", ""], &["3", "", "4"]]);
        check(Separator::None, "11\r\n\r\n33\n44", &[&["11"], &[""], &["33"], &["44"]]);
        check(Separator::Blanks, "  1   2\t3 \n4 5 6", &[&["1", "2", "3"], &["4", "5", "6"]]);
        check(Separator::Blanks, "1,5, 2,5\n3 , 4", &[&["1,5", "2,5"], &["3", ",", "4"]]);
        check(Separator::Comma, "1,2,3;\n4,5,6;", &[&["1", "2", "3"], &["4", "5", "6"]]);
        check(Separator::None, "1,\n2,\n3", &[&["1"], &["2"], &["3"]]);
        check(Separator::Comma, "", &[]);
    }

    #[test]
    fn a_single_space_between_groups_of_digits_parts_nothing_where_it_is_said_so() {
        let check = |text, expected| check(Separator::BlanksAroundGroups, text, expected);
        check("1 000 2 000", &[&["1 000", "2 000"]]);
        check("-1 234 567,5 12 000.25 7", &[&["-1 234 567,5", "12 000.25", "7"]]);
        check("1 000  2 000\n100 200  7", &[&["1 000", "2 000"], &["100 200", "7"]]);
        check("1\t000 0 000 1234 567", &[&["1", "000", "0", "000", "1234", "567"]]);
        check("1 00 1 0000 a 000 000", &[&["1", "00", "1", "0000", "a", "000", "000"]]);
        check("1 000, 2 000,\n3 000, 4", &[&["1 000", "2 000"], &["3 000", "4"]]);
        check("Oslo 709 037", &[&["Oslo", "709 037"]]);
        check("2 1/2 3\n-1 3/4 1/3", &[&["2 1/2", "3"], &["-1 3/4", "1/3"]]);
        check("10 000/3 1.5 2/3 x 1/2", &[&["10 000/3", "1.5", "2/3", "x", "1/2"]]);
    }

    #[test]
    fn a_line_that_says_the_separator_is_no_row() {
        for end in ["\n", "\r\n", "\r"] {
            check(Separator::Semicolon, &["sep=;", "1;2", "3;4"].join(end), &[&["1", "2"], &["3", "4"]]);
        }
        check(Separator::Tab, "\"sep=\t\"\n1\t2", &[&["1", "2"]]);
        check(Separator::Comma, "sep=;", &[]);
        check(Separator::Comma, "sep=x\n1,2", &[&["sep=x"], &["1", "2"]]);
    }

    #[test]
    fn quotes_that_close_are_taken_off() {
        check(Separator::Comma, "\"a, \"\"b\"\"\", \"2\" ,3", &[&["a, \"b\"", "2", "3"]]);
        check(Separator::Comma, "\"two\r\nlines\",1\r\nx,2", &[&["two\r\nlines", "1"], &["x", "2"]]);
        check(Separator::Blanks, "1 \"a b\" 2\n3 \"c\"", &[&["1", "a b", "2"], &["3", "c"]]);
        check(Separator::Tab, "\"\"\t1", &[&["", "1"]]);
    }

    #[test]
    fn a_quote_that_closes_nothing_is_a_character() {
        check(
            Separator::Tab,
            "1\t10\t\"5 in\r\n2\t20\t6 in\r\n3\t30\t7 in",
            &[&["1", "10", "\"5 in"], &["2", "20", "6 in"], &["3", "30", "7 in"]],
        );
        check(Separator::Comma, "\"5\" in,1\n\",2", &[&["\"5\" in", "1"], &["\"", "2"]]);
    }

    #[test]
    fn lines_are_counted_through_quoted_cells() {
        let mut records = Records::new("\"a\r\nb\",1\n\n2,3", Separator::Comma);
        let mut lines = Vec::new();
        while let Some(line) = records.next(&mut Vec::new()) {
            lines.push(line);
        }
        assert_eq!(lines, [1, 3, 4]);
    }
}
