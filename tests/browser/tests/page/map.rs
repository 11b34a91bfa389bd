//! The map of the function over two inputs.

use anyhow::{Context, Result};
use browser_tests::page::Page;
use serde_json::json;

use super::{RIGHT, verified};

/// The example of exclusive or, with its map drawn.
async fn mapped() -> Result<Page> {
    let page = verified().await?;
    page.choose_example("XOR").await?;
    page.find(MAP).await?;
    Ok(page)
}

const MAP: &str = "//*[name()='svg' and @aria-label='Map of f over x₀ and x₁']";

#[tokio::test]
async fn the_map_is_there_for_two_inputs_and_evaluates_what_is_pointed_at() -> Result<()> {
    let page = verified().await?;
    assert_eq!(page.count("[aria-label^='Map of']").await?, 0, "the article's samples have five inputs");
    let page = mapped().await?;
    page.find(MAP).await?.scroll_into_view().await?;
    let sample = "const at = document.querySelectorAll('.map circle')[2].getBoundingClientRect(); \
        return [at.left + at.width / 2, at.top + at.height / 2];";
    let at = page.script(sample).await?;
    let at = [at[0].as_f64().context("x")?, at[1].as_f64().context("y")?].map(|pixel| pixel.round() as i64);
    page.driver.action_chain().move_to(at[0], at[1]).click().perform().await?;
    page.wait_for("Row 3 on its way through the network").await?;
    page.wait_for("Here is the sample of row 3.").await?;
    Ok(())
}

#[tokio::test]
async fn the_map_is_gone_through_with_the_keyboard() -> Result<()> {
    let page = mapped().await?;
    page.script("document.querySelector('.map svg').focus();").await?;
    page.keys(RIGHT).await?;
    page.wait_for("Here is the sample of row 3.").await?;
    page.keys(RIGHT).await?;
    page.wait_for("Here is the sample of row 2.").await?;
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{scheme}");
    }
    assert_eq!(page.script("return document.querySelector('.map').scrollWidth > innerWidth;").await?, json!(false));
    Ok(())
}
