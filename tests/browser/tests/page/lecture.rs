//! Lectures: slides that fit the screen, clickers, what is left and come back to.

use anyhow::{Context, Result};
use browser_tests::fragment::with_text;
use browser_tests::page::Page;
use serde_json::json;

use super::{ENTER, ESCAPE, RIGHT, TAB, VERIFIED, verified};

const PAGE_UP: &str = "\u{e00e}";
const PAGE_DOWN: &str = "\u{e00f}";
const IS_LECTURE: &str = "return document.querySelector('main.lecture') !== null;";
const IS_PAGE: &str = "return document.querySelector('main:not(.lecture)') !== null;";

/// What of a slide cannot be seen, or not be read from the last row: what goes beyond the screen or its place, text smaller than
/// a fortieth of the height, and sentences smaller than a thirtieth.
const FAULTS: &str = "\
    const slide = document.querySelector('main.lecture'), faults = [], least = innerHeight / 40 - 0.01; \
    const panel = slide.querySelector('[role=tabpanel]:not([hidden])'); \
    if (panel.scrollHeight > panel.clientHeight || panel.scrollWidth > panel.clientWidth) faults.push('the panel scrolls'); \
    for (const box of slide.querySelectorAll('.words, .formulas, .part, .line, #panel-trade .scroll')) \
        if (box.checkVisibility() && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)) faults.push(`cut: ${box.className}`); \
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT); \
    for (let node = walker.nextNode(); node; node = walker.nextNode()) { \
        const element = node.parentElement; \
        if (!node.textContent.trim() || !element.checkVisibility() || element.closest('.unseen, select')) continue; \
        const range = document.createRange(); range.selectNodeContents(node); const box = range.getBoundingClientRect(); \
        const svg = element.closest('svg'); \
        const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : slide.currentCSSZoom; \
        const size = parseFloat(getComputedStyle(element).fontSize) * scale, text = node.textContent.trim().slice(0, 30); \
        if (size < least) faults.push(`${text}: ${size.toFixed(1)} pixels`); \
        if (element.closest('.words p') && size < innerHeight / 30 - 0.01) faults.push(`a sentence of ${size.toFixed(1)} pixels: ${text}`); \
        if (!element.closest('.scroll') && (box.bottom > innerHeight + 1 || box.right > innerWidth + 1)) faults.push(`beyond the screen: ${text}`); \
    } \
    const share = picture => picture.width / innerWidth; \
    const pictures = [...slide.querySelectorAll('[role=tabpanel]:not([hidden]) svg.picture')].map(svg => svg.getBoundingClientRect()); \
    if (pictures.length && Math.max(...pictures.map(share)) < 1 / 3) faults.push('the figure is small'); \
    return faults;";

async fn slide(page: &Page) -> Result<String> {
    let told = page.script("return location.hash.split('&').slice(1).join('&');").await?;
    Ok(told.as_str().context("a fragment")?.to_owned())
}

/// Goes through all slides from the function on.
async fn check_slides(page: &Page, name: &str) -> Result<()> {
    let mut seen = Vec::new();
    loop {
        page.settled().await?;
        page.soon("return !document.querySelector('[role=tabpanel]:not([hidden]) [aria-busy=true]');").await?;
        let now = slide(page).await?;
        if seen.last() == Some(&now) {
            break;
        }
        // A picture is drawn for its room in the frame after the one in which the room was found.
        let _ = page.soon(&format!("const faults = () => {{ {FAULTS} }}; return faults().length === 0;")).await;
        assert_eq!(page.script(FAULTS).await?, json!([]), "{name}: {now}");
        page.screenshot(&format!("lecture-{name}-{}", now.replace(['&', '='], "-"))).await?;
        seen.push(now);
        page.keys(PAGE_DOWN).await?;
    }
    assert!(seen.len() >= 5 + 8, "{seen:?}");
    Ok(())
}

/// Brings what there is to press into sight.
pub(crate) async fn move_pointer(page: &Page) -> Result<()> {
    page.driver.action_chain().move_to(300, 300).move_to(310, 310).perform().await?;
    Ok(())
}

#[tokio::test]
async fn every_slide_fits_the_screen_and_is_read_from_the_last_row() -> Result<()> {
    let page = verified().await?;
    for (width, height) in [(1280, 720), (1920, 1080)] {
        page.set_viewport(width, height).await?;
        page.choose_tab("Function").await?;
        page.keys("l").await?;
        page.soon(IS_LECTURE).await?;
        check_slides(&page, &format!("article-{height}")).await?;
        page.keys(ESCAPE).await?;
        page.soon(IS_PAGE).await?;
    }
    Ok(())
}

