//! Editing the table.

use anyhow::Result;
use browser_tests::fragment;
use browser_tests::page::Page;

use super::{DOWN, ENTER, UP, VERIFIED, verified};

#[tokio::test]
async fn a_broken_cell_is_named_and_the_old_result_stays_until_it_is_mended() -> Result<()> {
    let page = verified().await?;
    page.type_into(1, 6, "7").await?;
    page.wait_for(VERIFIED).await?;
    page.type_into(2, 3, "1,5").await?;
    page.wait_for("Row 2, input x₂: a comma can mean two things.").await?;
    page.wait_for("This is the result for the table as it was before.").await?;
    let colours = "return [...new Set([...document.querySelectorAll('.grid td.tick, .grid td.difference')].map(cell => getComputedStyle(cell).color))].length;";
    assert_eq!(page.script(colours).await?, 1, "a check of another table is not green");
    page.screenshot("faulty").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.button("Go to the cell").await?.click().await?;
    page.keys("1.5").await?;
    page.keys(ENTER).await?;
    page.wait_for(VERIFIED).await?;
    assert!(!page.text().await?.contains("as it was before"));
    Ok(())
}

#[tokio::test]
async fn nothing_is_lost_of_what_is_typed_faster_than_the_page_is_drawn() -> Result<()> {
    let page = verified().await?;
    // Yew renders by a timer where the last render took long. Here every clock reading is 50 ms later and timers come 40 ms late,
    // so keys come faster than renders.
    page.script("const timer = setTimeout; window.setTimeout = (f, ms) => timer(f, ms + 40); let at = 0; Date.now = () => at += 50;").await?;
    page.cell(1, 1).await?.click().await?;
    let texts = ["1000", "ab", "-3/7", "12345678"];
    page.keys(&texts.map(|text| format!("{text}{ENTER}")).concat()).await?;
    page.wait_for("Row 2, input x₀: this is not a number.").await?;
    for (n, text) in texts.into_iter().enumerate() {
        assert_eq!(page.cell(n + 1, 1).await?.text().await?, text);
    }
    Ok(())
}

#[tokio::test]
async fn a_pasted_block_is_one_step() -> Result<()> {
    let page = verified().await?;
    page.cell(1, 1).await?.click().await?;
    page.paste("1\t2\n3\t4").await?;
    // It is read by a worker.
    page.find("//td[@id='cell-0-x0' and .='1']").await?;
    let corner = || async { anyhow::Ok([page.cell(1, 1).await?.text().await?, page.cell(2, 2).await?.text().await?]) };
    page.wait_for("2 of 2 samples exact").await?;
    page.wait_for("Your own table").await?;
    assert_eq!(corner().await?, ["1", "4"]);
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(corner().await?, ["93", "91"]);
    page.button("Redo").await?.click().await?;
    page.wait_for("2 of 2 samples exact").await?;
    assert_eq!(corner().await?, ["1", "4"]);
    page.wait_for("Your own table").await?;
    Ok(())
}

#[tokio::test]
async fn a_seed_gives_the_same_table_again() -> Result<()> {
    let page = verified().await?;
    let randomised = async || -> Result<Vec<String>> {
        page.button("Random…").await?.click().await?;
        page.button("Randomise").await?.click().await?;
        page.wait_for("Random table, seed 1").await?;
        page.wait_for(VERIFIED).await?;
        page.row(9, 6).await
    };
    let first = randomised().await?;
    page.type_into(9, 1, "5").await?;
    page.soon("return !document.body.innerText.includes('Random table, seed 1');").await?;
    assert_eq!(randomised().await?, first);
    Ok(())
}

#[tokio::test]
async fn the_seed_and_ranges_in_sight_are_those_of_the_table() -> Result<()> {
    let page = verified().await?;
    page.button("Random…").await?.click().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    let values = page.script("return [...document.querySelectorAll('#randomise input')].map(input => input.value);");
    assert_eq!(values.await?, serde_json::json!(["1", "0", "99999", "0", "99"]));
    Ok(())
}

