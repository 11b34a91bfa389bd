//! The page in each of its languages.

use std::time::{Duration, Instant};

use anyhow::Result;
use browser_tests::mishap::Mishap;
use browser_tests::page::Page;
use browser_tests::server::Host;
use serde_json::json;

use super::{DOWN, ESCAPE, RIGHT, VERIFIED};

/// The key, as drivers are told of it.
const HOME: &str = "\u{e011}";

/// Longer than a sentence that is read out stays when there is another.
const SPOKEN: Duration = Duration::from_secs(8);

/// What a test looks for in a language.
struct Language {
    code: &'static str,
    name: &'static str,
    verified: &'static str,
    tabs: [&'static str; 6],
    fault: &'static str,
    second_step: &'static str,
    lecture: &'static str,
    leave: &'static str,
    copied: &'static str,
    share: &'static str,
    spare: &'static str,
}

const GERMAN: Language = Language {
    code: "de",
    name: "Deutsch",
    verified: "9 von 9 Datenpunkten exakt",
    tabs: ["Funktion", "Gewichte", "Netz", "Der Tausch", "Training", "Schritt für Schritt"],
    fault: "Zeile 1, Eingabe x₀: Das ist keine Zahl.",
    second_step: "Von vielen Eingaben zu einer Zahl",
    lecture: "Vortrag",
    leave: "Vortrag beenden",
    copied: "Kopiert",
    share: "Teilen",
    spare: "Was zusätzliche Neuronen bringen",
};
const JAPANESE: Language = Language {
    code: "ja",
    name: "日本語",
    verified: "9個中9個の標本が厳密",
    tabs: ["関数", "重み", "ネットワーク図", "トレードオフ", "学習", "一歩ずつ"],
    fault: "行1、入力x₀：数ではありません。",
    second_step: "多くの入力から1つの数へ",
    lecture: "講義",
    leave: "講義の終了",
    copied: "コピー済み",
    share: "共有",
    spare: "追加ニューロンで得られるもの",
};
const OTHERS: [&Language; 2] = [&GERMAN, &JAPANESE];

impl Language {
    async fn open(&self, width: u32) -> Result<Page> {
        let page = Page::open(&format!("#&lang={}", self.code), width).await?;
        page.wait_for(self.verified).await?;
        page.settled().await?;
        Ok(page)
    }
}

async fn choose(page: &Page, name: &str) -> Result<()> {
    // Of the two lists the one that this width shows.
    page.find(&format!("//select[@class='language']/option[.={name:?}]")).await?.click().await?;
    Ok(())
}

async fn assert_spoken(page: &Page, code: &str) -> Result<()> {
    assert_eq!(page.script("return document.documentElement.lang;").await?, json!(code));
    Ok(())
}

#[tokio::test]
async fn the_browser_s_language_is_spoken_and_another_can_be_chosen_and_is_kept() -> Result<()> {
    let page = Page::open("", 1440).await?;
    page.wait_for(VERIFIED).await?;
    assert!(!page.host.served().iter().any(|file| file.path.ends_with(".ftl")), "English is in the program");
    page.set_languages(&["fr", "de-AT", "en"]).await?;
    page.reload().await?;
    page.wait_for(GERMAN.verified).await?;
    assert_spoken(&page, "de").await?;
    assert_eq!(page.driver.title().await?, "Die neun Datenpunkte des Artikels · Zerofit");
    choose(&page, JAPANESE.name).await?;
    page.wait_for(JAPANESE.verified).await?;
    assert_spoken(&page, "ja").await?;
    page.reload().await?;
    page.wait_for(JAPANESE.verified).await?;
    choose(&page, "English").await?;
    page.wait_for(VERIFIED).await?;
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    assert_spoken(&page, "en").await?;
    assert_eq!(page.host.reports(), Vec::<String>::new());
    Ok(())
}

#[tokio::test]
async fn a_change_of_language_changes_nothing_else() -> Result<()> {
    let page = Page::open("", 1440).await?;
    page.wait_for(VERIFIED).await?;
    page.type_into(1, 6, "124").await?;
    page.wait_for(VERIFIED).await?;
    page.choose_tab("Weights").await?;
    page.find("//button[starts-with(@aria-label, 'W2[1, 1]')]").await?.click().await?;
    page.wait_for("the change of the slope").await?;
    page.script("document.querySelector('select.language').focus();").await?;
    // By the keyboard: a press of an option takes the focus from the list in Firefox's driver.
    page.keys(DOWN).await?;
    page.wait_for("die Änderung der Steigung").await?;
    assert_eq!(page.script("return document.activeElement.className;").await?, json!("language"));
    assert_eq!(page.cell(1, 6).await?.text().await?, "124");
    page.choose_tab("Netz").await?;
    page.wait_for("Neuron 0 der zweiten verborgenen Schicht").await?;
    choose(&page, JAPANESE.name).await?;
    page.wait_for("第二隠れ層のニューロン0").await?;
    page.choose_tab("一歩ずつ").await?;
    page.button("次へ").await?.click().await?;
    page.wait_for(JAPANESE.second_step).await?;
    choose(&page, "English").await?;
    page.wait_for("From many inputs to one number").await?;
    assert!(page.text().await?.contains("Step 2 of"));
    page.button("Undo").await?.click().await?;
    page.wait_for(VERIFIED).await?;
    assert_ne!(page.cell(1, 6).await?.text().await?, "124");
    Ok(())
}

/// What is wider than the window, but for what scrolls inside its own frame.
const WIDER: &str = "const edge = document.documentElement.clientWidth + 1; \
    return [...document.querySelectorAll('main *, header *, footer *')].filter(element => element.checkVisibility() \
    && element.getBoundingClientRect().right > edge && !element.closest('.scroll, .unseen, [popover], svg')) \
    .map(element => element.outerHTML.slice(0, 100));";

/// Controls and headings whose words do not fit into them; the table's name may end in an ellipsis.
const CUT: &str = "return [...document.querySelectorAll('button, [role=tab], h2, h3, legend, summary, label, .result-line, .statement')] \
    .filter(element => element.checkVisibility() && !element.closest('.unseen, .data, .scroll, [popover]') \
    && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 6) && element.clientWidth > 0 \
    && getComputedStyle(element).display !== 'inline') \
    .map(element => `${element.outerHTML.slice(0, 120)} ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`);";

/// Words of a drawing that leave it, but for the pixel that Firefox adds at each side of them.
const BEYOND: &str = "return [...document.querySelectorAll('svg.picture')].filter(picture => picture.checkVisibility()).flatMap(picture => { \
    const frame = picture.getBoundingClientRect(); return [...picture.querySelectorAll('text')].filter(text => { \
    const box = text.getBoundingClientRect(); return box.left < frame.left - 2 || box.right > frame.right + 2; }).map(text => text.textContent); });";

/// Words of a diagram that run into others; Firefox has their lines a pixel higher than they are.
const MIXED: &str = "return [...document.querySelectorAll('.diagram svg.picture')].filter(picture => picture.checkVisibility()).flatMap(picture => { \
    const texts = [...picture.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]); \
    return texts.filter(([, one], n) => texts.slice(0, n).some(([, other]) => one.left < other.right && other.left < one.right \
    && one.top + 1 < other.bottom && other.top + 1 < one.bottom)).map(([text]) => text); });";

/// English words that stand or are read out anywhere, but in what has a name of its own.
const ENGLISH: &str = r#"const word = /\b(the|of|and|are|this|with|row|rows|sample|samples|layer|error|exact|input|inputs|output|outputs|digits|network|step|first|weight|weights|table|from|zoom|save|check)\b/i;
    const said = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walk.currentNode; node; node = walk.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
        else for (const name of ['aria-label', 'title', 'aria-roledescription', 'placeholder']) said.push(node.getAttribute(name) ?? '');
    }
    return said.map(text => text.replace('Expressive Numbers of Two or More Hidden Layer ReLU Neural Networks', '')).filter(text => word.test(text));"#;

