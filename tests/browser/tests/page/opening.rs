//! The first visit.

use anyhow::Result;

use super::{LONG, VERIFIED, verified};

#[tokio::test]
async fn it_opens_verified_and_fetches_only_its_own_files() -> Result<()> {
    let page = verified().await?;
    let served = page.host.served();
    assert!(served.iter().all(|file| file.found), "{served:?}");
    let bytes: usize = served.iter().map(|file| file.bytes).sum();
    let ready = page.script("return performance.now();").await?;
    println!("first load: {bytes} compressed bytes in {} files; verified within {ready} ms", served.len());
    Ok(())
}

#[tokio::test]
async fn the_article_s_numbers_are_one_click_away() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Weights").await?;
    page.choose_method("Published").await?;
    page.wait_for(LONG).await?;
    page.wait_for(VERIFIED).await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert!(!page.text().await?.contains(LONG), "the construction is undone, too");
    Ok(())
}

#[tokio::test]
async fn float64_stands_beside_the_exact_zero() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Weights").await?;
    page.choose_method("Published").await?;
    page.wait_for(LONG).await?;
    page.find("//label[contains(., 'in float64, too')]").await?.click().await?;
    page.wait_for("built in float64").await?;
    page.wait_for("≈").await?;
    page.find("//table[@role='grid']//tr[@aria-rowindex]/td[contains(@class, 'floats')][2][normalize-space()]").await?;
    let errors = page
        .script(
            "return [...document.querySelectorAll('.grid tbody td.floats + td.floats')].map(cell => cell.innerText);",
        )
        .await?;
    let errors: Vec<_> = errors.as_array().into_iter().flatten().filter_map(|text| text.as_str()).collect();
    assert_eq!(errors.len(), 9);
    assert!(errors.iter().any(|text| text.contains("·10")), "far off: {errors:?}");
    Ok(())
}
