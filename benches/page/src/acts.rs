//! What somebody does on the page, and how long it keeps them waiting.

use std::time::{Duration, Instant};

use anyhow::Result;
use browser_tests::page::Page;
use browser_tests::server::{Encoding, Host};
use browser_tests::way::Way;

use crate::TASK;
use crate::watch::{Seen, exact, exact_after, frames, open, opened, seen};

/// A slow phone network, as Lighthouse has it.
const FAR: Way = Way { bits: 1_600_000, latency: Duration::from_millis(150) };

const TEN_THOUSAND: &str = "10,000 samples, 100 × 100";
const ALL_TEN_THOUSAND: &str = "10\u{202f}000 of 10\u{202f}000";

/// Milliseconds.
pub(crate) type Measured = Result<f64>;

/// To the verified example, over a slow network, on a processor so many times slower.
pub(crate) async fn far(encoding: Encoding, slowness: u32) -> Measured {
    exact_after(&open(Host::far(encoding, FAR)?, slowness).await?).await
}

/// The longest task until the example is verified.
pub(crate) async fn opening() -> Measured {
    let page = open(Host::start()?, 1).await?;
    exact(&page, "9 of 9").await?;
    longest_task(&page).await
}

/// The longest task of an edit among 10,000 samples.
pub(crate) async fn edit() -> Measured {
    let page = with_ten_thousand().await?;
    page.type_into(3, 2, "7").await?;
    exact(&page, ALL_TEN_THOUSAND).await?;
    longest_task(&page).await
}

/// The longest task of choosing the example of 10,000 samples.
pub(crate) async fn choosing() -> Measured {
    let page = opened(1).await?;
    page.choose_example(TEN_THOUSAND).await?;
    exact(&page, ALL_TEN_THOUSAND).await?;
    longest_task(&page).await
}

/// The longest task of pasting 10,000 rows, until their preview.
pub(crate) async fn pasting() -> Measured {
    let page = opened(1).await?;
    page.set_field("idim", "1").await?;
    exact(&page, "9 of 9").await?;
    page.cell(1, 1).await?.click().await?;
    seen(&page).await?;
    let rows: Vec<_> = (0..10_000).map(|n| format!("{}\t{}", n * 7, n * n % 100)).collect();
    page.paste(&rows.join("\n")).await?;
    page.find("//dialog[@open]").await?;
    longest_task(&page).await
}

/// The longest task of showing every tab of 10,000 samples.
pub(crate) async fn tabs() -> Measured {
    let page = with_ten_thousand().await?;
    for tab in ["Weights", "Network", "Step by step", "The trade", "Training", "Function"] {
        page.choose_tab(tab).await?;
        page.settled().await?;
    }
    longest_task(&page).await
}

/// The longest task of scrolling through W2 of 10,000 samples.
pub(crate) async fn scrolling() -> Measured {
    let page = with_w2().await?;
    frames(&page, SCROLL).await?;
    longest_task(&page).await
}

/// A frame of scrolling through W2 of 10,000 samples.
pub(crate) async fn scrolled_frame() -> Measured {
    frames(&with_w2().await?, SCROLL).await
}

/// The longest task of giving the example 100 inputs.
pub(crate) async fn hundred_inputs() -> Measured {
    let page = opened(1).await?;
    page.set_field("idim", "100").await?;
    page.find("//*[@role='status' and @aria-label='State' and not(contains(., '9 of 9'))]").await?;
    longest_task(&page).await
}

/// A frame of dragging the plot of 10,000 samples.
pub(crate) async fn panning() -> Measured {
    frames(&with_ten_thousand().await?, PAN).await
}

/// A frame of zooming the plot of 10,000 samples.
pub(crate) async fn zooming() -> Measured {
    frames(&with_ten_thousand().await?, ZOOM).await
}