#[tokio::test]
async fn a_smaller_network_keeps_what_was_typed_and_says_what_would_fit() -> Result<()> {
    let page = verified().await?;
    page.button("Less a1").await?.click().await?;
    page.wait_for("9 samples, 3 more than the 6 that fit.").await?;
    page.button("Less idim").await?.click().await?;
    page.wait_for("Use 3 × 3").await?;
    page.button("Use 3 × 3").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    page.button("More idim").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 5).await?.text().await?, "27", "the fifth input is still there");
    page.cell(1, 1).await?.click().await?;
    page.button("Row 1: insert, fill, remove").await?.click().await?;
    page.button("Remove row 1").await?.click().await?;
    page.wait_for("8 of 8 samples exact").await?;
    page.wait_for("8 of 9 samples: 1 more would fit.").await?;
    Ok(())
}

#[tokio::test]
async fn as_many_inputs_as_a_link_brings_can_be_counted_on() -> Result<()> {
    let row = |last: &str| format!("{}{last}\n", "0\t".repeat(784));
    let text = format!("784\t1\t2\t1\tinteger\ttyped\t1\n{}", row("5"));
    let page = Page::open(&fragment::with_text(&text), 1280).await?;
    page.wait_for("1 of 1 samples exact").await?;
    page.button("More idim").await?.click().await?;
    page.wait_for("Row 1, input x₇₈₄: the number is missing.").await?;
    assert_eq!(page.field("idim").await?.prop("value").await?.as_deref(), Some("785"));
    Ok(())
}

#[tokio::test]
async fn every_number_can_be_typed_on_the_keypad_of_its_field() -> Result<()> {
    let page = verified().await?;
    // A keypad of digits has no minus and no point, so that only whole numbers from 0 are typed on it.
    let numeric = "return [...document.querySelectorAll('input[inputmode=numeric]')].every(input => /^[0-9]+$/.test(input.value));";
    page.button("Random…").await?.click().await?;
    let ranges = "return [...document.querySelectorAll('#randomise input[inputmode=text]')].map(input => input.value);";
    assert_eq!(page.script(ranges).await?, serde_json::json!(["0", "99", "0", "99"]), "the ends of both ranges");
    assert_eq!(page.script(numeric).await?, true);
    page.choose_tab("Training").await?;
    assert_eq!(page.script(numeric).await?, true);
    Ok(())
}

#[tokio::test]
async fn keys_on_the_closed_menu_of_examples_replace_nothing() -> Result<()> {
    let page = verified().await?;
    let before = page.row(1, 6).await?;
    page.script("document.querySelector('button.data').focus();").await?;
    page.keys(&[DOWN, UP, DOWN, "x"].concat()).await?;
    assert_eq!(page.row(1, 6).await?, before);
    assert!(page.button("Undo").await?.attr("disabled").await?.is_some(), "nothing was done");
    Ok(())
}

#[tokio::test]
async fn the_same_input_twice_is_merged_or_named() -> Result<()> {
    let page = verified().await?;
    page.choose_example("XOR").await?;
    page.wait_for("4 of 4 samples exact").await?;
    page.type_into(2, 2, "0").await?;
    page.wait_for("Rows 1 and 2 have the same inputs but different outputs.").await?;
    page.type_into(2, 3, "0").await?;
    page.wait_for("1 row repeats another and was left out.").await?;
    page.wait_for("3 of 3 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn two_outputs_are_typed_by_hand() -> Result<()> {
    let page = verified().await?;
    page.choose_example("|x|").await?;
    page.wait_for(VERIFIED).await?;
    page.set_field("a2", "6").await?;
    page.button("More m").await?.click().await?;
    page.wait_for("any 3·(6 div 2) + (6 mod 2) = 9 samples with 2 outputs").await?;
    page.wait_for("Row 1, output y₂: the number is missing.").await?;
    for row in 1..=9 {
        page.type_into(row, 3, &format!("{}/3", row * row)).await?;
    }
    page.wait_for(VERIFIED).await?;
    page.button("Trace row 9").await?.click().await?;
    page.wait_for("Row 9 on its way through the network").await?;
    let outputs = page
        .script("return [...document.querySelectorAll('.trace dd:last-of-type li')].map(item => item.innerText);")
        .await?;
    assert_eq!(outputs, serde_json::json!(["f₁ = 4", "f₂ = 27"]));
    Ok(())
}
