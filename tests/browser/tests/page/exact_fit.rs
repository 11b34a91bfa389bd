//! What exact fit means: samples held out of a network, and outputs shuffled.

use anyhow::Result;
use browser_tests::page::Page;

use super::{VERIFIED, verified};

async fn iris() -> Result<Page> {
    let page = verified().await?;
    page.choose_example("Iris").await?;
    page.wait_for("149 of 149 samples exact").await?;
    page.settled().await?;
    Ok(page)
}

#[tokio::test]
async fn what_a_network_has_not_seen_is_counted_apart() -> Result<()> {
    let page = iris().await?;
    page.button("Hold out and try").await?.click().await?;
    page.wait_for("Another network, made of 120 samples: 120 of them exact.").await?;
    page.wait_for("It has not seen 29:").await?;
    page.wait_for("Always saying the most frequent output").await?;
    let rows = page.count("[role=region][aria-label^='What the network makes'] tbody tr").await?;
    assert_eq!(rows, 29);
    assert!(page.state().await?.contains("149 of 149 samples exact"), "the page's own network stays");
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.screenshot("hold-out").await?;
    let first = page.texts("[role=region][aria-label^='What the network makes'] tbody th").await?;
    page.set_field("Seed", "2").await?;
    page.button("Hold out and try").await?.click().await?;
    page.soon(&format!(
        "const rows = document.querySelectorAll(\"[role=region][aria-label^='What the network makes'] tbody th\"); \
         return rows.length === 29 && [...rows].map(row => row.textContent).join() !== {:?};",
        first.join(",")
    ))
    .await?;
    page.type_into(1, 5, "2").await?;
    page.find("//body[not(contains(., 'It has not seen'))]").await?;
    Ok(())
}

#[tokio::test]
async fn shuffled_outputs_fit_just_as_exactly() -> Result<()> {
    let page = iris().await?;
    let before = page.texts(".grid td.y").await?;
    page.button("Shuffle the outputs").await?.click().await?;
    page.find("//header//button[.='Iris, outputs shuffled']").await?;
    page.wait_for("149 of 149 samples exact").await?;
    assert_ne!(page.texts(".grid td.y").await?, before);
    page.screenshot("shuffled").await?;
    page.button("Undo").await?.click().await?;
    page.find("//header//button[.='Iris']").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    Ok(())
}
