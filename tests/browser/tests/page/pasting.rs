//! What is pasted: read by a worker of its own, and asked about where it can mean two things.

use anyhow::Result;
use browser_tests::page::Page;

use super::{ESCAPE, VERIFIED, verified};

/// The texts of the first cells of a column, from 1.
async fn column(page: &Page, column: usize, rows: usize) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for row in 1..=rows {
        texts.push(page.cell(row, column).await?.text().await?);
    }
    Ok(texts)
}

/// Pastes `text` on the first y and waits for the question, whose ways are `ways`.
async fn asked(page: &Page, text: &str, ways: &[&str]) -> Result<()> {
    page.cell(1, 6).await?.click().await?;
    page.paste(text).await?;
    page.find("//dialog[@open]").await?;
    let found =
        page.script("return [...document.querySelectorAll('dialog .reading > button')].map(b => b.innerText);").await?;
    assert_eq!(found, serde_json::json!(ways));
    Ok(())
}

#[tokio::test]
async fn a_column_with_commas_is_asked_about_and_undone() -> Result<()> {
    let page = verified().await?;
    let before = column(&page, 6, 4).await?;
    let ways = ["2 columns parted by commas, decimal point", "1 column, decimal comma"];
    asked(&page, "0,5\r\n1,5\r\n2,5", &ways).await?;
    page.screenshot("readings").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    assert_eq!(column(&page, 6, 4).await?, before, "nothing is changed yet");
    page.button(ways[1]).await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(column(&page, 6, 3).await?, ["0.5", "1.5", "2.5"]);
    assert_eq!(page.count("dialog").await?, 0);
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(column(&page, 6, 4).await?, before);
    Ok(())
}

#[tokio::test]
async fn digits_that_a_comma_may_group_are_asked_about() -> Result<()> {
    let page = verified().await?;
    asked(&page, "950\r\n1,020\r\n998", &["1 column, decimal point", "1 column, decimal comma"]).await?;
    page.button("1 column, decimal point").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(column(&page, 6, 3).await?, ["950", "1020", "998"]);
    Ok(())
}

#[tokio::test]
async fn escape_takes_none_of_the_readings_and_the_cell_keeps_the_keyboard() -> Result<()> {
    let page = verified().await?;
    let before = column(&page, 6, 3).await?;
    asked(&page, "2,5", &["2 columns parted by commas, decimal point", "1 column, decimal comma"]).await?;
    page.keys(ESCAPE).await?;
    page.find("//body[not(.//dialog)]").await?;
    assert_eq!(column(&page, 6, 3).await?, before);
    page.find("//td[@id='cell-0-y0'][. = //td[@tabindex='0']]").await?;
    assert_eq!(page.script("return document.activeElement.id;").await?, serde_json::json!("cell-0-y0"));
    Ok(())
}

#[tokio::test]
async fn the_reader_is_fetched_when_there_is_something_to_read() -> Result<()> {
    let page = verified().await?;
    let fetched =
        |page: &Page| page.host.served().into_iter().filter(|file| file.path.contains("reader")).collect::<Vec<_>>();
    page.cell(1, 1).await?.click().await?;
    page.paste("7").await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 1).await?.text().await?, "7");
    assert!(fetched(&page).is_empty(), "one value needs no reader");
    page.paste("1\t2").await?;
    page.find("//td[@id='cell-0-x1' and .='2']").await?;
    let files = fetched(&page);
    assert!(!files.is_empty());
    println!("reader: {} compressed bytes", files.iter().map(|file| file.bytes).sum::<usize>());
    Ok(())
}
