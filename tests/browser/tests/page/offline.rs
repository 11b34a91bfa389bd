//! After one visit everything works without a network, and another version of the page is told, not forced.

use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use browser_tests::fragment::with_text;
use browser_tests::page::Page;
use browser_tests::server::dist;
use sha2::{Digest, Sha256};

use super::{ESCAPE, VERIFIED, verified};

const IS_OTHER: &str = "return document.documentElement.className == 'other';";
const NEWS: &str = "There is a new version of Zerofit.";

/// A page whose every file the browser keeps.
async fn kept() -> Result<Page> {
    let page = verified().await?;
    page.soon("return navigator.serviceWorker.controller !== null;").await?;
    Ok(page)
}

/// A copy of the built page with another `index.html`.
struct Build(PathBuf);

impl Build {
    fn other() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("zerofit-build-{}-{:?}", std::process::id(), Instant::now()));
        std::fs::create_dir_all(&folder)?;
        for entry in std::fs::read_dir(dist())? {
            let path = entry?.path();
            let is_packed = path.extension().is_some_and(|ending| ending == "gz" || ending == "br");
            if !is_packed {
                std::fs::copy(&path, folder.join(path.file_name().context("a name")?))?;
            }
        }
        let page = std::fs::read_to_string(folder.join("index.html"))?;
        let other = page.replace("<html lang", "<html class=\"other\" lang");
        let service = std::fs::read_to_string(folder.join("service-worker.js"))?;
        let service = service.replace(&integrity(&page), &integrity(&other)).replace("BUILD = \"", "BUILD = \"other");
        std::fs::write(folder.join("index.html"), other)?;
        std::fs::write(folder.join("service-worker.js"), service)?;
        Ok(Self(folder))
    }

    fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Build {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn integrity(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

#[tokio::test]
async fn everything_works_without_a_network_after_one_visit() -> Result<()> {
    let page = kept().await?;
    assert_eq!(page.host.reports(), Vec::<String>::new());
    page.host.take_down();
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    page.cell(1, 1).await?.click().await?;
    // Which only the program that reads can tell.
    page.paste("0,5\r\n1,5\r\n2,5").await?;
    page.find("//dialog[@open]").await?;
    page.reload().await?;
    page.wait_for("exact").await?;
    page.choose_example("Iris").await?;
    page.wait_for("149 of 149 samples exact").await?;
    page.button("Save as…").await?.click().await?;
    page.find("//div[@id='files']//button[strong[.='ONNX']]").await?.click().await?;
    page.wait_for("Saved ").await?;
    page.keys(ESCAPE).await?;
    page.train_and_stop().await?;
    Ok(())
}

#[tokio::test]
async fn a_prepared_link_opens_without_a_network() -> Result<()> {
    let page = kept().await?;
    page.host.take_down();
    let link = with_text("1\t1\t1\t1\tinteger\ttyped\t1\n5\t9\n");
    page.driver.goto("about:blank").await?;
    page.driver.goto(format!("{}{link}", page.host.address())).await?;
    page.wait_for("exact").await?;
    assert_eq!(page.cell(1, 2).await?.text().await?, "9");
    Ok(())
}

#[tokio::test]
async fn a_first_visit_is_not_slowed_by_later_ones() -> Result<()> {
    let page = verified().await?;
    let at_once: Vec<_> = page.host.served().into_iter().map(|file| file.path).collect();
    assert!(!at_once.iter().any(|path| path.contains("offline") || path.contains("trainer")), "{at_once:?}");
    page.until(|| page.host.served().iter().any(|file| file.path.contains("trainer_bg"))).await
}

#[tokio::test]
async fn another_version_is_told_and_taken_when_somebody_asks() -> Result<()> {
    let page = kept().await?;
    page.type_into(1, 1, "1/3").await?;
    page.wait_for(VERIFIED).await?;
    let other = Build::other()?;
    page.host.serve_from(other.folder());
    // What a browser does by itself when the page is opened anew.
    page.script("navigator.serviceWorker.ready.then(registration => registration.update());").await?;
    page.wait_for(NEWS).await?;
    assert_eq!(page.cell(1, 1).await?.text().await?, "1/3");
    assert_eq!(page.script(IS_OTHER).await?, false, "nothing is forced");
    // The old page still meets its own files.
    page.train_and_stop().await?;
    page.button("Load it").await?.click().await?;
    page.soon(IS_OTHER).await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 1).await?.text().await?, "1/3");
    page.host.take_down();
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.script(IS_OTHER).await?, true);
    Ok(())
}

#[tokio::test]
async fn it_can_be_installed() -> Result<()> {
    let page = verified().await?;
    let sizes = page
        .script(
            "return (async () => { const link = document.querySelector('link[rel=manifest]').href; \
             const { icons, start_url } = await (await fetch(link)).json(); const sizes = []; \
             for (const { src } of icons) { const image = new Image(); image.src = new URL(src, link).href; \
             await image.decode(); sizes.push(image.naturalWidth); } \
             return [sizes, new URL(start_url, link).href]; })();",
        )
        .await?;
    assert_eq!(sizes, serde_json::json!([[192, 512, 512], page.host.address()]));
    Ok(())
}
