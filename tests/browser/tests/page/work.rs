//! Long work, cancelled and failed work.

use anyhow::Result;
use browser_tests::fragment;
use browser_tests::page::Page;

use super::verified;

/// A random table for two layers of `a` neurons.
async fn randomise(page: &Page, a: &str) -> Result<()> {
    page.choose_method("Published").await?;
    page.set_field("a1", a).await?;
    page.set_field("a2", a).await?;
    page.button("Random…").await?.click().await?;
    page.button("Randomise").await?.click().await.map_err(Into::into)
}

#[tokio::test]
async fn twenty_by_twenty_published_is_constructed_and_checked() -> Result<()> {
    let page = verified().await?;
    page.watch_tasks().await?;
    randomise(&page, "20").await?;
    page.wait_for("400 of 400 samples exact").await?;
    let figures = page.figures().await?;
    println!("20 × 20 published: {figures}. Main-thread tasks over 50 ms: {}", page.long_tasks().await?);
    page.screenshot("twenty").await?;
    Ok(())
}

#[tokio::test]
async fn a_construction_can_be_cancelled_and_started_again() -> Result<()> {
    let page = verified().await?;
    randomise(&page, "36").await?;
    page.wait_for("Constructing the network").await?;
    page.button("Stop").await?.click().await?;
    page.wait_for("Cancelled. The table is as you left it.").await?;
    assert_eq!(page.state().await?, "Cancelled");
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.button("Start again").await?.click().await?;
    page.wait_for("Constructing the network").await?;
    // An edit replaces what is being computed.
    page.choose_example("XOR").await?;
    page.wait_for("4 of 4 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn what_takes_long_asks_first_and_what_does_not_fit_is_refused() -> Result<()> {
    let long = fragment::with_text("1\t64\t64\t1\tpublished\trandom\t4096\n1\t1\t0\t99999\t0\t99\n");
    let page = Page::open(&long, 1280).await?;
    page.wait_for("Not begun.").await?;
    page.wait_for("of memory and about").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.button("Construct all the same").await?.click().await?;
    page.wait_for("Constructing the network").await?;
    page.choose_method("Integer").await?;
    page.wait_for("4\u{202f}096 of 4\u{202f}096 samples exact").await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.choose_method("Published").await?;
    page.wait_for("That is more than a browser tab has. About").await?;
    assert!(!page.text().await?.contains("Construct all the same"));
    page.button("Take 141 × 141").await?.click().await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.wait_for("of 53 bits").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for("That is more than a browser tab has. About").await?;
    page.choose_method("Integer").await?;
    page.wait_for("No spare neurons in the first layer").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn the_three_constructions_stand_side_by_side() -> Result<()> {
    let page = verified().await?;
    page.find("//button[@role='tab' and .='The trade']").await?.click().await?;
    let row = |title: &'static str| format!("//table[@class='comparison']//tr[th={title:?}]");
    let exact = row("Exact samples");
    page.find(&format!("{exact}[not(contains(., '…'))]")).await?;
    let cells = page.find(&exact).await?.text().await?;
    assert!(cells.contains("9 of 9 9 of 9"), "published and integer are exact: {cells}");
    let floats = page.find(&row("Error, float64")).await?.text().await?;
    assert!(floats.contains("·10⁻"), "the float construction is nearly exact in float64: {floats}");
    assert_eq!(page.axe().await?, Vec::<String>::new());
    Ok(())
}
