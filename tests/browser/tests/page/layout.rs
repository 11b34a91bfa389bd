//! Accessibility, what stays where it is, and what fits a phone.

use anyhow::Result;
use browser_tests::mishap::Mishap;
use browser_tests::page::Page;
use browser_tests::server::Host;

use super::{LONG, VERIFIED, verified};

#[tokio::test]
async fn axe_finds_nothing_with_everything_open() -> Result<()> {
    let page = verified().await?;
    page.choose_tab("Weights").await?;
    page.choose_method("Published").await?;
    page.wait_for(LONG).await?;
    page.choose_tab("Function").await?;
    page.button("Trace row 2").await?.click().await?;
    page.wait_for("Row 2 on its way through the network").await?;
    page.find("//label[contains(., 'in float64, too')]").await?.click().await?;
    page.wait_for("built in float64").await?;
    page.choose_tab("Weights").await?;
    page.find("//button[starts-with(@aria-label, 'W2[2, 2]')]").await?.click().await?;
    page.button("Copy LaTeX").await?;
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{scheme}");
        page.screenshot(&format!("open-{scheme}")).await?;
    }
    Ok(())
}

/// Every tab, the first one last.
const TABS: [&str; 6] = ["Weights", "Network", "Step by step", "The trade", "Training", "Function"];

