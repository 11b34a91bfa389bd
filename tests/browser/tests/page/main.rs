//! What a visitor does, in real Chromium and real Firefox, on the built page.

mod data;
mod denied;
mod editing;
mod embedded;
mod exact_fit;
mod files;
mod focus;
mod importing;
mod keeping;
mod keyboard;
mod layout;
mod lecture;
mod links;
mod map;
mod mishaps;
mod offline;
mod opening;
mod panels;
mod paper;
mod pasting;
mod pixels;
mod policy;
mod scale;
mod spreadsheet;
mod tongues;
mod touch;
mod trade;
mod train;
mod weights;
mod work;
mod workers;

use anyhow::Result;
use browser_tests::page::Page;

const VERIFIED: &str = "9 of 9 samples exact";
/// A bias of the published construction of the article, as it is shown in a cell: −60502822101/2.
const LONG: &str = "−3.02514·10¹⁰";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const TAB: &str = "\u{e004}";
const DOWN: &str = "\u{e015}";
const UP: &str = "\u{e013}";
const LEFT: &str = "\u{e012}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";
const PAGE_DOWN: &str = "\u{e00f}";
const DELETE: &str = "\u{e017}";
const RIGHT: &str = "\u{e014}";
const CONTROL: char = '\u{e009}';

/// The page as it opens, everything about its example computed.
async fn verified() -> Result<Page> {
    let page = Page::open("", 1280).await?;
    page.wait_for(VERIFIED).await?;
    page.settled().await?;
    Ok(page)
}