async fn assert_fits_and_is_translated(page: &Page, what: &str) -> Result<()> {
    for (name, code) in [("wider", WIDER), ("cut", CUT), ("beyond", BEYOND), ("mixed", MIXED), ("English", ENGLISH)] {
        // What is read out changes its language with the next sentence.
        let start = Instant::now();
        while page.script(code).await? != json!([]) && start.elapsed() < SPOKEN {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        assert_eq!(page.script(code).await?, json!([]), "{what}: {name}");
    }
    Ok(())
}

async fn check_everything(language: &Language, width: u32) -> Result<()> {
    let page = language.open(width).await?;
    if width < 500 {
        page.be_a_phone().await?;
    }
    let at = |what: &str| format!("{} at {width}, {what}", language.code);
    assert_spoken(&page, language.code).await?;
    for tab in language.tabs {
        page.choose_tab(tab).await?;
        page.settled().await?;
        if tab == language.tabs[3] {
            page.wait_for(language.spare).await?;
        }
        page.screenshot(&at(tab)).await?;
        assert_fits_and_is_translated(&page, &at(tab)).await?;
    }
    // The last one is the walk.
    for _ in 0..12 {
        let forward = page.find("//div[@class='toolbar steps']/button[3]").await?;
        if !forward.is_enabled().await? {
            break;
        }
        forward.click().await?;
        page.settled().await?;
        assert_fits_and_is_translated(&page, &at("a step")).await?;
    }
    page.button(language.share).await?.click().await?;
    page.wait_for(language.copied).await?;
    page.type_into(1, 1, "x").await?;
    page.wait_for(language.fault).await?;
    page.screenshot(&at("fault")).await?;
    assert_fits_and_is_translated(&page, &at("a fault")).await?;
    page.type_into(1, 1, "93").await?;
    page.wait_for(language.verified).await?;
    Ok(())
}

#[tokio::test]
async fn german_fits_a_phone() -> Result<()> {
    check_everything(&GERMAN, 360).await
}

#[tokio::test]
async fn german_fits_a_screen() -> Result<()> {
    check_everything(&GERMAN, 1440).await
}

#[tokio::test]
async fn japanese_fits_a_phone() -> Result<()> {
    check_everything(&JAPANESE, 360).await
}

#[tokio::test]
async fn japanese_fits_a_screen() -> Result<()> {
    check_everything(&JAPANESE, 1440).await
}

#[tokio::test]
async fn a_lecture_s_link_speaks_the_language_that_was_chosen_for_it() -> Result<()> {
    let page = Page::open("", 1440).await?;
    page.wait_for(VERIFIED).await?;
    for language in OTHERS {
        choose(&page, language.name).await?;
        page.wait_for(language.verified).await?;
        page.choose_tab(language.tabs[5]).await?;
        page.button(language.lecture).await?.click().await?;
        page.button(language.leave).await?;
        page.keys(HOME).await?;
        page.keys(RIGHT).await?;
        page.wait_for(language.second_step).await?;
        assert_fits_and_is_translated(&page, &format!("{}: lecture", language.code)).await?;
        let address = page.driver.current_url().await?;
        let fragment = format!("#{}", address.fragment().unwrap_or_default());
        assert!(fragment.ends_with(&format!("&lecture=walk&step=2&lang={}", language.code)), "{fragment}");
        let other = Page::open(&fragment, 1440).await?;
        other.wait_for(language.second_step).await?;
        assert_spoken(&other, language.code).await?;
        // Which has chosen nothing for later.
        other.driver.goto("about:blank").await?;
        other.driver.goto(other.host.address()).await?;
        other.wait_for(VERIFIED).await?;
        page.keys(ESCAPE).await?;
        page.wait_for(language.verified).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_language_that_cannot_be_loaded_is_told_in_the_one_that_is_spoken() -> Result<()> {
    for mishap in [Mishap::Missing, Mishap::CutOff, Mishap::Silent] {
        let page = Page::open_at(Host::spoiled(mishap, "de-*.ftl")?, "", 1440).await?;
        page.wait_for(VERIFIED).await?;
        choose(&page, GERMAN.name).await?;
        if !matches!(mishap, Mishap::Silent) {
            page.wait_for("The page could not be had in this language: Deutsch.").await?;
            page.button("Try again").await?;
        }
        assert!(page.text().await?.contains(VERIFIED), "{mishap:?}");
        assert_spoken(&page, "en").await?;
        // Nor does a visit that begins with it wait for it in vain.
        page.reload().await?;
        page.wait_for(VERIFIED).await?;
        choose(&page, JAPANESE.name).await?;
        page.wait_for(JAPANESE.verified).await?;
    }
    Ok(())
}

#[tokio::test]
async fn every_language_is_there_without_a_network() -> Result<()> {
    let page = Page::open("", 1440).await?;
    page.wait_for(VERIFIED).await?;
    page.soon("return navigator.serviceWorker.controller !== null;").await?;
    page.host.take_down();
    page.reload().await?;
    page.wait_for(VERIFIED).await?;
    for language in OTHERS {
        choose(&page, language.name).await?;
        page.wait_for(language.verified).await?;
    }
    Ok(())
}
