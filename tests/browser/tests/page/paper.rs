//! What comes out of the printer, read back from the PDF that the browser makes.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use browser_tests::fragment::with_text;
use browser_tests::page::Page;

use super::{LONG, verified};

/// The text of each printed page, lines and columns as they stand there.
async fn printed(page: &Page, name: &str) -> Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let pdf = folder.join(format!("target/screenshots/{name}.pdf"));
    std::fs::create_dir_all(pdf.parent().context("a folder")?)?;
    std::fs::write(&pdf, page.print().await?)?;
    let python = folder.join(".tools/consumers/bin/python");
    let said = Command::new(&python)
        .args(["-B".as_ref(), folder.join("tests/consumers/read_pdf.py").as_os_str(), pdf.as_os_str()])
        .output()
        .with_context(|| format!("{}: `cargo xtask test browser` makes it", python.display()))?;
    ensure!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    Ok(String::from_utf8(said.stdout)?.split('\u{c}').map(str::to_owned).collect())
}

/// Gathers everything, as the page's own command does, without a printer: it is called for once the paper is drawn.
async fn gather(page: &Page) -> Result<()> {
    page.script("window.print = () => { window.printed = document.querySelector('.paper')?.isConnected; };").await?;
    page.button("Save as…").await?.click().await?;
    page.find("//button[strong[.='Print, or save as PDF']]").await?.click().await?;
    page.soon("return window.printed === true;").await
}

/// No heading, and no name of a table, is the last line of a page.
fn check_feet(pages: &[String]) {
    for page in pages {
        let last = page.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default().trim();
        let is_heading = ["Samples", "Weights", "Faults", "This page with its table"].contains(&last)
            || last.starts_with("W1 (")
            || last.starts_with("W2 (")
            || last.starts_with("W3 (")
            || last.starts_with("Network:");
        assert!(!is_heading, "{last:?} stands alone at the foot of a page");
    }
}

#[tokio::test]
async fn the_article_is_printed_whole_in_whatever_tab_and_theme() -> Result<()> {
    let page = verified().await?;
    page.set_scheme("dark").await?;
    page.choose_method("Published").await?;
    page.wait_for("9 of 9 samples exact").await?;
    page.settled().await?;
    gather(&page).await?;
    let pages = printed(&page, "print-article").await?;
    let text = pages.join("\n");
    check_feet(&pages);
    for expected in [
        "Two hidden layers of 3 and 3 ReLU neurons reproduce any 3 × 3 = 9 samples exactly.",
        "The article's nine samples",
        "9 of 9 samples exact",
        "The network: Published",
        "W2 (3 × 3) and b2 (3)",
        "/#1",
    ] {
        assert!(flat(&text).contains(expected), "{expected:?} is not in\n{text}");
    }
    assert_eq!(text.matches('✓').count(), 9, "the check of every row");
    let row = |line: &str| {
        line.split_whitespace().collect::<Vec<_>>() == ["9", "38", "15", "42", "90", "28", "10", "10", "0", "✓"]
    };
    assert!(text.lines().any(row), "the last row with its check in\n{text}");
    assert!(
        text.contains("823849691") || text.contains("60502822101"),
        "the published numbers, whole where {LONG} is short"
    );
    for pressed in ["Save as", "Share", "Add row", "Step by step"] {
        assert!(!text.contains(pressed), "{pressed:?} cannot be pressed on paper");
    }
    Ok(())
}

#[tokio::test]
async fn every_row_is_printed_up_to_the_limit_and_what_is_left_out_is_said() -> Result<()> {
    let page = verified().await?;
    page.choose_example("10,000 samples, 100 × 100").await?;
    page.wait_for("10\u{202f}000 of 10\u{202f}000 samples exact").await?;
    gather(&page).await?;
    let pages = printed(&page, "print-many").await?;
    let text = pages.join("\n");
    check_feet(&pages);
    assert_eq!(text.matches('✓').count(), 1_000);
    let text = flat(&text);
    for expected in [
        "Of 10000 rows the first 1000 are printed.",
        "Of W2, which is 100 × 100, the first 100 rows and the first 50 columns are printed.",
        // In blocks.
        " 0 to ",
    ] {
        assert!(text.contains(expected), "{expected:?} is not in the {} characters", text.len());
    }
    Ok(())
}

#[tokio::test]
async fn a_wide_table_is_cut_into_blocks_that_the_paper_holds_and_faults_are_printed() -> Result<()> {
    let cells: Vec<_> = (0..40).map(|k| format!("1000{k:02}")).collect();
    let row = |last: &str| format!("{}\t{last}\n", cells.join("\t"));
    let text = format!("40\t2\t2\t1\tinteger\ttyped\t2\n{}{}", row("7"), row("seven"));
    let page = Page::open(&with_text(&text), 1280).await?;
    page.wait_for("this is not a number").await?;
    gather(&page).await?;
    let pages = printed(&page, "print-wide").await?;
    let text = pages.join("\n");
    assert!(text.contains("Row 2, output y: this is not a number."), "{text}");
    for cell in &cells {
        assert_eq!(text.split_whitespace().filter(|word| word == cell).count(), 2, "{cell} in both rows of\n{text}");
    }
    Ok(())
}

/// `text` with a space for whatever parts its words and lines, and nothing between digits: where narrow spaces are in a PDF,
/// its readers disagree.
fn flat(text: &str) -> String {
    text.split_whitespace().fold(String::new(), |flat, word| {
        let is_one_number =
            flat.ends_with(|end: char| end.is_ascii_digit()) && word.starts_with(|start: char| start.is_ascii_digit());
        flat + if is_one_number { "" } else { " " } + word
    })
}
