//! The panels that picture the network: plot, probe, diagram, walk; files of them.

use anyhow::{Context, Result};
use browser_tests::page::Page;

use super::{ENTER, RIGHT, verified};

const END: &str = "\u{e010}";
const LEFT: &str = "\u{e012}";
const SAMPLES: &str = "return document.querySelector('.plot .samples').getAttribute('d');";
const SAMPLES_AND_CURVE: &str =
    "return ['samples', 'curve'].map(name => document.querySelector(`.plot .${name}`).getAttribute('d'));";
const CURVE: &str = "return document.querySelector('.plot .curve').getAttribute('d');";

/// Names, attributes and texts of the elements of the saved picture, and of the one that is shown.
const ELEMENTS: &str = "const elements = svg => [...svg.querySelectorAll('path, rect:not(.ground), circle, line, text')].map(element => \
    [element.localName, element.textContent, ...[...element.attributes].map(at => `${at.name}=${at.value}`).sort()].join(' ')); \
    const saved = text => new DOMParser().parseFromString(decodeURIComponent(text.split(',').slice(1).join(',')), 'image/svg+xml').documentElement; \
    const shown = () => document.querySelector('[role=tabpanel]:not([hidden]) svg.plot, [role=tabpanel]:not([hidden]) .diagram-room > svg');";

/// The page with its plot drawn.
async fn plotted() -> Result<Page> {
    let page = verified().await?;
    page.find("//*[name()='svg']//*[contains(@class, 'samples')]/..").await?;
    Ok(page)
}

async fn path(page: &Page, script: &str) -> Result<String> {
    Ok(page.script(script).await?.as_str().context("path data")?.to_owned())
}

