//! The table as a spreadsheet: by keyboard, mouse and finger.

use anyhow::Result;
use browser_tests::fragment;
use browser_tests::page::Page;
use serde_json::json;

use super::{DELETE, DOWN, END, ENTER, ESCAPE, HOME, LEFT, PAGE_DOWN, RIGHT, TAB, UP, VERIFIED, verified};

/// An empty table of two inputs and one output for four samples, its first cell with the keyboard.
async fn empty() -> Result<Page> {
    let page = verified().await?;
    page.choose_example("XOR").await?;
    page.wait_for("4 of 4 samples exact").await?;
    page.button("row").await?.click().await?;
    page.button("Start with an empty table").await?.click().await?;
    page.wait_for("No samples yet.").await?;
    page.wait_for("Your own table").await?;
    page.cell(1, 1).await?.click().await?;
    Ok(page)
}

#[tokio::test]
async fn a_table_is_typed_into_an_empty_one_with_tab_and_enter() -> Result<()> {
    let page = empty().await?;
    page.keys(&["0", TAB, "0", TAB, "0", ENTER, "0", TAB, "1", TAB, "1", ENTER].concat()).await?;
    page.keys(&["1", RIGHT, "0", RIGHT, "1", ENTER, LEFT, LEFT, "1", TAB, "1", TAB, "0", ENTER].concat()).await?;
    page.wait_for("4 of 4 samples exact").await?;
    let rows = [["0", "0", "0"], ["0", "1", "1"], ["1", "0", "1"], ["1", "1", "0"]];
    for (n, row) in rows.into_iter().enumerate() {
        assert_eq!(page.row(n + 1, 3).await?, row);
    }
    page.wait_for("XOR").await?;
    Ok(())
}

#[tokio::test]
async fn below_the_last_row_enter_stays_and_says_that_the_network_is_full() -> Result<()> {
    let page = verified().await?;
    page.type_into(9, 6, "8").await?;
    page.keys("9").await?;
    page.keys(ENTER).await?;
    // Enter opens the cell that was typed in.
    page.at("cell-editor").await?;
    page.keys(ESCAPE).await?;
    assert_eq!(page.cell(9, 6).await?.text().await?, "8");
    assert_eq!(page.texts(".toolbar [role=status]").await?, [] as [&str; 0]);
    page.wait_for("Full. For row 10: Use 3 × 4").await?;
    page.button("Use 3 × 4").await?.click().await?;
    page.wait_for("9 of 12 samples: 3 more would fit.").await?;
    page.type_into(9, 6, "8").await?;
    page.at("cell-9-y0").await?;
    page.keys(&["1", ENTER].concat()).await?;
    page.wait_for("Row 10, input x₀: the number is missing.").await?;
    Ok(())
}

#[tokio::test]
async fn a_range_is_copied_cut_pasted_and_undone_in_one_step() -> Result<()> {
    let page = verified().await?;
    let before = page.row(1, 3).await?;
    page.cell(1, 1).await?.click().await?;
    page.with_shift(&[RIGHT, RIGHT, DOWN].concat()).await?;
    page.wait_for("2 × 3 cells").await?;
    assert_eq!(page.count("[role=gridcell][aria-selected=true]").await?, 6);
    page.screenshot("range").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    assert_eq!(page.take("copy").await?, "93\t4\t14\n59\t91\t60\n");
    assert_eq!(page.take("cut").await?, "93\t4\t14\n59\t91\t60\n");
    page.wait_for("Row 1, input x₀: the number is missing.").await?;
    assert_eq!(page.row(2, 3).await?, ["", "", ""]);
    page.cell(8, 2).await?.click().await?;
    page.paste("93\t4\t14\n59\t91\t60\n").await?;
    page.find("//td[@id='cell-8-x3' and .='60']").await?;
    page.with_control("z").await?;
    page.find("//td[@id='cell-8-x3' and .='90']").await?;
    page.with_control("z").await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.row(1, 3).await?, before);
    Ok(())
}

#[tokio::test]
async fn a_range_is_chosen_with_the_mouse_cleared_and_filled_down() -> Result<()> {
    let page = verified().await?;
    let (from, to) = (page.cell(2, 1).await?, page.cell(4, 2).await?);
    let drag = page.driver.action_chain().move_to_element_center(&from).click_and_hold();
    drag.move_to_element_center(&page.cell(3, 2).await?).move_to_element_center(&to).release().perform().await?;
    page.wait_for("3 × 2 cells").await?;
    page.with_control("d").await?;
    page.find("//td[@id='cell-3-x1' and .='91']").await?;
    assert_eq!(page.row(4, 3).await?, ["59", "91", "86"]);
    page.keys(DELETE).await?;
    page.wait_for("Row 2, input x₀: the number is missing.").await?;
    assert_eq!(page.row(4, 3).await?, ["", "", "86"]);
    page.with_control("zz").await?;
    page.wait_for(VERIFIED).await?;
    // With Shift a press reaches from the active cell.
    page.cell(1, 1).await?.click().await?;
    let press = page.driver.action_chain().key_down('\u{e008}').move_to_element_center(&page.cell(2, 2).await?).click();
    press.key_up('\u{e008}').perform().await?;
    page.wait_for("2 × 2 cells").await?;
    page.at("cell-0-x0").await?;
    page.with_control("a").await?;
    page.wait_for("9 × 6 cells").await?;
    page.button("Trace row 3").await?.click().await?;
    page.wait_for("1 × 6 cells").await?;
    assert_eq!(page.take("copy").await?, page.row(3, 6).await?.join("\t"));
    Ok(())
}

