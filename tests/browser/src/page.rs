//! One open page in a browser of its own.

use std::mem::ManuallyDrop;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::Browser;
use crate::driver::Engine;
use crate::server::Host;

/// How long anything may take before a test gives up. Long: machines that test are slow, and tests are run side by side.
pub const PATIENCE: Duration = Duration::from_secs(120);
/// A function that pastes a text where the focus is. Firefox gives an event that a script makes no data.
pub const PASTE: &str = "const paste = text => { const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true }); \
    const data = new DataTransfer(); data.setData('text/plain', text); Object.defineProperty(event, 'clipboardData', { value: data }); \
    document.activeElement.dispatchEvent(event); };";
const AXE: &str = include_str!("../vendor/axe.min.js");

/// A page in a browser without a screen, of which nothing else is open in it.
#[derive(Debug)]
pub struct Page {
    /// What tells the browser what to do. Not dropped, as in [`Browser`].
    pub driver: ManuallyDrop<WebDriver>,
    /// What serves the page.
    pub host: Host,
    engine: Engine,
    /// Until the page ends.
    browser: Option<Browser>,
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(browser) = self.browser.take() {
            browser.leave();
        }
    }
}

impl Page {
    /// Opens the page with `fragment` (empty, or `#…`) in a window of `width` × 900.
    ///
    /// # Errors
    ///
    /// Where the browser cannot be started.
    pub async fn open(fragment: &str, width: u32) -> Result<Self> {
        Self::open_at(Host::start()?, fragment, width).await
    }