/// The points of path data, in pixels.
fn points(path: &str) -> Vec<(f64, f64)> {
    let point = |text: &str| {
        let (x, y) = text.trim_end_matches("h0").split_once(' ')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    path.split(['M', 'L']).filter_map(point).collect()
}

async fn choose(page: &Page, tab: &str) -> Result<()> {
    page.find(&format!("//*[@role='tab' and normalize-space()={tab:?}]")).await?.click().await?;
    Ok(())
}

#[tokio::test]
async fn the_plotted_curve_runs_through_every_sample() -> Result<()> {
    let page = plotted().await?;
    for method in ["Published", "Integer", "Float64"] {
        let before = path(&page, CURVE).await?;
        page.choose_method(method).await?;
        page.soon(&format!("return document.querySelector('.plot .curve').getAttribute('d') != '{before}';")).await?;
        let drawn = page.script(SAMPLES_AND_CURVE).await?;
        let drawn_points = |at: usize| points(drawn[at].as_str().unwrap_or_default());
        let (samples, curve) = (drawn_points(0), drawn_points(1));
        assert_eq!(samples.len(), 9);
        for (x, y) in samples {
            let near = curve.iter().any(|point| (point.0 - x).abs() < 0.02 && (point.1 - y).abs() < 0.02);
            assert!(near, "{method}: no corner at the sample drawn at ({x}, {y})");
        }
    }
    Ok(())
}

#[tokio::test]
async fn the_plot_is_worked_from_the_keyboard_alone() -> Result<()> {
    let page = plotted().await?;
    let home = path(&page, CURVE).await?;
    page.script("document.querySelector('svg.plot').focus();").await?;
    page.keys(RIGHT).await?;
    page.wait_for("Here is the sample of row").await?;
    page.keys(RIGHT).await?;
    page.keys(LEFT).await?;
    page.keys(ENTER).await?;
    page.wait_for("on its way through the network").await?;
    page.script("document.querySelector('svg.plot').focus();").await?;
    page.keys("++").await?;
    assert_ne!(path(&page, CURVE).await?, home, "zoomed");
    page.keys("0").await?;
    assert_eq!(path(&page, CURVE).await?, home, "everything again");
    Ok(())
}

#[tokio::test]
async fn a_click_on_a_sample_selects_it() -> Result<()> {
    let page = plotted().await?;
    let (x, y) = points(&path(&page, SAMPLES).await?)[0];
    let plot = page.find("//*[name()='svg' and contains(@class, 'plot')]").await?;
    plot.scroll_into_view().await?;
    let corner = page
        .script("const r = document.querySelector('svg.plot').getBoundingClientRect(); return [r.left, r.top];")
        .await?;
    let corner = [corner[0].as_f64().context("left")?, corner[1].as_f64().context("top")?];
    let at = ((corner[0] + x).round() as i64, (corner[1] + y).round() as i64);
    page.driver.action_chain().move_to(at.0, at.1).click().perform().await?;
    page.wait_for("on its way through the network").await?;
    page.find("//table[@role='grid']//tr[@aria-current='true']").await?;
    Ok(())
}

#[tokio::test]
async fn pictures_are_saved_as_files_of_their_own() -> Result<()> {
    let page = plotted().await?;
    page.script(
        "HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href]; }; \
         window.isPicture = address => new Promise(resolve => { const image = new Image(); \
         image.onload = () => resolve(image.naturalWidth); image.onerror = () => resolve(0); image.src = address; });",
    )
    .await?;
    for (tab, file) in [("Function", "zerofit-plot"), ("Network", "zerofit-network")] {
        choose(&page, tab).await?;
        for kind in ["SVG", "PNG"] {
            page.script("window.saved = null;").await?;
            page.button(&format!("Save {kind}")).await?.click().await?;
            let size = page.script(
                "return new Promise(resolve => { const look = () => window.saved \
                 ? window.isPicture(window.saved[1]).then(width => resolve([window.saved[0], width])) : setTimeout(look, 20); look(); });",
            );
            let saved = size.await?;
            assert_eq!(saved[0], format!("{file}.{}", kind.to_lowercase()));
            assert!(saved[1].as_f64().context("a width")? >= 600.0, "{tab}, {kind}: {saved}");
        }
        page.button("Save SVG").await?.click().await?;
        let saved = page.script("return window.saved[1];").await?;
        assert_eq!(
            page.script_elsewhere(&format!("{ELEMENTS} return elements(saved(arguments[0]));"), saved).await?,
            page.script(&format!("{ELEMENTS} return elements(shown());")).await?,
            "{tab}: what is saved is what is shown"
        );
    }
    Ok(())
}

#[tokio::test]
async fn weights_of_the_diagram_are_chosen_from_a_list_and_by_pointer() -> Result<()> {
    let page = plotted().await?;
    choose(&page, "Network").await?;
    page.wait_for("Neuron 0 of the second hidden layer").await?;
    page.find("//figure//*[name()='path' and contains(@class, 'zigzag')]").await?;
    page.button("Follow a sample").await?.click().await?;
    page.wait_for("for row 1: g₀ = ").await?;
    page.find("//label[starts-with(normalize-space(), 'Formula of')]/select")
        .await?
        .send_keys("its weight of h₁")
        .await?;
    page.wait_for("The weight of h₁ in g₀").await?;
    page.wait_for("W2[0, 1] = −130").await?;
    let middle = "const svg = document.querySelector('.diagram svg'), line = svg.querySelector('line'); \
         svg.scrollIntoView({block: 'center'}); \
         const box = svg.getBoundingClientRect(), scale = box.width / svg.viewBox.baseVal.width; \
         const at = (a, b) => 0.6 * line[a].baseVal.value + 0.4 * line[b].baseVal.value; \
         return [box.left + scale * at('x1', 'x2'), box.top + scale * at('y1', 'y2')];";
    let at = page.script(middle).await?;
    let at = [at[0].as_f64().context("x")?, at[1].as_f64().context("y")?].map(|pixel| pixel.round() as i64);
    page.driver.action_chain().move_to(at[0], at[1]).click().perform().await?;
    page.wait_for("The weight of x₄ in h₀").await?;
    Ok(())
}

#[tokio::test]
async fn any_input_can_be_probed() -> Result<()> {
    let page = plotted().await?;
    for (k, value) in ["93", "4", "14", "4", "27"].iter().enumerate() {
        let field = page.find(&format!("//input[@id='probe-x{}']", k + 1)).await?;
        page.retype(&field, value).await?;
    }
    page.wait_for("Here is the sample of row 1.").await?;
    page.wait_for("= 1").await?;
    let field = page.find("//input[@id='probe-x1']").await?;
    page.retype(&field, "1,5").await?;
    page.wait_for("x₀: a comma can mean two things.").await?;
    assert_eq!(page.find("//input[@id='probe-x1']").await?.prop("value").await?.as_deref(), Some("1,5"), "is kept");
    Ok(())
}

#[tokio::test]
async fn the_construction_is_walked_to_its_check() -> Result<()> {
    let page = plotted().await?;
    choose(&page, "Step by step").await?;
    page.wait_for("Step 1 of 10").await?;
    page.wait_for("The samples").await?;
    page.button("Forward").await?.click().await?;
    page.wait_for("Step 2 of 10").await?;
    page.keys(RIGHT).await?;
    page.wait_for("Sorted, and cut into groups").await?;
    page.keys(END).await?;
    page.wait_for("f(x) = 81, expected 81, difference 0").await?;
    page.button("First").await?.click().await?;
    page.wait_for("Step 1 of 10").await?;
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing_wrong_with_the_pictures() -> Result<()> {
    let page = plotted().await?;
    page.find("//summary[.='Zig-zags and partial sums']").await?.click().await?;
    page.find("//label[normalize-space()='g₀']/input").await?.click().await?;
    for tab in ["Function", "Network", "Step by step"] {
        choose(&page, tab).await?;
        for scheme in ["light", "dark"] {
            page.set_scheme(scheme).await?;
            assert_eq!(page.axe().await?, Vec::<String>::new(), "{tab}, {scheme}");
        }
    }
    Ok(())
}
