//! What is on the page, in the address and in the tab's own storage: a link carries it, and a reload keeps it.

use super::browser;
use crate::present::words;
use crate::session::document::Content;
use crate::share::link::{self, Shared};

/// Longer texts are not packed into the address: packing would take long, and nobody could send it.
const MAX_PACKED: usize = 100_000;

/// What the page was opened with.
pub(super) struct Opened {
    /// The content, or why there is none.
    pub(super) content: Result<Content, String>,
    /// Whether it came with the address, not from the tab's storage.
    pub(super) from_link: bool,
}

/// What the address holds, or what this tab has kept; `None` on a plain first visit.
pub(super) fn opened() -> Option<Opened> {
    let (shared, from_link) = match browser::fragment() {
        Some(fragment) => (link::read(&fragment), true),
        None => (link::read_text(&browser::kept()?), false),
    };
    let content = shared.map(|shared| Content::opened(&shared)).map_err(|fault| fault.to_string());
    Some(Opened { content, from_link })
}

/// Writes `content` into the address and keeps it for a reload.
pub(super) fn remember(content: &Content) {
    let shared = content.shared();
    let text = link::text(&shared);
    let fragment = if text.len() <= MAX_PACKED { link::write(&shared) } else { String::new() };
    browser::write_fragment(&fragment);
    browser::keep(&text);
}

/// Puts the link to `shared` on the clipboard; what to say of it.
pub(super) fn copy_link(shared: &Shared) -> String {
    match link::shareable(shared) {
        Ok(link) => {
            browser::copy(&browser::address(&link));
            browser::write_fragment(&link);
            words::copied_link(link.len())
        }
        Err(fault) => fault.to_string(),
    }
}
