//! What the page opens with: a link, what was kept, or the first example.

use super::{Address, Message};
use crate::math::table::sample::Draft;
use crate::session::document::{Content, Document};
use crate::share::kept::Kept;
use crate::share::presets::Preset;
use crate::words::Language;

/// What a browser has kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stored {
    /// By this tab: it is reloaded, or went elsewhere and came back.
    pub tab: Option<Kept>,
    /// By the tab that was edited last, whichever that was.
    pub last: Option<Kept>,
    /// Whether there is anything that cannot be read: of another version of the page, or damaged.
    pub has_unread: bool,
    /// The language that was chosen.
    pub language: Option<&'static Language>,
}

/// What the page opens with.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Opening {
    pub(super) document: Document,
    pub(super) message: Option<Message>,
    /// Whether the address holds something else than the document.
    pub(super) is_unwritten: bool,
}

/// What the page opens with at `address`, in a browser that has kept `stored`.
///
/// A link wins over what was kept, unless that has replaced this very link, which a browser reloads that was not told of
/// the new address in time. A kept table that a link wins over is an Undo away.
pub(super) fn opening(address: &Address, stored: &Stored) -> Opening {
    let (document, message, is_unwritten) = match (&address.content, &stored.tab) {
        (Some(content), Some(kept)) if kept.has_replaced(&address.link) => {
            let document = Document::restored(kept);
            let is_same = content.as_ref() == Ok(document.content());
            (document, None, !is_same)
        }
        (Some(Ok(content)), Some(kept)) => {
            let mut document = Document::restored(kept);
            document.edit(content.clone());
            (document, None, false)
        }
        (Some(Ok(content)), None) => (Document::new(content.clone()), None, false),
        (Some(Err(fault)), Some(kept)) => (Document::restored(kept), Some(Message::KeptTable(fault.clone())), false),
        (Some(Err(fault)), None) => (Document::new(empty_content()), Some(Message::Unreadable(fault.clone())), false),
        (None, tab) => match tab.as_ref().or(stored.last.as_ref()) {
            Some(kept) => (Document::restored(kept), Some(Message::Restored), false),
            None => (Document::new(first_content()), None, false),
        },
    };
    let unread = stored.has_unread.then_some(Message::Unread);
    // Of two messages the one about the link in the address.
    let message = message.filter(|message| unread.is_none() || message.is_about_a_link()).or(unread);
    Opening { document, message, is_unwritten }
}

/// What a first visitor sees: the article's worked example.
pub(super) fn first_content() -> Content {
    Content::example(Preset::Article)
}

/// A table without rows, where there should have been one: nothing on the page may look like it.
pub(super) fn empty_content() -> Content {
    let first = first_content();
    first.with_draft(Draft::new(first.draft.shape, Vec::new()))
}