#[tokio::test]
async fn ten_outputs_and_ten_thousand_samples_fit_a_slide() -> Result<()> {
    let row = |n: usize| (0..11).map(|k| (1_000 * n + 17 * k * n).to_string()).collect::<Vec<_>>().join("\t") + "\n";
    let ten = format!("1\t3\t20\t10\tinteger\ttyped\t6\n{}", (1..=6).map(row).collect::<String>());
    let page = Page::open(&with_text(&ten), 1280).await?;
    page.set_viewport(1280, 720).await?;
    page.wait_for("6 of 6 samples exact").await?;
    for name in ["outputs", "many"] {
        if name == "many" {
            page.choose_example("10,000 samples, 100 × 100").await?;
            page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
        }
        page.settled().await?;
        page.choose_tab("Function").await?;
        page.keys("l").await?;
        page.soon(IS_LECTURE).await?;
        check_slides(&page, name).await?;
        page.keys(ESCAPE).await?;
        page.soon(IS_PAGE).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_clicker_turns_the_slides_wherever_the_keyboard_is_and_blanks_the_screen() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Step by step").await?;
    page.button("Step 4").await?.click().await?;
    page.keys("l").await?;
    page.soon(IS_LECTURE).await?;
    assert_eq!(slide(&page).await?, "lecture=walk&step=4");
    page.choose_tab("Function").await?;
    page.script("document.querySelector('#probe-x1').focus();").await?;
    page.keys(PAGE_DOWN).await?;
    page.wait_for("Thresholds: the first layer").await?;
    assert_eq!(slide(&page).await?, "lecture=walk&step=4", "aside and back");
    page.keys(RIGHT).await?;
    page.keys(PAGE_UP).await?;
    page.keys(PAGE_UP).await?;
    assert_eq!(slide(&page).await?, "lecture=walk&step=3");
    for key in [" ", ".", "b"] {
        page.keys(key).await?;
        page.wait_for("The screen is blank. Any key brings it back.").await?;
        let seen = "const { left, top, right, bottom } = document.querySelector('.curtain').getBoundingClientRect(); \
            return [left, top, innerWidth - right, innerHeight - bottom].map(Math.round);";
        assert_eq!(page.script(seen).await?, json!([0, 0, 0, 0]), "all of the screen");
        page.keys(PAGE_DOWN).await?;
        page.soon("return !document.querySelector('.curtain');").await?;
        assert_eq!(slide(&page).await?, "lecture=walk&step=3", "the key brings it back and does nothing else");
    }
    page.keys("a").await?;
    page.find("//*[name()='svg' and contains(@aria-label, 'QR code')]").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.keys(ENTER).await?;
    page.soon("return !document.querySelector('.curtain');").await?;
    Ok(())
}

#[tokio::test]
async fn leaving_comes_back_to_the_tab_the_place_and_the_button() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Weights").await?;
    page.settled().await?;
    let lecture = page.button("Lecture").await?;
    lecture.send_keys(ENTER).await?;
    page.soon(IS_LECTURE).await?;
    page.keys(PAGE_DOWN).await?;
    page.keys(PAGE_DOWN).await?;
    page.wait_for("It is to reproduce every output exactly.").await?;
    page.keys(ESCAPE).await?;
    page.soon(IS_PAGE).await?;
    assert_eq!(page.script("return document.activeElement.id;").await?, "lecture");
    assert_eq!(slide(&page).await?, "tab=weights");
    page.choose_tab("Function").await?;
    page.script("scrollTo(0, 120); document.querySelector('svg.plot').focus({ preventScroll: true });").await?;
    page.keys("l").await?;
    page.soon(IS_LECTURE).await?;
    page.keys(PAGE_DOWN).await?;
    page.keys("l").await?;
    page.soon(IS_PAGE).await?;
    let place = "return [document.activeElement.id, Math.round(scrollY)];";
    assert_eq!(page.script(place).await?, json!(["tab-plot", 120]), "the plot was made anew: its tab has the keyboard");
    Ok(())
}

