//! Training instead of constructing.

use anyhow::{Context, Result};
use browser_tests::page::Page;

use super::{ENTER, ESCAPE, TAB, verified};

const TRAIN: &str = "//button[@role='tab' and .='Training']";
const SAID: &str = "//section[@class='training']/p[@class='summary']";

async fn opened() -> Result<Page> {
    let page = verified().await?;
    page.find(TRAIN).await?.click().await?;
    Ok(page)
}

/// The number after “max |error|” in what is said.
async fn said_error(page: &Page) -> Result<f64> {
    let said = page.find(SAID).await?.text().await?;
    let number =
        said.split("max |error| ").nth(1).and_then(|rest| rest.split([';', ' ']).next()).context("an error")?;
    let number = number.trim_end_matches('.').replace("·10", "e");
    let lowered = |sign: char| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..).find(|(raised, _)| *raised == sign);
    let number: String = number.chars().map(|sign| lowered(sign).map_or(sign, |(_, digit)| digit)).collect();
    number.replace('⁻', "-").parse().with_context(|| said)
}

#[tokio::test]
async fn training_is_fetched_when_it_is_wanted_and_does_not_get_to_the_constructions_0() -> Result<()> {
    let page = opened().await?;
    let trainer =
        |page: &Page| page.host.served().into_iter().filter(|file| file.path.contains("trainer")).collect::<Vec<_>>();
    assert!(trainer(&page).is_empty(), "nothing of the trainer is fetched before");
    page.button("Start training").await?.click().await?;
    page.wait_for("Best of 12 starts").await?;
    let error = said_error(&page).await?;
    assert!(error > 0.0 && error < 100.0, "{error}");
    let files = trainer(&page);
    assert!(files.len() == 2 && files.iter().all(|file| file.found), "{files:?}");
    println!("trainer: {} compressed bytes", files.iter().map(|file| file.bytes).sum::<usize>());
    page.find("//summary[.='All starts']").await?.click().await?;
    page.find("//tr[th[.='12']]/td[contains(., 'converged') or contains(., 'no step')]").await?;
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{scheme}");
        page.script("document.querySelector('.training').scrollIntoView();").await?;
        page.screenshot(&format!("train-{scheme}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_run_is_seen_going_on_and_can_be_stopped() -> Result<()> {
    let page = opened().await?;
    for label in ["a1", "a2"] {
        page.set_field(label, "10").await?;
    }
    page.button("Random…").await?.click().await?;
    page.button("Randomise").await?.click().await?;
    // Puts the form away, which stays for the next seed.
    page.keys(ESCAPE).await?;
    page.wait_for("100 of 100 samples exact").await?;
    page.set_field("Starts", "100").await?;
    page.watch_tasks().await?;
    page.wait_for("Nearest so far").await?;
    let first = page.find(SAID).await?.text().await?;
    let chart = "return document.querySelector('.training svg').innerHTML.length;";
    let drawn = page.script(chart).await?;
    // It goes on while something else is looked at.
    page.find("//button[@role='tab' and .='Function']").await?.click().await?;
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    page.find(TRAIN).await?.click().await?;
    assert_ne!(page.find(SAID).await?.text().await?, first);
    assert_ne!(page.script(chart).await?, drawn);
    page.screenshot("train-running").await?;
    page.button("Stop training").await?.click().await?;
    page.wait_for("Stopped after").await?;
    println!("main-thread tasks over 50 ms while training: {}", page.long_tasks().await?);
    assert!(said_error(&page).await? > 0.0);
    page.type_into(1, 6, "7").await?;
    page.wait_for("This run was on the table as it was before.").await?;
    Ok(())
}

#[tokio::test]
async fn training_can_start_at_the_constructed_network_with_the_keyboard_alone() -> Result<()> {
    let page = verified().await?;
    page.choose_example("|x|").await?;
    page.script(&format!("document.evaluate({TRAIN:?}, document).iterateNext().focus();")).await?;
    // The panel itself can be scrolled, so it can have the focus, too.
    page.keys(ENTER).await?;
    page.field("Starts").await?;
    for keys in [TAB, TAB, "t", TAB, "9", ENTER] {
        page.keys(keys).await?;
    }
    page.wait_for("Noise ε must be a number from 0 to 1.").await?;
    let noise = page.field("Noise").await?;
    noise.clear().await?;
    noise.send_keys(format!("0{ENTER}")).await?;
    page.wait_for("Best of 12 starts").await?;
    let undisturbed = said_error(&page).await?;
    assert!(undisturbed < 1e-3, "{undisturbed}");
    Ok(())
}

#[tokio::test]
async fn training_fits_a_phone() -> Result<()> {
    let phone = Page::open_on_phone().await?;
    phone.settled().await?;
    phone.find(TRAIN).await?.click().await?;
    phone.button("Start training").await?.click().await?;
    phone.wait_for("Best of 12 starts").await?;
    let overflow =
        phone.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth;").await?;
    assert_eq!(overflow, 0, "nothing is wider than the phone");
    assert_eq!(phone.axe().await?, Vec::<String>::new());
    phone.script("document.querySelector('.training').scrollIntoView();").await?;
    phone.screenshot("train-phone").await?;
    Ok(())
}
