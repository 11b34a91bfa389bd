//! Tables that come with the page: fetched when they are chosen, exact, with their source beside them.

use anyhow::Result;
use browser_tests::mishap::Mishap;
use browser_tests::page::Page;
use browser_tests::server::Host;

use super::{VERIFIED, verified};

fn fetched(page: &Page) -> Vec<String> {
    page.host.served().into_iter().map(|file| file.path).filter(|path| path.ends_with(".csv")).collect()
}

#[tokio::test]
async fn a_table_is_fetched_when_it_is_chosen_and_comes_with_its_source() -> Result<()> {
    let page = verified().await?;
    assert_eq!(fetched(&page), Vec::<String>::new());
    page.find("//button[@popovertarget='examples' and not(ancestor::ul)]").await?.click().await?;
    page.find("//ul[@id='examples']//button[strong[.='Iris']][contains(., 'CC BY 4.0')]").await?;
    page.find("//ul[@id='examples']//button[strong[.='Two spirals']]").await?;
    page.screenshot("data-menu").await?;
    page.keys(super::ESCAPE).await?;
    page.choose_example("Iris").await?;
    page.wait_for("149 of 149 samples exact").await?;
    page.settled().await?;
    assert_eq!(fetched(&page).len(), 1);
    let text = page.text().await?;
    assert!(text.contains("Species: 0 setosa, 1 versicolor, 2 virginica."), "{text}");
    assert!(text.contains("UCI Machine Learning Repository, CC BY 4.0."), "{text}");
    assert!(page.texts(".grid th .named").await?.iter().any(|name| name == "petal width"));
    let source = page.find("//section[contains(@class, 'samples')]//a[.='Source']").await?;
    assert_eq!(source.attr("href").await?.as_deref(), Some("https://doi.org/10.24432/C56C76"));
    page.find("//header//button[.='Iris']").await?;
    page.screenshot("data-iris").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    // What is changed is no longer the published table.
    page.type_into(1, 5, "7").await?;
    page.find("//section[contains(@class, 'samples')][not(.//a[.='Source'])]").await?;
    page.button("Undo").await?.click().await?;
    page.find("//section[contains(@class, 'samples')]//a[.='Source']").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    Ok(())
}

#[tokio::test]
async fn every_table_is_exact() -> Result<()> {
    let page = verified().await?;
    for (name, rows, file) in [
        ("Two spirals", "194 of 194", "spirals"),
        ("CO₂ at Mauna Loa", "620 of 620", "co2"),
        ("Handwritten digits, 8 × 8", "1\u{202f}797 of 1\u{202f}797", "digits"),
    ] {
        page.choose_example(name).await?;
        page.wait_for(&format!("{rows} samples exact")).await?;
        page.settled().await?;
        page.screenshot(&format!("data-{file}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_table_that_does_not_come_is_told_and_can_be_tried_again() -> Result<()> {
    let page = Page::open_at(Host::spoiled(Mishap::Missing, "iris-*.csv")?, "", 1280).await?;
    page.wait_for(VERIFIED).await?;
    page.choose_example("Iris").await?;
    page.wait_for("Iris could not be fetched.").await?;
    page.screenshot("data-missing").await?;
    let asked = fetched(&page).len();
    page.button("Try again").await?.click().await?;
    page.wait_for("Iris could not be fetched.").await?;
    page.until(|| fetched(&page).len() > asked).await?;
    page.button("Cancel").await?.click().await?;
    assert!(page.state().await?.contains(VERIFIED), "the table stays");
    Ok(())
}