#[tokio::test]
async fn the_second_press_on_a_cell_opens_it() -> Result<()> {
    let page = verified().await?;
    page.cell(2, 2).await?.click().await?;
    page.cell(2, 2).await?.click().await?;
    page.at("cell-editor").await?;
    page.keys(&[LEFT, "0", ENTER].concat()).await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(2, 2).await?.text().await?, "901");
    Ok(())
}

/// True when the page no longer scrolls: a finger that goes down before stops it, and taps nothing.
const IS_AT_REST: &str = "return new Promise(resolve => { let last = -1; const look = () => { if (scrollY === last) resolve(true); \
    else { last = scrollY; setTimeout(look, 300); } }; look(); });";

#[tokio::test]
async fn a_finger_opens_a_cell_scrolls_and_draws_a_range() -> Result<()> {
    let phone = Page::open_on_phone().await?;
    phone.wait_for(VERIFIED).await?;
    let cell = phone.cell(2, 2).await?;
    phone.settled().await?;
    cell.scroll_into_view().await?;
    phone.soon(IS_AT_REST).await?;
    phone.touch(&cell, None).await?;
    phone.at("cell-1-x1").await?;
    phone.touch(&cell, None).await?;
    phone.at("cell-editor").await?;
    phone.keys(&["5", ENTER].concat()).await?;
    phone.wait_for(VERIFIED).await?;
    assert_eq!(phone.cell(2, 2).await?.text().await?, "915");
    let before = phone.script("return scrollY;").await?;
    phone.touch(&phone.cell(7, 3).await?, Some(&phone.cell(2, 3).await?)).await?;
    phone.soon(&format!("return scrollY > {before};")).await?;
    assert_eq!(phone.count("[role=gridcell][aria-selected=true]").await?, 0, "a finger that slides scrolls");
    phone.soon(IS_AT_REST).await?;
    let cell = phone.cell(4, 2).await?;
    cell.scroll_into_view().await?;
    phone.soon(IS_AT_REST).await?;
    phone.touch(&cell, None).await?;
    phone.at("cell-3-x1").await?;
    let handle = phone.find("//*[@id='range-handle']").await?;
    phone.touch(&handle, Some(&phone.cell(6, 3).await?)).await?;
    phone.wait_for("3 × 2 cells").await?;
    phone.screenshot("range-phone").await?;
    Ok(())
}

#[tokio::test]
async fn input_methods_open_the_cell_and_lose_nothing() -> Result<()> {
    let page = verified().await?;
    page.cell(1, 1).await?.click().await?;
    page.compose("1", "１２").await?;
    page.keys(ENTER).await?;
    page.find("//td[@id='cell-0-x0' and .='１２']").await?;
    page.at("cell-1-x0").await?;
    Ok(())
}

#[tokio::test]
async fn the_active_cell_keeps_the_keyboard_in_a_long_table() -> Result<()> {
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    page.cell(1, 1).await?.click().await?;
    page.keys(&DOWN.repeat(60)).await?;
    page.at("cell-60-x0").await?;
    for n in 0..30 {
        page.keys(&format!("{n}{ENTER}")).await?;
    }
    page.at("cell-90-x0").await?;
    page.find("//td[@id='cell-89-x0' and .='29']").await?;
    page.with_control(END).await?;
    page.at("cell-9999-y0").await?;
    page.with_control(HOME).await?;
    page.at("cell-0-x0").await?;
    page.keys(&PAGE_DOWN.repeat(7)).await?;
    page.at("cell-70-x0").await?;
    // Scrolled away, it still takes what is typed.
    page.script("document.querySelector('.samples .scroll').scrollTop = 200000;").await?;
    page.find("//td[@id='cell-6255-x0']").await?;
    page.keys(&["5", UP].concat()).await?;
    page.at("cell-69-x0").await?;
    page.find("//td[@id='cell-70-x0' and .='5']").await?;
    assert!(page.script("return document.body.className;").await? == json!(""), "no lecture has begun");
    Ok(())
}

/// Elements of the table of samples, whatever its widths: the rows in sight by the columns in sight.
const MOST_ELEMENTS: u64 = 1_800;

#[tokio::test]
async fn of_a_wide_table_only_the_columns_in_sight_are_in_the_document() -> Result<()> {
    // A random table for 1,000 inputs, 25 × 20 neurons and 1,000 outputs.
    let link = fragment::with_text("1000\t25\t20\t1000\tpublished\trandom\t500\n1\t1\t0\t9\t0\t9\n");
    let page = Page::open(&link, 1440).await?;
    let first = page.cell(1, 1).await?;
    let elements = page.count(".grid *").await?;
    println!("1,000 inputs and outputs: {elements} elements in the table, {} on the page", page.count("*").await?);
    assert!(elements < MOST_ELEMENTS, "{elements} elements");
    assert_eq!(page.script("return document.querySelector('.grid').ariaColCount;").await?, json!("4002"));
    first.click().await?;
    page.keys(END).await?;
    page.at("cell-0-y999").await?;
    page.soon("return !!document.getElementById('cell-20-y999');").await?;
    let is_seen = "const frame = document.querySelector('.samples .scroll').getBoundingClientRect(); \
        const cell = document.activeElement.getBoundingClientRect(); \
        return frame.left < cell.left && cell.right <= frame.right;";
    assert_eq!(page.script(is_seen).await?, true, "the cell with the keyboard is in sight");
    page.screenshot("wide").await?;
    page.keys(LEFT).await?;
    page.at("cell-0-y998").await?;
    page.keys(HOME).await?;
    page.at("cell-0-x0").await?;
    page.with_shift(END).await?;
    page.wait_for("1 × 2\u{202f}000 cells").await?;
    page.soon("return !!document.getElementById('cell-0-y999');").await?;
    let elements = page.count(".grid *").await?;
    assert!(elements < MOST_ELEMENTS, "{elements} elements");
    Ok(())
}
