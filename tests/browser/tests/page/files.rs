//! Files to take away, made by the page and read by those that they are written for.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use browser_tests::page::Page;
use thirtyfour::prelude::*;

use super::importing::{choose, opened, take};
use super::verified;

/// A folder into which the page saves.
struct Downloads(PathBuf);

impl Downloads {
    async fn of(page: &Page) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("zerofit-files-{}-{:?}", std::process::id(), Instant::now()));
        std::fs::create_dir_all(&folder)?;
        page.save_into(&folder).await?;
        Ok(Self(folder))
    }

    /// The file of this name, once it is complete.
    async fn file(&self, name: &str) -> Result<PathBuf> {
        let (start, path) = (Instant::now(), self.0.join(name));
        while !path.exists() {
            if start.elapsed() > browser_tests::page::PATIENCE {
                let there = std::fs::read_dir(&self.0)?.filter_map(|entry| Some(entry.ok()?.file_name()));
                bail!("no {name}, but {:?}", there.collect::<Vec<_>>());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(path)
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

async fn offer(page: &Page, name: &str) -> Result<WebElement> {
    page.find(&format!("//div[@id='files']//button[strong[.={name:?}]]")).await
}

#[tokio::test]
async fn a_network_is_saved_and_onnxruntime_finds_difference_0() -> Result<()> {
    let page = verified().await?;
    let downloads = Downloads::of(&page).await?;
    let program =
        |page: &Page| page.host.served().into_iter().filter(|file| file.path.contains("files")).collect::<Vec<_>>();
    assert!(program(&page).is_empty(), "nothing of what writes files is fetched before");
    page.button("Save as…").await?.click().await?;
    offer(&page, "ONNX").await?.click().await?;
    page.wait_for("Saved the-article-s-nine-samples-3x3.onnx").await?;
    let network = downloads.file("the-article-s-nine-samples-3x3.onnx").await?;
    offer(&page, "Exchange form, with the samples (JSON)").await?.click().await?;
    let samples = downloads.file("the-article-s-nine-samples-3x3.json").await?;
    assert_eq!(said_by_onnxruntime(&network, &samples)?, "9 samples, largest difference 0.0\n");
    let files = program(&page);
    println!("program that writes files: {} compressed bytes", files.iter().map(|file| file.bytes).sum::<usize>());
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{scheme}");
        page.screenshot(&format!("files-{scheme}")).await?;
    }
    Ok(())
}

fn said_by_onnxruntime(network: &Path, samples: &Path) -> Result<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut python = Command::new(root.join(".tools/consumers/bin/python"));
    python.arg("-B").arg(root.join("tests/consumers/read_onnx.py")).args([network, samples]);
    let ran = python.output().context("no Python with onnxruntime; `cargo xtask test` installs it")?;
    if !ran.status.success() {
        bail!("{}", String::from_utf8_lossy(&ran.stderr));
    }
    Ok(String::from_utf8(ran.stdout)?)
}

#[tokio::test]
async fn ten_thousand_samples_with_names_are_saved_and_open_as_the_same() -> Result<()> {
    let page = verified().await?;
    let downloads = Downloads::of(&page).await?;
    let rows: String = (0..10_000).map(|n| format!("{n},{},{}.5\n", n * 7 % 1_000, n % 11)).collect();
    opened(&page, "many.csv", format!("size,2019,cost\n{rows}").as_bytes()).await?;
    choose(&page, "First row", "names").await?;
    take(&page, "10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.button("Save as…").await?.click().await?;
    for (form, ending) in [
        ("CSV", "csv"),
        ("ONNX", "onnx"),
        ("Python program in fractions that checks itself", "py"),
        ("Exchange form (JSON)", "samples.json"),
    ] {
        let start = Instant::now();
        offer(&page, form).await?.click().await?;
        page.find(&format!("//div[@id='files']//p[.='Saved many-100x100.{ending}']")).await?;
        println!("10,000 samples as {form}: {} ms", start.elapsed().as_millis());
    }
    let saved = std::fs::read(downloads.file("many-100x100.csv").await?)?;
    page.keys(super::ESCAPE).await?;
    opened(&page, "again.csv", &saved).await?;
    assert_eq!(page.texts("dialog.import th strong").await?, ["size", "2019", "cost"]);
    take(&page, "10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn a_text_is_copied_and_a_clipboard_that_refuses_is_told_of() -> Result<()> {
    let page = verified().await?;
    page.button("Save as…").await?.click().await?;
    // The test's browser lets nobody read its clipboard: what would be written there is caught.
    page.script("navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };").await?;
    page.button("Copy CSV").await?.click().await?;
    page.wait_for("CSV is on the clipboard").await?;
    let copied = page.script("return window.copied;").await?;
    assert!(copied.as_str().is_some_and(|text| text.contains("x1,x2,x3,x4,x5,y")), "{copied}");
    page.script("navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));")
        .await?;
    page.button("Copy TSV").await?.click().await?;
    page.wait_for("The browser did not let the page copy TSV").await?;
    assert_eq!(page.count("#files button[aria-label='Copy ONNX']").await?, 0, "what is no text is not copied");
    Ok(())
}

#[tokio::test]
async fn what_cannot_hold_the_network_says_so_before() -> Result<()> {
    let page = verified().await?;
    page.choose_method("Published").await?;
    page.settled().await?;
    page.button("Save as…").await?.click().await?;
    let float32 = offer(&page, "ONNX in float32").await?;
    assert!(!float32.is_enabled().await?);
    assert!(float32.text().await?.contains("Not in float32: the network is not exact in it."));
    assert!(offer(&page, "ONNX").await?.text().await?.contains("the largest error on the samples is"));
    page.screenshot("files-refused").await?;
    Ok(())
}

#[tokio::test]
async fn the_menu_fits_a_phone() -> Result<()> {
    let phone = Page::open_on_phone().await?;
    phone.settled().await?;
    phone.button("Save as…").await?.click().await?;
    offer(&phone, "CSV").await?;
    let overflow =
        phone.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth;").await?;
    assert_eq!(overflow, 0, "nothing is wider than the phone");
    let within =
        phone.script("const menu = document.querySelector('#files'); return menu.scrollWidth - menu.clientWidth;");
    assert_eq!(within.await?, 0, "nothing is wider than the menu");
    phone.screenshot("files-phone").await?;
    Ok(())
}
