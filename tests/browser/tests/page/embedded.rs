//! The page in a frame of another page.

use anyhow::Result;
use browser_tests::fragment::with_text;
use browser_tests::page::Page;

use super::verified;

const TABLE: &str = "1\t2\t2\t1\tinteger\ttyped\t2\n5\t6\n7\t8\n";
const EXACT: &str = "2 of 2 samples exact";
const SANDBOX: &str = "sandbox='allow-scripts'";
const SCHEME: &str = "return getComputedStyle(document.documentElement).colorScheme;";

/// Another page, with a frame that has these attributes and shows the table with what `follows` its link.
async fn embedded(attributes: &str, follows: &str) -> Result<Page> {
    let page = verified().await?;
    let address = format!("{}{}{follows}", page.host.address(), with_text(TABLE));
    let course = page.host.lend(&format!(
        "<!DOCTYPE html><title>A course</title><iframe {attributes} width=1200 height=700 src='{address}'></iframe>\
         <script>heard = []; addEventListener('message', event => heard.push(event.data));</script>"
    ));
    page.driver.goto(course).await?;
    page.driver.enter_frame(0).await?;
    page.wait_for(EXACT).await?;
    page.settled().await?;
    Ok(page)
}

/// The address of the page itself, with the table as it is in the frame.
async fn corner(page: &Page) -> Result<String> {
    let link = page.find("//a[.='Open in Zerofit']").await?;
    assert_eq!(link.attr("target").await?.as_deref(), Some("_blank"));
    assert_eq!(link.attr("rel").await?.as_deref(), Some("noopener"));
    Ok(link.prop("href").await?.unwrap_or_default())
}

#[tokio::test]
async fn a_frame_without_an_origin_storage_or_clipboard_computes_and_is_edited() -> Result<()> {
    let page = embedded(SANDBOX, "&embed").await?;
    assert_eq!(page.script("return origin;").await?, "null");
    page.type_into(1, 2, "42").await?;
    page.wait_for(EXACT).await?;
    // By a program that is fetched when it is wanted.
    page.choose_method("Published").await?;
    page.wait_for(EXACT).await?;
    assert!(!page.text().await?.contains("keeps nothing here"), "nobody comes back to a frame");
    assert!(!page.asks_before_leaving().await?);
    assert_eq!(page.axe().await?, Vec::<String>::new());
    let address = corner(&page).await?;
    page.driver.enter_parent_frame().await?;
    page.screenshot("embedded").await?;
    assert_eq!(page.host.reports(), Vec::<String>::new());
    page.driver.goto(address).await?;
    page.wait_for(EXACT).await?;
    assert_eq!(page.cell(1, 2).await?.text().await?, "42");
    page.button("Share").await?;
    Ok(())
}

#[tokio::test]
async fn a_table_to_be_looked_at_cannot_be_changed() -> Result<()> {
    let page = embedded(SANDBOX, "&embed=read&scheme=dark").await?;
    assert_eq!(page.script(SCHEME).await?, "dark");
    page.type_into(1, 2, "42").await?;
    page.cell(1, 1).await?.click().await?;
    page.paste("1\t2").await?;
    page.cell(2, 2).await?.click().await?;
    page.keys("\u{e017}").await?;
    page.button("Trace row 2").await?.click().await?;
    page.wait_for("Row 2 on its way through the network").await?;
    let table = page.texts("td[id^=cell-]").await?;
    assert_eq!(table, ["5", "6", "7", "8"]);
    for gone in ["Add row", "Random…", "Share", "More idim"] {
        let hidden = format!(
            "return ![...document.querySelectorAll('button')].some(button => button.checkVisibility() && [button.innerText.trim(), button.ariaLabel].includes({gone:?}));"
        );
        assert_eq!(page.script(&hidden).await?, true, "{gone}");
    }
    assert_eq!(page.axe().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn the_host_is_told_the_height_and_nothing_else_and_the_visitor_s_own_table_is_left_alone() -> Result<()> {
    let page = embedded("", "&embed&scheme=light").await?;
    assert_eq!(page.script(SCHEME).await?, "light");
    page.type_into(1, 2, "42").await?;
    page.wait_for(EXACT).await?;
    let height = page.script("return Math.ceil(document.documentElement.getBoundingClientRect().height);").await?;
    page.driver.enter_parent_frame().await?;
    page.soon(&format!("return heard.at(-1) === {height};")).await?;
    assert_eq!(page.script("return heard.every(number => Number.isInteger(number));").await?, true);
    page.driver.goto(page.host.address()).await?;
    page.wait_for("9 of 9 samples exact").await?;
    assert_eq!(page.script("return localStorage.length + sessionStorage.length;").await?, 0);
    Ok(())
}

#[tokio::test]
async fn the_html_that_embeds_the_table_is_copied() -> Result<()> {
    let page = verified().await?;
    page.button("Embed…").await?.click().await?;
    let html = page.find("//textarea[@aria-label='HTML that embeds this table in another page']").await?;
    let text = html.prop("value").await?.unwrap_or_default();
    assert!(text.starts_with(&format!("<iframe src=\"{}#1", page.host.address())), "{text}");
    assert!(text.contains("&amp;embed=read\""), "{text}");
    page.find("//label[contains(., 'looked at only')]").await?.click().await?;
    let text = html.prop("value").await?.unwrap_or_default();
    assert!(text.contains("&amp;embed\""), "{text}");
    page.button("Copy the HTML").await?.click().await?;
    page.find("//div[@id='embed']//*[@role='status' and .='Copied']").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.screenshot("embed-menu").await?;
    let course = page.host.lend(&format!("<!DOCTYPE html><title>A course</title>{text}"));
    page.driver.goto(course).await?;
    page.driver.enter_frame(0).await?;
    page.wait_for("9 of 9 samples exact").await?;
    page.find("//a[.='Open in Zerofit']").await?;
    Ok(())
}
