//! Nested lists and objects, as JSON and Python write them and NumPy and PyTorch print them.
//!
//! ```text
//! text   = { comment | import } { [name "="] value [";"] }
//! value  = list | record | call | quoted | word
//! list   = "[" items "]" | "(" items ")"             items = { value [","] }
//! record = "{" { (quoted | word) ":" value [","] } "}"
//! call   = name "(" { value [","] | name "=" value [","] } ")"
//! quoted = JSON's or Python's, with \-escapes
//! word   = anything but blanks, brackets, quotes and , : = ;
//! ```
//!
//! A call is the number it makes (`Fraction(3, 4)`, `np.float64(0.1)`) or the list it holds (`array`, `tensor`, …).
//! Numbers are taken as texts: none passes through a float. Comments with `#` and imports are lines of their own, before
//! everything else. Of a program that this page wrote, what comes before its `COLUMNS` and after its samples is none of
//! them.

use std::borrow::Cow;

use super::super::Fault;
use super::super::form::Form;
use super::super::number::{CellFault, Decimal, number};
use super::scalar;

/// Lists in lists deeper than this are no table.
const MAX_DEPTH: usize = 8;
/// Calls that hold a list.
const ARRAYS: [&str; 8] = ["array", "asarray", "tensor", "matrix", "Matrix", "list", "tuple", "DataFrame"];

/// What comes first in the part of a program that is a table.
const COLUMNS: &str = "\nCOLUMNS = [";
/// The name of what comes last there.
const SAMPLES: &str = "SAMPLES";

/// A value, where it stands, and the name that it is given.
pub(super) struct Item<'t> {
    pub(super) name: Option<Cow<'t, str>>,
    pub(super) line: usize,
    pub(super) value: Value<'t>,
}

/// A value of the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value<'t> {
    Scalar(Cow<'t, str>),
    List(Vec<Value<'t>>),
    Record(Vec<(Cow<'t, str>, Value<'t>)>),
}

impl<'t> Value<'t> {
    /// The cells of the value, lists within it one after another.
    pub(super) fn flat(self) -> Vec<Cow<'t, str>> {
        match self {
            Self::Scalar(cell) => vec![cell],
            Self::List(items) => items.into_iter().flat_map(Self::flat).collect(),
            Self::Record(fields) => fields.into_iter().flat_map(|(_, value)| value.flat()).collect(),
        }
    }
}

/// Whether `text` begins as a list, an object or a call of ours.
pub(super) fn is_literal(text: &str) -> bool {
    let mut text = &text[preamble(text)..];
    loop {
        text = text.trim_start();
        let name = &text[..text.find(|c: char| !(c.is_alphanumeric() || "_.".contains(c))).unwrap_or(text.len())];
        let rest = text[name.len()..].trim_start();
        match rest.chars().next() {
            Some('[' | '{') => return name.is_empty(),
            Some('(') if name.is_empty() => return is_tuple(rest),
            Some('(') => return is_call(scalar::call_name(name)),
            Some('=') if !name.is_empty() => text = &rest[1..],
            _ => return false,
        }
    }
}

/// Whether what opens here is more than one number in parentheses, which is a negative one to some.
fn is_tuple(text: &str) -> bool {
    let inner = &text[1..];
    let end = inner.find(['(', '[', ')']).unwrap_or(inner.len());
    let (group, rest) = text.split_at((end + 2).min(text.len()));
    let is_nested = end > 0 && group.ends_with(['(', '[']) || inner.starts_with(['(', '[']);
    // Cells in lines hold no comma that does not part them: (1,2),(3,4) are rows of two.
    let is_cell = number(group, Decimal::Point) == Err(CellFault::Parentheses) && !rest.trim_start().starts_with(',');
    is_nested || group.contains(',') && !is_cell
}

