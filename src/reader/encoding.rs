//! Bytes to text: UTF-8 and UTF-16 of either byte order, with or without a byte order mark.
//!
//! What is not UTF-8 and holds no control characters is read as Latin-1, which older spreadsheets write: only letters
//! beyond ASCII depend on it, and [`Encoding`] says so. Everything else is no text.

use std::borrow::Cow;

use super::Fault;

/// How a file's characters were written as bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Encoding {
    /// UTF-8; ASCII is part of it.
    #[default]
    Utf8,
    /// UTF-16, the lower byte first.
    Utf16Le,
    /// UTF-16, the higher byte first.
    Utf16Be,
    /// One byte for each character.
    Latin1,
}

/// Bytes that are looked at to tell UTF-16 without a byte order mark.
const SAMPLE: usize = 1_024;

/// The text that `bytes` write, and how; `given` instead of what the bytes look like. Without the byte order mark.
///
/// # Errors
///
/// [`Fault::NotText`] where no encoding fits.
pub(super) fn decode(bytes: &[u8], given: Option<Encoding>) -> Result<(Cow<'_, str>, Encoding), Fault> {
    let encoding = given.unwrap_or_else(|| guess(bytes));
    let text = match encoding {
        Encoding::Utf8 => Cow::Borrowed(std::str::from_utf8(bytes).map_err(|error| not_text(error.valid_up_to()))?),
        Encoding::Utf16Le => Cow::Owned(utf16(bytes, u16::from_le_bytes)?),
        Encoding::Utf16Be => Cow::Owned(utf16(bytes, u16::from_be_bytes)?),
        Encoding::Latin1 => Cow::Owned(bytes.iter().map(|&byte| char::from(byte)).collect()),
    };
    match text.bytes().position(|byte| byte < b' ' && !byte.is_ascii_whitespace() && byte != 0x0b) {
        Some(at) => Err(not_text(at)),
        None => Ok((text, encoding)),
    }
}

fn guess(bytes: &[u8]) -> Encoding {
    match bytes {
        [0xff, 0xfe, ..] => return Encoding::Utf16Le,
        [0xfe, 0xff, ..] => return Encoding::Utf16Be,
        _ => {}
    }
    // Tables are mostly ASCII, of which UTF-16 makes every other byte 0.
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |offset| sample.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if second > first && 4 * second > sample.len() {
        Encoding::Utf16Le
    } else if first > second && 4 * first > sample.len() {
        Encoding::Utf16Be
    } else if std::str::from_utf8(bytes).is_ok() {
        Encoding::Utf8
    } else {
        Encoding::Latin1
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Fault> {
    let pairs = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    let decoded: Result<String, _> = char::decode_utf16(pairs).collect();
    decoded.map_err(|_| not_text(0))
}

fn not_text(byte: usize) -> Fault {
    Fault::NotText { byte }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::math::table::writing::visible;

    #[track_caller]
    fn check(bytes: &[u8], expected: (&str, Encoding)) {
        let (text, encoding) = decode(bytes, None).expect("text");
        assert_eq!((&*visible(&text), encoding), expected, "{bytes:?}");
    }

    #[test]
    fn utf_8_and_utf_16_are_told_apart() {
        check(b"1,2", ("1,2", Encoding::Utf8));
        check("\u{feff}ä,½".as_bytes(), ("ä,½", Encoding::Utf8));
        for bom in ["", "\u{feff}"] {
            let units: Vec<u16> = format!("{bom}x;y\n1;2").encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            check(&little, ("x;y\n1;2", Encoding::Utf16Le));
            check(&big, ("x;y\n1;2", Encoding::Utf16Be));
        }
        check(b"gr\xf6\xdfe\n1", ("größe\n1", Encoding::Latin1));
        check("\u{202d}42\u{202c}\u{200b}".as_bytes(), ("42", Encoding::Utf8));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"PK\x03\x04\x14\0", None), Err(Fault::NotText { byte: 2 }));
        assert_eq!(decode(&[0xff, 0xfe, 0x00, 0xd8, 0x31, 0x00], None), Err(Fault::NotText { byte: 0 }));
    }
}
