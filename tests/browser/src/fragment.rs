//! Links as anybody could make them, good or hostile: written from `docs/LINKS.md`, not with the page's own code.

use std::io::Write;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

/// `#`, and a version 1 link that holds `text`.
#[must_use]
pub fn with_text(text: &str) -> String {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    let body = encoder.write_all(text.as_bytes()).and_then(|()| encoder.finish()).unwrap_or_default();
    let mut sum = Crc::new();
    sum.update(&body);
    let mut bytes = vec![1];
    bytes.extend(sum.sum().to_be_bytes());
    bytes.extend(body);
    format!("#1{}", URL_SAFE_NO_PAD.encode(bytes))
}
