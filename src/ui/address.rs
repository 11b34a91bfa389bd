//! What is on the page, in the address and in the tab's own storage: a link carries it, and a reload keeps it.

use super::browser;
use crate::session::document::Content;
use crate::share::link::{self, Shared};
use crate::share::showing::{Lecture, join, split};
use crate::words;

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
    let fragment = browser::fragment();
    let link = fragment.as_deref().map(|fragment| split(fragment.trim_start_matches('#')).0);
    let (shared, from_link) = match link.filter(|link| !link.is_empty()) {
        Some(link) => (link::read(link), true),
        None => (link::read_text(&browser::kept()?), false),
    };
    let content = shared.map(|shared| Content::opened(&shared)).map_err(|fault| fault.to_string());
    Some(Opened { content, from_link })
}

/// The lecture that the address asks for.
pub(super) fn lecture() -> Option<Lecture> {
    split(browser::fragment()?.trim_start_matches('#')).1
}

/// The address of the page with `content`, or of the page alone where that would be too long.
pub(super) fn whole(content: &Content) -> String {
    link::shareable(&content.shared()).map_or_else(|_| browser::plain_address(), |link| browser::address(&link))
}

/// Writes `content` and the lecture into the address and keeps it for a reload.
pub(super) fn remember(content: &Content, lecture: Option<Lecture>) {
    let shared = content.shared();
    let text = link::text(&shared);
    let fragment = if text.len() <= MAX_PACKED { link::write(&shared) } else { String::new() };
    browser::write_fragment(&join(&fragment, lecture));
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
