//! What spare neurons buy: the line under the shape, the shapes by one press, and the curve.

use anyhow::{Context, Result};
use browser_tests::page::Page;

use super::{ENTER, ESCAPE, RIGHT, verified};

#[tokio::test]
async fn the_opening_example_says_what_is_certified() -> Result<()> {
    let page = verified().await?;
    page.wait_for("No spare neurons in the first layer: 59 digits.").await?;
    page.wait_for("Exact in float32 in any order of summation: needs").await?;
    Ok(())
}

#[tokio::test]
async fn ten_thousand_samples_become_exact_in_float64_by_one_press_and_one_undo_takes_it_back() -> Result<()> {
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.button("Exact in float64").await?.click().await?;
    page.wait_for("of 53 bits").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.wait_for("spare neurons in the first layer").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for("No spare neurons in the first layer").await?;
    Ok(())
}

#[tokio::test]
async fn a_format_that_cannot_hold_the_samples_says_why() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "123456789").await?;
    page.keys(ENTER).await?;
    page.wait_for("of 53 bits").await?;
    page.button("Exact in float32").await?.click().await?;
    page.wait_for("No layers within the limits are exact in float32").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn the_curve_is_told_point_by_point_and_its_points_are_taken_by_keyboard() -> Result<()> {
    let page = verified().await?;
    page.find("//button[@role='tab' and .='The trade']").await?.click().await?;
    let first = page.find("//button[starts-with(@aria-label, '3 neurons: 59 digits, exact in float32.')]").await?;
    page.find("//button[starts-with(@aria-label, '5 neurons:')]").await?;
    assert_eq!(first.attr("aria-current").await?.as_deref(), Some("true"));
    assert_eq!(page.axe().await?, Vec::<String>::new());
    first.send_keys(RIGHT).await?;
    page.keys(ENTER).await?;
    page.wait_for("1 spare neuron in the first layer").await?;
    page.wait_for("9 of 9 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn restarts_are_marked_in_the_plot_and_have_a_step_of_their_own() -> Result<()> {
    let page = verified().await?;
    page.set_field("a1", "5").await?;
    page.wait_for("2 spare neurons in the first layer").await?;
    page.find("//*[local-name()='svg']//*[local-name()='text' and .='restart']").await?;
    page.screenshot("restarts").await?;
    page.find("//button[@role='tab' and .='Step by step']").await?.click().await?;
    page.wait_for("Step 1 of 11").await?;
    for _ in 0..4 {
        page.button("Forward").await?.click().await?;
    }
    page.wait_for("Restarts: where every zig-zag begins anew").await?;
    page.wait_for("Here are 3 segments of 1 group each.").await?;
    page.screenshot("restarts-step").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.set_field("a1", "3").await?;
    page.wait_for("Step 5 of 10").await?;
    Ok(())
}

#[tokio::test]
async fn what_spare_neurons_buy_fills_the_screen_and_is_part_of_the_link() -> Result<()> {
    let page = verified().await?;
    page.keys("l").await?;
    page.choose_tab("The trade").await?;
    let five = page.find("//button[starts-with(@aria-label, '5 neurons:')]").await?;
    page.screenshot("lecture-trade").await?;
    let fragment = page.script("return location.hash;").await?;
    let fragment = fragment.as_str().context("a fragment")?;
    assert!(fragment.ends_with("&lecture=trade"), "{fragment}");
    five.click().await?;
    page.find("//button[starts-with(@aria-label, '5 neurons:') and @aria-current='true']").await?;
    page.keys(ESCAPE).await?;
    page.wait_for("2 spare neurons in the first layer").await?;
    let other = Page::open(fragment, 1280).await?;
    other.find("//button[starts-with(@aria-label, '3 neurons:')]").await?;
    assert_eq!(other.axe().await?, Vec::<String>::new());
    Ok(())
}