/// From a key in a cell, a tab and a point to the next frame, on a processor four times slower.
pub(crate) async fn answering() -> Measured {
    let page = opened(4).await?;
    page.type_into(3, 2, "7").await?;
    exact(&page, "9 of 9").await?;
    page.choose_tab("Weights").await?;
    page.settled().await?;
    page.choose_tab("Function").await?;
    page.button("Trace row 2").await?.click().await?;
    page.settled().await?;
    let Seen { slowest_answer, .. } = seen(&page).await?;
    Ok(slowest_answer.unwrap_or(16.0))
}

/// From choosing the example of 100,000 numbers to its verified network.
pub(crate) async fn ten_outputs() -> Measured {
    let page = opened(1).await?;
    let start = Instant::now();
    page.choose_example("10,000 samples, 400 × 250, 10 outputs").await?;
    page.wait_for(&format!("{ALL_TEN_THOUSAND} samples exact")).await?;
    Ok(start.elapsed().as_secs_f64() * 1e3)
}

/// From the check of 32 × 32 published to its figures; below 0 where they come first.
pub(crate) async fn figures() -> Measured {
    let page = opened(1).await?;
    page.choose_method("Published").await?;
    page.set_field("a1", "32").await?;
    page.set_field("a2", "32").await?;
    page.button("Random…").await?.click().await?;
    page.button("Randomise").await?.click().await?;
    let all = "1\u{202f}024 of 1\u{202f}024 samples exact";
    page.script(&format!(
        "const told = () => document.querySelector('.result-line strong').textContent; \
         const look = () => {{ const now = performance.now(); \
         if (told().includes('{all}')) window.checkedAt ??= now; \
         if (told().includes('1\u{202f}024') && document.querySelector('.facts')?.ariaBusy === 'false') window.figuresAt ??= now; \
         window.checkedAt && window.figuresAt ? 0 : requestAnimationFrame(look); }}; look();"
    ))
    .await?;
    page.wait_for(all).await?;
    page.settled().await?;
    page.soon("return window.figuresAt > 0;").await?;
    Ok(page.script("return window.figuresAt - window.checkedAt;").await?.as_f64().unwrap_or(f64::NAN))
}

/// Scrolls W2, down and to the right.
const SCROLL: &str = "const box = document.querySelector('[id^=W2-]').closest('.scroll'); \
    box.scrollTop = frame / 100 * (box.scrollHeight - box.clientHeight); \
    box.scrollLeft = frame / 100 * (box.scrollWidth - box.clientWidth);";

/// Drags the plot to and fro.
const PAN: &str = "const plot = document.querySelector('svg.plot'), at = plot.getBoundingClientRect(); \
    const pointer = type => plot.dispatchEvent(new PointerEvent(type, { pointerId: 1, button: 0, buttons: 1, bubbles: true, cancelable: true, \
        clientX: at.left + at.width * (0.5 + 0.3 * Math.sin(frame / 8)), clientY: at.top + at.height / 2 })); \
    if (frame == 0) pointer('pointerdown'); pointer('pointermove'); if (frame == 99) pointer('pointerup');";

/// Zooms into the plot's middle and out again.
const ZOOM: &str = "const plot = document.querySelector('svg.plot'), at = plot.getBoundingClientRect(); \
    plot.dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, deltaY: frame < 50 ? -30 : 30, bubbles: true, cancelable: true, \
        clientX: at.left + at.width / 2, clientY: at.top + at.height / 2 }));";

async fn with_ten_thousand() -> Result<Page> {
    let page = opened(1).await?;
    page.choose_example(TEN_THOUSAND).await?;
    exact(&page, ALL_TEN_THOUSAND).await?;
    seen(&page).await?;
    Ok(page)
}

async fn with_w2() -> Result<Page> {
    let page = with_ten_thousand().await?;
    page.choose_tab("Weights").await?;
    page.find("//*[starts-with(@id, 'W2-')]").await?;
    page.settled().await?;
    seen(&page).await?;
    Ok(page)
}

async fn longest_task(page: &Page) -> Measured {
    Ok(seen(page).await?.longest_task.unwrap_or(f64::from(TASK)))
}
