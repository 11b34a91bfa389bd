//! A running browser with its driver: one for each page, or where a start takes long, for one page after the other.

use std::mem::ManuallyDrop;
use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::*;

use crate::driver::{Driver, Engine, FIREFOX_HEIGHT};

/// How long a browser may take to start.
const PATIENCE: Duration = Duration::from_secs(60);
/// What pages have left. A start of Firefox costs seven seconds of a processor, more than most tests; no two pages are of
/// one origin, for each has a host with a port of its own.
static LEFT: Mutex<Vec<Browser>> = Mutex::new(Vec::new());
/// What tests set of Firefox, for all its pages.
const SETTINGS: [&str; 6] = [
    "ui.primaryPointerCapabilities",
    "ui.allPointerCapabilities",
    "intl.accept_languages",
    "browser.download.folderList",
    "browser.download.dir",
    "network.cookie.cookieBehavior",
];

/// A browser without a screen that is told what to do.
#[derive(Debug)]
pub(crate) struct Browser {
    /// Not dropped: it would ask the ended driver to quit, and wait.
    web: ManuallyDrop<WebDriver>,
    driver: Driver,
}

impl Deref for Browser {
    type Target = WebDriver;

    fn deref(&self) -> &WebDriver {
        &self.web
    }
}

impl Browser {
    /// One with an empty tab in a window of `width` × 900, as nobody has used it before.
    pub(crate) async fn take(engine: Engine, width: u32) -> Result<Self> {
        let left = || LEFT.lock().unwrap_or_else(PoisonError::into_inner).pop();
        while let Some(browser) = left() {
            // One that does not answer ends here.
            if browser.forget(width).await.is_ok() {
                return Ok(browser);
            }
        }
        Self::start(engine, width).await
    }

    /// Leaves it to another page, or ends it.
    pub(crate) fn leave(self) {
        if self.driver.engine() == Engine::Firefox {
            LEFT.lock().unwrap_or_else(PoisonError::into_inner).push(self);
        }
    }

    async fn start(engine: Engine, width: u32) -> Result<Self> {
        let driver = Driver::start(engine)?;
        let capabilities = engine.capabilities(width);
        let capabilities = Capabilities::from(capabilities.as_object().cloned().unwrap_or_default());
        let start = Instant::now();
        loop {
            match WebDriver::new(driver.address(), capabilities.clone()).await {
                Ok(web) => return Ok(Self { web: ManuallyDrop::new(web), driver }),
                Err(error) if start.elapsed() > PATIENCE => {
                    bail!("the browser could not be started: {error}")
                }
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        }
    }

    /// Ends its pages, and takes back what they have set.
    async fn forget(&self, width: u32) -> Result<()> {
        let old = self.windows().await?;
        let fresh = self.new_tab().await?;
        for window in old {
            self.switch_to_window(window).await?;
            self.close_window().await?;
        }
        self.switch_to_window(fresh).await?;
        self.set_window_rect(0, 0, width, FIREFOX_HEIGHT).await?;
        let forget = "for (const name of arguments[0]) Services.prefs.clearUserPref(name);";
        in_firefox(self, forget, json!(SETTINGS)).await
    }
}

/// Runs JavaScript as a part of Firefox, on `argument`.
pub(crate) async fn in_firefox(driver: &WebDriver, code: &str, argument: Value) -> Result<()> {
    let context = |context: &str| Command::ExtensionCommand(Box::new(MozContext(context.to_owned())));
    driver.handle().cmd(context("chrome")).await?;
    let done = driver.execute(code, vec![argument]).await;
    driver.handle().cmd(context("content")).await?;
    done.map(drop).context("Firefox does not take it")
}

/// Whether scripts run in the page or in Firefox.
#[derive(Debug)]
struct MozContext(String);

impl ExtensionCommand for MozContext {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> http::Method {
        http::Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}
