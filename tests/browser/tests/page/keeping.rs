//! Nothing that was typed is lost: by a reload, another link, a closed tab, a browser that refuses, or the page itself.

use anyhow::Result;
use browser_tests::fragment;
use browser_tests::mishap::Mishap;
use browser_tests::page::Page;
use browser_tests::server::Host;
use thirtyfour::prelude::*;

use super::{VERIFIED, verified};

const OTHER: &str = "1\t2\t2\t1\tpublished\ttyped\t1\n5\t6\n";

/// Leaves no room in what the browser keeps for this tab.
const FILL_TAB: &str = "let size = 1 << 22; let other = ''; while (size) { \
    try { sessionStorage.setItem('other', other + 'a'.repeat(size)); other += 'a'.repeat(size); } catch { size >>= 1; } }";

/// Reads what is saved from now on.
const CATCH_DOWNLOADS: &str = "window.saved = undefined; const create = URL.createObjectURL; \
    URL.createObjectURL = blob => { blob.text().then(text => { window.saved = text; }); return create(blob); };";

#[track_caller]
fn same(found: &str, expected: &str) {
    assert_eq!(found, expected, "the cell after it");
}

/// Waits until the page's first edit is in its table, and all that comes of it is done.
async fn taken_in(page: &Page) -> Result<()> {
    page.find("//button[@aria-label='Undo' and not(@disabled)]").await?;
    page.wait_for(VERIFIED).await?;
    page.settled().await
}

#[tokio::test]
async fn a_reload_right_after_an_edit_of_a_linked_table() -> Result<()> {
    let page = Page::open(&fragment::with_text(OTHER), 1280).await?;
    page.wait_for("1 of 1 samples exact").await?;
    page.type_into(1, 2, "77").await?;
    page.reload().await?;
    page.wait_for("1 of 1 samples exact").await?;
    same(&page.cell(1, 2).await?.text().await?, "77");
    page.button("Undo").await?.click().await?;
    page.wait_for("1 of 1 samples exact").await?;
    same(&page.cell(1, 2).await?.text().await?, "6");
    Ok(())
}

/// The address of an edit is written while the browser waits for the page that it loads again at the address before it.
#[tokio::test]
async fn a_reload_that_takes_long_after_an_edit_of_a_linked_table() -> Result<()> {
    let page = Page::start(Host::spoiled(Mishap::Late, "index.html")?, 1280).await?;
    // Where no service worker answers in its place.
    page.driver.goto(format!("{}{}", page.host.plain_address(), fragment::with_text(OTHER))).await?;
    page.wait_for("1 of 1 samples exact").await?;
    page.type_into(1, 2, "77").await?;
    page.reload().await?;
    page.wait_for("1 of 1 samples exact").await?;
    same(&page.cell(1, 2).await?.text().await?, "77");
    Ok(())
}

#[tokio::test]
async fn a_value_in_an_open_editor() -> Result<()> {
    let page = verified().await?;
    page.cell(1, 6).await?.click().await?;
    page.keys("4711").await?;
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, "4711");
    Ok(())
}

#[tokio::test]
async fn a_link_that_arrives_while_a_cell_is_edited() -> Result<()> {
    let page = verified().await?;
    page.cell(1, 6).await?.click().await?;
    page.keys("4711").await?;
    page.driver.execute("location.hash = arguments[0];", vec![fragment::with_text(OTHER).into()]).await?;
    page.button("Open the link").await?.click().await?;
    page.wait_for("1 of 1 samples exact").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, "4711");
    Ok(())
}

#[tokio::test]
async fn a_link_that_arrives_while_the_page_writes_its_own_into_the_address() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    let arrive = "const here = location.href; location.hash = arguments[0]; history.replaceState(null, '', here);";
    page.driver.execute(arrive, vec![fragment::with_text(OTHER).into()]).await?;
    page.button("Open the link").await?.click().await?;
    page.wait_for("1 of 1 samples exact").await
}

