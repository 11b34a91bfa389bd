//! The weights: opened where they stand, and gone through with the keyboard.

use anyhow::Result;
use browser_tests::page::Page;
use serde_json::json;

use super::{ENTER, ESCAPE, RIGHT, VERIFIED, verified};

const DOWN: &str = "\u{e015}";
const FOCUSED: &str = "const at = document.activeElement; return at.ariaLabel ?? at.textContent.trim();";

/// The page with its weights shown.
async fn weights() -> Result<Page> {
    let page = verified().await?;
    page.choose_tab("Weights").await?;
    page.settled().await?;
    Ok(page)
}

#[tokio::test]
async fn a_number_opens_beside_itself_with_its_meaning() -> Result<()> {
    let page = weights().await?;
    page.find("//button[starts-with(@aria-label, 'W2[0, 1]')]").await?.click().await?;
    page.wait_for("The weight of h₁ in g₀: the change of the slope of g₀ at θ₁, from 51 to −79.").await?;
    let apart = "const opened = document.querySelector('[popover]:popover-open').getBoundingClientRect(); \
        const cell = document.querySelector('.matrix [aria-expanded=true]').getBoundingClientRect(); \
        return Math.round(Math.max(opened.top - cell.bottom, cell.top - opened.bottom, opened.left - cell.right, cell.left - opened.right));";
    let apart = page.script(apart).await?.as_i64().unwrap_or(i64::MAX);
    assert!(apart <= 8, "it is {apart} pixels away from its cell");
    page.keys(ESCAPE).await?;
    page.find("//button[starts-with(@aria-label, 'W2[0, 1]') and @aria-expanded='false']").await?;
    page.find("//button[starts-with(@aria-label, 'b2[2]')]").await?.click().await?;
    page.wait_for("The bias of g₂: minus c₂: where the zig-zag starts, at θ₀.").await?;
    assert_eq!(page.count("[popover]:popover-open").await?, 1);
    page.button("Close").await?.click().await?;
    page.find("//button[starts-with(@aria-label, 'b2[2]') and @aria-expanded='false']").await?;
    assert_eq!(page.script(FOCUSED).await?, "b2[2]: −1484");
    Ok(())
}

#[tokio::test]
async fn a_layer_is_one_stop_and_arrows_go_through_it() -> Result<()> {
    let page = weights().await?;
    let stops = "return [...document.querySelectorAll('[role=tabpanel]:not([hidden]) *')].filter(element => element.tabIndex >= 0).length;";
    assert_eq!(page.script(stops).await?, json!(3), "one a layer");
    page.script("document.querySelector('#W2-0-0').focus();").await?;
    page.keys(RIGHT).await?;
    assert_eq!(page.script(FOCUSED).await?, "W2[0, 1]: −130");
    page.keys(DOWN).await?;
    page.keys(&RIGHT.repeat(5)).await?;
    assert_eq!(page.script(FOCUSED).await?, "b2[1]: −401");
    page.keys(ENTER).await?;
    page.wait_for("The bias of g₁").await?;
    assert_eq!(
        page.script(stops.replace("tabpanel]:not([hidden]) *", "grid].matrix .entry").as_str()).await?,
        json!(3)
    );
    Ok(())
}

#[tokio::test]
async fn the_arrows_go_through_a_matrix_that_is_not_wholly_in_the_document() -> Result<()> {
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.choose_tab("Weights").await?;
    page.settled().await?;
    page.script("document.querySelector('#W2-0-0').focus();").await?;
    for _ in 0..30 {
        page.keys(DOWN).await?;
        page.settled().await?;
    }
    let focused = page.script("return document.activeElement.id;").await?;
    assert_eq!(focused, "W2-30-0");
    Ok(())
}

#[tokio::test]
async fn the_first_stop_of_the_page_skips_to_the_network() -> Result<()> {
    let page = verified().await?;
    page.script("document.activeElement.blur();").await?;
    page.keys("\u{e004}").await?;
    assert_eq!(page.script(FOCUSED).await?, "Skip to the network");
    page.keys(ENTER).await?;
    assert_eq!(page.script(FOCUSED).await?, "The network");
    page.wait_for(VERIFIED).await
}