    /// As [`Self::open`], served by `host`.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub async fn open_at(host: Host, fragment: &str, width: u32) -> Result<Self> {
        let page = Self::start(host, width).await?;
        page.driver.goto(format!("{}{fragment}", page.host.address())).await?;
        Ok(page)
    }

    /// A browser in which nothing is open yet.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub async fn start(host: Host, width: u32) -> Result<Self> {
        let engine = Engine::chosen();
        let browser = Browser::take(engine, width).await?;
        let page = Self { driver: ManuallyDrop::new(browser.clone()), host, engine, browser: Some(browser) };
        page.allow_clipboard().await?;
        Ok(page)
    }

    /// Loads the page anew, as a visitor does: Firefox's driver has a way of its own, by which a service worker is not asked.
    ///
    /// # Errors
    ///
    /// Where it does not come.
    pub async fn reload(&self) -> Result<()> {
        self.script("window.isOld = true; location.reload();").await?;
        self.soon("return !window.isOld && document.readyState !== 'loading';").await
    }

    /// The browser that shows it.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The visible element that XPath `path` finds, as soon as there is one.
    ///
    /// # Errors
    ///
    /// Where there is none in time: with the text that is there.
    pub async fn find(&self, path: &str) -> Result<WebElement> {
        let query = self.driver.query(By::XPath(path)).wait(PATIENCE, Duration::from_millis(50)).and_displayed();
        match query.first().await {
            Ok(found) => Ok(found),
            Err(_) => bail!("{path} did not appear; there is:\n{}", self.text().await.unwrap_or_default()),
        }
    }

    /// The button of this name.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn button(&self, name: &str) -> Result<WebElement> {
        self.find(&format!("//button[normalize-space()={name:?} or @aria-label={name:?}]")).await
    }

    /// The field with this label.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn field(&self, label: &str) -> Result<WebElement> {
        self.find(&format!(
            "//label[starts-with(normalize-space(), {label:?})]//*[self::input or self::select] | //input[@aria-label={label:?}]"
        ))
        .await
    }

    /// The grid's cell in `row` and `column`, counted from 1.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn cell(&self, row: usize, column: usize) -> Result<WebElement> {
        let (row, column) = (row + 1, column + 1);
        self.find(&format!("//table[@role='grid']//tr[@aria-rowindex='{row}']/td[@aria-colindex='{column}']")).await
    }

    /// Types `text` into a cell, as with a keyboard.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn type_into(&self, row: usize, column: usize, text: &str) -> Result<()> {
        self.cell(row, column).await?.click().await?;
        // A cell that had the keyboard already is open now.
        self.keys("\u{e00c}").await?;
        self.keys(text).await?;
        self.keys("\u{e007}").await
    }

    /// Chooses an example by its name.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn choose_example(&self, name: &str) -> Result<()> {
        self.find("//button[@popovertarget='examples' and not(ancestor::ul)]").await?.click().await?;
        self.find(&format!("//ul[@id='examples']//button[strong[.={name:?}]]")).await?.click().await?;
        Ok(())
    }

    /// Chooses a construction by its name.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn choose_method(&self, name: &str) -> Result<()> {
        self.find(&format!("//fieldset//label[strong[.={name:?}]]")).await?.click().await?;
        Ok(())
    }

    /// Shows the tab of this name.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn choose_tab(&self, name: &str) -> Result<()> {
        self.find(&format!("//*[@role='tab' and normalize-space()={name:?}]")).await?.click().await?;
        Ok(())
    }

    /// Begins a training that goes on for a while, and stops it.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn train_and_stop(&self) -> Result<()> {
        self.choose_tab("Training").await?;
        self.retype(&self.field("Starts").await?, "100").await?;
        self.button("Start training").await?.click().await?;
        self.button("Stop training").await?.click().await?;
        Ok(())
    }

    /// Types a number into a field, as with a keyboard.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn set_field(&self, label: &str, text: &str) -> Result<()> {
        self.retype(&self.field(label).await?, &format!("{text}\u{e007}")).await
    }

    /// Types `keys` in place of what is in `field`.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn retype(&self, field: &WebElement, keys: &str) -> Result<()> {
        // An emptied field goes back to its last good value.
        self.driver.execute("arguments[0].focus(); arguments[0].select();", vec![field.to_json()?]).await?;
        self.keys(keys).await
    }

    /// Pastes `text` where the focus is, as from a spreadsheet.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn paste(&self, text: &str) -> Result<()> {
        self.driver.execute(&format!("{PASTE} paste(arguments[0]);"), vec![json!(text)]).await?;
        Ok(())
    }

    /// What the browser puts on the clipboard for the cells that are chosen, by the command `copy` or `cut`.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn take(&self, command: &str) -> Result<String> {
        let code = "const event = new ClipboardEvent(arguments[0], { bubbles: true, cancelable: true }); \
            const data = new DataTransfer(); Object.defineProperty(event, 'clipboardData', { value: data }); \
            document.activeElement.dispatchEvent(event); return data.getData('text/plain');";
        let text = self.driver.execute(code, vec![json!(command)]).await?;
        Ok(text.json().as_str().unwrap_or_default().to_owned())
    }

    /// The texts of the first `columns` cells of a row of the grid, which counts from 1.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn row(&self, row: usize, columns: usize) -> Result<Vec<String>> {
        let mut texts = Vec::new();
        for column in 1..=columns {
            texts.push(self.cell(row, column).await?.text().await?);
        }
        Ok(texts)
    }

    /// Presses keys while Control is held.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn with_control(&self, keys: &str) -> Result<()> {
        self.driver.action_chain().key_down('\u{e009}').send_keys(keys).key_up('\u{e009}').perform().await?;
        Ok(())
    }

    /// Presses keys while Shift is held.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn with_shift(&self, keys: &str) -> Result<()> {
        self.driver.action_chain().key_down('\u{e008}').send_keys(keys).key_up('\u{e008}').perform().await?;
        Ok(())
    }

    /// Waits until what has the id `id` has the keyboard: a cell gets it when it is drawn.
    ///
    /// # Errors
    ///
    /// Where it does not in time.
    pub async fn at(&self, id: &str) -> Result<()> {
        self.soon(&format!("return document.activeElement.id === '{id}';")).await
    }

    /// How many elements the CSS selector `selector` finds.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn count(&self, selector: &str) -> Result<u64> {
        let counted = self
            .driver
            .execute("return document.querySelectorAll(arguments[0]).length;", vec![json!(selector)])
            .await?;
        counted.json().as_u64().context("a number")
    }

    /// The texts of all elements that the CSS selector `selector` finds and that have one.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn texts(&self, selector: &str) -> Result<Vec<String>> {
        let code = "return [...document.querySelectorAll(arguments[0])].map(found => found.innerText.trim());";
        let texts = self.driver.execute(code, vec![json!(selector)]).await?;
        let texts = texts.json().as_array().context("a list")?.iter().filter_map(Value::as_str);
        Ok(texts.filter(|text| !text.is_empty()).map(str::to_owned).collect())
    }

    /// Waits until the host has been told that the policy has kept something from happening, by this directive of it.
    ///
    /// # Errors
    ///
    /// Where it is not told in time.
    pub async fn reported(&self, directive: &str) -> Result<()> {
        let start = Instant::now();
        while !self.host.reports().iter().any(|report| report.contains(directive)) {
            if start.elapsed() > PATIENCE {
                bail!("nothing about {directive} among {:?}", self.host.reports());
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Milliseconds of every task of more than 50 ms since [`Self::watch_tasks`].
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn long_tasks(&self) -> Result<Value> {
        self.script("return window.tasks;").await
    }

    /// Keys for whatever has the focus.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        self.driver.action_chain().send_keys(keys).perform().await?;
        Ok(())
    }

    /// Waits until the page's text holds `text`.
    ///
    /// # Errors
    ///
    /// Where it does not in time: with the text that is there.
    pub async fn wait_for(&self, text: &str) -> Result<()> {
        let start = Instant::now();
        loop {
            let body = self.text().await.unwrap_or_default();
            if body.contains(text) {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("{text:?} did not appear; there is:\n{body}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// All text of the page.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn text(&self) -> Result<String> {
        Ok(self.script("return document.body.innerText;").await?.as_str().unwrap_or_default().to_owned())
    }

    /// The state that the line at the top tells.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn state(&self) -> Result<String> {
        Ok(self.find("//div[contains(@class, 'result-line')]//strong").await?.text().await?)
    }

    /// Waits until nothing in the answer waits for a part of it.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn settled(&self) -> Result<()> {
        self.find("//main[.//p[@class='facts'] and not(.//*[@aria-busy='true'])]").await?;
        Ok(())
    }

    /// What the figures above the pictures say, once all of them are measured.
    ///
    /// # Errors
    ///
    /// As [`Self::find`].
    pub async fn figures(&self) -> Result<String> {
        self.settled().await?;
        let figures = self.find("//p[@class='facts']").await?;
        Ok(figures.text().await?.replace('\n', " "))
    }

    /// Runs JavaScript.
    ///
    /// # Errors
    ///
    /// Where it fails.
    pub async fn script(&self, code: &str) -> Result<Value> {
        Ok(self.driver.execute(code, Vec::new()).await?.json().clone())
    }

    /// Waits until `code` returns true, for what the page does in its own time.
    ///
    /// # Errors
    ///
    /// Where it does not in time.
    pub async fn soon(&self, code: &str) -> Result<()> {
        let start = Instant::now();
        // Between two documents there is nothing to ask.
        while self.script(code).await.ok() != Some(Value::Bool(true)) {
            if start.elapsed() > PATIENCE {
                bail!("not in time: {code}");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Waits until something is so, for what the page does in its own time.
    ///
    /// # Errors
    ///
    /// Where it is not in time.
    pub async fn until(&self, is_so: impl Fn() -> bool) -> Result<()> {
        let start = Instant::now();
        while !is_so() {
            if start.elapsed() > PATIENCE {
                bail!("not in time");
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Whether the page asks whoever leaves it whether to.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn asks_before_leaving(&self) -> Result<bool> {
        // Drivers answer what is asked for real by themselves.
        let leave = "const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented;";
        self.script(leave).await?.as_bool().context("yes or no")
    }

    /// Runs JavaScript on `argument` in an empty tab, where the page's policy does not hold.
    ///
    /// # Errors
    ///
    /// Where it fails.
    pub async fn script_elsewhere(&self, code: &str, argument: Value) -> Result<Value> {
        let here = self.driver.window().await?;
        let there = self.driver.new_tab().await?;
        self.driver.switch_to_window(there).await?;
        let said = self.driver.execute(code, vec![argument]).await?.json().clone();
        self.driver.close_window().await?;
        self.driver.switch_to_window(here).await?;
        Ok(said)
    }

    /// Accessibility violations that axe finds, a line each.
    ///
    /// # Errors
    ///
    /// Where axe does not run.
    pub async fn axe(&self) -> Result<Vec<String>> {
        self.script(AXE).await?;
        let run = "const done = arguments[0]; axe.run().then(found => done(found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.html).slice(0, 3).join(' '))));";
        let found = self.driver.execute_async(run, Vec::new()).await?;
        let lines = found.json().as_array().context("a list of violations")?;
        Ok(lines.iter().map(|line| line.as_str().unwrap_or_default().to_owned()).collect())
    }

    /// Leaves a picture of the page in `target/screenshots`, in a folder of the browser's.
    ///
    /// # Errors
    ///
    /// Where it cannot be written.
    pub async fn screenshot(&self, name: &str) -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots").join(self.engine().name());
        std::fs::create_dir_all(&folder)?;
        self.driver.screenshot(&folder.join(format!("{name}.png"))).await?;
        Ok(())
    }
}