#[tokio::test]
async fn keeping_the_table_when_another_link_came_and_reloading() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    page.driver.execute("location.hash = arguments[0];", vec![fragment::with_text(OTHER).into()]).await?;
    page.button("Keep my table").await?.click().await?;
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn a_damaged_link_dismissed_and_a_reload() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    page.driver.execute("location.hash = arguments[0];", vec!["#1damaged".into()]).await?;
    page.button("Dismiss").await?.click().await?;
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn a_table_that_no_link_can_hold() -> Result<()> {
    let page = verified().await?;
    let long = "7".repeat(3_000);
    page.cell(1, 6).await?.click().await?;
    page.paste(&long).await?;
    page.wait_for("row 1").await?;
    page.reload().await?;
    page.wait_for("row 1").await?;
    assert!(page.cell(1, 6).await?.text().await?.starts_with("7777"), "the long cell");
    Ok(())
}

#[tokio::test]
async fn another_link_opened_in_the_same_tab_is_an_undo_away() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    page.driver.goto("about:blank").await?;
    page.driver.goto(format!("{}{}", page.host.address(), fragment::with_text(OTHER))).await?;
    page.wait_for("1 of 1 samples exact").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn a_closed_tab_comes_back_with_a_fresh_start_on_offer() -> Result<()> {
    let page = verified().await?;
    let before = page.cell(1, 6).await?.text().await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    let first = page.driver.window().await?;
    let second = page.driver.new_tab().await?;
    page.driver.switch_to_window(first).await?;
    page.driver.close_window().await?;
    page.driver.switch_to_window(second).await?;
    page.driver.goto(page.host.address()).await?;
    page.wait_for("This is your table as you left it").await?;
    same(&page.cell(1, 6).await?.text().await?, "42");
    page.button("Start with the example").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, &before);
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn a_browser_that_keeps_nothing_says_so_and_asks_before_the_page_is_left() -> Result<()> {
    let page = verified().await?;
    page.script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };").await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for("This browser keeps nothing here").await?;
    assert!(page.asks_before_leaving().await?);
    Ok(())
}

#[tokio::test]
async fn a_storage_that_is_full_for_this_tab_alone_brings_no_older_table_back() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    assert!(!page.asks_before_leaving().await?);
    page.script(FILL_TAB).await?;
    let large = "7".repeat(3_000);
    page.cell(1, 6).await?.click().await?;
    page.paste(&large).await?;
    page.wait_for("This browser keeps nothing here").await?;
    assert!(page.asks_before_leaving().await?);
    page.script("sessionStorage.removeItem('other');").await?;
    page.type_into(1, 6, "43").await?;
    page.wait_for(VERIFIED).await?;
    assert!(!page.text().await?.contains("This browser keeps nothing here"));
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, "43");
    Ok(())
}

#[tokio::test]
async fn what_was_kept_and_cannot_be_read_is_told_and_saved() -> Result<()> {
    let page = verified().await?;
    for kept in ["zerofit\t2\tof a version to come", "\u{0}damaged"] {
        // After that the page keeps nothing of its own when it is left.
        let code = "for (const storage of [localStorage, sessionStorage]) { storage.clear(); \
            for (const name of ['tab', 'last']) storage.setItem(`zerofit.${name}`, arguments[0]); } \
            Storage.prototype.setItem = () => {};";
        page.driver.execute(code, vec![kept.into()]).await?;
        page.reload().await?;
        page.wait_for("What this browser has kept of your last table cannot be read").await?;
        page.wait_for(VERIFIED).await?;
        page.script(CATCH_DOWNLOADS).await?;
        page.button("Save it as a file").await?.click().await?;
        page.soon("return window.saved !== undefined;").await?;
        assert_eq!(page.script("return window.saved;").await?, kept);
        page.type_into(1, 6, "42").await?;
        page.wait_for(VERIFIED).await?;
        assert_eq!(page.script("return localStorage['zerofit.unread'];").await?, kept, "no edit replaces it");
        page.reload().await?;
        page.wait_for(VERIFIED).await?;
        same(&page.cell(1, 6).await?.text().await?, "42");
    }
    Ok(())
}

