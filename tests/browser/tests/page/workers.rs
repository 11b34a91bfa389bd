//! Workers that come late, are of another version, run out of memory, or end while they work: the table stays, what is shown
//! is true, and there is a way on.

use std::time::Duration;

use anyhow::Result;
use browser_tests::fragment::with_text;
use browser_tests::mishap::{Mishap, with_little_memory};
use browser_tests::page::{PASTE, Page};
use browser_tests::server::Host;

use super::{VERIFIED, verified};

/// Longer than the page waits for a worker that does not answer.
const LONGER_THAN_PATIENCE: Duration = Duration::from_secs(33);

/// Keeps hold of every worker that is started from now on, and counts those that are terminated.
const CATCH_WORKERS: &str = "window.workers = []; window.terminated = 0; const start = startWorker; const { terminate } = Worker.prototype; \
    window.startWorker = glue => { const worker = start(glue); workers.push(worker); return worker; }; \
    Worker.prototype.terminate = function () { window.terminated += 1; terminate.call(this); };";

/// Begins a published construction of `a` × `a` random samples.
async fn begin(page: &Page, a: usize) -> Result<()> {
    let samples = a * a;
    let link = with_text(&format!("1\t{a}\t{a}\t1\tpublished\trandom\t{samples}\n1\t1\t0\t99999\t0\t99\n"));
    page.driver.execute("location.hash = arguments[0];", vec![link.into()]).await?;
    Ok(())
}

/// As [`begin`], and sees it going on.
async fn construct(page: &Page, a: usize) -> Result<()> {
    begin(page, a).await?;
    page.wait_for("Constructing the network").await
}

/// After the work on `a` × `a` samples was stopped by an error: nothing is lost, nothing is claimed, and there is a way on.
async fn stopped(page: &Page, a: usize) -> Result<()> {
    page.wait_for("The worker was stopped, by an error or for want of memory. The table is as you left it.").await?;
    assert_eq!(page.state().await?, "Stopped by an error");
    page.find(&format!("//table[@role='grid' and @aria-rowcount='{}']", a * a + 2)).await?;
    page.button("Use Integer for exact").await?.click().await?;
    page.wait_for(&format!("{} of {0} samples exact", grouped(a * a))).await
}

/// As the page writes a count.
fn grouped(count: usize) -> String {
    if count < 1000 { count.to_string() } else { format!("{}\u{202f}{:03}", count / 1000, count % 1000) }
}

#[tokio::test]
async fn a_worker_of_another_version_is_told() -> Result<()> {
    let old = Mishap::Changed(|_| b"onmessage = () => postMessage({ Ready: { version: 1 } });".to_vec());
    let page = Page::open_at(Host::spoiled(old, "start-worker-*.js")?, "", 1280).await?;
    page.wait_for("The page and its worker are of different versions.").await?;
    assert_eq!(page.state().await?, "Stopped by an error");
    assert_eq!(page.cell(1, 1).await?.text().await?, "93");
    page.button("Start again").await?;
    Ok(())
}

