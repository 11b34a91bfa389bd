//! Ten thousand samples.

use anyhow::Result;

use super::verified;

const SCROLL_TO_MIDDLE: &str = "const frame = document.querySelector('#W2-0-0').closest('.scroll'); \
    frame.scrollTop = (frame.scrollHeight - frame.clientHeight) / 2; \
    frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;";

const IS_IN_SIGHT: &str = "const frame = document.querySelector('#W2-50-50').closest('.scroll').getBoundingClientRect(); \
    const entries = [...document.querySelectorAll('.entry')]; \
    const at = entries.find(entry => entry.ariaLabel.startsWith('W2[50, 50]')).getBoundingClientRect(); \
    return frame.left < at.left && at.right < frame.right && frame.top < at.top && at.bottom < frame.bottom;";

#[tokio::test]
async fn a_hundred_by_a_hundred_is_built_scrolled_and_opened() -> Result<()> {
    let page = verified().await?;
    page.watch_tasks().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    let figures = page.figures().await?;
    println!("100 × 100 integer: {figures}. Main-thread tasks over 50 ms: {}", page.long_tasks().await?);
    let scroll = "const frame = document.querySelector('.grid').parentElement; frame.scrollTop = frame.scrollHeight;";
    page.script(scroll).await?;
    page.button("Trace row 10000").await?.click().await?;
    page.wait_for("Row 10000 on its way through the network").await?;
    page.choose_tab("Weights").await?;
    page.find("//*[@id='W2-0-0']").await?;
    page.script(SCROLL_TO_MIDDLE).await?;
    let entry = page.find("//button[starts-with(@aria-label, 'W2[50, 50]')]").await?;
    assert_eq!(page.script(IS_IN_SIGHT).await?, true, "the middle of the matrix is at the middle of its scroll bars");
    let digits = entry.text().await?;
    entry.click().await?;
    let whole =
        page.find("//section[@aria-label='W2[50, 50], all digits']//p[@class='number']/span").await?.text().await?;
    assert!(whole.len() > 100 && digits.contains("≈"), "{digits}: {whole}");
    // The test's browser lets nobody read its clipboard: what would be written there is caught.
    page.script("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };").await?;
    page.button("Copy p/q").await?.click().await?;
    assert_eq!(page.script("return window.copied;").await?, whole.replace('\u{2212}', "-"));
    page.screenshot("hundred").await?;
    Ok(())
}

#[tokio::test]
async fn ten_thousand_pasted_rows_are_looked_at_and_one_step() -> Result<()> {
    let page = verified().await?;
    page.set_field("idim", "1").await?;
    page.wait_for("9 of 9 samples exact").await?;
    page.cell(1, 1).await?.click().await?;
    let rows: Vec<_> = (0..10_000).map(|n| format!("{}\t{}", n * 7, n * n % 100)).collect();
    page.watch_tasks().await?;
    page.paste(&rows.join("\n")).await?;
    page.find("//dialog//button[normalize-space()='Use these samples' and not(@disabled)]").await?.click().await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    println!("10,000 rows pasted: main-thread tasks over 50 ms: {}", page.long_tasks().await?);
    page.button("Undo").await?.click().await?;
    page.wait_for("9 of 9 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn a_check_can_be_stopped_and_gone_on_with() -> Result<()> {
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("Checking every sample").await?;
    page.button("Stop").await?.click().await?;
    page.wait_for("The check was stopped after").await?;
    assert!(page.state().await?.contains("checked samples exact"), "{}", page.state().await?);
    page.button("Go on").await?.click().await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    Ok(())
}

/// Elements that a page with ten thousand samples may have: windows of tables, a plot of path data, the words around
/// them. All rows of the samples alone would be 30,000 elements, all entries of W2 50,000.
const MOST_ELEMENTS: u64 = 8_000;

/// Rows of a window: those in sight, and the margins.
const MOST_ROWS: u64 = 60;

/// Watches which cells of the table of samples are drawn again.
const WATCH_CELLS: &str = "window.cells = new Set(); new MutationObserver(records => { for (const { target } of records) { \
    const cell = (target.nodeType === 1 ? target : target.parentElement).closest('td[id]'); if (cell) window.cells.add(cell.id); } }) \
    .observe(document.querySelector('.grid'), { subtree: true, childList: true, characterData: true });";

#[tokio::test]
async fn only_what_is_in_sight_is_in_the_document() -> Result<()> {
    let page = verified().await?;
    let before = page.count("*").await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.settled().await?;
    page.choose_tab("Weights").await?;
    page.find("//button[starts-with(@aria-label, 'W2[0, 0]')]").await?;
    page.script(SCROLL_TO_MIDDLE).await?;
    page.find("//button[starts-with(@aria-label, 'W2[50, 50]')]").await?;
    let after = page.count("*").await?;
    println!("elements: {before} with 9 samples, {after} with 10,000");
    assert!(after < MOST_ELEMENTS, "{after} elements");
    for table in [".grid tbody tr", "[aria-label^=W2] tbody tr"] {
        let rows = page.count(table).await?;
        assert!(rows > 0 && rows < MOST_ROWS, "{table}: {rows} rows");
    }
    Ok(())
}

#[tokio::test]
async fn an_edit_draws_its_own_cell_again_and_no_other_row() -> Result<()> {
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.settled().await?;
    page.script(WATCH_CELLS).await?;
    page.type_into(3, 2, "7").await?;
    page.wait_for("Checking every sample").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    assert_eq!(page.script("return [...window.cells];").await?, serde_json::json!(["cell-2-y0"]));
    Ok(())
}