#[tokio::test]
async fn a_lecture_by_link_is_the_whole_window_and_offers_the_screen() -> Result<()> {
    let page = Page::open("#&lecture=weights", 1280).await?;
    page.soon(IS_LECTURE).await?;
    page.settled().await?;
    let seen = "const { left, top, right, bottom } = document.querySelector('main.lecture').getBoundingClientRect(); \
        return [left, top, innerWidth - right, innerHeight - bottom, document.documentElement.scrollHeight - innerHeight].map(Math.round);";
    assert_eq!(page.script(seen).await?, json!([0, 0, 0, 0, 0]));
    assert_eq!(page.axe().await?, Vec::<String>::new());
    move_pointer(&page).await?;
    page.button("Fill the screen").await?.click().await?;
    page.soon("return document.fullscreenElement !== null;").await?;
    page.keys("l").await?;
    page.soon(IS_PAGE).await?;
    assert_eq!(page.script("return document.activeElement.id;").await?, "tab-weights");
    page.wait_for(VERIFIED).await
}

#[tokio::test]
async fn a_lecture_on_a_faulty_table_says_what_is_wrong_and_draws_the_last_network() -> Result<()> {
    let page = verified().await?;
    page.type_into(3, 6, "abc").await?;
    page.wait_for("this is not a number").await?;
    page.script("document.activeElement.blur();").await?;
    page.keys("l").await?;
    page.soon(IS_LECTURE).await?;
    for tab in ["Function", "Network", "Step by step"] {
        page.choose_tab(tab).await?;
        page.settled().await?;
        page.soon("return document.querySelector('.slide-state.told strong')?.textContent == 'Row 3, output y: this is not a number.';").await?;
        assert_eq!(page.script(FAULTS).await?, json!([]), "{tab}");
        assert!(!page.text().await?.contains("Drawing"), "{tab}");
    }
    page.screenshot("lecture-faulty").await
}

#[tokio::test]
async fn what_there_is_to_press_is_out_of_sight_until_a_pointer_moves_or_the_keyboard_comes() -> Result<()> {
    let page = verified().await?;
    page.keys("l").await?;
    page.soon(IS_LECTURE).await?;
    let opacity = "getComputedStyle(document.querySelector('.lecture-end')).opacity";
    page.soon(&format!("return {opacity} == 0;")).await?;
    move_pointer(&page).await?;
    page.soon(&format!("return {opacity} == 1;")).await?;
    page.soon(&format!("return {opacity} == 0;")).await?;
    page.script("document.querySelector('[role=tab][aria-selected=true]').focus();").await?;
    page.keys(TAB).await?;
    page.script("document.querySelector('.lecture-end button').focus();").await?;
    page.soon(&format!("return {opacity} == 1;")).await
}

#[tokio::test]
async fn a_lecture_begins_on_a_tablet_and_on_a_phone() -> Result<()> {
    let page = verified().await?;
    for (width, height) in [(768, 1024), (360, 740)] {
        page.set_viewport(width, height).await?;
        page.button("Lecture").await?.click().await?;
        page.soon(IS_LECTURE).await?;
        page.screenshot(&format!("lecture-{width}")).await?;
        move_pointer(&page).await?;
        page.button("Leave the lecture").await?.click().await?;
        page.soon(IS_PAGE).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_training_run_goes_on_in_a_lecture() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Training").await?;
    page.button("Start training").await?.click().await?;
    page.wait_for("starts").await?;
    page.keys("l").await?;
    page.soon(IS_LECTURE).await?;
    page.find("//*[name()='svg' and contains(@class, 'picture')]//*[contains(@class, 'start')]/..").await?;
    assert_eq!(page.script(FAULTS).await?, json!([]));
    page.screenshot("lecture-training").await
}

#[tokio::test]
async fn the_tab_and_the_row_are_in_the_link_and_survive_a_reload() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Network").await?;
    page.button("Trace row 3").await?.click().await?;
    page.soon("return location.hash.endsWith('&tab=network&row=3');").await?;
    let fragment = page.script("return location.hash;").await?;
    page.driver.refresh().await?;
    let chosen = "return document.querySelector('[role=tab][aria-selected=true]')?.id == 'tab-network' \
        && document.querySelector('.grid tr[aria-current=true]')?.ariaRowIndex == '4';";
    page.soon(chosen).await?;
    let other = Page::open(fragment.as_str().context("a fragment")?, 1280).await?;
    other.wait_for(VERIFIED).await?;
    other.soon(chosen).await
}
