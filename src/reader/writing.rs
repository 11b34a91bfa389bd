//! Other writings of the same number: full-width characters, dashes used as minus, ½ and its kind, and what programs
//! and typesetters write.

use std::borrow::Cow;

use super::forms::scalar;

/// The same text in ASCII, as far as it can be part of a number.
pub(super) fn fold(text: &str) -> Cow<'_, str> {
    let text = scalar::plain(text).map_or(Cow::Borrowed(text), Cow::Owned);
    if text.is_ascii() {
        return text;
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match (ascii(c), vulgar(c)) {
            (_, Some(fraction)) => {
                if folded.ends_with(|c: char| c.is_ascii_digit()) {
                    folded.push(' ');
                }
                folded.push_str(fraction);
            }
            (ascii, None) => folded.push(ascii),
        }
    }
    Cow::Owned(folded)
}

fn ascii(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2019}' | '\u{2bc}' => '\'',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

fn vulgar(c: char) -> Option<&'static str> {
    Some(match c {
        '¼' => "1/4",
        '½' => "1/2",
        '¾' => "3/4",
        '⅐' => "1/7",
        '⅑' => "1/9",
        '⅒' => "1/10",
        '⅓' => "1/3",
        '⅔' => "2/3",
        '⅕' => "1/5",
        '⅖' => "2/5",
        '⅗' => "3/5",
        '⅘' => "4/5",
        '⅙' => "1/6",
        '⅚' => "5/6",
        '⅛' => "1/8",
        '⅜' => "3/8",
        '⅝' => "5/8",
        '⅞' => "7/8",
        '↉' => "0/3",
        _ => return None,
    })
}
