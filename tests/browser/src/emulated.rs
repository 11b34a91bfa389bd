//! What a test sets about the browser, by each driver's own means: the only place that asks which browser it is.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use thirtyfour::WebElement;
use thirtyfour::common::print::PrintParameters;
use thirtyfour::common::types::ElementRect;

use crate::browser::in_firefox;
use crate::driver::Engine;
use crate::page::Page;

/// A finger on the screen: where it goes down, and how far it goes from there.
#[derive(Clone, Copy, Debug)]
pub struct Finger {
    /// Where it goes down, across and down.
    pub from: [f64; 2],
    /// How far it goes.
    pub by: [f64; 2],
}

/// What fingers do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Touch {
    Down,
    Along,
    Up,
}

/// The page as a phone shows it.
const PHONE: (u32, u32) = (360, 740);

impl Page {
    /// Opens the page on a phone: 360 × 740, touch, two device pixels to one.
    ///
    /// # Errors
    ///
    /// As [`Self::open`].
    pub async fn open_on_phone() -> Result<Self> {
        let page = Self::open("", 500).await?;
        page.be_a_phone().await?;
        page.reload().await?;
        Ok(page)
    }

    /// Shows the page on a phone: 360 × 740, touch, two device pixels to one.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn be_a_phone(&self) -> Result<()> {
        let (width, height) = PHONE;
        match self.engine() {
            Engine::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
                self.cdp("Emulation.setDeviceMetricsOverride", metrics).await?;
                self.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await
            }
            Engine::Firefox => {
                self.set_viewport(width, height).await?;
                // A coarse pointer that cannot hover.
                let touch = "Services.prefs.setIntPref('ui.primaryPointerCapabilities', 1); \
                    Services.prefs.setIntPref('ui.allPointerCapabilities', 1); const { browsingContext } = gBrowser.selectedBrowser; \
                    browsingContext.touchEventsOverride = 'enabled'; browsingContext.overrideDPPX = 2;";
                self.in_firefox(touch, Value::Null).await
            }
        }
    }

    /// Gives the page `width` × `height`.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        match self.engine() {
            Engine::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.cdp("Emulation.setDeviceMetricsOverride", metrics).await
            }
            Engine::Firefox => {
                let size = "const [width, height] = arguments[0]; const { style } = gBrowser.selectedBrowser; \
                    for (const [name, size] of [['width', width], ['height', height]]) { \
                    style.setProperty(name, `${size}px`); style.setProperty(`min-${name}`, `${size}px`); style.setProperty(`max-${name}`, `${size}px`); }";
                self.in_firefox(size, json!([width, height])).await?;
                self.soon(&format!("return innerWidth == {width} && innerHeight == {height};")).await
            }
        }
    }

    /// Prefers these languages from the next visit on, the best first.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn set_languages(&self, tags: &[&str]) -> Result<()> {
        let tags = tags.join(",");
        match self.engine() {
            Engine::Chromium => {
                let agent = self.script("return navigator.userAgent;").await?;
                let languages = json!({ "userAgent": agent, "acceptLanguage": tags });
                self.cdp("Emulation.setUserAgentOverride", languages).await
            }
            Engine::Firefox => {
                let set = "Services.prefs.setStringPref('intl.accept_languages', arguments[0]);";
                self.in_firefox(set, json!(tags)).await
            }
        }
    }

    /// Follows the system's light or dark setting as if it were set so.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn set_scheme(&self, scheme: &str) -> Result<()> {
        match self.engine() {
            Engine::Chromium => {
                let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
                self.cdp("Emulation.setEmulatedMedia", media).await
            }
            Engine::Firefox => {
                let set = "gBrowser.selectedBrowser.browsingContext.prefersColorSchemeOverride = arguments[0];";
                self.in_firefox(set, json!(scheme)).await?;
                self.soon(&format!("return matchMedia('(prefers-color-scheme: {scheme})').matches;")).await
            }
        }
    }

    /// Shows the page in colours of the system's own, as somebody has chosen them who sees little contrast.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn force_colours(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => {
                let media = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
                self.cdp("Emulation.setEmulatedMedia", media).await
            }
            Engine::Firefox => {
                let set = "gBrowser.selectedBrowser.browsingContext.forcedColorsOverride = 'active';";
                self.in_firefox(set, Value::Null).await?;
                self.soon("return matchMedia('(forced-colors: active)').matches;").await
            }
        }
    }

    /// Moves fingers over the page, each from a place by a way, in pixels of the window.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn swipe(&self, fingers: &[Finger]) -> Result<()> {
        const STEPS: u32 = 12;
        for step in 0..=STEPS {
            let share = f64::from(step) / f64::from(STEPS);
            let place = |finger: &Finger| [0, 1].map(|k| finger.from[k] + finger.by[k] * share);
            let places: Vec<_> = fingers.iter().map(place).collect();
            self.fingers(if step == 0 { Touch::Down } else { Touch::Along }, &places).await?;
        }
        let ends: Vec<_> = fingers.iter().map(|finger| [0, 1].map(|k| finger.from[k] + finger.by[k])).collect();
        self.fingers(Touch::Up, &ends).await
    }

    /// What the screen tells of fingers at these places.
    async fn fingers(&self, touch: Touch, places: &[[f64; 2]]) -> Result<()> {
        match self.engine() {
            Engine::Chromium => {
                let kind = ["touchStart", "touchMove", "touchEnd"][touch as usize];
                let held = if touch == Touch::Up { &[] } else { places };
                let points: Vec<_> =
                    held.iter().enumerate().map(|(n, [x, y])| json!({ "x": x, "y": y, "id": n })).collect();
                self.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await
            }
            Engine::Firefox => {
                // As the system would tell its window: what a driver's actions tell the page alone scrolls nothing.
                let send = "const [isUp, places] = arguments[0]; const { left, top } = gBrowser.selectedBrowser.getBoundingClientRect(); \
                    const { TOUCH_CONTACT, TOUCH_REMOVE } = Ci.nsIDOMWindowUtils; const at = place => Math.round(place * devicePixelRatio); \
                    places.forEach(([x, y], n) => windowUtils.sendNativeTouchPoint(n + 1, isUp ? TOUCH_REMOVE : TOUCH_CONTACT, \
                    at(mozInnerScreenX + left + x), at(mozInnerScreenY + top + y), 1, 90));";
                self.in_firefox(send, json!([touch == Touch::Up, places])).await
            }
        }
    }

    /// Gives the page the keyboard back where Tab has led out of it, to what Firefox has around a page.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn come_back(&self) -> Result<()> {
        match self.engine() {
            Engine::Firefox if self.script("return !document.hasFocus();").await? == json!(true) => {
                self.in_firefox("gBrowser.selectedBrowser.focus();", Value::Null).await
            }
            _ => Ok(()),
        }
    }

    /// Lets every page write to the clipboard when somebody presses something, as browsers with a screen do unasked.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn allow_clipboard(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => {
                let allow = json!({ "permissions": ["clipboardSanitizedWrite"] });
                self.cdp("Browser.grantPermissions", allow).await
            }
            Engine::Firefox => Ok(()),
        }
    }

    /// The page as PDF.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn print(&self) -> Result<Vec<u8>> {
        match self.engine() {
            // Its driver's own command gives up after ten seconds.
            Engine::Chromium => {
                let printed = self.driver.cdp().send_raw("Page.printToPDF", json!({})).await?;
                Ok(STANDARD.decode(printed["data"].as_str().context("no PDF")?)?)
            }
            Engine::Firefox => Ok(self.driver.print_page(PrintParameters::default()).await?),
        }
    }

    /// Saves into `folder`, unasked.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn save_into(&self, folder: &Path) -> Result<()> {
        match self.engine() {
            Engine::Chromium => {
                let allow = json!({ "behavior": "allow", "downloadPath": folder });
                self.cdp("Browser.setDownloadBehavior", allow).await
            }
            Engine::Firefox => {
                let set = "Services.prefs.setIntPref('browser.download.folderList', 2); \
                    Services.prefs.setStringPref('browser.download.dir', arguments[0]);";
                self.in_firefox(set, json!(folder)).await
            }
        }
    }

    /// Hides the page and lets nothing in it go on, as browsers do with tabs that nobody has looked at for minutes.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn freeze(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => self.cdp("Page.setWebLifecycleState", json!({ "state": "frozen" })).await,
            Engine::Firefox => self.in_firefox_page("content.windowUtils.suspendTimeouts();").await,
        }
    }

    /// Lets a page go on that [`Self::freeze`] has frozen.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn thaw(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => self.cdp("Page.setWebLifecycleState", json!({ "state": "active" })).await,
            Engine::Firefox => self.in_firefox_page("content.windowUtils.resumeTimeouts();").await,
        }
    }

    /// From the next page on denies what keeps anything from one visit to the next.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn deny_storage(&self) -> Result<()> {
        match self.engine() {
            Engine::Chromium => {
                // A setting that its driver has no command for: what a page meets where it is set so.
                let deny = "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, \
                    { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } });";
                self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": deny })).await
            }
            Engine::Firefox => {
                let deny = "Services.prefs.setIntPref('network.cookie.cookieBehavior', 2);";
                self.in_firefox(deny, Value::Null).await
            }
        }
    }

    /// Begins to watch for tasks that keep the page from answering.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn watch_tasks(&self) -> Result<()> {
        self.script(match self.engine() {
            Engine::Chromium => {
                "window.tasks = []; new PerformanceObserver(list => { for (const task of list.getEntries()) \
                 window.tasks.push(Math.round(task.duration)); }).observe({ type: 'longtask' });"
            }
            // Which tells of no tasks: what a message to itself has to wait for is one.
            Engine::Firefox => {
                "window.tasks = []; const { port1, port2 } = new MessageChannel(); let last = performance.now(); \
                 port1.onmessage = () => { const now = performance.now(); if (now - last > 50) window.tasks.push(Math.round(now - last)); \
                 last = now; setTimeout(() => { last = performance.now(); port2.postMessage(0); }, 5); }; port2.postMessage(0);"
            }
        })
        .await?;
        Ok(())
    }

    /// A finger goes down on the middle of `on` and up again there; or slides from there to the middle of `to` first.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn touch(&self, on: &WebElement, to: Option<&WebElement>) -> Result<()> {
        let scrolled = self.script("return [scrollX, scrollY];").await?;
        let scrolled = [0, 1].map(|k| scrolled[k].as_f64().unwrap_or(0.0));
        let middle = |rect: ElementRect| {
            [(rect.x + rect.width / 2.0 - scrolled[0]).round(), (rect.y + rect.height / 2.0 - scrolled[1]).round()]
        };
        let from = middle(on.rect().await?);
        let Some(to) = to else {
            self.fingers(Touch::Down, &[from]).await?;
            return self.fingers(Touch::Up, &[from]).await;
        };
        let to = middle(to.rect().await?);
        self.swipe(&[Finger { from, by: [to[0] - from[0], to[1] - from[1]] }]).await
    }

    /// An input method takes the key, shows `begun` as what is being composed, and writes `done`.
    ///
    /// # Errors
    ///
    /// Where the browser does not answer.
    pub async fn compose(&self, begun: &str, done: &str) -> Result<()> {
        // Enter is the input method's as long as it composes.
        match self.engine() {
            Engine::Chromium => {
                let key = |code: &str| json!({ "type": "rawKeyDown", "key": "Process", "code": code, "windowsVirtualKeyCode": 229 });
                self.cdp("Input.dispatchKeyEvent", key("KeyA")).await?;
                let end = begun.chars().count();
                let shown = json!({ "text": begun, "selectionStart": end, "selectionEnd": end });
                self.cdp("Input.imeSetComposition", shown).await?;
                self.cdp("Input.dispatchKeyEvent", key("Enter")).await?;
                self.cdp("Input.insertText", json!({ "text": done })).await
            }
            Engine::Firefox => {
                let compose = "const [begun, done] = arguments[0], key = code => new KeyboardEvent('', { key: 'Process', code, keyCode: 229 }); \
                    const method = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor); \
                    if (!method.beginInputTransactionForTests(window)) throw new Error('no input method may begin'); \
                    method.setPendingCompositionString(begun); \
                    method.appendClauseToPendingComposition(begun.length, method.ATTR_RAW_CLAUSE); \
                    method.flushPendingComposition(key('KeyA')); method.commitCompositionWith(done, key('Enter'));";
                self.in_firefox(compose, json!([begun, done])).await
            }
        }
    }

    async fn cdp(&self, command: &str, parameters: Value) -> Result<()> {
        self.driver.cdp().send_raw(command, parameters).await?;
        Ok(())
    }

    /// Runs JavaScript as a part of Firefox in the page's own process.
    async fn in_firefox_page(&self, code: &str) -> Result<()> {
        let run = "gBrowser.selectedBrowser.messageManager.loadFrameScript(`data:,${encodeURIComponent(arguments[0])}`, false);";
        self.in_firefox(run, json!(code)).await
    }

    /// Runs JavaScript as a part of Firefox, on `argument`.
    async fn in_firefox(&self, code: &str, argument: Value) -> Result<()> {
        in_firefox(&self.driver, code, argument).await
    }
}
