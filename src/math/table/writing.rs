//! Other writings of the same number: full-width characters, dashes used as minus, ½ and its kind, and characters that are
//! not seen.

use std::borrow::Cow;

/// The same text in ASCII, as far as it can be part of a number.
///
/// A comma in full width stays: it parts numbers, and no convention writes decimals with it.
///
/// ```
/// use zerofit::math::table::writing::fold;
/// assert_eq!(fold("–1½"), "-1 1/2");
/// ```
#[must_use]
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let (mut folded, mut is_closed) = (String::with_capacity(text.len()), false);
    for c in visible(text).chars() {
        let (sign, fraction) = (ascii(c), vulgar(c));
        // A digit beside ½ is no digit of it.
        let joins = if fraction.is_some() { folded.ends_with(is_digit) } else { is_closed && is_digit(sign) };
        folded.extend(joins.then_some(' '));
        match fraction {
            Some(fraction) => folded.push_str(fraction),
            None => folded.push(sign),
        }
        is_closed = fraction.is_some();
    }
    Cow::Owned(folded)
}

/// `text` without the characters that are not seen: marks of direction, joiners, byte order marks, and soft hyphens within a
/// word or a number. Before one, some write a soft hyphen for a minus.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let is_within = |at: usize| {
        let (before, after) = (&text[..at], &text[at + SOFT_HYPHEN.len_utf8()..]);
        before.ends_with(char::is_alphanumeric) && after.starts_with(char::is_alphanumeric)
    };
    let is_seen = |at: usize, c: char| if c == SOFT_HYPHEN { !is_within(at) } else { !is_invisible(c) };
    if text.char_indices().all(|(at, c)| is_seen(at, c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.char_indices().filter(|&(at, c)| is_seen(at, c)).map(|(_, c)| c).collect())
}

/// Seen only where a line is parted at it.
pub const SOFT_HYPHEN: char = '\u{ad}';

fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

fn ascii(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff0b}' | '\u{ff0d}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2013}' | '\u{2212}' | '\u{fe63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2019}' | '\u{2bc}' => '\'',
        // Tabs and ends of lines part cells, and no digits.
        _ if c.is_whitespace() && !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}') => ' ',
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(fold(text), expected, "{text:?}");
    }

    #[test]
    fn digits_signs_and_fractions_become_ascii() {
        check("１２．５", "12.5");
        check("－3", "-3");
        check("‒3", "-3");
        check("3⁄4", "3/4");
        check("-2\u{a0}¾", "-2 3/4");
        check("1½", "1 1/2");
        check("\u{202d}42\u{202c}", "42");
    }

    #[test]
    fn nothing_is_joined_that_stood_apart() {
        check("½3", "1/2 3");
        check("½½", "1/2 1/2");
        check("½１", "1/2 1");
        check("1，5", "1，5");
        check("5²", "5²");
        check("1\t½\u{2028}3", "1\t1/2\u{2028}3");
    }
}
