//! Where the keyboard is, and what is read out.

use anyhow::Result;
use browser_tests::fragment;
use browser_tests::page::Page;
use serde_json::json;

use super::{CONTROL, ENTER, TAB, VERIFIED, verified};

/// What has the focus: its name, or its text.
const FOCUSED: &str = "const at = document.activeElement; \
    return at === document.body ? 'the page' : at.getAttribute('aria-label') || at.innerText.trim();";

async fn press(page: &Page, modifiers: &[char], key: &str) -> Result<()> {
    let mut chain = page.driver.action_chain();
    for &modifier in modifiers {
        chain = chain.key_down(modifier);
    }
    chain = chain.send_keys(key);
    for &modifier in modifiers {
        chain = chain.key_up(modifier);
    }
    chain.perform().await?;
    Ok(())
}

#[tokio::test]
async fn edits_are_undone_wherever_one_is() -> Result<()> {
    const SHIFT: char = '\u{e008}';
    let page = verified().await?;
    page.type_into(1, 6, "5").await?;
    page.wait_for(VERIFIED).await?;
    for place in ["#tab-plot", ".plot", ".data", "[aria-label='a1']"] {
        page.script(&format!("document.querySelector({place:?}).focus();")).await?;
        let held = page.script("return document.activeElement.outerHTML.slice(0, 60);").await?;
        for (modifiers, key, expected) in [
            (vec![CONTROL], "z", "1"),
            (vec![CONTROL], "y", "5"),
            (vec![CONTROL], "z", "1"),
            (vec![CONTROL, SHIFT], "z", "5"),
        ] {
            press(&page, &modifiers, key).await?;
            page.soon(&format!("return document.querySelector('#cell-0-y0').innerText == {expected:?};")).await?;
        }
        assert_eq!(page.script("return document.activeElement.outerHTML.slice(0, 60);").await?, held, "at {place}");
    }
    // A field that has text to undo undoes that.
    page.script("document.querySelector('#probe-x1').select();").await?;
    page.keys("7").await?;
    press(&page, &[CONTROL], "z").await?;
    page.soon("return document.querySelector('#probe-x1').value == '93';").await?;
    assert_eq!(page.script("return document.querySelector('#cell-0-y0').innerText;").await?, "5");
    Ok(())
}

#[tokio::test]
async fn the_focus_stays_where_one_was() -> Result<()> {
    let page = verified().await?;
    page.script("document.querySelector('.data').focus();").await?;
    page.keys(ENTER).await?;
    page.keys(TAB).await?;
    page.keys(TAB).await?;
    page.keys(ENTER).await?;
    page.wait_for("4 of 4 samples exact").await?;
    assert_eq!(page.script(FOCUSED).await?, "XOR", "the menu's button has it again");
    // The last step back switches its button off.
    page.script("document.querySelector('[aria-label=Undo]').focus();").await?;
    page.keys(ENTER).await?;
    page.wait_for(VERIFIED).await?;
    page.soon("return document.activeElement !== document.body;").await?;
    let long = fragment::with_text("1\t64\t64\t1\tpublished\trandom\t4096\n1\t1\t0\t99999\t0\t99\n");
    let page = Page::open(&long, 1280).await?;
    page.button("Construct all the same").await?;
    page.script("[...document.querySelectorAll('.why button')].at(-1).focus();").await?;
    page.keys(ENTER).await?;
    page.button("Stop").await?;
    assert_ne!(page.script(FOCUSED).await?, "the page");
    page.script("document.querySelector('.why button').focus();").await?;
    page.keys(ENTER).await?;
    page.button("Start again").await?;
    assert_eq!(page.script(FOCUSED).await?, "Start again");
    Ok(())
}

#[tokio::test]
async fn there_are_few_stops_on_the_way_through_the_page() -> Result<()> {
    let page = verified().await?;
    let stops = "return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')] \
        .filter(element => element.tabIndex >= 0 && !element.disabled && element.checkVisibility());";
    let before = format!(
        "{} return stops.filter(stop => stop.compareDocumentPosition(document.querySelector('.room')) & Node.DOCUMENT_POSITION_FOLLOWING).length;",
        stops.replace("return", "const stops =")
    );
    let (before, all) = (
        page.script(&before).await?,
        page.script(&format!("{} return stops.length;", stops.replace("return", "const stops ="))).await?,
    );
    let (before, all) = (before.as_u64().unwrap_or(u64::MAX), all.as_u64().unwrap_or(u64::MAX));
    println!("{before} stops to the end of nine samples, {all} in all");
    assert!(before <= 27 && all <= 58, "{before} stops to the end of nine samples, {all} in all");
    Ok(())
}

/// Counts how often the regions that are read out say something, and keeps what they say.
const LISTEN: &str = "window.said = []; const start = performance.now(); \
    new MutationObserver(records => { for (const { target } of records) { \
        const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]'); \
        const text = region?.textContent.trim(); \
        if (text && text !== window.said.at(-1)?.text) window.said.push({ at: Math.round(performance.now() - start), text }); } }) \
    .observe(document.body, { subtree: true, childList: true, characterData: true });";

#[tokio::test]
async fn what_goes_on_is_told_seldom_and_never_as_if_it_were_over() -> Result<()> {
    const ALL: &str = "10\u{202f}000 of 10\u{202f}000 samples exact";
    let page = verified().await?;
    page.script(LISTEN).await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for(ALL).await?;
    page.soon("return window.said.some(({ text }) => text.startsWith('Here they are: 10'));").await?;
    let said = page.script("return window.said.filter(({ text }) => !/t = /.test(text));").await?;
    let said: Vec<_> = said.as_array().into_iter().flatten().collect();
    let (last, before) = said.split_last().expect("something is said");
    assert!(last["text"].as_str().is_some_and(|text| text.contains(ALL)), "{said:?}");
    let is_final = |text: &str| text.contains(" of ") && !text.contains("so far") && !text.starts_with("Checking");
    assert!(before.iter().all(|told| !is_final(told["text"].as_str().unwrap_or_default())), "{said:?}");
    let at: Vec<_> = said.iter().map(|told| told["at"].as_i64().unwrap_or(0)).collect();
    assert!(at.windows(2).all(|pair| pair[1] - pair[0] >= 4_900), "{said:?}");
    Ok(())
}

#[tokio::test]
async fn plus_and_minus_count_from_what_is_typed() -> Result<()> {
    let page = verified().await?;
    page.retype(&page.field("a2").await?, "6").await?;
    page.find("//button[@aria-label='More a2']").await?.click().await?;
    page.wait_for("3 × 7 = 21 samples").await?;
    assert_eq!(page.script("return document.querySelector('[aria-label=a2]').value;").await?, json!("7"));
    Ok(())
}