/// Bytes of the comments, imports and functions of a program, which stand before its values.
fn preamble(text: &str) -> usize {
    let is_part = |line: &&str| {
        let line = line.trim_start();
        line.is_empty() || ["#", "import ", "from "].iter().any(|begin| line.starts_with(begin))
    };
    let before: usize = text.split_inclusive('\n').take_while(is_part).map(str::len).sum();
    let table = text[before..].starts_with("def ").then(|| text.find(COLUMNS)).flatten();
    table.map_or(before, |at| at + 1)
}

fn is_call(name: &str) -> bool {
    ARRAYS.contains(&name) || scalar::is_wrapper(name) || scalar::is_fraction(name)
}

/// The values of `text`, and whether they are JSON or Python. `form` says what to call the text where it is broken.
pub(super) fn values(text: &str, form: Form) -> Result<(Vec<Item<'_>>, Form), Fault> {
    let at = preamble(text);
    let mut parser = Parser { text, at, depth: 0, json: at == 0 };
    let values = parser.document().map_err(|stop| match stop {
        Stop::Shortened => Fault::Shortened { line: place(text, parser.at).0 },
        Stop::Broken => {
            let (line, column) = place(text, parser.at);
            Fault::Broken { form, line, column }
        }
    })?;
    Ok((values, if parser.json { Form::Json } else { Form::Python }))
}

/// Line and column of a byte, in characters from 1.
pub(super) fn place(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at.min(text.len())];
    let line = before.rsplit('\n').next().unwrap_or_default();
    (1 + before.matches('\n').count(), 1 + line.chars().count())
}

enum Stop {
    Broken,
    Shortened,
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// Whether everything so far has been JSON.
    json: bool,
}

