//! What the page says where its host or its connection fails.

use std::time::Duration;

use anyhow::Result;
use browser_tests::mishap::Mishap;
use browser_tests::page::Page;
use browser_tests::server::Host;

use super::{VERIFIED, verified};

#[tokio::test]
async fn a_page_without_its_program_says_so_and_offers_to_load_again() -> Result<()> {
    for (mishap, files) in [
        (Mishap::Missing, "app-*.js"),
        (Mishap::CutOff, "app-*.js"),
        (Mishap::Missing, "parts-*.js"),
        (Mishap::Missing, "app-*_bg.wasm"),
        (Mishap::CutOff, "app-*_bg.wasm"),
        (Mishap::Severed, "app-*.js"),
        (Mishap::Severed, "app-*_bg.wasm"),
    ] {
        let page = Page::open_at(Host::spoiled(mishap, files)?, "", 1280).await?;
        page.wait_for("The page could not be started.").await?;
        let text = page.text().await?;
        assert!(!text.contains("Loading…") && !text.contains("Error"), "{mishap:?} {files}: {text}");
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{mishap:?} {files}");
        let asked = page.host.served().len();
        page.button("Load again").await?.click().await?;
        page.wait_for("The page could not be started.").await?;
        assert!(page.host.served().len() > asked, "{mishap:?} {files}: it was loaded again");
    }
    Ok(())
}

#[tokio::test]
async fn a_page_that_is_cut_off_on_its_way_is_asked_for_again_and_then_opens() -> Result<()> {
    let page = verified().await?;
    let host = Host::spoiled(Mishap::Severed, "index.html")?;
    // To a driver it never comes to its end.
    page.driver.set_page_load_timeout(Duration::from_secs(2)).await?;
    let _ = page.driver.goto(host.address()).await;
    page.wait_for(VERIFIED).await?;
    page.type_into(1, 6, "42").await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "42");
    let asked = host.served().into_iter().filter(|file| file.path.ends_with('/'));
    assert_eq!(asked.count(), 2, "once more, and no more");
    Ok(())
}

#[tokio::test]
async fn a_page_that_does_not_come_says_so_in_the_end() -> Result<()> {
    for (mishap, files) in [(Mishap::Missing, "boot-*.js"), (Mishap::Silent, "app-*_bg.wasm")] {
        let page = Page::open_at(Host::spoiled(mishap, files)?, "", 1280).await?;
        page.wait_for("Loading…").await?;
        page.wait_for("ReLU neurons reproduce any a1 × a2 samples exactly.").await?;
        assert!(!page.text().await?.contains("This takes long."), "{files}: not yet");
        page.wait_for("This takes long.").await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_worker_that_cannot_be_loaded_is_told() -> Result<()> {
    for mishap in [Mishap::Missing, Mishap::CutOff, Mishap::Severed] {
        let page = Page::open_at(Host::spoiled(mishap, "start-worker-*.js")?, "", 1280).await?;
        page.wait_for("Stopped by an error").await?;
        page.wait_for("The worker could not be loaded.").await?;
        page.wait_for("the table is as you left it.").await?;
        assert_eq!(page.cell(1, 1).await?.text().await?, "93", "{mishap:?}");
        page.button("Start again").await?.click().await?;
        page.wait_for("Stopped by an error").await?;
        assert!(!page.state().await?.contains("exact"), "{mishap:?}");
    }
    Ok(())
}

#[tokio::test]
async fn a_worker_that_stays_silent_is_told() -> Result<()> {
    let page = Page::open_at(Host::spoiled(Mishap::Silent, "start-worker-*.js")?, "", 1280).await?;
    page.wait_for("The worker does not answer.").await?;
    assert_eq!(page.cell(1, 1).await?.text().await?, "93");
    page.button("Start again").await?.click().await?;
    page.find("//body[not(contains(., 'The worker does not answer.'))]").await?;
    Ok(())
}

#[tokio::test]
async fn a_trainer_that_cannot_be_loaded_does_not_get_into_the_way() -> Result<()> {
    let page = Page::open_at(Host::spoiled(Mishap::CutOff, "trainer_bg-*.wasm")?, "", 1280).await?;
    page.wait_for(VERIFIED).await?;
    page.find("//button[@role='tab' and .='Training']").await?.click().await?;
    page.button("Start training").await?.click().await?;
    page.wait_for("The worker could not be loaded.").await?;
    assert!(page.state().await?.contains(VERIFIED));
    Ok(())
}

#[tokio::test]
async fn a_part_of_the_program_that_cannot_be_loaded_says_so_and_can_be_asked_for_again() -> Result<()> {
    for mishap in [Mishap::Missing, Mishap::CutOff, Mishap::Severed] {
        let page = Page::open_at(Host::spoiled(mishap, "split_network-*.wasm")?, "", 1280).await?;
        page.wait_for(VERIFIED).await?;
        page.choose_tab("Weights").await?;
        page.wait_for("This part of the page could not be loaded.").await?;
        let asked = page.host.served().len();
        page.button("Try again").await?.click().await?;
        page.until(|| page.host.served().len() > asked).await?;
        page.wait_for("This part of the page could not be loaded.").await?;
        assert!(page.state().await?.contains(VERIFIED), "{mishap:?}");
        assert_eq!(page.cell(1, 1).await?.text().await?, "93");
    }
    Ok(())
}
