//! Browsers that have less than others, or do not let the page use it.

use anyhow::Result;
use browser_tests::page::Page;

use super::{ESCAPE, VERIFIED, verified};

/// Everything that a browser may do for the page beside drawing it.
async fn everything_is_used(page: &Page) -> Result<()> {
    page.button("Lecture").await?.click().await?;
    super::lecture::move_pointer(page).await?;
    page.button("Leave the lecture").await?.click().await?;
    page.button("Save as…").await?.click().await?;
    page.find("//div[@id='files']//button[strong[.='CSV']]").await?.click().await?;
    page.wait_for("Saved ").await?;
    page.keys(ESCAPE).await?;
    page.train_and_stop().await?;
    page.button("Random…").await?.click().await?;
    page.button("Randomise").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "42");
    assert_eq!(page.count("#panic").await?, 0);
    Ok(())
}

#[tokio::test]
async fn over_plain_http_everything_works_and_links_are_copied_by_hand() -> Result<()> {
    let page = verified().await?;
    page.driver.goto(page.host.plain_address()).await?;
    page.wait_for(VERIFIED).await?;
    let trusted =
        "return [isSecureContext, 'locks' in navigator, 'serviceWorker' in navigator, 'clipboard' in navigator];";
    assert_eq!(page.script(trusted).await?, serde_json::json!([false, false, false, false]));
    everything_is_used(&page).await?;
    page.button("Share").await?.click().await?;
    let field = page.find("//input[@aria-label='Link to this table']").await?;
    assert_eq!(field.prop("value").await?, Some(page.driver.current_url().await?.to_string()));
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn a_browser_without_random_numbers_full_screen_or_file_pickers() -> Result<()> {
    let page = verified().await?;
    page.script(
        "for (const name of ['crypto', 'showSaveFilePicker', 'showOpenFilePicker', 'ResizeObserver']) \
             Object.defineProperty(window, name, { value: undefined, configurable: true }); \
         for (const name of ['requestFullscreen', 'webkitRequestFullscreen']) delete Element.prototype[name]; \
         for (const name of ['exitFullscreen', 'fullscreenElement', 'fullscreenEnabled']) delete Document.prototype[name];",
    )
    .await?;
    everything_is_used(&page).await
}

#[tokio::test]
async fn a_browser_that_denies_its_storage_asks_before_a_table_is_lost() -> Result<()> {
    let page = verified().await?;
    page.deny_storage().await?;
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    let denied = "try { return localStorage === null; } catch (error) { return error.name; }";
    assert_eq!(page.script(denied).await?, "SecurityError");
    assert!(!page.text().await?.contains("keeps nothing here"), "there is nothing to keep yet");
    page.type_into(1, 6, "42").await?;
    page.wait_for("This browser keeps nothing here").await?;
    page.wait_for(VERIFIED).await?;
    assert!(page.asks_before_leaving().await?);
    Ok(())
}