#[tokio::test]
async fn axe_finds_nothing_in_any_tab_in_any_colours() -> Result<()> {
    let page = verified().await?;
    page.button("Trace row 2").await?.click().await?;
    page.wait_for("Row 2 on its way through the network").await?;
    for colours in ["light", "dark", "forced"] {
        match colours {
            "forced" => page.force_colours().await?,
            scheme => page.set_scheme(scheme).await?,
        }
        for tab in TABS {
            page.choose_tab(tab).await?;
            page.settled().await?;
            assert_eq!(page.axe().await?, Vec::<String>::new(), "{tab}, {colours}");
        }
        page.screenshot(&format!("colours-{colours}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn figures_follow_forced_colours() -> Result<()> {
    let page = verified().await?;
    page.force_colours().await?;
    let are_forced = "const colour = name => { const here = document.createElement('i'); here.style.color = name; \
        document.body.append(here); const found = getComputedStyle(here).color; here.remove(); return found; }; \
        const drawn = (what, property) => getComputedStyle(document.querySelector(what))[property]; \
        return [[drawn('.plot .curve', 'stroke'), colour('LinkText')], [drawn('.plot .samples', 'stroke'), colour('CanvasText')], \
        [drawn('.plot .probe-cross', 'stroke'), colour('Highlight')]];";
    let pairs = page.script(are_forced).await?;
    for pair in pairs.as_array().into_iter().flatten() {
        assert_eq!(pair[0], pair[1], "{pairs}");
    }
    Ok(())
}

/// Follows where things stand from the top of the page; `window.moves` tells of every one that moved.
const WATCH_MOVES: &str = "window.moves = []; const before = {}; \
    const seen = ['.statement', '.result-line', '[role=grid]', '.room', '.theorem', '.methods', '[role=tablist]', '.plot', '.probe', '.trace', '.facts']; \
    (function look() { for (const name of seen) { \
        const at = Math.round(document.querySelector(name).getBoundingClientRect().top + scrollY); \
        if (name in before && before[name] !== at) window.moves.push(`${name}: ${before[name]} to ${at}`); \
        before[name] = at; } requestAnimationFrame(look); })();";

#[tokio::test]
async fn nothing_moves_while_an_edit_is_computed() -> Result<()> {
    let page = verified().await?;
    page.button("Trace row 2").await?.click().await?;
    page.wait_for("Row 2 on its way through the network").await?;
    page.settled().await?;
    page.script(WATCH_MOVES).await?;
    page.type_into(1, 6, "124").await?;
    page.wait_for(VERIFIED).await?;
    page.settled().await?;
    assert_eq!(page.script("return window.moves;").await?, serde_json::json!([]));
    Ok(())
}

#[tokio::test]
async fn nothing_moves_while_ten_thousand_samples_are_checked() -> Result<()> {
    const ALL: &str = "10\u{202f}000 of 10\u{202f}000 samples exact";
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for(ALL).await?;
    page.button("Trace row 2").await?.click().await?;
    page.wait_for("Row 2 on its way through the network").await?;
    page.settled().await?;
    page.script(WATCH_MOVES).await?;
    page.type_into(1, 2, "7").await?;
    page.wait_for("Checking every sample").await?;
    page.wait_for(ALL).await?;
    page.settled().await?;
    assert_eq!(page.script("return window.moves;").await?, serde_json::json!([]));
    Ok(())
}

/// Controls that fingers miss: lower than 44 pixels, with the label or table cell that they fill, or buttons narrower than
/// that outside of tables.
const SMALL: &str = "const controls = [...document.querySelectorAll('button, select, input, summary, [role=gridcell]')]; \
    const height = control => (control.closest('label, td') ?? control).offsetHeight; \
    const isNarrow = control => control.matches('button') && !control.closest('td, th') && control.offsetWidth < 44; \
    return controls.filter(control => control.offsetHeight > 0 && (height(control) < 44 || isNarrow(control))).map(control => control.outerHTML);";

/// Tables that have to be scrolled sideways.
const CUT_OFF: &str = "return [...document.querySelectorAll('.scroll')] \
    .filter(frame => frame.scrollWidth > frame.clientWidth).map(frame => frame.innerText);";

#[tokio::test]
async fn a_phone_shows_everything() -> Result<()> {
    let phone = Page::open_on_phone().await?;
    phone.wait_for(VERIFIED).await?;
    let overflow =
        phone.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth;").await?;
    assert_eq!(overflow, 0, "nothing is wider than the phone");
    phone.screenshot("phone").await?;
    assert_eq!(phone.axe().await?, Vec::<String>::new());
    assert_eq!(phone.script(SMALL).await?, serde_json::json!([]), "fingers hit every control");
    assert_eq!(phone.script(CUT_OFF).await?, serde_json::json!([]), "the article's tables fit");
    Ok(())
}

#[tokio::test]
async fn on_a_phone_the_network_that_comes_first_pushes_nothing_away() -> Result<()> {
    let phone = Page::open_at(Host::spoiled(Mishap::Silent, "start-worker-*.js")?, "", 500).await?;
    phone.be_a_phone().await?;
    phone.reload().await?;
    phone.find("//h2[.='Samples']").await?;
    let below = "return document.querySelector('.samples').getBoundingClientRect().top >= innerHeight;";
    assert_eq!(phone.script(below).await?, true, "there is room for the network above the samples");
    Ok(())
}

/// What is wider than the window, but for what scrolls inside its own frame.
const WIDER: &str = "const wide = element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1; \
    return [...document.querySelectorAll('main *, header *')].filter(element => wide(element) && element.checkVisibility() \
    && !element.closest('.scroll, .unseen, [popover], svg')).map(element => element.outerHTML.slice(0, 100));";

/// What is written smaller than 12 pixels, or cut off by its box, in boxes that do not scroll.
const UNREADABLE: &str = "const found = []; for (const element of document.querySelectorAll('#app *')) { \
    const says = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim()); \
    if (!says || !element.checkVisibility() || element.closest('.unseen')) continue; \
    const scale = element.ownerSVGElement ? element.getScreenCTM().a : 1; \
    const isSmall = parseFloat(getComputedStyle(element).fontSize) * scale < 11.9; \
    const box = element.closest('.methods, td'); \
    const isCut = box && !element.ownerSVGElement && element.getBoundingClientRect().right > box.getBoundingClientRect().right + 1; \
    if (isSmall || isCut) found.push(element.outerHTML.slice(0, 100)); } return found;";

#[tokio::test]
async fn nothing_is_wider_than_the_window_at_any_width_and_the_probe_is_in_sight() -> Result<()> {
    let page = verified().await?;
    // The last two are 1280 pixels at 200 % and 400 %.
    for (width, height) in [(1920, 1080), (1440, 900), (768, 1024), (360, 740), (640, 700), (320, 600)] {
        page.set_viewport(width, height).await?;
        for tab in TABS {
            page.choose_tab(tab).await?;
            page.settled().await?;
            assert_eq!(page.script(WIDER).await?, serde_json::json!([]), "{tab} at {width}");
            assert_eq!(page.script(UNREADABLE).await?, serde_json::json!([]), "{tab} at {width}");
        }
        if width >= 1440 {
            let bottom =
                "return Math.round(document.querySelector('.probe').getBoundingClientRect().bottom + scrollY);";
            let bottom = page.script(bottom).await?.as_u64().unwrap_or(u64::MAX);
            assert!(bottom <= u64::from(height), "the probe ends at {bottom} of {height} at {width}");
        }
    }
    Ok(())
}
