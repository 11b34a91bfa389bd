//! The handwritten digits as pictures: in the table, where one can draw, and among those that are held out.

use anyhow::Result;
use browser_tests::page::Page;
use thirtyfour::prelude::*;

use super::{DOWN, RIGHT, verified};

async fn digits() -> Result<Page> {
    let page = verified().await?;
    page.choose_example("Handwritten digits, 8 × 8").await?;
    page.wait_for("797 samples exact").await?;
    page.settled().await?;
    Ok(page)
}

async fn pixel(page: &Page, name: &str) -> Result<WebElement> {
    page.find(&format!(
        "//*[@role='grid' and @aria-label='Draw an input']//*[@role='gridcell' and @aria-label={name:?}]"
    ))
    .await
}

#[tokio::test]
async fn a_row_of_the_table_is_a_picture() -> Result<()> {
    let page = digits().await?;
    let picture = page.find("//th[@role='rowheader']//img[@alt='Row 1 as a picture']").await?;
    let size = page
        .script("const image = document.querySelector('th img'); return [image.naturalWidth, image.complete];")
        .await?;
    assert_eq!(size, serde_json::json!([8, true]));
    let before = picture.attr("src").await?;
    page.type_into(1, 1, "16").await?;
    page.wait_for("797 samples exact").await?;
    let after = page.find("//th[@role='rowheader']//img[@alt='Row 1 as a picture']").await?.attr("src").await?;
    assert_ne!(before, after, "what is typed is seen");
    Ok(())
}

#[tokio::test]
async fn a_digit_is_drawn_by_keyboard_and_by_pointer() -> Result<()> {
    let page = digits().await?;
    page.find("//section[@aria-label='Probe']//strong[.='= 0']").await?;
    pixel(&page, "row 1, column 1: 0").await?.click().await?;
    pixel(&page, "row 1, column 1: 16").await?;
    pixel(&page, "row 2, column 1: 5").await?;
    page.find("//section[@aria-label='Probe'][not(.//strong[.='= 0'])]//strong").await?;
    page.button("Clear").await?.click().await?;
    pixel(&page, "row 1, column 1: 0").await?;
    assert_eq!(page.count("[role=grid] [role=gridcell].pixel:not([aria-label$=': 0'])").await?, 0);
    page.script("document.querySelector('[role=gridcell].pixel[tabindex=\"0\"]').focus();").await?;
    page.keys(&[DOWN, RIGHT, RIGHT, " ", RIGHT, "+"].concat()).await?;
    pixel(&page, "row 2, column 3: 16").await?;
    pixel(&page, "row 2, column 4: 4").await?;
    // By hand: a line down the middle.
    let surface = page.find("//*[@role='grid' and @aria-label='Draw an input']").await?;
    let (pen, side) = (page.driver.action_chain(), surface.rect().await?.height as i64);
    pen.move_to_element_with_offset(&surface, 0, 2 - side / 2)
        .click_and_hold()
        .move_by_offset(0, side / 3)
        .move_by_offset(0, side / 3)
        .release()
        .perform()
        .await?;
    page.script("document.querySelector('.surface').scrollIntoView({ block: 'center' });").await?;
    page.screenshot("drawn").await?;
    assert!(page.count("[role=gridcell].pixel[aria-label$=': 16']").await? >= 4);
    assert_eq!(page.axe().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn what_is_held_out_is_seen() -> Result<()> {
    let page = digits().await?;
    page.button("Hold out and try").await?.click().await?;
    page.wait_for("It has not seen 359:").await?;
    let region = "[role=region][aria-label^='What the network makes']";
    assert_eq!(page.count(&format!("{region} tbody tr")).await?, 200);
    assert_eq!(page.count(&format!("{region} tbody th img[alt$='as a picture']")).await?, 200);
    page.wait_for("and 159 more").await?;
    page.script("document.querySelector('.exact-fit').scrollIntoView();").await?;
    page.screenshot("held-out-digits").await?;
    Ok(())
}
