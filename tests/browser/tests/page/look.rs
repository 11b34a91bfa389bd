//! What axe says, and what fits a phone.

use anyhow::Result;
use browser_tests::page::Page;

use super::{VERIFIED, verified};

#[tokio::test]
async fn axe_finds_nothing_with_everything_open() -> Result<()> {
    let page = verified().await?;
    page.choose_method("Published").await?;
    page.wait_for("-60502822101/2").await?;
    page.button("Trace row 2").await?.click().await?;
    page.wait_for("Row 2 on its way through the network").await?;
    page.find("//label[contains(., 'Compare with float64')]").await?.click().await?;
    page.wait_for("Error when built in float64").await?;
    page.find("//button[starts-with(normalize-space(), 'W2[3, 3]')]").await?.click().await?;
    page.button("Copy LaTeX").await?;
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{scheme}");
        page.screenshot(&format!("open-{scheme}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_phone_shows_everything() -> Result<()> {
    let phone = Page::open_on_phone().await?;
    phone.wait_for(VERIFIED).await?;
    let overflow =
        phone.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth;").await?;
    assert_eq!(overflow, 0, "nothing is wider than the phone");
    phone.screenshot("phone").await?;
    assert_eq!(phone.axe().await?, Vec::<String>::new());
    let small = "return [...document.querySelectorAll('button, select')].filter(control => control.offsetHeight > 0 && control.offsetHeight < 24).map(control => control.outerHTML);";
    assert_eq!(phone.script(small).await?, serde_json::json!([]), "every control is large enough to be hit");
    Ok(())
}