#[tokio::test]
async fn files_that_come_late_are_waited_for() -> Result<()> {
    for files in ["app-*_bg.wasm", "start-worker-*.js"] {
        let page = Page::open_at(Host::spoiled(Mishap::Late, files)?, "", 1280).await?;
        page.wait_for(VERIFIED).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_study_that_cannot_be_had_is_told_and_the_table_goes_on_without_it() -> Result<()> {
    for mishap in [Mishap::Missing, Mishap::CutOff, Mishap::Severed] {
        let page = Page::open_at(Host::spoiled(mishap, "study*")?, "", 1280).await?;
        page.wait_for(VERIFIED).await?;
        page.type_into(1, 6, "42").await?;
        page.choose_method("Published").await?;
        page.wait_for("The worker could not be loaded.").await?;
        assert_eq!(page.state().await?, "Stopped by an error", "{mishap:?}");
        page.choose_method("Integer").await?;
        page.wait_for(VERIFIED).await?;
        assert_eq!(page.cell(1, 6).await?.text().await?, "42", "{mishap:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_connection_that_is_lost_after_the_first_look_and_comes_back() -> Result<()> {
    let page = verified().await?;
    page.host.take_down();
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    page.choose_method("Published").await?;
    page.wait_for("The worker could not be loaded. Check the connection; the table is as you left it.").await?;
    page.host.bring_back();
    page.button("Start again").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

#[tokio::test]
async fn a_worker_that_runs_out_of_memory() -> Result<()> {
    let host = Host::spoiled(Mishap::Changed(with_little_memory), "study_bg-*.wasm")?;
    let page = Page::open_at(host, "", 1280).await?;
    page.wait_for(VERIFIED).await?;
    begin(&page, 30).await?;
    stopped(&page, 30).await
}

#[tokio::test]
async fn a_worker_that_is_killed_while_it_constructs() -> Result<()> {
    let page = verified().await?;
    page.script(CATCH_WORKERS).await?;
    construct(&page, 36).await?;
    page.script("workers.at(-1).terminate();").await?;
    stopped(&page, 36).await
}

#[tokio::test]
async fn a_worker_whose_handler_throws_leaves_the_last_edit() -> Result<()> {
    let page = verified().await?;
    page.script(CATCH_WORKERS).await?;
    page.choose_method("Published").await?;
    page.wait_for(VERIFIED).await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    page.script("for (const worker of workers) worker.postMessage(new Uint8Array([255]));").await?;
    page.wait_for("Stopped by an error").await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "42");
    page.type_into(1, 5, "43").await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!([page.cell(1, 5).await?.text().await?, page.cell(1, 6).await?.text().await?], ["43", "42"]);
    Ok(())
}

#[tokio::test]
async fn a_tab_that_was_hidden_and_frozen_goes_on_where_it_was() -> Result<()> {
    let page = Page::open_at(Host::spoiled(Mishap::Late, "study_bg-*.wasm")?, "", 1280).await?;
    page.wait_for(VERIFIED).await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    page.choose_method("Published").await?;
    page.freeze().await?;
    tokio::time::sleep(LONGER_THAN_PATIENCE).await;
    page.thaw().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "42");
    Ok(())
}

/// Two hundred edits of the focused cell, each in five milliseconds, and the work that they begin stopped wherever it is.
const EDIT_AND_STOP: &str = "const done = arguments[0]; let edits = 0; let stopped = 0; \
    const stop = () => { const button = [...document.querySelectorAll('.result-line button')].find(button => button.innerText == 'Stop'); \
        if (button) { button.click(); stopped += 1; } }; \
    (function edit() { if (edits == 200) { done(stopped); return; } \
        edits += 1; paste(`${edits}`); \
        setTimeout(() => { stop(); setTimeout(edit); }, 5); })();";

#[tokio::test]
async fn two_hundred_edits_and_cancels_in_a_row() -> Result<()> {
    let page = verified().await?;
    page.script(CATCH_WORKERS).await?;
    construct(&page, 20).await?;
    page.cell(1, 1).await?.click().await?;
    let stopped = page.driver.execute_async(format!("{PASTE} {EDIT_AND_STOP}"), Vec::new()).await?;
    assert!(stopped.json().as_u64().is_some_and(|times| times > 50), "stopped only {} times", stopped.json());
    page.wait_for("Cancelled").await?;
    assert_eq!(page.cell(1, 1).await?.text().await?, "200");
    let alive = page.script("return workers.length + 1 - terminated;").await?;
    assert!(alive.as_i64().is_some_and(|alive| alive <= 2), "{alive} workers are left");
    page.button("Start again").await?.click().await?;
    page.wait_for("400 of 400 samples exact").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for("400 of 400 samples exact").await?;
    assert_eq!(page.cell(1, 1).await?.text().await?, "199");
    Ok(())
}
