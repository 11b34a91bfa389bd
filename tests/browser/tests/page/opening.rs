//! The first visit.

use anyhow::Result;

use super::{VERIFIED, verified};

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
    page.choose_method("Published").await?;
    page.wait_for("-60502822101/2").await?;
    page.wait_for(VERIFIED).await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert!(!page.text().await?.contains("-60502822101/2"), "the construction is undone, too");
    Ok(())
}

#[tokio::test]
async fn float64_stands_beside_the_exact_zero() -> Result<()> {
    let page = verified().await?;
    page.choose_method("Published").await?;
    page.wait_for("-60502822101/2").await?;
    page.find("//label[contains(., 'Compare with float64')]").await?.click().await?;
    page.wait_for("Error when built in float64").await?;
    page.wait_for("≈").await?;
    page.find("//table[@class='check']//tr[@aria-rowindex]/td[5][normalize-space()]").await?;
    let errors = page
        .script("return [...document.querySelectorAll('.check tbody td:nth-of-type(5)')].map(cell => cell.innerText);")
        .await?;
    let errors: Vec<_> = errors.as_array().into_iter().flatten().filter_map(|text| text.as_str()).collect();
    assert_eq!(errors.len(), 9);
    assert!(errors.iter().any(|text| text.contains("·10")), "far off: {errors:?}");
    Ok(())
}
