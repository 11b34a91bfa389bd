//! What addresses catch on their way through mails and chats, taken off again. The checksum in a link says whether what
//! is left is the link that was sent, so nothing is guessed.

use percent_encoding::percent_decode_str;

/// Programs that escape an address which another one has escaped.
const MOST_ESCAPES: usize = 3;

/// `fragment` without percent escapes, where it has any: `%26lecture=plot` is `&lecture=plot`.
///
/// ```
/// use zerofit::share::link::unescaped;
///
/// assert_eq!(unescaped("1abc%2Ddef%26lecture=plot%20"), "1abc-def&lecture=plot ");
/// assert_eq!(unescaped("1abc%252Ddef"), "1abc-def");
/// ```
#[must_use]
pub fn unescaped(fragment: &str) -> String {
    let mut text = fragment.to_owned();
    for _ in 0..MOST_ESCAPES {
        if !text.contains('%') {
            break;
        }
        text = percent_decode_str(&text).decode_utf8_lossy().into_owned();
    }
    text
}

/// The characters of `fragment` that a link can have: without the full stop or bracket after it, the line break or the
/// invisible characters within.
pub(super) fn repaired(fragment: &str) -> String {
    fragment.chars().filter(|character| character.is_ascii_alphanumeric() || "-_".contains(*character)).collect()
}
