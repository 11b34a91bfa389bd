//! What is on the page, in the address and in the tab's own storage: a link carries it, and a reload keeps it.

use super::browser;
use crate::session::document::Content;
use crate::session::page::{Address, Opened};
use crate::share::link;
use crate::share::showing::{Lecture, join, split};

/// Longer texts are not packed into the address: packing would take long, and nobody could send it.
const MAX_PACKED: usize = 100_000;

/// What the address says, and what this tab has kept.
pub(super) fn read() -> Address {
    let fragment = browser::fragment();
    let (link, lecture) = fragment.as_deref().map_or(("", None), |fragment| split(fragment.trim_start_matches('#')));
    Address { opened: opened(link), lecture }
}

/// What the link holds, or what this tab has kept; `None` on a plain first visit.
fn opened(link: &str) -> Option<Opened> {
    let (shared, from_link) =
        if link.is_empty() { (link::read_text(&browser::kept()?), false) } else { (link::read(link), true) };
    Some(Opened { content: shared.map(|shared| Content::opened(&shared)), from_link })
}

/// Writes `content` and the lecture into the address and keeps it for a reload.
pub(super) fn remember(content: &Content, lecture: Option<Lecture>) {
    let shared = content.shared();
    let text = link::text(&shared);
    let fragment = if text.len() <= MAX_PACKED { link::write(&shared) } else { String::new() };
    browser::write_fragment(&join(&fragment, lecture));
    browser::keep(&text);
}

/// Puts the page's address with `link` on the clipboard, and into the address.
pub(super) fn copy(link: &str) {
    browser::copy(&browser::address(link));
    browser::write_fragment(link);
}
