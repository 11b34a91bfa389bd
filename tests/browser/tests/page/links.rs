//! Links: there and back, damaged, and hostile.

use anyhow::Result;
use browser_tests::fragment;
use browser_tests::page::Page;

use super::{VERIFIED, verified};

#[tokio::test]
async fn the_address_carries_the_table() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "123/7").await?;
    page.wait_for(VERIFIED).await?;
    page.button("Share").await?.click().await?;
    page.wait_for("The link to this table is on the clipboard.").await?;
    page.settled().await?;
    let fragment = page.script("return location.hash;").await?;
    let numbers = "return [...document.querySelectorAll('.matrix')].map(m => m.textContent).join();";
    let network = page.script(numbers).await?;
    let other = Page::open(fragment.as_str().unwrap_or_default(), 1280).await?;
    other.wait_for(VERIFIED).await?;
    other.settled().await?;
    assert_eq!(other.cell(1, 6).await?.text().await?, "123/7");
    assert_eq!(other.script(numbers).await?, network);
    Ok(())
}

#[tokio::test]
async fn a_random_table_s_link_is_its_seed() -> Result<()> {
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.button("Share").await?.click().await?;
    page.wait_for("The link to this table is on the clipboard.").await?;
    let fragment = page.script("return location.hash;").await?;
    assert!(fragment.as_str().is_some_and(|link| link.len() < 100), "{fragment}");
    Ok(())
}

#[tokio::test]
async fn what_was_typed_survives_a_reload() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "1,5").await?;
    page.wait_for("a comma can mean two things").await?;
    page.soon("return location.hash.length > 1;").await?;
    page.reload().await?;
    page.wait_for("a comma can mean two things").await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "1,5");
    Ok(())
}

#[tokio::test]
async fn a_cell_that_is_no_number_is_named_whichever_way_it_comes() -> Result<()> {
    let page =
        Page::open(&fragment::with_text("2\t2\t2\t1\tinteger\ttyped\t3\n1\t2\t3\n4\t5\t6\n7\tabc\t9\n"), 1280).await?;
    for _ in 0..2 {
        page.wait_for("Row 3, input x₁: this is not a number.").await?;
        assert_eq!(page.row(3, 3).await?, ["7", "abc", "9"]);
        page.button("Go to the cell").await?.click().await?;
        page.at("cell-2-x1").await?;
        page.reload().await?;
    }
    page.type_into(3, 2, "8").await?;
    page.wait_for("3 of 3 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn bad_links_say_why_and_leave_the_work_alone() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    let whole = fragment::with_text("1\t2\t2\t1\tpublished\ttyped\t1\n5\t6\n");
    let huge_width = fragment::with_text("1\t4000000000\t2\t1\tpublished\ttyped\t1\n5\t6\n");
    let huge_count = fragment::with_text("1\t2\t2\t1\tpublished\ttyped\t999999999\n5\t6\n");
    let huge_random = fragment::with_text("1000\t1000\t1000\t1\tpublished\trandom\t20000\n1\t1\t0\t9\t0\t9\n");
    let bomb = fragment::with_text(&"0".repeat(60 << 20));
    assert!(bomb.len() > 60_000, "{}", bomb.len());
    for (link, reason) in [
        (&whole[..whole.len() - 3], "damaged or cut short"),
        ("#3abc", "newer Zerofit"),
        ("#nonsense", "does not lead to a table"),
        (&huge_width, "impossible network: a1 is 4000000000"),
        (&huge_count, "The table has 999999999 rows"),
        (&huge_random, "impossible random table"),
        (&bomb, "too large for a link"),
    ] {
        page.driver.execute("location.hash = arguments[0];", vec![link.into()]).await?;
        page.wait_for(reason).await?;
        page.wait_for("Your table is as it was.").await?;
        assert_eq!(page.cell(1, 6).await?.text().await?, "42", "{reason}");
        page.button("Dismiss").await?.click().await?;
    }
    page.driver.execute("location.hash = arguments[0];", vec![whole.into()]).await?;
    page.wait_for("This link holds another table.").await?;
    page.button("Open the link").await?.click().await?;
    page.wait_for("1 of 1 samples exact").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn a_bad_link_opens_an_empty_table_and_offers_the_example() -> Result<()> {
    let page = Page::open("#1!!", 1280).await?;
    page.wait_for("damaged or cut short").await?;
    let typed =
        "return [...document.querySelectorAll('[role=grid] [role=gridcell]')].map(cell => cell.textContent).join('');";
    assert_eq!(page.script(typed).await?, "", "nothing that could be taken for what it held");
    page.button("Open the example").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    Ok(())
}

#[tokio::test]
async fn a_link_that_was_changed_on_its_way_opens_where_the_checksum_proves_it() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "123/7").await?;
    page.wait_for(VERIFIED).await?;
    page.button("Share").await?.click().await?;
    page.wait_for("The link to this table is on the clipboard.").await?;
    let fragment = page.script("return location.hash;").await?.as_str().unwrap_or_default().to_owned();
    for changed in [format!("{fragment}."), format!("{fragment}%29%2C%20"), format!("{fragment}%26lecture=plot")] {
        let other = Page::open(&changed, 1280).await?;
        other.wait_for(VERIFIED).await?;
        assert!(!other.text().await?.contains("damaged"), "{changed}");
    }
    Ok(())
}
