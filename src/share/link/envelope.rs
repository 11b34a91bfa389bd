//! The outside of a link: text to characters that survive in an address, and back.
//!
//! Version character, then base64url of: how the text is packed (one byte), CRC-32 of what follows (four bytes, the
//! highest first), the text as it is or deflated.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::LinkFault;
use super::limits::{MAX_BYTES, MAX_CHARACTERS};

/// The version of a table without names.
pub(super) const PLAIN: char = '1';
/// The version of a table with names.
pub(super) const NAMED: char = '2';
const AS_IT_IS: u8 = 0;
const DEFLATED: u8 = 1;
const BEST_COMPRESSION: u8 = 9;

/// `text`, of this version, as the part of an address after `#`.
pub(super) fn pack(version: char, text: &str) -> String {
    let deflated = compress_to_vec(text.as_bytes(), BEST_COMPRESSION);
    let (packing, body) =
        if deflated.len() < text.len() { (DEFLATED, &*deflated) } else { (AS_IT_IS, text.as_bytes()) };
    let mut bytes = vec![packing];
    bytes.extend(checksum(body).to_be_bytes());
    bytes.extend(body);
    format!("{version}{}", URL_SAFE_NO_PAD.encode(bytes))
}

/// The text that [`pack`] packed.
pub(super) fn unpack(fragment: &str) -> Result<String, LinkFault> {
    if fragment.len() > MAX_CHARACTERS {
        return Err(LinkFault::TooLong);
    }
    let bytes = URL_SAFE_NO_PAD.decode(without_version(fragment)?).map_err(|_| LinkFault::Damaged)?;
    let (&packing, rest) = bytes.split_first().ok_or(LinkFault::Damaged)?;
    let (sum, body) = rest.split_first_chunk().ok_or(LinkFault::Damaged)?;
    if checksum(body) != u32::from_be_bytes(*sum) {
        return Err(LinkFault::Damaged);
    }
    let text = match packing {
        AS_IT_IS => body.to_vec(),
        DEFLATED => inflate(body)?,
        _ => return Err(LinkFault::Damaged),
    };
    String::from_utf8(text).map_err(|_| LinkFault::Damaged)
}

fn without_version(fragment: &str) -> Result<&str, LinkFault> {
    let mut characters = fragment.chars();
    match characters.next() {
        None => Err(LinkFault::Empty),
        Some(PLAIN | NAMED) => Ok(characters.as_str()),
        Some(version @ '3'..='9') => Err(LinkFault::NewerVersion(version)),
        Some(_) => Err(LinkFault::NotALink),
    }
}

fn inflate(body: &[u8]) -> Result<Vec<u8>, LinkFault> {
    decompress_to_vec_with_limit(body, MAX_BYTES).map_err(|failure| match failure.status {
        TINFLStatus::HasMoreOutput => LinkFault::TooMuchText,
        _ => LinkFault::Damaged,
    })
}

/// CRC-32 as in zip and PNG (reflected polynomial 0xEDB88320), bit by bit: links are short.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_standard_one() {
        assert_eq!(checksum(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn the_shorter_packing_is_used() {
        assert_eq!(pack(PLAIN, "a").len(), 1 + 8);
        assert!(pack(PLAIN, &"1\t2\n".repeat(1_000)).len() < 100);
    }

    #[test]
    fn text_that_inflates_beyond_the_cap_is_refused() {
        let bomb = pack(PLAIN, &"\0".repeat(60 * 1024 * 1024));
        assert!(bomb.len() < MAX_CHARACTERS, "the cap on characters must not be what stops it");
        assert_eq!(unpack(&bomb), Err(LinkFault::TooMuchText));
        assert!(unpack(&pack(PLAIN, &"\0".repeat(MAX_BYTES))).is_ok());
    }

    #[test]
    fn an_unknown_packing_is_damage() {
        let bytes = [2, 0, 0, 0, 0];
        assert_eq!(unpack(&format!("1{}", URL_SAFE_NO_PAD.encode(bytes))), Err(LinkFault::Damaged));
    }
}
