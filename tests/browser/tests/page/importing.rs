//! A table that is brought: a file chosen, dropped or pasted, a text pasted outside of the table. What was found is shown,
//! everything of it can be changed, one press takes it and one takes it back.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use browser_tests::page::Page;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use super::{ESCAPE, VERIFIED, verified};

const TAKE: &str = "Use these samples";
/// A file that ends with the test.
struct Brought(PathBuf);

impl Brought {
    fn new(name: &str, bytes: &[u8]) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("zerofit-open-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(name), bytes)?;
        Ok(Self(folder.join(name)))
    }

    /// Chooses it with the button "Open file".
    async fn choose(&self, page: &Page) -> Result<()> {
        let field = page.driver.find(By::Css("input[type=file]")).await?;
        field.send_keys(self.0.to_str().context("a path")?).await?;
        Ok(())
    }
}

impl Drop for Brought {
    fn drop(&mut self) {
        let _ = self.0.parent().map(std::fs::remove_dir_all);
    }
}

/// Opens a file of these bytes and waits until its first rows are shown.
pub(crate) async fn opened(page: &Page, name: &str, bytes: &[u8]) -> Result<()> {
    let file = Brought::new(name, bytes)?;
    file.choose(page).await?;
    shown(page).await
}

async fn shown(page: &Page) -> Result<()> {
    page.find("//dialog[@open]//p[@class='samples']").await?;
    Ok(())
}

/// Drops a file or a text on what `selector` finds.
async fn drop_on(page: &Page, selector: &str, name: Option<&str>, text: &str) -> Result<()> {
    let code = "const [selector, name, text] = arguments; const data = new DataTransfer(); \
        if (name) data.items.add(new File([text], name)); else data.setData('text/plain', text); \
        const target = document.querySelector(selector); \
        for (const kind of ['dragenter', 'dragover', 'drop']) \
            target.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));";
    page.driver.execute(code, vec![json!(selector), json!(name), json!(text)]).await?;
    Ok(())
}

async fn control(page: &Page, label: &str) -> Result<WebElement> {
    let path = format!("//dialog//label[starts-with(normalize-space(), {label:?})]//*[self::select or self::input]");
    page.find(&path).await
}

/// What is chosen in the control of this label.
async fn chosen(page: &Page, label: &str) -> Result<String> {
    let control = control(page, label).await?;
    let code = "const it = arguments[0]; return it.selectedOptions ? it.selectedOptions[0].innerText : it.value;";
    let said = page.driver.execute(code, vec![control.to_json()?]).await?;
    Ok(said.json().as_str().unwrap_or_default().to_owned())
}

/// Chooses an option of the control of this label.
pub(crate) async fn choose(page: &Page, label: &str, option: &str) -> Result<()> {
    let control = control(page, label).await?;
    control.find(By::XPath(format!("option[normalize-space()={option:?}]"))).await?.click().await?;
    page.find("//dialog[@open][not(.//progress)]").await?;
    Ok(())
}

async fn samples(page: &Page) -> Result<String> {
    Ok(page.find("//dialog[@open]//p[contains(@class, 'samples')]").await?.text().await?)
}

/// Takes what is shown and waits until it is `verified`.
pub(crate) async fn take(page: &Page, verified: &str) -> Result<()> {
    page.find(&format!("//dialog//button[normalize-space()={TAKE:?} and not(@disabled)]")).await?.click().await?;
    page.wait_for(verified).await?;
    page.soon("return !document.querySelector('dialog');").await
}

async fn row(page: &Page, row: usize, columns: usize) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for column in 1..=columns {
        texts.push(page.cell(row, column).await?.text().await?);
    }
    Ok(texts)
}

const FLOWERS: &str = "sepal length,sepal width,species\n5.1,3.5,setosa\n7,3.2,versicolor\n6.3,3.3,virginica\n\
    4.9,3,setosa\n6.4,3.2,versicolor\n5.8,2.7,virginica\n";

