//! A phone, worked with fingers.

use anyhow::Result;
use browser_tests::emulated::Finger;
use browser_tests::page::Page;
use serde_json::json;

use super::VERIFIED;

/// The page on a phone, everything about its example computed.
async fn phone() -> Result<Page> {
    let phone = Page::open_on_phone().await?;
    phone.wait_for(VERIFIED).await?;
    phone.settled().await?;
    Ok(phone)
}

/// Brings what the CSS selector finds into the middle of the screen, and returns the middle of what it finds.
async fn middle_of(phone: &Page, selector: &str) -> Result<[f64; 2]> {
    let code = format!(
        "const found = document.querySelector({selector:?}); found.scrollIntoView({{ block: 'center' }}); \
         const {{ left, top, width, height }} = found.getBoundingClientRect(); return [left + width / 2, top + height / 2];"
    );
    let at = phone.script(&code).await?;
    Ok([0, 1].map(|k| at[k].as_f64().unwrap_or(f64::NAN)))
}

const SCROLLED: &str = "return Math.round(scrollY);";
/// The labels of the plot's axes: others where it moves.
const TICKS: &str = "[...document.querySelectorAll('.plot .label')].map(label => label.textContent).join()";

async fn ticks(phone: &Page) -> Result<serde_json::Value> {
    phone.script(&format!("return {TICKS};")).await
}

#[tokio::test]
async fn a_finger_that_goes_down_the_plot_scrolls_the_page() -> Result<()> {
    let phone = phone().await?;
    for (example, selector) in [("The article's nine samples", ".plot"), ("XOR", ".map svg")] {
        phone.choose_example(example).await?;
        phone.settled().await?;
        phone.soon(&format!("return !!document.querySelector({selector:?});")).await?;
        let from = middle_of(&phone, selector).await?;
        let (before, drawn) = (phone.script(SCROLLED).await?, ticks(&phone).await?);
        phone.swipe(&[Finger { from, by: [0.0, -150.0] }]).await?;
        phone.soon(&format!("return scrollY > {before} + 100;")).await?;
        assert_eq!(ticks(&phone).await?, drawn, "what is drawn stays");
    }
    Ok(())
}

#[tokio::test]
async fn a_finger_across_moves_the_plot_and_two_zoom_it() -> Result<()> {
    let phone = phone().await?;
    let from = middle_of(&phone, ".plot").await?;
    let drawn = ticks(&phone).await?;
    phone.swipe(&[Finger { from, by: [120.0, 0.0] }]).await?;
    phone.soon(&format!("return {TICKS} !== {drawn};")).await?;
    phone.button("All").await?.click().await?;
    phone.soon(&format!("return {TICKS} === {drawn};")).await?;
    let from = middle_of(&phone, ".plot").await?;
    let apart = |side: f64| Finger { from: [from[0] + 20.0 * side, from[1]], by: [60.0 * side, 0.0] };
    phone.swipe(&[apart(-1.0), apart(1.0)]).await?;
    phone.soon(&format!("return {TICKS} !== {drawn};")).await?;
    assert_eq!(phone.script("return visualViewport.scale;").await?, json!(1), "the page itself is not zoomed");
    Ok(())
}

/// Whether all of what the CSS selector finds is on the screen.
fn is_in_sight(selector: &str) -> String {
    format!(
        "const seen = document.querySelector({selector:?})?.getBoundingClientRect(); \
         return !!seen && seen.height > 0 && seen.top >= 0 && seen.bottom <= innerHeight && seen.left >= 0 && seen.right <= innerWidth;"
    )
}

#[tokio::test]
async fn what_a_tap_opens_is_in_sight() -> Result<()> {
    let phone = phone().await?;
    middle_of(&phone, "#row-4").await?;
    phone.button("Trace row 5").await?.click().await?;
    phone.wait_for("Row 5 on its way through the network").await?;
    phone.soon(&is_in_sight(".trace h3")).await?;
    phone.soon(&is_in_sight("#row-4")).await?;
    assert_eq!(phone.axe().await?, Vec::<String>::new());
    phone.button("Close").await?.click().await?;
    phone.soon("return !document.querySelector('.trace') && document.activeElement.id == 'row-4';").await?;
    phone.choose_tab("Weights").await?;
    phone.settled().await?;
    for cell in ["#W1-0-4", "#W2-1-1", "#b2-2-0", "#W3-0-2"] {
        middle_of(&phone, cell).await?;
        phone.script(&format!("document.querySelector({cell:?}).click();")).await?;
        phone.soon(&is_in_sight(".whole:popover-open")).await?;
        phone.soon(&is_in_sight(cell)).await?;
        phone.button("Close").await?.click().await?;
        phone.soon("return !document.querySelector('.whole');").await?;
    }
    Ok(())
}

#[tokio::test]
async fn both_axes_can_be_read() -> Result<()> {
    let phone = phone().await?;
    for example in ["The article's nine samples", "XOR", "Sine, 16 points", "Jumps, 25 points"] {
        phone.choose_example(example).await?;
        phone.wait_for("samples exact.").await?;
        phone.settled().await?;
        let counts = phone
            .script(
                "const plot = document.querySelector('.plot'); return [plot.querySelectorAll('.tick').length, \
                 plot.querySelectorAll('.grid-line, .zero-line').length];",
            )
            .await?;
        let counts = [0, 1].map(|k| counts[k].as_u64().unwrap_or(0));
        assert!(counts.iter().all(|&count| count >= 3), "{example}: {counts:?} ticks across and up");
    }
    Ok(())
}
