//! What is on the page, in the address and in the browser's storage: a link carries it, and a reload keeps it.

use std::cell::RefCell;

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Event, HashChangeEvent};

use super::browser;
use crate::session::document::{Content, Document};
use crate::session::page::{Address, Stored};
use crate::share::embedding::{Embedding, embedding};
use crate::share::kept::Kept;
use crate::share::link::{self, unescaped};
use crate::share::showing::{self, Showing, join, split};
use crate::words::Language;

/// Browsers and chat programs give up on longer addresses; the table is then kept in the tab's own storage alone.
const MAX_ADDRESS: usize = 32_000;

/// Longer texts are not packed into the address: packing would take long, and nobody could send it.
const MAX_PACKED: usize = 100_000;

/// Of what Undo goes back to, so much is kept for a reload: browsers give a page a few million bytes.
const MAX_KEPT: usize = 1_000_000;

/// To keep a table with more cells takes longer than what is done between two looks at the page.
const LARGE: usize = 50_000;

thread_local! {
    /// The link that was in the address when the page began to be left. A browser that loads it again does so with that
    /// link, whatever the page writes into the address before it is gone.
    static LEFT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// How much of a document is kept.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Keep {
    /// The table: within an event there is no time for more.
    Table,
    /// The table, and what can be undone.
    History,
    /// The same, in two steps between which the page answers.
    InSteps,
}

/// The page begins to be left.
pub(super) fn begin_to_leave() {
    LEFT.set(Some(link_here()));
}

/// What the address says.
pub(super) fn read() -> Address {
    read_from(&fragment())
}

/// What the address said when it changed: the page may have written its own into it since.
pub(super) fn read_change(event: &Event) -> Address {
    let address = event.dyn_ref().map(HashChangeEvent::new_url).unwrap_or_default();
    read_from(&unescaped(address.split_once('#').map_or("", |(_, fragment)| fragment)))
}

fn read_from(fragment: &str) -> Address {
    let (link, showing) = split(fragment);
    let content = (!link.is_empty()).then(|| link::read(link).map(|shared| Content::opened(&shared)));
    let language = showing::language(fragment).and_then(Language::of);
    Address { content, link: link.to_owned(), showing, language }
}

/// How the address says that the page is embedded.
pub(super) fn embedded() -> Option<Embedding> {
    embedding(&fragment())
}

/// What the browser has kept. What cannot be read is set aside.
pub(super) fn stored() -> Stored {
    let language = browser::kept_language().as_deref().and_then(Language::of);
    let mut stored = Stored { language, ..Stored::default() };
    for (kept, text) in [(&mut stored.last, browser::kept_last()), (&mut stored.tab, browser::kept_by_tab())] {
        let Some(text) = text else { continue };
        *kept = Kept::read(&text);
        if kept.is_none() {
            stored.has_unread = true;
            browser::set_aside(&text);
        }
    }
    stored
}

/// Whether to keep `content` takes so long that it is not to be done more often than it must.
pub(super) fn is_large(content: &Content) -> bool {
    let draft = &content.draft;
    draft.rows.len() * draft.columns().count() > LARGE
}

/// Keeps `document` for a reload, and tells whether the browser did.
pub(super) fn keep(document: &Document, how: Keep, tell: impl FnOnce(bool) + 'static) {
    let mut replaces = vec![link_here()];
    replaces.extend(LEFT.with_borrow(Clone::clone));
    let kept = document.kept(replaces);
    let table = || kept.text(0);
    match how {
        Keep::Table => tell(keep_at_once(&table())),
        Keep::History => tell(keep_at_once(&kept.text(MAX_KEPT)) || keep_at_once(&table())),
        Keep::InSteps => {
            let mut text = kept.text(MAX_KEPT);
            let by_tab = browser::keep_by_tab(&text) || {
                text = table();
                browser::keep_by_tab(&text)
            };
            Timeout::new(0, move || tell(browser::keep_last(&text) && by_tab)).forget();
        }
    }
}

/// For a reload and for another visit, whatever becomes of the other.
fn keep_at_once(text: &str) -> bool {
    let (by_tab, last) = (browser::keep_by_tab(text), browser::keep_last(text));
    by_tab && last
}

/// Writes the content and what is shown of it into the address; of a lecture, the language that was chosen for it, too.
pub(super) fn write(content: &Content, showing: &Showing, language: Option<&Language>) {
    let link = link::write_within(&content.shared(), MAX_PACKED).unwrap_or_default();
    write_link(&link, showing, language.filter(|_| showing.is_lecture));
}

/// Writes a fragment that was made into the address.
pub(super) fn write_made(fragment: &str) {
    let (link, showing) = split(fragment);
    write_link(link, &showing, None);
}

fn write_link(link: &str, showing: &Showing, language: Option<&Language>) {
    let fragment = join(if link.len() <= MAX_ADDRESS { link } else { "" }, showing);
    match language {
        Some(language) => browser::write_fragment(&showing::in_language(&fragment, language.code)),
        None => browser::write_fragment(&fragment),
    }
}

/// The link that is in the address, perhaps an empty one.
fn link_here() -> String {
    split(&fragment()).0.to_owned()
}

/// The fragment as it was made.
fn fragment() -> String {
    unescaped(browser::fragment().unwrap_or_default().trim_start_matches('#'))
}
