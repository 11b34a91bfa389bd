//! From start to end without a mouse.

use anyhow::{Result, bail};
use browser_tests::page::Page;

use super::{CONTROL, DOWN, ENTER, ESCAPE, HOME, RIGHT, TAB, VERIFIED, verified};

/// Presses Tab until something with this name has the focus.
async fn tab_to(page: &Page, name: &str) -> Result<()> {
    let focused = "const at = document.activeElement; return at.getAttribute('aria-label') || at.labels?.[0]?.innerText || at.innerText || '';";
    for _ in 0..120 {
        page.keys(TAB).await?;
        page.come_back().await?;
        if page.script(focused).await?.as_str().unwrap_or_default().trim().starts_with(name) {
            return Ok(());
        }
    }
    bail!("Tab never leads to {name:?}")
}

#[tokio::test]
async fn everything_works_from_the_keyboard_alone() -> Result<()> {
    let page = verified().await?;
    tab_to(&page, "More a2").await?;
    page.keys(ENTER).await?;
    page.wait_for("9 of 12 samples: 3 more would fit.").await?;
    page.wait_for(VERIFIED).await?;
    tab_to(&page, "93").await?;
    page.keys(RIGHT).await?;
    page.keys("77").await?;
    page.keys(ENTER).await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 2).await?.text().await?, "77");
    let active = page.driver.active_element().await?;
    assert_eq!(active.attr("id").await?.as_deref(), Some("cell-1-x1"), "Enter goes a row down");
    page.keys("5").await?;
    page.keys(ESCAPE).await?;
    assert_eq!(page.cell(2, 2).await?.text().await?, "91");
    page.driver.action_chain().key_down(CONTROL).send_keys("z").key_up(CONTROL).perform().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 2).await?.text().await?, "4");
    page.driver.action_chain().key_down(CONTROL).send_keys("\u{e010}").key_up(CONTROL).perform().await?;
    let active = page.driver.active_element().await?;
    assert_eq!(active.attr("id").await?.as_deref(), Some("cell-8-y0"), "Control and End go to the last cell");
    page.keys(DOWN).await?;
    page.keys(HOME).await?;
    page.keys("1").await?;
    page.keys(ENTER).await?;
    page.wait_for("Row 10, input x₁: the number is missing.").await?;
    tab_to(&page, "Go to the cell").await?;
    page.keys(ENTER).await?;
    page.soon("return document.activeElement.id == 'cell-9-x1';").await?;
    for text in ["2", "3", "4", "5", "6"] {
        page.keys(text).await?;
        page.keys(TAB).await?;
    }
    page.wait_for("10 of 10 samples exact").await?;
    page.cell(10, 1).await?.click().await?;
    page.driver.action_chain().key_down(CONTROL).send_keys("\u{e011}").key_up(CONTROL).perform().await?;
    page.keys(DOWN).await?;
    tab_to(&page, "Trace row 2").await?;
    page.keys(ENTER).await?;
    page.wait_for("Row 2 on its way through the network").await?;
    tab_to(&page, "Function").await?;
    page.keys(RIGHT).await?;
    tab_to(&page, "W2[0, 0]").await?;
    page.keys(ENTER).await?;
    page.button("Copy LaTeX").await?;
    Ok(())
}