#[tokio::test]
async fn a_chosen_file_shows_what_was_found_and_is_taken_and_taken_back_by_one_press() -> Result<()> {
    let page = verified().await?;
    let before = row(&page, 1, 6).await?;
    opened(&page, "iris.csv", FLOWERS.as_bytes()).await?;
    let dialog = page.find("//dialog[@open]").await?.text().await?;
    for part in ["Open iris.csv", "6 rows, 3 columns, cells in lines", "setosa = 0, versicolor = 1, virginica = 2"] {
        assert!(dialog.contains(part), "{part:?} is not in {dialog}");
    }
    for (label, found) in
        [("Separator", "commas"), ("Decimal", "decimal point"), ("First row", "names"), ("Encoding", "UTF-8")]
    {
        assert_eq!(chosen(&page, label).await?, found);
    }
    for scheme in ["light", "dark"] {
        page.set_scheme(scheme).await?;
        assert_eq!(page.axe().await?, Vec::<String>::new(), "{scheme}");
        page.screenshot(&format!("import-{scheme}")).await?;
    }
    assert_eq!(samples(&page).await?, "Samples: 6. Inputs: 2. Outputs: 1. Neurons: 2 × 3.");
    choose(&page, "species", "an output per category").await?;
    assert!(samples(&page).await?.starts_with("Samples: 6. Inputs: 2. Outputs: 3."));
    take(&page, "6 of 6 samples exact").await?;
    assert_eq!(row(&page, 2, 5).await?, ["7", "3.2", "0", "1", "0"]);
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(row(&page, 1, 6).await?, before);
    Ok(())
}

#[tokio::test]
async fn names_come_with_the_table_and_stay_with_it() -> Result<()> {
    let page = verified().await?;
    opened(&page, "iris.csv", FLOWERS.as_bytes()).await?;
    take(&page, "6 of 6 samples exact").await?;
    let named = |page: Page| async move {
        page.wait_for("6 of 6 samples exact").await?;
        let heads = page.texts("table[role=grid] th .named").await?;
        assert_eq!(heads, ["sepal length", "sepal width", "species"]);
        assert_eq!(page.find("//button[@class='data']").await?.text().await?, "iris");
        Ok::<_, anyhow::Error>(page)
    };
    let page = named(page).await?;
    page.choose_tab("Network").await?;
    page.settled().await?;
    page.find("//*[name()='svg']//*[name()='text' and .='sepal width']").await?;
    page.screenshot("names").await?;
    page.button("Save as…").await?.click().await?;
    page.find("//div[@id='files']//button[strong[.='CSV']]").await?;
    page.keys(ESCAPE).await?;
    page.soon("return location.hash.startsWith('#2');").await?;
    page.driver.refresh().await?;
    let page = named(page).await?;
    let link = page.script("return location.hash;").await?.as_str().unwrap_or_default().to_owned();
    page.script("localStorage.clear(); sessionStorage.clear();").await?;
    let other = named(Page::open(&link, 1280).await?).await?;
    other.button("Undo").await?;
    Ok(())
}

#[tokio::test]
async fn a_file_is_dropped_anywhere_and_leaving_it_leaves_the_table() -> Result<()> {
    let page = verified().await?;
    let before = row(&page, 1, 6).await?;
    drop_on(&page, "footer", Some("pandas.csv"), ",x,y\n0,1.5,2\n1,2.5,3\n").await?;
    shown(&page).await?;
    page.wait_for("The first column only names or numbers the rows and is left out.").await?;
    assert_eq!(samples(&page).await?, "Samples: 2. Inputs: 1. Outputs: 1. Neurons: 1 × 2.");
    page.keys(ESCAPE).await?;
    page.find("//body[not(.//dialog)]").await?;
    assert_eq!(row(&page, 1, 6).await?, before);
    // Over another dialog, and over a lecture.
    page.cell(1, 6).await?.click().await?;
    page.paste("0,5\r\n1,5").await?;
    page.find("//dialog[@class='readings']").await?;
    drop_on(&page, "dialog h2", None, "a b\n1 2\n3 4\n").await?;
    shown(&page).await?;
    page.find("//dialog[@class='import']//button[.='Cancel']").await?.click().await?;
    page.find("//dialog[@class='readings']").await?;
    page.button("1 column, decimal comma").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_eq!(page.cell(1, 6).await?.text().await?, "0.5", "what was asked before was not lost");
    page.button("Lecture").await?.click().await?;
    page.find("//*[@class='lecture' or contains(@class, 'lecture')]").await?;
    drop_on(&page, "body", Some("small.tsv"), "1\t2\n3\t4\n").await?;
    shown(&page).await?;
    page.screenshot("import-lecture").await?;
    page.find("//dialog//button[.='Cancel']").await?.click().await?;
    page.find("//body[not(.//dialog)]").await?;
    Ok(())
}

