//! What a visitor does, in real Chromium, on the built page.

use anyhow::Result;
use browser_tests::page::Page;

const VERIFIED: &str = "9 of 9 samples exact";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const CONTROL: char = '\u{e009}';

async fn verified() -> Result<Page> {
    let page = Page::open("", 1280).await?;
    page.wait_for(VERIFIED).await?;
    page.wait_for("digits in all").await?;
    Ok(page)
}

#[tokio::test]
async fn it_opens_verified_and_fetches_only_its_own_files() -> Result<()> {
    let page = verified().await?;
    let served = page.host.served();
    assert!(served.iter().all(|file| file.found), "{served:?}");
    let bytes: usize = served.iter().map(|file| file.bytes).sum();
    let ready = page.script("return performance.now();").await?;
    println!(
        "first load: {bytes} compressed bytes in {} files; verified within {ready} ms of navigation",
        served.len()
    );
    assert!(page.text().await?.contains("-60502822101/2"), "the article's b1");
    for name in ["light", "dark"] {
        page.set_scheme(name).await?;
        page.screenshot(name).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_broken_cell_is_named_and_the_old_result_stays_until_it_is_mended() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "7").await?;
    page.wait_for(VERIFIED).await?;
    page.type_into(2, 3, "1,5").await?;
    page.wait_for("Row 2, input x3: a comma can mean two things.").await?;
    page.wait_for("This is the result for the table as it was before.").await?;
    page.screenshot("faulty").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.find("//a[contains(., 'Row 2, input x3')]").await?.click().await?;
    page.keys("1.5").await?;
    page.keys(ENTER).await?;
    page.wait_for(VERIFIED).await?;
    assert!(!page.text().await?.contains("as it was before"));
    Ok(())
}

#[tokio::test]
async fn a_pasted_block_is_one_step() -> Result<()> {
    let page = verified().await?;
    page.cell(1, 1).await?.click().await?;
    page.script(
        "const data = new DataTransfer(); data.setData('text/plain', '1\\t2\\n3\\t4'); \
         document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));",
    )
    .await?;
    let corner = || async { anyhow::Ok([page.cell(1, 1).await?.text().await?, page.cell(2, 2).await?.text().await?]) };
    page.wait_for(VERIFIED).await?;
    assert_eq!(corner().await?, ["1", "4"]);
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(corner().await?, ["93", "91"]);
    page.button("Redo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(corner().await?, ["1", "4"]);
    Ok(())
}

#[tokio::test]
async fn a_seed_gives_the_same_table_again() -> Result<()> {
    let page = verified().await?;
    page.find("//summary[.='Random samples']").await?.click().await?;
    let grid = "return document.querySelector('[role=grid]').innerText;";
    page.button("Randomise").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    let first = page.script(grid).await?;
    page.type_into(1, 1, "5").await?;
    page.button("Randomise").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.script(grid).await?, first);
    Ok(())
}

#[tokio::test]
async fn the_address_carries_the_table() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "123/7").await?;
    page.wait_for(VERIFIED).await?;
    page.button("Copy link").await?.click().await?;
    page.wait_for("The link to this table is on the clipboard.").await?;
    let fragment = page.script("return location.hash;").await?;
    let numbers = "return [...document.querySelectorAll('.matrix')].map(m => m.innerText).join();";
    let network = page.script(numbers).await?;
    let other = Page::open(fragment.as_str().unwrap_or_default(), 1280).await?;
    other.wait_for(VERIFIED).await?;
    other.wait_for("digits in all").await?;
    assert_eq!(other.cell(1, 6).await?.text().await?, "123/7");
    assert_eq!(other.script(numbers).await?, network);
    Ok(())
}

#[tokio::test]
async fn bad_links_say_why_and_leave_the_work_alone() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    for (link, reason) in [
        ("#1ATuUug0djUEK", "damaged or cut short"),
        ("#2abc", "newer Zerofit"),
        ("#nonsense", "does not lead to a table"),
    ] {
        page.script(&format!("location.hash = {link:?};")).await?;
        page.wait_for(reason).await?;
        assert_eq!(page.cell(1, 6).await?.text().await?, "42", "{link}");
    }
    let other = Page::open("#1!!", 1280).await?;
    other.wait_for("damaged or cut short").await?;
    other.wait_for(VERIFIED).await?;
    Ok(())
}

#[tokio::test]
async fn it_works_from_the_keyboard_alone() -> Result<()> {
    let page = verified().await?;
    page.script("document.querySelector('[role=gridcell][tabindex=\"0\"]').focus();").await?;
    page.keys(RIGHT).await?;
    page.keys("77").await?;
    page.keys(ENTER).await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 2).await?.text().await?, "77");
    let active = page.driver.active_element().await?;
    assert_eq!(active.attr("id").await?.as_deref(), Some("cell-1-x1"));
    page.keys("5").await?;
    page.keys(ESCAPE).await?;
    assert_eq!(page.cell(2, 2).await?.text().await?, "91");
    page.driver.action_chain().key_down(CONTROL).send_keys("z").key_up(CONTROL).perform().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 2).await?.text().await?, "4");
    Ok(())
}

#[tokio::test]
async fn twenty_by_twenty_is_constructed_and_checked() -> Result<()> {
    let page = verified().await?;
    page.script(
        "window.longest = 0; new PerformanceObserver(list => { for (const task of list.getEntries()) \
         window.longest = Math.max(window.longest, task.duration); }).observe({ type: 'longtask' });",
    )
    .await?;
    for label in ["a1", "a2"] {
        let field = page.field(label).await?;
        // Selects what is there: an emptied field goes back to its last good value.
        field.send_keys(format!("{CONTROL}a\u{e000}20{ENTER}")).await?;
    }
    page.find("//summary[.='Random samples']").await?.click().await?;
    page.button("Randomise").await?.click().await?;
    page.wait_for("400 of 400 samples exact").await?;
    page.wait_for("digits in all").await?;
    println!(
        "20 × 20: {}; longest main-thread task {} ms",
        page.find("//p[@class='summary']").await?.text().await?,
        page.script("return window.longest;").await?
    );
    page.screenshot("twenty").await?;
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_and_a_phone_shows_everything() -> Result<()> {
    let page = verified().await?;
    page.button("Trace row 2").await?.click().await?;
    page.wait_for("Row 2 on its way through the network").await?;
    page.find("//input[@type='checkbox']").await?.click().await?;
    page.wait_for("Error, built in float64").await?;
    page.find("//button[starts-with(normalize-space(), 'W2[3, 3]')]").await?.click().await?;
    page.button("Copy LaTeX").await?;
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{scheme}");
        page.screenshot(&format!("open-{scheme}")).await?;
    }
    let phone = Page::open("", 500).await?;
    phone.wait_for(VERIFIED).await?;
    let overflow =
        phone.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth;").await?;
    assert_eq!(overflow, 0, "nothing is wider than the phone");
    phone.screenshot("phone").await?;
    assert_eq!(phone.state().await?, VERIFIED);
    Ok(())
}
