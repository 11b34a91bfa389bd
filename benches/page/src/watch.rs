//! What is watched in the page while something is done, from its very beginning on.

use std::time::Duration;

use anyhow::{Context, Result};
use browser_tests::page::Page;
use browser_tests::server::Host;
use serde_json::{Value, json};

/// Notes tasks of more than 50 ms, the time from keys, clicks and pastes to the next frame, and when the opening example
/// was verified.
const WATCH: &str = "
    window.watched = { tasks: [], answers: [] };
    for (const [type, name] of [['longtask', 'tasks'], ['event', 'answers']]) {
        new PerformanceObserver(seen => { for (const { duration } of seen.getEntries()) window.watched[name].push(duration); })
            .observe({ type, buffered: true, durationThreshold: 16 });
    }
    const look = () => {
        const state = document.querySelector('[role=status][aria-label=State]');
        state?.textContent.includes('9 of 9 samples exact') ? window.exactAfter = performance.now() : requestAnimationFrame(look);
    };
    look();";

/// Does `arguments[0]`, a function's body, in every one of a hundred frames, and says how long 90 % of them took at most.
const FRAMES: &str = "
    const done = arguments[arguments.length - 1], act = new Function('frame', arguments[0]), times = [];
    let last;
    const next = now => {
        if (last) times.push(now - last);
        last = now;
        if (times.length == 100) return done(times.sort((a, b) => a - b)[89]);
        act(times.length);
        requestAnimationFrame(next);
    };
    requestAnimationFrame(next);";

/// What was noted since the last look.
#[derive(Debug)]
pub(crate) struct Seen {
    /// Milliseconds of the longest task, where one took more than 50.
    pub(crate) longest_task: Option<f64>,
    /// Milliseconds of the longest wait for the next frame, where one took more than 16.
    pub(crate) slowest_answer: Option<f64>,
}

/// A page that is watched: 1280 × 900, on a processor so many times slower for the page itself.
pub(crate) async fn open(host: Host, slowness: u32) -> Result<Page> {
    let page = Page::start(host, 1280).await?;
    let tools = page.driver.cdp();
    tools.send_raw("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH })).await?;
    tools.send_raw("Emulation.setCPUThrottlingRate", json!({ "rate": slowness })).await?;
    page.driver.goto(page.host.address()).await?;
    Ok(page)
}

/// As [`open`], with the opening example verified and nothing left to do.
pub(crate) async fn opened(slowness: u32) -> Result<Page> {
    let page = open(Host::start()?, slowness).await?;
    exact(&page, "9 of 9").await?;
    seen(&page).await?;
    Ok(page)
}

/// Waits until the state line says that so many samples are exact, and until nothing is left to be computed.
pub(crate) async fn exact(page: &Page, samples: &str) -> Result<()> {
    page.wait_for(&format!("{samples} samples exact")).await?;
    page.settled().await
}

/// Milliseconds from asking for the page to its verified example.
pub(crate) async fn exact_after(page: &Page) -> Result<f64> {
    page.soon("return window.exactAfter > 0;").await?;
    page.script("return window.exactAfter;").await?.as_f64().context("a time")
}

/// Looks at what was noted, and begins anew.
pub(crate) async fn seen(page: &Page) -> Result<Seen> {
    // The browser tells of a frame's events after it.
    tokio::time::sleep(Duration::from_millis(300)).await;
    let seen =
        page.script("const seen = window.watched; window.watched = { tasks: [], answers: [] }; return seen;").await?;
    let most = |list: &Value| list.as_array().into_iter().flatten().filter_map(Value::as_f64).max_by(f64::total_cmp);
    Ok(Seen { longest_task: most(&seen["tasks"]), slowest_answer: most(&seen["answers"]) })
}

/// Milliseconds that 90 % of a hundred frames take at most, while `act` is done in each.
pub(crate) async fn frames(page: &Page, act: &str) -> Result<f64> {
    page.driver.execute_async(FRAMES, vec![json!(act)]).await?.json().as_f64().context("a time")
}