#[tokio::test]
async fn a_table_is_pasted_with_nothing_focused_or_on_a_cell() -> Result<()> {
    let page = verified().await?;
    page.script("document.activeElement.blur();").await?;
    page.paste("mpg\tpower\tcar\n18\t130\tford\n25\t?\tford\n16\t150\tamc\n").await?;
    shown(&page).await?;
    assert_eq!(chosen(&page, "1 row with a missing value").await?, "left out");
    assert_eq!(samples(&page).await?, "Samples: 2. Inputs: 2. Outputs: 1. Neurons: 1 × 2.");
    choose(&page, "1 row with a missing value", "kept, as faults").await?;
    choose(&page, "1 row with a missing value", "left out").await?;
    take(&page, "2 of 2 samples exact").await?;
    assert_eq!(row(&page, 2, 3).await?, ["16", "150", "1"]);
    page.cell(1, 1).await?.click().await?;
    page.paste("x\ty\n1\t2").await?;
    shown(&page).await?;
    page.find("//dialog//button[.='Only write the cells']").await?.click().await?;
    page.find("//td[@id='cell-0-x0' and .='x']").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for("2 of 2 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn other_encodings_separators_and_decimal_signs_are_found_and_changed() -> Result<()> {
    let page = verified().await?;
    let text = "\u{feff}größe;y\n1,5;2\n2,25;3\n";
    let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    opened(&page, "werte.csv", &utf_16).await?;
    for (label, found) in [("Encoding", "UTF-16 (LE)"), ("Separator", "semicolons"), ("Decimal", "decimal comma")] {
        assert_eq!(chosen(&page, label).await?, found);
    }
    page.wait_for("größe").await?;
    choose(&page, "Separator", "commas").await?;
    assert_eq!(chosen(&page, "Separator").await?, "commas");
    choose(&page, "Separator", "semicolons").await?;
    choose(&page, "Encoding", "UTF-8").await?;
    page.wait_for("It is no text").await?;
    assert_eq!(chosen(&page, "Encoding").await?, "UTF-16 (LE)", "what cannot be is not what is chosen");
    take(&page, "2 of 2 samples exact").await?;
    assert_eq!(row(&page, 1, 2).await?, ["1.5", "2"]);
    Ok(())
}

#[tokio::test]
async fn what_is_no_table_is_refused_with_its_reason() -> Result<()> {
    let page = verified().await?;
    let before = row(&page, 1, 6).await?;
    let picture = Brought::new("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0")?;
    picture.choose(&page).await?;
    page.find("//dialog//p[@role='alert' and contains(., 'It is no text')]").await?;
    page.screenshot("import-refused").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.find("//dialog//button[.='Cancel']").await?.click().await?;
    let empty = Brought::new("empty.csv", b"")?;
    empty.choose(&page).await?;
    page.find("//dialog//p[@role='alert' and contains(., 'There is nothing in it')]").await?;
    page.keys(ESCAPE).await?;
    page.find("//body[not(.//dialog)]").await?;
    assert_eq!(row(&page, 1, 6).await?, before);
    Ok(())
}

#[tokio::test]
async fn of_thirty_thousand_rows_as_many_are_taken_as_fit_and_said() -> Result<()> {
    let page = verified().await?;
    let text: String = (0..30_000).map(|n| format!("{n};{}\n", n % 7)).collect();
    opened(&page, "long.csv", text.as_bytes()).await?;
    page.wait_for("Of 30\u{202f}000 rows, at most 20\u{202f}000 can be samples").await?;
    page.retype(&control(&page, "Rows, of").await?, "12\u{e007}").await?;
    page.wait_for("Samples: 12.").await?;
    assert_eq!(chosen(&page, "Chosen at random by seed").await?, "1");
    take(&page, "12 of 12 samples exact").await?;
    Ok(())
}

#[tokio::test]
async fn the_fewest_neurons_that_are_exact_in_float64_are_found_and_are_one_step() -> Result<()> {
    let page = verified().await?;
    let text: String = (0..40).map(|n| format!("{n};{}\n", n * n % 17)).collect();
    opened(&page, "squares.csv", text.as_bytes()).await?;
    choose(&page, "Neurons", "the fewest that are exact in float64").await?;
    take(&page, "40 of 40 samples exact").await?;
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    Ok(())
}

#[tokio::test]
async fn of_many_columns_a_list_says_what_each_is() -> Result<()> {
    let page = verified().await?;
    let names: Vec<_> = (0..65).map(|n| format!("p{n}")).collect();
    let rows = (0..4).map(|row| (0..65).map(|n| (n * row % 5).to_string()).collect::<Vec<_>>().join(","));
    let text = format!("{}\n{}\n", names.join(","), rows.collect::<Vec<_>>().join("\n"));
    opened(&page, "digits.csv", text.as_bytes()).await?;
    assert_eq!(samples(&page).await?, "Samples: 4. Inputs: 64. Outputs: 1. Neurons: 2 × 2.");
    page.screenshot("import-wide").await?;
    assert_eq!(page.axe().await?, Vec::<String>::new());
    page.find("//select[@id='import-columns']/option[1]").await?.click().await?;
    page.find("//dialog//button[.='output']").await?.click().await?;
    page.wait_for("Samples: 4. Inputs: 63. Outputs: 2.").await?;
    page.find("//dialog//button[.='left out']").await?.click().await?;
    page.wait_for("Samples: 4. Inputs: 63. Outputs: 1.").await?;
    page.find("//dialog//button[.='All others as inputs']").await?.click().await?;
    page.wait_for("Samples: 4. Inputs: 64. Outputs: 1.").await?;
    Ok(())
}

#[tokio::test]
async fn the_page_answers_while_a_large_table_is_read_and_taken() -> Result<()> {
    let page = verified().await?;
    let cells = |row: usize| (0..20).map(|n| format!("{}.{}", row * 7 % 1_000 + n, row % 100)).collect::<Vec<_>>();
    let text: String = (0..20_000).map(|row| cells(row).join(",") + "\n").collect();
    page.watch_tasks().await?;
    page.script("window.began = performance.now();").await?;
    opened(&page, "large.csv", text.as_bytes()).await?;
    println!("20,000 × 20 read: {} ms", page.script("return performance.now() - window.began;").await?);
    println!("main-thread tasks over 50 ms: {}", page.long_tasks().await?);
    page.find(&format!("//dialog//button[normalize-space()={TAKE:?} and not(@disabled)]")).await?.click().await?;
    page.find("//body[not(.//dialog)]").await?;
    println!("and taken: {}", page.long_tasks().await?);
    Ok(())
}

#[tokio::test]
async fn reading_can_be_left_and_the_dialog_fits_a_phone() -> Result<()> {
    let page = Page::open_on_phone().await?;
    page.settled().await?;
    opened(&page, "iris.csv", FLOWERS.as_bytes()).await?;
    page.screenshot("import-phone").await?;
    let wide = "const d = document.querySelector('dialog'); return [d.scrollWidth - d.clientWidth, d.getBoundingClientRect().right <= innerWidth];";
    assert_eq!(page.script(wide).await?, json!([0, true]), "nothing is wider than the phone");
    if page.script("return document.documentElement.scrollWidth > innerWidth;").await? == Value::Bool(true) {
        bail!("the page is wider than the phone");
    }
    page.find("//dialog//button[.='Cancel']").await?.click().await?;
    let large: String = (0..200_000).map(|row| format!("{row};{};{}\n", row * 3, row % 11)).collect();
    let file = Brought::new("large.csv", large.as_bytes())?;
    file.choose(&page).await?;
    page.find("//dialog//progress").await?;
    page.find("//dialog//button[.='Cancel']").await?.click().await?;
    page.find("//body[not(.//dialog)]").await?;
    page.wait_for(VERIFIED).await?;
    Ok(())
}