impl<'t> Parser<'t> {
    fn document(&mut self) -> Result<Vec<Item<'t>>, Stop> {
        let (mut values, mut name, mut line, mut counted) = (Vec::new(), None, 0, 0);
        loop {
            self.skip(&[',', ';']);
            if self.at == self.text.len() {
                return Ok(values);
            }
            line += self.text.as_bytes()[counted..self.at].iter().filter(|&&byte| byte == b'\n').count();
            counted = self.at;
            let start = self.at;
            let value = self.value()?;
            if self.peek() == Some('=') {
                self.json = false;
                self.at += 1;
                name = if let Value::Scalar(name) = value { Some(name) } else { None };
            } else {
                let is_last = name.as_deref() == Some(SAMPLES);
                values.push(Item { name: name.take(), line, value });
                if is_last {
                    return Ok(values);
                }
            }
            if self.at == start {
                return Err(Stop::Broken);
            }
        }
    }

    fn peek(&mut self) -> Option<char> {
        self.skip(&[]);
        self.text[self.at..].chars().next()
    }

    /// Blanks, and these signs.
    fn skip(&mut self, signs: &[char]) {
        let rest = &self.text[self.at..];
        let kept = rest.trim_start_matches(|c: char| c.is_whitespace() || signs.contains(&c));
        self.at += rest.len() - kept.len();
    }

    fn value(&mut self) -> Result<Value<'t>, Stop> {
        match self.peek().ok_or(Stop::Broken)? {
            '[' => Ok(Value::List(self.items(']')?)),
            '(' => {
                self.json = false;
                Ok(Value::List(self.items(')')?))
            }
            '{' => self.record(),
            quote @ ('"' | '\'') => Ok(Value::Scalar(self.quoted(quote)?)),
            _ => self.word_or_call(),
        }
    }

    fn items(&mut self, end: char) -> Result<Vec<Value<'t>>, Stop> {
        self.enter()?;
        let (mut items, mut parted) = (Vec::new(), true);
        loop {
            match self.peek().ok_or(Stop::Broken)? {
                found if found == end => break self.at += 1,
                ',' => {
                    self.at += 1;
                    parted = true;
                }
                _ => {
                    self.json &= parted;
                    parted = false;
                    let item = self.value()?;
                    // A keyword argument: of no use here.
                    if self.peek() == Some('=') {
                        self.at += 1;
                        self.value()?;
                    } else {
                        items.push(item);
                    }
                }
            }
        }
        self.depth -= 1;
        Ok(items)
    }

    fn record(&mut self) -> Result<Value<'t>, Stop> {
        self.enter()?;
        let mut fields = Vec::new();
        loop {
            match self.peek().ok_or(Stop::Broken)? {
                '}' => break self.at += 1,
                ',' => self.at += 1,
                _ => {
                    let Value::Scalar(key) = self.value()? else { return Err(Stop::Broken) };
                    if self.peek() != Some(':') {
                        return Err(Stop::Broken);
                    }
                    self.at += 1;
                    if key == "network" {
                        self.skip_value()?;
                    } else {
                        fields.push((key, self.value()?));
                    }
                }
            }
        }
        self.depth -= 1;
        Ok(Value::Record(fields))
    }

    fn enter(&mut self) -> Result<(), Stop> {
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH { Err(Stop::Broken) } else { Ok(()) }
    }

    /// A network can be far larger than its samples, and is not read.
    fn skip_value(&mut self) -> Result<(), Stop> {
        let mut open = 0_usize;
        loop {
            match self.peek().ok_or(Stop::Broken)? {
                quote @ ('"' | '\'') => drop(self.quoted(quote)?),
                '[' | '{' => {
                    open += 1;
                    self.at += 1;
                }
                ']' | '}' => {
                    open = open.checked_sub(1).ok_or(Stop::Broken)?;
                    self.at += 1;
                }
                ',' | ':' => self.at += 1,
                _ => drop(self.word()?),
            }
            if open == 0 {
                return Ok(());
            }
        }
    }

    fn word(&mut self) -> Result<&'t str, Stop> {
        let rest = &self.text[self.at..];
        let length = rest.find(|c: char| c.is_whitespace() || "[](){},:=;'\"".contains(c)).unwrap_or(rest.len());
        if length == 0 {
            return Err(Stop::Broken);
        }
        if matches!(&rest[..length], "..." | "…") {
            return Err(Stop::Shortened);
        }
        self.at += length;
        Ok(&rest[..length])
    }

    fn word_or_call(&mut self) -> Result<Value<'t>, Stop> {
        let start = self.at;
        let word = self.word()?;
        if !self.text[self.at..].starts_with('(') {
            let number = word.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
            self.json &= number || matches!(word, "true" | "false" | "null");
            return Ok(Value::Scalar(Cow::Borrowed(word)));
        }
        self.json = false;
        let mut arguments = self.items(')')?;
        let (sign, name) = word.strip_prefix('-').map_or(("", word), |name| ("-", name));
        let name = scalar::call_name(name);
        if ARRAYS.contains(&name) && sign.is_empty() && !arguments.is_empty() {
            return Ok(arguments.remove(0));
        }
        match scalar::plain(&self.text[start..self.at]) {
            Some(number) if is_call(name) => Ok(Value::Scalar(Cow::Owned(number))),
            _ => {
                self.at = start;
                Err(Stop::Broken)
            }
        }
    }

    fn quoted(&mut self, quote: char) -> Result<Cow<'t, str>, Stop> {
        self.json &= quote == '"';
        self.at += 1;
        let rest = &self.text[self.at..];
        let end = rest.find([quote, '\\']).ok_or(Stop::Broken)?;
        if rest[end..].starts_with(quote) {
            self.at += end + 1;
            return Ok(Cow::Borrowed(&rest[..end]));
        }
        let (mut text, mut signs) = (String::new(), rest.char_indices());
        while let Some((at, sign)) = signs.next() {
            if sign == quote {
                self.at += at + 1;
                return Ok(Cow::Owned(text));
            }
            if sign != '\\' {
                text.push(sign);
                continue;
            }
            match signs.next().ok_or(Stop::Broken)?.1 {
                'n' | 'r' | 't' => text.push(' '),
                'u' => {
                    let code = signs.by_ref().take(4).try_fold(0, |code, (_, c)| Some(16 * code + c.to_digit(16)?));
                    text.push(code.and_then(char::from_u32).unwrap_or('\u{fffd}'));
                }
                escaped => text.push(escaped),
            }
        }
        Err(Stop::Broken)
    }
}