#[tokio::test]
async fn two_tabs_with_the_same_table_keep_their_own_edits() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    page.button("Share").await?.click().await?;
    page.wait_for("The link to this table is on the clipboard.").await?;
    let (first, address) = (page.driver.window().await?, page.driver.current_url().await?);
    let second = page.driver.new_tab().await?;
    page.driver.switch_to_window(second.clone()).await?;
    page.driver.goto(address.as_str()).await?;
    page.wait_for(VERIFIED).await?;
    page.type_into(1, 6, "43").await?;
    page.wait_for(VERIFIED).await?;
    for (tab, own) in [(&first, "42"), (&second, "43")] {
        page.driver.switch_to_window(tab.clone()).await?;
        page.reload().await?;
        page.wait_for(VERIFIED).await?;
        same(&page.cell(1, 6).await?.text().await?, own);
    }
    page.driver.close_window().await?;
    page.driver.switch_to_window(first).await?;
    page.type_into(1, 5, "44").await?;
    page.wait_for(VERIFIED).await?;
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 5).await?.text().await?, "44");
    same(&page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn more_rows_than_a_table_holds() -> Result<()> {
    const TOO_MANY: &str = "20001 rows; a table holds at most 20000.";
    let page = verified().await?;
    page.set_field("idim", "1").await?;
    page.wait_for(VERIFIED).await?;
    page.cell(1, 1).await?.click().await?;
    let rows: Vec<_> = (0..20_001).map(|n| format!("{n}\t{}", n % 7)).collect();
    page.paste(&rows.join("\n")).await?;
    page.find("//dialog//button[.='Only write the cells']").await?.click().await?;
    page.wait_for(TOO_MANY).await?;
    page.reload().await?;
    page.wait_for(TOO_MANY).await?;
    page.script("const frame = document.querySelector('.grid').parentElement; frame.scrollTop = frame.scrollHeight;")
        .await?;
    same(&page.cell(20_001, 1).await?.text().await?, "20000");
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 1).await?.text().await?, "93");
    Ok(())
}

#[tokio::test]
async fn a_clipboard_that_is_missing_or_refuses_leaves_the_link_to_be_copied_by_hand() -> Result<()> {
    let page = verified().await?;
    for refusal in ["undefined", "{ writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }"] {
        let code =
            format!("Object.defineProperty(navigator, 'clipboard', {{ value: {refusal}, configurable: true }});");
        page.script(&code).await?;
        page.button("Share").await?.click().await?;
        let field = page.find("//input[@aria-label='Link to this table']").await?;
        assert_eq!(field.prop("value").await?, Some(page.driver.current_url().await?.to_string()));
        assert!(!page.text().await?.contains("is on the clipboard"), "{refusal}");
        page.button("Dismiss").await?.click().await?;
    }
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    Ok(())
}

#[tokio::test]
async fn a_page_that_stops_by_a_fault_of_its_own_says_so_and_reloads_with_the_table() -> Result<()> {
    let page = verified().await?;
    let before = page.cell(1, 6).await?.text().await?;
    page.type_into(1, 6, "42").await?;
    taken_in(&page).await?;
    // Another program, an extension say, has broken what the page is built with.
    page.script("Worker.prototype.postMessage = () => { throw new Error('out of order'); };").await?;
    page.button("Undo").await?.click().await?;
    let said = page.find("//*[@role='alert' and starts-with(normalize-space(), 'The page has met a fault')]").await?;
    page.script("window.isOld = true;").await?;
    said.find(By::Tag("button")).await?.click().await?;
    page.soon("return !window.isOld;").await?;
    page.wait_for(VERIFIED).await?;
    same(&page.cell(1, 6).await?.text().await?, &before);
    Ok(())
}
